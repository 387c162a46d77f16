#pragma once
// Who trusts whom, before and after: everybody keeps the same place in all pictures, and lines are thicker and darker the
// more two people trust each other.

#include "report/pens.hpp"
#include "report/words.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::report {

struct NetworkTie {
    std::size_t a = 0;  ///< indices of places
    std::size_t b = 0;
};

struct NetworkPicture {
    std::string name;  ///< which policy, when
    Pen pen;
    std::vector<double> trust;  ///< per tie, 0 to 100; NaN: not drawn
};

struct NetworkChart {
    Caption caption;
    std::vector<Point> places;  ///< in the unit square; employees first, then leaders
    std::size_t employees = 0;
    std::vector<NetworkTie> ties;
    std::vector<NetworkPicture> pictures;
};

/// Mean trust of a picture; NaN where nothing is drawn.
double mean_trust(const NetworkPicture& picture);

std::string draw(const NetworkChart& chart, const Words& words);

}  // namespace raaderum::report
