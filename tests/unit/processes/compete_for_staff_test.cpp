// Applicants who compare, a market that all institutions share, and a supply that shrinks.

#include "processes/compete_for_staff.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <vector>

namespace raaderum {
namespace {

using Change = std::function<void(SmallInstitution&)>;

/// Weeks that the places of this week's leavers stay vacant, on average.
float weeks_vacant(Week week, const Change& change) {
    SmallInstitution house(600);
    house.parameters.careers.leaving = 0.6F * 52.0F;  // most leave this week
    change(house);
    house.live(come_and_go, week);
    EXPECT_GT(house.environment.left, 200);
    return house.total(house.people.vacancy_left) / static_cast<float>(house.environment.left);
}

Change reputed(float matters, float own, float others) {
    return [=](SmallInstitution& house) {
        house.parameters.careers.from_reputation = matters;
        house.environment.reputation = own;
        house.environment.market_reputation = others;
    };
}

TEST(Reputation, MattersOnlyWhereApplicantsCompare) {
    const float usual = weeks_vacant(0, [](SmallInstitution&) {});
    EXPECT_EQ(weeks_vacant(0, reputed(0.0F, 0.3F, 0.0F)), usual);
    EXPECT_LT(weeks_vacant(0, reputed(2.0F, 0.3F, 0.0F)), usual - 0.5F);
    EXPECT_GT(weeks_vacant(0, reputed(2.0F, 0.0F, 0.3F)), usual + 0.5F);
}

TEST(Reputation, ThatRisesEverywhereWinsNobodyAnything) {
    // This week, which is ordinary, tells a thirteenth of the reputation.
    const float after_a_week = 0.3F * 12.0F / 13.0F;
    EXPECT_NEAR(weeks_vacant(0, reputed(2.0F, 0.3F, after_a_week)), weeks_vacant(0, reputed(2.0F, 0.0F, 0.0F)), 1e-3F);
}

TEST(Reputation, IsWellbeingAndLeewayOfAQuarter) {
    const auto reputation = [](const Change& change, int weeks = 1) {
        SmallInstitution house;
        house.parameters.careers.from_reputation = 1.0F;
        house.parameters.careers.leaving = 0.0F;
        change(house);
        house.live_for(weeks, come_and_go);
        return house.environment.reputation;
    };
    EXPECT_NEAR(reputation([](SmallInstitution&) {}), 0.0F, 1e-6F);
    const auto roomy = [](SmallInstitution& house) {
        set_all(house.people.leeway, house.parameters.ordinary.leeway + 0.2F);
    };
    EXPECT_NEAR(reputation(roomy), 0.2F / 13.0F, 1e-5F);
    EXPECT_NEAR(reputation(roomy, 260), 0.2F, 1e-4F);
    EXPECT_GT(reputation([](SmallInstitution& house) { set_all(house.people.motivation, 0.9F); }), 0.0F);
    EXPECT_LT(reputation([](SmallInstitution& house) { set_all(house.people.strain, 0.9F); }), 0.0F);
    EXPECT_GT(reputation([](SmallInstitution& house) { set_all(house.people.safety, 1.0F); }), 0.0F);
    EXPECT_EQ(reputation([](SmallInstitution& house) {
                  house.parameters.careers.from_reputation = 0.0F;
                  set_all(house.people.motivation, 0.9F);
              }),
              0.0F);
}

TEST(SupplyTrend, CountsFromWeekZeroOn) {
    const auto shrinking = [](SmallInstitution& house) { house.parameters.careers.supply_trend = -0.05F; };
    const auto steady = [](SmallInstitution&) {};
    EXPECT_EQ(weeks_vacant(0, shrinking), weeks_vacant(0, steady));
    EXPECT_EQ(weeks_vacant(-52, shrinking), weeks_vacant(-52, steady));
    EXPECT_GT(weeks_vacant(260, shrinking), weeks_vacant(260, steady) + 0.5F);
    const auto growing = [](SmallInstitution& house) { house.parameters.careers.supply_trend = 0.05F; };
    EXPECT_LT(weeks_vacant(260, growing), weeks_vacant(260, steady) - 0.5F);
}

TEST(SupplyTrend, EndsWhereThereIsNoLabourOrAllOfIt) {
    const auto years = [](float trend, Week week) {
        return weeks_vacant(week, [=](SmallInstitution& house) {
            house.parameters.careers.supply_trend = trend;
            house.parameters.institution.labour_supply = 0.5F;
        });
    };
    EXPECT_EQ(years(-0.1F, 52 * 6), weeks_vacant(52 * 6,
                                                 [](SmallInstitution& house) {
                                                     house.parameters.careers.supply_trend = -0.1F;
                                                     house.parameters.institution.labour_supply = 0.1F;
                                                 }))
        << "none is left in either";
    EXPECT_GT(years(0.1F, 52 * 20), Parameters{}.careers.vacancy_least);
}

TEST(CompeteForStaff, TellsTheMeanOverPositions) {
    std::vector<Institution> houses(3);
    const std::array<std::size_t, 3> sizes{10, 30, 60};
    const std::array<float, 3> reputations{0.3F, 0.0F, -0.1F};
    for (std::size_t each = 0; each != houses.size(); ++each) {
        make_room(houses[each].people, sizes[each]);
        houses[each].environment.reputation = reputations[each];
    }
    const std::span<Institution> all(houses);
    const std::array<std::span<Institution>, 2> municipalities{all.subspan(0, 2), all.subspan(2, 1)};
    compete_for_staff(municipalities);
    for (const Institution& house : houses) {
        EXPECT_NEAR(house.environment.market_reputation, (10.0F * 0.3F - 60.0F * 0.1F) / 100.0F, 1e-6F);
    }
}

TEST(CompeteForStaff, OneThatIsAloneCompetesWithNobody) {
    std::vector<Institution> houses(1);
    make_room(houses[0].people, 10);
    houses[0].environment.reputation = 0.3F;
    const std::span<Institution> all(houses);
    compete_for_staff({&all, 1});
    EXPECT_EQ(houses[0].environment.market_reputation, 0.0F);
}

}  // namespace
}  // namespace raaderum
