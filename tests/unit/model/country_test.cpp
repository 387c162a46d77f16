// Where institutions stand, how large they are, and what they live by.

#include "model/country.hpp"

#include <gtest/gtest.h>

#include <set>

namespace raaderum {
namespace {

const ParameterInfo* const complexity = find_parameter("institution.task_complexity");
const ParameterInfo* const mean_size = find_parameter("institution.employees");

Country two_kinds() {
    Country country;
    country.kinds = {{"school", 20.0, {{mean_size, 60.0}, {complexity, 0.5}}}, {"office", 4.0, {{mean_size, 40.0}}}};
    country.municipalities = {{"Large", 30'000, {-1, -1}, {}, {}},
                              {"Small", 1'000, {-1, -1}, {{complexity, 0.9}}, {}},
                              {"Given", 0, {0, 95}, {}, {}}};
    return country;
}

TEST(Country, EmployeesFollowFromInhabitantsUnlessGiven) {
    const Country country = two_kinds();
    EXPECT_EQ(employees_of(country, 0, 0), 600);
    EXPECT_EQ(employees_of(country, 0, 1), 120);
    EXPECT_EQ(employees_of(country, 1, 0), 20);
    EXPECT_EQ(employees_of(country, 1, 1), 0) << "four people are no institution";
    EXPECT_EQ(employees_of(country, 2, 0), 0);
    EXPECT_EQ(employees_of(country, 2, 1), 95);
    EXPECT_EQ(employees_of(country), 600U + 120U + 20U + 95U);
}

TEST(Country, InstitutionsShareTheirEmployeesEvenly) {
    const Country country = two_kinds();
    std::uint64_t all = 0;
    std::set<std::uint32_t> lucks;
    for (const Address& address : addresses_of(country, Parameters())) {
        all += static_cast<std::uint64_t>(address.employees);
        EXPECT_TRUE(lucks.insert(number(luck_of(address))).second);
        if (address.municipality == 0) {
            EXPECT_EQ(address.employees, address.kind == 0 ? 60 : 40);
        } else if (address.municipality == 2) {
            EXPECT_EQ(address.employees, address.number == 0 ? 48 : 47);
        }
    }
    EXPECT_EQ(all, employees_of(country));
    EXPECT_EQ(lucks.size(), 10U + 3U + 1U + 2U);
}

TEST(Country, TheFirstInstitutionHasTheLuckOfOneThatIsAlone) { EXPECT_EQ(number(luck_of({0, 0, 0, 45})), 0U); }

TEST(Country, MunicipalitiesGoBeforeKindsAndPoliciesBeforeBoth) {
    const Country country = two_kinds();
    const Parameters base;
    EXPECT_FLOAT_EQ(parameters_at(base, {}, country, 0, 0).institution.task_complexity, 0.5F);
    EXPECT_FLOAT_EQ(parameters_at(base, {}, country, 1, 0).institution.task_complexity, 0.9F);
    EXPECT_FLOAT_EQ(parameters_at(base, {}, country, 0, 1).institution.task_complexity,
                    base.institution.task_complexity);
    EXPECT_FLOAT_EQ(parameters_at(base, {complexity}, country, 1, 0).institution.task_complexity,
                    base.institution.task_complexity);
}

TEST(Country, WhatFollowsFollowsFromTheKind) {
    Country country = two_kinds();
    country.kinds[0].own.push_back({find_parameter("institution.statutory_share"), 0.5});
    EXPECT_FLOAT_EQ(parameters_at(Parameters(), {}, country, 0, 0).institution.procedural_weight, 0.2F + 0.6F * 0.5F);
}

}  // namespace
}  // namespace raaderum
