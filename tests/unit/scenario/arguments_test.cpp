#include "reading.hpp"

#include "scenario/source.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

Overrides setting(const std::string& key, const std::string& value) {
    Overrides overrides;
    overrides.set.emplace_back(key, value);
    return overrides;
}

TEST(Arguments, SetWhatTheFileCouldSet) {
    EXPECT_EQ(plan_of("weeks: 52\n", setting("institution.employees", "30")).base.parameters.institution.employees, 30);
    EXPECT_FALSE(plan_of("schema: 1\n", setting("mechanisms.learning", "false")).base.mechanisms.learning);
    EXPECT_EQ(plan_of("schema: 1\n", setting("network.kind", "hierarchy")).network.kind, NetworkKind::hierarchy);
    EXPECT_EQ(plan_of("schema: 1\n", setting("leaders.develop", "{sweep: [0.1, 0.2]}")).variants.size(), 2U);
    EXPECT_EQ(plan_of("variants: {a: {}}\n", setting("variants.a.leaders.develop", "0.9"))
                  .variants[0]
                  .settings.parameters.leaders.develop,
              0.9F);
}

TEST(Arguments, MeetTheSameChecksAndAreNamedInMessages) {
    EXPECT_EQ(messages_of("schema: 1\n", setting("institution.emploees", "30")),
              "--set institution.emploees: unknown key; did you mean 'employees'?\n");
    EXPECT_EQ(messages_of("schema: 1\n", setting("leaders.develop", "0,7")),
              "--set leaders.develop: '0,7' is no number; write 0.7 with a point\n");
    EXPECT_EQ(messages_of("schema: 1\n", setting("institution.employees", "10,000")),
              "--set institution.employees: '10,000' is no number; write 10000 or 10\n");
    EXPECT_EQ(messages_of("schema: 1\n", setting("institution.employees", "12.500")),
              "--set institution.employees: 12.500 reads as 12.5, since a point begins decimals; write 12500\n");
    EXPECT_EQ(messages_of("schema: 1\n", setting("leaders.develop", "2")),
              "--set leaders.develop: 2 is out of range; expected a number from 0 to 1 (share of leadership time)\n");
    EXPECT_EQ(messages_of("schema: 1\n", setting("leaders.develop", "")),
              "--set leaders.develop: no value; write --set leaders.develop=VALUE\n");
    EXPECT_NE(messages_of("schema: 1\n", setting("leaders.develop", "[1")), "");
    EXPECT_NE(messages_of("schema: 1\n", setting("extends", "other.yaml")), "");
    EXPECT_NE(messages_of("schema: 1\n", setting("", "1")), "");
    EXPECT_NE(messages_of("schema: 1\n", setting("..", "1")), "");
}

TEST(Arguments, OfNothingTakeAwayWhatTheFileSays) {
    const std::string recorded = "replicates: 4\nrecord: {agents: {replicates: 2}}\n";
    EXPECT_EQ(plan_of(recorded).record.agent_replicates, 2);
    EXPECT_EQ(plan_of(recorded, setting("record", "null")).record.agent_replicates, 0);
    EXPECT_EQ(plan_of(recorded, setting("record.agents", "~")).record.agent_replicates,
              plan_of("record: {agents: ~}\n").record.agent_replicates);
    EXPECT_EQ(messages_of("leaders.develop: 0.4\n", setting("leaders.develop", "null")),
              "--set leaders.develop: no value; expected a number from 0 to 1 (share of leadership time)\n");
}

TEST(Arguments, WarnWhereAVariantSetsTheSame) {
    const auto scenario =
        load_text("variants: {a: {leaders.develop: 0.9}, b: {}}\n", "test.yaml", setting("leaders.develop", "0.1"));
    EXPECT_EQ(scenario.plan.variants[0].settings.parameters.leaders.develop, 0.9F);
    EXPECT_EQ(scenario.plan.variants[1].settings.parameters.leaders.develop, 0.1F);
    ASSERT_EQ(scenario.warnings.size(), 1U);
}

Overrides points(std::size_t count, const std::string& number) {
    Overrides overrides;
    overrides.points.file = "points.csv";
    overrides.points.keys = {"leaders.develop"};
    std::string& column = overrides.points.columns.emplace_back(number);
    for (std::size_t more = 1; more != count; ++more) column += " " + number;
    overrides.points.count = count;
    return overrides;
}

