// Is it fair here, and may one say what one thinks?

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

float rests_at(Column<float> People::*state, const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    change(house);
    house.live_for(1000, judge_fairness);
    return (house.people.*state)[0];
}

TEST(JudgeFairness, TrustClosenessAndAVoiceMakeItFair) {
    const auto justice = [](float trust, float closeness, float involvement) {
        return rests_at(&People::justice, [=](SmallInstitution& house) {
            set_all(house.people.trust_in_leader, trust);
            set_all(house.people.closeness, closeness);
            house.environment.involvement = involvement;
        });
    };
    const float usual = justice(0.6F, 0.5F, 0.4F);
    EXPECT_NEAR(justice(0.8F, 0.5F, 0.4F) - usual, 0.2F * Parameters{}.justice.from_trust, 1e-3F);
    EXPECT_GT(justice(0.6F, 0.8F, 0.4F), usual);
    EXPECT_GT(justice(0.6F, 0.5F, 0.8F), usual);
}

TEST(JudgeFairness, ControlAndFrustrationFeelUnfair) {
    const float usual = rests_at(&People::justice, [](SmallInstitution&) {});
    EXPECT_LT(rests_at(&People::justice, [](SmallInstitution& house) { set_all(house.people.felt_control, 0.7F); }),
              usual);
    EXPECT_LT(rests_at(&People::justice, [](SmallInstitution& house) { set_all(house.people.frustration, 0.7F); }),
              usual);
}

TEST(JudgeFairness, UnevenLeewayOffendsTheMoreLeewayThereIsAndACloseLeaderExplainsIt) {
    const auto offence = [](float leeway, float closeness) {
        const auto justice = [=](float inequity) {
            return rests_at(&People::justice, [=](SmallInstitution& house) {
                set_all(house.people.leeway, leeway);
                set_all(house.people.closeness, closeness);
                set_all(house.people.inequity, inequity);
            });
        };
        return justice(0.05F) - justice(0.15F);
    };
    EXPECT_GT(offence(0.2F, 0.5F), 0.0F);
    EXPECT_GT(offence(0.8F, 0.5F), offence(0.2F, 0.5F));
    EXPECT_LT(offence(0.5F, 0.9F), offence(0.5F, 0.1F));
}

TEST(JudgeFairness, TalkIsHalfGuardedAtTheMidpointAndOpenInTrust) {
    const auto guarded = [](float trust) {
        return rests_at(&People::guardedness, [=](SmallInstitution& house) {
            set_all(house.people.trust_in_leader, trust);
            set_all(house.people.trust_in_colleagues, trust);
        });
    };
    EXPECT_NEAR(guarded(Parameters{}.justice.guard_midpoint), 0.5F * 0.9F + 0.03F, 1e-3F);
    EXPECT_LT(guarded(0.9F), 0.05F);
    EXPECT_GT(guarded(0.1F), 0.9F);
    EXPECT_LE(guarded(0.0F), 1.0F);
}

TEST(JudgeFairness, MistrustOfColleaguesGuardsTalkMoreThanMistrustOfTheLeader) {
    const auto guarded = [](float in_leader, float in_colleagues) {
        return rests_at(&People::guardedness, [=](SmallInstitution& house) {
            set_all(house.people.trust_in_leader, in_leader);
            set_all(house.people.trust_in_colleagues, in_colleagues);
        });
    };
    EXPECT_GT(guarded(0.7F, 0.3F), guarded(0.3F, 0.7F));
}

TEST(JudgeFairness, JusticeMovesItsShareOfTheWay) {
    SmallInstitution house;
    set_all(house.people.justice, 0.0F);
    const float usual = rests_at(&People::justice, [](SmallInstitution&) {});
    house.live(judge_fairness);
    EXPECT_NEAR(house.people.justice[0], house.parameters.pace.feelings * usual, 1e-5F);
}

}  // namespace
}  // namespace raaderum
