// Differences are taken in each municipality, team, leader's team or profession by itself, and the largest gain stands first.

#include "compare/by_part.hpp"

#include "compare/json.hpp"
#include "made_study.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

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

ByPart by_municipality(const Study& study) { return by_part(study, comparison_of(study), By::municipality); }

std::vector<std::string> names_of(const ByPart& parts, const PartTable& table) {
    std::vector<std::string> names;
    for (const PartRow& each : table.rows) names.push_back(parts.parts[each.part].name);
    return names;
}

TEST(ByMunicipality, SortsFromTheLargestGainToTheLargestLoss) {
    const Folder folder;
    const Study study = folder.study("country.h5", country());
    const ByPart parts = by_municipality(study);
    const auto& tables = parts.tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(names_of(parts, tables[0]), (std::vector<std::string>{"Bee", "Aa", "Cee"}));
    EXPECT_EQ(names_of(parts, tables[1]), (std::vector<std::string>{"Cee", "Aa", "Bee"})) << "less strain is better";
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
    EXPECT_EQ(by_municipality(study).tables[0].rows[0].row.pairs, 7U);
}

TEST(ByMunicipality, SaysNothingOfOneInstitution) {
    const Folder folder;
    const Study study = folder.study("one.h5", Made{});
    EXPECT_TRUE(by_municipality(study).tables.empty());
}

TEST(ByMunicipality, IsTheSameInJsonAndCsv) {
    const Folder folder;
    const Study study = folder.study("country.h5", country());
    const Comparison comparison = comparison_of(study);
    const ByPart tables = by_part(study, comparison, By::municipality);
    const auto json = nlohmann::json::parse(as_json(study, comparison, {}, {}, {}, tables));
    ASSERT_EQ(json["municipalities"].size(), 6U);
    EXPECT_EQ(json["municipalities"][0]["municipality"], "Bee");
    EXPECT_EQ(json["municipalities"][0]["part"], "Bee");
    EXPECT_EQ(json["municipalities"][0]["employees"], 90);
    EXPECT_EQ(json["municipalities"][0]["verdict"], "better");
    const std::string csv = as_csv(study, comparison, tables);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 7);
    EXPECT_NE(csv.find("\nBee,1000,90,2,trust,as-is,citizen_value,"), std::string::npos);
}

/// Teams of nurses and clerks, one of three people; nurses gain, the larger team more, and clerks lose.
Made house() {
    Made made;
    made.teams = {
        {"Nord", 12, "A", "nurse"}, {"Syd", 3, "B", "clerk"}, {"Vest", 6, "C", "nurse"}, {"Top", 7, "D", "clerk"}};
    made.replicates = 40;
    made.there = [](std::size_t team, std::size_t variant, std::uint32_t replicate, Metric) {
        constexpr float gains[] = {0.06F, 0.2F, 0.03F, -0.04F};
        const auto luck = static_cast<float>(shared_luck(replicate));
        const float own = 0.002F * static_cast<float>(replicate % 3);
        return 0.5F + 0.1F * luck + (variant == 1 ? gains[team] + own : 0.0F);
    };
    return made;
}

Comparison wellbeing_of(const Study& study, ShowSmall small = ShowSmall::no) {
    Question question;
    question.small_parts = small;
    question.metrics = {*study.metric_called("wellbeing"), *study.metric_called("citizen_value")};
    return compare(study, question);
}

TEST(ByTeam, HidesTeamsOfWhosePersonsItWouldTell) {
    const Folder folder;
    const Study study = folder.study("house.h5", house());
    const ByPart parts = by_part(study, wellbeing_of(study), By::team);
    ASSERT_EQ(parts.tables.size(), 1U) << "value to citizens is the house's alone";
    EXPECT_EQ(names_of(parts, parts.tables[0]), (std::vector<std::string>{"Nord", "Vest", "Top", "Syd"}));
    EXPECT_TRUE(parts.any_hidden());
    const PartRow& small = parts.tables[0].rows[3];
    EXPECT_TRUE(small.hidden);
    EXPECT_TRUE(std::isnan(small.row.difference));
    EXPECT_EQ(parts.tables[0].count(Verdict::better), 2U);
    EXPECT_EQ(parts.tables[0].count(Verdict::cannot_tell), 0U);
    const ByPart all = by_part(study, wellbeing_of(study, ShowSmall::yes), By::team);
    EXPECT_EQ(names_of(all, all.tables[0]).front(), "Syd");
    EXPECT_FALSE(all.any_hidden());
}

