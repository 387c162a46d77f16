// What is promised of comparisons: no difference is exactly none, the order of variants does not matter, every variant meets
// the baseline of its own cell, and verdicts follow the metric's direction.
#include "compare/comparison.hpp"

#include "compare/csv.hpp"
#include "compare/json.hpp"
#include "made_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <vector>

namespace raaderum::compare {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Made;
using testing::shared_luck;

/// Variant v lies 0.1 v above the first, give or take `noise` that differs between variants.
Made stairs(std::vector<std::string> variants, double noise) {
    Made made;
    made.baselines.assign(variants.size(), 0);
    made.variants = std::move(variants);
    made.replicates = 12;
    made.value = [noise](std::size_t variant, std::uint32_t replicate, Metric, int) {
        const double own = noise * std::sin(3.0 * replicate + 5.0 * static_cast<double>(variant));
        return static_cast<float>(0.5 + 0.1 * static_cast<double>(variant) + 0.2 * shared_luck(replicate) + own);
    };
    return made;
}

Question about(const Study& study, std::initializer_list<const char*> metrics) {
    Question question;
    for (const char* metric : metrics) question.metrics.push_back(study.metric_called(metric).value());
    return question;
}

TEST(Comparison, AVariantThatChangesNothingDiffersByExactlyZero) {
    const Folder folder;
    Made made;
    made.value = [](std::size_t, std::uint32_t replicate, Metric metric, int week) {
        return static_cast<float>(shared_luck(replicate) + static_cast<double>(metric) + 0.01 * week);
    };
    const Study study = folder.study("a.h5", made);
    Question all;
    for (std::size_t metric = 0; metric != metric_count; ++metric) all.metrics.push_back(metric);
    const Comparison comparison = compare(study, all);
    ASSERT_EQ(comparison.rows.size(), metric_count);
    for (const Row& row : comparison.rows) {
        EXPECT_EQ(row.difference, 0.0);
        EXPECT_EQ(row.low, 0.0);
        EXPECT_EQ(row.high, 0.0);
        EXPECT_EQ(row.effect_size, 0.0);
        EXPECT_EQ(row.share_better, 0.5);
        EXPECT_EQ(row.p, 1.0);
        EXPECT_EQ(row.p_holm, 1.0);
        EXPECT_EQ(row.verdict, Verdict::no_difference_that_matters);
    }
}

TEST(Comparison, VerdictsFollowTheDirectionOfTheMetric) {
    const Folder folder;
    const Study study = folder.study("a.h5", stairs({"as-is", "trust"}, 0.01));
    const Comparison comparison = compare(study, about(study, {"leeway", "turnover", "control"}));
    EXPECT_EQ(comparison.row(1, 0)->verdict, Verdict::better);
    EXPECT_EQ(comparison.row(1, 1)->verdict, Verdict::worse);
    EXPECT_EQ(comparison.row(1, 2)->verdict, Verdict::higher);
    EXPECT_EQ(comparison.row(1, 0)->share_better, 1.0);
    EXPECT_EQ(comparison.row(1, 1)->share_better, 0.0);
    EXPECT_EQ(comparison.row(0, 0), nullptr);
    EXPECT_EQ(comparison.weeks, (Weeks{8, 60}));
    EXPECT_NEAR(comparison.row(1, 0)->difference, 0.1, 0.01);
    EXPECT_GT(comparison.row(1, 0)->variance_saved, 100.0);
    EXPECT_GT(comparison.row(1, 0)->paired_effect, comparison.row(1, 0)->effect_size);
}

TEST(Comparison, FewReplicatesInMuchNoiseCannotBeToldApart) {
    const Folder folder;
    const Study study = folder.study("a.h5", stairs({"as-is", "trust"}, 1.0));
    EXPECT_EQ(compare(study, about(study, {"leeway"})).rows[0].verdict, Verdict::cannot_tell);
}

TEST(Comparison, WorldsAreCountedAsMeansOfTheirReplicates) {
    const Folder folder;
    Made made = stairs({"as-is", "trust"}, 0.0);
    made.replicates_per_world = 2;
    const Study study = folder.study("a.h5", made);
    const Comparison comparison = compare(study, about(study, {"leeway"}));
    const Row* const row = comparison.row(1, 0);
    EXPECT_EQ(row->worlds.of(), row->pairs);
    EXPECT_EQ(row->worlds.better, row->pairs);
    EXPECT_FALSE(row->worlds.luck_in_it);
    made.replicates_per_world = 1;
    const Study single = folder.study("b.h5", made);
    EXPECT_TRUE(compare(single, about(single, {"leeway"})).row(1, 0)->worlds.luck_in_it);
    Question question = about(single, {"leeway"});
    question.smallest = {{question.metrics.front(), 0.5}};
    const Comparison asked = compare(single, question);
    EXPECT_EQ(asked.row(1, 0)->smallest, 0.5);
    EXPECT_EQ(asked.row(1, 0)->verdict, Verdict::no_difference_that_matters);
    EXPECT_EQ(asked.row(1, 0)->worlds.better, 0U);
}

TEST(Comparison, TheOrderOfVariantsDoesNotMatter) {
    const Folder folder;
    const Study study = folder.study("a.h5", stairs({"as-is", "trust", "control"}, 0.05));
    Made turned = stairs({"control", "trust", "as-is"}, 0.0);
    turned.baselines = {2, 2, 2};
    const auto value = stairs({"as-is", "trust", "control"}, 0.05).value;
    turned.value = [value](std::size_t variant, std::uint32_t replicate, Metric metric, int week) {
        return value(2 - variant, replicate, metric, week);
    };
    const Study other = folder.study("b.h5", turned);
    const Comparison one = compare(study, about(study, {"leeway", "turnover"}));
    const Comparison two = compare(other, about(other, {"leeway", "turnover"}));
    ASSERT_EQ(one.rows.size(), two.rows.size());
    for (const Row& row : one.rows) {
        const Row* same = two.row(2 - row.variant, row.metric);
        ASSERT_NE(same, nullptr);
        EXPECT_EQ(row.difference, same->difference);
        EXPECT_EQ(row.low, same->low);
        EXPECT_EQ(row.p_holm, same->p_holm);
        EXPECT_EQ(row.verdict, same->verdict);
    }
}

TEST(Comparison, InASweepEveryVariantMeetsTheBaselineOfItsCell) {
    const Folder folder;
    Made made = stairs({"as-is__x=1", "as-is__x=2", "trust__x=1", "trust__x=2"}, 0.0);
    made.baselines = {0, 1, 0, 1};
    const Study study = folder.study("a.h5", made);
    const Comparison comparison = compare(study, about(study, {"leeway"}));
    ASSERT_EQ(comparison.rows.size(), 2U);
    EXPECT_NEAR(comparison.rows[0].difference, 0.2, 1e-6);
    EXPECT_NEAR(comparison.rows[1].difference, 0.2, 1e-6);
    EXPECT_EQ(comparison.rows[1].baseline, 1U);
}

TEST(Comparison, AnotherBaselineTurnsTheSign) {
    const Folder folder;
    const Study study = folder.study("a.h5", stairs({"as-is", "trust"}, 0.0));
    Question question = about(study, {"leeway"});
    question.baselines = {1, 1};
    const Comparison comparison = compare(study, question);
    ASSERT_EQ(comparison.rows.size(), 1U);
    EXPECT_NEAR(comparison.rows[0].difference, -0.1, 1e-6);
}

TEST(Comparison, PairsThatAreIncompleteAreLeftOutAndNamed) {
    const Folder folder;
    Made made = stairs({"as-is", "trust", "control"}, 0.01);
    made.change = [](Trajectory& trajectory) {
        if (trajectory.variant == 1 && trajectory.replicate == ReplicateId{3}) trajectory.failure = "week 9: lost";
    };
    const Study study = folder.study("a.h5", made);
    const Comparison comparison = compare(study, about(study, {"leeway"}));
    EXPECT_EQ(comparison.row(1, 0)->pairs, 11U);
    EXPECT_EQ(comparison.row(2, 0)->pairs, 12U);
    ASSERT_EQ(comparison.left_out.size(), 1U);
    EXPECT_EQ(comparison.left_out[0].variant, 1U);
    EXPECT_THAT(comparison.left_out[0].replicates, ElementsAre(3U));
    EXPECT_EQ(comparison.level(0, 0).replicates, 12U);
}

TEST(Comparison, ProgramsReadTheFixedKeysAndNullWhereNothingIsKnown) {
    const Folder folder;
    Made made = stairs({"as-is", "trust"}, 0.0);
    made.replicates = 1;
    const Study study = folder.study("a.h5", made);
    const auto json = nlohmann::json::parse(as_json(study, compare(study, about(study, {"leeway"})), {}));
    EXPECT_EQ(json.at("baseline"), "as-is");
    EXPECT_EQ(json.at("weeks"), nlohmann::json::array({8, 60}));
    const auto& row = json.at("comparisons").at(0);
    for (const char* key : {"variant", "metric", "mean", "baseline_mean", "difference", "ci95", "effect_size",
                            "share_better", "p_holm", "verdict"}) {
        EXPECT_TRUE(row.contains(key)) << key;
    }
    EXPECT_EQ(row.at("verdict"), "cannot tell");
    EXPECT_TRUE(row.at("p_holm").is_null());
    EXPECT_TRUE(row.at("ci95").at(0).is_null());
}

TEST(Comparison, AsCsvEveryRowHasEveryColumn) {
    const Folder folder;
    const Study study = folder.study("a.h5", stairs({"as-is", "trust,with \"comma\""}, 0.01));
    const std::string csv = as_csv(compare(study, about(study, {"leeway"})), {});
    EXPECT_THAT(csv, HasSubstr("\n\"trust,with \"\"comma\"\"\",as-is,leeway,1,12,"));
    EXPECT_EQ(csv_field(0.1), "0.1");
    EXPECT_EQ(csv_field(unknown), "");
}

TEST(Comparison, AsCsvNoTextIsTakenForAFormula) {
    EXPECT_EQ(csv_field("=1-2"), "'=1-2");
    EXPECT_EQ(csv_field("-x"), "'-x");
    EXPECT_EQ(csv_field("@SUM(A1,A2)"), "\"'@SUM(A1,A2)\"");
    EXPECT_EQ(csv_field("as-is"), "as-is");
    EXPECT_EQ(csv_field(-0.5), "-0.5") << "numbers stay numbers";
}

TEST(Comparison, OfCellsThatStandAloneTellsTheirMeans) {
    const Folder folder;
    Made made = stairs({"base__x=1", "base__x=2", "base__x=3"}, 0.1);
    made.baselines = {0, 1, 2};
    const Study study = folder.study("a.h5", made);
    const Comparison comparison = compare(study, about(study, {"leeway"}));
    EXPECT_TRUE(comparison.rows.empty());
    EXPECT_TRUE(stands_alone(comparison, 1));
    const std::string csv = as_csv(comparison, {});
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 4);
    const auto commas = [&csv](std::size_t from) {
        return std::count(csv.begin() + static_cast<std::ptrdiff_t>(from),
                          csv.begin() + static_cast<std::ptrdiff_t>(csv.find('\n', from)), ',');
    };
    EXPECT_EQ(commas(0), commas(csv.find("\nbase__x=2") + 1)) << "every row has every column";
    const auto json = nlohmann::json::parse(as_json(study, comparison, {}));
    ASSERT_EQ(json.at("levels").size(), 3U);
    EXPECT_EQ(json.at("levels").at(2).at("variant"), "base__x=3");
    EXPECT_TRUE(json.at("levels").at(2).at("mean").is_number());
}

}  // namespace
}  // namespace raaderum::compare
