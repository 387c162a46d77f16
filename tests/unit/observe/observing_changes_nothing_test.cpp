// Whoever looks leaves no trace: every column, tie and stock is bit for bit what it was, and so are the weeks that follow.

#include "engine/week.hpp"
#include "observe/observe.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace raaderum {
namespace {

bool same_bits(const Column<float>& one, const Column<float>& other) {
    return one.size() == other.size() && std::memcmp(one.data(), other.data(), one.size() * sizeof(float)) == 0;
}

void expect_same(const Institution& one, const Institution& other) {
    std::vector<const Column<float>*> columns;
    for_each_column(one.people, [&](std::string_view, const Column<float>& column, float, std::string_view) {
        columns.push_back(&column);
    });
    std::size_t next = 0;
    for_each_column(other.people, [&](std::string_view name, const Column<float>& column, float, std::string_view) {
        EXPECT_TRUE(same_bits(*columns[next++], column)) << name;
    });
    EXPECT_TRUE(same_bits(one.trust, other.trust));
    EXPECT_TRUE(same_bits(one.leaders.mandate, other.leaders.mandate));
    EXPECT_TRUE(same_bits(one.leaders.frames, other.leaders.frames));
    EXPECT_EQ(one.people.generation, other.people.generation);
    EXPECT_EQ(one.environment.rules, other.environment.rules);
    EXPECT_EQ(one.environment.attention, other.environment.attention);
    EXPECT_EQ(one.environment.unmet, other.environment.unmet);
    EXPECT_EQ(one.environment.service_variation, other.environment.service_variation);
    EXPECT_EQ(one.environment.to_close, other.environment.to_close);
}

void look_at(const SmallInstitution& house, Week week) {
    observe(house.institution, house.workers);
    AgentRecord record;
    record_agents(house.institution, week, record);
    record_ties(house.institution);
    record_trust(house.institution);
}

TEST(ObservingChangesNothing, StatesAreWhatTheyWere) {
    SmallInstitution house;
    for (Week week = 0; week != 20; ++week) engine::run_week(house.institution, {}, house.in_week(week));
    const Institution before = house.institution;
    look_at(house, 20);
    expect_same(before, house.institution);
}

TEST(ObservingChangesNothing, AWatchedInstitutionLivesAsAnUnwatchedOne) {
    SmallInstitution watched;
    SmallInstitution unwatched;
    for (Week week = 0; week != 60; ++week) {
        engine::run_week(watched.institution, {}, watched.in_week(week));
        look_at(watched, week);
        engine::run_week(unwatched.institution, {}, WeekContext{week, unwatched.luck, unwatched.workers});
    }
    EXPECT_TRUE(unwatched.happenings.empty());
    expect_same(watched.institution, unwatched.institution);
}

TEST(ObservingChangesNothing, LookingTwiceShowsTheSame) {
    SmallInstitution house;
    engine::run_week(house.institution, {}, house.in_week(0));
    EXPECT_EQ(observe(house.institution, house.workers), observe(house.institution, house.workers));
}

}  // namespace
}  // namespace raaderum
