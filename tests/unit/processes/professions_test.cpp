// Two professions weigh the citizen's life and the procedure differently, and professionals differ in the alliance that they
// build with citizens.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

/// A third of the staff, every third position, belongs to the second profession; nothing is measured and nobody is led.
void mix_professions(SmallInstitution& house) {
    house.parameters.institution.second_profession_share = 1.0F / 3.0F;
    for (std::size_t i = 0; i != 30; ++i) house.people.second_profession[i] = i % 3 == 0 ? 1.0F : 0.0F;
    house.environment.measurement = 0.0F;
    set_all(house.people.coaching_felt, 0.0F);
}

TEST(Professions, LieTheirGapApartAroundWhatTheStaffPutsFirstOnTheWhole) {
    SmallInstitution house;
    mix_professions(house);
    house.parameters.employees.profession_gap = 0.3F;
    house.parameters.employees.profession_power = 0.0F;
    house.live(do_casework);
    EXPECT_NEAR(house.people.effort[1] - house.people.effort[0], 0.3F, 1e-6F);
    const auto& p = house.parameters;
    EXPECT_NEAR(house.total(house.people.effort) / 30.0F, p.employees.substantive_orientation, 1e-5F);
}

TEST(Professions, WhereNobodyLeadsTheSecondYieldsToTheFirst) {
    const auto apart = [](float power) {
        SmallInstitution house;
        mix_professions(house);
        house.parameters.employees.profession_gap = 0.3F;
        house.parameters.employees.profession_power = power;
        house.live(do_casework);
        return house.people.effort[1] - house.people.effort[0];
    };
    EXPECT_NEAR(apart(0.4F), 0.6F * 0.3F, 1e-6F);
    EXPECT_NEAR(apart(1.0F), 0.0F, 1e-6F);
}

TEST(Professions, ALeaderOfThoseWhoCoupleOnLetsTheSecondStandByItsOwn) {
    const auto effort = [](std::size_t who, float coaching, float coupling) {
        SmallInstitution house;
        mix_professions(house);
        set_all(house.people.coaching_felt, coaching);
        set_all(house.people.coupling_on, coupling);
        house.live(do_casework);
        return house.people.effort[who];
    };
    EXPECT_LT(effort(0, 0.8F, 0.9F), effort(0, 0.2F, 0.9F));
    EXPECT_EQ(effort(0, 0.8F, 0.0F), effort(0, 0.0F, 0.9F)) << "nobody leads those who do not couple on";
    EXPECT_EQ(effort(1, 0.8F, 0.9F), effort(1, 0.0F, 0.9F)) << "the first yields to nobody";
    EXPECT_NEAR(effort(1, 1.0F, 1.0F) - effort(0, 1.0F, 1.0F), Parameters{}.employees.profession_gap, 1e-6F);
}

TEST(Professions, AThirdLiesItsOwnGapFromTheFirstAndYieldsByItsOwnPower) {
    const auto effort = [](float third_gap, float third_power) {
        SmallInstitution house;
        mix_professions(house);
        house.parameters.institution.third_profession_share = 1.0F / 3.0F;
        for (std::size_t i = 2; i < 30; i += 3) house.people.third_profession[i] = 1.0F;
        house.parameters.employees.third_gap = third_gap;
        house.parameters.employees.third_power = third_power;
        house.parameters.employees.profession_power = 0.0F;
        house.live(do_casework);
        EXPECT_NEAR(house.people.effort[1] - house.people.effort[0], Parameters{}.employees.profession_gap, 1e-6F);
        if (third_power == 0.0F) {
            EXPECT_NEAR(house.total(house.people.effort) / 30.0F, Parameters{}.employees.substantive_orientation,
                        1e-5F);
        }
        return house.people.effort[1] - house.people.effort[2];
    };
    EXPECT_NEAR(effort(0.2F, 0.0F), 0.2F, 1e-6F);
    EXPECT_NEAR(effort(-0.1F, 0.0F), -0.1F, 1e-6F) << "nearer to the citizen's life than the first";
    EXPECT_NEAR(effort(0.2F, 0.5F), 0.1F, 1e-6F);
    EXPECT_NEAR(effort(0.2F, 1.0F), 0.0F, 1e-6F);
}

TEST(Professions, MeasurementShiftsTheEffortOfBoth) {
    const auto effort = [](std::size_t who, float measurement) {
        SmallInstitution house;
        mix_professions(house);
        house.environment.measurement = measurement;
        house.live(do_casework);
        return house.people.effort[who];
    };
    const float kept = 1.0F - Parameters{}.casework.measurement_shift;
    for (const std::size_t who : {0UL, 1UL}) EXPECT_NEAR(effort(who, 1.0F) / effort(who, 0.0F), kept, 1e-5F);
}

TEST(Professions, EffortForTheCitizensLifeIsEffortNotSpentOnTheFiles) {
    SmallInstitution house;
    mix_professions(house);
    house.parameters.quality.substantive_lag = 1.0F;
    const auto mean_of_profession = [&](const Column<float>& column, bool second) {
        float total = 0.0F;
        for (std::size_t i = 0; i != 30; ++i) total += (i % 3 == 0) == second ? column[i] : 0.0F;
        return total / (second ? 10.0F : 20.0F);
    };
    float life = 0.0F, files = 0.0F;
    for (Week week = 0; week != 60; ++week) {
        house.live(do_casework, week);
        const auto& people = house.people;
        life += mean_of_profession(people.substantive_quality, false)
                - mean_of_profession(people.substantive_quality, true);
        files +=
            mean_of_profession(people.procedural_quality, false) - mean_of_profession(people.procedural_quality, true);
    }
    EXPECT_GT(life, 0.0F);
    EXPECT_LT(files, 0.0F);
}

/// Benefit of the first person's week, with an alliance of so many standard deviations under so much leeway.
float benefit(float alliance, float leeway) {
    SmallInstitution house;
    house.parameters.employees.alliance_sd = 0.1F;
    house.parameters.quality.substantive_lag = 1.0F;
    house.parameters.quality.benefit = 0.5F;  // room on either side
    house.parameters.institution.cross_silo_share = 0.0F;
    set_all(house.people.leeway, leeway);
    set_all(house.people.leeway_used, leeway);
    house.people.alliance[0] = alliance;
    house.live(do_casework);
    return house.people.substantive_quality[0];
}

TEST(Alliance, ReachesCitizensByTheRuleAsByJudgement) {
    for (const float leeway : {0.0F, 0.5F}) {
        EXPECT_NEAR(benefit(1.0F, leeway) - benefit(0.0F, leeway), 0.1F, 1e-5F);
        EXPECT_NEAR(benefit(-1.0F, leeway) - benefit(0.0F, leeway), -0.1F, 1e-5F) << "a poor one costs as much";
    }
}

}  // namespace
}  // namespace raaderum