TEST(Arguments, OfPointsOverruleOthersAndAreOverruledByVariantsWithAWarning) {
    Overrides overrides = points(3, "0.5");
    overrides.set = {{"leaders", "{develop: 0.1}"}, {"worlds", "2"}, {"leaders.hardness", "0.1"}};
    const auto scenario = load_text("variants: {a: {leaders.develop: 0.9}, b: {}}\n", "test.yaml", overrides);
    EXPECT_EQ(scenario.plan.worlds.count, 3);
    EXPECT_THAT(scenario.warnings,
                IsSupersetOf({HasSubstr("--points overrules --set leaders={develop: 0.1}"),
                              HasSubstr("--points overrules --set worlds=2"),
                              HasSubstr("leaders.develop differs between worlds, but not for 'a'")}));
    EXPECT_THAT(scenario.warnings, Not(Contains(HasSubstr("hardness"))));
    overrides.variants = {"b"};
    EXPECT_THAT(load_text("variants: {a: {leaders.develop: 0.9}, b: {}}\n", "test.yaml", overrides).warnings,
                Not(Contains(HasSubstr("but not for"))));
}

TEST(Arguments, OfPointsAreManyAndNotTooMany) {
    const auto scenario = load_text("schema: 1\n", "test.yaml", points(110'000, "0.1234567"));
    EXPECT_GT(scenario.resolved.size(), largest_source);
    EXPECT_EQ(load_plan(scenario.resolved, "again.yaml").worlds.uncertain.front().values->size(), 110'000U);
    EXPECT_EQ(
        messages_of("schema: 1\n", points(1'600'000, "0.1234567")),
        "--points: points.csv has 1600000 points of 1 number, and a run takes about a million numbers in all; cut it "
        "into several tables and run each by itself\n");
}

TEST(Arguments, ShortenARunAndDropWhatLiesBeyond) {
    Overrides overrides;
    overrides.weeks = 60;
    overrides.replicates = 3;
    overrides.seed = "18446744073709551615";
    const auto scenario = load_text(
        "weeks: 104\nevents: [{week: 52, kind: media_shock, size: 0.5}, {week: 60, kind: media_shock, size: 0.5}]\n"
        "record: {network: {weeks: [0, 60, 61, 104]}}\n",
        "test.yaml", overrides);
    EXPECT_EQ(scenario.plan.weeks, 60);
    EXPECT_EQ(scenario.plan.replicates, 3);
    EXPECT_EQ(scenario.plan.seed, 18446744073709551615ULL);
    EXPECT_EQ(scenario.plan.base.events.size(), 1U);
    EXPECT_EQ(scenario.plan.record.network_weeks, (std::vector<Week>{0, 60}));
    EXPECT_EQ(scenario.warnings.size(), 3U);
    overrides.weeks = -1;
    EXPECT_EQ(messages_of("weeks: 104\n", overrides),
              "--weeks: -1 is out of range; expected a whole number from 1 to 5200\n");
}

TEST(Arguments, LengthenARun) {
    Overrides overrides;
    overrides.weeks = 520;
    EXPECT_EQ(plan_of("weeks: 104\nevents: [{week: 52, kind: media_shock, size: 0.5}]\n", overrides).base.events.size(),
              1U);
}

TEST(Arguments, KeepOnlyTheVariantsNamed) {
    const std::string text =
        "leaders.develop: {sweep: [0.1, 0.2]}\nbaseline: a\nvariants: {a: {}, b: {leaders.hardness: 0.1}, c: {}}\n";
    Overrides overrides;
    overrides.variants = {"b"};
    const auto scenario = load_text(text, "test.yaml", overrides);
    ASSERT_EQ(scenario.plan.variants.size(), 2U);
    EXPECT_EQ(scenario.plan.variants[0].name, "b__leaders.develop=0.1");
    EXPECT_EQ(scenario.plan.variants[1].baseline, 0U);
    EXPECT_FALSE(scenario.warnings.empty());
    expect_same(load_text(scenario.resolved, "again.yaml").plan, scenario.plan);
    overrides.variants = {"a", "c__leaders.develop=0.2"};
    const Plan plan = plan_of(text, overrides);
    ASSERT_EQ(plan.variants.size(), 3U);
    EXPECT_EQ(plan.variants[2].baseline, 1U);
    overrides.variants = {"bb"};
    EXPECT_EQ(messages_of("variants: {a: {}, b: {}}\n", overrides),
              "--variant: there is no variant 'bb'; did you mean 'b'?\n");
}

}  // namespace
}  // namespace raaderum::scenario
