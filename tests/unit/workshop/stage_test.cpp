#include "workshop/stage.hpp"

#include "engine/in_world.hpp"
#include "engine/run.hpp"
#include "folder.hpp"
#include "small_stage.hpp"
#include "workshop/account.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace raaderum::workshop {
namespace {

Stage stage_of(const tests::Folder& folder, const std::string& text, const std::vector<std::string>& worlds = {}) {
    std::ofstream(folder / "house.yaml") << text;
    return {folder / "house.yaml", scenario::load(folder / "house.yaml").plan, worlds};
}

/// The digests of the run that the shell makes of a written history.
std::array<std::string, 2> lived_by_the_shell(const Stage& stage, const History& history, const tests::Folder& folder) {
    std::ofstream(folder / "written.yaml") << stage.written(history);
    const Plan plan = scenario::load(folder / "written.yaml").plan;
    std::array<std::string, 2> digests;
    for (const Trajectory& trajectory : engine::run_replicate(plan, ReplicateId{0}, OneThread{}).trajectories) {
        for (std::size_t world = 0; world != world_count; ++world) {
            if (plan.variants[trajectory.variant].name == stage.names()[world]) digests[world] = digest_of(trajectory);
        }
    }
    return digests;
}

TEST(Stage, PutsTrustOnTheLeftAndItsBaselineOnTheRight) {
    EXPECT_THAT(shipped_stage().names(), testing::ElementsAre("trust", "control"));
    const Stage chosen("two-worlds", scenario::load("two-worlds").plan, {"control", "trust"});
    EXPECT_THAT(chosen.names(), testing::ElementsAre("control", "trust"));
}

TEST(Stage, CallsWorldsByTheirTitles) {
    const scenario::Scenario house = scenario::load_text(
        "variants: {i-dag: {title: {da: I dag, en: Today}}, frisaettelse: {title: Frisættelse}}\n", "house.yaml");
    const Stage stage("house.yaml", house.plan, {}, house.titles);
    EXPECT_EQ(label_of(stage, 0, Language::danish), "Frisættelse");
    EXPECT_EQ(label_of(stage, 1, Language::english), "Today");
    const Stage untitled("house.yaml", house.plan, {});
    EXPECT_EQ(label_of(untitled, 1, Language::danish), "i-dag");
    EXPECT_EQ(label_of(shipped_stage(), 0, Language::danish), "Tillid");
}

TEST(Stage, MovesALeverStepByStepWhereTheScenarioDoes) {
    const scenario::Scenario house = scenario::load_text(
        "weeks: 60\nvariants:\n  a: {}\n  b: {events: [{week: 4, kind: set, key: leaders.develop, value: 0.9, "
        "over_weeks: 4},"
        " {week: 20, kind: set, key: leaders.develop, value: 0.1, over_weeks: 40}]}\n",
        "house.yaml");
    const std::vector<Change> changes = Stage("house.yaml", house.plan, {}).beginning().changes;
    ASSERT_EQ(changes.size(), 4U + 21U);
    EXPECT_EQ(changes[0].week, 4);
    EXPECT_EQ(changes[3].week, 7);
    EXPECT_EQ(changes[3].value, 0.9);
    EXPECT_EQ(changes.back().week, 59);
    EXPECT_EQ(changes.back().value, 0.1);
}

TEST(Stage, LivesTheSameNumbersAsTheShell) {
    const tests::Folder folder;
    const Stage stage = stage_of(folder, small_house);
    History history = stage.beginning();
    EXPECT_EQ(stage.perform(history).digests, lived_by_the_shell(stage, history, folder));
    history.seed = 99;
    history.changes = {
        {0, 0, "leaders.develop", 0.9}, {1, 10, "leaders.admin_hours", 30.0}, {1, 12, "leaders.hardness", 0.1}};
    history.shocks = {{0, 8, {{"kind", "budget_cut"}, {"size", 0.2}}},
                      {1, 8, {{"kind", "media_shock"}, {"size", 1.0}}}};
    const Performance performance = stage.perform(history);
    EXPECT_EQ(performance.digests, lived_by_the_shell(stage, history, folder));
    EXPECT_NE(performance.digests[0], performance.digests[1]);
}

TEST(Stage, ShowsTheWorldOfTheDefaultsWhereAScenarioIsAboutPlausibleOnes) {
    const tests::Folder folder;
    const Stage stage = stage_of(folder, std::string(small_house) + "worlds: plausible:3\n");
    const History history = stage.beginning();
    EXPECT_EQ(stage.perform(history).digests, lived_by_the_shell(stage, history, folder));
    EXPECT_EQ(stage.perform(history).digests, stage_of(folder, small_house).perform(history).digests);
    EXPECT_THAT(stage.written(history), testing::HasSubstr("worlds: \"defaults\"\n"));
}

TEST(Stage, KeepsTheScenariosOwnEvents) {
    const tests::Folder folder;
    const Stage stage = stage_of(folder, std::string(small_house)
                                             + "events:\n  - {week: 3, kind: budget_cut, size: 0.1}\n"
                                               "  - {week: 4, kind: set, key: leaders.develop, value: 0.35}\n"
                                               "  - {week: 5, kind: set, key: trust.gain, value: 0.05}\n");
    const History beginning = stage.beginning();
    ASSERT_EQ(beginning.changes.size(), 2U);  // of either world
    EXPECT_EQ(beginning.changes[0].value, 0.35);
    ASSERT_EQ(beginning.shocks.size(), 2U);
    const Plan own = engine::out_of_set(scenario::load(folder / "house.yaml").plan);
    const auto trajectories = engine::run_replicate(own, ReplicateId{0}, OneThread{}).trajectories;
    const Performance performance = stage.perform(beginning);
    for (const Trajectory& trajectory : trajectories) {
        const bool left = own.variants[trajectory.variant].name == stage.names()[0];
        EXPECT_EQ(performance.digests[left ? 0 : 1], digest_of(trajectory));
    }
}

TEST(Stage, WhatHappensLaterChangesNothingBefore) {
    const tests::Folder folder;
    const Stage stage = stage_of(folder, small_house);
    History history = stage.beginning();
    const Performance before = stage.perform(history);
    history.shocks.push_back({0, 15, {{"kind", "budget_cut"}, {"size", 0.3}}});
    const Performance after = stage.perform(history);
    EXPECT_EQ(before.digests[1], after.digests[1]);
    EXPECT_NE(before.digests[0], after.digests[0]);
    for (Week week = 0; week != 15; ++week) {
        EXPECT_EQ(before.worlds[0].of(Metric::leeway)[week], after.worlds[0].of(Metric::leeway)[week]);
    }
}

TEST(Stage, SaysWhatItCannotDo) {
    const tests::Folder folder;
    const Stage stage = stage_of(folder, small_house);
    History history = stage.beginning();
    history.changes = {{0, 5, "leaders.develop", 7.0}};
    try {
        stage.perform(history);
        FAIL() << "a lever beyond its range was taken";
    } catch (const BadAsk& bad) {
        EXPECT_THAT(bad.why, testing::HasSubstr("out of range"));
    }
    history.changes = {};
    history.shocks = {{0, 26, {{"kind", "budget_cut"}, {"size", 0.1}}}};
    EXPECT_THROW(stage.perform(history), BadAsk);  // beyond the last week
    history.shocks = {{0, 3, {{"kind", "flood"}}}};
    EXPECT_THROW(stage.perform(history), BadAsk);
}

TEST(Stage, RefusesWhatARoomCannotFollow) {
    const tests::Folder folder;
    EXPECT_THROW(stage_of(folder, "schema: 1\nname: alone\n"), BadAsk);
    EXPECT_THROW(stage_of(folder, small_house, {"trust", "love"}), BadAsk);
    EXPECT_THROW(stage_of(folder, small_house, {"trust"}), BadAsk);
    EXPECT_THROW(stage_of(folder, "schema: 1\nname: big\nextends: two-worlds\ninstitution: {employees: 501}\n"),
                 BadAsk);
    EXPECT_THROW(stage_of(folder, std::string(small_house) + "uncertain: {trust.gain: [0.02, 0.03]}\nworlds: 4\n"),
                 BadAsk);
}

}  // namespace
}  // namespace raaderum::workshop
