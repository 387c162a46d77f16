#include "claims/steps.hpp"

#include "claims/effects.hpp"
#include "claims/trials.hpp"
#include "core/check.hpp"
#include "interventions/kinds.hpp"
#include "model/formula_names.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <set>

namespace raaderum::claims {
namespace {

constexpr double half = 0.5;

/// Whether `part` is at least half of `whole`, on its side.
bool is_half(double part, double whole) {
    return std::isfinite(part) && whole != 0.0 && part / whole >= half;  // of NaN nothing is half
}

std::size_t variant_called(const std::string& name, const Plan& plan) {
    const auto found = std::find_if(plan.variants.begin(), plan.variants.end(),
                                    [&name](const Variant& variant) { return variant.name == name; });
    check(found != plan.variants.end(), "a measure's variants are variants of the plan");
    return static_cast<std::size_t>(found - plan.variants.begin());
}

/// The measure with all its windows shut to one week.
scenario::ClaimMeasure in_week(scenario::ClaimMeasure measure, Week week) {
    for (scenario::ClaimTerm& term : measure.terms) {
        term.from = week;
        term.to = week + 1;
    }
    return measure;
}

class Mean {
  public:
    void add(double value) {
        if (std::isnan(value)) return;
        sum_ += value;
        ++count_;
    }
    double value() const { return count_ == 0 ? std::numeric_limits<double>::quiet_NaN() : sum_ / count_; }

  private:
    double sum_ = 0.0;
    int count_ = 0;
};

/// One replicate of one claim.
struct Found {
    double left = std::numeric_limits<double>::quiet_NaN();
    double first_week = std::numeric_limits<double>::quiet_NaN();
    std::vector<std::string> treated;
};

Steps judged(const Answer& answer, const engine::Freezing& freezing, const std::vector<Found>& found) {
    Mean whole;
    Mean left;
    Mean first_week;
    std::set<std::string> states;
    const std::vector<double>& effects = answer.deciding_effects;
    for (std::size_t replicate = 0; replicate != found.size(); ++replicate) {
        if (std::isnan(found[replicate].left)) continue;
        whole.add(effects[replicate]);
        left.add(found[replicate].left);
        first_week.add(found[replicate].first_week);
        states.insert(found[replicate].treated.begin(), found[replicate].treated.end());
    }
    std::vector<std::string_view> treated = treated_keys(freezing);
    treated.insert(treated.end(), states.begin(), states.end());
    return steps_of({whole.value(), left.value(), first_week.value()},
                    formula_holds(answer.headline_measure(), treated));
}

}  // namespace

Steps steps_of(const StepEffects& effects, bool holds_treated) {
    if (holds_treated) return Steps::restated;
    if (!is_half(effects.left, effects.whole)) return Steps::many;
    return is_half(effects.first_week, effects.whole) ? Steps::restated : Steps::one;
}

engine::Freezing freezing_for(const scenario::ClaimMeasure& measure, const Plan& plan) {
    std::set<std::size_t> variants;
    std::vector<Metric> metrics;
    std::optional<std::size_t> reference;
    for (const scenario::ClaimTerm& term : measure.terms) {
        metrics.push_back(term.metric);
        for (const auto& [name, weight] : term.contrast) {
            const std::size_t variant = variant_called(name, plan);
            variants.insert(variant);
            if (weight < 0.0 && !reference) reference = variant;
        }
    }
    engine::Freezing freezing;
    freezing.plan = &plan;
    freezing.reference = reference.value_or(plan.variants[*variants.begin()].baseline);
    variants.erase(freezing.reference);
    freezing.arms.assign(variants.begin(), variants.end());
    freezing.kept = engine::states_in_formulas(metrics);
    return freezing;
}

std::vector<std::string_view> treated_keys(const engine::Freezing& freezing) {
    std::set<std::string_view> keys;
    const Settings& reference = freezing.plan->variants[freezing.reference].settings;
    for (const std::size_t arm : freezing.arms) {
        const Settings& settings = freezing.plan->variants[arm].settings;
        for (const ParameterInfo& parameter : parameter_table()) {
            if (parameter.get(settings.parameters) != parameter.get(reference.parameters)) keys.insert(parameter.key);
        }
        for (const auto& [own, others] :
             {std::pair(&settings.events, &reference.events), std::pair(&reference.events, &settings.events)}) {
            for (const Event& event : *own) {
                const bool shared = std::find(others->begin(), others->end(), event) != others->end();
                if (!shared && sets_a_parameter(kind_of(event))) keys.insert(event.key);
            }
        }
    }
    return {keys.begin(), keys.end()};
}

bool formula_holds(const scenario::ClaimMeasure& measure, std::span<const std::string_view> treated) {
    return std::any_of(measure.terms.begin(), measure.terms.end(), [&treated](const scenario::ClaimTerm& term) {
        const auto names = states_and_parameters_in(term.metric);
        return std::any_of(names.begin(), names.end(), [&treated](std::string_view name) {
            return std::find(treated.begin(), treated.end(), name) != treated.end();
        });
    });
}

engine::EnsembleResult find_steps(std::span<Answer> answers, std::span<const Plan> plans,
                                  const engine::EnsembleOptions& options) {
    std::vector<engine::Freezing> freezings;
    std::vector<std::vector<Found>> found(answers.size());
    freezings.reserve(answers.size());
    std::vector<engine::FreezingJob> jobs;
    std::vector<std::size_t> answer_of;
    for (std::size_t index = 0; index != answers.size(); ++index) {
        freezings.push_back(freezing_for(answers[index].headline_measure(), plans[index]));
        found[index].resize(static_cast<std::size_t>(suspect_replicates(plans[index].replicates)));
        for (std::uint32_t replicate = 0; replicate != found[index].size(); ++replicate) {
            jobs.push_back({&freezings.back(), ReplicateId{replicate}});
            answer_of.push_back(index);
        }
    }
    const auto ended = engine::freeze_jobs(jobs, options, [&](std::size_t job, engine::Frozen&& frozen) {
        const std::size_t index = answer_of[job];
        const scenario::ClaimMeasure& measure = answers[index].headline_measure();
        Found& here = found[index][number(jobs[job].replicate)];
        here.left = effect_of(measure, plans[index], frozen.trajectories);
        if (frozen.first >= 0)
            here.first_week = effect_of(in_week(measure, frozen.first), plans[index], frozen.trajectories);
        here.treated = std::move(frozen.treated);
    });
    if (ended.stopped) return ended;
    for (std::size_t index = 0; index != answers.size(); ++index) {
        answers[index].steps = judged(answers[index], freezings[index], found[index]);
    }
    return ended;
}

}  // namespace raaderum::claims
