// What `record` says of metrics, and what it must not say.
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

using testing::HasSubstr;

std::string told(const std::string& text) {
    try {
        load_text(text, "a");
    } catch (const BadInput& bad) {
        const Problem& first = bad.problems.front();
        return first.key + ": " + first.wrong + "; " + first.expected;
    }
    return "fine";
}

TEST(Record, KeepsWeeksOfChosenMetrics) {
    const Scenario scenario = load_text("weeks: 60\nrecord: {metrics: [turnover, leeway], every: 4, last: 26}\n", "a");
    const RecordPlan& record = scenario.plan.record;
    EXPECT_EQ(record.trajectories.metrics, (std::vector{Metric::turnover, Metric::leeway}));
    EXPECT_EQ(record.trajectories.every, 4);
    EXPECT_EQ(record.trajectories.last, 26);
    EXPECT_THAT(scenario.resolved, HasSubstr("metrics: [turnover, leeway]\n  every: 4\n  last: 26\n"));
}

TEST(Record, OutcomesAloneLeaveOutTheWeeks) {
    const RecordPlan alone = plan_of("record: {outcomes: [citizen_value]}\n").record;
    ASSERT_TRUE(alone.trajectories.metrics);
    EXPECT_TRUE(alone.trajectories.metrics->empty());
    EXPECT_FALSE(plan_of("record: {outcomes: [citizen_value], every: 2}\n").record.trajectories.metrics);
    EXPECT_EQ(plan_of("record: {outcomes: [leeway], metrics: [turnover]}\n").record.trajectories.metrics->size(), 1U);
}

TEST(Record, ReadsAgainAsItWasResolved) {
    for (const char* written :
         {"{}", "{outcomes: [citizen_value, leeway]}", "{metrics: [turnover], outcomes: [leeway]}", "{every: 13}",
          "{last: 52, outcomes: [leeway]}"}) {
        const Scenario once = load_text(std::string("record: ") + written + "\n", "a");
        const Scenario again = load_text(once.resolved, "a");
        EXPECT_EQ(again.resolved, once.resolved) << written;
        EXPECT_EQ(again.plan.record.trajectories.metrics, once.plan.record.trajectories.metrics) << written;
        EXPECT_EQ(again.plan.record.trajectories.outcomes, once.plan.record.trajectories.outcomes) << written;
    }
}

TEST(Record, KeepsTeamsWhereAsked) {
    EXPECT_FALSE(plan_of("record: {every: 4}\n").record.teams);
    const Scenario scenario = load_text("record: {metrics: [wellbeing], teams: true}\n", "a");
    EXPECT_TRUE(scenario.plan.record.teams);
    EXPECT_TRUE(load_text(scenario.resolved, "a").plan.record.teams);
}

TEST(Record, RefusesTeamsThatCannotBeKept) {
    EXPECT_THAT(told("record: {teams: perhaps}\n"), HasSubstr("record.teams"));
    EXPECT_THAT(told("record: {outcomes: [wellbeing], teams: true}\n"), HasSubstr("only means of the last year"));
    EXPECT_THAT(told("record: {metrics: [citizen_value, cost], teams: true}\n"), HasSubstr("one that a team has"));
    EXPECT_THAT(told("record: {teams: true}\nvariants: {a: {}, b: {institution.span_of_control: 9}}\n"),
                HasSubstr("differ in institution.employees or span_of_control"));
    EXPECT_THAT(told("record: {teams: true}\nuncertain: {institution.employees: [20, 60]}\nworlds: 4\n"),
                HasSubstr("the same teams everywhere"));
    EXPECT_EQ(told("record: {teams: true}\nvariants: {a: {}, b: {leaders.control_disposition: 0.1}}\n"), "fine");
    EXPECT_THAT(
        told("record: {teams: true}\nmunicipalities: {kinds: {office: {institution.employees: 9}}, list: {Here: "
             "{staff: {office: 9}}}}\n"),
        HasSubstr("one institution, and here there are many"));
}

TEST(Record, RefusesWhatKeepsNothingOrNotWhatTheRunWaitsFor) {
    EXPECT_THAT(told("record: {metrics: [turnovr]}\n"), HasSubstr("did you mean 'turnover'"));
    EXPECT_THAT(told("record: {outcomes: [leeway, leeway]}\n"), HasSubstr("named twice"));
    EXPECT_THAT(told("record: {metrics: []}\n"), HasSubstr("neither weeks nor outcomes"));
    EXPECT_THAT(told("weeks: 60\nrecord: {every: 52, last: 4}\n"), HasSubstr("divides none of the weeks 56 to 59"));
    const std::string waits =
        "weeks: 104\nvariants: {a: {}, b: {leaders.control_disposition: 0.1}}\n"
        "replicates: {until: {metric: leeway, half_width: 0.01}}\n";
    EXPECT_THAT(told(waits + "record: {metrics: [turnover]}\n"), HasSubstr("waits for leeway in the weeks 52 to 103"));
    EXPECT_THAT(told(waits + "record: {every: 4}\n"), HasSubstr("does not keep these"));
    EXPECT_EQ(told(waits + "record: {outcomes: [leeway]}\n"), "fine");
    EXPECT_EQ(told(waits + "record: {last: 52}\n"), "fine");
}

}  // namespace
}  // namespace raaderum::scenario
