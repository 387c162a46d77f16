// The leaders' own leeway: who gives it, who takes it back, and what courage makes of it.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

/// What is given after `change`.
float given_after(const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    house.environment.legitimacy = 0.4F;
    change(house);
    return mandate_given(house.institution);
}

TEST(ReceiveMandate, LegitimacyGivesItAndThePressRulesAndPoliticsTakeItBack) {
    const float before = given_after([](SmallInstitution&) {});
    EXPECT_GT(given_after([](SmallInstitution& house) { house.environment.legitimacy = 0.6F; }), before);
    EXPECT_LT(given_after([](SmallInstitution& house) { house.environment.rules += 0.2F; }), before);
    EXPECT_LT(given_after([](SmallInstitution& house) { house.environment.attention = 0.5F; }), before);
    EXPECT_LT(given_after([](SmallInstitution& house) { house.environment.political_demand += 0.2F; }), before);
}

TEST(ReceiveMandate, EachGiverAndTakerCountsAsItsParameterSays) {
    const Parameters d;
    const auto& p = d.mandate;
    const auto changed = [](float Environment::*cause, float from, float to) {
        const auto given_at = [=](float level) {
            return given_after([=](SmallInstitution& house) {
                house.mechanisms.top_leader = false;  // nothing is kept back on the way
                house.environment.*cause = level;
            });
        };
        return given_at(to) - given_at(from);
    };
    const float unshielded = 1.0F - d.delegation.courage_damps * d.top_leader.courage;
    EXPECT_NEAR(changed(&Environment::legitimacy, 0.3F, 0.5F), 0.2F * p.from_legitimacy, 1e-6F);
    EXPECT_NEAR(changed(&Environment::rules, 0.3F, 0.5F), -0.2F * p.from_rules, 1e-6F);
    EXPECT_NEAR(changed(&Environment::attention, 0.0F, 0.5F), -0.5F * unshielded * p.from_attention, 1e-6F);
    EXPECT_NEAR(changed(&Environment::political_demand, 0.0F, 0.5F), -0.5F * unshielded * p.from_politics, 1e-6F);
    const float at_few_rules = given_after([](SmallInstitution& house) {
        house.mechanisms.top_leader = false;
        house.environment.rules = 0.3F;
        house.environment.legitimacy = 0.0F;
        house.environment.political_demand = 0.0F;
    });
    EXPECT_NEAR(at_few_rules, p.base, 1e-6F);
}

TEST(ReceiveMandate, CutsBiteWhereThePortfolioIsStatutory) {
    const auto given = [](float cut, float statutory) {
        return given_after([=](SmallInstitution& house) {
            house.environment.cut = cut;
            house.parameters.institution.statutory_share = statutory;
        });
    };
    EXPECT_EQ(given(0.1F, 0.0F), given(0.0F, 0.0F));
    EXPECT_LT(given(0.1F, 0.5F), given(0.0F, 0.5F));
    EXPECT_LT(given(0.1F, 1.0F), given(0.1F, 0.5F));
    EXPECT_EQ(given(0.2F, 1.0F), given(0.4F, 1.0F)) << "a cut of a fifth has taken all that cuts can take";
}

TEST(ReceiveMandate, TheMandateIsWhatCourageMakesOfIt) {
    SmallInstitution house;
    house.leaders.courage[0] = 0.2F;
    house.leaders.courage[1] = 0.8F;
    house.live(receive_mandate);
    const float given = mandate_given(house.institution);
    for (std::size_t leader = 0; leader != 2; ++leader) {
        const float braver = house.leaders.courage[leader] - house.parameters.ordinary.leader_courage;
        EXPECT_NEAR(house.leaders.mandate[leader], given * (1.0F + house.parameters.mandate.from_courage * braver),
                    1e-6F);
    }
    EXPECT_GT(house.leaders.mandate[1], house.leaders.mandate[0]);
    EXPECT_EQ(house.people.mandate[0], house.leaders.mandate[0]);
    EXPECT_EQ(house.people.mandate[29], house.leaders.mandate[1]);
}

TEST(ReceiveMandate, ABraveLeaderGivesMoreThanWasGiven) {
    SmallInstitution house;
    house.leaders.courage[0] = 1.0F;
    house.live(receive_mandate);
    EXPECT_GT(house.leaders.mandate[0], mandate_given(house.institution));
    EXPECT_LE(house.leaders.mandate[0], 1.0F);
}

