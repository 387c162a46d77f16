// A simulated survey is asked of the persons whom a trajectory recorded, so that a difference can be told in the standard
// deviations that a study would have found: answers spread more than what they are about.

#include "experiments/measured.hpp"

#include "claims/effects.hpp"
#include "core/check.hpp"
#include "survey/respondents.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

namespace raaderum::experiments {
namespace {

using scenario::ClaimTerm;
using survey::Scale;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr int persons_every = 4;  // weeks

/// What a survey asks to learn a metric, and the recorded state that the answers are about; satisfaction is made of three.
struct Asked {
    Metric metric;
    Scale scale;
    std::string_view state;
};
constexpr auto asked =
    std::to_array<Asked>({{Metric::wellbeing, Scale::satisfaction, ""},
                          {Metric::motivation, Scale::motivation, "motivation"},
                          {Metric::strain, Scale::stress, "strain"},
                          {Metric::leeway, Scale::autonomy, "leeway"},
                          {Metric::control, Scale::monitoring, "control"},
                          {Metric::trust_in_leader, Scale::trust_in_leader, "trust_in_leader"},
                          {Metric::trust_colleagues, Scale::trust_in_colleagues, "trust_in_colleagues"}});

const Asked* how_asked(Metric metric) {
    const auto found =
        std::find_if(asked.begin(), asked.end(), [&](const Asked& each) { return each.metric == metric; });
    return found == asked.end() ? nullptr : &*found;
}

std::size_t place_of(std::string_view state) {
    const auto& table = recorded_state_table();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.name == state; });
    check(found != table.end(), "a survey asks about recorded states");
    return static_cast<std::size_t>(found - table.begin());
}

/// The states of one recorded week, by name and position.
class RecordedWeek {
  public:
    /// The last week that was recorded before `to`.
    RecordedWeek(const AgentRecord& record, Week to) : record_(record) {
        const auto after = std::lower_bound(record.weeks.begin(), record.weeks.end(), to);
        check(after != record.weeks.begin(), "persons are recorded from the first week on");
        place_ = static_cast<std::size_t>(after - record.weeks.begin()) - 1;
    }

    Week week() const { return record_.weeks[place_]; }
    float state(std::string_view name, std::size_t position) const {
        const std::size_t row = place_ * recorded_state_table().size() + place_of(name);
        return record_.values[row * record_.positions + position];
    }

  private:
    const AgentRecord& record_;
    std::size_t place_;
};

PersonsSum answers_of(const Trajectory& trajectory, const Settings& settings, const ClaimTerm& term, const Luck& luck) {
    const Asked& how = *how_asked(term.metric);
    const survey::Questionnaire questionnaire;
    const RecordedWeek week(trajectory.agents, term.to);
    std::vector<survey::Subject> subjects;
    for (std::size_t position = 0; position != trajectory.agents.positions; ++position) {
        if (std::isnan(week.state("motivation", position))) continue;  // vacant
        survey::Subject subject{static_cast<std::uint32_t>(position), 0, {}};
        const double state = how.scale == Scale::satisfaction
                                 ? survey::wellbeing_of(settings.parameters, week.state("motivation", position),
                                                        week.state("strain", position), week.state("safety", position))
                                       + questionnaire.brought_satisfaction()
                                             * survey::lasting(subject, luck, survey::word_of_satisfaction)
                                 : static_cast<double>(week.state(how.state, position));
        subject.states[static_cast<std::size_t>(how.scale)].fill(state);
        subjects.push_back(subject);
    }
    PersonsSum persons;
    for (const survey::Response& response : survey::ask(subjects, questionnaire, luck, week.week()))
        persons.add((response.score(how.scale) - 1.0) / (questionnaire.steps - 1.0));
    return persons;
}

/// Means by the side of the weights, and the contrast itself.
Measured difference_of(const scenario::ExperimentMeasure& measure, const Plan& plan,
                       std::span<const Trajectory> trajectories) {
    Measured result;
    double weight_of_treated = 0.0;
    double weight_of_others = 0.0;
    for (const ClaimTerm& term : measure.terms) {
        for (const auto& [variant, weight] : term.contrast) {
            const Trajectory& trajectory = claims::trajectory_of(variant, plan, trajectories);
            const double mean = claims::window_mean(trajectory, term.metric, term.from, term.to);
            result.difference += weight * mean;
            (weight > 0.0 ? result.treated : result.others) += std::abs(weight) * mean;
            (weight > 0.0 ? weight_of_treated : weight_of_others) += std::abs(weight);
            if (weight < 0.0 && measure.unit == scenario::Unit::sd_between_persons) {
                const Settings& settings = plan.variants[trajectory.variant].settings;
                result.persons.add(answers_of(trajectory, settings, term, Luck(plan.seed, trajectory.replicate)));
            }
        }
    }
    result.treated /= weight_of_treated;
    result.others /= weight_of_others;
    return result;
}

Measured institution_of(const scenario::BetweenInstitutions& between, const Plan& plan,
                        std::span<const Trajectory> trajectories) {
    const Trajectory& trajectory = claims::trajectory_of(between.variant, plan, trajectories);
    Measured result;
    result.institutions.push_back(claims::window_mean(trajectory, between.metric, between.from, between.to));
    for (const Metric cause : between.causes)
        result.institutions.push_back(claims::window_mean(trajectory, cause, between.from, between.to));
    return result;
}

}  // namespace

void PersonsSum::add(double value) {
    count += 1.0;
    sum += value;
    squares += value * value;
}

void PersonsSum::add(const PersonsSum& other) {
    count += other.count;
    sum += other.sum;
    squares += other.squares;
}

double PersonsSum::spread() const {
    return count < 2.0 ? unknown : std::sqrt(std::max(0.0, (squares - sum * sum / count) / (count - 1.0)));
}

Measured measured(const scenario::ExperimentMeasure& measure, const Plan& plan,
                  std::span<const Trajectory> trajectories) {
    const bool failed = std::any_of(trajectories.begin(), trajectories.end(),
                                    [](const Trajectory& trajectory) { return !trajectory.finished(); });
    if (failed) return {unknown, unknown, unknown, {}, {}};
    return measure.between ? institution_of(*measure.between, plan, trajectories)
                           : difference_of(measure, plan, trajectories);
}

bool is_asked_of_persons(Metric metric) { return how_asked(metric) != nullptr; }

Plan recorded_for(const scenario::Experiment& experiment, Plan plan) {
    plan.record = {};
    for (const scenario::ExperimentMeasure& measure : experiment.measures) {
        if (measure.unit != scenario::Unit::sd_between_persons) continue;
        plan.record.agent_replicates = plan.replicates;
        plan.record.agent_every = persons_every;
    }
    return plan;
}

}  // namespace raaderum::experiments
