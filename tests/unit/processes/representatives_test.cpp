// Employees' representatives: who they are, what they carry and explain, what they slow, and what they cost. Without
// co-determination nothing of it is there.

#include "event_in.hpp"
#include "interventions/apply_events.hpp"
#include "processes/representation.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace raaderum {
namespace {

using ToTheHouse = std::function<void(SmallInstitution&)>;

void with_committee(SmallInstitution& house) { house.parameters.representatives.co_determination = 1.0F; }
void everyone_is_represented(SmallInstitution& house) {
    set_all(house.people.represented, 1.0F);
    set_all(house.people.trust_in_colleagues, 1.0F);
}

TEST(Representatives, WithoutCoDeterminationNobodySpeaksAndNoHoursGo) {
    SmallInstitution house;
    house.parameters.representatives.hours = 20.0F;
    house.parameters.representatives.slows = 0.9F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.total(house.people.represented), 0.0F);
    EXPECT_EQ(house.total(house.people.representing), 0.0F);
}

TEST(Representatives, TheLongestInEachTeamIsItsRepresentative) {
    SmallInstitution house;
    with_committee(house);
    house.live(plan_leaders_week);
    const auto& p = house.parameters;
    const float hours = p.representatives.hours / p.institution.weekly_hours;
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_EQ(house.people.representing[i], i == 14 || i == 29 ? hours : 0.0F) << i;
        EXPECT_GT(house.people.represented[i], 0.0F) << i;
    }
    house.people.filled[14] = 0.0F;
    house.people.tenure[3] = 900.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.people.representing[14], 0.0F);
    EXPECT_EQ(house.people.representing[3], hours);
}

TEST(Representatives, OfTwoWhoCameTogetherTheFirstIsIt) {
    SmallInstitution house;
    with_committee(house);
    set_all(house.people.tenure, 100.0F);
    EXPECT_EQ(representation_of(house.institution, 0).who, 0U);
    EXPECT_EQ(representation_of(house.institution, 1).who, 15U);
}

TEST(Representatives, CarryNothingWithoutHoursTrustOrBeingThere) {
    const auto carried = [](const ToTheHouse& change) {
        SmallInstitution house;
        with_committee(house);
        change(house);
        return representation_of(house.institution, 0).carries;
    };
    const float as_usual = carried([](SmallInstitution&) {});
    EXPECT_GT(as_usual, 0.0F);
    EXPECT_LT(as_usual, 1.0F);
    EXPECT_EQ(carried([](SmallInstitution& house) { house.parameters.representatives.hours = 0.0F; }), 0.0F);
    EXPECT_EQ(carried([](SmallInstitution& house) { house.people.trust_in_leader[14] = 0.0F; }), 0.0F);
    EXPECT_EQ(carried([](SmallInstitution& house) { house.people.trust_from_leader[14] = 0.0F; }), 0.0F);
    EXPECT_EQ(carried([](SmallInstitution& house) { house.people.absence_left[14] = 5.0F; }), 0.0F);
    EXPECT_GT(carried([](SmallInstitution& house) { house.parameters.representatives.hours = 10.0F; }), as_usual);
    EXPECT_GT(carried([](SmallInstitution& house) { house.people.trust_in_leader[14] = 0.9F; }), as_usual);
    EXPECT_EQ(carried([](SmallInstitution& house) { house.people.trust_in_leader[3] = 0.0F; }), as_usual)
        << "colleagues' trust in the leader is not the representative's";
}

TEST(Representatives, ATeamWithNobodyInItHasNone) {
    SmallInstitution house;
    with_committee(house);
    for (std::size_t i = 0; i != 15; ++i) house.people.filled[i] = 0.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.people.represented[0], 0.0F);
    EXPECT_GT(house.people.represented[20], 0.0F);
}

TEST(Representatives, MakeTheLeadersHoursGoWhereStrainIsAndAddNone) {
    const auto after = [](float co_determination) {
        SmallInstitution house;
        house.parameters.representatives.co_determination = co_determination;
        house.people.strain[2] = 0.9F;
        house.people.steering_demand[5] = 0.5F;
        house.live(plan_leaders_week);
        return std::vector<float>{house.people.talks[0], house.people.talks[2], house.people.talks[5],
                                  house.total(house.people.talks)};
    };
    const auto silent = after(0.0F);
    EXPECT_EQ(silent[1], silent[0]);
    EXPECT_EQ(silent[2], silent[0]);
    const auto told = after(1.0F);
    EXPECT_GT(told[1], silent[1]);
    EXPECT_GT(told[2], silent[2]);
    EXPECT_LT(told[0], silent[0]);
    EXPECT_NEAR(told[3], silent[3], 1e-4F);
}

