#include "sensitivity/json.hpp"

#include "scenario/numbers.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::sensitivity {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json interval(const Estimate& estimate) { return Json::array({number(estimate.low), number(estimate.high)}); }

const char* spelled(Standing standing) {
    return standing == Standing::inert ? "inert" : standing == Standing::noise ? "noise" : "stands out";
}

Json parameters(const std::vector<Range>& ranges) {
    Json list = Json::array();
    for (const Range& range : ranges) {
        list.push_back({{"key", range.parameter->key},
                        {"as_written", scenario::as_meant(range.as_written)},
                        {"range", {scenario::as_meant(range.at(0.0)), scenario::as_meant(range.at(1.0))}}});
    }
    return list;
}

Json left_out(const std::vector<LeftOut>& all) {
    Json list = Json::array();
    for (const LeftOut& each : all) list.push_back({{"key", each.parameter->key}, {"why", each.why}});
    return list;
}

Json screening(const std::vector<Range>& ranges, const std::vector<Effects>& effects) {
    Json list = Json::array();
    for (std::size_t d = 0; d != effects.size(); ++d) {
        const Effects& each = effects[d];
        list.push_back({{"parameter", ranges[d].parameter->key},
                        {"mu_star", number(each.mu_star.value)},
                        {"mu_star_ci95", interval(each.mu_star)},
                        {"mu", number(each.mu.value)},
                        {"mu_ci95", interval(each.mu)},
                        {"sigma", number(each.sigma.value)},
                        {"sigma_ci95", interval(each.sigma)},
                        {"noise", number(each.noise)},
                        {"standing", spelled(each.standing)}});
    }
    return list;
}

Json variance(const std::vector<Range>& survivors, const Apportioned& apportioned) {
    Json indices = Json::array();
    for (std::size_t d = 0; d != survivors.size(); ++d) {
        const Indices& each = apportioned.indices[d];
        indices.push_back({{"parameter", survivors[d].parameter->key},
                           {"first", number(each.first.value)},
                           {"first_ci95", interval(each.first)},
                           {"total", number(each.total.value)},
                           {"total_ci95", interval(each.total)},
                           {"stands_out", each.stands_out}});
    }
    return {{"mean", number(apportioned.mean)},
            {"parameters", number(apportioned.variance.value)},
            {"parameters_ci95", interval(apportioned.variance)},
            {"noise", number(apportioned.noise)},
            {"noise_share", number(apportioned.noise_share())},
            {"stands_out", apportioned.stands_out()},
            {"indices", indices}};
}

Json associated(const std::vector<std::string_view>& numbers, const std::vector<Association>& associations) {
    Json list = Json::array();
    for (const Association& each : associations) {
        if (each.stands_out) list.push_back({{"number", numbers[each.number]}, {"first", number(each.first)}});
    }
    return list;
}

Json end(double at, const Estimate& outcome, Turn turn) {
    return {{"at", at}, {"value", number(outcome.value)}, {"ci95", interval(outcome)}, {"sign", spelled(turn)}};
}

Json tornado(const std::vector<Range>& survivors, const Tornado& tornado, const std::vector<bool>& set_by_variant) {
    Json ends = Json::array();
    for (const std::size_t d : tornado.by_reach()) {
        const Swing& swing = tornado.swings[d];
        ends.push_back({{"parameter", survivors[d].parameter->key},
                        {"set_by_variant", bool{set_by_variant[d]}},
                        {"low", end(survivors[d].at(0.0), swing.low, swing.at_low)},
                        {"high", end(survivors[d].at(1.0), swing.high, swing.at_high)}});
    }
    return {{"as_written", number(tornado.written.value)}, {"ci95", interval(tornado.written)}, {"ends", ends}};
}

}  // namespace

std::string as_json(const Study& study, const Findings& findings) {
    const auto& [subject, ranges, settings] = study;
    const std::vector<Range> survivors = surviving(study, findings);
    Json outcomes = Json::array();
    for (std::size_t o = 0; o != subject.outcomes.size(); ++o) {
        const Outcome& outcome = subject.outcomes[o];
        const std::vector<Variant>& variants = subject.plan.variants;
        Json json{{"metric", info(outcome.metric).name},
                  {"variant", variants[outcome.variant].name},
                  {"difference_from", outcome.baseline ? Json(variants[*outcome.baseline].name) : Json(nullptr)},
                  {"screening", screening(ranges.varied, findings.effects[o])},
                  {"variance", nullptr},
                  {"tornado", nullptr},
                  {"associations", nullptr}};
        if (!survivors.empty()) json["variance"] = variance(survivors, findings.apportioned[o]);
        if (!findings.tornadoes.empty() && outcome.baseline) {
            const std::vector<Range> inputs = turned(study, findings);
            json["tornado"] = tornado(inputs, findings.tornadoes[o], set_by_variant(study, inputs, outcome));
        }
        if (!findings.associations.empty())
            json["associations"] = associated(told_numbers(study), findings.associations[o]);
        outcomes.push_back(std::move(json));
    }
    Json kept = Json::array();
    for (const Range& survivor : survivors) kept.push_back(survivor.parameter->key);
    const Json report{{"scenario", subject.plan.name},
                      {"seed", subject.plan.seed},
                      {"weeks", {subject.weeks.from, subject.weeks.to}},
                      {"trajectories", settings.walks},
                      {"samples", settings.rows},
                      {"replicates", settings.replicates},
                      {"end_replicates", settings.end_replicates},
                      {"replicates_run", findings.effort.replicates},
                      {"replicates_failed", findings.effort.failed},
                      {"agent_weeks", findings.effort.agent_weeks},
                      {"parameters", parameters(ranges.varied)},
                      {"left_out", left_out(ranges.left_out)},
                      {"survivors", kept},
                      {"outcomes", outcomes}};
    return report.dump(2);
}

}  // namespace raaderum::sensitivity
