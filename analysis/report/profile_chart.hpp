#pragma once
// Can, will, dare, and what they come to together: bars at the end, with a mark where each began, policy by policy. Bars
// rather than a triangle, as areas mislead; and not shares of a whole, which the three are not.

#include "report/pens.hpp"
#include "report/words.hpp"

#include <array>
#include <string>
#include <vector>

namespace raaderum::report {

struct Corner {
    double start = 0.0;  ///< 0 to 100
    double end = 0.0;
};

struct Profile {
    Policy policy;
    std::array<Corner, 3> corners;  ///< can, will, dare
    Corner together;                ///< capacity to fill leeway
};

inline constexpr std::array corner_names{Text::can, Text::will, Text::dare};

/// Index of the corner that is lowest at the end; the first of them where none is a number.
std::size_t shortest(const Profile& profile);

struct ProfileChart {
    Caption caption;
    std::vector<Profile> profiles;
};

std::string draw(const ProfileChart& chart, const Words& words);

}  // namespace raaderum::report
