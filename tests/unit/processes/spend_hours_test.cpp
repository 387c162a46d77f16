// Where the hours of a week go.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

void expect_whole_weeks(const SmallInstitution& house) {
    const auto& people = house.people;
    for (std::size_t i = 0; i != people.positions; ++i) {
        EXPECT_NEAR(people.documentation[i] + people.meetings[i] + people.contact[i] + people.other[i], 1.0F, 1e-6F);
        for (const Column<float>* hours : {&people.documentation, &people.meetings, &people.contact, &people.other}) {
            EXPECT_GE((*hours)[i], 0.0F);
            EXPECT_LE((*hours)[i], 1.0F);
        }
    }
}

TEST(SpendHours, HoursAddUpToTheWholeWeek) {
    for (const float rules : {0.0F, 0.5F, 1.0F}) {
        for (const float control : {0.0F, 1.0F}) {
            for (const float involvement : {0.0F, 1.0F}) {
                for (const float talks : {0.0F, 0.05F, 0.5F, 1.0F}) {
                    SmallInstitution house;
                    house.environment.rules = rules;
                    house.environment.involvement = involvement;
                    house.environment.measurement = rules;
                    set_all(house.people.control, control);
                    set_all(house.people.talks, talks);
                    house.live(spend_hours);
                    expect_whole_weeks(house);
                }
            }
        }
    }
}

TEST(SpendHours, HoursAddUpWhereEverythingIsAskedAtOnce) {
    SmallInstitution house;
    auto& p = house.parameters.time;
    p.documentation_base = 0.5F;
    p.documentation_from_rules = 0.6F;
    p.documentation_from_control = p.documentation_from_measurement = 0.4F;
    p.involvement_hours = 0.2F;
    house.parameters.institution.reflection_share = 0.2F;
    house.environment.rules = house.environment.measurement = house.environment.involvement = 1.0F;
    set_all(house.people.control, 1.0F);
    set_all(house.people.talks, 0.3F);
    house.live(spend_hours);
    expect_whole_weeks(house);
    EXPECT_GT(house.people.contact[0], 0.0F);
}

TEST(SpendHours, ContactLosesMoreToAddedDocumentationThanItRegainsFromSaved) {
    const auto hours_at = [](float rules) {
        SmallInstitution house;
        set_all(house.people.talks, 0.0F);
        house.parameters.time.contact_least = 0.01F;
        house.environment.rules = rules;
        house.live(spend_hours);
        return std::pair{house.people.documentation[0], house.people.contact[0]};
    };
    const auto [much, little_contact] = hours_at(0.75F);
    const auto [more, less_contact] = hours_at(0.8F);
    const auto [few, good_contact] = hours_at(0.1F);
    const auto [fewer, better_contact] = hours_at(0.0F);
    const Parameters defaults;
    EXPECT_NEAR((little_contact - less_contact) / (more - much), defaults.time.contact_lost, 1e-3F);
    EXPECT_NEAR((better_contact - good_contact) / (few - fewer), defaults.time.contact_regained, 1e-3F);
    EXPECT_GT(defaults.time.contact_lost, defaults.time.contact_regained);
}

TEST(SpendHours, SomeContactRemainsWhateverIsAsked) {
    SmallInstitution house;
    house.parameters.time.documentation_from_rules = 0.6F;
    house.environment.rules = 1.0F;
    house.live(spend_hours);
    EXPECT_EQ(house.people.contact[0], house.parameters.time.contact_least);
}

TEST(SpendHours, MeetingsAreReflectionTalksAndInvolvement) {
    SmallInstitution house;
    house.parameters.institution.reflection_share = 0.06F;
    house.parameters.time.involvement_hours = 0.1F;
    house.environment.involvement = 0.5F;
    set_all(house.people.talks, 0.03F);
    house.live(spend_hours);
    EXPECT_NEAR(house.people.meetings[0], 0.06F + 0.05F + 0.03F, 1e-6F);
}

TEST(SpendHours, MeetingsTakeSomeOfTheHoursWithCitizens) {
    const auto contact = [](float talks) {
        SmallInstitution house;
        set_all(house.people.talks, talks);
        house.live(spend_hours);
        return house.people.contact[0];
    };
    EXPECT_NEAR(contact(0.02F) - contact(0.07F), 0.05F * Parameters{}.time.contact_per_meeting, 1e-5F);
}

TEST(SpendHours, WhereDemandCanBeMetNobodyIsPressedAndNobodyTurnedAway) {
    SmallInstitution house;
    house.parameters.institution.workload = 0.5F;
    house.live_for(52, spend_hours);
    EXPECT_EQ(house.environment.unmet, 0.0F);
    EXPECT_EQ(house.total(house.people.pressure), 0.0F);
    EXPECT_EQ(house.total(house.people.moral_load), 0.0F);
}

TEST(SpendHours, PressureIsDemandServedOverContactLessOne) {
    SmallInstitution house;
    house.parameters.institution.workload = 1.5F;
    house.parameters.time.triage_rate = 0.0F;
    house.live(spend_hours);
    const float demand = house.parameters.time.contact_base * 1.5F * house.parameters.careers.staffing;
    EXPECT_NEAR(house.people.pressure[0], demand / house.people.contact[0] - 1.0F, 1e-5F);
}

