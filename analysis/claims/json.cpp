#include "claims/json.hpp"

#include "claims/words.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::claims {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json interval(const Estimate& estimate) { return Json::array({number(estimate.low), number(estimate.high)}); }

Json tally(const Tally& tally) { return {{"holds_in", tally.holds_in}, {"of", tally.of}}; }

Json measures(const Answer& answer, words::Language language) {
    Json list = Json::array();
    for (std::size_t index = 0; index != answer.measures.size(); ++index) {
        const scenario::ClaimMeasure& measure = answer.claim.measures[index];
        const Estimate& estimate = answer.measures[index];
        list.push_back({{"name", in(measure.name, language)},
                        {"unit", measure.unit},
                        {"effect", number(estimate.effect)},
                        {"ci95", interval(estimate)},
                        {"smallest", measure.smallest},
                        {"why", in(measure.why, language)},
                        {"verdict", spelled(estimate.verdict)}});
    }
    return list;
}

Json carriers(const Answer& answer) {
    if (!answer.carried_by) return nullptr;
    Json names = Json::array();
    for (const Carrier& each : *answer.carried_by) names.push_back(each.name);
    return names;
}

Json effects_without(const Answer& answer) {
    if (!answer.carried_by) return nullptr;
    Json effects = Json::array();
    for (const Carrier& each : *answer.carried_by) effects.push_back(number(each.without));
    return effects;
}

Json claim(const Answer& answer, words::Language language) {
    const scenario::Claim& claim = answer.claim;
    Json json{{"id", claim.id},
              {"claim", in(claim.says, language)},
              {"source", source_of(claim, language)},
              {"basis", spelled(claim.basis)},
              {"effect", number(answer.headline().effect)},
              {"ci95", interval(answer.headline())},
              {"smallest_effect", answer.headline_measure().smallest},
              {"verdict", spelled(answer.told())},
              {"verdict_default", spelled(answer.verdict)},
              {"plausible", nullptr},
              {"steps", answer.steps ? Json(spelled(*answer.steps)) : Json(nullptr)},
              {"kind", answer.steps ? Json(kind_of(*answer.steps)) : Json(nullptr)},
              {"carried_by", carriers(answer)},
              {"effect_without", effects_without(answer)},
              {"holds_in", nullptr},
              {"of", nullptr},
              {"holds", nullptr},
              {"experiment", in(claim.experiment, language)},
              {"because", claim.because.empty() ? Json(nullptr) : Json(in(claim.because, language))},
              {"replicates", answer.replicates - answer.failed - answer.undefined},
              {"undefined", answer.undefined},
              {"measures", measures(answer, language)}};
    if (answer.plausible) {
        json["plausible"] = {{"share", answer.plausible->share},
                             {"share_other", answer.plausible->share_other},
                             {"of", answer.plausible->of},
                             {"stored", answer.plausible->stored}};
    }
    if (answer.robustness) {
        const Tally both = answer.robustness->both();
        json["holds_in"] = both.holds_in;
        json["of"] = both.of;
        json["holds"] = {{"settings", tally(answer.robustness->settings)},
                         {"worlds", tally(answer.robustness->worlds)},
                         {"stored", answer.robustness->stored}};
    }
    return json;
}

/// Null where the steps of a claim are not known.
Json several_steps(std::span<const Answer> answers) {
    int of = 0;
    int reproduced = 0;
    for (const Answer& answer : answers) {
        if (!answer.steps) return nullptr;
        if (*answer.steps != Steps::many) continue;
        ++of;
        reproduced += answer.told() == Verdict::reproduced ? 1 : 0;
    }
    return {{"of", of}, {"reproduced", reproduced}};
}

}  // namespace

std::string as_json(std::span<const Answer> answers, const Stored& stored, words::Language language) {
    Json claims = Json::array();
    for (const Answer& answer : answers) claims.push_back(claim(answer, language));
    Json json{{"claims", std::move(claims)}, {"several_steps", several_steps(answers)}};
    if (!stored.version.empty()) {
        json["stored"] = {{"program_version", stored.version},
                          {"register_sha256", stored.digest},
                          {"model", stored.model},
                          {"current", stored.current}};
    }
    return json.dump(2) + "\n";
}

}  // namespace raaderum::claims
