// Direction that drifts: who fills leeway without a shared direction strays, and a common dialogue brings back.

#include "processes/capacity.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace raaderum {
namespace {

using Change = std::function<void(SmallInstitution&)>;

float strayed_after(int weeks, const Change& change) {
    SmallInstitution house;
    house.parameters.direction.drift = 0.05F;
    set_all(house.people.heard, 1.0F);
    change(house);
    for (Week week = 0; week != weeks; ++week) {
        const float buy_in = house.people.buy_in[0];
        house.live(form_buy_in, week);
        set_all(house.people.buy_in, buy_in);  // what it is matters here, not what becomes of it
    }
    return house.people.strayed[0];
}

TEST(Stray, NobodyDoesUnlessDirectionDrifts) {
    EXPECT_EQ(strayed_after(52, [](SmallInstitution& house) { house.parameters.direction.drift = 0.0F; }), 0.0F);
    EXPECT_GT(strayed_after(52, [](SmallInstitution&) {}), 0.0F);
}

TEST(Stray, FollowsItsEquation) {
    SmallInstitution house;
    const auto& people = house.people;
    house.parameters.direction.drift = 0.1F;
    house.parameters.direction.dialogue_returns = 0.05F;
    set_all(house.people.heard, 0.8F);
    set_all(house.people.strayed, 0.5F);
    const float unshared = 1.0F - will_of(people.direction_clarity[0], people.buy_in[0]);
    const float away = 0.1F * people.leeway_used[0] * unshared * 0.5F;
    const float back = 0.05F * people.coupling_on[0] * 0.8F * house.environment.involvement * 0.5F;
    house.live(form_buy_in);
    EXPECT_NEAR(people.strayed[0], 0.5F + away - back, 1e-6F);
}

TEST(Stray, NeedsLeewayAndADirectionThatIsNotShared) {
    const float usual = strayed_after(52, [](SmallInstitution&) {});
    const auto with_leeway = [](float leeway) {
        return strayed_after(52, [=](SmallInstitution& house) { set_all(house.people.leeway_used, leeway); });
    };
    const auto with_direction = [](float known) {
        return strayed_after(52, [=](SmallInstitution& house) {
            set_all(house.people.direction_clarity, known);
            set_all(house.people.buy_in, known);
        });
    };
    EXPECT_EQ(with_leeway(0.0F), 0.0F);
    EXPECT_GT(with_leeway(0.9F), usual);
    EXPECT_NEAR(with_direction(1.0F), 0.0F, 1e-6F);
    EXPECT_GT(with_direction(0.2F), usual);
}

TEST(Stray, TakesAYearOrTwoAndEndsAtOne) {
    const auto adrift = [](SmallInstitution& house) {
        set_all(house.people.direction_clarity, 0.3F);
        house.environment.involvement = 0.0F;
    };
    const float early = strayed_after(13, adrift);
    const float late = strayed_after(104, adrift);
    EXPECT_GT(late, 3.0F * early);
    EXPECT_LE(strayed_after(5200, adrift), 1.0F);
    EXPECT_GT(strayed_after(5200, adrift), 0.99F);
}

TEST(Stray, DialogueBringsBackAsFarAsPeopleAreHeard) {
    const auto left = [](float involvement, float heard) {
        return strayed_after(104, [=](SmallInstitution& house) {
            set_all(house.people.strayed, 0.8F);
            set_all(house.people.heard, heard);
            house.environment.involvement = involvement;
        });
    };
    EXPECT_LT(left(0.9F, 1.0F), left(0.2F, 1.0F) - 0.05F);
    EXPECT_LT(left(0.9F, 1.0F), left(0.9F, 0.2F));
    EXPECT_EQ(left(0.9F, 0.0F), left(0.0F, 1.0F)) << "where nobody is heard there is no dialogue";
}

TEST(Stray, WhoHasStrayedPullsFartherInTheSameDirection) {
    const auto leaning = [](float strayed, float own) {
        SmallInstitution house;
        set_all(house.people.own_direction, own);
        set_all(house.people.strayed, strayed);
        house.live(do_casework);
        return std::pair(house.people.leaning[0], house.people.drift[0]);
    };
    const auto [at_first, drift] = leaning(0.0F, 0.2F);
    const auto [farther, more_drift] = leaning(0.5F, 0.2F);
    const float strays = Parameters{}.direction.strays;
    EXPECT_NEAR(farther, at_first * (1.0F + 0.5F * strays), 1e-5F);
    EXPECT_GT(more_drift, drift);
    EXPECT_NEAR(leaning(0.5F, -0.2F).first, -farther, 1e-5F);
    EXPECT_EQ(leaning(0.5F, 0.0F).first, 0.0F);
}

TEST(Stray, ANewcomerHasNot) {
    SmallInstitution house;
    set_all(house.people.strayed, 0.7F);
    empty_position(house.institution, 4);
    place_newcomer(house.institution, house.in_week(0), 4);
    EXPECT_EQ(house.people.strayed[4], 0.0F);
    EXPECT_EQ(house.people.strayed[5], 0.7F);
}

}  // namespace
}  // namespace raaderum
