#include "model/teams.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(Teams, ThereAreJustEnoughLeadersThatNobodyLeadsMoreThanTheSpan) {
    EXPECT_EQ(leader_count(45, 15), 3U);
    EXPECT_EQ(leader_count(46, 15), 4U);
    EXPECT_EQ(leader_count(2, 15), 1U);
    for (std::size_t employees = 1; employees != 200; ++employees) {
        const std::size_t leaders = leader_count(employees, 7);
        for (std::size_t leader = 0; leader != leaders; ++leader)
            EXPECT_LE(team_range(leader, employees, leaders).size(), 7U);
    }
}

TEST(Teams, EveryPositionIsInTheRangeOfItsLeaderAndTeamsDifferByAtMostOne) {
    for (std::size_t employees = 1; employees != 120; ++employees) {
        for (std::size_t leaders = 1; leaders <= employees; ++leaders) {
            std::size_t next = 0;
            for (std::size_t leader = 0; leader != leaders; ++leader) {
                const GroupRange team = team_range(leader, employees, leaders);
                ASSERT_EQ(team.begin, next);
                ASSERT_GE(team.size(), employees / leaders);
                ASSERT_LE(team.size(), employees / leaders + 1);
                for (std::size_t position = team.begin; position != team.end; ++position) {
                    ASSERT_EQ(leader_of(position, employees, leaders), leader);
                }
                next = team.end;
            }
            ASSERT_EQ(next, employees);
        }
    }
}

TEST(Teams, SilosStandInARowAlsoInLargeInstitutionsAndWhenThereAreMoreSilosThanPeople) {
    EXPECT_EQ(silo_of(0, 45, 3), 0U);
    EXPECT_EQ(silo_of(14, 45, 3), 0U);
    EXPECT_EQ(silo_of(15, 45, 3), 1U);
    EXPECT_EQ(silo_of(44, 45, 3), 2U);
    EXPECT_EQ(silo_of(1'999'999, 2'000'000, 50), 49U);
    EXPECT_EQ(leader_of(1'999'999, 2'000'000, 1'000'000), 999'999U);
    EXPECT_LT(silo_of(0, 2, 50), silo_of(1, 2, 50));
    EXPECT_LT(silo_of(1, 2, 50), 50U);
}

}  // namespace
}  // namespace raaderum
