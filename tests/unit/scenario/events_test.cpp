// Whatever kind of event is registered: a scenario may use it with the options, defaults and ranges that it declares, and what is
// resolved reads back as the same event.

#include "interventions/kinds.hpp"
#include "reading.hpp"
#include "scenario/numbers.hpp"
#include "scenario/resolve.hpp"
#include "scenario/schema.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace raaderum::scenario {
namespace {

using ::testing::HasSubstr;

/// A value that may stand behind an option, other than its default: in a range, `at` of the way from its low to its high end.
std::string some_value(const EventOption& option, double at) {
    switch (option.takes) {
        case OptionTakes::number: {
            const double value = option.low + at * (option.high - option.low);
            return option.whole ? fmt::format("{:.0f}", value) : spelled(static_cast<float>(value));
        }
        case OptionTakes::choice:
            return std::string(option.names.back());
        case OptionTakes::parameter_key:
            return "leaders.mends.can";
        case OptionTakes::parameter_value:
            return "0.8";
    }
    return {};
}

/// A scenario with one event of this kind, with all its options or with those alone that it cannot do without; `other` takes the
/// place of the value of the option `of`.
std::string scenario_with(const InterventionKind& kind, bool all, std::string_view of = {},
                          const std::string& other = {}) {
    std::string text = fmt::format("events:\n  - {{week: 3, kind: {}", kind.name);
    for (const EventOption& option : kind.options) {
        if (!all && !option.required && option.name != of) continue;
        text += fmt::format(", {}: {}", option.name, option.name == of ? other : some_value(option, 0.3));
    }
    return text + "}\n";
}

template <class Look>
void for_every_option(Look&& look) {
    for (const InterventionKind* kind : intervention_kinds()) {
        for (const EventOption& option : kind->options) {
            SCOPED_TRACE(fmt::format("{}.{}", kind->name, option.name));
            look(*kind, option);
        }
    }
}

TEST(EventKinds, AreReadWithAllTheirOptionsAndReadBackTheSame) {
    for (const InterventionKind* kind : intervention_kinds()) {
        const Scenario scenario = load_text(scenario_with(*kind, true), "test.yaml");
        ASSERT_EQ(scenario.plan.base.events.size(), 1U) << kind->name;
        const Event& event = scenario.plan.base.events[0];
        EXPECT_EQ(&kind_of(event), kind);
        EXPECT_EQ(event.week, 3);
        for (const EventOption& option : kind->options) {
            if (option.takes == OptionTakes::number) {
                EXPECT_EQ(value_of(event, option.name), std::stof(some_value(option, 0.3))) << option.name;
            } else if (option.takes == OptionTakes::choice) {
                EXPECT_EQ(choice_of(event, option.name), option.names.back());
            }
        }
        EXPECT_EQ(event.key, sets_a_parameter(*kind) ? "leaders.mends.can" : "");
        const Scenario again = load_text(scenario.resolved, "again.yaml");
        EXPECT_TRUE(again.plan.base.events == scenario.plan.base.events) << scenario.resolved;
    }
}

TEST(EventKinds, HaveTheirDefaultsWhereAScenarioSaysNoMore) {
    for (const InterventionKind* kind : intervention_kinds()) {
        const Plan plan = plan_of(scenario_with(*kind, false));
        ASSERT_EQ(plan.base.events.size(), 1U) << kind->name;
        for (const EventOption& option : kind->options) {
            if (option.required) continue;
            EXPECT_EQ(value_of(plan.base.events[0], option.name), static_cast<float>(option.default_value))
                << kind->name << "." << option.name;
        }
    }
}

TEST(EventKinds, RefuseWhatLiesOutsideAnOptionsRange) {
    for_every_option([](const InterventionKind& kind, const EventOption& option) {
        const std::string place = fmt::format("events[0].{}: ", option.name);
        if (option.takes == OptionTakes::number) {
            for (const double beyond : {option.low - 1.0, option.high + 1.0}) {
                EXPECT_THAT(messages_of(scenario_with(kind, true, option.name, spelled(beyond))),
                            HasSubstr(fmt::format("{}{} is out of range", place, spelled(beyond))));
            }
        } else {
            EXPECT_THAT(messages_of(scenario_with(kind, true, option.name, "nonsense")), HasSubstr(place));
        }
        if (option.whole) {
            EXPECT_THAT(messages_of(scenario_with(kind, true, option.name, "2.5")), HasSubstr("is no whole number"));
        }
    });
}

TEST(EventKinds, RefuseToDoWithoutWhatTheyNeed) {
    for_every_option([](const InterventionKind& kind, const EventOption& option) {
        std::string text = fmt::format("events: [{{week: 3, kind: {}", kind.name);
        for (const EventOption& other : kind.options) {
            if (other.name != option.name) text += fmt::format(", {}: {}", other.name, some_value(other, 0.3));
        }
        const std::string without = fmt::format("{} without '{}'", kind.name, option.name);
        EXPECT_EQ(messages_of(text + "}]\n").find(without) != std::string::npos, option.required);
    });
}

TEST(EventKinds, SayWhoseAnOptionIsThatTheyDoNotHave) {
    const std::string message = messages_of("events: [{week: 3, kind: budget_cut, size: 0.1, between: all}]\n");
    EXPECT_THAT(message, HasSubstr("budget_cut has no 'between'; that belongs to trust_shock"));
}

TEST(EventKinds, AimAtATeamOrAPersonWhatMayBeAimedAndNothingElse) {
    const std::string aimed = "events: [{week: 3, kind: set, key: leaders.mends.dare, value: 0.5, team: 2, who: 4}]\n";
    const Plan plan = plan_of(aimed);
    ASSERT_EQ(plan.base.events.size(), 1U);
    EXPECT_EQ(value_of(plan.base.events[0], "team"), 2.0F);
    EXPECT_EQ(value_of(plan.base.events[0], "who"), 4.0F);
    for (const std::string option : {"team", "who"}) {
        const std::string all = "events: [{week: 3, kind: set, key: leaders.fix, value: 0.5, " + option;
        EXPECT_THAT(messages_of(all + ": 1}]\n"), HasSubstr("leaders.fix holds for all"));
        EXPECT_EQ(plan_of(all + ": 0}]\n").base.events.size(), 1U);
    }
}

TEST(EventKinds, ThatListTeamsHappenInEachOfThem) {
    const Plan plan =
        plan_of("events: [{week: 3, kind: leader_leaves, team: [1, 3]}, {week: 4, kind: leader_leaves}]\n");
    ASSERT_EQ(plan.base.events.size(), 3U);
    EXPECT_EQ(value_of(plan.base.events[0], "team"), 1.0F);
    EXPECT_EQ(value_of(plan.base.events[1], "team"), 3.0F);
    EXPECT_EQ(plan.base.events[1].week, 3);
    EXPECT_EQ(value_of(plan.base.events[2], "team"), 0.0F);
    EXPECT_THAT(messages_of("events: [{week: 3, kind: leader_leaves, team: []}]\n"), HasSubstr("names no team"));
    EXPECT_THAT(messages_of("events: [{week: 3, kind: leader_leaves, team: [1, 2.5]}]\n"),
                HasSubstr("is no whole number"));
}

TEST(EventKinds, NameATeamOnlyWhereAFileNamesTeams) {
    const std::string named = "events: [{week: 3, kind: leader_leaves, team: Nord}]\n";
    EXPECT_THAT(messages_of(named), HasSubstr("no team is called 'Nord'"));
    Overrides overrides;
    overrides.files_given = true;
    const Scenario scenario = load_text("institution: {chart: org.csv}\n" + named, "test.yaml", overrides);
    ASSERT_EQ(scenario.plan.base.events.size(), 1U);
    EXPECT_EQ(scenario.plan.base.events[0].team, "Nord");
    EXPECT_THAT(scenario.resolved, HasSubstr(R"("team": "Nord")"));
}

TEST(EventKinds, StandInTheSchemaWithTheirOptions) {
    const auto schema = nlohmann::json::parse(json_schema());
    const auto& described = schema.at("definitions").at("events").at("items").at("oneOf");
    ASSERT_EQ(described.size(), intervention_kinds().size());
    for_every_option([&](const InterventionKind& kind, const EventOption& option) {
        const auto entry = std::find_if(described.begin(), described.end(), [&](const auto& each) {
            return each.at("properties").at("kind").at("const") == kind.name;
        });
        ASSERT_NE(entry, described.end());
        const auto& written = entry->at("properties").at(std::string(option.name));
        EXPECT_EQ(written.at("description"), option.meaning);
        const auto& needed = entry->at("required");
        EXPECT_EQ(std::find(needed.begin(), needed.end(), option.name) != needed.end(), option.required);
        if (option.takes != OptionTakes::number) return;
        EXPECT_EQ(written.at("minimum"), option.low);
        EXPECT_EQ(written.at("maximum"), option.high);
        EXPECT_EQ(written.contains("default"), !option.required);
    });
}

}  // namespace
}  // namespace raaderum::scenario
