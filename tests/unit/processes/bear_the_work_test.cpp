// Motivation, strain, frustration, and the wish to be steered.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

using State = Column<float> People::*;

/// Where `state` rests after `change`, all else being ordinary.
float rests_at(State state, const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    set_all(house.people.suppressed, 0.0F);
    change(house);
    house.live_for(1000, bear_the_work);
    return (house.people.*state)[0];
}

/// How much higher `state` rests when `cause` is at `high` rather than at `low`.
float raised_by(State state, State cause, float low, float high) {
    const auto at = [&](float level) {
        return rests_at(state, [=](SmallInstitution& house) { set_all(house.people.*cause, level); });
    };
    return at(high) - at(low);
}

TEST(BearTheWork, MotivationComesFromLeewayThatOneCanFillMasteryMeaningAndSafety) {
    for (const State cause : {&People::leeway_used, &People::competence, &People::buy_in, &People::safety}) {
        EXPECT_GT(raised_by(&People::motivation, cause, 0.3F, 0.7F), 0.01F);
    }
}

TEST(BearTheWork, ControlPressureSurplusLeewayAndMoralLoadCostMotivation) {
    for (const State cause : {&People::felt_control, &People::pressure, &People::leeway_surplus, &People::moral_load}) {
        EXPECT_LT(raised_by(&People::motivation, cause, 0.1F, 0.5F), -0.01F);
    }
}

TEST(BearTheWork, LeewayMotivatesMoreOnComplexTasksAndLessAndLess) {
    const auto gain = [](float complexity, float low, float high) {
        const auto at = [=](float leeway) {
            return rests_at(&People::motivation, [=](SmallInstitution& house) {
                house.parameters.institution.task_complexity = complexity;
                house.parameters.motivation.from_strain = 0.0F;
                house.parameters.motivation.from_frustration = 0.0F;
                set_all(house.people.leeway_used, leeway);
            });
        };
        return at(high) - at(low);
    };
    EXPECT_GT(gain(0.9F, 0.2F, 0.4F), gain(0.1F, 0.2F, 0.4F));
    EXPECT_GT(gain(0.6F, 0.0F, 0.2F), gain(0.6F, 0.8F, 1.0F));
}

TEST(BearTheWork, ControlCrowdsOutMoreMotivationOnComplexTasks) {
    const auto lost = [](float complexity) {
        const auto at = [=](float felt) {
            return rests_at(&People::motivation, [=](SmallInstitution& house) {
                house.parameters.institution.task_complexity = complexity;
                house.parameters.motivation.from_strain = house.parameters.motivation.from_frustration = 0.0F;
                set_all(house.people.felt_control, felt);
            });
        };
        return at(0.1F) - at(0.5F);
    };
    EXPECT_NEAR(lost(0.85F) / lost(0.1F), 8.5F, 0.05F);
    EXPECT_NEAR(lost(0.0F), 0.0F, 1e-6F);
}

TEST(BearTheWork, DemandsStrainAndResourcesRelieve) {
    for (const State demand : {&People::pressure, &People::moral_load, &People::leeway_surplus, &People::felt_control,
                               &People::failure, &People::suppressed}) {
        EXPECT_GT(raised_by(&People::strain, demand, 0.1F, 0.6F), 0.0F);
    }
    for (const State resource : {&People::safety, &People::closeness, &People::trust_in_colleagues}) {
        EXPECT_LT(raised_by(&People::strain, resource, 0.2F, 0.8F), 0.0F);
    }
}

TEST(BearTheWork, NoLoadIsSoHeavyThatStrainReachesOne) {
    for (const float softening : {0.1F, 0.4F, 0.9F}) {
        const float strain = rests_at(&People::strain, [=](SmallInstitution& house) {
            house.parameters.strain.softening = softening;
            set_all(house.people.vulnerability, 5.0F);
            set_all(house.people.life_strain, 5.0F);
            set_all(house.people.pressure, 2.0F);
            set_all(house.people.moral_load, 2.0F);
            set_all(house.people.leeway_surplus, 1.0F);
        });
        EXPECT_GT(strain, 0.8F);
        EXPECT_LE(strain, 1.0F);
    }
    EXPECT_GE(rests_at(&People::strain, [](SmallInstitution& house) { set_all(house.people.vulnerability, -5.0F); }),
              0.0F);
}

