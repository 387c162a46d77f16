// A remedy for a corner that is aimed at a team or a person is for them alone.

#include "event_in.hpp"
#include "interventions/apply_events.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace raaderum {
namespace {

/// The lift of competence and of buy-in at every position after these events.
struct Lifts {
    std::vector<float> can, will;
};

Lifts lifts_after(const std::vector<Event>& events) {
    SmallInstitution house;
    set_all(house.people.coaching, 0.5F);
    apply_events(house.institution, events, house.in_week(0));
    house.live(lead);
    Lifts lifts;
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        lifts.can.push_back(house.people.lift_competence[i]);
        lifts.will.push_back(house.people.lift_buy_in[i]);
    }
    return lifts;
}

/// Which positions are led otherwise than in a house where nothing is aimed.
std::vector<std::size_t> touched_by(const std::vector<Event>& events) {
    const Lifts before = lifts_after({});
    const Lifts after = lifts_after(events);
    std::vector<std::size_t> touched;
    for (std::size_t i = 0; i != before.can.size(); ++i) {
        if (before.can[i] != after.can[i] || before.will[i] != after.will[i]) touched.push_back(i);
    }
    return touched;
}

TEST(AimedRemedies, ForATeamTouchThatTeamAlone) {
    const std::vector<Event> events{test::aimed_in(0, "leaders.mends.can", 1.0F, 2)};
    const std::vector<std::size_t> touched = touched_by(events);
    ASSERT_EQ(touched.size(), 15U);
    EXPECT_EQ(touched.front(), 15U);
    const Lifts lifts = lifts_after(events);
    EXPECT_GT(lifts.can[20], lifts.can[3]);
    EXPECT_EQ(lifts.will[20], 0.0F);
    EXPECT_GT(lifts.will[3], 0.0F);
}

TEST(AimedRemedies, ForAPersonTouchThatPersonAlone) {
    EXPECT_EQ(touched_by({test::aimed_in(0, "leaders.mends.dare", 1.0F, 0, 4)}), std::vector<std::size_t>{3});
    EXPECT_EQ(touched_by({test::aimed_in(0, "leaders.mends.dare", 1.0F, 2, 4)}), std::vector<std::size_t>{18})
        << "the fourth of the second team";
}

TEST(AimedRemedies, ForATeamOrAPersonThatThereIsNotTouchNobody) {
    EXPECT_TRUE(touched_by({test::aimed_in(0, "leaders.mends.can", 1.0F, 3)}).empty());
    EXPECT_TRUE(touched_by({test::aimed_in(0, "leaders.mends.can", 1.0F, 1, 16)}).empty());
    Event named = test::setting_in(0, "leaders.mends.can", 1.0F);
    named.team = "Nord";
    EXPECT_TRUE(touched_by({named}).empty());
}

TEST(AimedRemedies, ATeamMayBeCalledByItsName) {
    SmallInstitution house;
    house.institution.teams = std::make_shared<const Teams>(std::vector<Team>{{"Nord", 15}, {"Syd", 15}});
    Event named = test::setting_in(0, "leaders.mends.will", 0.7F);
    named.team = "Syd";
    apply_events(house.institution, std::vector<Event>{named}, house.in_week(0));
    EXPECT_EQ(house.people.aimed_will[14], 0.0F);
    EXPECT_EQ(house.people.aimed_will[15], 0.7F);
}

TEST(AimedRemedies, MayBeTimeForDevelopingPeopleAndTakeNoMoreOfIt) {
    SmallInstitution before;
    SmallInstitution after;
    after.parameters.leaders.develop = before.parameters.leaders.develop = 0.5F;
    apply_events(after.institution, std::vector<Event>{test::aimed_in(0, "leaders.develop", 0.8F, 2)},
                 after.in_week(0));
    before.live(plan_leaders_week);
    after.live(plan_leaders_week);
    EXPECT_EQ(after.people.coaching[3], before.people.coaching[3]);
    EXPECT_EQ(after.people.checking[3], before.people.checking[3]);
    EXPECT_NEAR(after.people.coaching[20] / before.people.coaching[20], 1.6F, 1e-4F);
    EXPECT_LT(after.people.checking[20], before.people.checking[20]);
    EXPECT_EQ(after.people.talks[20], before.people.talks[20]) << "the hours are the same";
}

TEST(AimedRemedies, EndWhenTheRemedyIsSetForAll) {
    EXPECT_TRUE(
        touched_by({test::aimed_in(0, "leaders.mends.can", 1.0F, 2), test::setting_in(0, "leaders.mends.can", 0.0F)})
            .empty());
}

TEST(AimedRemedies, AimedAtAllTeamsAreTheRemedyForAll) {
    const Lifts one_by_one =
        lifts_after({test::aimed_in(0, "leaders.mends.can", 0.6F, 1), test::aimed_in(0, "leaders.mends.can", 0.6F, 2)});
    const Lifts for_all = lifts_after({test::setting_in(0, "leaders.mends.can", 0.6F)});
    EXPECT_EQ(one_by_one.can, for_all.can);
    EXPECT_EQ(one_by_one.will, for_all.will);
}

TEST(AimedRemedies, AtAHouseThatMendsOneCornerTakeATeamOutOfIt) {
    const auto will_of_the_team = [](bool aimed) {
        std::vector<Event> events{test::setting_in(0, "leaders.mends.can", 1.0F)};
        if (aimed) events.push_back(test::aimed_in(0, "leaders.mends.can", 0.0F, 1));
        return lifts_after(events).will[3];
    };
    EXPECT_EQ(will_of_the_team(false), 0.0F);
    EXPECT_GT(will_of_the_team(true), 0.0F);
}

}  // namespace
}  // namespace raaderum
