// A house that empties is told of, and its other numbers stay: a pair is left out of a row only where that row's metric is
// undefined, and every row adds up.
#include "compare/comparison.hpp"
#include "compare/course.hpp"
#include "compare/csv.hpp"
#include "compare/cumulative.hpp"
#include "compare/json.hpp"
#include "compare/over_worlds.hpp"
#include "made_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace raaderum::compare {
namespace {

using testing::Folder;
using ::testing::HasSubstr;
using testing::Made;
using testing::shared_luck;

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// Under trust, replicate 2 is empty from week 5 on, replicate 3 in week 30 only, replicate 4 in the last weeks. The window of a
/// comparison begins in week 8.
bool empty_in(std::size_t variant, std::uint32_t replicate, int week) {
    if (variant != 1) return false;
    return (replicate == 2 && week >= 5) || (replicate == 3 && week == 30) || (replicate == 4 && week >= 40);
}

Made emptying() {
    Made made;
    made.replicates = 8;
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric metric, int week) {
        if (empty_in(variant, replicate, week)) {
            const WithNobody with_nobody = info(metric).with_nobody;
            if (with_nobody == WithNobody::undefined) return none;
            if (with_nobody != WithNobody::kept) return with_nobody == WithNobody::one ? 1.0F : 0.0F;
        }
        const double trend = 0.001 * week * (replicate + 1);
        return static_cast<float>(0.5 + 0.1 * static_cast<double>(variant) + 0.1 * shared_luck(replicate) + trend);
    };
    return made;
}

Question about(const Study& study, std::initializer_list<const char*> metrics) {
    Question question;
    for (const char* metric : metrics) question.metrics.push_back(study.metric_called(metric).value());
    return question;
}

TEST(Emptied, HousesAreCountedPerVariantUpToTheEndOfTheWeeksCompared) {
    const Folder folder;
    const Study study = folder.study("a.h5", emptying());
    const std::vector<Emptied> all = emptied_houses(study, 60);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].emptied, 0U);
    EXPECT_EQ(all[0].houses, 8U);
    EXPECT_EQ(all[1].emptied, 3U);
    EXPECT_EQ(all[1].empty_at_end, 2U);
    EXPECT_EQ(all[1].share(), 0.375);
    EXPECT_EQ(emptied_houses(study, 35)[1].emptied, 2U) << "what comes later does not count";
}

TEST(Emptied, APairIsLeftOutOnlyWhereTheMetricIsUndefinedAndEveryRowAddsUp) {
    const Folder folder;
    const Study study = folder.study("a.h5", emptying());
    Question all;
    for (std::size_t metric = 0; metric != metric_count; ++metric) all.metrics.push_back(metric);
    const Comparison comparison = compare(study, all);
    EXPECT_TRUE(comparison.any_emptied());
    EXPECT_TRUE(comparison.left_out.empty());
    for (const Row& row : comparison.rows) {
        const bool undefined = info(static_cast<Metric>(row.metric)).with_nobody == WithNobody::undefined;
        EXPECT_EQ(row.pairs, undefined ? 7U : 8U) << comparison.metrics[row.metric].name;
        EXPECT_EQ(row.undefined, undefined ? 1U : 0U);
        EXPECT_NEAR(row.mean - row.baseline_mean, row.difference, 1e-12);
        if (!undefined) continue;
        EXPECT_NEAR(row.difference, 0.1, 1e-6) << "a pair's weeks are the same on both sides";
    }
}

TEST(Emptied, JsonAndCsvLeadWithTheShareAndSayHowManyAreUndefined) {
    const Folder folder;
    const Study study = folder.study("a.h5", emptying());
    const Comparison comparison = compare(study, about(study, {"leeway", "citizen_value"}));
    const auto json = nlohmann::ordered_json::parse(as_json(study, comparison, {}, {}, {}, {}));
    EXPECT_EQ(json.at("emptied")[1].dump(), R"({"variant":"trust","emptied":3,"empty_at_end":2,"of":8,"share":0.375})");
    EXPECT_EQ(json.at("comparisons")[0].at("undefined"), 1);
    EXPECT_EQ(json.at("comparisons")[1].at("undefined"), 0);
    const std::string csv = as_csv(comparison, {});
    EXPECT_THAT(csv, HasSubstr(",undefined,emptied,baseline_emptied,smallest,"));
    EXPECT_THAT(csv, HasSubstr(",1,0.375,0,0.01,,,,,,,\n"));
}