TEST(BearTheWork, VulnerablePeopleStrainMoreUnderTheSameLoad) {
    EXPECT_NEAR(
        rests_at(&People::strain,
                 [](SmallInstitution& house) {
                     house.parameters.strain.softening = 0.9F;
                     set_all(house.people.vulnerability, 1.0F);
                 })
            - rests_at(&People::strain, [](SmallInstitution& house) { house.parameters.strain.softening = 0.9F; }),
        Parameters{}.strain.vulnerability, 0.02F);
}

TEST(BearTheWork, FrustrationGrowsFromSuppressedJudgementControlInjusticeAndPressure) {
    EXPECT_GT(raised_by(&People::frustration, &People::suppressed, 0.0F, 0.4F), 0.0F);
    EXPECT_GT(raised_by(&People::frustration, &People::felt_control, 0.1F, 0.6F), 0.0F);
    EXPECT_GT(raised_by(&People::frustration, &People::pressure, 0.0F, 0.5F), 0.0F);
    EXPECT_LT(raised_by(&People::frustration, &People::justice, 0.2F, 0.6F), 0.0F);
}

TEST(BearTheWork, FrustrationIsCaughtAndCalmIsNot) {
    const auto moved_by = [](float apart) {
        SmallInstitution house;
        house.parameters.pace.feelings = 0.0F;
        set_all(house.people.frustration, 0.5F);
        set_all(house.people.colleagues_frustration, 0.5F + apart);
        house.live(bear_the_work);
        return house.people.frustration[0] - 0.5F;
    };
    EXPECT_NEAR(moved_by(0.2F), 0.2F * Parameters{}.strain.frustration_spread, 1e-6F);
    EXPECT_EQ(moved_by(-0.2F), 0.0F);
    EXPECT_EQ(moved_by(0.0F), 0.0F);
}

TEST(BearTheWork, ThoseWhoCopeAskForNoSteering) {
    const auto demand = [](const std::function<void(SmallInstitution&)>& change) {
        return rests_at(&People::steering_demand, [&](SmallInstitution& house) {
            house.parameters.pace.feelings = 0.0F;  // strain stays as it is
            change(house);
        });
    };
    EXPECT_EQ(demand([](SmallInstitution&) {}), 0.0F);
    EXPECT_GT(demand([](SmallInstitution& house) { set_all(house.people.leeway_surplus, 0.2F); }), 0.05F);
    EXPECT_GT(demand([](SmallInstitution& house) { set_all(house.people.strain, 0.8F); }), 0.05F);
    EXPECT_LE(demand([](SmallInstitution& house) { set_all(house.people.leeway_surplus, 1.0F); }), 1.0F);
}

TEST(BearTheWork, SteeringIsAskedForAsLongAsItIsWanted) {
    SmallInstitution house;
    set_all(house.people.leeway_surplus, 0.3F);
    house.live(bear_the_work);
    EXPECT_GE(house.people.steering_demand[0], 0.3F * house.parameters.steering.demand_from_surplus);
    set_all(house.people.leeway_surplus, 0.0F);
    set_all(house.people.strain, 0.0F);
    house.live(bear_the_work);
    EXPECT_EQ(house.people.steering_demand[0], 0.0F);
}

TEST(BearTheWork, ANursedGrievanceFrustratesForAsLongAsItIsNursed) {
    const auto frustration = [](float grievance) {
        return rests_at(&People::frustration, [=](SmallInstitution& house) {
            house.mechanisms.frustration_spread = false;
            set_all(house.people.grievance, grievance);
        });
    };
    EXPECT_NEAR(frustration(0.4F) - frustration(0.0F), 0.4F, 1e-3F);
    EXPECT_LE(frustration(1.0F), 1.0F);
}

TEST(BearTheWork, TheEngineRoomAndDoubleLoyaltyStrain) {
    const auto strain = [](float conflict, float spent) {
        return rests_at(&People::strain, [=](SmallInstitution& house) {
            house.parameters.strain.softening = 0.9F;
            house.environment.role_conflict = conflict;
            set_all(house.people.spent, spent);
        });
    };
    const auto p = Parameters{}.strain;
    EXPECT_NEAR(strain(0.6F, 0.0F) - strain(0.2F, 0.0F), 0.4F * p.from_role_conflict, 1e-3F);
    EXPECT_NEAR(strain(0.2F, 0.5F) - strain(0.2F, 0.0F), 0.5F * p.from_double_loyalty, 1e-3F);
}

}  // namespace
}  // namespace raaderum
