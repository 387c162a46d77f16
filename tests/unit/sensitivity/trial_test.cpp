// The model of a real scenario: what it runs, what it measures, and that threads leave no trace.

#include "engine/ensemble.hpp"
#include "sensitivity/study.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>

namespace raaderum::sensitivity {
namespace {

const char* const small = R"(
name: small
weeks: 20
burn_in: 4
seed: 3
institution: {employees: 10}
events: [{week: 2, kind: budget_cut, size: 0.1}, {week: 15, kind: media_shock, size: 1}]
variants:
  as-is: {}
  unused: {leaders.develop: 0.1}
  tight: {leaders.control_disposition: 0.8}
)";

const std::array both{Metric::leeway, Metric::strain};
const std::array<std::string, 1> tight{"tight"};

Subject subject_of(const scenario::Scenario& scenario, const Weeks& weeks = {4, 8}) {
    Subject subject{reduced(scenario.plan, tight, weeks), {}, weeks};
    subject.outcomes = outcomes_of(subject.plan, both);
    return subject;
}

Ranges two_ranges() {
    return {{{find_parameter("leaders.control_disposition"), 0.3, 0.1, 0.5},
             {find_parameter("employees.competence.mean"), 0.62, 0.4, 0.8}},
            {}};
}

TEST(Outcomes, AreLevelsOfBaselinesAndDifferences) {
    const Subject subject = subject_of(scenario::load_text(small, "small.yaml"));
    EXPECT_EQ(subject.plan.variants.size(), 2U);
    EXPECT_EQ(subject.plan.weeks, 8);
    EXPECT_EQ(subject.plan.base.events.size(), 1U) << "what happens after the last week looked at is dropped";
    ASSERT_EQ(subject.outcomes.size(), 4U);
    EXPECT_EQ(name_of(subject.outcomes[0], subject.plan), "leeway, as-is");
    EXPECT_EQ(name_of(subject.outcomes[3], subject.plan), "strain, tight - as-is");
}

TEST(SensitivityTrial, MeasuresWhatARunWithTheSameValuesHolds) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    const Subject subject = subject_of(scenario);
    const RunOptions options;
    Effort effort;
    Trial trial(subject, two_ranges().varied, 2, 10, options, effort);
    const Answer answer = trial({{{0.25, as_written}, 3}}).front();
    scenario::Overrides overrides;
    overrides.set = {{"leaders.control_disposition", "0.2"}};
    overrides.variants = {"as-is", "tight"};
    const Plan plan = scenario::load_text(small, "small.yaml", overrides).plan;
    const auto run = engine::run_replicate(plan, ReplicateId{17}, OneThread{});  // 10 + 3 x 2, and the second of two
    double as_is = 0.0;
    double difference = 0.0;
    for (std::size_t week = 4; week != 8; ++week) {
        as_is += static_cast<double>(run.trajectories[0].of(Metric::leeway)[week]) / 4.0;
        difference += static_cast<double>(run.trajectories[1].of(Metric::leeway)[week]) / 4.0;
    }
    EXPECT_NEAR(answer[0][1], as_is, 1e-12);
    EXPECT_NEAR(answer[1][1], difference - as_is, 1e-12);
    EXPECT_EQ(effort.replicates, 2U);
    EXPECT_EQ(effort.agent_weeks, 2U * 10U * (4U + 2U * 8U));
    EXPECT_EQ(effort.failed, 0U);
}

TEST(SensitivityTrial, LeavesToAVariantWhatItSetsItself) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    const Subject subject = subject_of(scenario);
    const RunOptions options;
    Effort effort;
    const Trial trial(subject, two_ranges().varied, 2, 0, options, effort);
    const Plan plan = trial.plan_at({1.0, 0.0});
    EXPECT_FLOAT_EQ(plan.base.parameters.leaders.control_disposition, 0.5F);
    EXPECT_FLOAT_EQ(plan.variants[0].settings.parameters.leaders.control_disposition, 0.5F);
    EXPECT_FLOAT_EQ(plan.variants[1].settings.parameters.leaders.control_disposition, 0.8F);
    EXPECT_FLOAT_EQ(plan.variants[1].settings.parameters.employees.competence_mean, 0.4F);
}

TEST(Study, IsTheSameForAnyNumberOfThreads) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    const Study study{subject_of(scenario), two_ranges(), {6, 10, 2, 2, 4}};
    RunOptions one;
    one.jobs = 1;
    RunOptions three;
    three.jobs = 3;
    const Findings found = carry_out(study, one);
    const Findings again = carry_out(study, three);
    ASSERT_FALSE(found.survivors.empty());
    EXPECT_EQ(found.survivors, again.survivors);
    EXPECT_EQ(found.effects[1][0].mu.value, again.effects[1][0].mu.value);
    EXPECT_EQ(found.apportioned[0].indices[0].total.low, again.apportioned[0].indices[0].total.low);
    EXPECT_EQ(found.tornadoes[1].swings[0].high.value, again.tornadoes[1].swings[0].high.value);
    EXPECT_LE(found.effort.replicates, cost_of(study.settings, 2).replicates());
}

TEST(Study, FindsAsWrittenWhatARunFinds) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    const Study study{subject_of(scenario), two_ranges(), {6, 10, 2, 2, 3}};
    const Findings found = carry_out(study, {});
    double mean = 0.0;
    for (std::uint32_t replicate = 0; replicate != 3; ++replicate) {
        const auto run = engine::run_replicate(scenario.plan, ReplicateId{replicate}, OneThread{});
        for (std::size_t week = 4; week != 8; ++week)
            mean += static_cast<double>(run.trajectories[0].of(Metric::leeway)[week]) / 12.0;
    }
    ASSERT_FALSE(found.tornadoes.empty());
    EXPECT_NEAR(found.tornadoes[0].written.value, mean, 1e-12);
}

TEST(Study, StopsWhenAsked) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    RunOptions stopping;
    stopping.stop_asked = [] { return true; };
    EXPECT_THROW(carry_out({subject_of(scenario), two_ranges(), {}}, stopping), Stopped);
}

}  // namespace
}  // namespace raaderum::sensitivity
