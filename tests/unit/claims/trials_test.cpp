#include "claims/trials.hpp"

#include "claimed.hpp"
#include "model/structural.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace raaderum::claims {
namespace {

double value(const Settings& settings, std::string_view key) { return find_parameter(key)->get(settings.parameters); }

TEST(Mechanisms, AreSwitchedOffOneByOneUnlessAVariantSwitchesThem) {
    const auto trials = without_mechanisms(test::small_scenario("mechanisms: {crowding_out: false}\n"));
    ASSERT_EQ(trials.size(), mechanism_table.size() - 3) << "one more acts between institutions";
    for (const Trial& trial : trials) {
        EXPECT_NE(trial.mechanism->name, "learning");
        EXPECT_NE(trial.mechanism->name, "crowding_out");
        EXPECT_FALSE(trial.plan.base.mechanisms.*trial.mechanism->member);
        for (const Variant& variant : trial.plan.variants) {
            EXPECT_FALSE(variant.settings.mechanisms.*trial.mechanism->member);
        }
        EXPECT_EQ(trial.plan.replicates, 8);
    }
}

TEST(Mechanisms, AreTriedInAQuarterOfTheReplicatesAtLeastEight) {
    EXPECT_EQ(suspect_replicates(80), 20);
    EXPECT_EQ(suspect_replicates(20), 8);
    EXPECT_EQ(suspect_replicates(4), 4);
}

TEST(OtherSettings, AreThreeNetworksTwoSizesAndTwoSeeds) {
    const auto trials = other_settings(test::small_scenario("institution.employees: 45\n"));
    std::set<std::tuple<NetworkKind, int, std::uint64_t>> seen;
    for (const Trial& trial : trials) {
        const int size = trial.plan.base.parameters.institution.employees;
        seen.insert({trial.plan.network.kind, size, trial.plan.seed});
        for (const Variant& variant : trial.plan.variants) {
            EXPECT_EQ(variant.settings.parameters.institution.employees, size);
        }
    }
    EXPECT_EQ(trials.size(), 12U);
    EXPECT_EQ(seen.size(), 12U);
}

TEST(OtherSettings, LeaveTheSizeWhereTheScenarioHasItsOwn) {
    EXPECT_EQ(other_settings(test::small_scenario("institution.employees: 12\n")).size(), 6U);
}

TEST(OtherWorlds, ScaleStructuralParametersWithinTheirRangesAndLeaveTheInstitutionAlone) {
    const scenario::Scenario scenario = test::small_scenario();
    const auto trials = other_worlds(scenario);
    ASSERT_EQ(trials.size(), static_cast<std::size_t>(worlds));
    for (const ParameterInfo& parameter : parameter_table()) {
        const double before = parameter.get(scenario.plan.base.parameters);
        std::set<double> values;
        for (const Trial& trial : trials) {
            const double after = parameter.get(trial.plan.base.parameters);
            values.insert(after);
            EXPECT_GE(after, parameter.low - 1e-6) << parameter.key;
            EXPECT_LE(after, parameter.high + 1e-6 * std::abs(parameter.high)) << parameter.key;
            const double rounding = parameter.whole ? 0.5 : 1e-6 * std::abs(before);
            EXPECT_LE(std::abs(after), std::abs(before) * largest_factor + rounding) << parameter.key;
        }
        if (!is_structural(parameter)) {
            EXPECT_EQ(values, std::set<double>{before}) << parameter.key;
        }
    }
    EXPECT_NE(value(trials[0].plan.base, "trust.gain"), value(trials[1].plan.base, "trust.gain"));
}

TEST(OtherWorlds, KeepWhatAVariantSetsItselfEvenWhereItIsTheDefault) {
    for (const Trial& trial : other_worlds(test::small_scenario())) {
        const double base = value(trial.plan.base, "trust.gain");
        EXPECT_FLOAT_EQ(static_cast<float>(value(trial.plan.variants[0].settings, "trust.gain")), 0.02F);
        EXPECT_EQ(value(trial.plan.variants[1].settings, "trust.gain"), base);
    }
}

TEST(OtherWorlds, AreTheSameForEveryClaim) {
    const auto some = other_worlds(test::small_scenario());
    const auto others = other_worlds(test::small_scenario("institution.employees: 12\n"));
    for (std::size_t world = 0; world != some.size(); ++world) {
        EXPECT_EQ(value(some[world].plan.base, "trust.loss"), value(others[world].plan.base, "trust.loss"));
    }
}

}  // namespace
}  // namespace raaderum::claims