TEST(ReceiveMandate, ALeaderOfOrdinaryCourageUsesWhatIsGivenAtOnce) {
    SmallInstitution house;
    set_all(house.leaders.mandate, 0.0F);
    set_all(house.leaders.courage, house.parameters.ordinary.leader_courage);
    house.live(receive_mandate);
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        EXPECT_EQ(house.leaders.mandate[leader], mandate_given(house.institution));
    }
}

TEST(ReceiveMandate, ItIsAShareHoweverHardTheTimes) {
    SmallInstitution house;
    house.parameters.mandate.base = 0.0F;
    house.environment.legitimacy = 0.0F;
    house.environment.rules = 1.0F;
    house.environment.attention = 5.0F;
    house.environment.political_demand = 1.0F;
    EXPECT_EQ(mandate_given(house.institution), 0.0F);
    house.parameters.mandate.base = 1.0F;
    house.parameters.top_leader.control_disposition = 0.0F;
    house.environment.legitimacy = 1.0F;
    house.environment.rules = 0.0F;
    house.environment.attention = 0.0F;
    house.environment.political_demand = 0.0F;
    EXPECT_EQ(mandate_given(house.institution), 1.0F);
}

TEST(ReceiveMandate, TheTopLeaderKeepsSomeBackByDispositionAndUnderPressure) {
    const auto given = [](float disposition, float pressure, float courage) {
        return given_after([=](SmallInstitution& house) {
            house.parameters.top_leader.control_disposition = disposition;
            house.parameters.top_leader.courage = courage;
            house.environment.pressure = pressure;
            house.environment.political_demand = 0.0F;
        });
    };
    const float keeps = Parameters{}.top_leader.keeps;
    const float all = given(0.0F, 0.0F, 0.6F);
    EXPECT_NEAR(given(0.5F, 0.0F, 0.6F) / all, 1.0F - 0.5F * keeps, 1e-5F);
    EXPECT_NEAR(given(1.0F, 0.8F, 0.6F) / all, 1.0F - keeps, 1e-5F) << "no more than all that can be kept";
    EXPECT_NEAR(given(0.0F, 0.5F, 0.0F) / all, 1.0F - 0.5F * keeps, 1e-5F);
    EXPECT_GT(given(0.3F, 0.5F, 0.9F), given(0.3F, 0.5F, 0.2F)) << "courage at the top damps pressure";
}

TEST(ReceiveMandate, CourageAtTheTopShieldsFromThePressCutsAndPolitics) {
    const auto lost = [](float Environment::*taker, float courage) {
        const auto given = [=](float level) {
            return given_after([=](SmallInstitution& house) {
                house.environment.political_demand = 0.0F;
                house.parameters.institution.statutory_share = 0.5F;
                house.parameters.top_leader.courage = courage;
                house.environment.*taker = level;
            });
        };
        return given(0.0F) - given(0.2F);
    };
    const float damps = Parameters{}.delegation.courage_damps;
    for (float Environment::*taker : {&Environment::attention, &Environment::cut, &Environment::political_demand}) {
        EXPECT_NEAR(lost(taker, 0.9F) / lost(taker, 0.1F), (1.0F - 0.9F * damps) / (1.0F - 0.1F * damps), 1e-3F);
    }
    EXPECT_NEAR(lost(&Environment::legitimacy, 0.9F), lost(&Environment::legitimacy, 0.1F), 1e-6F);
}

TEST(ReceiveMandate, AReformReachesTheTopAsFarAsItIsBoughtIntoThere) {
    const auto given = [](float letting_go, float buy_in) {
        return given_after([=](SmallInstitution& house) {
            house.parameters.top_leader.control_disposition = 0.5F;
            house.parameters.top_leader.buy_in = buy_in;
            house.environment.letting_go = letting_go;
        });
    };
    EXPECT_GT(given(0.8F, 0.9F), given(0.8F, 0.2F));
    EXPECT_GT(given(0.8F, 0.2F), given(0.0F, 0.2F));
    EXPECT_EQ(given(0.0F, 0.9F), given(0.0F, 0.2F));
    const float keeps = Parameters{}.top_leader.keeps;
    EXPECT_NEAR(given(0.8F, 0.5F) / given(0.0F, 0.5F), (1.0F - keeps * 0.3F) / (1.0F - keeps * 0.5F), 1e-5F);
}

TEST(ReceiveMandate, WhatReachesTheLeadersIsNotedBeforeTheirCourageStretchesIt) {
    SmallInstitution house;
    house.live(receive_mandate);
    EXPECT_EQ(house.environment.mandate_given, mandate_given(house.institution));
}

}  // namespace
}  // namespace raaderum
