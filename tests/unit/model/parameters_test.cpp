// The parameter table: every number of the model is declared once, within its own range, and can be read and set by key.

#include "model/parameters.hpp"
#include "core/fnv1a.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>

namespace raaderum {
namespace {

TEST(Parameters, EveryKeyIsDeclaredOnce) {
    std::set<std::string_view> keys;
    for (const ParameterInfo& parameter : parameter_table()) {
        EXPECT_TRUE(keys.insert(parameter.key).second) << parameter.key << " is declared twice";
    }
}

TEST(Parameters, NoTwoKeysHaveTheSameLuck) {
    std::set<std::uint32_t> sums;
    for (const ParameterInfo& parameter : parameter_table()) {
        EXPECT_TRUE(sums.insert(fnv1a(parameter.key)).second) << parameter.key << " is drawn like another";
    }
}

TEST(Parameters, EveryKeyStandsInItsGroup) {
    std::set<std::string> names;
    for (const ParameterGroup& group : parameter_groups()) {
        EXPECT_TRUE(names.insert(std::string(group.name)).second) << group.name;
        EXPECT_FALSE(group.title.empty()) << group.name;
    }
    for (const ParameterInfo& parameter : parameter_table()) {
        const std::size_t dot = parameter.key.find('.');
        ASSERT_NE(dot, std::string_view::npos) << parameter.key;
        EXPECT_TRUE(names.contains(std::string(parameter.key.substr(0, dot)))) << parameter.key;
        EXPECT_TRUE(std::all_of(parameter.key.begin(), parameter.key.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || c == '_' || c == '.';
        })) << parameter.key;
    }
}

TEST(Parameters, EveryRangeIsARangeAndHoldsItsDefault) {
    for (const ParameterInfo& parameter : parameter_table()) {
        EXPECT_TRUE(std::isfinite(parameter.low) && std::isfinite(parameter.high)) << parameter.key;
        EXPECT_LT(parameter.low, parameter.high) << parameter.key;
        if (std::isnan(parameter.default_value)) continue;
        EXPECT_GE(static_cast<float>(parameter.default_value), static_cast<float>(parameter.low)) << parameter.key;
        EXPECT_LE(static_cast<float>(parameter.default_value), static_cast<float>(parameter.high)) << parameter.key;
    }
}

TEST(Parameters, EveryOneSaysWhatItIsInWhichUnitAndHowThatIsKnown) {
    for (const ParameterInfo& parameter : parameter_table()) {
        EXPECT_FALSE(parameter.unit.empty()) << parameter.key;
        EXPECT_GT(parameter.meaning.size(), 3U) << parameter.key;
        EXPECT_FALSE(parameter.source.empty()) << parameter.key;
        if (parameter.known != Known::assumed) {
            EXPECT_NE(parameter.source, "assumed") << parameter.key << " is " << spelled(parameter.known);
        }
    }
}

TEST(Parameters, WhatIsSetIsReadBackAndNothingElseMoves) {
    const Parameters defaults;
    for (const ParameterInfo& parameter : parameter_table()) {
        Parameters parameters;
        const double middle = 0.5 * (parameter.low + parameter.high);
        const double value = parameter.whole ? std::floor(middle) : static_cast<double>(static_cast<float>(middle));
        parameter.set(parameters, value);
        EXPECT_EQ(parameter.get(parameters), value) << parameter.key;
        for (const ParameterInfo& other : parameter_table()) {
            if (other.key == parameter.key || std::isnan(other.default_value)) continue;
            ASSERT_EQ(other.get(parameters), other.get(defaults)) << parameter.key << " moved " << other.key;
        }
    }
}

TEST(Parameters, TheTableTellsTheDefaultsThatTheModelLivesBy) {
    const Parameters defaults;
    for (const ParameterInfo& parameter : parameter_table()) {
        if (std::isnan(parameter.default_value)) {
            EXPECT_TRUE(std::isnan(parameter.get(defaults))) << parameter.key;
        } else {
            EXPECT_EQ(parameter.get(defaults), parameter.default_value) << parameter.key;
        }
    }
}

TEST(Parameters, EachIsFoundByItsKeyAndNothingByAnother) {
    for (const ParameterInfo& parameter : parameter_table()) EXPECT_EQ(find_parameter(parameter.key), &parameter);
    for (const char* stranger : {"", "institution", "institution.", "institution.emploees", "trust.gain ", "gain"}) {
        EXPECT_EQ(find_parameter(stranger), nullptr) << stranger;
    }
}

TEST(Parameters, TheProceduralWeightFollowsTheStatutoryShareUnlessGiven) {
    Parameters parameters;
    parameters.institution.statutory_share = 0.5F;
    fill_derived(parameters);
    EXPECT_NEAR(parameters.institution.procedural_weight, 0.5F, 1e-6F);

    Parameters given;
    given.institution.procedural_weight = 0.9F;
    fill_derived(given);
    EXPECT_EQ(given.institution.procedural_weight, 0.9F);
}

TEST(Parameters, ParadigmsAndStylesSumToOneByDefault) {
    const Parameters p;
    EXPECT_NEAR(p.environment.paradigms_bureaucracy + p.environment.paradigms_npm + p.environment.paradigms_nws
                    + p.environment.paradigms_npg,
                1.0F, 1e-6F);
    EXPECT_NEAR(p.leaders.style_interventionist + p.leaders.style_interactionist + p.leaders.style_second_order, 1.0F,
                1e-6F);
}

TEST(Parameters, TrustIsLostFasterThanItIsWonAndControlTightensFasterThanItLoosens) {
    const Parameters p;
    EXPECT_GE(p.trust.loss / p.trust.gain, 2.0F);
    EXPECT_LE(p.trust.loss / p.trust.gain, 5.0F);
    EXPECT_GT(p.delegation.tighten, p.delegation.loosen);
    EXPECT_GT(p.pace.traits, p.learning.down);
}

}  // namespace
}  // namespace raaderum
