#include "reading.hpp"

#include "model/metrics.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

TEST(Plan, OfAnEmptyScenarioIsTheDefaultInstitution) {
    const Plan plan = plan_of("schema: 1\n");
    EXPECT_EQ(plan.name, "test");
    EXPECT_EQ(plan.weeks, 260);
    EXPECT_EQ(plan.burn_in, 0);
    ASSERT_EQ(plan.variants.size(), 1U);
    EXPECT_EQ(plan.variants[0].name, "base");
    EXPECT_EQ(plan.variants[0].overrides, "{}");
    Settings defaults;
    fill_derived(defaults.parameters);
    expect_same(plan.base, defaults);
    expect_same(plan.variants[0].settings, defaults);
}

TEST(Plan, TakesEveryParameterNestedAndDotted) {
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.key.starts_with("environment.paradigms.") || parameter.key.starts_with("leaders.style."))
            continue;
        const std::string value =
            parameter.whole ? std::to_string(static_cast<long>(parameter.low)) : std::to_string(parameter.high);
        const std::string key(parameter.key);
        std::string nested, indent;
        std::size_t from = 0;
        for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', from)) {
            nested += indent + key.substr(from, dot - from) + ":\n";
            indent += "  ";
            from = dot + 1;
        }
        nested += indent + key.substr(from) + ": " + value + "\n";
        const Plan one = plan_of(nested);
        const Plan two = plan_of(key + ": " + value + "\n");
        const Plan three = plan_of("variants:\n  v: {" + key + ": " + value + "}\n");
        expect_same(one, two);
        EXPECT_EQ(parameter.get(one.base.parameters), parameter.get(three.variants[0].settings.parameters)) << key;
        EXPECT_NEAR(parameter.get(one.base.parameters), std::stod(value), 1e-6 * std::abs(std::stod(value))) << key;
    }
}

TEST(Plan, GivesAVariantWhatItOverridesAndNothingElse) {
    const Plan plan = plan_of(
        "leaders: {develop: 0.4}\n"
        "mechanisms: {learning: false}\n"
        "variants:\n"
        "  as-is:\n"
        "  trust: {leaders.control_disposition: 0.15, mechanisms.crowding_out: false}\n");
    ASSERT_EQ(plan.variants.size(), 2U);
    expect_same(plan.variants[0].settings, plan.base);
    EXPECT_EQ(plan.variants[1].settings.parameters.leaders.control_disposition, 0.15F);
    EXPECT_EQ(plan.variants[1].settings.parameters.leaders.develop, 0.4F);
    EXPECT_FALSE(plan.variants[1].settings.mechanisms.learning);
    EXPECT_FALSE(plan.variants[1].settings.mechanisms.crowding_out);
    EXPECT_TRUE(plan.base.mechanisms.crowding_out);
    EXPECT_EQ(plan.variants[1].overrides, R"({"leaders.control_disposition":0.15,"mechanisms.crowding_out":false})");
}

TEST(Plan, LetsAVariantReplaceOrAddToTheEvents) {
    const Plan plan = plan_of(
        "events: [{week: 50, kind: media_shock, size: 0.5}]\n"
        "variants:\n"
        "  as-is: {}\n"
        "  replaced: {events: [{week: 10, kind: budget_cut, size: 0.1}]}\n"
        "  added: {events+: [{week: 10, kind: budget_cut, size: 0.1}]}\n"
        "  none: {events: []}\n");
    EXPECT_EQ(plan.variants[0].settings.events.size(), 1U);
    ASSERT_EQ(plan.variants[1].settings.events.size(), 1U);
    EXPECT_EQ(plan.variants[1].settings.events[0].kind, EventKind::budget_cut);
    ASSERT_EQ(plan.variants[2].settings.events.size(), 2U);
    EXPECT_EQ(plan.variants[2].settings.events[0].week, 10);
    EXPECT_EQ(plan.variants[2].settings.events[1].week, 50);
    EXPECT_TRUE(plan.variants[3].settings.events.empty());
}

