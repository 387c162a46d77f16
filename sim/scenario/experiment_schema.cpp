#include "scenario/experiment_schema.hpp"

#include "scenario/contrast_reader.hpp"
#include "scenario/experiment.hpp"
#include "scenario/schema_contrast.hpp"
#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {
namespace {

Json between_schema() {
    Json schema = closed_object({{"metric", metric_schema("what differs between institutions")},
                                 {"weeks", weeks_schema()},
                                 {"variant", some_text("whose institutions are compared")},
                                 {"cause", metric_schema("its cause; none: how far the metric itself differs")},
                                 {"beside", metric_schema("a second cause that is held")}},
                                {"metric", "variant"});
    schema["description"] = "in place of a contrast: what lies between the institutions of one variant";
    return schema;
}

Json experiment_measure() {
    Json properties{{"id", id_schema("short id, such as X10a")},
                    {"name", in_languages("what is measured; plain: in English")},
                    {"unit", one_of("in what the effect is told", unit_names)},
                    {"effect", weight_between("what the study found", -largest_weight)},
                    {"ci95",
                     {{"description", "the study's 95 % interval"},
                      {"type", "array"},
                      {"items", weight_between("end of the interval", -largest_weight)},
                      {"minItems", 2},
                      {"maxItems", 2}}},
                    {"tolerance", weight_between("how near is near enough where the study gives no interval", 0.0)},
                    {"sign_only", {{"description", "only the direction is known"}, {"type", "boolean"}}},
                    {"direction", {{"description", "that direction"}, {"enum", {"up", "down"}}}},
                    {"between", between_schema()},
                    {"terms", terms_schema()}};
    properties.update(term_properties());
    Json schema = closed_object(std::move(properties), {"id", "name", "unit"});
    const Json no_contrast{{"metric", false}, {"weeks", false}, {"contrast", false}};
    Json without_terms = no_contrast;
    without_terms["terms"] = false;
    schema["oneOf"] = {{{"required", {"terms"}}, {"properties", no_contrast}},
                       {{"required", {"between"}}, {"properties", without_terms}},
                       {{"required", {"metric", "contrast"}}, {"properties", {{"terms", false}}}}};
    schema["anyOf"] = {{{"required", {"sign_only", "direction"}}}, {{"required", {"effect"}}}};
    return schema;
}

}  // namespace

Json experiment_schema() {
    Json schema = closed_object({{"id", id_schema("short id, such as X10")},
                                 {"study", some_text("authors, year, title, journal")},
                                 {"read", one_of("whether its numbers were read or are remembered", seen_names)},
                                 {"use", one_of("what the row may be used for", use_names)},
                                 {"finding", in_languages("what was found; plain: in English")},
                                 {"setting", in_languages("how it is made here; plain: in English")},
                                 {"because", in_languages("why the model answers as it does; plain: in English", 0)},
                                 {"measures",
                                  {{"description", "the study's numbers, one each"},
                                   {"type", "array"},
                                   {"items", experiment_measure()},
                                   {"minItems", 1}}}},
                                {"id", "study", "read", "use", "finding", "setting", "measures"});
    schema["description"] =
        "an experiment that others made; `raaderum experiments` sets the model beside it, `run` ignores it";
    return schema;
}

}  // namespace raaderum::scenario
