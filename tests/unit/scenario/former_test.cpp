// A scenario of an earlier version is told what became of a number or a mechanism that the model no longer has.
#include "scenario/former.hpp"
#include "reading.hpp"

#include "model/mechanisms.hpp"
#include "model/parameters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace raaderum::scenario {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr std::string_view former_keys[] = {
#define FORMER(key, now) key,
#define SETTLED(key, holds) key,
#include "scenario/former_keys.def"
#undef FORMER
#undef SETTLED
};

constexpr std::string_view in_their_place[] = {
#define FORMER(key, now) now,
#define SETTLED(key, holds)
#include "scenario/former_keys.def"
#undef FORMER
#undef SETTLED
};

TEST(Former, KeysAreInTheModelNoMore) {
    for (const std::string_view key : former_keys) {
        EXPECT_EQ(find_parameter(key), nullptr) << key;
        EXPECT_FALSE(std::any_of(mechanism_table.begin(), mechanism_table.end(), [key](const MechanismInfo& mechanism) {
            return key == "mechanisms." + std::string(mechanism.name);
        })) << key;
    }
}

TEST(Former, WhatHoldsInTheirPlaceIsInTheModel) {
    const std::regex key("[a-z_]+\\.[a-z_]+");
    for (const std::string_view now : in_their_place) {
        const std::string names(now);
        for (std::sregex_iterator name(names.begin(), names.end(), key), end; name != end; ++name)
            EXPECT_NE(find_parameter(name->str()), nullptr) << name->str();
    }
}

TEST(Former, WhereTheyAreSetOneIsToldWhatToDo) {
    EXPECT_THAT(messages_of("motivation: {from_justice: 0.2}\n"),
                AllOf(HasSubstr("motivation.from_justice"), HasSubstr("no longer in the model"),
                      HasSubstr("nothing hung on it")));
    EXPECT_THAT(messages_of("motivation.rate: 0.1\n"), HasSubstr("it went into pace.feelings"));
    EXPECT_THAT(messages_of("mechanisms: {peer_influence: false}\n"),
                AllOf(HasSubstr("mechanisms.peer_influence"), HasSubstr("no longer in the model")));
    EXPECT_THAT(messages_of("without: [careers.contagion]\n"),
                HasSubstr("'careers.contagion' is no longer in the model"));
    EXPECT_THAT(messages_of("events: [{week: 3, kind: set, key: mandate.rate, value: 0.2}]\n"),
                HasSubstr("the mandate follows its causes in the same week now"));
    EXPECT_THAT(messages_of("uncertain: {strain.rate: [0.05, 0.1]}\n"), HasSubstr("it went into pace.feelings"));
    EXPECT_THAT(messages_of("motivation: {from_meanig: 0.2}\n"), HasSubstr("did you mean"));
}

}  // namespace
}  // namespace raaderum::scenario
