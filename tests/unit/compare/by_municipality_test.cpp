// Differences are taken in each municipality by itself, and the largest gain stands first.

#include "compare/by_municipality.hpp"

#include "compare/json.hpp"
#include "made_study.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace raaderum::compare {
namespace {

using testing::Folder;
using testing::Made;
using testing::shared_luck;

/// Three municipalities: the second gains much, the first a little, the third loses; the more strain, the worse.
Made country() {
    Made made;
    made.municipalities = {"Aa", "Bee", "Cee"};
    made.replicates = 8;
    made.there = [](std::size_t municipality, std::size_t variant, std::uint32_t replicate, Metric) {
        constexpr float gains[] = {0.02F, 0.05F, -0.04F};
        const auto luck = static_cast<float>(shared_luck(replicate));
        const float own = 0.002F * static_cast<float>(replicate % 3);
        return 0.5F + 0.1F * luck + (variant == 1 ? gains[municipality] + own : 0.0F);
    };
    return made;
}

Comparison comparison_of(const Study& study) {
    Question question;
    question.metrics = {*study.metric_called("citizen_value"), *study.metric_called("strain")};
    return compare(study, question);
}

std::vector<std::string> names_of(const Study& study, const MunicipalTable& table) {
    std::vector<std::string> names;
    for (const MunicipalRow& each : table.rows) names.push_back(study.facts().municipalities[each.municipality].name);
    return names;
}

TEST(ByMunicipality, SortsFromTheLargestGainToTheLargestLoss) {
    const Folder folder;
    const Study study = folder.study("country.h5", country());
    const auto tables = by_municipality(study, comparison_of(study));
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(names_of(study, tables[0]), (std::vector<std::string>{"Bee", "Aa", "Cee"}));
    EXPECT_EQ(names_of(study, tables[1]), (std::vector<std::string>{"Cee", "Aa", "Bee"})) << "less strain is better";
    const Row& best = tables[0].rows[0].row;
    EXPECT_NEAR(best.difference, 0.05 + 0.002 * 7.0 / 8.0, 1e-6);
    EXPECT_EQ(best.pairs, 8U);
    EXPECT_EQ(best.verdict, Verdict::better);
    EXPECT_EQ(tables[0].rows[2].row.verdict, Verdict::worse);
    EXPECT_EQ(tables[0].count(Verdict::better), 2U);
}

TEST(ByMunicipality, LeavesOutReplicatesThatFailed) {
    const Folder folder;
    Made made = country();
    made.change = [](Trajectory& trajectory) {
        if (number(trajectory.replicate) == 3 && trajectory.variant == 1) trajectory.failure = "week 9: over";
    };
    const Study study = folder.study("country.h5", made);
    EXPECT_EQ(by_municipality(study, comparison_of(study))[0].rows[0].row.pairs, 7U);
}

TEST(ByMunicipality, SaysNothingOfOneInstitution) {
    const Folder folder;
    const Study study = folder.study("one.h5", Made{});
    EXPECT_TRUE(by_municipality(study, comparison_of(study)).empty());
}

TEST(ByMunicipality, IsTheSameInJsonAndCsv) {
    const Folder folder;
    const Study study = folder.study("country.h5", country());
    const Comparison comparison = comparison_of(study);
    const auto tables = by_municipality(study, comparison);
    const auto json = nlohmann::json::parse(as_json(study, comparison, {}, {}, {}, tables));
    ASSERT_EQ(json["municipalities"].size(), 6U);
    EXPECT_EQ(json["municipalities"][0]["municipality"], "Bee");
    EXPECT_EQ(json["municipalities"][0]["employees"], 90);
    EXPECT_EQ(json["municipalities"][0]["verdict"], "better");
    const std::string csv = as_csv(study, comparison, tables);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 7);
    EXPECT_NE(csv.find("\nBee,1000,90,2,trust,as-is,citizen_value,"), std::string::npos);
}

}  // namespace
}  // namespace raaderum::compare
