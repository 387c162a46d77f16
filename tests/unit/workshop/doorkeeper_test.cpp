#include "workshop/doorkeeper.hpp"

#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

Doorkeeper at_home() { return {{"127.0.0.1:8765", "localhost:8765"}, false, "raaderum-8765"}; }
Doorkeeper on_network() { return {{"127.0.0.1:8765", "10.0.0.7:8765"}, true, "raaderum-8765"}; }

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

TEST(Doorkeeper, TheCodeMakesGuests) {
    Doorkeeper door = on_network();
    const std::string token = door.new_visitor();
    EXPECT_EQ(door.code().size(), 6U);
    EXPECT_FALSE(door.admit(token, "AAAAAA"));
    EXPECT_EQ(door.visitor(cookie(token))->role, Role::watch);
    EXPECT_TRUE(door.admit(token, door.code()));
    EXPECT_EQ(door.visitor(cookie(token))->role, Role::guest);
}

TEST(Doorkeeper, WithoutANetworkThereIsNoCode) {
    Doorkeeper door = at_home();
    EXPECT_TRUE(door.code().empty());
    EXPECT_FALSE(door.admit(door.new_visitor(), ""));
}

TEST(Doorkeeper, GuessingEndsAfterSomeHundredTries) {
    Doorkeeper door = on_network();
    const std::string token = door.new_visitor();
    for (int tries = 0; tries != 300; ++tries) door.admit(token, "wrong!");
    EXPECT_FALSE(door.admit(token, door.code()));
}

}  // namespace
}  // namespace raaderum::workshop
