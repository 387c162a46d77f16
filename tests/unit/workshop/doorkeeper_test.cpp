#include "workshop/doorkeeper.hpp"

#include <gtest/gtest.h>

#include <cctype>

namespace raaderum::workshop {
namespace {

Doorkeeper at_home() { return {{"127.0.0.1:8765", "localhost:8765"}, false, "raaderum-8765"}; }
Doorkeeper on_network() { return {{"127.0.0.1:8765", "10.0.0.7:8765"}, true, "raaderum-8765"}; }

using Answer = Admission::Answer;
using namespace std::chrono_literals;

const Moment evening{};

/// Somebody new who says a code from an address.
Answer say(Doorkeeper& door, const std::string& code, const std::string& address, Moment now = evening) {
    return door.admit({door.new_visitor(), Role::watch, address}, code, now).answer;
}

std::string cookie(const std::string& token) { return "raaderum-8765=" + token; }

TEST(Doorkeeper, KnowsItsOwnAddressesAndNoOther) {
    const Doorkeeper door = at_home();
    EXPECT_TRUE(door.knows_host("127.0.0.1:8765"));
    for (const char* host :
         {"", "127.0.0.1", "127.0.0.1:8766", "evil.example:8765", "127.0.0.1:8765.evil.example", "[::1]:8765"}) {
        EXPECT_FALSE(door.knows_host(host)) << host;
    }
    EXPECT_TRUE(door.knows_origin("http://localhost:8765"));
    for (const char* origin :
         {"", "null", "https://localhost:8765", "http://localhost:8765/", "http://evil.example", "localhost:8765"}) {
        EXPECT_FALSE(door.knows_origin(origin)) << origin;
    }
}

TEST(Doorkeeper, AKeyOpensOnceAndANewOneIsMade) {
    Doorkeeper door = at_home();
    const std::string path = door.control_path();
    EXPECT_FALSE(door.redeem(path + "0"));
    EXPECT_FALSE(door.redeem("/control/"));
    const auto token = door.redeem(path);
    ASSERT_TRUE(token);
    EXPECT_FALSE(door.redeem(path));
    EXPECT_NE(door.control_path(), path);
    EXPECT_EQ(door.visitor(cookie(*token))->role, Role::control);
    EXPECT_EQ(door.redeem(door.control_path()), token);
}

TEST(Doorkeeper, KnowsVisitorsByItsOwnCookieAlone) {
    Doorkeeper door = at_home();
    const std::string token = door.new_visitor();
    EXPECT_EQ(door.visitor("a=b; " + cookie(token) + "; c=d")->role, Role::watch);
    EXPECT_FALSE(door.visitor(""));
    EXPECT_FALSE(door.visitor("raaderum-8766=" + token));
    EXPECT_FALSE(door.visitor(cookie("")));
    EXPECT_FALSE(door.visitor(cookie(token.substr(1))));
    EXPECT_NE(door.set_cookie(token).find("; HttpOnly; SameSite=Strict"), std::string::npos);
}

TEST(Doorkeeper, VisitorsAreKnownBySignatureHoweverManyThereAre) {
    const Doorkeeper door = at_home();
    const std::string first = door.new_visitor();
    for (int load = 0; load != 2001; ++load) door.new_visitor();
    ASSERT_TRUE(door.visitor(cookie(first)));
    std::string forged = first;
    forged.back() = forged.back() == '0' ? '1' : '0';
    EXPECT_FALSE(door.visitor(cookie(forged)));
    forged = first;
    forged.front() = forged.front() == '0' ? '1' : '0';
    EXPECT_FALSE(door.visitor(cookie(forged)));
    const Doorkeeper after_a_restart = at_home();
    EXPECT_FALSE(after_a_restart.visitor(cookie(first)));
}

TEST(Doorkeeper, TheCodeMakesGuests) {
    Doorkeeper door = on_network();
    const std::string token = door.new_visitor();
    EXPECT_EQ(door.code().size(), 6U);
    EXPECT_EQ(door.admit({token}, "AAAAAA", evening).answer, Answer::wrong);
    EXPECT_EQ(door.visitor(cookie(token))->role, Role::watch);
    EXPECT_EQ(door.admit({token}, door.code(), evening).answer, Answer::in);
    EXPECT_EQ(door.visitor(cookie(token))->role, Role::guest);
}

TEST(Doorkeeper, TheCodeMayBeTypedInAnyCaseAndWithBlanks) {
    Doorkeeper door = on_network();
    std::string small = door.code();
    for (char& letter : small) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    EXPECT_EQ(say(door, "  " + small + "\t\n", "10.0.0.1"), Answer::in);
    EXPECT_EQ(say(door, door.code().substr(0, 3) + " " + door.code().substr(3), "10.0.0.2"), Answer::in);
    EXPECT_EQ(say(door, door.code() + "2", "10.0.0.3"), Answer::wrong);
    EXPECT_EQ(say(door, "", "10.0.0.3"), Answer::wrong);
}

TEST(Doorkeeper, WithoutANetworkThereIsNoCode) {
    Doorkeeper door = at_home();
    EXPECT_TRUE(door.code().empty());
    EXPECT_EQ(say(door, "", "127.0.0.1"), Answer::wrong);
}

TEST(Doorkeeper, WrongCodesHoldUpTheirOwnAddressAloneAndNotForLong) {
    Doorkeeper door = on_network();
    int tried = 0;
    for (int tries = 0; tries != 305; ++tries) tried += say(door, "wrong!", "10.0.0.66") == Answer::wrong ? 1 : 0;
    EXPECT_EQ(tried, 10);
    const Admission held_up = door.admit({door.new_visitor(), Role::watch, "10.0.0.66"}, door.code(), evening);
    EXPECT_EQ(held_up.answer, Answer::too_many_wrong);
    EXPECT_EQ(held_up.wait_seconds, 5);
    EXPECT_EQ(say(door, door.code(), "10.0.0.7"), Answer::in);
    EXPECT_EQ(say(door, door.code(), "10.0.0.66", evening + 5s), Answer::in);
}

TEST(Doorkeeper, GuessingAllEveningTriesFewCodes) {
    Doorkeeper door = on_network();
    int tried = 0;
    for (auto now = evening; now < evening + 4h; now += 1s)
        tried += say(door, "wrong!", "10.0.0.66", now) == Answer::wrong;
    EXPECT_LE(tried, 10 + 4 * 60 * Doorkeeper::wrong_codes_per_minute);
}

TEST(Doorkeeper, TellsFromWhereCodesAreGuessed) {
    Doorkeeper door = on_network();
    say(door, "oops", "10.0.0.7");
    EXPECT_TRUE(door.guessing(evening).empty());
    for (int tries = 0; tries != 40; ++tries) say(door, "wrong!", "10.0.0.66");
    ASSERT_EQ(door.guessing(evening).size(), 1U);
    EXPECT_EQ(door.guessing(evening).front().address, "10.0.0.66");
    EXPECT_EQ(door.guessing(evening).front().wrong, 40);
    EXPECT_TRUE(door.guessing(evening + 6min).empty());
}

TEST(Doorkeeper, TablesOfWrongCodesHaveABound) {
    Doorkeeper door = on_network();
    for (int address = 0; address != 5000; ++address) say(door, "wrong!", std::to_string(address));
    EXPECT_LE(door.addresses_remembered(), 2 * Allowance::most_addresses);
}

}  // namespace
}  // namespace raaderum::workshop
