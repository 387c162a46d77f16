#include "scenario/numbers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace raaderum::scenario {
namespace {

TEST(Numbers, AreReadAsPeopleWriteThem) {
    EXPECT_EQ(read_number("45").value, 45.0);
    EXPECT_EQ(read_number("0.7").value, 0.7);
    EXPECT_EQ(read_number(".5").value, 0.5);
    EXPECT_EQ(read_number("5.").value, 5.0);
    EXPECT_EQ(read_number("1e-3").value, 0.001);
    EXPECT_EQ(read_number("+0.25").value, 0.25);
    EXPECT_EQ(read_number("-2").value, -2.0);
}

TEST(Numbers, ThatAreNoneAreExplained) {
    EXPECT_EQ(read_number("0,7").advice, "write 0.7 with a point");
    EXPECT_EQ(read_number("50%").advice, "write 0.5");
    EXPECT_EQ(read_number("12 %").advice, "write 0.12");
    EXPECT_EQ(read_number("1_000").advice, "write 1000");
    EXPECT_EQ(read_number("1 000 000").advice, "write 1000000");
    EXPECT_EQ(read_number("16h").advice, "write 16 without anything behind it");
    EXPECT_EQ(read_number("1e-999").advice, "write 0");
    for (const char* text : {"", ".", "-", "e5", "1e", "0x1F", "1.2.3", "--1", "1,2,3", "no", "%", ","}) {
        EXPECT_FALSE(read_number(text).value) << text;
        EXPECT_FALSE(read_number(text).wrong.empty()) << text;
    }
}

TEST(Numbers, AreNeverGuessedFromTheBeginningOfSomethingElse) {
    for (const char* date : {"2026-03-01", "01.03.2026", "1/3/2026"}) {
        EXPECT_EQ(read_number(date).advice, "") << date;
    }
    EXPECT_EQ(read_number("2026-03-01").wrong, "'2026-03-01' is a date and no number");
    EXPECT_EQ(read_number("0x10").advice, "write 16");
    EXPECT_EQ(read_number("0b101").advice, "write 5");
    EXPECT_EQ(read_number("3/4").advice, "write 0.75");
    EXPECT_EQ(read_number("3 weeks").advice, "write 3 without anything behind it");
    for (const char* text : {"5-10", "1.2.3", "12:30", "1/0", "0xZZ"}) EXPECT_EQ(read_number(text).advice, "") << text;
}

TEST(Numbers, AreAlwaysFinite) {
    for (const char* text : {"nan", ".nan", ".NaN", "inf", ".inf", "-.inf", "+.Inf", "infinity", "1e999"}) {
        EXPECT_FALSE(read_number(text).value) << text;
    }
}

TEST(Numbers, OfSeedsAreExact) {
    EXPECT_EQ(read_whole("18446744073709551615"), std::numeric_limits<std::uint64_t>::max());
    EXPECT_FALSE(read_whole("18446744073709551616"));
    EXPECT_FALSE(read_whole("-1"));
    EXPECT_FALSE(read_whole("1.0"));
    EXPECT_FALSE(read_whole(""));
}

TEST(Numbers, ReadBackToTheSameBits) {
    for (std::uint32_t step = 1; step < 200'000; step += 37) {
        const float value = static_cast<float>(step) / 199'999.0F;
        const auto again = read_number(spelled(value)).value;
        ASSERT_TRUE(again);
        EXPECT_EQ(static_cast<float>(*again), value) << spelled(value);
    }
    EXPECT_EQ(spelled(0.65F), "0.65");
    EXPECT_EQ(spelled(2'000'000.0), "2000000");
    EXPECT_EQ(as_meant(static_cast<double>(0.65F)), 0.65);
}

}  // namespace
}  // namespace raaderum::scenario
