#include "scenario/claim_schema.hpp"

#include "scenario/document.hpp"
#include "scenario/read_claim.hpp"
#include "scenario/schema_parts.hpp"

#include <string_view>

namespace raaderum::scenario {
namespace {

Json some_text(std::string_view description) {
    return {{"description", description}, {"type", "string"}, {"minLength", 1}};
}

/// A plain text is English, and has at least so many letters.
Json in_languages(std::string_view description, int least_plain = 1) {
    const Json text{{"type", "string"}, {"minLength", 1}};
    return {{"description", description},
            {"oneOf",
             {{{"type", "string"}, {"minLength", least_plain}},
              {{"type", "object"},
               {"properties", {{"en", text}, {"da", text}}},
               {"required", {"en"}},
               {"additionalProperties", false}}}}};
}

template <std::size_t count>
Json one_of(std::string_view description, const char* const (&names)[count]) {
    return {{"description", description}, {"enum", names}};
}

Json number(std::string_view description, double low) {
    return {{"description", description}, {"type", "number"}, {"minimum", low}, {"maximum", largest_weight}};
}

Json object(Json properties, Json required) {
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

/// What a measure with one term and each of several terms have in common.
Json term_properties() {
    return {{"metric", metric_schema("what is measured")},
            {"weeks", weeks_schema()},
            {"contrast",
             {{"description", "variants and their weights"},
              {"type", "object"},
              {"minProperties", 1},
              {"additionalProperties", number("weight of the variant", -largest_weight)}}}};
}

Json measure() {
    Json properties{{"name", in_languages("what is measured, so that the claimed side is positive; plain: in English")},
                    {"unit", some_text("unit of the effect; that of the first metric unless given")},
                    {"smallest", number("smallest effect of interest; 0 where any counts", 0.0)},
                    {"why", in_languages("why that is the smallest effect of interest; plain: in English")},
                    {"terms",
                     {{"description", "in place of metric, weeks and contrast: a sum of several"},
                      {"type", "array"},
                      {"items", object(term_properties(), {"metric", "contrast"})},
                      {"minItems", 1}}}};
    properties.update(term_properties());
    Json schema = object(std::move(properties), {"name", "smallest", "why"});
    schema["oneOf"] = {
        {{"required", {"terms"}}, {"properties", {{"metric", false}, {"weeks", false}, {"contrast", false}}}},
        {{"required", {"metric", "contrast"}}, {"properties", {{"terms", false}}}}};
    return schema;
}

}  // namespace

Json claim_schema() {
    Json schema = object(
        {{"id", {{"description", "short id, such as A2"}, {"type", "string"}, {"pattern", "^[A-Za-z0-9]{1,16}$"}}},
         {"says", in_languages("the claim in one sentence; plain: in English")},
         {"source", in_languages("who says so, and where; plain: in English")},
         {"basis", one_of("what the source is to the claim", basis_names)},
         {"kind", {{"description", "of earlier versions, and not read: in how many steps is computed now"}}},
         {"experiment", in_languages("what is varied and what is read; plain: in English")},
         {"because", in_languages("explanation shown with the verdict; plain: in English", 0)},
         {"measures",
          {{"description", "what must be positive; the first is the headline"},
           {"type", "array"},
           {"items", measure()},
           {"minItems", 1}}}},
        {"id", "says", "source", "basis", "experiment", "measures"});
    schema["description"] = "a claim that this scenario puts to the test; `raaderum claims` runs it, `run` ignores it";
    return schema;
}

}  // namespace raaderum::scenario
