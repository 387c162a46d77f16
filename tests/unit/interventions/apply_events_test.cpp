// Each kind of event does what it says, in its week and in no other, and is noted down once.

#include "interventions/apply_events.hpp"

#include "core/check.hpp"
#include "event_in.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <tuple>
#include <vector>

namespace raaderum {
namespace {

using test::event_in;
using test::setting_in;

void let_act(SmallInstitution& house, const std::vector<Event>& events, Week week = 0) {
    apply_events(house.institution, events, house.in_week(week));
}

TEST(ApplyEvents, AnEventActsInItsWeekAndInNoOther) {
    SmallInstitution house;
    const std::vector<Event> events{event_in(7, "media_shock", 0.5F)};
    for (Week week = -3; week != 7; ++week) let_act(house, events, week);
    EXPECT_EQ(house.environment.attention, 0.0F);
    let_act(house, events, 7);
    EXPECT_EQ(house.environment.attention, 0.5F);
    for (Week week = 8; week != 20; ++week) let_act(house, events, week);
    EXPECT_EQ(house.environment.attention, 0.5F);
    EXPECT_EQ(house.happened(interventions::media_shock.number), 1);
    EXPECT_EQ(house.happenings.front().week, 7);
    EXPECT_EQ(house.happenings.front().position, no_position);
}

TEST(ApplyEvents, TwoCasesInThePressAddUp) {
    SmallInstitution house;
    let_act(house, {event_in(0, "media_shock", 0.5F), event_in(0, "media_shock", 0.8F)});
    EXPECT_NEAR(house.environment.attention, 1.3F, 1e-6F);
    EXPECT_EQ(house.happened(interventions::media_shock.number), 2);
}

TEST(ApplyEvents, AReformBeginsToRun) {
    SmallInstitution house;
    const Event reform =
        event_in(3, "trust_reform", 0.5F,
                 {{"over_weeks", 26}, {"involvement", 0.7F}, {"deregulation", 0.4F}, {"decoupling", 0.2F}});
    let_act(house, {reform}, 3);
    ASSERT_EQ(house.environment.reforms.size(), 1U);
    const RunningReform& running = house.environment.reforms.front();
    EXPECT_EQ(running.began, 3);
    EXPECT_EQ(running.over_weeks, 26);
    EXPECT_EQ(running.size, 0.5F);
    EXPECT_EQ(running.involvement, 0.7F);
    EXPECT_EQ(running.deregulation, 0.4F);
    EXPECT_EQ(running.decoupling, 0.2F);
    EXPECT_EQ(house.happened(interventions::trust_reform.number), 1);
}

TEST(ApplyEvents, ManyReformsAtOnceTakeTheirShareOneAfterTheOther) {
    SmallInstitution house;
    house.parameters.direction.mastery_lost = house.parameters.direction.identity_lost = 0.5F;
    const auto& before = house.parameters.ordinary;
    let_act(house, std::vector<Event>(33, event_in(0, "trust_reform", 1.0F)));
    EXPECT_EQ(house.environment.reforms.size(), 33U);
    EXPECT_EQ(house.people.competence[0], std::ldexp(before.competence, -33));
    EXPECT_EQ(house.people.role_clarity[0], std::ldexp(before.role_clarity, -33));
}

TEST(ApplyEvents, ABreachTakesItsShareOfTheTrustThatItHits) {
    for (const auto& [place, leader_is_hit, colleagues_are_hit] :
         {std::tuple{0.0F, true, true}, {1.0F, true, false}, {2.0F, false, true}}) {
        SmallInstitution house;
        const float before = house.parameters.ordinary.trust;
        let_act(house, {event_in(0, "trust_shock", 0.4F, {{"between", place}})});
        const float with_leader = leader_is_hit ? 0.6F * before : before;
        const float trusted = house.parameters.ordinary.trust_from_leader;
        const float from_leader = leader_is_hit ? 0.6F * trusted : trusted;
        const float with_colleagues = colleagues_are_hit ? 0.6F * before : before;
        for (std::size_t i = 0; i != 30; ++i) {
            EXPECT_NEAR(house.people.trust_in_leader[i], with_leader, 1e-6F);
            EXPECT_NEAR(house.people.trust_from_leader[i], from_leader, 1e-6F);
        }
        for (const float trust : house.institution.trust) EXPECT_NEAR(trust, with_colleagues, 1e-6F);
        EXPECT_EQ(house.happened(interventions::trust_shock.number), 1);
    }
}

TEST(ApplyEvents, TwoBreachesTakeTheirShareOneAfterTheOther) {
    SmallInstitution house;
    let_act(house, {event_in(0, "trust_shock", 0.5F), event_in(0, "trust_shock", 0.2F)});
    EXPECT_NEAR(house.institution.trust[0], house.parameters.ordinary.trust * 0.5F * 0.8F, 1e-6F);
    let_act(house, {event_in(0, "trust_shock", 1.0F)});
    EXPECT_EQ(house.institution.trust[0], 0.0F);
}

TEST(ApplyEvents, ASettingChangesItsParameterAndNoOther) {
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.changeable != Changeable::anytime) continue;
        SmallInstitution house;
        const Parameters before = house.parameters;
        const auto value = static_cast<float>(parameter.get(before) == parameter.low ? parameter.high : parameter.low);
        let_act(house, {setting_in(0, parameter.key, value)});
        EXPECT_EQ(parameter.get(house.parameters), static_cast<double>(value)) << parameter.key;
        for (const ParameterInfo& other : parameter_table()) {
            if (other.key == parameter.key) continue;
            ASSERT_EQ(other.get(house.parameters), other.get(before)) << parameter.key << " moved " << other.key;
        }
        EXPECT_EQ(house.happened(interventions::set.number), 1);
    }
}

