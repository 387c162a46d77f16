#include "claims/carriers.hpp"

#include "claims/effects.hpp"
#include "claims/trials.hpp"
#include "interventions/kinds.hpp"
#include "model/arrows.hpp"
#include "scenario/own_keys.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace raaderum::claims {
namespace {

/// So many claims are laid out at once, which bounds the memory of their plans.
constexpr std::size_t claims_at_once = 4;

bool is_in(const scenario::ClaimMeasure& measure, const std::string& variant) {
    return std::any_of(measure.terms.begin(), measure.terms.end(), [&variant](const scenario::ClaimTerm& term) {
        return std::any_of(term.contrast.begin(), term.contrast.end(),
                           [&variant](const auto& each) { return each.first == variant; });
    });
}

bool an_event_sets(const Plan& plan, std::string_view key) {
    return std::any_of(plan.variants.begin(), plan.variants.end(), [key](const Variant& variant) {
        const auto& events = variant.settings.events;
        return std::any_of(events.begin(), events.end(), [key](const Event& event) { return event.key == key; });
    });
}

/// A claim and what its arms come to without each suspect.
struct Trying {
    std::vector<Tried> tried;
    std::vector<std::unique_ptr<Plan>> plans;  ///< by suspect
};

Trying tries_for(const Answer& answer, const Plan& as_written) {
    Trying trying;
    const Plan plan = of_measure_alone(as_written, answer.headline_measure());
    for (const Suspect& suspect : suspects_in(as_written)) {
        trying.plans.push_back(std::make_unique<Plan>(plan));
        take_out(*trying.plans.back(), suspect);
        trying.tried.push_back({suspect.name, std::vector(static_cast<std::size_t>(plan.replicates),
                                                          std::numeric_limits<double>::quiet_NaN())});
    }
    return trying;
}

/// Whether it comes to what one before it comes to, to the bit: a mechanism that is an arrow's switch. Two without which
/// nothing is left are two.
bool is_another_name(const Tried& tried, std::span<const Tried> before) {
    const auto& effects = tried.effects;
    if (std::all_of(effects.begin(), effects.end(), [](double effect) { return effect == 0.0; })) return false;
    return std::any_of(before.begin(), before.end(), [&effects](const Tried& each) { return each.effects == effects; });
}

}  // namespace

std::vector<Suspect> suspects_in(const Plan& plan) {
    const scenario::OwnKeys own(plan);
    std::vector<Suspect> suspects;
    for (const Arrow& arrow : arrow_table()) {
        if (arrow.shared) continue;
        const ParameterInfo* const size = find_parameter(arrow.key);
        if (own.any_has(arrow.key) || an_event_sets(plan, arrow.key)) continue;
        if (size->get(plan.base.parameters) != 0.0) suspects.push_back({size->key, size, nullptr, 0.0});
    }
    for (const MechanismInfo& mechanism : mechanism_table) {
        if (acts_between_institutions(mechanism)) continue;
        if (own.any_has("mechanisms." + std::string(mechanism.name))) continue;
        if (plan.base.mechanisms.*mechanism.member) suspects.push_back({mechanism.name, nullptr, &mechanism, 0.0});
    }
    return suspects;
}

void take_out(Plan& plan, const Suspect& suspect) {
    const auto from = [&suspect](Settings& settings) {
        if (suspect.mechanism != nullptr) {
            settings.mechanisms.*suspect.mechanism->member = false;
            return;
        }
        suspect.size->set(settings.parameters, suspect.out);
        std::erase_if(settings.events, [&suspect](const Event& event) {
            return sets_a_parameter(kind_of(event)) && event.key == suspect.size->key;
        });
    };
    from(plan.base);
    for (Variant& variant : plan.variants) from(variant.settings);
}

Plan of_measure_alone(Plan plan, const scenario::ClaimMeasure& measure) {
    std::erase_if(plan.variants, [&measure](const Variant& variant) { return !is_in(measure, variant.name); });
    for (Variant& variant : plan.variants) variant.baseline = 0;
    plan.replicates = suspect_replicates(plan.replicates);
    plan.record = {};
    return plan;
}

std::vector<Carrier> carriers_among(std::span<const double> with, std::span<const Tried> tried) {
    std::vector<Carrier> carriers;
    for (std::size_t index = 0; index != tried.size(); ++index) {
        const Tried& each = tried[index];
        if (is_another_name(each, tried.first(index))) continue;
        const Change change = change_between(with, each.effects);
        const double effect = change.without + change.change;  // with it, in the same replicates
        const double share = change.change / effect;
        if (change.noticed && share >= least_share) carriers.push_back({std::string(each.name), change.without, share});
    }
    std::stable_sort(carriers.begin(), carriers.end(),
                     [](const Carrier& a, const Carrier& b) { return a.share > b.share; });
    if (carriers.size() > most_carriers) carriers.resize(most_carriers);
    return carriers;
}

engine::EnsembleResult find_carriers(std::span<Answer> answers, std::span<const Plan> plans,
                                     const engine::EnsembleOptions& options) {
    engine::EnsembleResult all;
    for (std::size_t first = 0; first < answers.size() && !all.stopped; first += claims_at_once) {
        const std::size_t count = std::min(claims_at_once, answers.size() - first);
        std::vector<Trying> tries;
        std::vector<engine::Job> jobs;
        std::vector<std::pair<std::size_t, std::size_t>> slots;  // answer of the batch, suspect
        for (std::size_t each = 0; each != count; ++each) {
            tries.push_back(tries_for(answers[first + each], plans[first + each]));
            for (std::size_t suspect = 0; suspect != tries[each].plans.size(); ++suspect) {
                const Plan* const plan = tries[each].plans[suspect].get();
                for (std::uint32_t replicate = 0; replicate != static_cast<std::uint32_t>(plan->replicates);
                     ++replicate) {
                    jobs.push_back({plan, ReplicateId{replicate}});
                    slots.emplace_back(each, suspect);
                }
            }
        }
        engine::EnsembleOptions batch = options;
        batch.progress = [&](const engine::RunProgress& reached) {
            if (!options.progress) return;
            engine::RunProgress total = reached;
            total.replicates_done += all.replicates_done;
            total.agent_weeks += all.agent_weeks;
            options.progress(total);
        };
        const auto ended = engine::run_jobs(jobs, batch, [&](std::size_t job, std::vector<Trajectory>&& trajectories) {
            const auto [each, suspect] = slots[job];
            tries[each].tried[suspect].effects[number(jobs[job].replicate)] =
                effect_of(answers[first + each].headline_measure(), *jobs[job].plan, trajectories);
        });
        all.replicates_done += ended.replicates_done;
        all.agent_weeks += ended.agent_weeks;
        all.compute_seconds += ended.compute_seconds;
        all.threads = ended.threads;
        all.stopped = ended.stopped;
        if (ended.stopped) break;
        for (std::size_t each = 0; each != count; ++each) {
            answers[first + each].carried_by =
                carriers_among(answers[first + each].deciding_effects, tries[each].tried);
        }
    }
    return all;
}

}  // namespace raaderum::claims
