#pragma once
// Which parameters of a scenario are varied, and between which values.

#include "scenario/scenario.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::sensitivity {

struct Range {
    const ParameterInfo* parameter = nullptr;
    double as_written = 0.0;  ///< the scenario's own value
    double low = 0.0;
    double high = 1.0;

    /// The value at a share of the range; whole numbers are rounded.
    double at(double share) const;
};

/// Stands for the world of a set as a factor of its own; nothing of an institution is called so. Its range is 0 to 1, over all worlds.
const ParameterInfo& the_world();

struct LeftOut {
    const ParameterInfo* parameter = nullptr;
    std::string_view why;
};

struct Ranges {
    std::vector<Range> varied;
    std::vector<LeftOut> left_out;
};

/// The ranges of the section `free`, or, where there is none, those of every parameter that can be varied by itself: from
/// its value divided by `spread` to its value times `spread`, within what the parameter may be. Weights that share a whole
/// (paradigms, styles) are left out, since none moves without the others; so are reference levels, which are read off the
/// model itself, values that follow from others, and values of 0, of which a factor makes no range. Where the worlds are of a set,
/// what differs between them moves as one factor, the world.
Ranges ranges_of(const scenario::Scenario& scenario, double spread);

/// Whether `wanted` is this key or a section that it stands in ("casework").
bool is_within(std::string_view key, std::string_view wanted);

}  // namespace raaderum::sensitivity
