#pragma once
// What a policy is drawn with, the same in every chart: a colour, a kind of line, and a mark, so that no policy is told by
// its colour alone.

#include "report/svg.hpp"

#include <string>
#include <string_view>

namespace raaderum::report {

struct Pen {
    std::string_view colour;
    std::string_view dashes;  ///< as in stroke-dasharray; empty: solid
    int mark = 0;             ///< which shape, see mark_at()
};

/// A policy as charts know it: its name as shown, and its pen.
struct Policy {
    std::string name;
    Pen pen;
};

Pen pen_of_baseline();
/// The pen of the policy at this place, baselines not counted.
Pen pen_of_policy(std::size_t place);

/// The mark of a pen, about 12 pixels wide.
std::string mark_at(Point where, const Pen& pen);
/// The attributes of a line in this pen.
std::string stroke(const Pen& pen, double width);

}  // namespace raaderum::report
