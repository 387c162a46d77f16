// The list of mechanisms: each has a name, says what stops without it, and is switched by its own switch.

#include "model/mechanisms.hpp"

#include <gtest/gtest.h>

#include <set>

namespace raaderum {
namespace {

TEST(Mechanisms, AllActUnlessSwitchedOff) {
    const Mechanisms mechanisms;
    for (const MechanismInfo& mechanism : mechanism_table) EXPECT_TRUE(mechanisms.*mechanism.member) << mechanism.name;
}

TEST(Mechanisms, EachHasANameOfItsOwnAndSaysWhatStops) {
    std::set<std::string_view> names;
    for (const MechanismInfo& mechanism : mechanism_table) {
        EXPECT_TRUE(names.insert(mechanism.name).second) << mechanism.name;
        EXPECT_GT(mechanism.when_off.size(), 10U) << mechanism.name;
    }
}

TEST(Mechanisms, ASwitchMovesNoOther) {
    for (const MechanismInfo& mechanism : mechanism_table) {
        Mechanisms mechanisms;
        mechanisms.*mechanism.member = false;
        for (const MechanismInfo& other : mechanism_table) {
            EXPECT_EQ(mechanisms.*other.member, other.name != mechanism.name) << mechanism.name << ", " << other.name;
        }
    }
}

}  // namespace
}  // namespace raaderum
