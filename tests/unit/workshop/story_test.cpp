#include "workshop/story.hpp"

#include "scenario/scenario.hpp"
#include "small_stage.hpp"
#include "workshop/dialogue.hpp"

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

TEST(Story, TheShippedOneTakesItsMinutes) {
    const Story story = read_story("tillid-og-kontrol");
    double minutes = 0.0;
    for (const auto& each : story.page.at("steps")) minutes += each.at("minutes").get<double>();
    EXPECT_EQ(minutes, story.page.at("minutes"));
}

TEST(Story, OneThatDoesNotFitTheStageIsRefusedWithTheReason) {
    const auto refused = [](const std::vector<std::string>& variants) {
        try {
            const Dialogue dialogue(Stage("two-worlds", scenario::load("two-worlds").plan, variants),
                                    read_story("tillid-og-kontrol"));
            return std::string();
        } catch (const BadAsk& bad) {
            return bad.why;
        }
    };
    EXPECT_EQ(refused({"trust", "control"}), "");
    EXPECT_THAT(refused({"control", "trust"}), HasSubstr("the story tells of the worlds 'trust' and 'control'"));
}

}  // namespace
}  // namespace raaderum::workshop
