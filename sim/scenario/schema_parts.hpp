#pragma once
// The bricks of the JSON Schema: numbers, texts, sections, and all the ways to write a parameter's key.

#include "model/parameters.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace raaderum::scenario {

using Json = nlohmann::ordered_json;

/// A number as it would be written: 45 without a point where it is whole.
Json number(double value);
Json number_between(double low, double high, bool whole, std::string_view description);
Json text(std::string_view description);
/// A span of weeks that a metric is averaged over.
Json weeks_schema();
Json reference(std::string_view definition);
/// A mapping with these keys and no others; it may be left empty.
Json section(std::string_view description, Json properties);

/// The parameters below `prefix` ("" for all) by all ways to write their keys: nested, dotted, or anything between. `leaf`
/// says what stands at one; parameters for which it returns null are left out.
Json keys_below(const std::string& prefix, const std::function<Json(const ParameterInfo&)>& leaf);

}  // namespace raaderum::scenario
