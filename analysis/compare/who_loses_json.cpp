#include "compare/who_loses_json.hpp"

#include "compare/json_numbers.hpp"

namespace raaderum::compare {
namespace {

using Json = nlohmann::ordered_json;

/// Adds what some people come to under a policy and under its baseline.
void append_means(Json& json, const GroupMeans& group) {
    json["pairs"] = group.pairs;
    json["mean"] = number(group.mean);
    json["baseline_mean"] = number(group.baseline);
    json["difference"] = number(group.difference);
    json["ci95"] = interval(group.low, group.high);
}

Json thirds_of(const Comparison& comparison, const ThirdsByState& by_state) {
    Json rows = Json::array();
    for (const ThirdsOf& own : by_state.rows) {
        for (std::size_t each = 0; each != own.thirds.size(); ++each) {
            const Third& third = own.thirds[each];
            rows.push_back({{"variant", comparison.variants[own.variant]},
                            {"baseline", comparison.variants[own.baseline]},
                            {"third", names_of_thirds[each]},
                            {"by", by_state.by},
                            {"state", by_state.state},
                            {"of", own.of_persons ? "persons" : "positions"},
                            {"people", own.of_persons ? Json(third.people) : Json(nullptr)},
                            {"positions", third.stayers.people}});
            append_means(rows.back(), third.stayers);
            rows.back()["left"] = number(third.left.mean);
            rows.back()["baseline_left"] = number(third.left.baseline);
            rows.back()["left_difference"] = number(third.left.difference);
            rows.back()["left_ci95"] = interval(third.left.low, third.left.high);
        }
    }
    return rows;
}

/// Those who came after the start; nothing where they cannot be told.
Json newcomers_of(const Comparison& comparison, const ThirdsByState& by_state) {
    Json rows = Json::array();
    for (const ThirdsOf& own : by_state.rows) {
        if (!own.of_persons) continue;
        rows.push_back({{"variant", comparison.variants[own.variant]},
                        {"baseline", comparison.variants[own.baseline]},
                        {"state", by_state.state},
                        {"people", own.newcomers.people}});
        append_means(rows.back(), own.newcomers);
    }
    return rows;
}

}  // namespace

void append_who_loses(Json& json, const Comparison& comparison, std::span<const ThirdsByState> thirds) {
    for (const ThirdsByState& by_state : thirds) {
        for (Json& row : thirds_of(comparison, by_state)) json["who_loses"].push_back(std::move(row));
        for (Json& row : newcomers_of(comparison, by_state)) json["newcomers"].push_back(std::move(row));
    }
}

}  // namespace raaderum::compare
