// Numbers of single events: swept, set from the command line and by files that extend others, and moved over weeks.
#include "reading.hpp"

#include "interventions/kinds.hpp"
#include "scenario/resolve.hpp"
#include "scenario/set_in_list.hpp"

#include <gmock/gmock.h>

namespace raaderum::scenario {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> names_of(const Plan& plan) {
    std::vector<std::string> names;
    for (const Variant& variant : plan.variants) names.push_back(variant.name);
    return names;
}

Overrides set_to(const std::string& key, const std::string& value) {
    Overrides overrides;
    overrides.set = {{key, value}};
    return overrides;
}

float size_of(const Variant& variant, std::size_t event = 0) {
    return value_of(variant.settings.events.at(event), "size");
}

constexpr const char* cuts =
    "weeks: 60\nevents: [{week: 5, kind: budget_cut, size: 0.05}, {week: 9, kind: media_shock, size: 0.5}]\n"
    "variants: {as-is: {}, trust: {leaders.develop: 0.8}}\n";

TEST(EventSweep, MakesACellOfEachValue) {
    const Plan plan = plan_of(
        "variants:\n  no-cut: {}\n  cut: {events: [{name: cut, week: 52, kind: budget_cut, size: {sweep: [0.02, 0.05, "
        "0.08]}}]}\n");
    EXPECT_THAT(names_of(plan), ElementsAre("no-cut", "cut__events.cut.size=0.02", "cut__events.cut.size=0.05",
                                            "cut__events.cut.size=0.08"));
    EXPECT_THAT(plan.variants[0].settings.events, IsEmpty());
    EXPECT_EQ(size_of(plan.variants[3]), 0.08F);
    EXPECT_EQ(plan.variants[3].baseline, 0U);
    EXPECT_EQ(plan.variants[1].overrides.find("sweep"), std::string::npos);
}

TEST(EventSweep, OfTheBaseReachesVariantsThatMeetItsEventsAndComparesLikeWithLike) {
    const Plan plan = plan_of(
        "institution.statutory_share: {sweep: [0.2, 0.8]}\n"
        "events: [{week: 5, kind: budget_cut, size: {sweep: [0.02, 0.05]}}]\n"
        "variants: {as-is: {}, trust: {leaders.develop: 0.8}, calm: {events: []}}\n");
    ASSERT_EQ(plan.variants.size(), 4U + 4U + 2U);
    EXPECT_EQ(plan.variants[5].name, "trust__institution.statutory_share=0.2,events.budget_cut.size=0.05");
    EXPECT_EQ(size_of(plan.variants[5]), 0.05F);
    EXPECT_EQ(plan.variants[plan.variants[5].baseline].name,
              "as-is__institution.statutory_share=0.2,events.budget_cut.size=0.05");
    EXPECT_EQ(value_of(plan.base.events.at(0), "size"), 0.02F);
}

TEST(EventSweep, ReadsBackFromTheResolvedText) {
    for (const char* text :
         {"events: [{week: {sweep: [4, 8]}, kind: media_shock, size: 0.5}]\nvariants: {a: {}, b: {events+: [{week: 6, "
          "kind: set, "
          "key: leaders.develop, value: {sweep: [0.2, 0.9]}}]}}\n",
          "events: [{week: 4, kind: leader_leaves, team: [1, 2], vacant_weeks: {sweep: [4, 26]}}]\n"}) {
        const Scenario scenario = load_text(text, "test.yaml");
        const Scenario again = load_text(scenario.resolved, "again.yaml");
        expect_same(again.plan, scenario.plan);
        EXPECT_EQ(again.resolved, scenario.resolved);
    }
}

TEST(EventSweep, OfAWeekKeepsTheOrderOfWeeks) {
    const Plan plan = plan_of(
        "events: [{name: case, week: {sweep: [2, 20]}, kind: media_shock, size: 0.5}, {week: 10, kind: budget_cut, "
        "size: 0.1}]\n");
    ASSERT_EQ(plan.variants.size(), 2U);
    EXPECT_EQ(plan.variants[1].name, "base__events.case.week=20");
    EXPECT_EQ(plan.variants[1].settings.events[0].week, 10);
    EXPECT_EQ(plan.variants[1].settings.events[1].week, 20);
    EXPECT_THAT(messages_of("weeks: 12\nevents: [{week: {sweep: [2, 20]}, kind: media_shock, size: 0.5}]\n"),
                HasSubstr("week 20 is beyond the scenario's 12 weeks"));
}

TEST(EventSweep, IsRefusedWhereItCannotBeMeant) {
    const auto of = [](const std::string& event) { return messages_of("events: [" + event + "]\n"); };
    EXPECT_THAT(of("{week: 4, kind: budget_cut, size: {sweep: [0.1, 2]}}"),
                HasSubstr("events[0].size: 2 is out of range"));
    EXPECT_THAT(of("{week: 4, kind: budget_cut, size: {sweep: []}}"), HasSubstr("a sweep without values"));
    EXPECT_THAT(of("{week: 4, kind: leader_leaves, team: {sweep: [1, 2]}}"), HasSubstr("a section cannot stand here"));
    EXPECT_THAT(of("{name: a, week: 4, kind: budget_cut, size: 0.1}, {name: a, week: 5, kind: media_shock, size: 1}"),
                HasSubstr("two events are called 'a'"));
    EXPECT_THAT(of("{name: a.b, week: 4, kind: budget_cut, size: 0.1}"), HasSubstr("cannot be the name of an event"));
    EXPECT_THAT(of("{name: 12, week: 4, kind: budget_cut, size: 0.1}"), HasSubstr("cannot be the name of an event"));
    EXPECT_THAT(
        messages_of(
            "events: [{week: 4, kind: budget_cut, size: {sweep: [0.1, 0.2]}}]\nvariants: {a: {events+: [{week: 5, "
            "kind: budget_cut, size: {sweep: [0.1, 0.2]}}]}}\n"),
        HasSubstr("another event that is swept goes by the same name"));
    EXPECT_THAT(messages_of("uncertain: {events.cut.size: [0, 1]}\nworlds: 3\nreplicates: 1\n"),
                HasSubstr("the numbers of events are the same in all worlds"));
}

TEST(EventSet, IsReachedByItsPlaceItsNameOrItsKind) {
    for (const char* key : {"events[0].size", "events.budget_cut.size", "events.0.size"}) {
        EXPECT_EQ(size_of(plan_of(cuts, set_to(key, "0.08")).variants[1]), 0.08F) << key;
    }
    const std::string named = "variants: {v1: {events+: [{name: cut, week: 5, kind: budget_cut, size: 0.05}]}}\n";
    EXPECT_EQ(size_of(plan_of(named, set_to("variants.v1.events+.cut.size", "0.08")).variants[0]), 0.08F);
    EXPECT_EQ(plan_of(cuts, set_to("events[1].week", "3")).variants[0].settings.events[0].week, 3);
    const Plan swept = plan_of(cuts, set_to("events[0].size", "{sweep: [0.02, 0.05, 0.08]}"));
    EXPECT_EQ(swept.variants.size(), 6U);
    EXPECT_EQ(swept.variants[5].name, "trust__events.budget_cut.size=0.08");
}

TEST(EventSet, SaysWhatIsWrong) {
    const auto said = [](const char* key, const char* value) { return messages_of(cuts, set_to(key, value)); };
    EXPECT_THAT(said("events[2].size", "0.1"),
                AllOf(HasSubstr("there is no event [2]"), HasSubstr("events [0] to [1]")));
    EXPECT_THAT(said("events.budget_cit.size", "0.1"), HasSubstr("did you mean 'budget_cut'?"));
    EXPECT_THAT(said("events[0].sise", "0.1"),
                AllOf(HasSubstr("--set events[0].sise"), HasSubstr("did you mean 'size'?")));
    EXPECT_THAT(said("events[0].over_weeks", "4"), HasSubstr("budget_cut has no 'over_weeks'"));
    EXPECT_THAT(said("events[0].size", "2"), HasSubstr("2 is out of range"));
    EXPECT_THAT(said("events[0]", "2"), HasSubstr("a whole event cannot be set"));
    EXPECT_THAT(said("variants.trust.events[0].size", "2"),
                AllOf(HasSubstr("there is no list 'variants.trust.events'"), HasSubstr("events stand in events")));
    EXPECT_THAT(said("record.network.weeks[0]", "2"), HasSubstr("a single entry of a list cannot be set"));
}

TEST(EventSet, DoesNotReachVariantsWithEventsOfTheirOwn) {
    const Scenario scenario = load_text(std::string(cuts) + "baseline: as-is\n", "test.yaml",
                                        set_to("variants.trust.events", "[{week: 3, kind: media_shock, size: 1}]"));
    EXPECT_THAT(scenario.warnings, ElementsAre(HasSubstr("so misses budget_cut")));
    const std::string own = "events: [{week: 5, kind: budget_cut, size: 0.05}]\nvariants: {a: {}, b: {events: []}}\n";
    EXPECT_THAT(load_text(own, "test.yaml", set_to("events[0].size", "0.1")).warnings,
                ElementsAre(HasSubstr("variant 'b' sets events itself, so --set does not reach it")));
}

TEST(EventSet, WorksInShippedScenariosAndInFilesThatExtendThem) {
    const Plan set = load("budget-cut", set_to("variants.cut-5.events[0].size", "{sweep: [0.02, 0.05, 0.08]}")).plan;
    EXPECT_EQ(set.variants.size(), 2U + 6U + 2U);
    EXPECT_EQ(set.variants[2].name, "cut-5__institution.statutory_share=0.2,events.budget_cut.size=0.02");
    EXPECT_EQ(set.variants[2].baseline, 0U);
    const Plan extended = plan_of("extends: budget-cut\nvariants: {cut-5: {events.budget_cut.size: 0.07}}\n");
    EXPECT_EQ(size_of(extended.variants[2]), 0.07F);
    EXPECT_THAT(messages_of("extends: trust-versus-control\nevents.cut.size: 0.07\n"),
                HasSubstr("there is no event 'cut'"));
}

TEST(EventRamp, IsReadAndRefusedForWholeNumbers) {
    const auto of = [](const std::string& event) { return "events: [{week: 4, kind: set, " + event + "}]\n"; };
    const Scenario scenario = load_text(of("key: leaders.develop, value: 0.8, over_weeks: 26"), "test.yaml");
    EXPECT_EQ(value_of(scenario.plan.base.events.at(0), "over_weeks"), 26.0F);
    EXPECT_THAT(scenario.resolved, HasSubstr("\"over_weeks\": 26"));
    EXPECT_EQ(load_text(of("key: leaders.develop, value: 0.8, over_weeks: 1"), "test.yaml").resolved,
              load_text(of("key: leaders.develop, value: 0.8"), "test.yaml").resolved);
    EXPECT_THAT(messages_of(of("key: leaders.develop, value: 0.8, over_weeks: 0")),
                HasSubstr("over_weeks: 0 is out of range"));
    for (const ParameterInfo& parameter : parameter_table()) {
        if (!parameter.whole || parameter.changeable == Changeable::at_start) continue;
        const std::string key(parameter.key);
        EXPECT_THAT(messages_of(of("key: " + key + ", value: " + std::to_string(static_cast<int>(parameter.low))
                                   + ", over_weeks: 4")),
                    HasSubstr(key + " is a whole number, which cannot move in steps"));
    }
}

TEST(EventRamp, OfPartsOfAWholeKeepsTheirSumWhereAllMoveTogether) {
    const std::string together =
        "events:\n  - {week: 4, kind: set, key: environment.paradigms.npm, value: 0.2, over_weeks: 8}\n"
        "  - {week: 4, kind: set, key: environment.paradigms.nws, value: 0.4, over_weeks: ";
    const std::string start = "environment: {paradigms: {bureaucracy: 0.2, npm: 0.4, nws: 0.2, npg: 0.2}}\n";
    EXPECT_EQ(messages_of(start + together + "8}\n"), "");
    EXPECT_THAT(messages_of(start + together + "4}\n"), HasSubstr("after the set events of week 4"));
}

}  // namespace
}  // namespace raaderum::scenario
