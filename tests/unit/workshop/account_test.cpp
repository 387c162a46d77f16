#include "workshop/account.hpp"

#include "small_stage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

using testing::HasSubstr;

History with_press_case(const Stage& stage) {
    History history = stage.beginning();
    for (std::size_t world = 0; world != world_count; ++world) {
        history.shocks.push_back({world, 20, {{"kind", "media_shock"}, {"size", 0.8}}});
    }
    return history;
}

TEST(Account, TellsTwoToFourSentencesEachWithItsStretch) {
    const Stage stage = shipped_stage();
    const auto told = what_happened(stage, with_press_case(stage), 0, 40, std::nullopt, Language::english);
    ASSERT_GE(told.size(), 2U);
    ASSERT_LE(told.size(), 4U);
    for (const Sentence& sentence : told) {
        EXPECT_FALSE(sentence.text.empty());
        EXPECT_LE(0, sentence.from);
        EXPECT_LE(sentence.from, sentence.to);
        EXPECT_LT(sentence.to, stage.plan().weeks);
    }
}

TEST(Account, SpeaksOfTheMetricAskedFor) {
    const Stage stage = shipped_stage();
    const auto told = what_happened(stage, with_press_case(stage), 0, 40, Metric::leeway, Language::danish);
    EXPECT_EQ(told.front().metric, Metric::leeway);
    EXPECT_THAT(told.front().text, HasSubstr("i tillidshuset"));
    const bool tells_the_shock = std::any_of(told.begin(), told.end(), [](const Sentence& sentence) {
        return sentence.text.find("Efter 5 måneder tog pressen en sag op") != std::string::npos;
    });
    EXPECT_TRUE(tells_the_shock);
}

TEST(Account, AShockIsHeldAgainstTheSameRunWithoutIt) {
    const Stage stage = shipped_stage();
    History with = stage.beginning();
    for (std::size_t world = 0; world != world_count; ++world)
        with.shocks.push_back({world, 75, {{"kind", "budget_cut"}, {"size", 0.1}}});
    const auto told = what_happened(stage, with, 60, 119, std::nullopt, Language::english);
    const auto shock = std::find_if(told.begin(), told.end(), [](const Sentence& sentence) {
        return sentence.text.find("the budget was cut") != std::string::npos;
    });
    ASSERT_NE(shock, told.end());
    EXPECT_THAT(shock->text, HasSubstr("than if it had not happened"));
    const Performance one = stage.perform(with);
    const Performance other = stage.perform(stage.beginning());
    const auto at = [&](const Performance& run) {
        return static_cast<double>(run.worlds[0].of(shock->metric)[shock->to]);
    };
    const double effect = at(one) - at(other);
    EXPECT_THAT(shock->text, HasSubstr(effect < 0.0 ? "lower in the trust house" : "higher in the trust house"));
}

TEST(Account, AHouseThatTheRoomChangedIsItsOwn) {
    const Stage stage = shipped_stage();
    History changed = stage.beginning();
    changed.changes.push_back({1, 0, "leaders.develop", 0.8});
    const auto told = what_happened(stage, changed, 0, 40, Metric::leeway, Language::danish);
    EXPECT_THAT(told.front().text, HasSubstr("i jeres hus"));
    EXPECT_THAT(told.front().text, testing::Not(HasSubstr("kontrolhuset")));
}

TEST(Account, WhatCountsPeopleIsToldWithoutACause) {
    const Stage stage = shipped_stage();
    const auto told = what_happened(stage, stage.beginning(), 0, 60, Metric::turnover, Language::english);
    for (const Sentence& sentence : told) EXPECT_THAT(sentence.text, testing::Not(HasSubstr("comes through")));
}

TEST(Account, ThereAreNoOtherWeeks) {
    const Stage stage = shipped_stage();
    EXPECT_THROW(what_happened(stage, stage.beginning(), 10, 10, std::nullopt, Language::english), BadAsk);
    EXPECT_THROW(what_happened(stage, stage.beginning(), 0, stage.plan().weeks, std::nullopt, Language::english),
                 BadAsk);
}

}  // namespace
}  // namespace raaderum::workshop
