// Harm, misuse, and what life brings: rare, with the odds that the week's work gave them.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

constexpr double once_in_a_million = 4.8916;  // standard deviations

TEST(SufferMisfortune, WithoutOddsNothingHappens) {
    SmallInstitution house;
    house.live_for(100, suffer_misfortune);
    EXPECT_TRUE(house.happenings.empty());
    EXPECT_EQ(house.environment.harms, 0);
}

TEST(SufferMisfortune, HarmOccursWithItsOddsPerEncounter) {
    SmallInstitution house;
    set_all(house.people.harm_odds, 0.01F);
    house.parameters.institution.encounters = 8.0F;
    int harms = 0;
    for (Week week = 0; week != 400; ++week) {
        house.live(suffer_misfortune, week);
        harms += house.environment.harms;
    }
    EXPECT_EQ(harms, house.happened(HappeningKind::harm_occurred));
    const double expected = 400 * 30 * 0.08;
    EXPECT_NEAR(harms, expected, once_in_a_million * std::sqrt(expected * 0.92));
}

TEST(SufferMisfortune, MisuseIsDetectedWithItsChanceAndMoreOftenUnderControl) {
    const auto detected = [](float control) {
        SmallInstitution house;
        house.parameters.misfortune.detection = 0.3F;
        house.parameters.misfortune.detection_from_control = 0.5F;
        set_all(house.people.misuse_odds, 0.1F);
        set_all(house.people.control, control);
        house.live_for(1000, suffer_misfortune);
        return static_cast<double>(house.happened(HappeningKind::misuse_detected));
    };
    for (const float control : {0.0F, 1.0F}) {
        const double chance = 0.1 * (0.3 + 0.5 * static_cast<double>(control));
        const double expected = 30'000 * chance;
        EXPECT_NEAR(detected(control), expected, once_in_a_million * std::sqrt(expected * (1.0 - chance)));
    }
}

TEST(SufferMisfortune, ADetectedMisuseBreaksTheLeadersTrustInThatEmployeeOnly) {
    SmallInstitution house;
    house.parameters.misfortune.detection = 1.0F;
    house.people.misuse_odds[3] = 1.0F;
    house.live(suffer_misfortune);
    const float trust = house.parameters.ordinary.trust_from_leader;
    for (std::size_t i = 0; i != 30; ++i) {
        const float expected = i == 3 ? trust * (1.0F - house.parameters.misfortune.breach) : trust;
        EXPECT_NEAR(house.people.trust_from_leader[i], expected, 1e-6F) << i;
    }
    ASSERT_EQ(house.happenings.size(), 1U);
    EXPECT_EQ(house.happenings[0].position, PositionId{3});
}

TEST(SufferMisfortune, AVacantPositionHarmsNobody) {
    SmallInstitution house;
    set_all(house.people.harm_odds, 1.0F);
    set_all(house.people.misuse_odds, 1.0F);
    house.parameters.misfortune.detection = 1.0F;
    for (std::size_t i = 0; i != 30; ++i) {
        if (i != 12) empty_position(house.institution, i);
    }
    house.live(suffer_misfortune);
    EXPECT_EQ(house.environment.harms, 1);
    for (const Happening& happening : house.happenings) EXPECT_EQ(happening.position, PositionId{12});
}

// Mean and variance of 900 people after 400 weeks; a fair draw exceeds these bounds once in a million.
TEST(SufferMisfortune, LifeOutsideStaysStandardNormal) {
    SmallInstitution house(900);
    for (std::size_t i = 0; i != 900; ++i) draw_person(house.institution, house.luck, i, 1.0F);
    house.live_for(400, suffer_misfortune);
    const float mean = house.total(house.people.life_strain) / 900.0F;
    float squares = 0.0F;
    for (std::size_t i = 0; i != 900; ++i) squares += squared(house.people.life_strain[i]);
    EXPECT_NEAR(static_cast<double>(mean), 0.0, once_in_a_million / 30.0);
    EXPECT_NEAR(static_cast<double>(squares) / 900.0, 1.0, once_in_a_million * std::sqrt(2.0 / 900.0));
}

TEST(SufferMisfortune, TheWeeksUnevennessIsTheSpreadOfServiceAmongThoseWhoAreThere) {
    SmallInstitution house;
    for (std::size_t i = 0; i != 30; ++i) {
        house.people.service[i] = i % 2 == 0 ? 0.4F : -0.4F;
        house.people.service_square[i] = 0.25F;
    }
    house.live(suffer_misfortune);
    EXPECT_NEAR(house.environment.service_variation, 0.5F, 1e-6F);

    empty_position(house.institution, 0);
    empty_position(house.institution, 1);
    house.people.service[0] = 100.0F;
    house.people.service_square[1] = 100.0F;
    house.live(suffer_misfortune);
    EXPECT_NEAR(house.environment.service_variation, 0.5F, 1e-6F);
}

TEST(SufferMisfortune, ProfessionalCapitalIsTheMeanOfSkillTrustCourageAndReflection) {
    SmallInstitution house;
    set_all(house.people.competence, 0.8F);
    set_all(house.people.trust_in_colleagues, 0.6F);
    set_all(house.people.courage, 0.4F);
    set_all(house.people.reflexivity, 0.2F);
    house.live(suffer_misfortune);
    EXPECT_NEAR(house.environment.professional_capital, 0.5F, 1e-6F);
    EXPECT_NEAR(house.environment.house_trust, 0.6F, 1e-6F);
}

}  // namespace
}  // namespace raaderum
