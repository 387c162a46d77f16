#include "reading.hpp"

#include "interventions/kinds.hpp"
#include "model/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {
namespace {

using testing::HasSubstr;

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

/// Lines that write keys nested, in the order given; keys with a common beginning stand together.
std::string nested(const std::vector<std::pair<std::string, std::string>>& values) {
    std::string text;
    std::string open;
    for (const auto& [key, value] : values) {
        std::string indent;
        std::size_t from = 0;
        for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', from)) {
            const std::string section = key.substr(0, dot + 1);
            if (!open.starts_with(section)) text += indent + key.substr(from, dot - from) + ":\n";
            indent += "  ";
            from = dot + 1;
        }
        text += indent + key.substr(from) + ": " + value + "\n";
        open = key;
    }
    return text;
}

TEST(Plan, TakesEveryParameterNestedAndDotted) {
    for (const ParameterGroup& group : parameter_groups()) {
        std::vector<const ParameterInfo*> parameters;
        std::vector<std::pair<std::string, std::string>> values;
        for (const ParameterInfo& parameter : parameter_table()) {
            const std::string key(parameter.key);
            if (!key.starts_with(std::string(group.name) + ".") || key.starts_with("environment.paradigms.")
                || key.starts_with("leaders.style.")) {
                continue;
            }
            parameters.push_back(&parameter);
            // A value of its own for each, so that none can stand in for another.
            const double share = 1.0 / (1.0 + static_cast<double>(parameters.size()));
            const double value = parameter.low + share * (parameter.high - parameter.low);
            values.emplace_back(key,
                                parameter.whole ? std::to_string(std::lround(parameter.low)) : std::to_string(value));
        }
        std::string dotted;
        std::string in_variant;
        for (const auto& [key, value] : values) {
            dotted += key + ": " + value + "\n";
            in_variant += "    " + key + ": " + value + "\n";
        }
        const Plan one = plan_of(nested(values));
        const Plan two = plan_of(dotted);
        const Plan three = plan_of("variants:\n  v:\n" + in_variant);
        expect_same(one, two);
        for (std::size_t at = 0; at != values.size(); ++at) {
            const ParameterInfo& parameter = *parameters[at];
            const double value = std::stod(values[at].second);
            EXPECT_EQ(parameter.get(one.base.parameters), parameter.get(three.variants[0].settings.parameters))
                << parameter.key;
            EXPECT_NEAR(parameter.get(one.base.parameters), value, 1e-6 * std::abs(value)) << parameter.key;
        }
    }
}

TEST(Plan, TakesArrowsOut) {
    const Plan plan = plan_of(
        "without: [motivation.from_autonomy]\n"
        "variants:\n"
        "  as-is: {}\n"
        "  back: {motivation.from_autonomy: 0.27}\n"
        "  less: {without: [strain.from_leader, courage.from_safety]}\n");
    EXPECT_EQ(plan.base.parameters.motivation.from_autonomy, 0.0F);
    EXPECT_EQ(plan.variants[1].settings.parameters.motivation.from_autonomy, 0.27F);
    EXPECT_EQ(plan.variants[2].settings.parameters.strain.from_leader, 0.0F);
    EXPECT_EQ(plan.variants[2].settings.parameters.motivation.from_autonomy, 0.0F);
    EXPECT_EQ(plan.variants[2].overrides, R"({"strain.from_leader":0,"courage.from_safety":0})");
    EXPECT_THAT(messages_of("without: [motivation.from_autonmy]\n"),
                HasSubstr("did you mean 'motivation.from_autonomy'"));
    EXPECT_THAT(messages_of("without: [pace.feelings]\n"), HasSubstr("without"));
    EXPECT_THAT(messages_of("without: [leadership.effect]\n"), HasSubstr("without"))
        << "several arrows share this size";
    EXPECT_THAT(messages_of("without: motivation.from_autonomy\n"), HasSubstr("expected a list of arrows"));
    EXPECT_THAT(messages_of("motivation: {from_autonomy: 0.1}\nwithout: [motivation.from_autonomy]\n"),
                HasSubstr("has a size here and is taken out"));
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
    EXPECT_EQ(plan.variants[1].settings.events[0].kind, interventions::budget_cut.number);
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
    EXPECT_EQ(value_of(events[0], "over_weeks"), 26.0F);
    EXPECT_EQ(value_of(events[0], "involvement"), 0.4F);
    EXPECT_EQ(choice_of(events[1], "between"), "colleagues");
    EXPECT_EQ(value_of(events[1], "size"), 0.4F);  // as written within a week
    EXPECT_EQ(choice_of(events[2], "between"), "all");
    EXPECT_EQ(events[3].key, "leaders.admin_hours");
    EXPECT_EQ(value_of(events[3], "value"), 8.0F);
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