TEST(Representatives, WhatTheyTellDoesNotDeafen) {
    const auto deafness = [](float represented) {
        SmallInstitution house;
        set_all(house.people.frustration, 0.6F);
        set_all(house.people.trust_in_leader, 0.4F);
        set_all(house.people.represented, represented);
        house.live(hear_complaints);
        return house.leaders.deafness[0];
    };
    EXPECT_GT(deafness(0.0F), deafness(0.5F));
    EXPECT_EQ(deafness(1.0F), 0.0F);
}

TEST(Representatives, HoursOfTheTaskAreTakenFromTheRestOfTheWeek) {
    SmallInstitution house;
    with_committee(house);
    house.parameters.representatives.hours = 10.0F;
    house.live(plan_leaders_week);
    house.live(spend_hours);
    const auto& people = house.people;
    for (const std::size_t i : {13UL, 14UL}) {
        EXPECT_NEAR(people.documentation[i] + people.meetings[i] + people.contact[i] + people.other[i], 1.0F, 1e-6F);
    }
    EXPECT_GT(people.meetings[14], people.meetings[13] + 0.2F);
    EXPECT_LT(people.contact[14], people.contact[13]);
}

TEST(Representatives, ACutThatIsFullyExplainedIsNotFeltAsUnjust) {
    const auto justice = [](float cut, bool represented) {
        SmallInstitution house;
        house.environment.cut = cut;
        if (represented) everyone_is_represented(house);
        house.live(judge_fairness);
        return house.people.justice[0];
    };
    EXPECT_LT(justice(0.1F, false), justice(0.0F, false));
    EXPECT_EQ(justice(0.1F, true), justice(0.0F, true));
}

TEST(Representatives, TighteningThatIsExplainedCostsLessTrust) {
    const auto trust = [](float tightening, bool represented) {
        SmallInstitution house;
        set_all(house.people.tightening, tightening);
        if (represented) everyone_is_represented(house);
        house.live(revise_trust);
        return house.people.trust_in_leader[0];
    };
    EXPECT_LT(trust(0.05F, false), trust(0.0F, false));
    EXPECT_EQ(trust(0.05F, true), trust(0.0F, true));
}

TEST(Representatives, ControlTightensMoreSlowlyAndLoosensAsFast) {
    const auto change = [](float co_determination, float from, float decreed) {
        SmallInstitution house;
        house.parameters.representatives.co_determination = co_determination;
        house.parameters.leaders.decreed_control = decreed;
        set_all(house.people.control, from);
        house.live(delegate_leeway);
        return house.people.control[0] - from;
    };
    const float slows = Parameters{}.representatives.slows;
    EXPECT_NEAR(change(1.0F, 0.2F, 0.8F), (1.0F - slows) * change(0.0F, 0.2F, 0.8F), 1e-6F);
    EXPECT_EQ(change(1.0F, 0.8F, 0.2F), change(0.0F, 0.8F, 0.2F));
}

TEST(Representatives, LayoffsComeLaterAndCostTrustOnlyWhereNobodyExplainsThem) {
    const auto wait = [](float co_determination) {
        SmallInstitution house;
        house.parameters.representatives.co_determination = co_determination;
        const std::vector<Event> events{test::event_in(0, "budget_cut", 0.1F)};
        apply_events(house.institution, events, house.in_week(0));
        EXPECT_EQ(house.environment.to_close, 3) << "the cut is no smaller";
        return house.environment.layoff_wait;
    };
    EXPECT_EQ(wait(0.0F), 13);
    EXPECT_EQ(wait(1.0F), 19);
    const auto trust = [](bool represented) {
        SmallInstitution house;
        house.mechanisms.leaving = false;
        house.mechanisms.absence = false;
        house.environment.to_close = 1;
        house.environment.layoff_wait = 1;
        if (represented) everyone_is_represented(house);
        house.live(come_and_go);
        EXPECT_EQ(house.environment.laid_off, 1);
        return house.people.trust_in_leader[20];
    };
    const Parameters d;
    EXPECT_NEAR(trust(false), d.ordinary.trust * (1.0F - d.careers.layoff_breach), 1e-6F);
    EXPECT_EQ(trust(true), d.ordinary.trust);
}

}  // namespace
}  // namespace raaderum
