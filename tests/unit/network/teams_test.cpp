#include "model/teams.hpp"

#include "core/check.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

/// Every position is in the range of its leader, and in that of no other.
void expect_whole(const Teams& teams) {
    std::size_t next = 0;
    for (std::size_t leader = 0; leader != teams.count(); ++leader) {
        const GroupRange team = teams.range(leader);
        ASSERT_EQ(team.begin, next);
        ASSERT_GE(team.size(), 1U);
        for (std::size_t position = team.begin; position != team.end; ++position)
            ASSERT_EQ(teams.leader_of(position), leader);
        next = team.end;
    }
    ASSERT_EQ(next, teams.positions());
}

TEST(Teams, ThereAreJustEnoughLeadersThatNobodyLeadsMoreThanTheSpan) {
    EXPECT_EQ(leader_count(45, 15), 3U);
    EXPECT_EQ(leader_count(46, 15), 4U);
    EXPECT_EQ(leader_count(2, 15), 1U);
    for (std::size_t employees = 1; employees != 200; ++employees) {
        const Teams teams = Teams::equal(employees, 7);
        EXPECT_EQ(teams.count(), leader_count(employees, 7));
        for (std::size_t leader = 0; leader != teams.count(); ++leader) EXPECT_LE(teams.range(leader).size(), 7U);
    }
}

TEST(Teams, MadeUpOnesDifferByAtMostOneAndAreTheCutOfTheRow) {
    for (std::size_t employees = 1; employees != 120; ++employees) {
        for (std::size_t span = 1; span <= employees; ++span) {
            const Teams teams = Teams::equal(employees, span);
            ASSERT_EQ(teams.positions(), employees);
            expect_whole(teams);
            for (std::size_t leader = 0; leader != teams.count(); ++leader) {
                ASSERT_EQ(teams.range(leader), group_range(leader, employees, teams.count()));
                ASSERT_GE(teams.range(leader).size(), employees / teams.count());
                ASSERT_LE(teams.range(leader).size(), employees / teams.count() + 1);
            }
            ASSERT_TRUE(teams.given().empty());
        }
    }
}

TEST(Teams, GivenOnesHaveTheirSizesFromOneUp) {
    std::vector<Team> given;
    for (std::size_t size = 1; size != 30; ++size) given.push_back({"team", size * size % 7 + 1});
    const Teams teams(given);
    expect_whole(teams);
    ASSERT_EQ(teams.count(), given.size());
    for (std::size_t leader = 0; leader != teams.count(); ++leader)
        EXPECT_EQ(teams.range(leader).size(), given[leader].size);
    EXPECT_EQ(teams.named_silos(), 0U);
    EXPECT_THROW(Teams({{"nobody", 0}}), BrokenInvariant);
    EXPECT_THROW(teams.leader_of(teams.positions()), BrokenInvariant);
}

TEST(Teams, SilosThatNobodyNamesAreEqualPartsOfTheRow) {
    const Teams house = Teams::equal(45, 15);
    EXPECT_EQ(house.silo_of(0, 3), 0U);
    EXPECT_EQ(house.silo_of(14, 3), 0U);
    EXPECT_EQ(house.silo_of(15, 3), 1U);
    EXPECT_EQ(house.silo_of(44, 3), 2U);
    EXPECT_EQ(house.silo_around(20, 3), (GroupRange{15, 30}));
    const Teams large = Teams::equal(2'000'000, 2);
    EXPECT_EQ(large.silo_of(1'999'999, 50), 49U);
    EXPECT_EQ(large.leader_of(1'999'999), 999'999U);
    const Teams pair = Teams::equal(2, 15);
    EXPECT_LT(pair.silo_of(0, 50), pair.silo_of(1, 50));
    EXPECT_LT(pair.silo_of(1, 50), 50U);
    EXPECT_EQ(pair.departments(50), (std::vector<GroupRange>{{0, 2}}));
}

TEST(Teams, NamedSilosAreWholeTeamsWhateverTheNumberAskedFor) {
    const Teams teams({{"a", 2, "", "", "x"}, {"b", 1, "", "", "x"}, {"c", 4, "", "", "y"}});
    EXPECT_EQ(teams.named_silos(), 2U);
    EXPECT_EQ(teams.silo_of(2, 50), 0U);
    EXPECT_EQ(teams.silo_of(3, 50), 1U);
    EXPECT_EQ(teams.silo_around(1, 50), (GroupRange{0, 3}));
    EXPECT_EQ(teams.departments(50), (std::vector<GroupRange>{{0, 3}, {3, 7}}));
}

TEST(Teams, DepartmentsAreWholeTeams) {
    const Teams teams({{"a", 5}, {"b", 1}, {"c", 9}, {"d", 2}});
    EXPECT_EQ(teams.departments(2), (std::vector<GroupRange>{{0, 6}, {6, 17}}));
    EXPECT_EQ(teams.departments(9).size(), 4U);
}

}  // namespace
}  // namespace raaderum
