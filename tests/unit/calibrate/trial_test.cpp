// The simulator of a real scenario: what it measures, and that threads leave no trace.

#include "calibrate/trial.hpp"

#include "engine/ensemble.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::calibrate {
namespace {

const char* const small = R"(
name: small
weeks: 12
replicates: 4
seed: 3
institution: {employees: 10}
variants:
  as-is: {}
  tight: {leaders.control_disposition: 0.8}
  unused: {leaders.develop: 0.1}
targets:
  - {metric: leeway, weeks: [4, 8], value: 0.5, tolerance: 0.05}
  - {metric: leeway, weeks: [4, 8], variant: tight, difference_from: as-is, value: -0.1, tolerance: 0.05}
  - {metric: strain, weeks: [2, 10], statistic: sd, value: 0.02, tolerance: 0.01}
free:
  leaders.control_disposition: [0.1, 0.5]
  employees: {competence: {mean: [0.4, 0.8]}}
)";

TrialOptions options(int jobs) {
    TrialOptions result;
    result.replicates = 4;
    result.jobs = jobs;
    return result;
}

TEST(Trial, NamesItsAims) {
    const auto aims = aims_of(scenario::load_text(small, "small.yaml"));
    ASSERT_EQ(aims.size(), 3U);
    EXPECT_EQ(aims[0].name, "leeway, as-is, weeks 4 to 7");
    EXPECT_EQ(aims[1].name, "leeway, tight - as-is, weeks 4 to 7");
    EXPECT_EQ(aims[2].name, "sd of strain, as-is, weeks 2 to 9");
    EXPECT_EQ(aims[1].value, -0.1);
}

TEST(Trial, MeasuresWhatARunWithTheSameValuesHolds) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    const Outcome outcome = Trial(scenario, options(1))({{0.25, 1.0}}).front();
    scenario::Overrides overrides;
    overrides.set = {{"leaders.control_disposition", "0.2"}, {"employees.competence.mean", "0.8"}};
    const Plan plan = scenario::load_text(small, "small.yaml", overrides).plan;
    std::vector<double> leeway;
    for (std::uint32_t replicate = 0; replicate != 4; ++replicate) {
        const auto run = engine::run_replicate(plan, ReplicateId{replicate}, OneThread{});
        double sum = 0.0;
        for (std::size_t week = 4; week != 8; ++week)
            sum += static_cast<double>(run.trajectories[0].of(Metric::leeway)[week]);
        leeway.push_back(sum / 4.0);
    }
    const double mean = (leeway[0] + leeway[1] + leeway[2] + leeway[3]) / 4.0;
    EXPECT_NEAR(outcome.values[0], mean, 1e-12);
    EXPECT_LT(outcome.values[1], 0.0);
    EXPECT_GT(outcome.values[2], 0.0);
    EXPECT_GT(outcome.errors[0], 0.0);
}

TEST(Trial, IsTheSameForAnyNumberOfThreads) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    const std::vector<Point> points{{0.1, 0.2}, {0.9, 0.5}, {0.4, 0.4}};
    const auto one = Trial(scenario, options(1))(points);
    const auto three = Trial(scenario, options(3))(points);
    for (std::size_t i = 0; i != points.size(); ++i) EXPECT_EQ(one[i].values, three[i].values);
}

TEST(Trial, GivesEachSimulationLuckOfItsOwn) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    Trial trial(scenario, options(1));
    const auto outcomes = trial({{0.5, 0.5}, {0.5, 0.5}});
    EXPECT_NE(outcomes[0].values, outcomes[1].values);
}

TEST(Trial, StopsWhenAsked) {
    const auto scenario = scenario::load_text(small, "small.yaml");
    TrialOptions stopping = options(1);
    stopping.stop_asked = [] { return true; };
    Trial trial(scenario, stopping);
    EXPECT_THROW(trial({{0.5, 0.5}}), Stopped);
}

}  // namespace
}  // namespace raaderum::calibrate
