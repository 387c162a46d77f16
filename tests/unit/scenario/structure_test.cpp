// One school of thought may be left alone: the mechanisms of its rivals are switched off.
#include "model/structures.hpp"
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(Structure, LeavesOneSchoolAloneAndAllElseOn) {
    for (const StructureInfo& structure : structure_table) {
        const Plan plan = plan_of("schema: 1\nstructure: " + std::string(structure.name) + "\n");
        Mechanisms expected;
        for (const CarriedMechanism& carried : carried_table)
            expected.*carried.member = carried.structure == structure.name;
        EXPECT_EQ(plan.base.mechanisms, expected) << structure.name;
    }
}

TEST(Structure, AllIsTheDefaultAndAVariantMayReturnToIt) {
    EXPECT_EQ(plan_of("schema: 1\nstructure: all\n").base.mechanisms, Mechanisms{});
    const Plan plan = plan_of("schema: 1\nstructure: information\nvariants: {one: {structure: all}, other: {}}\n");
    EXPECT_EQ(plan.variants[0].settings.mechanisms, Mechanisms{});
    EXPECT_FALSE(plan.variants[1].settings.mechanisms.autonomy);
}

TEST(Structure, AMechanismThatIsSwitchedByNameComesAfterIt) {
    const Plan plan =
        plan_of("schema: 1\nstructure: principal_agent\nmechanisms: {autonomy: true, deterrence: false}\n");
    EXPECT_TRUE(plan.base.mechanisms.autonomy);
    EXPECT_FALSE(plan.base.mechanisms.deterrence);
    EXPECT_FALSE(plan.base.mechanisms.crowding_out);
}

TEST(Structure, OneThatThereIsNotIsRefusedWithTheNamesOfThoseThatThereAre) {
    EXPECT_THAT(messages_of("structure: principal-agent\n"),
                AllOf(HasSubstr("structure"), HasSubstr("principal_agent")));
}

TEST(Structure, TheMechanismsOfASchoolAreItsAlone) {
    for (const CarriedMechanism& one : carried_table) {
        int schools = 0;
        for (const CarriedMechanism& other : carried_table) schools += other.member == one.member ? 1 : 0;
        EXPECT_EQ(schools, 1) << one.structure;
    }
}

}  // namespace
}  // namespace raaderum::scenario