TEST(ApplyEvents, ASettingOfNothingKnownIsOurMistake) {
    SmallInstitution house;
    EXPECT_THROW(let_act(house, {setting_in(0, "leaders.adminhours", 8.0F)}), BrokenInvariant);
}

TEST(ApplyEvents, EventsOfAWeekActInTheOrderWritten) {
    SmallInstitution house;
    const Event first = setting_in(0, "leaders.admin_hours", 20.0F);
    const Event second = setting_in(0, "leaders.admin_hours", 8.0F);
    let_act(house, {first, second});
    EXPECT_EQ(house.parameters.leaders.admin_hours, 8.0F);
    let_act(house, {second, first});
    EXPECT_EQ(house.parameters.leaders.admin_hours, 20.0F);
}

TEST(ApplyEvents, AWeekWithoutEventsChangesNothing) {
    SmallInstitution house;
    const auto trust = house.institution.trust;
    const float attention = house.environment.attention;
    let_act(house, {});
    let_act(house, {event_in(5, "trust_shock", 1.0F)}, 4);
    EXPECT_EQ(house.institution.trust, trust);
    EXPECT_EQ(house.environment.attention, attention);
    EXPECT_TRUE(house.happenings.empty());
}

TEST(ApplyEvents, AReformUnsettlesCompetenceAndRolesBeforeItHelps) {
    SmallInstitution house;
    let_act(house, {event_in(0, "trust_reform", 0.5F)});
    const auto& p = house.parameters;
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_NEAR(house.people.competence[i], p.ordinary.competence * (1.0F - 0.5F * p.direction.mastery_lost),
                    1e-6F);
        EXPECT_NEAR(house.people.role_clarity[i], p.ordinary.role_clarity * (1.0F - 0.5F * p.direction.identity_lost),
                    1e-6F);
    }
}

TEST(ApplyEvents, WhereReformsUnsettleNobodyTheyStillRun) {
    SmallInstitution house;
    house.mechanisms.reform_unsettles = false;
    let_act(house, {event_in(0, "trust_reform", 1.0F)});
    EXPECT_EQ(house.people.competence[0], house.parameters.ordinary.competence);
    EXPECT_EQ(house.people.role_clarity[0], house.parameters.ordinary.role_clarity);
    EXPECT_EQ(house.environment.reforms.size(), 1U);
}

TEST(ApplyEvents, TheMostCompetentComeToNurseAGrievance) {
    SmallInstitution house;
    for (const std::size_t i : {3UL, 8UL, 20UL, 27UL}) house.people.competence[i] = 0.8F;
    empty_position(house.institution, 8);
    let_act(house, {event_in(0, "grievance", 0.4F, {{"share", 0.1F}})});
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_EQ(house.people.grievance[i], i == 3 || i == 20 || i == 27 ? 0.4F : 0.0F) << i;
    }
    EXPECT_EQ(house.happened(interventions::grievance.number), 1);
}

TEST(ApplyEvents, AGrievanceMayTakeEverybodyOrNobody) {
    for (const float share : {0.0F, 1.0F}) {
        SmallInstitution house;
        let_act(house, {event_in(0, "grievance", 0.3F, {{"share", share}})});
        EXPECT_NEAR(house.total(house.people.grievance), 30.0F * share * 0.3F, 1e-4F);
    }
}

}  // namespace
}  // namespace raaderum
