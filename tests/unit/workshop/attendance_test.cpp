#include "workshop/attendance.hpp"

#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

using Entry = Attendance::Entry;
using namespace std::chrono_literals;

const Moment start{};

TEST(Attendance, AnAddressHasSoManyPlacesAndOthersHaveTheirs) {
    Attendance attendance(2);
    EXPECT_EQ(attendance.join("a", "10.0.0.1", start), Entry::in);
    EXPECT_EQ(attendance.join("b", "10.0.0.1", start), Entry::in);
    EXPECT_EQ(attendance.join("c", "10.0.0.1", start), Entry::address_full);
    EXPECT_EQ(attendance.join("d", "10.0.0.2", start), Entry::in);
    EXPECT_FALSE(attendance.knows("c"));
    attendance.set_per_address(3);
    EXPECT_EQ(attendance.join("c", "10.0.0.1", start), Entry::in);
    EXPECT_EQ(attendance.present(), 4U);
    EXPECT_EQ(attendance.present_at("10.0.0.1"), 3U);
}

TEST(Attendance, APlaceIsFreeWhenTheGraceTimeIsOverAndTheOneWhoLeftIsRemembered) {
    Attendance attendance(1);
    attendance.join("a", "10.0.0.1", start);
    attendance.leave("a", start);
    EXPECT_FALSE(attendance.pass(start + Attendance::grace - 1s));
    EXPECT_TRUE(attendance.is_present("a"));
    EXPECT_TRUE(attendance.pass(start + Attendance::grace));
    EXPECT_FALSE(attendance.is_present("a"));
    EXPECT_TRUE(attendance.knows("a"));
    EXPECT_EQ(attendance.join("b", "10.0.0.1", start + Attendance::grace), Entry::in);
    EXPECT_EQ(attendance.arrive("a"), Entry::address_full);
}

TEST(Attendance, APageThatIsLoadedAgainKeepsItsPlace) {
    Attendance attendance(1);
    attendance.join("a", "10.0.0.1", start);
    EXPECT_EQ(attendance.arrive("a"), Entry::in);  // the new line comes before the old one ends
    attendance.leave("a", start);
    EXPECT_FALSE(attendance.pass(start + 1h));
    EXPECT_EQ(attendance.present(), 1U);
}

TEST(Attendance, AnAddressTakesMemoryFromNoOther) {
    Attendance attendance(4);
    attendance.join("honest", "10.0.0.1", start);
    attendance.leave("honest", start);
    attendance.pass(start + 3min);
    Moment now = start + 3min;
    for (int token = 0; token != 1000; ++token, now += Attendance::grace) {
        EXPECT_EQ(attendance.join(std::to_string(token), "10.0.0.66", now), Entry::in);
        attendance.leave(std::to_string(token), now);
        attendance.pass(now + Attendance::grace);
    }
    EXPECT_TRUE(attendance.knows("honest"));
    EXPECT_LE(attendance.remembered(), 1 + 4 * Attendance::remembered_per_place);
}

}  // namespace
}  // namespace raaderum::workshop
