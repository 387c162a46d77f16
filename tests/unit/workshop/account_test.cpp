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
    EXPECT_THAT(told.front().text, HasSubstr("under tillid"));
    const bool tells_the_shock = std::any_of(told.begin(), told.end(), [](const Sentence& sentence) {
        return sentence.text.find("I uge 20 tog pressen en sag op") != std::string::npos;
    });
    EXPECT_TRUE(tells_the_shock);
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
