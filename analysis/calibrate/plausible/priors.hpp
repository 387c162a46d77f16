#pragma once
// What each number of the model may be before anything is measured. A number is drawn on the logit of its range, around its default, as
// widely as it is badly known; near the low end of the range that is a log-normal. Numbers that were measured, or that rest at an end of
// their range (a lever or an event that is off), are not drawn.

#include "model/parameters.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace raaderum::calibrate {

/// Relative standard deviation of a number, by how well it is known. Small beside the range; near a limit the logit bends it.
struct PriorSpread {
    Known known;
    double relative;
    const char* why;
};
std::span<const PriorSpread> prior_spreads();

/// A number whose range holds two forms that theory allows; it is drawn as widely as any, so that the data may choose.
struct Form {
    std::string_view key;
    const char* low;   ///< what the model says at the low end
    const char* high;  ///< and at the high end
};
std::span<const Form> forms();

/// The distribution of one number.
struct Prior {
    const ParameterInfo* parameter = nullptr;
    double centre = 0.0;  ///< logit of the default's share of the range
    double spread = 0.0;  ///< standard deviation of the logit

    /// The number that lies so many standard deviations from the default.
    double value_at(double standard_normal) const;
};

/// All numbers that are drawn, in the order of the parameter table.
std::vector<Prior> priors();

}  // namespace raaderum::calibrate
