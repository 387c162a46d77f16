// Policies over sampled worlds, with numbers made up so that every answer is known.
#include "compare/over_worlds.hpp"

#include "compare/cells.hpp"
#include "compare/comparison.hpp"
#include "compare/json.hpp"
#include "made_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::compare {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Made;

/// 40 worlds of two replicates whose luck (plus and minus) cancels out within each world. Trust lifts wellbeing by 0.1 in
/// every world, and value to citizens by 0.05 but in the worlds below `bad`, where it costs 0.2; absence rises by 0.01.
Made made_worlds(std::uint32_t bad) {
    Made made;
    made.replicates = 80;
    made.replicates_per_world = 2;
    made.value = [bad](std::size_t variant, std::uint32_t replicate, Metric metric, int) {
        const float luck = replicate % 2 == 0 ? 0.125F : -0.125F;
        const bool trust = variant == 1;
        if (metric == Metric::wellbeing) return 0.5F + luck + (trust ? 0.1F : 0.0F);
        if (metric == Metric::absence) return 0.05F + (trust ? 0.01F : 0.0F);
        const float gain = replicate / 2 < bad ? -0.2F : 0.05F;
        return 0.5F + luck + (trust ? gain : 0.0F);
    };
    return made;
}

Comparison comparison_of(const Study& study, const std::vector<std::string>& metrics) {
    Question question;
    for (const std::string& metric : metrics) question.metrics.push_back(*study.metric_called(metric));
    return compare(study, question);
}

TEST(OverWorlds, AStudyKnowsItsWorldsAndPairsByWorld) {
    const Folder folder;
    const Study study = folder.study("a.h5", made_worlds(8));
    const StudyWorlds& worlds = study.facts().worlds;
    ASSERT_EQ(worlds.numbers.size(), 40U);
    EXPECT_EQ(worlds.of_replicate[5], 2U);
    ASSERT_EQ(worlds.parameters.size(), 1U);
    EXPECT_EQ(worlds.parameters[0].name, "institution.task_complexity");
    for (const std::vector<double>& world : worlds.values) EXPECT_TRUE(world[0] > 0.0 && world[0] < 1.0);
    const Comparison comparison = comparison_of(study, {"wellbeing"});
    EXPECT_EQ(comparison.worlds, 40U);
    EXPECT_EQ(comparison.rows[0].pairs, 40U);
    EXPECT_NEAR(comparison.rows[0].difference, 0.1, 1e-6);
    EXPECT_NEAR(comparison.level(0, 0).sd, 0.0, 1e-6) << "luck cancels out within each world";
}

TEST(OverWorlds, AWorldIsTheMeanOfThePairsThatCameToTheirEnd) {
    const Folder folder;
    Made made = made_worlds(8);
    made.change = [](Trajectory& trajectory) {
        if (number(trajectory.replicate) == 3 && trajectory.variant == 1) trajectory.failure = "it failed";
    };
    const Comparison comparison = comparison_of(folder.study("a.h5", made), {"wellbeing"});
    EXPECT_EQ(comparison.rows[0].pairs, 40U);
    EXPECT_NEAR(comparison.rows[0].difference, 0.1, 1e-6) << "the other replicate of that world, under both policies";
    EXPECT_NEAR(comparison.rows[0].low, 0.1, 1e-6);
}

TEST(OverWorlds, ShareBetterAndRegretAreOverWorlds) {
    const Folder folder;
    const Study study = folder.study("a.h5", made_worlds(8));
    const std::vector<OverWorlds> all =
        over_worlds(study, comparison_of(study, {"citizen_value", "control", "absence"}));
    ASSERT_EQ(all.size(), 1U);
    const OverWorlds& over = all[0];
    EXPECT_THAT(over.policies, ElementsAre(0, 1));
    EXPECT_THAT(over.metrics, ElementsAre(0, 2)) << "control is better neither higher nor lower";
    EXPECT_NEAR(over.at(0, 1).share_better, 0.8, 1e-9);
    EXPECT_NEAR(over.at(0, 1).mean_regret, 0.04, 1e-6);
    EXPECT_NEAR(over.at(0, 1).regret_90, 0.2, 1e-6);
    EXPECT_NEAR(over.at(0, 0).mean_regret, 0.04, 1e-6);
    EXPECT_NEAR(over.at(1, 1).share_better, 0.0, 1e-9);
    EXPECT_TRUE(std::isnan(over.at(0, 0).share_better));
}

TEST(OverWorlds, GoodEnoughIsInAllThresholdsAtOnceAndWeightsCountAgainstWhereLowerIsBetter) {
    const Folder folder;
    const Study study = folder.study("a.h5", made_worlds(8));
    const std::size_t value = *study.metric_called("citizen_value");
    const std::size_t absence = *study.metric_called("absence");
    WorldsQuestion question;
    question.thresholds = {{value, true, 0.52}, {value, false, 0.6}, {absence, false, 0.1}};
    question.weights = {{value, 2.0}, {absence, 10.0}};
    const Comparison comparison = comparison_of(study, {"citizen_value"});
    const OverWorlds over = over_worlds(study, comparison, question).front();
    EXPECT_THAT(over.good_enough, ElementsAre(0.0, 0.8));
    ASSERT_EQ(over.weighted.size(), 2U);
    EXPECT_NEAR(over.weighted[0], 2.0 * 0.5 - 10.0 * 0.05, 1e-6);
    EXPECT_NEAR(over.weighted[1], 2.0 * 0.5 - 10.0 * 0.06, 1e-6);
}

