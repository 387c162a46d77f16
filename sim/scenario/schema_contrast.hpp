#pragma once
// The bricks of the JSON Schema that the sections `claim` and `experiment` share.

#include <nlohmann/json.hpp>

#include <string_view>

namespace raaderum::scenario {

using Json = nlohmann::ordered_json;

Json some_text(std::string_view description);
/// A plain text is English, and has at least so many letters.
Json in_languages(std::string_view description, int least_plain = 1);
Json weight_between(std::string_view description, double low);
Json id_schema(std::string_view description);
/// A mapping with these keys and no others.
Json closed_object(Json properties, Json required);
/// What a measure with one term and each of several terms have in common.
Json term_properties();
/// In place of metric, weeks and contrast, a sum of several.
Json terms_schema();

template <std::size_t count>
Json one_of(std::string_view description, const char* const (&names)[count]) {
    return {{"description", description}, {"enum", names}};
}

}  // namespace raaderum::scenario
