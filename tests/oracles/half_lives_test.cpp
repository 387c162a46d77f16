// What fades, and what is learnt, by a constant share a week: x(t) = target + (x(0) - target) (1 - rate)^t, which halves the
// distance in ln 2 / -ln(1 - rate) weeks. Exact up to rounding.

#include "unit/processes/small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

TEST(HalfLives, AttentionOfThePressIsHalvedEveryHalfLife) {
    for (const float half_life : {2.0F, 5.0F, 13.0F}) {
        SmallInstitution house;
        house.mechanisms.press_cases = false;
        house.parameters.environment.attention_half_life = half_life;
        house.environment.attention = 1.2F;
        for (int week = 1; week <= 60; ++week) {
            house.live(meet_environment, week);
            const double formula = 1.2 * std::exp2(-week / static_cast<double>(half_life));
            ASSERT_NEAR(static_cast<double>(house.environment.attention), formula, 1e-5) << "week " << week;
        }
    }
}

TEST(HalfLives, ACutIsForgottenByItsMemory) {
    SmallInstitution house;
    house.environment.cut = 0.1F;
    house.live_for(104, meet_environment);
    const auto memory = static_cast<double>(house.parameters.environment.cut_memory);
    EXPECT_NEAR(static_cast<double>(house.environment.cut), 0.1 * std::pow(memory, 104), 1e-6);
}

/// A newcomer among ordinary people, to whom nothing but learning happens; what they could grow into is what they have
/// the potential for.
struct Newcomer {
    SmallInstitution house;

    Newcomer() {
        const auto& o = house.parameters.ordinary;
        place_newcomer(house.institution, house.in_week(0), 4);
        house.people.buy_in[4] = o.buy_in;
        set_all(house.people.asks, 1.0F);
        set_all(house.people.better_colleague, o.help);
        set_all(house.people.fixed, o.fixing);
    }
    double gap() const {
        return static_cast<double>(house.institution.people.potential[4] - house.institution.people.competence[4]);
    }
};

// Reflexivity is held where it is, so that the target of learning stands still.
TEST(HalfLives, ANewcomerClosesTheGapGeometrically) {
    Newcomer newcomer;
    newcomer.house.mechanisms.reflexivity = false;
    const double before = newcomer.gap();
    const auto potential = static_cast<double>(newcomer.house.people.potential[4]);
    EXPECT_NEAR(before / potential, 1.0 - static_cast<double>(newcomer.house.parameters.employees.newcomer_competence),
                1e-6);
    const auto up = static_cast<double>(newcomer.house.parameters.pace.traits);
    for (int week = 1; week <= 104; ++week) {
        newcomer.house.live(learn, week);
        ASSERT_NEAR(newcomer.gap(), before * std::pow(1.0 - up, week), 2e-5) << "week " << week;
    }
}

// The calibration target is 6 to 12 months (Carpenter et al. 2015).
TEST(HalfLives, ANewcomerHasClosedHalfOfTheGapWithinHalfAYearToAYear) {
    Newcomer newcomer;
    newcomer.house.mechanisms.reflexivity = false;
    const double before = newcomer.gap();
    int weeks = 0;
    while (newcomer.gap() > before / 2.0 && weeks < 1000) {
        newcomer.house.live(learn, ++weeks);
    }
    const auto up = static_cast<double>(newcomer.house.parameters.pace.traits);
    EXPECT_NEAR(weeks, std::log(2.0) / -std::log1p(-up), 1.0);
    EXPECT_GE(weeks, 26);
    EXPECT_LE(weeks, 52);
}

}  // namespace
}  // namespace raaderum
