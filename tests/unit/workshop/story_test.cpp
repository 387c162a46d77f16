#include "workshop/story.hpp"

#include "scenario/scenario.hpp"
#include "small_stage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace raaderum::workshop {
namespace {

using testing::HasSubstr;

const std::string head =
    "story: 1\nname: short\ntitle: {da: A, en: B}\nscenario: two-worlds\nworlds: [trust, control]\n";
const std::string step =
    "steps:\n  - id: one\n    title: {da: A, en: B}\n    text: {da: A, en: B}\n    note: {da: A, en: B}\n";

/// What is wrong with a story, as the user is told.
std::string told(const std::string& text) {
    try {
        read_story_text(text, "short.yaml");
        return "fine";
    } catch (const scenario::BadInput& bad) {
        return scenario::describe(bad.problems);
    }
}

TEST(Story, AShortOneIsRead) {
    const Story story = read_story_text(head + step, "short.yaml");
    EXPECT_EQ(story.scenario, "two-worlds");
    EXPECT_THAT(story.worlds, testing::ElementsAre("trust", "control"));
    EXPECT_EQ(story.page.at("title").at("da"), "A");
    EXPECT_EQ(story.page.at("steps").at(0).at("worlds"), nlohmann::ordered_json({0, 1}));
    EXPECT_EQ(story.page.at("steps").at(0).at("picture"), "none");
}

TEST(Story, SaysWhereItIsWrongAndWhatWasMeant) {
    EXPECT_THAT(told(head + step + "    chart: [leeway]\n"),
                HasSubstr("short.yaml:11:5: steps.chart: unknown key; did you mean"));
    EXPECT_THAT(told(head + step + "    charts: [leewey]\n"), HasSubstr("did you mean 'leeway'?"));
    EXPECT_THAT(told(head + step + "    charts: [leeway, control, strain]\n"), HasSubstr("more than two charts"));
    EXPECT_THAT(told(head + step + "    levers: [leaders.devlop]\n"), HasSubstr("did you mean 'leaders.develop'?"));
    EXPECT_THAT(told(head + step + "    reveal: nothing\n"), HasSubstr("a bet that no earlier step makes"));
    EXPECT_THAT(told(head + step + "    picture: photo\n"), HasSubstr("picture"));
    EXPECT_THAT(told(head + step + "    shocks: [{week: 3, kind: set, key: leaders.develop, value: 0.5}]\n"),
                HasSubstr("moves no lever"));
    EXPECT_THAT(told(head + "steps:\n  - {id: one}\n"), HasSubstr("'title' is missing"));
    EXPECT_THAT(told(head), HasSubstr("'steps' is missing"));
    EXPECT_THAT(told("story: 2\n"), HasSubstr("story"));
    EXPECT_THAT(told(head + step + "    bet: {metric: leeway, week: 3, question: {da: A, en: B}, options: []}\n"),
                HasSubstr("2 to 4 options"));
}

/// The difference, left less right, in the week that a bet is about, as a history of all shocks until the bet is revealed.
double outcome(const Stage& stage, const nlohmann::ordered_json& steps, const nlohmann::ordered_json& betting) {
    History history = stage.beginning();
    for (const auto& each : steps) {
        for (const auto& shock : each.at("shocks")) {
            auto event = shock;
            event.erase("week");
            for (std::size_t world = 0; world != world_count; ++world) {
                history.shocks.push_back({world, shock.at("week").get<Week>(), event});
            }
        }
        if (each.contains("reveal") && each.at("reveal") == betting.at("id")) break;
    }
    const Performance performance = stage.perform(history);
    const auto& bet = betting.at("bet");
    for (const MetricInfo& metric : metric_table) {
        if (bet.at("metric") != metric.name) continue;
        const auto which = static_cast<Metric>(&metric - metric_table.data());
        const auto week = bet.at("week").get<std::size_t>();
        return performance.worlds[0].of(which)[week] - performance.worlds[1].of(which)[week];
    }
    return 0.0;
}

TEST(Story, TheShippedOneTellsWhatItsRunShows) {
    const Story story = read_story("tillid-og-kontrol");
    const auto& steps = story.page.at("steps");
    double minutes = 0.0;
    for (const auto& each : steps) minutes += each.at("minutes").get<double>();
    EXPECT_EQ(minutes, story.page.at("minutes"));

    // Its texts say that control is ahead after half a year, and trust after five.
    const Stage stage = shipped_stage();
    std::vector<double> outcomes;
    for (const auto& each : steps) {
        if (each.contains("bet")) outcomes.push_back(outcome(stage, steps, each));
    }
    ASSERT_EQ(outcomes.size(), 2U);
    EXPECT_LT(outcomes[0], -0.01);
    EXPECT_GT(outcomes[1], 0.02);
}

}  // namespace
}  // namespace raaderum::workshop
