// The tables that end a run and answer `raaderum compare`: aligned, without numbers that are none.
#include "cli/comparison_table.hpp"

#include "cli/text_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

namespace raaderum::cli {
namespace {

using compare::Comparison;
using compare::Row;
using compare::Verdict;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

Comparison compared(const std::string& policy, Verdict verdict) {
    Comparison comparison;
    comparison.weeks = {208, 260};
    comparison.variants = {"as-is", policy};
    comparison.baselines = {0, 0};
    comparison.metrics = {{"leeway", "leeway granted", "1", Better::higher, ""}};
    comparison.levels.resize(2);
    comparison.levels[0].mean = 0.5;
    comparison.levels[1].mean = 0.6;
    comparison.replicates = 10;
    Row row;
    row.variant = 1;
    row.pairs = 10;
    row.mean = 0.6;
    row.baseline_mean = 0.5;
    row.difference = 0.1;
    row.low = 0.0925;
    row.high = 0.1075;
    row.effect_size = 1.25;
    row.share_better = 0.9;
    row.p = row.p_holm = 0.00000001;
    row.verdict = verdict;
    comparison.rows.push_back(row);
    return comparison;
}

TEST(ComparisonTable, NamesTheYearTheReplicatesAndEveryPolicy) {
    const std::string table = comparison_table(compared("trust", Verdict::better), Detail::glance, stderr);
    EXPECT_THAT(table, HasSubstr("Weeks 208 to 259, mean of 10 replicates"));
    EXPECT_THAT(table, ContainsRegex("leeway +as-is +0.500 +baseline"));
    EXPECT_THAT(table, ContainsRegex("trust +0.600 +\\+0.1000 +\\+0.0925 to \\+0.1075 +better"));
}

TEST(ComparisonTable, LeadsWithTheHousesThatEmptiedAndAddsUpOverThePairsThatAreLeft) {
    Comparison comparison = compared("trust", Verdict::worse);
    comparison.emptied = {{0, 0, 10}, {3, 2, 10}};
    comparison.levels[0].replicates = 10;
    comparison.rows[0].pairs = 8;
    comparison.rows[0].undefined = 2;
    comparison.rows[0].mean = 0.7;
    comparison.rows[0].baseline_mean = 0.6;
    const std::string table = comparison_table(comparison, Detail::glance, stderr);
    EXPECT_THAT(table,
                ContainsRegex("^as-is: 0 of 10 houses emptied\ntrust: 3 of 10 houses emptied; 2 empty in week 259\n"));
    EXPECT_THAT(table, HasSubstr("mean of 10 replicates"));
    EXPECT_THAT(table, ContainsRegex("mean +its baseline +pairs +difference"));
    EXPECT_THAT(table, ContainsRegex("trust +0.700 +0.600 +8 +\\+0.1000"));
    EXPECT_THAT(table, HasSubstr("pairs: replicates in which the metric is defined on both sides"));
}

TEST(ComparisonTable, InFullSaysHowLargeHowOftenAndHowSurely) {
    const std::string table = comparison_table(compared("trust", Verdict::cannot_tell), Detail::full, stderr);
    EXPECT_THAT(table, ContainsRegex("\\+1.25 +- +90 % +<0.0001 +- +cannot tell"));
    EXPECT_THAT(table, HasSubstr("paired t test of the row by itself"));
    EXPECT_THAT(table, Not(HasSubstr("Holm")));
    Comparison doubtful = compared("trust", Verdict::better);
    doubtful.rows[0].p_holm = 0.2;
    EXPECT_THAT(comparison_table(doubtful, Detail::full, stderr),
                HasSubstr("Of 1 rows one in twenty may be luck; Holm's test of all rows together would not call these: "
                          "leeway (trust)."));
}

TEST(ComparisonTable, TellsWhatTurns) {
    Comparison comparison = compared("trust", Verdict::better);
    EXPECT_THAT(comparison_table(comparison, Detail::glance, stderr), Not(HasSubstr("turns")));
    comparison.rows[0].first_year = compare::FirstYear{{0, 52}, -0.0312, -0.04, -0.02, true};
    EXPECT_THAT(
        comparison_table(comparison, Detail::glance, stderr),
        HasSubstr("  leeway under trust: worse by 0.0312 in the first year (weeks 0 to 51), better by 0.1000 in weeks "
                  "208 to 259\n"));
}

TEST(ComparisonTable, AtAGlanceFitsAHundredColumns) {
    const Comparison comparison = compared("a-rather-long-name-of-a-policy", Verdict::cannot_tell);
    std::istringstream lines(comparison_table(comparison, Detail::glance, stderr));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(line), 105U) << line;
}

TEST(ComparisonTable, WithoutReplicatesThereAreDashesNotNumbers) {
    Comparison comparison = compared("trust", Verdict::cannot_tell);
    comparison.levels.assign(2, {});
    comparison.rows[0] = Row{};
    comparison.rows[0].variant = 1;
    const std::string table = comparison_table(comparison, Detail::full, stderr) + quantile_table(comparison, stderr);
    EXPECT_THAT(table, Not(HasSubstr("nan")));
    EXPECT_THAT(table, ContainsRegex("trust +- +- +-"));
}

TEST(ComparisonTable, SumsSayWhichWeekOrNone) {
    const Comparison comparison = compared("trust", Verdict::better);
    compare::CumulativeRow sum;
    sum.variant = 1;
    sum.unit = "weeks";
    sum.sum = 31.2;
    sum.half_effect = 17;
    std::string table = cumulative_table(comparison, {&sum, 1}, stderr);
    EXPECT_THAT(table, ContainsRegex("leeway +trust +31.200 +- +- +weeks +17 +- +-\n"));
    EXPECT_THAT(table, Not(HasSubstr("would mean nothing")));
    sum.unit.clear();
    sum.sum = compare::unknown;
    table = cumulative_table(comparison, {&sum, 1}, stderr);
    EXPECT_THAT(table, HasSubstr("A sum over weeks would mean nothing for leeway; compare the means."));
}

TEST(ComparisonTable, LettersBeyondAsciiCountAsOneColumn) {
    EXPECT_EQ(columns("råderum"), 7U);
    EXPECT_EQ(text_table({{"a", "b"}, {"så", "1"}}, "lr", stderr), "a   b\nså  1\n");
}

}  // namespace
}  // namespace raaderum::cli
