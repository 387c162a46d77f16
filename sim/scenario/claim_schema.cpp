#include "scenario/claim_schema.hpp"

#include "scenario/read_claim.hpp"
#include "scenario/schema_contrast.hpp"

namespace raaderum::scenario {
namespace {

Json claim_measure() {
    Json properties{{"name", in_languages("what is measured, so that the claimed side is positive; plain: in English")},
                    {"unit", some_text("unit of the effect; that of the first metric unless given")},
                    {"smallest", weight_between("smallest effect of interest; 0 where any counts", 0.0)},
                    {"why", in_languages("why that is the smallest effect of interest; plain: in English")},
                    {"terms", terms_schema()}};
    properties.update(term_properties());
    Json schema = closed_object(std::move(properties), {"name", "smallest", "why"});
    schema["oneOf"] = {
        {{"required", {"terms"}}, {"properties", {{"metric", false}, {"weeks", false}, {"contrast", false}}}},
        {{"required", {"metric", "contrast"}}, {"properties", {{"terms", false}}}}};
    return schema;
}

}  // namespace

Json claim_schema() {
    Json schema = closed_object(
        {{"id", id_schema("short id, such as A2")},
         {"says", in_languages("the claim in one sentence; plain: in English")},
         {"source", in_languages("who says so, and where; plain: in English")},
         {"basis", one_of("what the source is to the claim", basis_names)},
         {"kind", {{"description", "of earlier versions, and not read: in how many steps is computed now"}}},
         {"experiment", in_languages("what is varied and what is read; plain: in English")},
         {"because", in_languages("explanation shown with the verdict; plain: in English", 0)},
         {"measures",
          {{"description", "what must be positive; the first is the headline"},
           {"type", "array"},
           {"items", claim_measure()},
           {"minItems", 1}}}},
        {"id", "says", "source", "basis", "experiment", "measures"});
    schema["description"] = "a claim that this scenario puts to the test; `raaderum claims` runs it, `run` ignores it";
    return schema;
}

}  // namespace raaderum::scenario
