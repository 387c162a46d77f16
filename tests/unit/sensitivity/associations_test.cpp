// Which numbers of given worlds an outcome goes with, and the world as a factor beside a scenario's own inputs.
#include "core/chance.hpp"
#include "engine/in_world.hpp"
#include "model/structures.hpp"
#include "sensitivity/study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace raaderum::sensitivity {
namespace {

/// Worlds whose numbers are independent of each other; the outcome is the first, plus noise of the same variance.
struct Made {
    std::vector<std::vector<double>> numbers;
    std::vector<double> outcome;
};

Made made(std::size_t seed, std::size_t worlds, double first, double noise) {
    const Chance chance(seed, Purpose::calibration, 2);
    Made all;
    all.numbers.assign(50, {});
    for (std::size_t world = 0; world != worlds; ++world) {
        for (std::size_t number = 0; number != all.numbers.size(); ++number)
            all.numbers[number].push_back(chance.normal(world, number));
        all.outcome.push_back(first * all.numbers[0][world] + noise * chance.normal(world, 1000));
    }
    return all;
}

TEST(Associations, TellTheShareOfVarianceThatANumberGoesWith) {
    const Made all = made(1, 2000, 1.0, 1.0);
    const auto found = associations(all.numbers, all.outcome);
    ASSERT_EQ(found.size(), 50U);
    EXPECT_EQ(found[0].number, 0U);
    EXPECT_NEAR(found[0].first, 0.5, 0.05) << "ten bins see nearly all of it";
    EXPECT_TRUE(found[0].stands_out);
    EXPECT_NEAR(found[1].first, 0.0, 0.02);
    EXPECT_FALSE(found[1].stands_out);
}

// Each of 60 ensembles has any that stands out in at most 5 %: more than 8 come in 0.5 % of cases.
TEST(Associations, SeldomFindAnyWhereThereIsNone) {
    std::size_t false_alarms = 0;
    for (std::size_t seed = 0; seed != 60; ++seed) {
        const Made all = made(100 + seed, 300, 0.0, 1.0);
        false_alarms += associations(all.numbers, all.outcome)[0].stands_out ? 1 : 0;
    }
    EXPECT_LE(false_alarms, 8U);
}

TEST(Associations, TakeNumbersWithFewValuesAndLeaveWorldsWithoutAnOutcomeOut) {
    std::vector<double> structures;
    std::vector<double> outcome;
    for (std::size_t world = 0; world != 80; ++world) {
        structures.push_back(static_cast<double>(world % 4));
        outcome.push_back(world % 10 == 0 ? std::nan("") : world % 4 == 3 ? 1.0 : 0.001 * static_cast<double>(world));
    }
    const auto found = associations({structures, std::vector<double>(80, 1.0)}, outcome);
    ASSERT_EQ(found.size(), 1U) << "what does not differ goes with nothing";
    EXPECT_GT(found[0].first, 0.9);
    EXPECT_TRUE(found[0].stands_out);
    EXPECT_TRUE(associations({structures}, std::vector<double>(80, 0.5)).empty());
}

const char* const house = R"(
name: house
weeks: 12
seed: 3
institution: {employees: 10, task_complexity: 0.6}
variants: {as-is: {}, tight: {leaders.control_disposition: 0.8}}
)";

/// The house in twelve worlds that differ in one number and in the structure.
scenario::Scenario in_worlds() {
    scenario::Scenario scenario = scenario::load_text(house, "house.yaml");
    Worlds& worlds = scenario.plan.worlds;
    worlds.count = 12;
    auto values = std::make_shared<std::vector<double>>();
    WorldsSet set{"twelve", "0", {}, {}};
    for (int world = 0; world != worlds.count; ++world) {
        values->push_back(0.05 + 0.03 * world);
        set.structures.push_back(static_cast<std::uint8_t>(world % static_cast<int>(structure_count)));
    }
    UncertainParameter uncertain{find_parameter("motivation.from_meaning"), Spread::listed, 0.05, 0.38, 0.1, 0.0};
    uncertain.values = values;
    worlds.uncertain.push_back(uncertain);
    worlds.set = std::make_shared<const WorldsSet>(set);
    return scenario;
}

Study study_in_worlds() {
    const scenario::Scenario scenario = in_worlds();
    const std::array<Metric, 1> metrics{Metric::motivation};
    const std::array<std::string, 1> tight{"tight"};
    Study study;
    study.subject.weeks = {4, 12};
    study.subject.in_worlds = std::make_shared<const Plan>(reduced(scenario.plan, tight, study.subject.weeks));
    study.subject.plan = engine::in_world(*study.subject.in_worlds, 0);
    study.subject.outcomes = outcomes_of(study.subject.plan, metrics);
    study.ranges = ranges_of(scenario, 1.25);
    std::erase_if(study.ranges.varied, [](const Range& range) {
        return range.parameter != &the_world() && range.parameter->key != "institution.task_complexity";
    });
    study.settings = {6, 16, 2, 2, 4};
    return study;
}

TEST(StudyInWorlds, HasTheWorldAsAFactorAndItsNumbersAsAssociations) {
    const Study study = study_in_worlds();
    ASSERT_EQ(study.ranges.varied.size(), 2U);
    EXPECT_EQ(study.ranges.varied[1].parameter, &the_world());
    const bool left_out = std::any_of(study.ranges.left_out.begin(), study.ranges.left_out.end(),
                                      [](const LeftOut& each) {
                                          return each.parameter->key == "motivation.from_meaning" && each.why == "it moves with the world, and can be varied in one world alone (worlds: defaults)";
                                      });
    EXPECT_TRUE(left_out);
    EXPECT_EQ(told_numbers(study), (std::vector<std::string_view>{"motivation.from_meaning", "structure"}));
    const Findings findings = carry_out(study, {});
    EXPECT_EQ(findings.associations.size(), study.subject.outcomes.size());
    EXPECT_EQ(turned(study, findings).size() + 1, findings.survivors.size()) << "the world has no low and no high end";
    EXPECT_EQ(findings.tornadoes.empty() ? 0U : findings.tornadoes[0].swings.size(), turned(study, findings).size());
}

TEST(SensitivityTrial, LivesInTheWorldOfAPoint) {
    const Study study = study_in_worlds();
    const RunOptions options;
    Effort effort;
    const Trial trial(study.subject, study.ranges.varied, 2, 0, options, effort);
    EXPECT_FLOAT_EQ(trial.plan_at({0.0, 0.5}).base.parameters.motivation.from_meaning, 0.23F);
    EXPECT_FLOAT_EQ(trial.plan_at({0.0, 1.0}).base.parameters.motivation.from_meaning, 0.38F);
    EXPECT_FLOAT_EQ(trial.plan_at({0.0, as_written}).base.parameters.motivation.from_meaning, 0.05F);
    EXPECT_FLOAT_EQ(trial.plan_at({1.0, 0.5}).base.parameters.institution.task_complexity, 0.75F);
    EXPECT_FALSE(trial.plan_at({1.0, 0.5}).worlds.any());
}

}  // namespace
}  // namespace raaderum::sensitivity
