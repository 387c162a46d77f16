// What control is for: it makes some work who otherwise would not, it deters, and it tells the leader something; and it makes
// people wait. Each stops where its mechanism is off.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

using Change = std::function<void(SmallInstitution&)>;

/// Mean benefit of a week's work in a house changed by `change`, told without delay.
float benefit_after(const Change& change) {
    SmallInstitution house;
    house.parameters.quality.substantive_lag = 1.0F;
    change(house);
    house.live(do_casework);
    return house.total(house.people.substantive_quality) / 30.0F;
}

/// The parts of benefit that are told by control alone, apart from what else control does in the same week.
Change controlled(float control, float buy_in, bool Mechanisms::*off) {
    return [=](SmallInstitution& house) {
        house.parameters.casework.careless = 0.0F;
        house.mechanisms.*off = false;
        set_all(house.people.control, control);
        set_all(house.people.buy_in, buy_in);
    };
}

TEST(WhatControlIsFor, WatchingMakesThoseWorkWhoHaveNoBuyIn) {
    const auto gain = [](float buy_in) {
        return benefit_after(controlled(0.8F, buy_in, &Mechanisms::approval_delay))
               - benefit_after(controlled(0.2F, buy_in, &Mechanisms::approval_delay));
    };
    EXPECT_GT(gain(0.1F), 0.05F);
    EXPECT_GT(gain(0.1F), gain(0.6F));
    EXPECT_NEAR(gain(1.0F), 0.0F, 1e-6F);
}

TEST(WhatControlIsFor, ApprovalDelaysMoreTheFartherTheLeader) {
    const auto loss = [](float closeness) {
        const auto far = [=](float control) {
            return benefit_after([=](SmallInstitution& house) {
                controlled(control, 0.6F, &Mechanisms::watched_effort)(house);
                set_all(house.people.closeness, closeness);
            });
        };
        return far(0.2F) - far(0.8F);
    };
    EXPECT_GT(loss(0.1F), loss(0.6F));
    EXPECT_NEAR(loss(1.0F), 0.0F, 1e-6F);
}

TEST(WhatControlIsFor, WithBothOffControlChangesNoBenefit) {
    const auto with = [](float control) {
        return benefit_after([=](SmallInstitution& house) {
            controlled(control, 0.3F, &Mechanisms::watched_effort)(house);
            house.mechanisms.approval_delay = false;
        });
    };
    EXPECT_EQ(with(0.1F), with(0.9F));
}

TEST(WhatControlIsFor, ControlDetersMisuseUnlessDeterrenceIsOff) {
    const auto odds = [](float control, bool deters) {
        SmallInstitution house;
        house.mechanisms.deterrence = deters;
        set_all(house.people.control, control);
        house.live(do_casework);
        return house.people.misuse_odds[3];
    };
    EXPECT_LT(odds(0.9F, true), odds(0.1F, true));
    EXPECT_EQ(odds(0.9F, false), odds(0.1F, false));
}

/// Willingness to let go of person 3, whom the leader takes for more able than the others.
float willingness_after(const Change& change) {
    SmallInstitution house;
    house.parameters.leaders.selectivity = 1.0F;
    change(house);
    house.live(delegate_leeway);
    return house.people.willingness[3];
}

TEST(WhatControlIsFor, CheckingCorrectsAFirstImpression) {
    const auto mistaken = [](float checking) {
        return willingness_after([=](SmallInstitution& house) {
            house.people.misjudged_competence[3] = house.people.misjudged_buy_in[3] =
                house.people.misjudged_courage[3] = 1.0F;
            set_all(house.people.checking, checking);
        });
    };
    const float right = willingness_after([](SmallInstitution&) {});
    EXPECT_GT(mistaken(0.2F), mistaken(0.8F));
    EXPECT_GT(mistaken(0.8F), right);
}

TEST(WhatControlIsFor, CheckingShowsWhoseCasesRunARisk) {
    const auto risky = [](float checking, bool informs) {
        return willingness_after([=](SmallInstitution& house) {
            house.mechanisms.checking_informs = informs;
            house.environment.harm_per_1000 = 1.5F;
            set_all(house.people.harm_odds, 0.0015F);
            house.people.harm_odds[3] = 0.003F;
            set_all(house.people.checking, checking);
        });
    };
    EXPECT_LT(risky(0.8F, true), risky(0.2F, true));
    EXPECT_EQ(risky(0.8F, false), risky(0.2F, false));
}

TEST(WhatControlIsFor, PeopleComeToExpectPartOfALastingControl) {
    const auto expected = [](bool get_used) {
        SmallInstitution house;
        house.mechanisms.expectations = get_used;
        set_all(house.people.felt_control, 0.8F);
        house.live_for(2000, bear_the_work);
        return house.people.expected_control[3];
    };
    const Parameters p;
    const float ordinary = p.ordinary.felt_control;
    EXPECT_NEAR(expected(true), ordinary + p.pace.expected_share * (0.8F - ordinary), 1e-4F);
    EXPECT_EQ(expected(false), ordinary);
}

TEST(WhatControlIsFor, CitizensWhoTrustTheOneTheyMeetGainMore) {
    const auto with_trust = [](float trust, bool bonds) {
        return benefit_after([=](SmallInstitution& house) {
            house.mechanisms.bonds = bonds;
            set_all(house.people.citizen_trust, trust);
        });
    };
    EXPECT_GT(with_trust(0.9F, true), with_trust(0.4F, true));
    EXPECT_EQ(with_trust(0.9F, false), with_trust(0.4F, false));
}

TEST(WhatControlIsFor, APlanFixedOutsideLeavesNoRoomForJudgement) {
    SmallInstitution house;
    house.parameters.institution.fixed_plans = 1.0F;
    house.live(do_casework);
    EXPECT_EQ(house.people.judgement[3], 0.0F);
}

}  // namespace
}  // namespace raaderum
