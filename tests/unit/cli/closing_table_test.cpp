// The table that ends a run: readable at 100 columns, and its verdicts follow the intervals.
#include "cli/closing_table.hpp"

#include "cli/terminal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace raaderum::cli {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

/// Ten replicates; `gain` is what the policy adds to its baseline in every metric, give or take `spread`.
PolicyOutcome policy(const std::string& name, std::size_t baseline, double gain, double spread) {
    PolicyOutcome outcome{name, baseline, {}};
    for (stats::PairedDifference& metric : outcome.metrics) {
        for (int i = 0; i != 10; ++i) metric.add(0.5 + gain + (i % 2 == 0 ? spread : -spread), 0.5);
    }
    return outcome;
}

std::string table_of(const std::vector<PolicyOutcome>& policies) { return closing_table(policies, 260, stderr); }

TEST(ClosingTable, NamesTheYearTheReplicatesAndEveryPolicy) {
    const std::string table = table_of({policy("as-is", 0, 0.0, 0.0), policy("trust", 0, 0.1, 0.01)});
    EXPECT_THAT(table, HasSubstr("Weeks 208 to 259, mean of 10 replicates"));
    for (const Metric metric : closing_metrics) EXPECT_THAT(table, HasSubstr(std::string(info(metric).name)));
    EXPECT_THAT(table, ContainsRegex("leeway +as-is +0.500 +baseline"));
    EXPECT_THAT(table, ContainsRegex("trust +0.600 +\\+0.1000 +\\+0.0925 to \\+0.1075 +better"));
}

TEST(ClosingTable, SaysWorseWhereLessIsBetter) {
    const std::string table = table_of({policy("as-is", 0, 0.0, 0.0), policy("trust", 0, 0.1, 0.01)});
    const std::string turnover = table.substr(table.find("turnover"));
    EXPECT_THAT(turnover.substr(0, turnover.find("social_capital")), HasSubstr("worse"));
}

TEST(ClosingTable, AnIntervalAcrossZeroIsUnclearAndNoDifferenceIsEqual) {
    const std::string table =
        table_of({policy("as-is", 0, 0.0, 0.0), policy("fog", 0, 0.01, 0.2), policy("same", 0, 0.0, 0.0)});
    EXPECT_THAT(table, ContainsRegex("fog .*unclear"));
    EXPECT_THAT(table, ContainsRegex("same .*equal"));
    EXPECT_THAT(table, Not(HasSubstr("better")));
}

TEST(ClosingTable, FitsAHundredColumns) {
    const std::string table =
        table_of({policy("as-is", 0, 0.0, 0.0), policy("a-rather-long-name-of-a-policy", 0, 0.1, 0.01)});
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(line), 100U) << line;
}

TEST(ClosingTable, WithoutReplicatesThereAreDashesNotNumbers) {
    const std::string table = table_of({{"as-is", 0, {}}, {"trust", 0, {}}});
    EXPECT_THAT(table, Not(HasSubstr("nan")));
    EXPECT_THAT(table, ContainsRegex("trust +- +-"));
}

TEST(ClosingTable, AShortRunIsAllLastYear) {
    EXPECT_EQ(first_week_of_last_year(260), 208U);
    EXPECT_EQ(first_week_of_last_year(52), 0U);
    EXPECT_EQ(first_week_of_last_year(10), 0U);
}

TEST(ClosingTable, LettersBeyondAsciiCountAsOneColumn) {
    EXPECT_EQ(columns("råderum"), 7U);
    EXPECT_EQ(padded_right("så", 4), "så  ");
    EXPECT_EQ(padded_left("så", 4), "  så");
}

}  // namespace
}  // namespace raaderum::cli