TEST(Plan, ReadsEveryKindOfEventWithItsDefaults) {
    const Plan plan = plan_of(
        "events:\n"
        "  - {week: 9, kind: set, key: leaders.admin_hours, value: 8}\n"
        "  - {week: 1, kind: trust_shock, size: 0.4, between: colleagues}\n"
        "  - {week: 0, kind: trust_reform, size: 0.7}\n"
        "  - {week: 1, kind: trust_shock, size: 0.3}\n");
    const auto& events = plan.base.events;
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(events[0].over_weeks, 26);
    EXPECT_EQ(events[0].involvement, 0.4F);
    EXPECT_EQ(events[1].between, Between::colleagues);
    EXPECT_EQ(events[1].size, 0.4F);  // as written within a week
    EXPECT_EQ(events[2].between, Between::all);
    EXPECT_EQ(events[3].key, "leaders.admin_hours");
    EXPECT_EQ(events[3].value, 8.0F);
}

TEST(Plan, LetsTheWeightOfProcedureFollowTheVariantsStatutoryShare) {
    const Plan plan = plan_of(
        "variants:\n  few: {institution.statutory_share: 0}\n  many: {institution.statutory_share: 1}\n"
        "  own: {institution.procedural_weight: 0.5}\n");
    EXPECT_FLOAT_EQ(plan.variants[0].settings.parameters.institution.procedural_weight, 0.2F);
    EXPECT_FLOAT_EQ(plan.variants[1].settings.parameters.institution.procedural_weight, 0.8F);
    EXPECT_FLOAT_EQ(plan.variants[2].settings.parameters.institution.procedural_weight, 0.5F);
}

TEST(Plan, ComparesWithTheFirstVariantUnlessTold) {
    const std::string variants = "variants:\n  a: {}\n  b: {}\n  c: {}\n";
    EXPECT_EQ(plan_of(variants).variants[2].baseline, 0U);
    EXPECT_EQ(plan_of("baseline: b\n" + variants).variants[2].baseline, 1U);
    EXPECT_EQ(plan_of("baseline: b\n" + variants).variants[1].baseline, 1U);
}

TEST(Plan, RefusesAVariantThatWouldChangeThePast) {
    EXPECT_NE(messages_of("burn_in: 52\nvariants: {small: {institution.employees: 30}}\n"), "");
    EXPECT_NE(messages_of("burn_in: 52\nvariants: {able: {employees.competence.mean: 0.7}}\n"), "");
    EXPECT_EQ(messages_of("variants: {small: {institution.employees: 30}}\n"), "");
    EXPECT_EQ(messages_of("burn_in: 52\nvariants: {trust: {leaders.develop: 0.7}}\n"), "");
}

TEST(Plan, LetsWeightsBeSetTogetherInOneWeek) {
    EXPECT_EQ(messages_of("events:\n"
                          "  - {week: 10, kind: set, key: environment.paradigms.npm, value: 0.1}\n"
                          "  - {week: 10, kind: set, key: environment.paradigms.npg, value: 0.5}\n"),
              "");
    EXPECT_EQ(
        messages_of("leaders: {style: {interventionist: 0.3334, interactionist: 0.3333, second_order: 0.3333}}\n"), "");
    EXPECT_EQ(
        messages_of("leaders: {style: {interventionist: 0.3335, interactionist: 0.3333, second_order: 0.3342}}\n"), "");
    EXPECT_NE(
        messages_of("leaders: {style: {interventionist: 0.3335, interactionist: 0.3333, second_order: 0.3345}}\n"), "");
}

TEST(Plan, RecordsWhatIsAskedFor) {
    const Plan plan =
        plan_of("weeks: 52\nrecord: {agents: {replicates: 2, every: 13}, network: {weeks: [52, 0, 26, 0]}}\n");
    EXPECT_EQ(plan.record.agent_replicates, 2);
    EXPECT_EQ(plan.record.agent_every, 13);
    EXPECT_EQ(plan.record.network_replicates, 1);
    EXPECT_EQ(plan.record.network_weeks, (std::vector<Week>{0, 26, 52}));
}

}  // namespace
}  // namespace raaderum::scenario
