#include "claims/json.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::claims {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json interval(const Estimate& estimate) { return Json::array({number(estimate.low), number(estimate.high)}); }

Json tally(const Tally& tally) { return {{"holds_in", tally.holds_in}, {"of", tally.of}}; }

Json measures(const Answer& answer) {
    Json list = Json::array();
    for (std::size_t index = 0; index != answer.measures.size(); ++index) {
        const scenario::ClaimMeasure& measure = answer.claim.measures[index];
        const Estimate& estimate = answer.measures[index];
        list.push_back({{"name", measure.name},
                        {"unit", measure.unit},
                        {"effect", number(estimate.effect)},
                        {"ci95", interval(estimate)},
                        {"smallest", measure.smallest},
                        {"why", measure.why},
                        {"verdict", spelled(estimate.verdict)}});
    }
    return list;
}

Json claim(const Answer& answer) {
    const scenario::Claim& claim = answer.claim;
    Json json{{"id", claim.id},
              {"claim", claim.says},
              {"source", claim.source},
              {"basis", spelled(claim.basis)},
              {"effect", number(answer.headline().effect)},
              {"ci95", interval(answer.headline())},
              {"smallest_effect", answer.headline_measure().smallest},
              {"verdict", spelled(answer.verdict)},
              {"holds_in", nullptr},
              {"of", nullptr},
              {"carried_by", nullptr},
              {"effect_without", nullptr},
              {"mechanisms_tried", answer.mechanisms_tried},
              {"holds", nullptr},
              {"kind", spelled(claim.kind)},
              {"experiment", claim.experiment},
              {"because", claim.because.empty() ? Json(nullptr) : Json(claim.because)},
              {"replicates", answer.replicates - answer.failed - answer.undefined},
              {"undefined", answer.undefined},
              {"measures", measures(answer)}};
    if (answer.robustness) {
        const Tally both = answer.robustness->both();
        json["holds_in"] = both.holds_in;
        json["of"] = both.of;
        json["holds"] = {{"settings", tally(answer.robustness->settings)},
                         {"worlds", tally(answer.robustness->worlds)},
                         {"stored", answer.robustness->stored}};
    }
    if (answer.carried_by) {
        json["carried_by"] = answer.carried_by->mechanism;
        json["effect_without"] = number(answer.carried_by->without);
    }
    return json;
}

}  // namespace

std::string as_json(std::span<const Answer> answers, const Stored& stored) {
    Json claims = Json::array();
    for (const Answer& answer : answers) claims.push_back(claim(answer));
    Json json{{"claims", std::move(claims)}};
    if (!stored.version.empty()) {
        json["stored"] = {
            {"program_version", stored.version}, {"register_sha256", stored.digest}, {"current", stored.current}};
    }
    return json.dump(2) + "\n";
}

}  // namespace raaderum::claims
