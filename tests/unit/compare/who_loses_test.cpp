// People in thirds by where they started, and how they end beside the baseline.
#include "compare/who_loses.hpp"

#include "made_study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace raaderum::compare {
namespace {

using testing::Folder;
using testing::Made;

/// Six positions whose competence is their number; the second variant strains the least competent third by 0.2 + 0.1
/// replicate. Position 5 is vacant at the end.
Study strained(const Folder& folder) {
    Made made;
    made.change = [](Trajectory& trajectory) {
        if (number(trajectory.replicate) >= 2) return;
        trajectory.agents.weeks = {0, 4};
        trajectory.agents.positions = 6;
        for (int state = 0; state != 2; ++state) {
            for (int week = 0; week != 2; ++week) {
                for (int position = 0; position != 6; ++position) {
                    const float extra = 0.2F + 0.1F * static_cast<float>(number(trajectory.replicate));
                    const bool strained = trajectory.variant == 1 && position < 2 && week == 1;
                    float value = state == 0 ? static_cast<float>(position) : 0.5F + (strained ? extra : 0.0F);
                    if (position == 5 && week == 1) value = std::numeric_limits<float>::quiet_NaN();
                    trajectory.agents.values.push_back(value);
                }
            }
        }
    };
    return folder.study("a.h5", made);
}

TEST(WhoLoses, TheLeastCompetentThirdIsStrained) {
    const Folder folder;
    const auto all = who_loses(strained(folder), std::array<std::size_t, 2>{0, 0}, "competence", "strain");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].variant, 1U);
    const Third& least_third = all[0].thirds[0];
    const GroupMeans& least = least_third.stayers;
    EXPECT_EQ(least.people, 4U);
    EXPECT_EQ(least.pairs, 2U);
    EXPECT_NEAR(least.baseline, 0.5, 1e-6);
    EXPECT_NEAR(least.difference, 0.25, 1e-6);
    EXPECT_LT(least.low, 0.25);
    EXPECT_EQ(all[0].thirds[1].stayers.difference, 0.0);
    EXPECT_EQ(all[0].thirds[2].stayers.people, 2U);
    EXPECT_FALSE(all[0].of_persons) << "tenure is not recorded";
    EXPECT_EQ(all[0].newcomers.people, 0U);
    EXPECT_TRUE(std::isnan(least_third.left.mean));
}

TEST(WhoLoses, AWorldCountsOnceWhateverItsReplicates) {
    const Folder folder;
    Made made;
    made.replicates_per_world = 3;
    made.change = [](Trajectory& trajectory) {
        // The first world's replicates differ by 0.1, 0.2 and 0.3, the second one's by 0.4.
        const std::uint32_t replicate = number(trajectory.replicate);
        const float extra = replicate < 3 ? 0.1F + 0.1F * static_cast<float>(replicate) : 0.4F;
        trajectory.agents.weeks = {0};
        trajectory.agents.positions = 3;
        for (int position = 0; position != 3; ++position) {
            trajectory.agents.values.push_back(static_cast<float>(position));
        }
        for (int position = 0; position != 3; ++position) {
            trajectory.agents.values.push_back(0.5F + (trajectory.variant == 1 ? extra : 0.0F));
        }
    };
    const auto all = who_loses(folder.study("a.h5", made), std::array<std::size_t, 2>{0, 0}, "competence", "strain");
    const GroupMeans& least = all.at(0).thirds[0].stayers;
    EXPECT_EQ(least.pairs, 2U);
    EXPECT_EQ(least.people, 6U);
    EXPECT_NEAR(least.difference, 0.3, 1e-6) << "the mean of 0.2 and 0.4";
    constexpr double student_of_two = 12.706;
    EXPECT_NEAR(least.high - least.difference, student_of_two * 0.1, 1e-3);
}

