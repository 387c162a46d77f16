#pragma once
// What the tests of this room share: a scenario from text, its messages, and whether two plans are the same.

#include "scenario/scenario.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace raaderum::scenario {

inline Plan plan_of(const std::string& text, const Overrides& overrides = {}) {
    try {
        return load_text(text, "test.yaml", overrides).plan;
    } catch (const BadInput& bad) {
        ADD_FAILURE() << describe(bad.problems);
        return {};
    }
}

/// The messages about a scenario; empty where it is accepted.
inline std::string messages_of(const std::string& text, const Overrides& overrides = {}) {
    try {
        load_text(text, "test.yaml", overrides);
        return {};
    } catch (const BadInput& bad) {
        return describe(bad.problems);
    }
}

inline void expect_same(const Settings& a, const Settings& b) {
    for (const ParameterInfo& parameter : parameter_table()) {
        const double x = parameter.get(a.parameters);
        const double y = parameter.get(b.parameters);
        EXPECT_TRUE(x == y || (std::isnan(x) && std::isnan(y))) << parameter.key << ": " << x << " and " << y;
    }
    EXPECT_TRUE(a.mechanisms == b.mechanisms);
    EXPECT_TRUE(a.events == b.events);
}

/// Every part of two plans is the same, to the last bit.
inline void expect_same(const Plan& a, const Plan& b) {
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.weeks, b.weeks);
    EXPECT_EQ(a.burn_in, b.burn_in);
    EXPECT_EQ(a.replicates, b.replicates);
    EXPECT_EQ(a.seed, b.seed);
    EXPECT_EQ(a.network.kind, b.network.kind);
    EXPECT_EQ(a.network.path, b.network.path);
    EXPECT_EQ(a.network.weights, b.network.weights);
    EXPECT_EQ(a.network.undirected, b.network.undirected);
    EXPECT_EQ(a.network.chart, b.network.chart);
    EXPECT_EQ(a.record.agent_replicates, b.record.agent_replicates);
    EXPECT_EQ(a.record.agent_every, b.record.agent_every);
    EXPECT_EQ(a.record.network_replicates, b.record.network_replicates);
    EXPECT_EQ(a.record.network_weeks, b.record.network_weeks);
    expect_same(a.base, b.base);
    ASSERT_EQ(a.variants.size(), b.variants.size());
    for (std::size_t index = 0; index != a.variants.size(); ++index) {
        EXPECT_EQ(a.variants[index].name, b.variants[index].name);
        EXPECT_EQ(a.variants[index].overrides, b.variants[index].overrides);
        EXPECT_EQ(a.variants[index].baseline, b.variants[index].baseline);
        expect_same(a.variants[index].settings, b.variants[index].settings);
    }
}

}  // namespace raaderum::scenario
