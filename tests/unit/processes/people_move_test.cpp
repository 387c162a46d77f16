// Someone takes a position, or leaves it.

#include "processes/people_move.hpp"

#include "model/members.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <type_traits>

namespace raaderum {
namespace {

TEST(PeopleMove, ANewcomerMeetsEveryTieWithTheNewcomersPrior) {
    SmallInstitution house;
    set_all(house.institution.trust, 0.9F);
    house.parameters.employees.initial_trust = 0.5F;
    house.parameters.trust.house = 0.25F;
    house.environment.house_trust = 0.9F;
    empty_position(house.institution, 10);
    place_newcomer(house.institution, house.in_week(3), 10);
    const float prior = 0.75F * 0.5F + 0.25F * 0.9F;
    const TiePattern& pattern = *house.institution.pattern;
    for (std::uint32_t i = 0; i != 30; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const bool newcomers = i == 10 || pattern.neighbour(i, tie) == 10;
            EXPECT_NEAR(house.institution.trust[pattern.slot(i, tie)], newcomers ? prior : 0.9F, 1e-6F);
        }
    }
    EXPECT_NEAR(house.people.trust_in_leader[10],
                prior + house.parameters.employees.trust_sd * house.people.trust_disposition[10], 1e-6F);
    EXPECT_NEAR(house.people.trust_from_leader[10], prior, 1e-6F);
}

TEST(PeopleMove, ANewcomerIsSomebodyElseAndLessSkilledThanTheyWillBe) {
    SmallInstitution house;
    draw_person(house.institution, house.luck, 10, 1.0F);
    const float predecessors_potential = house.people.potential[10];
    EXPECT_EQ(house.people.competence[10], predecessors_potential);
    house.people.tenure[10] = 300.0F;
    place_newcomer(house.institution, house.in_week(0), 10);
    EXPECT_NE(house.people.potential[10], predecessors_potential);
    EXPECT_EQ(house.people.tenure[10], 0.0F);
    EXPECT_EQ(house.people.filled[10], 1.0F);
    EXPECT_NEAR(house.people.competence[10],
                house.parameters.employees.newcomer_competence * house.people.potential[10], 1e-6F);
}

TEST(PeopleMove, ANewcomerDoesNotYetKnowWhatIsExpected) {
    SmallInstitution house;
    place_newcomer(house.institution, house.in_week(0), 10);
    const auto& p = house.parameters;
    EXPECT_NEAR(house.people.role_clarity[10], p.ordinary.role_clarity - p.employees.newcomer_unclear, 1e-6F);
    house.parameters.ordinary.role_clarity = 0.0F;
    place_newcomer(house.institution, house.in_week(0), 10);
    EXPECT_EQ(house.people.role_clarity[10], 0.0F);
}

/// What 30 newcomers find in a column of people, or bring to it, in positions where 7.25 stood everywhere.
template <class Member>
std::set<float> found_by_newcomers(SmallInstitution& house, Member member) {
    std::set<float> found;
    for (std::size_t i = 0; i != 30; ++i) {
        member(house.institution)[i] = 7.25F;
        place_newcomer(house.institution, house.in_week(0), i);
        found.insert(member(house.institution)[i]);
    }
    return found;
}

TEST(PeopleMove, ANewcomerFindsAndBringsWhatTheColumnsDeclare) {
    SmallInstitution house;
    for_each_member([&](const ColumnInfo& declared, auto member) {
        if constexpr (std::is_same_v<decltype(member(house.institution)), Column<float>&>) {
            if (declared.whose != "people") return;
            const std::set<float> found = found_by_newcomers(house, member);
            switch (declared.newcomer) {
                case Newcomer::zero:
                    EXPECT_EQ(found, std::set<float>{0.0F}) << declared.name;
                    break;
                case Newcomer::one:
                    EXPECT_EQ(found, std::set<float>{1.0F}) << declared.name;
                    break;
                case Newcomer::drawn:
                    EXPECT_GT(found.size(), 25U) << declared.name;
                    break;
                case Newcomer::parameter:
                    EXPECT_EQ(found.size(), 1U) << declared.name;
                    EXPECT_FALSE(found.contains(7.25F)) << declared.name;
                    break;
                case Newcomer::anew:
                case Newcomer::kept:
                    EXPECT_EQ(found, std::set<float>{7.25F}) << declared.name;
                    break;
            }
        }
    });
}

TEST(PeopleMove, WhoComesDependsOnPositionAndGenerationAndNotOnTheWeek) {
    SmallInstitution early;
    SmallInstitution late;
    place_newcomer(early.institution, early.in_week(2), 10);
    place_newcomer(late.institution, late.in_week(200), 10);
    place_newcomer(late.institution, late.in_week(201), 11);
    EXPECT_EQ(early.people.potential[10], late.people.potential[10]);
    EXPECT_EQ(early.people.frailty[10], late.people.frailty[10]);
    EXPECT_NE(late.people.potential[10], late.people.potential[11]);
    place_newcomer(late.institution, late.in_week(202), 10);
    EXPECT_NE(early.people.potential[10], late.people.potential[10]);
}

// Means and standard deviations of 4,000 people; a fair draw exceeds these bounds once in a million.
TEST(PeopleMove, PeopleAreDrawnWithTheMeansAndSpreadsOfTheScenario) {
    SmallInstitution house(4000);
    for (std::size_t i = 0; i != 4000; ++i) draw_person(house.institution, house.luck, i, 1.0F);
    const auto expect_drawn = [&](const Column<float>& column, float mean, float sd) {
        const double found = static_cast<double>(house.total(column)) / 4000.0;
        double squares = 0;
        for (std::size_t i = 0; i != 4000; ++i) {
            squares += std::pow(static_cast<double>(column[i]) - static_cast<double>(mean), 2.0);
        }
        EXPECT_NEAR(found, static_cast<double>(mean), 4.8916 * static_cast<double>(sd) / std::sqrt(4000.0) + 1e-3);
        EXPECT_NEAR(std::sqrt(squares / 4000.0), static_cast<double>(sd),
                    4.8916 * static_cast<double>(sd) / std::sqrt(8000.0) + 1e-3);
    };
    const auto& p = house.parameters.employees;
    expect_drawn(house.people.potential, p.competence_mean, p.competence_sd);
    expect_drawn(house.people.buy_in_disposition, p.buy_in_mean, p.buy_in_sd);
    expect_drawn(house.people.courage_disposition, p.courage_mean, p.courage_sd);
    expect_drawn(house.people.own_direction, 0.0F, p.own_direction_sd);
    expect_drawn(house.people.vulnerability, 0.0F, 1.0F);
    expect_drawn(house.people.motivation_disposition, 0.0F, 1.0F);
    expect_drawn(house.people.trust_disposition, 0.0F, 1.0F);
}

TEST(PeopleMove, ANewcomerStartsFromWhatTheyBring) {
    SmallInstitution house;
    house.parameters.employees.motivation_sd = 0.05F;
    house.parameters.employees.trust_sd = 0.05F;
    place_newcomer(house.institution, house.in_week(5), 4);
    place_newcomer(house.institution, house.in_week(5), 5);
    const auto& people = house.people;
    EXPECT_NE(people.motivation_disposition[4], people.motivation_disposition[5]);
    EXPECT_NEAR(people.motivation[4] - people.motivation[5],
                0.05F * (people.motivation_disposition[4] - people.motivation_disposition[5]), 1e-6F);
    EXPECT_NEAR(people.trust_in_leader[4] - people.trust_in_leader[5],
                0.05F * (people.trust_disposition[4] - people.trust_disposition[5]), 1e-6F);
}

TEST(PeopleMove, TraitsAreSharesHoweverWideTheSpread) {
    SmallInstitution house(1000);
    auto& p = house.parameters.employees;
    p.competence_mean = p.buy_in_mean = p.courage_mean = 0.95F;
    p.competence_sd = p.buy_in_sd = p.courage_sd = 0.3F;
    for (std::size_t i = 0; i != 1000; ++i) {
        draw_person(house.institution, house.luck, i, 1.0F);
        for (const float trait : {house.people.potential[i], house.people.buy_in[i], house.people.courage[i]}) {
            EXPECT_GT(trait, 0.0F);
            EXPECT_LT(trait, 1.0F);
        }
    }
}

TEST(PeopleMove, LeavingBreaksTheCitizensBondAndEndsAnIllness) {
    SmallInstitution house;
    house.people.citizen_trust[10] = 0.8F;
    house.people.absence_left[10] = 5.0F;
    empty_position(house.institution, 10);
    EXPECT_NEAR(house.people.citizen_trust[10], 0.8F * (1.0F - house.parameters.quality.bond_broken), 1e-6F);
    EXPECT_EQ(house.people.absence_left[10], 0.0F);
    EXPECT_EQ(house.people.filled[10], 0.0F);
    EXPECT_EQ(house.people.open[10], 1.0F);
}

TEST(PeopleMove, ASuccessorNursesNoGrievanceOfTheirPredecessors) {
    SmallInstitution house;
    house.people.grievance[10] = 0.8F;
    empty_position(house.institution, 10);
    place_newcomer(house.institution, house.in_week(0), 10);
    EXPECT_EQ(house.people.grievance[10], 0.0F);
}

}  // namespace
}  // namespace raaderum