/// Six people whose competence is their number and whose strain is a tenth of it, and who have been there for 10 weeks. Under the policy
/// number 1 leaves and is replaced, whose strain is 0.9; everybody else's strain rises by 0.1 + 0.1 replicate. Under both,
/// number 5 leaves, and under the baseline a newcomer with a strain of 0.4 holds the place.
Study of_persons(const Folder& folder) {
    Made made;
    made.states = {"competence", "strain", "tenure"};
    made.change = [](Trajectory& trajectory) {
        if (number(trajectory.replicate) >= 2) return;
        trajectory.agents.weeks = {0, 8};
        trajectory.agents.positions = 6;
        const bool policy = trajectory.variant == 1;
        const float extra = policy ? 0.1F + 0.1F * static_cast<float>(number(trajectory.replicate)) : 0.0F;
        const float vacant = std::numeric_limits<float>::quiet_NaN();
        for (int week = 0; week != 2; ++week) {
            std::array<std::array<float, 6>, 3> states{};
            for (std::size_t position = 0; position != 6; ++position) {
                const auto place = static_cast<float>(position);
                std::array<float, 3> person{place, 0.1F * place, 10.0F};
                if (week == 1) person = {place, 0.1F * place + extra, 18.0F};
                if (week == 1 && policy && position == 1) person = {5.0F, 0.9F, 8.0F};
                if (week == 1 && position == 5)
                    person = policy ? std::array{vacant, vacant, vacant} : std::array{0.0F, 0.4F, 3.0F};
                for (std::size_t state = 0; state != 3; ++state) states[state][position] = person[state];
            }
            for (const auto& values : states)
                trajectory.agents.values.insert(trajectory.agents.values.end(), values.begin(), values.end());
        }
    };
    return folder.study("a.h5", made);
}

TEST(WhoLoses, PersonsAreToldApartFromWhoTakesTheirPlaces) {
    const Folder folder;
    const auto all = who_loses(of_persons(folder), std::array<std::size_t, 2>{0, 0}, "competence", "strain");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(all[0].of_persons);
    const std::array<Third, 3>& thirds = all[0].thirds;
    for (const Third& third : thirds) EXPECT_EQ(third.people, 4U) << "two in each of two replicates";
    EXPECT_EQ(thirds[0].stayers.people, 2U) << "number 1 left under the policy";
    EXPECT_NEAR(thirds[0].stayers.baseline, 0.0, 1e-6) << "number 0 alone, on both sides";
    EXPECT_NEAR(thirds[0].stayers.difference, 0.15, 1e-6) << "not what the successor's 0.9 would make of it";
    EXPECT_NEAR(thirds[0].left.mean, 0.5, 1e-6);
    EXPECT_NEAR(thirds[0].left.baseline, 0.0, 1e-6);
    EXPECT_NEAR(thirds[0].left.difference, 0.5, 1e-6);
    EXPECT_NEAR(thirds[1].left.difference, 0.0, 1e-6);
    EXPECT_NEAR(thirds[2].left.mean, 0.5, 1e-6);
    EXPECT_NEAR(thirds[2].left.baseline, 0.5, 1e-6);
    EXPECT_EQ(thirds[2].stayers.people, 2U);
    EXPECT_EQ(all[0].newcomers.people, 2U);
    EXPECT_NEAR(all[0].newcomers.mean, 0.9, 1e-6);
    EXPECT_NEAR(all[0].newcomers.baseline, 0.4, 1e-6);
}

TEST(WhoLoses, CsvHasARowForEachThirdAndForNewcomers) {
    const Folder folder;
    const Study study = of_persons(folder);
    Comparison comparison;
    comparison.variants = {"as-is", "trust"};
    const std::vector<ThirdsByState> thirds{
        {"competence", "strain", who_loses(study, std::array<std::size_t, 2>{0, 0}, "competence", "strain")}};
    const std::string csv = who_loses_as_csv(comparison, thirds);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
    EXPECT_NE(csv.find("\ntrust,as-is,competence,strain,lowest,persons,4,2,2,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\ntrust,as-is,competence,strain,newcomers,persons,,2,2,"), std::string::npos) << csv;
}

TEST(WhoLoses, NobodyRecordedIsNobodyToTellAbout) {
    const Folder folder;
    const Study study = folder.study("a.h5", Made{});
    EXPECT_TRUE(who_loses(study, std::array<std::size_t, 2>{0, 0}, "competence", "strain").empty());
}

}  // namespace
}  // namespace raaderum::compare
