// Standing behind the core task, and knowing what is expected.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

/// An institution in which every influence on buy-in is at its ordinary level.
void make_ordinary(SmallInstitution& house) {
    set_all(house.people.coupling_on, 1.0F);
    house.environment.involvement = house.parameters.ordinary.voice;
}

/// Where the column rests after `change`.
float rests_at(Column<float> People::*column, const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    make_ordinary(house);
    change(house);
    house.live_for(2000, form_buy_in);
    return (house.people.*column)[0];
}

TEST(FormBuyIn, InAnOrdinaryInstitutionPeopleKeepTheBuyInTheyBrought) {
    for (const float brought : {0.2F, 0.62F, 0.9F}) {
        EXPECT_NEAR(rests_at(&People::buy_in,
                             [=](SmallInstitution& house) { set_all(house.people.buy_in_disposition, brought); }),
                    brought, 1e-3F);
    }
}

TEST(FormBuyIn, ControlCrowdsOutBuyInAndMoreSoOnComplexTasks) {
    const auto lost = [](float complexity) {
        const auto buy_in = [=](float felt) {
            return rests_at(&People::buy_in, [=](SmallInstitution& house) {
                house.parameters.institution.task_complexity = complexity;
                set_all(house.people.felt_control, felt);
            });
        };
        return buy_in(0.3F) - buy_in(0.6F);
    };
    EXPECT_GT(lost(0.3F), 0.0F);
    EXPECT_NEAR(lost(0.9F) / lost(0.3F), 3.0F, 0.02F);
}

TEST(FormBuyIn, InvolvementGivesOwnershipToThoseWhoCoupleOn) {
    const auto buy_in = [](float involvement, float coupling) {
        return rests_at(&People::buy_in, [=](SmallInstitution& house) {
            house.environment.involvement = involvement;
            set_all(house.people.coupling_on, coupling);
        });
    };
    EXPECT_GT(buy_in(0.8F, 0.9F), buy_in(0.2F, 0.9F));
    EXPECT_EQ(buy_in(0.8F, 0.0F), buy_in(0.2F, 0.0F));
}

TEST(FormBuyIn, FatigueWearsItDownAndLeadershipThatTalksDirectionBuildsIt) {
    const auto buy_in = [](const std::function<void(SmallInstitution&)>& change) {
        return rests_at(&People::buy_in, change);
    };
    const float usual = buy_in([](SmallInstitution&) {});
    EXPECT_LT(buy_in([](SmallInstitution& house) { house.environment.fatigue += 0.3F; }), usual);
    EXPECT_GT(buy_in([](SmallInstitution& house) { set_all(house.people.lift_buy_in, 0.4F); }), usual);
}

TEST(FormBuyIn, LeewayMakesExpectationsDiffuseUnlessTheLeaderIsClose) {
    const auto clarity = [](float leeway, float closeness) {
        return rests_at(&People::role_clarity, [=](SmallInstitution& house) {
            set_all(house.people.leeway, leeway);
            set_all(house.people.closeness, closeness);
        });
    };
    EXPECT_LT(clarity(0.8F, 0.2F), clarity(0.2F, 0.2F));
    EXPECT_LT(clarity(0.2F, 1.0F) - clarity(0.8F, 1.0F), clarity(0.2F, 0.0F) - clarity(0.8F, 0.0F));
}

TEST(FormBuyIn, RulesOrACloseAndCompetentLeaderTellPeopleWhatIsExpected) {
    const auto clarity = [](float rules, float closeness, float skill) {
        return rests_at(&People::role_clarity, [=](SmallInstitution& house) {
            house.environment.rules = rules;
            set_all(house.people.closeness, closeness);
            set_all(house.people.leader_competence, skill);
        });
    };
    EXPECT_GT(clarity(0.9F, 0.2F, 0.7F), clarity(0.1F, 0.2F, 0.7F));
    EXPECT_GT(clarity(0.1F, 0.8F, 0.7F), clarity(0.1F, 0.2F, 0.7F));
    EXPECT_GT(clarity(0.1F, 0.8F, 0.9F), clarity(0.1F, 0.8F, 0.1F));
    EXPECT_LT(clarity(0.9F, 0.8F, 0.7F) - clarity(0.1F, 0.8F, 0.7F),
              clarity(0.9F, 0.0F, 0.7F) - clarity(0.1F, 0.0F, 0.7F))
        << "either will do";
    EXPECT_NEAR(clarity(0.9F, 1.0F, 1.0F), clarity(0.1F, 1.0F, 1.0F), 1e-5F) << "a perfect leader needs no rules";
}

TEST(FormBuyIn, ShiftingGoalsBlurExpectations) {
    const auto clarity = [](float churn) {
        return rests_at(&People::role_clarity, [=](SmallInstitution& house) { house.environment.churn = churn; });
    };
    EXPECT_NEAR(clarity(0.15F) - clarity(0.45F), 0.3F * Parameters{}.clarity.from_churn, 1e-3F);
}

}  // namespace
}  // namespace raaderum
