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
/// All metrics by name, the definition "metric", and a place where one of them is named.
Json names_of_metrics();
Json metric_schema(std::string_view description);
/// A span of weeks that a metric is averaged over.
Json weeks_schema();
Json reference(std::string_view definition);
/// A mapping with these keys and no others; it may be left empty.
Json section(std::string_view description, Json properties);

/// The definition of the values that a parameter may have; parameters of the same range share it. A value that is not
/// swept is its part /anyOf/0.
std::string range_name(const ParameterInfo& parameter);

/// The parameters below `prefix` ("" for all) by all ways to write their keys: nested, dotted, or anything between. `leaf`
/// says what stands at one; parameters for which it returns null are left out. It stands there nested only; the other ways
/// refer to it, by `place`, the pointer at which the result will lie in the schema.
Json keys_below(const std::string& prefix, const std::string& place,
                const std::function<Json(const ParameterInfo&)>& leaf);

/// The schema as text: what fits in a line stands in one, and so does a list of words.
std::string as_text(const Json& schema, const std::string& indent = "");

}  // namespace raaderum::scenario
