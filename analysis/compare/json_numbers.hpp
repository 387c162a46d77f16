#pragma once
// Numbers of a comparison as JSON: what is not known is null.

#include "core/units.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>

namespace raaderum::compare {

inline nlohmann::ordered_json number(double value) {
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}
inline nlohmann::ordered_json number(const std::optional<Week>& week) {
    return week ? nlohmann::ordered_json(*week) : nlohmann::ordered_json(nullptr);
}
inline nlohmann::ordered_json interval(double low, double high) {
    return nlohmann::ordered_json::array({number(low), number(high)});
}

}  // namespace raaderum::compare
