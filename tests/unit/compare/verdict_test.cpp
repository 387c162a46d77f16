// Verdicts say what the interval shows, by the smallest difference that matters and by worlds; and what turns after the first year.
#include "compare/comparison.hpp"
#include "compare/first_year.hpp"
#include "event_in.hpp"
#include "made_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace raaderum::compare {
namespace {

using testing::Folder;
using testing::Made;

Question about(const Study& study, std::initializer_list<const char*> metrics) {
    Question question;
    for (const char* metric : metrics) question.metrics.push_back(study.metric_called(metric).value());
    return question;
}

/// A row with this difference and half the width of its interval; its metric is better higher.
Row row_with(double difference, double half_width, double smallest) {
    Row row;
    row.difference = difference;
    row.low = difference - half_width;
    row.high = difference + half_width;
    row.smallest = smallest;
    row.share_better = difference > 0.0 ? 1.0 : 0.0;
    return row;
}

TEST(Verdict, IsOfADifferenceThatIsRealAndMatters) {
    EXPECT_EQ(verdict_on(row_with(0.02, 0.005, 0.01), Better::higher), Verdict::better);
    EXPECT_EQ(verdict_on(row_with(-0.02, 0.005, 0.01), Better::higher), Verdict::worse);
    EXPECT_EQ(verdict_on(row_with(0.02, 0.005, 0.01), Better::neither), Verdict::higher);
    EXPECT_EQ(verdict_on(row_with(0.02, 0.021, 0.01), Better::higher), Verdict::cannot_tell);
    EXPECT_EQ(verdict_on(row_with(0.004, 0.003, 0.01), Better::higher), Verdict::no_difference_that_matters)
        << "real, and too small";
    EXPECT_EQ(verdict_on(row_with(0.008, 0.003, 0.01), Better::higher), Verdict::cannot_tell)
        << "it may be as large as what matters";
    EXPECT_EQ(verdict_on(Row{}, Better::higher), Verdict::cannot_tell);
}

// Random pairs of 2 to 30 replicates, some with hardly any difference and some without spread: what the verdict says is what the interval
// shows, and no other row moves it.
TEST(Verdict, NeverContradictsTheIntervalThatIsShown) {
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    for (int trial = 0; trial != 1000; ++trial) {
        const std::size_t replicates = 2 + random() % 29;
        const double shift = 0.02 * normal(random);
        const double spread = trial % 5 == 0 ? 0.0 : 0.05;
        std::vector<double> own;
        std::vector<double> baseline;
        for (std::size_t replicate = 0; replicate != replicates; ++replicate) {
            baseline.push_back(0.5 + 0.1 * normal(random));
            own.push_back(baseline.back() + shift + spread * normal(random));
        }
        Row row = paired_row(own, baseline, Better::higher);
        row.smallest = trial % 3 == 0 ? 0.0 : 0.01;
        const Verdict verdict = verdict_on(row, Better::higher);
        const bool beyond = row.low > 0.0 || row.high < 0.0;
        const bool matters = std::fabs(row.difference) >= row.smallest;
        const bool within = std::fabs(row.low) < row.smallest && std::fabs(row.high) < row.smallest;
        EXPECT_EQ(calls_a_side(verdict), beyond && matters && !within) << trial;
        if (calls_a_side(verdict)) {
            EXPECT_EQ(verdict == Verdict::better, row.low > 0.0) << trial;
        }
        EXPECT_EQ(verdict == Verdict::no_difference_that_matters, within) << trial;
        row.p_holm = 1.0;
        EXPECT_EQ(verdict_on(row, Better::higher), verdict) << "how many rows there are is no matter";
    }
}

/// Two policies over three years: the second one is better by 0.02 in the first year, and worse by 0.05 afterwards.
Made turning() {
    Made made;
    made.weeks = 156;
    made.scenario = "";
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric metric, int week) {
        const double own = 0.001 * testing::shared_luck(replicate + 100 * static_cast<std::uint32_t>(variant));
        const bool turns = variant == 1 && metric == Metric::citizen_value;
        return static_cast<float>(0.5 + own + (!turns ? 0.0 : week < 52 ? 0.02 : -0.05));
    };
    return made;
}