TEST(ByTeam, LeadersArePseudonyms) {
    const Folder folder;
    const Study study = folder.study("house.h5", house());
    const ByPart parts = by_part(study, wellbeing_of(study), By::leader);
    EXPECT_EQ(names_of(parts, parts.tables[0]).front(), "leader 1");
    EXPECT_EQ(parts.parts.size(), 4U);
}

TEST(ByTeam, TeamsOfAProfessionCountByTheirPositions) {
    const Folder folder;
    const Study study = folder.study("house.h5", house());
    const ByPart parts = by_part(study, wellbeing_of(study), By::profession);
    ASSERT_EQ(names_of(parts, parts.tables[0]), (std::vector<std::string>{"nurse", "clerk"}));
    EXPECT_EQ(parts.parts[0].people, 18);
    const double own = 0.002 * 39.0 / 40.0;
    EXPECT_NEAR(parts.tables[0].rows[0].row.difference, (12 * 0.06 + 6 * 0.03) / 18 + own, 1e-4);
    EXPECT_NEAR(parts.tables[0].rows[1].row.difference, (3 * 0.2 - 7 * 0.04) / 10 + own, 1e-4);
}

TEST(ByTeam, WeeksInWhichATeamIsEmptyAreThoseOfTheOthers) {
    const Folder folder;
    Made made = house();
    made.there = [](std::size_t team, std::size_t variant, std::uint32_t, Metric) {
        return team == 0 ? std::nanf("") : variant == 1 ? 0.7F : 0.5F;
    };
    const Study study = folder.study("house.h5", made);
    const ByPart parts = by_part(study, wellbeing_of(study), By::profession);
    EXPECT_NEAR(parts.tables[0].rows[0].row.difference, 0.2, 1e-6);
    EXPECT_EQ(by_part(study, wellbeing_of(study), By::team).tables[0].rows[2].row.undefined, 40U);
}

TEST(ByTeam, WorldsCountOnce) {
    const Folder folder;
    Made made = house();
    made.replicates_per_world = 1;
    const Study study = folder.study("house.h5", made);
    const ByPart parts = by_part(study, wellbeing_of(study), By::team);
    const Row& best = parts.tables[0].rows[0].row;
    EXPECT_EQ(best.worlds.of(), 40U);
    EXPECT_EQ(best.worlds.better, 40U);
    EXPECT_EQ(best.verdict, Verdict::better);
}

TEST(ByTeam, JsonAndCsvTellNoNumberOfAHiddenTeam) {
    const Folder folder;
    const Study study = folder.study("house.h5", house());
    const Comparison comparison = wellbeing_of(study);
    const ByPart parts = by_part(study, comparison, By::team);
    const auto json = nlohmann::json::parse(as_json(study, comparison, {}, {}, {}, parts));
    ASSERT_EQ(json["parts"].size(), 4U);
    EXPECT_EQ(json["parts"][0]["part"], "Nord");
    EXPECT_EQ(json["parts"][0]["positions"], 12);
    EXPECT_FALSE(json["parts"][0]["hidden"].get<bool>());
    const nlohmann::json& small = json["parts"][3];
    EXPECT_EQ(small["part"], "Syd");
    EXPECT_TRUE(small["hidden"].get<bool>());
    for (const auto& [key, value] : small.items()) EXPECT_FALSE(value.is_number()) << key;
    const std::string csv = as_csv(study, comparison, parts);
    EXPECT_NE(csv.find("\nSyd,,1,trust,as-is,wellbeing,1,,,,,,,,,,,\n"), std::string::npos) << csv;
    const auto commas = [&csv](std::size_t line) {
        std::size_t from = 0;
        for (; line != 0; --line) from = csv.find('\n', from) + 1;
        return std::count(csv.begin() + static_cast<std::ptrdiff_t>(from),
                          csv.begin() + static_cast<std::ptrdiff_t>(csv.find('\n', from)), ',');
    };
    for (std::size_t line = 1; line != 5; ++line) EXPECT_EQ(commas(line), commas(0));
}

}  // namespace
}  // namespace raaderum::compare
