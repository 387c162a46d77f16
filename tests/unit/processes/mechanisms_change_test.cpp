// Every mechanism can be switched off, and it makes a difference, unless it acts between institutions: an institution in trouble (press, cut, a reform in words,
// ill and leaving people, cases across silos) lives a year with and without it.

#include "engine/week.hpp"
#include "event_in.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <string>

namespace raaderum {
namespace {

/// An institution to which everything happens that mechanisms answer to.
void trouble(SmallInstitution& house) {
    for (std::size_t i = 0; i != house.people.positions; ++i) draw_person(house.institution, house.luck, i, 0.9F);
    house.parameters.environment.press_probability = 0.05F;
    house.parameters.misfortune.harm = 0.02F;
    house.parameters.institution.workload = 1.5F;
    house.parameters.careers.leaving = 0.5F;
    house.parameters.strain.frustration_base = 0.3F;
    house.parameters.institution.second_profession_share = 1.0F / 3.0F;
    for (std::size_t i = 0; i < house.people.positions; i += 3) house.people.second_profession[i] = 1.0F;
    for (std::size_t i = 0; i < house.people.positions; i += 5) house.people.resource_role[i] = 1.0F;
}

std::vector<Event> troubles() {
    const Event press = test::event_in(4, "media_shock", 1.0F);
    const Event words = test::event_in(8, "trust_reform", 0.8F, {{"decoupling", 0.8F}});
    const Event cut = test::event_in(12, "budget_cut", 0.1F);
    return {press, words, cut};
}

/// Whether any state of anyone differs.
bool differ(const SmallInstitution& one, const SmallInstitution& other) {
    if (one.institution.trust != other.institution.trust) return true;
    bool different = false;
    for_each_column(one.people, [&](std::string_view name, const Column<float>& column, float, std::string_view) {
        for_each_column(other.people, [&](std::string_view same, const Column<float>& mirror, float, std::string_view) {
            if (name == same && column != mirror) different = true;
        });
    });
    return different;
}

void live_a_year(SmallInstitution& house) {
    trouble(house);
    for (Week week = 0; week != 52; ++week) engine::run_week(house.institution, troubles(), house.in_week(week));
}

TEST(MechanismsChange, SwitchedOffEachMakesADifference) {
    SmallInstitution with;
    live_a_year(with);
    for (const MechanismInfo& mechanism : mechanism_table) {
        SmallInstitution without;
        without.mechanisms.*mechanism.member = false;
        live_a_year(without);
        EXPECT_NE(differ(with, without), acts_between_institutions(mechanism)) << mechanism.name;
    }
}

TEST(MechanismsChange, TheSameInstitutionLivesTheSameYearTwice) {
    SmallInstitution once;
    SmallInstitution again;
    live_a_year(once);
    live_a_year(again);
    EXPECT_FALSE(differ(once, again));
}

}  // namespace
}  // namespace raaderum