TEST(FirstYear, IsToldWhereTheSignTurns) {
    const Folder folder;
    const Study study = folder.study("a.h5", turning());
    const Comparison comparison = compare(study, about(study, {"citizen_value", "leeway"}));
    const Row& row = *comparison.row(1, 0);
    ASSERT_TRUE(row.first_year);
    EXPECT_EQ(row.first_year->weeks.from, 0U);
    EXPECT_EQ(row.first_year->weeks.to, 52U);
    EXPECT_NEAR(row.first_year->difference, 0.02, 0.002);
    EXPECT_TRUE(row.first_year->turns);
    EXPECT_TRUE(comparison.any_turns());
    EXPECT_FALSE(comparison.row(1, 1)->first_year->turns) << "leeway does not differ";
    Question large = about(study, {"citizen_value"});
    large.smallest = {{large.metrics[0], 0.03}};
    EXPECT_FALSE(compare(study, large).any_turns()) << "what it gained at first does not matter";
    Question early = about(study, {"citizen_value"});
    early.weeks = {10, 62};
    EXPECT_FALSE(compare(study, early).rows[0].first_year) << "the year is not over before these weeks";
}

TEST(FirstYear, BeginsWithTheFirstEventThatNotBothHave) {
    StudyFacts facts;
    facts.weeks = 260;
    facts.variants.resize(2);
    for (StudyVariant& variant : facts.variants) variant.overrides = "{}";
    facts.variants[0].events = {test::event_in(20, "media_shock", 0.8F)};
    facts.variants[1].events = {test::event_in(20, "media_shock", 0.8F), test::event_in(60, "media_shock", 0.8F)};
    EXPECT_EQ(first_year(facts, 1, 0).from, 60U);
    EXPECT_EQ(first_year(facts, 1, 0).to, 112U);
    facts.variants[1].overrides = R"({"leaders": {"develop": 0.8}, "events": []})";
    EXPECT_EQ(first_year(facts, 1, 0).from, 0U) << "they differ in more than events";
}

TEST(Verdict, DependsOnTheWorldWhereFewerThanNineOfTenAgree) {
    Row row = row_with(0.02, 0.005, 0.01);
    row.share_better = 0.85;
    row.worlds = {20, 4, 5, 0.0, 0.0, false};
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::better) << "29 worlds are too few to say so";
    row.worlds.neither = 6;
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::depends_on_world);
    EXPECT_EQ(verdict_on(row, Better::neither), Verdict::depends_on_world);
    row.share_better = 0.9;
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::better);
    Row worse = row_with(-0.02, 0.005, 0.01);
    worse.worlds = row.worlds;
    worse.share_better = 0.1;
    EXPECT_EQ(verdict_on(worse, Better::higher), Verdict::worse);
    worse.share_better = 0.11;
    EXPECT_EQ(verdict_on(worse, Better::higher), Verdict::depends_on_world);
}

TEST(Verdict, OfNoDifferenceThatMattersNeedsNineOfTenWorldsToo) {
    Row row = row_with(0.001, 0.003, 0.01);
    row.worlds = {20, 16, 4, 0.0, 0.0, false};
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::depends_on_world) << "their mean hides that they differ";
    row.worlds.luck_in_it = true;
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::no_difference_that_matters) << "luck makes them differ, too";
    row.worlds = {2, 2, 36, 0.0, 0.0, false};
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::no_difference_that_matters);
    row.worlds = {10, 9, 10, 0.0, 0.0, false};
    EXPECT_EQ(verdict_on(row, Better::higher), Verdict::no_difference_that_matters) << "too few worlds to say so";
}

TEST(InWorlds, CountsByTheSmallestDifferenceThatMatters) {
    const std::vector<double> baseline(6, 0.5);
    const std::vector<double> own{0.75, 0.625, 0.5, 0.375, unknown, 0.75};
    const InWorlds higher = in_worlds(own, baseline, Better::higher, 0.125);
    EXPECT_EQ(higher.better, 3U);
    EXPECT_EQ(higher.worse, 1U);
    EXPECT_EQ(higher.neither, 1U) << "none where nobody is left, and one with no difference";
    EXPECT_EQ(in_worlds(own, baseline, Better::lower, 0.125).worse, 3U);
    EXPECT_EQ(in_worlds(own, baseline, Better::higher, 0.2).neither, 3U);
    EXPECT_EQ(in_worlds(own, baseline, Better::higher, 0.0).neither, 1U) << "no difference is none at any size";
    EXPECT_LE(higher.low, -0.1);
    EXPECT_EQ(higher.high, 0.25);
}

}  // namespace
}  // namespace raaderum::compare
