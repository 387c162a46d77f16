// Professions may be written as a list, which stands for the parameters of the second and the third.

#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace raaderum::scenario {
namespace {

using ::testing::HasSubstr;

const std::string two_professions =
    "{name: nurse, share: 0.65, orientation: 0.755, power: 0.4}, {name: clerk, share: 0.35, orientation: 0.455, power: "
    "0}";

std::string with_professions(const std::string& list, const std::string& more = "") {
    return "institution: {professions: [" + list + "]" + more + "}\n";
}

TEST(ListOfProfessions, OfTheTwoThatThereAreAnywayIsTheHouseWithoutOne) {
    const Parameters p = plan_of(with_professions(two_professions)).base.parameters;
    const Parameters ordinary;
    EXPECT_EQ(p.employees.substantive_orientation, ordinary.employees.substantive_orientation);
    EXPECT_EQ(p.institution.second_profession_share, ordinary.institution.second_profession_share);
    EXPECT_EQ(p.employees.profession_gap, ordinary.employees.profession_gap);
    EXPECT_EQ(p.employees.profession_power, ordinary.employees.profession_power);
    EXPECT_EQ(p.institution.third_profession_share, 0.0F);
}

TEST(ListOfProfessions, OfThreeIsMeasuredByTheFirst) {
    const std::string three =
        "{share: 0.5, orientation: 0.7, power: 0.6}, {share: 0.3, orientation: 0.4, power: 0.1}, "
        "{share: 0.2, orientation: 0.9, power: 0.8}";
    const Parameters p = plan_of(with_professions(three)).base.parameters;
    EXPECT_NEAR(p.employees.substantive_orientation, 0.65F, 1e-6F);
    EXPECT_NEAR(p.employees.profession_gap, 0.3F, 1e-6F);
    EXPECT_NEAR(p.employees.profession_power, 0.5F, 1e-6F);
    EXPECT_NEAR(p.institution.third_profession_share, 0.2F, 1e-6F);
    EXPECT_NEAR(p.employees.third_gap, -0.2F, 1e-6F);
    EXPECT_EQ(p.employees.third_power, 0.0F) << "who has more power than the first yields to nobody";
}

TEST(ListOfProfessions, ReadsBackAsTheSameNumbers) {
    const Scenario scenario = load_text(with_professions(two_professions), "test.yaml");
    const Scenario again = load_text(scenario.resolved, "again.yaml");
    EXPECT_EQ(again.plan.base.parameters.employees.profession_gap,
              scenario.plan.base.parameters.employees.profession_gap);
    EXPECT_EQ(again.resolved, scenario.resolved);
}

TEST(ListOfProfessions, SaysWhatIsWrongWithIt) {
    const std::string one = "{share: 1, orientation: 0.6, power: 0}";
    EXPECT_THAT(messages_of(with_professions(one)), HasSubstr("names 1 professions"));
    EXPECT_THAT(messages_of(with_professions(one + ", " + one)), HasSubstr("the shares add up to 2"));
    EXPECT_THAT(messages_of(with_professions(two_professions + ", nurses")), HasSubstr("no profession"));
    EXPECT_THAT(messages_of(with_professions("{share: 0.5, power: 0}, {share: 0.5, orientation: 0.6, power: 0}")),
                HasSubstr("a profession without 'orientation'"));
    EXPECT_THAT(messages_of(with_professions(two_professions, ", second_profession_share: 0.2")),
                HasSubstr("institution.second_profession_share follows from this list and is set as well"));
    EXPECT_THAT(messages_of(with_professions("{share: 0.6, orientation: 0.4, power: 0}, "
                                             "{share: 0.4, orientation: 0.6, power: 0}")),
                HasSubstr("makes employees.profession_gap -0.2"));
    EXPECT_THAT(messages_of("variants: {a: {institution: {professions: []}}}\n"),
                HasSubstr("this holds for the whole scenario"));
}

}  // namespace
}  // namespace raaderum::scenario
