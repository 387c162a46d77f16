// Daring to use judgement.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

/// Where courage rests after `change`, all else being ordinary.
float rests_at(const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    change(house);
    house.live_for(2000, gather_courage);
    return house.people.courage[0];
}

TEST(GatherCourage, InAnOrdinaryInstitutionPeopleKeepTheCourageTheyBrought) {
    for (const float brought : {0.2F, 0.55F, 0.9F}) {
        EXPECT_NEAR(rests_at([=](SmallInstitution& house) { set_all(house.people.courage_disposition, brought); }),
                    brought, 2e-3F);
    }
}

TEST(GatherCourage, SafetyGivesCourage) {
    const auto courage = [](float safety) {
        return rests_at([=](SmallInstitution& house) { set_all(house.people.safety, safety); });
    };
    EXPECT_NEAR(courage(0.7F) - courage(0.5F), 0.2F * Parameters{}.courage.from_safety, 1e-3F);
}

TEST(GatherCourage, ThePressTakesCourageAndABraveLeaderGivesSomeOfItBack) {
    const auto lost = [](float leaders_courage) {
        const auto courage = [=](float attention) {
            return rests_at([=](SmallInstitution& house) {
                house.environment.attention = attention;
                set_all(house.people.leader_courage, leaders_courage);
            });
        };
        EXPECT_NEAR(courage(1.0F), courage(3.0F), 1e-4F) << "more than everybody's attention there is not";
        return courage(0.0F) - courage(1.0F);
    };
    EXPECT_NEAR(lost(0.0F), Parameters{}.courage.from_attention, 2e-3F);
    EXPECT_LT(lost(1.0F), lost(0.0F));
    EXPECT_GT(lost(1.0F), 0.0F);
}

TEST(GatherCourage, FailuresUnderHardControlAreBlamed) {
    const auto courage = [](float felt, float failure) {
        return rests_at([=](SmallInstitution& house) {
            set_all(house.people.felt_control, felt);
            set_all(house.people.failure, failure);
        });
    };
    EXPECT_LT(courage(0.6F, 0.4F), courage(0.6F, 0.0F));
    EXPECT_EQ(courage(0.0F, 0.4F), courage(0.0F, 0.0F)) << "where nobody checks nobody is blamed";
    EXPECT_LT(courage(0.6F, 0.2F), courage(0.2F, 0.2F));
}

TEST(GatherCourage, SuccessGivesCourageOnlyToThoseWhoHadTheLeeway) {
    const auto courage = [](float success, float leeway) {
        return rests_at([=](SmallInstitution& house) {
            set_all(house.people.success, success);
            set_all(house.people.leeway, leeway);
        });
    };
    EXPECT_GT(courage(0.9F, 0.5F), courage(0.3F, 0.5F));
    EXPECT_EQ(courage(0.9F, 0.0F), courage(0.3F, 0.0F));
    EXPECT_EQ(courage(0.9F, 0.7F), courage(0.9F, 0.9F));
}

TEST(GatherCourage, SuccessCountsAsFarAsTheLeewayOfAnOrdinaryWeekIsThere) {
    const auto courage = [](float success, float leeway_of_ordinary) {
        return rests_at([=](SmallInstitution& house) {
            set_all(house.people.success, success);
            set_all(house.people.leeway, leeway_of_ordinary * house.parameters.ordinary.leeway);
        });
    };
    const float each = Parameters{}.courage.from_success;
    EXPECT_NEAR(courage(0.8F, 1.0F) - courage(0.4F, 1.0F), 0.4F * each, 1e-3F);
    EXPECT_NEAR(courage(0.8F, 0.5F) - courage(0.4F, 0.5F), 0.2F * each, 1e-3F);
}

TEST(GatherCourage, ACloseAndBraveLeaderSharesTheRisk) {
    const auto courage = [](float closeness, float leaders_courage) {
        return rests_at([=](SmallInstitution& house) {
            set_all(house.people.closeness, closeness);
            set_all(house.people.leader_courage, leaders_courage);
        });
    };
    EXPECT_GT(courage(0.8F, 0.8F), courage(0.2F, 0.8F));
    EXPECT_GT(courage(0.8F, 0.8F), courage(0.8F, 0.2F));
    EXPECT_EQ(courage(0.8F, 0.0F), courage(0.2F, 0.0F));
}

TEST(GatherCourage, GuardedTalkTakesCourage) {
    const auto courage = [](float guardedness) {
        return rests_at([=](SmallInstitution& house) { set_all(house.people.guardedness, guardedness); });
    };
    EXPECT_NEAR(courage(0.1F) - courage(0.6F), 0.5F * Parameters{}.courage.from_guarded, 1e-3F);
}

TEST(GatherCourage, CourageIsAShareInTheWorstAndInTheBestOfTimes) {
    EXPECT_GE(rests_at([](SmallInstitution& house) {
                  set_all(house.people.safety, 0.0F);
                  set_all(house.people.felt_control, 1.0F);
                  set_all(house.people.failure, 1.0F);
                  set_all(house.people.guardedness, 1.0F);
                  house.environment.attention = 3.0F;
              }),
              0.0F);
    EXPECT_LE(rests_at([](SmallInstitution& house) {
                  set_all(house.people.courage_disposition, 0.98F);
                  set_all(house.people.safety, 1.0F);
                  set_all(house.people.success, 1.0F);
                  set_all(house.people.lift_courage, 1.0F);
              }),
              1.0F);
}

}  // namespace
}  // namespace raaderum
