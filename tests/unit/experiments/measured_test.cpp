#include "experiments/measured.hpp"

#include "engine/run.hpp"
#include "made.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::experiments {
namespace {

using scenario::Unit;

/// A trajectory in which every metric is `level`.
Trajectory level(std::size_t variant, float value) {
    Trajectory trajectory;
    trajectory.variant = variant;
    trajectory.weeks = 20;
    trajectory.metrics.assign(metric_count * trajectory.weeks, value);
    return trajectory;
}

scenario::ExperimentMeasure measure_of(std::size_t index) { return test::small_scenario().experiment->measures[index]; }

TEST(Measuring, TellsADifferenceAndBothSides) {
    const std::vector<Trajectory> both{level(1, 0.5F), level(0, 0.25F)};  // in any order
    const Measured measured = experiments::measured(measure_of(0), test::small_scenario().plan, both);
    EXPECT_DOUBLE_EQ(measured.difference, 0.25);
    EXPECT_DOUBLE_EQ(measured.treated, 0.5);
    EXPECT_DOUBLE_EQ(measured.others, 0.25);
    EXPECT_EQ(measured.persons.count, 0.0) << "nobody is asked where nothing is told in persons";
}

TEST(Measuring, TellsOfInstitutions) {
    const std::vector<Trajectory> both{level(0, 0.25F), level(1, 0.5F)};
    auto slope = measure_of(3);
    slope.between->causes = {Metric::control};
    EXPECT_EQ(measured(slope, test::small_scenario().plan, both).institutions, (std::vector<double>{0.25, 0.25}));
}

TEST(Measuring, KnowsNothingWhereAVariantFailed) {
    std::vector<Trajectory> both{level(0, 0.0F), level(1, 0.0F)};
    both[1].failure = "week 3: broken";
    EXPECT_TRUE(std::isnan(measured(measure_of(0), test::small_scenario().plan, both).difference));
    EXPECT_TRUE(measured(measure_of(3), test::small_scenario().plan, both).institutions.empty());
}

TEST(Measuring, AsksPersonsWhoSpreadMoreThanTheirStates) {
    const scenario::Scenario scenario = test::small_scenario();
    const Plan plan = recorded_for(*scenario.experiment, scenario.plan);
    EXPECT_EQ(plan.record.agent_replicates, plan.replicates);
    const auto lived = engine::run_replicate(plan, ReplicateId{0}, OneThread());
    const Measured measured = experiments::measured(measure_of(1), plan, lived.trajectories);
    EXPECT_GT(measured.persons.count, 4.0) << "about half of twenty answer";
    EXPECT_LE(measured.persons.count, 20.0);
    // States of motivation differ by about 0.15 between persons, answers by about 0.2 and more.
    EXPECT_GT(measured.persons.spread(), 0.1);
    EXPECT_LT(measured.persons.spread(), 0.4);
    const Measured again = experiments::measured(measure_of(1), plan, lived.trajectories);
    EXPECT_EQ(again.persons.sum, measured.persons.sum);
}

TEST(Measuring, RecordsNobodyWhereNothingIsToldInPersons) {
    scenario::Scenario scenario = test::small_scenario();
    scenario.experiment->measures.erase(scenario.experiment->measures.begin() + 1);
    EXPECT_EQ(recorded_for(*scenario.experiment, scenario.plan).record.agent_replicates, 0);
}

TEST(Measuring, KnowsOfWhatPersonsAreAsked) {
    EXPECT_TRUE(is_asked_of_persons(Metric::strain));
    EXPECT_TRUE(is_asked_of_persons(Metric::wellbeing));
    EXPECT_FALSE(is_asked_of_persons(Metric::citizen_value));
}

TEST(Persons, SpreadAsTheirStandardDeviation) {
    PersonsSum some;
    some.add(1.0);
    EXPECT_TRUE(std::isnan(some.spread()));
    PersonsSum others;
    others.add(2.0);
    others.add(3.0);
    some.add(others);
    EXPECT_DOUBLE_EQ(some.spread(), 1.0);
}

}  // namespace
}  // namespace raaderum::experiments
