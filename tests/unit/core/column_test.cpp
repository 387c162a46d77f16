// Columns lie on cache lines, are padded to whole registers, and broken promises are reported with a sentence.

#include "core/column.hpp"

#include "core/check.hpp"
#include "core/units.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace raaderum {
namespace {

TEST(Column, IsPaddedToWholeRegistersAndNoFurther) {
    EXPECT_EQ(padded(0), 0U);
    for (std::size_t count = 1; count != 200; ++count) {
        EXPECT_EQ(padded(count) % lanes, 0U);
        EXPECT_GE(padded(count), count);
        EXPECT_LT(padded(count), count + lanes);
    }
}

TEST(Column, StartsOnACacheLine) {
    for (std::size_t count = 1; count < 5000; count *= 3) {
        const Column<float> column(count, 1.0F);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(column.data()) % 64, 0U) << count;
    }
}

TEST(Column, KeepsItsValuesWhenCopied) {
    Column<float> column(40, 2.0F);
    const Column<float> copy = column;
    column[3] = 5.0F;
    EXPECT_EQ(copy[3], 2.0F);
    EXPECT_EQ(column[3], 5.0F);
}

TEST(Check, ABrokenPromiseIsReportedWithItsSentence) {
    EXPECT_NO_THROW(check(true, "all is well"));
    try {
        check(false, "hours add up to the week");
        FAIL() << "nothing was thrown";
    } catch (const BrokenInvariant& broken) {
        EXPECT_STREQ(broken.what(), "hours add up to the week");
    }
}

TEST(Units, NoPositionIsNoneThatAnInstitutionCouldHave) {
    EXPECT_EQ(number(no_position), 0xFFFFFFFFU);
    EXPECT_EQ(number(PositionId{7}), 7U);
    EXPECT_EQ(number(LeaderId{7}), 7U);
    EXPECT_EQ(number(ReplicateId{7}), 7U);
}

}  // namespace
}  // namespace raaderum