TEST(SpendHours, DemandThatIsTurnedAwayPressesNobodyButIsStillNeed) {
    SmallInstitution house;
    house.parameters.institution.workload = 1.6F;
    house.parameters.time.triage_rate = 0.0F;
    house.environment.unmet = 0.25F;
    house.live(spend_hours);
    const float demand = house.parameters.time.contact_base * 1.6F * house.parameters.careers.staffing;
    EXPECT_NEAR(house.people.pressure[0], positive(0.75F * demand / house.people.contact[0] - 1.0F), 1e-5F);
    EXPECT_NEAR(house.people.moral_load[0], house.people.leeway[0] * (demand / house.people.contact[0] - 1.0F), 1e-5F);
}

TEST(SpendHours, RulesControlAndMeasurementAskForDocumentation) {
    const auto documentation = [](float rules, float control, float measurement) {
        SmallInstitution house;
        house.environment.rules = rules;
        house.environment.measurement = measurement;
        set_all(house.people.control, control);
        house.live(spend_hours);
        return house.people.documentation[0];
    };
    const auto p = Parameters{}.time;
    const float before = documentation(0.4F, 0.3F, 0.5F);
    EXPECT_NEAR(documentation(0.5F, 0.3F, 0.5F) - before, 0.1F * p.documentation_from_rules, 1e-5F);
    EXPECT_NEAR(documentation(0.4F, 0.5F, 0.5F) - before, 0.2F * p.documentation_from_control, 1e-5F);
    EXPECT_NEAR(documentation(0.4F, 0.3F, 0.7F) - before, 0.2F * p.documentation_from_measurement, 1e-5F);
}

TEST(SpendHours, StatutoryDemandCannotBeTurnedAway) {
    const auto unmet = [](float statutory) {
        SmallInstitution house;
        house.parameters.institution.workload = 1.8F;
        house.parameters.institution.statutory_share = statutory;
        house.live_for(200, spend_hours);
        return house.environment.unmet;
    };
    EXPECT_EQ(unmet(1.0F), 0.0F);
    EXPECT_GT(unmet(0.2F), 0.05F);
    EXPECT_LE(unmet(0.9F), Parameters{}.time.triage_most * 0.1F + 1e-6F);
}

TEST(SpendHours, VacanciesAndIllnessLeaveTheSameDemandToFewer) {
    SmallInstitution full;
    full.live(spend_hours);
    SmallInstitution vacant;
    for (std::size_t i = 0; i != 6; ++i) empty_position(vacant.institution, i);
    vacant.live(spend_hours);
    SmallInstitution ill;
    for (std::size_t i = 0; i != 6; ++i) ill.people.absence_left[i] = 10.0F;
    ill.live(spend_hours);
    EXPECT_GT(vacant.people.pressure[20], full.people.pressure[20]);
    EXPECT_EQ(ill.people.pressure[20], vacant.people.pressure[20]);
}

TEST(SpendHours, NeedThatMeansCannotMeetWeighsOnThoseWhoDecide) {
    SmallInstitution house;
    house.parameters.institution.workload = 1.6F;
    house.people.leeway[0] = 0.0F;
    house.people.leeway[1] = 0.3F;
    house.people.leeway[2] = 0.6F;
    house.live(spend_hours);
    EXPECT_EQ(house.people.moral_load[0], 0.0F);
    EXPECT_NEAR(house.people.moral_load[2], 2.0F * house.people.moral_load[1], 1e-6F);
    EXPECT_GT(house.people.moral_load[1], 0.0F);
}

TEST(SpendHours, AnInstitutionWithoutPeopleStillAddsUp) {
    SmallInstitution house;
    for (std::size_t i = 0; i != 30; ++i) empty_position(house.institution, i);
    house.live_for(10, spend_hours);
    expect_whole_weeks(house);
    EXPECT_LE(house.environment.unmet, 1.0F);
}

TEST(SpendHours, NewcomersCarryALighterCaseloadThatGrowsToAFullOne) {
    SmallInstitution house;
    const auto& p = house.parameters.careers;
    house.people.tenure[0] = 0.0F;
    house.people.tenure[1] = 0.5F * p.newcomer_weeks;
    house.people.tenure[2] = p.newcomer_weeks;
    house.live(spend_hours);
    EXPECT_NEAR(house.people.caseload[0], p.newcomer_load, 1e-6F);
    EXPECT_NEAR(house.people.caseload[1], 0.5F * (1.0F + p.newcomer_load), 1e-6F);
    EXPECT_EQ(house.people.caseload[2], 1.0F);
    EXPECT_EQ(house.people.caseload[3], 1.0F);
    EXPECT_LT(house.people.pressure[0], house.people.pressure[3]);
}

TEST(SpendHours, WhatNewcomersDoNotCarryTheOthersDo) {
    const auto demand_served = [](int newcomers) {
        SmallInstitution house;
        house.parameters.institution.workload = 1.8F;
        house.parameters.time.triage_rate = 0.0F;
        for (int i = 0; i != newcomers; ++i) house.people.tenure[static_cast<std::size_t>(i)] = 0.0F;
        empty_position(house.institution, 20);
        house.live(spend_hours);
        float served = 0.0F;
        for (std::size_t i = 0; i != 30; ++i) {
            EXPECT_GT(house.people.pressure[i], 0.0F) << "nobody's demand is hidden behind idle hours";
            served += house.people.filled[i] * (1.0F + house.people.pressure[i]) * house.people.contact[i];
        }
        return std::pair{served, house.people.pressure[29]};
    };
    EXPECT_NEAR(demand_served(6).first, demand_served(0).first, 1e-4F);
    EXPECT_GT(demand_served(6).second, demand_served(0).second);
}

}  // namespace
}  // namespace raaderum
