#include "workshop/claim.hpp"

#include "scenario/scenario.hpp"
#include "small_stage.hpp"
#include "workshop/check_story.hpp"
#include "workshop/told_story.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::workshop {
namespace {

using testing::HasSubstr;

const std::string story_head =
    "story: 1\nname: short\ntitle: {da: A, en: B}\nscenario: two-worlds\nworlds: [trust, control]\n"
    "people:\n  - {name: Ann, corner: can, like: {tenure: high}, text: {da: Ann, en: Ann}}\n";

/// A story of one step whose text is `text`.
std::string with_text(const std::string& text) {
    return story_head + "steps:\n  - id: one\n    to: 40\n    shocks: [{week: 20, kind: media_shock, size: 0.8}]\n    title: {da: A, en: B}\n"
           "    note: {da: A, en: B}\n    text:\n" + text;
}

std::string wrong(const std::string& text) {
    try {
        read_story_text(with_text(text), "short.yaml");
        return "fine";
    } catch (const scenario::BadInput& bad) {
        return scenario::describe(bad.problems);
    }
}

/// What the step says in its own run.
std::string told_text(const std::string& text, words::Language language = words::Language::english) {
    const Story story = read_story_text(with_text(text), "short.yaml");
    const Stage stage = shipped_stage();
    Runs runs([&](const History& history) { return stage.perform(history); });
    const History beginning{stage.plan().seed, {}, {}};
    const Cast cast = cast_of(story, runs, beginning);
    const auto texts = texts_of(story, stage, runs, cast, beginning, std::nullopt);
    return texts.at("/steps/0/text").at(language == words::Language::danish ? "da" : "en").get<std::string>();
}

TEST(Claims, WhatIsWrongIsSaidWithItsLine) {
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {metric: leewey, week: 3, both: {above: 0}}}\n"),
                HasSubstr("did you mean 'leeway'?"));
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {metric: leeway, week: 3, tillid: {above: 0}}}\n"),
                HasSubstr("short.yaml:15"));
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {metric: leeway, week: 3}}\n"), HasSubstr("says of no house"));
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {week: 3, both: {above: 0}}}\n"), HasSubstr("about one thing"));
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {metric: leeway, both: {within: 0.1}}}\n"),
                HasSubstr("within what?"));
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {person: Bob, stays: both}}\n"), HasSubstr("no such person"));
    EXPECT_THAT(wrong("      - {da: A, en: B, holds: {count: love, both: {above: 0}}}\n"),
                HasSubstr("nothing is counted"));
    EXPECT_THAT(wrong("      - {da: '{leewey in trust at week 3}', en: B}\n"), HasSubstr("there is no metric"));
    EXPECT_THAT(wrong("      - {da: '{all}', en: B}\n"), HasSubstr("cannot be filled in"));
    EXPECT_THAT(wrong("      - first_of:\n          - {da: A, en: B}\n          - {da: C, en: D}\n"),
                HasSubstr("never told"));
    EXPECT_EQ(wrong("      - Ens på begge sprog\n"), "fine");
}

TEST(Claims, TheFirstThatHoldsIsTold) {
    EXPECT_EQ(
        told_text("      - first_of:\n"
                  "          - {da: A, en: never, holds: {metric: leeway, week: 3, both: {above: 2}}}\n"
                  "          - {da: B, en: more leeway, holds: {metric: leeway, week: 25, trust: {above: control}}}\n"
                  "          - {da: C, en: else}\n"
                  "      - {da: D, en: 'not so', holds: {metric: leeway, week: 25, control: {above: trust}}}\n"),
        "more leeway");
    EXPECT_EQ(
        told_text(
            "      - {da: A, en: so, holds: {metric: leeway, week: 24, effect_of: media_shock, both: {below: 0}}}\n"),
        "so");
    EXPECT_EQ(told_text("      - {da: A, en: so, holds: {metric: leeway, week: 19, effect_of: media_shock, both: "
                        "{within: 0, of: trust}}}\n"),
              "so");
    EXPECT_EQ(told_text("      - {da: A, en: so, holds: {count: employee_left, week: 259, both: {above: 0}}}\n"), "so");
}

TEST(Claims, BracesAreFilledInFromTheRun) {
    const Stage stage = shipped_stage();
    History history = stage.beginning();
    for (std::size_t world = 0; world != world_count; ++world)
        history.shocks.push_back({world, 20, {{"kind", "media_shock"}, {"size", 0.8}}});
    const double value = static_cast<double>(stage.perform(history).worlds[0].of(Metric::wellbeing)[25]);
    const std::string number = std::to_string(static_cast<int>(std::round(value * 100)));
    EXPECT_EQ(told_text("      - {da: A, en: '{wellbeing in trust at week 25} of {positions}'}\n"), number + " of 45");
    EXPECT_EQ(told_text("      - {da: 'efter {time until week 78}', en: A}\n", words::Language::danish),
              "efter 1 år og 6 måneder");
    EXPECT_THAT(told_text("      - {da: A, en: '{fates}'}\n"), HasSubstr("Ann "));
}

TEST(CheckStory, ListsWhatFailsAndWhatIsEmpty) {
    const Story story = read_story_text(
        with_text("      - {da: falsk, en: false, holds: {metric: leeway, week: 25, control: {above: trust}}}\n"
                  "      - {da: tom, en: empty, holds: {metric: leeway, week: 25, trust: {above: 0.01}}}\n"
                  "      - {da: sand, en: true, holds: {metric: leeway, week: 25, trust: {above: control}}}\n"),
        "short.yaml");
    const Stage stage = shipped_stage();
    const Checked checked = check_story(stage, story, 20, 2);
    EXPECT_EQ(checked.runs.in_lucks, 20);
    std::vector<std::pair<std::string, Finding::Problem>> found;
    for (const Finding& finding : checked.findings) found.emplace_back(finding.says.english, finding.problem);
    EXPECT_THAT(found,
                testing::IsSupersetOf({std::pair<std::string, Finding::Problem>{"false", Finding::Problem::fails},
                                       std::pair<std::string, Finding::Problem>{"empty", Finding::Problem::empty}}));
    for (const auto& [says, problem] : found) EXPECT_NE(says, "true");
    EXPECT_EQ(as_json(checked), as_json(check_story(stage, story, 20, 1)));
}

}  // namespace
}  // namespace raaderum::workshop