TEST(Emptied, CoursesAndSumsGoOnWithTheHousesInWhichSomebodyIs) {
    const Folder folder;
    const Study study = folder.study("a.h5", emptying());
    const std::size_t leeway = study.metric_called("leeway").value();
    const Course course = difference_course(study, 1, 0, leeway, study.all_weeks());
    for (const double mean : course.mean) EXPECT_NEAR(mean, 0.1, 1e-6);
    const Comparison comparison = compare(study, about(study, {"leeway"}));
    const CumulativeRow sums = cumulate(study, comparison).front();
    EXPECT_NEAR(sums.sum - sums.baseline_sum, sums.difference, 1e-9);
    EXPECT_EQ(sums.half_effect, 0) << "the difference is there from the first week";
}

TEST(Emptied, WhatIsUndefinedForAllHasNoNumbersAndNoVerdict) {
    const Folder folder;
    Made made = emptying();
    made.value = [](std::size_t variant, std::uint32_t, Metric metric, int) {
        return variant == 1 && info(metric).with_nobody == WithNobody::undefined ? none : 0.5F;
    };
    const Study study = folder.study("a.h5", made);
    const Row row = compare(study, about(study, {"strain"})).rows.front();
    EXPECT_EQ(row.pairs, 0U);
    EXPECT_EQ(row.undefined, 8U);
    EXPECT_TRUE(std::isnan(row.mean));
    EXPECT_TRUE(std::isnan(row.baseline_mean));
    EXPECT_EQ(row.verdict, Verdict::cannot_tell);
}

TEST(Emptied, WorldsAverageTheReplicatesThatArePairs) {
    const Folder folder;
    Made made = emptying();
    made.replicates_per_world = 2;
    const Study study = folder.study("a.h5", made);
    const Row row = compare(study, about(study, {"strain"})).rows.front();
    EXPECT_EQ(row.pairs, 4U) << "replicate 3 stands for world 1 alone";
    EXPECT_EQ(row.undefined, 1U);
    EXPECT_NEAR(row.mean - row.baseline_mean, row.difference, 1e-12);
    EXPECT_NEAR(row.difference, 0.1, 1e-6);
}

TEST(Emptied, AWorldInWhichNobodyIsLeftIsNotGoodEnough) {
    const Folder folder;
    Made made = emptying();
    made.replicates_per_world = 1;
    const Study study = folder.study("a.h5", made);
    const Comparison comparison = compare(study, about(study, {"strain"}));
    const std::size_t strain = study.metric_called("strain").value();
    for (const bool at_least : {true, false}) {
        const OverWorlds over =
            over_worlds(study, comparison, {{{strain, at_least, at_least ? 0.0 : 100.0}}, {}}).front();
        EXPECT_EQ(over.good_enough[0], 1.0);
        EXPECT_EQ(over.good_enough[1], 0.875);
    }
}

TEST(FewPairs, ThatAreAllAlikeHaveNoInterval) {
    const auto row_of = [](std::size_t pairs, double difference) {
        const std::vector<double> baseline(pairs, 0.5);
        return paired_row(std::vector<double>(pairs, 0.5 + difference), baseline, Better::higher);
    };
    EXPECT_TRUE(std::isnan(row_of(2, 0.0).low));
    EXPECT_TRUE(std::isnan(row_of(5, 0.25).high));
    EXPECT_EQ(row_of(2, 0.25).p, 0.5);
    EXPECT_EQ(row_of(6, 0.25).low, 0.25);
    EXPECT_LT(row_of(6, 0.25).p, significance);
    EXPECT_EQ(row_of(6, 0.0).high, 0.0);
}

}  // namespace
}  // namespace raaderum::compare
