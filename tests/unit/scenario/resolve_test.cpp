#include "scenario/resolve.hpp"

#include "reading.hpp"
#include "scenario/shipped.hpp"

#include <gtest/gtest.h>

#include <clocale>

namespace raaderum::scenario {
namespace {

void expect_round_trip(const std::string& text) {
    const Scenario scenario = load_text(text, "test.yaml");
    const Scenario again = load_text(scenario.resolved, "again.yaml");
    expect_same(again.plan, scenario.plan);
    EXPECT_EQ(again.resolved, scenario.resolved);
}

TEST(Resolved, GivesTheSamePlanAgainForEveryShippedScenario) {
    for (const ShippedScenario& shipped : shipped_scenarios()) {
        SCOPED_TRACE(shipped.name);
        expect_round_trip(std::string(shipped.text));
    }
}

TEST(Resolved, GivesTheSamePlanAgainWhateverTheScenarioHolds) {
    expect_round_trip("schema: 1\n");
    expect_round_trip("name: \"no\"\ndescription: \"a: \\\"b\\\"\\n\\tæ # c\"\nseed: 18446744073709551615\n");
    expect_round_trip(
        "leaders.develop: {sweep: [0.1, 0.333333333, 1e-3]}\nburn_in: 3\n"
        "variants: {'null': {}, 1e5: {leaders.hardness: {sweep: [.1, 0.7]}, baseline: 'null'}}\n");
    expect_round_trip(
        "events:\n"
        "  - {week: 3, kind: trust_shock, size: 0.123456789, between: leader}\n"
        "  - {week: 3, kind: set, key: leaders.admin_hours, value: 1e1}\n"
        "  - {week: 1, kind: trust_reform, size: 1, over_weeks: 3, decoupling: 0.1}\n"
        "variants:\n  a: {events: []}\n  b: {events+: [{week: 2, kind: budget_cut, size: 0.05}]}\n"
        "  c: {institution.statutory_share: 0.9, mechanisms: {learning: false}}\n");
}

TEST(Resolved, NamesEveryParameterOrSaysWhatItFollows) {
    const std::string text = load_text("schema: 1\n", "test.yaml").resolved;
    for (const ParameterInfo& parameter : parameter_table()) {
        const std::string last(parameter.key.substr(parameter.key.rfind('.') + 1));
        EXPECT_NE(text.find(" " + last + (std::isnan(parameter.default_value) ? " follows" : ": ")), std::string::npos)
            << parameter.key;
    }
}

TEST(Resolved, DoesNotDependOnTheMachinesLanguage) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const std::string text = load_text("leaders.develop: 0.123\n", "test.yaml").resolved;
    for (const char* locale : {"da_DK.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"}) {
        if (std::setlocale(LC_ALL, locale) == nullptr) continue;
        EXPECT_EQ(load_text("leaders.develop: 0.123\n", "test.yaml").resolved, text) << locale;
    }
    std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
}  // namespace raaderum::scenario
