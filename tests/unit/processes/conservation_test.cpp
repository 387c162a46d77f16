// What is neither made nor lost: positions and people, whatever happens to an institution in five years.

#include "engine/week.hpp"
#include "event_in.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

std::vector<Event> hard_times() {
    const Event cut = test::event_in(20, "budget_cut", 0.2F);
    Event second_cut = cut;
    second_cut.week = 25;
    set_value(second_cut, "size", 0.1F);
    const Event shock = test::event_in(40, "media_shock", 1.5F);
    const Event breach = test::event_in(60, "trust_shock", 0.6F);
    return {cut, second_cut, shock, breach};
}

struct Count {
    std::size_t filled = 0, vacant = 0, closed = 0;
};

Count count(const People& people) {
    Count found;
    for (std::size_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] != 0.0F) {
            ++found.filled;
        } else if (people.open[i] != 0.0F) {
            ++found.vacant;
        } else {
            ++found.closed;
        }
    }
    return found;
}

TEST(Conservation, PeopleAreConserved) {
    SmallInstitution house;
    const std::vector<Event> events = hard_times();
    std::size_t employed = 30;
    for (Week week = 0; week != 260; ++week) {
        engine::run_week(house.institution, events, house.in_week(week));
        const auto& environment = house.environment;
        const Count found = count(house.people);
        EXPECT_EQ(found.filled + found.vacant + found.closed, 30U) << "week " << week;
        const auto balance = static_cast<std::size_t>(static_cast<int>(employed) + environment.hired - environment.left
                                                      - environment.laid_off);
        EXPECT_EQ(found.filled, balance) << "week " << week;
        employed = found.filled;
    }
}

TEST(Conservation, WhatIsNotedDownIsWhatHappened) {
    SmallInstitution house;
    const std::vector<Event> events = hard_times();
    int hired = 0, left = 0, laid_off = 0;
    for (Week week = 0; week != 260; ++week) {
        engine::run_week(house.institution, events, house.in_week(week));
        hired += house.environment.hired;
        left += house.environment.left;
        laid_off += house.environment.laid_off;
    }
    EXPECT_EQ(house.happened(HappeningKind::employee_hired), hired);
    EXPECT_EQ(house.happened(HappeningKind::employee_left), left);
    EXPECT_EQ(house.happened(HappeningKind::employee_laid_off), laid_off);
    EXPECT_EQ(house.happened(HappeningKind::position_closed), static_cast<std::ptrdiff_t>(count(house.people).closed));
    EXPECT_EQ(house.happened(interventions::budget_cut.number), 2);
    EXPECT_GT(hired * left, 0);
}

TEST(Conservation, ACutClosesAsManyPositionsAsItSaysAndNoMore) {
    SmallInstitution house;
    const Event cut = test::event_in(0, "budget_cut", 0.2F);
    for (Week week = 0; week != 260; ++week) engine::run_week(house.institution, {&cut, 1}, house.in_week(week));
    EXPECT_EQ(count(house.people).closed, 6U);
    EXPECT_EQ(house.environment.to_close, 0);
}

TEST(Conservation, PaddingIsNeverOpenedNorFilled) {
    SmallInstitution house;
    const std::vector<Event> events = hard_times();
    for (Week week = 0; week != 104; ++week) engine::run_week(house.institution, events, house.in_week(week));
    for (std::size_t i = house.people.positions; i != house.people.places; ++i) {
        EXPECT_EQ(house.people.filled[i] + house.people.open[i], 0.0F);
    }
}

TEST(Conservation, TheNetworkKeepsItsTiesWhileTrustAloneMoves) {
    SmallInstitution house;
    const auto pattern = house.institution.pattern;
    const auto neighbours = pattern->slot_neighbour;
    for (Week week = 0; week != 104; ++week) engine::run_week(house.institution, hard_times(), house.in_week(week));
    EXPECT_EQ(house.institution.pattern, pattern);
    EXPECT_EQ(house.institution.pattern->slot_neighbour, neighbours);
    EXPECT_EQ(house.institution.trust.size(), house.institution.pattern->slots());
}

}  // namespace
}  // namespace raaderum
