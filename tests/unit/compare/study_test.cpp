// One file or all shards of a scenario are one study; files that do not belong together are refused in words that help.
#include "compare/study.hpp"

#include "compare/differing_keys.hpp"
#include "made_study.hpp"
#include "output/failure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace raaderum::compare {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Made;

Made counted() {
    Made made;
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric metric, int week) {
        return static_cast<float>(variant * 100000 + replicate * 10000 + static_cast<std::size_t>(metric) * 100
                                  + static_cast<std::size_t>(week));
    };
    return made;
}

std::string refusal(std::span<const std::filesystem::path> files) {
    try {
        const Study study(files);
    } catch (const output::OutputRefused& refused) {
        return refused.what();
    }
    return "not refused";
}

TEST(Study, KnowsWhatIsInAFileAndReadsOnlyWhatIsAskedFor) {
    const Folder folder;
    const Study study = folder.study("a.h5", counted());
    EXPECT_EQ(study.facts().weeks, 60U);
    EXPECT_EQ(study.facts().planned_replicates, 6U);
    EXPECT_TRUE(study.facts().missing.empty());
    EXPECT_EQ(study.facts().metrics.size(), metric_count);
    ASSERT_EQ(study.facts().variants.size(), 2U);
    EXPECT_EQ(study.facts().variants[1].name, "trust");
    EXPECT_EQ(study.facts().variants[1].baseline, 0U);
    ASSERT_EQ(study.facts().variants[1].events.size(), 1U);
    EXPECT_EQ(study.facts().variants[1].events[0].week, 20);
    EXPECT_EQ(study.variant_called("trust"), 1U);
    EXPECT_FALSE(study.variant_called("distrust"));
    EXPECT_TRUE(study.metric_called("service_fit"));
    EXPECT_EQ(study.metric_called("citizen_fairness"), study.metric_called("service_fit")) << "a former name";
    EXPECT_FALSE(study.metric_called("happiness"));

    const std::size_t metric = study.metric_called("leeway_used").value();
    const Table table = study.metric(1, metric, {10, 13});
    EXPECT_EQ(table.replicates, 6U);
    EXPECT_THAT(table.row(4), ElementsAre(140110.0F, 140111.0F, 140112.0F));
}

TEST(Study, ShardsTakenTogetherAreTheWhole) {
    const Folder folder;
    const Study whole = folder.study("whole.h5", counted());
    const std::array shards{folder.make("2.h5", counted(), [](std::uint32_t r) { return r % 2 == 1; }),
                            folder.make("1.h5", counted(), [](std::uint32_t r) { return r % 2 == 0; })};
    const Study together(shards);
    EXPECT_EQ(together.facts().replicates, whole.facts().replicates);
    EXPECT_EQ(together.metric(1, 3).values, whole.metric(1, 3).values);
    const Study half({&shards[0], 1});
    EXPECT_THAT(half.facts().missing, ElementsAre(0U, 2U, 4U));
}

TEST(Study, AReplicateThatFailedIsNaNFromTheFirstWeek) {
    const Folder folder;
    Made made = counted();
    made.change = [](Trajectory& trajectory) {
        if (trajectory.variant == 1 && trajectory.replicate == ReplicateId{3}) trajectory.failure = "week 9: lost";
    };
    const Study study = folder.study("a.h5", made);
    EXPECT_FALSE(study.facts().variants[1].finished[3]);
    EXPECT_TRUE(study.facts().variants[0].finished[3]);
    EXPECT_TRUE(std::isnan(study.metric(1, 0).row(3)[0]));
    EXPECT_FALSE(std::isnan(study.metric(0, 0).row(3)[0]));
}

TEST(Study, FilesThatDoNotBelongTogetherAreRefused) {
    const Folder folder;
    Made other = counted();
    other.scenario = "events: [{week: 20, kind: media_shock, size: 0.9}]\ninstitution: {employees: 12}\n";
    const std::array files{folder.make("a.h5", counted()), folder.make("b.h5", other)};
    EXPECT_EQ(Study(files).facts().scenarios.at(1).differs, "events.0.size, institution.employees");
    const std::array twice{files[0], files[0]};
    EXPECT_THAT(refusal(twice), HasSubstr("replicate 0 lies in"));
    const std::array none{folder / "none.h5"};
    EXPECT_THAT(refusal(none), HasSubstr("there is no such file"));
}

TEST(Study, ScenariosDifferInTheKeysWhoseValuesDifferButNotInHowOftenTheyAreRun) {
    EXPECT_THAT(
        differing_keys("replicates: 4\na: {b: 1, c: 2}\nd: [1, 2]\n", "replicates: 5\na: {b: 1, c: 3}\nd: [1]\ne: 1\n"),
        ElementsAre("a.c", "d.1", "e"));
}

}  // namespace
}  // namespace raaderum::compare
