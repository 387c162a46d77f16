#pragma once
// Parameters of the model as people are told them: titles, values with their units, and what the ends of a scale mean.

#include "model/parameters.hpp"
#include "report/words.hpp"

#include <string>
#include <string_view>

namespace raaderum::report {

/// "Ledernes trang til at holde fast"; of the size of an arrow what it joins, "Betydning af motivation for belastning"; the key
/// itself where this program knows no such parameter.
std::string parameter_title(std::string_view key, const Words& words);
/// "0 lets go, 1 holds tight"; empty where nothing needs saying.
std::string parameter_poles(std::string_view key, const Words& words);
/// With as many decimals as it takes, shares in per cent, and the unit where it has one that people use.
std::string parameter_value(const ParameterInfo& parameter, double value, const Words& words);

/// The cell of a sweep, "<key>=<value>,…", as people read it: "medarbejdere pr. leder=12".
std::string cell_in_words(std::string_view cell, const Words& words);

}  // namespace raaderum::report
