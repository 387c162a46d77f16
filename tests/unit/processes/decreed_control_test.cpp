// Control that is decreed from above, as in experiments, whatever leaders want.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(DecreedControl, ComesWhateverLeadersWant) {
    for (const float decreed : {0.0F, 0.4F, 1.0F}) {
        SmallInstitution house;
        house.parameters.leaders.decreed_control = decreed;
        house.people.urge_to_control[0] = 1.0F;
        house.people.trust_from_leader[1] = 0.0F;
        house.people.steering_demand[2] = 1.0F;
        house.live_for(300, delegate_leeway);
        for (std::size_t i = 0; i != 30; ++i) EXPECT_NEAR(house.people.control[i], decreed, 1e-4F);
    }
}

TEST(DecreedControl, ComesAndGoesAtTheUsualPace) {
    SmallInstitution house;
    set_all(house.people.control, 0.4F);
    house.parameters.leaders.decreed_control = 0.8F;
    house.live(delegate_leeway);
    EXPECT_NEAR(house.people.control[0], 0.4F + 0.4F * house.parameters.delegation.tighten, 1e-6F);
    set_all(house.people.control, 0.4F);
    house.parameters.leaders.decreed_control = 0.0F;
    house.live(delegate_leeway);
    EXPECT_NEAR(house.people.control[0], 0.4F - 0.4F * house.parameters.delegation.loosen, 1e-6F);
}

TEST(DecreedControl, IsSpreadBetweenEmployeesWhereTheScenarioSaysSo) {
    SmallInstitution house;
    house.parameters.leaders.decreed_control = 0.5F;
    house.parameters.leaders.decreed_spread = 0.1F;
    house.people.misjudged_competence[1] = 2.0F;
    house.people.misjudged_competence[2] = -9.0F;
    house.live_for(300, delegate_leeway);
    EXPECT_NEAR(house.people.control[0], 0.5F, 1e-4F);
    EXPECT_NEAR(house.people.control[1], 0.7F, 1e-4F);
    EXPECT_NEAR(house.people.control[2], 0.0F, 1e-4F);
}

TEST(DecreedControl, IsFeltButNotTakenForTheLeadersDistrust) {
    SmallInstitution house;
    house.parameters.leaders.decreed_control = 1.0F;
    const float before = house.people.felt_control[0];
    house.live(delegate_leeway);
    EXPECT_GT(house.people.felt_control[0], before + 0.05F);
    EXPECT_EQ(house.total(house.people.tightening), 0.0F);
}

}  // namespace
}  // namespace raaderum
