#include "scenario/schema_network.hpp"

#include "model/ties.hpp"

namespace raaderum::scenario {

Json keys_of_ties() {
    Json kinds = Json::array();
    for (const char* kind : network_kind_names) kinds.push_back(kind);
    return {
        {"kind", {{"description", "how colleagues are tied"}, {"enum", std::move(kinds)}, {"default", "small_world"}}},
        {"path", text("kind file: ties.csv or ties.graphml, relative to this file")},
        {"weights",
         {{"description",
           "kind file: ends of the scale that weights were asked on, e.g. [1, 5]; they become trust 0 and 1"},
          {"type", "array"},
          {"items", {{"type", "number"}}},
          {"minItems", 2},
          {"maxItems", 2}}},
        {"undirected",
         {{"description", "kind file: whether each tie goes both ways; overrules what the file says"},
          {"type", "boolean"}}}};
}

Json keys_of_chart() {
    return {
        {"chart",
         text("org.csv, relative to this file: a table with a row per team and the columns team and "
              "positions, or with a row "
              "per person and the columns person and team; and leader, profession and silo where they are "
              "known. Employees, span of control and silos follow from it. Columns of states (competence, buy_in, "
              "courage, "
              "motivation, strain, trust_in_leader, …, leader_competence, leader_courage, …, from 0 to 1) say where "
              "the team's people or the person, and the leader, start and what they bring with them")},
        {"professions",
         {{"description",
           "two or three professions in place of the parameters of the second and the third; the others are "
           "measured by the first, and yield to it by what it has more power, where nobody leads"},
          {"type", "array"},
          {"minItems", 2},
          {"maxItems", 3},
          {"items",
           {{"type", "object"},
            {"properties",
             {{"name", text("its name, for readers")},
              {"share", number_between(0.0, 1.0, false, "share of positions; all shares add up to 1")},
              {"orientation",
               number_between(0.0, 1.0, false, "how far it puts the citizen's life before the procedure")},
              {"power", number_between(0.0, 1.0, false, "power over the work of other professions")}}},
            {"required", {"share", "orientation", "power"}},
            {"additionalProperties", false}}}}}};
}

Json survey_schema() {
    return {
        {"description",
         "what the house's own people answered: teams bring what it tells of them, and `raaderum calibrate` aims at "
         "its "
         "means"},
        {"type", {"object", "null"}},
        {"properties",
         {{"file", text("survey.csv, relative to this file: a row per team or person (or one of the house), columns of "
                        "states and metrics in Danish or English, how many answered, and rates in per cent")},
          {"scale",
           {{"description", "ends of the scale that was answered on, e.g. [1, 7]"},
            {"type", "array"},
            {"items", {{"type", "number"}}},
            {"minItems", 2},
            {"maxItems", 2}}}}},
        {"required", {"file", "scale"}},
        {"additionalProperties", false}};
}

}  // namespace raaderum::scenario
