// People in thirds by where they started, and how they end beside the baseline.
#include "compare/who_loses.hpp"

#include "made_study.hpp"

#include <gtest/gtest.h>

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
    const Third& least = all[0].thirds[0];
    EXPECT_EQ(least.positions, 4U);
    EXPECT_EQ(least.pairs, 2U);
    EXPECT_NEAR(least.baseline, 0.5, 1e-6);
    EXPECT_NEAR(least.difference, 0.25, 1e-6);
    EXPECT_LT(least.low, 0.25);
    EXPECT_EQ(all[0].thirds[1].difference, 0.0);
    EXPECT_EQ(all[0].thirds[2].positions, 2U);
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
    const Third& least = all.at(0).thirds[0];
    EXPECT_EQ(least.pairs, 2U);
    EXPECT_EQ(least.positions, 6U);
    EXPECT_NEAR(least.difference, 0.3, 1e-6) << "the mean of 0.2 and 0.4";
    constexpr double student_of_two = 12.706;
    EXPECT_NEAR(least.high - least.difference, student_of_two * 0.1, 1e-3);
}

TEST(WhoLoses, NobodyRecordedIsNobodyToTellAbout) {
    const Folder folder;
    const Study study = folder.study("a.h5", Made{});
    EXPECT_TRUE(who_loses(study, std::array<std::size_t, 2>{0, 0}, "competence", "strain").empty());
}

}  // namespace
}  // namespace raaderum::compare