TEST(OverWorlds, NoOtherDominatesThoseOnTheParetoFront) {
    const Folder folder;
    const Study study = folder.study("a.h5", made_worlds(0));
    EXPECT_THAT(over_worlds(study, comparison_of(study, {"wellbeing", "citizen_value"})).front().front, ElementsAre(1));
    EXPECT_THAT(over_worlds(study, comparison_of(study, {"wellbeing", "absence"})).front().front, ElementsAre(0, 1));
}

TEST(OverWorlds, TheRegionInWhichTheFavouredPolicyLosesIsFound) {
    const Folder folder;
    // What a world is like does not depend on what the policies come to there, so a first study tells which are complex.
    const StudyWorlds drawn = folder.study("drawn.h5", made_worlds(0)).facts().worlds;
    Made made = made_worlds(0);
    made.value = [&](std::size_t variant, std::uint32_t replicate, Metric, int) {
        const float gain = drawn.values[replicate / 2][0] < 0.25 ? -0.05F : 0.1F;
        return 0.5F + (variant == 1 ? gain : 0.0F);
    };
    const Study study = folder.study("a.h5", made);
    const Comparison comparison = comparison_of(study, {"citizen_value"});
    const std::vector<OverWorlds> all = over_worlds(study, comparison);
    ASSERT_TRUE(all.front().favoured);
    const LosingWorlds& losing = *all.front().favoured;
    EXPECT_EQ(losing.policy, 1U);
    EXPECT_EQ(losing.worlds, 40U);
    EXPECT_GT(losing.losses, 5U);
    EXPECT_LT(losing.losses, 15U);
    EXPECT_THAT(losing.region, HasSubstr("institution.task_complexity below 0.2"));
    EXPECT_GT(losing.box.density, 0.9);
    const auto json = nlohmann::json::parse(as_json(study, comparison, {}, all));
    EXPECT_EQ(json.at("worlds")[0].at("favoured").at("variant"), "trust");
    EXPECT_EQ(json.at("worlds")[0].at("favoured").at("bounds").size(), 1U);
}

/// Two cells of a sweep with as-is and trust each; in the second one everything is better by 0.3, and trust costs 0.05.
Made swept() {
    Made made = made_worlds(0);
    made.variants = {"as-is__x=1", "as-is__x=2", "trust__x=1", "trust__x=2"};
    made.baselines = {0, 1, 0, 1};
    made.value = [](std::size_t variant, std::uint32_t, Metric, int) {
        const bool second = variant % 2 == 1;
        const float gain = second ? -0.05F : 0.05F;
        return 0.4F + (second ? 0.3F : 0.0F) + (variant >= 2 ? gain : 0.0F);
    };
    return made;
}

TEST(OverWorlds, InASweepOnlyPoliciesOfOneCellCompete) {
    const Folder folder;
    const Study study = folder.study("a.h5", swept());
    EXPECT_THAT(cells_of(study.facts()), ElementsAre(0, 1, 0, 1));
    WorldsQuestion question;
    question.thresholds = {{*study.metric_called("citizen_value"), true, 0.6}};
    const std::vector<OverWorlds> all = over_worlds(study, comparison_of(study, {"citizen_value"}), question);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_THAT(all[0].policies, ElementsAre(0, 2));
    EXPECT_THAT(all[1].policies, ElementsAre(1, 3));
    EXPECT_NEAR(all[0].at(0, 1).mean_regret, 0.0, 1e-6) << "the other cell, where all is better, is no rival";
    EXPECT_NEAR(all[0].at(0, 0).mean_regret, 0.05, 1e-6);
    EXPECT_NEAR(all[1].at(0, 1).mean_regret, 0.05, 1e-6);
    EXPECT_THAT(all[0].front, ElementsAre(1));
    EXPECT_THAT(all[1].front, ElementsAre(0));
    EXPECT_THAT(all[0].good_enough, ElementsAre(0.0, 0.0));
    EXPECT_THAT(all[1].good_enough, ElementsAre(1.0, 1.0));
    EXPECT_EQ(all[0].favoured->policy, 1U);
    EXPECT_EQ(all[0].favoured->losses, 0U);
}

TEST(OverWorlds, ABaselineOfOneCellJoinsEveryCellItIsComparedWith) {
    const Folder folder;
    const Study study = folder.study("a.h5", swept());
    Question question;
    question.metrics = {*study.metric_called("citizen_value")};
    question.baselines = {0, 0, 0, 0};
    const std::vector<OverWorlds> all = over_worlds(study, compare(study, question));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_THAT(all[0].policies, ElementsAre(0, 2));
    EXPECT_THAT(all[1].policies, ElementsAre(0, 1, 3));
    EXPECT_EQ(all[1].baseline, 0U);
}

TEST(OverWorlds, AStudyWithoutWorldsHasNothingToSay) {
    const Folder folder;
    const Study study = folder.study("a.h5", Made{});
    const Comparison comparison = comparison_of(study, {"citizen_value"});
    EXPECT_EQ(comparison.worlds, 0U);
    EXPECT_TRUE(over_worlds(study, comparison).empty());
    EXPECT_FALSE(nlohmann::json::parse(as_json(study, comparison, {})).contains("worlds"));
}

}  // namespace
}  // namespace raaderum::compare
