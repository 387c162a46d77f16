// Who gets the leader's time, and which corner it goes to.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(AttentionByNeed, HoursOfATeamAreConserved) {
    const auto hours = [](float by_need) {
        SmallInstitution house;
        house.parameters.leaders.attention_by_need = by_need;
        house.people.tenure[2] = 0.0F;
        house.people.justice[5] = 0.1F;
        house.people.courage[9] = 0.1F;
        house.people.filled[11] = 0.0F;
        house.live(plan_leaders_week);
        return house.total(house.people.talks);
    };
    EXPECT_NEAR(hours(1.0F), hours(0.0F), 1e-4F);
    EXPECT_NEAR(hours(0.5F), hours(0.0F), 1e-4F);
}

TEST(AttentionByNeed, NewcomersTheWrongedAndThoseWhoLackACornerGetMore) {
    SmallInstitution house;
    house.parameters.leaders.attention_by_need = 1.0F;
    house.people.tenure[2] = 0.0F;
    house.people.justice[5] = 0.1F;
    house.people.courage[9] = 0.1F;
    house.live(plan_leaders_week);
    for (const std::size_t needy : {2UL, 5UL, 9UL}) {
        EXPECT_GT(house.people.closeness[needy], house.people.closeness[0]) << needy;
        EXPECT_GT(house.people.coaching_felt[needy], house.people.coaching_felt[0]) << needy;
    }
}

TEST(AttentionByNeed, ByDefaultAllGetTheSame) {
    SmallInstitution house;
    house.people.tenure[2] = 0.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.people.closeness[2], house.people.closeness[0]);
    EXPECT_EQ(house.people.talks[2], house.people.talks[0]);
}

TEST(AttentionByNeed, ATeamWithNobodyInItIsNoTrouble) {
    SmallInstitution house;
    house.parameters.leaders.attention_by_need = 1.0F;
    for (std::size_t i = 0; i != 15; ++i) house.people.filled[i] = 0.0F;
    house.live(plan_leaders_week);
    EXPECT_GT(house.people.closeness[0], 0.0F);
    EXPECT_LT(house.people.closeness[0], 1.0F);
}

/// The lift of each corner where all go by the leader's picture but for what is meant for a corner.
struct Lift {
    float can, will, dare;
};

Lift lift_where(float can, float will, float dare) {
    SmallInstitution house;
    house.parameters.leaders.mends_can = can;
    house.parameters.leaders.mends_will = will;
    house.parameters.leaders.mends_dare = dare;
    set_all(house.people.coaching, 0.5F);
    house.live(lead);
    return {house.people.lift_competence[3], house.people.lift_buy_in[3], house.people.lift_courage[3]};
}

TEST(Mends, WhatIsMeantForOneCornerGoesThereAndNowhereElse) {
    const Lift only_can = lift_where(1.0F, 0.0F, 0.0F);
    EXPECT_GT(only_can.can, 0.0F);
    EXPECT_EQ(only_can.will, 0.0F);
    EXPECT_EQ(only_can.dare, 0.0F);
    const Lift only_dare = lift_where(0.0F, 0.0F, 1.0F);
    EXPECT_EQ(only_dare.can, 0.0F);
    EXPECT_NEAR(only_dare.dare, only_can.can, 1e-6F);
}

TEST(Mends, LeadershipIsConservedHoweverItIsMeant) {
    const auto sum = [](const Lift& lift) { return lift.can + lift.will + lift.dare; };
    const float as_seen = sum(lift_where(0.0F, 0.0F, 0.0F));
    EXPECT_NEAR(sum(lift_where(0.3F, 0.2F, 0.1F)), as_seen, 1e-6F);
    EXPECT_NEAR(sum(lift_where(1.0F, 1.0F, 1.0F)), as_seen, 1e-6F) << "who means to give more than all gives all";
}

}  // namespace
}  // namespace raaderum
