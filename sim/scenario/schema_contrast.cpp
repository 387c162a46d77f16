#include "scenario/schema_contrast.hpp"

#include "scenario/contrast_reader.hpp"
#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

Json some_text(std::string_view description) {
    return {{"description", description}, {"type", "string"}, {"minLength", 1}};
}

Json in_languages(std::string_view description, int least_plain) {
    const Json text{{"type", "string"}, {"minLength", 1}};
    return {{"description", description},
            {"oneOf",
             {{{"type", "string"}, {"minLength", least_plain}},
              {{"type", "object"},
               {"properties", {{"en", text}, {"da", text}}},
               {"required", {"en"}},
               {"additionalProperties", false}}}}};
}

Json weight_between(std::string_view description, double low) {
    return {{"description", description}, {"type", "number"}, {"minimum", low}, {"maximum", largest_weight}};
}

Json id_schema(std::string_view description) {
    return {{"description", description}, {"type", "string"}, {"pattern", "^[A-Za-z0-9]{1,16}$"}};
}

Json closed_object(Json properties, Json required) {
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

Json term_properties() {
    return {{"metric", metric_schema("what is measured")},
            {"weeks", weeks_schema()},
            {"contrast",
             {{"description", "variants and their weights"},
              {"type", "object"},
              {"minProperties", 1},
              {"additionalProperties", weight_between("weight of the variant", -largest_weight)}}}};
}

Json terms_schema() {
    return {{"description", "in place of metric, weeks and contrast: a sum of several"},
            {"type", "array"},
            {"items", closed_object(term_properties(), {"metric", "contrast"})},
            {"minItems", 1}};
}

}  // namespace raaderum::scenario
