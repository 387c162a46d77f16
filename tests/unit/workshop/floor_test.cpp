#include "evening.hpp"

namespace raaderum::workshop {
namespace {

constexpr const char* play = R"({"ask":"play","id":1,"history":{"seed":2013,"changes":[],"shocks":[]}})";

TEST_F(Evening, TheFacilitatorPlays) {
    Heard heard;
    const Floor::Id id = enter(facilitator(), heard);
    EXPECT_EQ(heard.last("welcome").at("role"), "control");
    EXPECT_EQ(heard.last("welcome").at("lan").at("code"), door.code());
    floor.hear(id, play);
    work();
    EXPECT_TRUE(heard.messages.back().binary);
}

TEST_F(Evening, OfManyAsksTheLatestIsAnswered) {
    Heard heard;
    const Floor::Id id = enter(facilitator(), heard);
    for (int ask = 1; ask <= 5; ++ask) {
        Json asked = Json::parse(play);
        asked["id"] = ask;
        floor.hear(id, asked.dump());
    }
    ASSERT_EQ(jobs.size(), 1U);
    work();
    int runs = 0;
    for (const Message& message : heard.messages) runs += message.binary ? 1 : 0;
    EXPECT_EQ(runs, 2);  // the first, and the last that came while it was played
    EXPECT_NE(heard.messages.back().bytes.find("\"id\":5"), std::string::npos);
}

TEST_F(Evening, GuestsVoteAndMayNotPlay) {
    Heard room;
    Heard heard;
    const Floor::Id control = enter(facilitator(), room);
    const Floor::Id id = join(watcher(), heard);
    EXPECT_EQ(heard.last("welcome").at("lan"), nullptr);
    EXPECT_FALSE(heard.last("welcome").at("story").contains("steps"));
    floor.hear(id, play);
    EXPECT_TRUE(jobs.empty());
    floor.hear(id, R"({"ask":"poll","options":3})");
    EXPECT_FALSE(heard.last("votes").at("open"));
    floor.hear(control, R"({"ask":"poll","options":3})");
    floor.hear(id, R"({"ask":"vote","option":2})");
    EXPECT_EQ(heard.last("votes").at("own"), 2);
    floor.tell_votes();
    EXPECT_EQ(room.last("votes").at("counts"), Json({0, 0, 1}));
    EXPECT_EQ(room.last("votes").at("guests"), 1);
}

TEST_F(Evening, TheCodeTurnsALookerOnIntoAGuest) {
    Heard heard;
    const Floor::Id id = enter({door.new_visitor(), Role::watch}, heard);
    floor.hear(id, R"({"ask":"vote","option":0})");
    EXPECT_EQ(heard.last("error").at("tell"), "error");
    floor.hear(id, R"({"ask":"join","code":"nonono"})");
    EXPECT_EQ(heard.last("welcome").at("role"), "watch");
    floor.hear(id, Json{{"ask", "join"}, {"code", door.code()}}.dump());
    EXPECT_EQ(heard.last("welcome").at("role"), "guest");
}

TEST_F(Evening, WhoTalksNonsenseOrTooMuchIsHungUpOnAndNobodyElse) {
    Heard good;
    enter(facilitator(), good);
    for (const std::string nonsense : {"", "{", "[]", "{\"ask\":3}", "\xff\xfe", "null"}) {
        Heard heard;
        floor.hear(join(watcher(), heard), nonsense);
        EXPECT_TRUE(heard.hung_up) << nonsense;
    }
    Heard flood;
    const Floor::Id id = join(watcher(), flood);
    for (int count = 0; count != 200; ++count) floor.hear(id, R"({"ask":"vote","option":0})");
    EXPECT_TRUE(flood.hung_up);
    Heard guesser;
    const Floor::Id guessing = enter({door.new_visitor(), Role::watch}, guesser);
    for (int count = 0; count != 10; ++count) floor.hear(guessing, R"({"ask":"join","code":"nonono"})");
    EXPECT_FALSE(guesser.hung_up);  // they mistyped
    for (int count = 0; count != 5; ++count) floor.hear(guessing, R"({"ask":"join","code":"nonono"})");
    EXPECT_TRUE(guesser.hung_up);  // they do not wait
    EXPECT_FALSE(good.hung_up);
}

TEST_F(Evening, WhoHasLeftIsNotAnswered) {
    Heard heard;
    const Floor::Id id = enter(facilitator(), heard);
    floor.hear(id, play);
    floor.leave(id);
    const std::size_t before = heard.messages.size();
    work();
    EXPECT_EQ(heard.messages.size(), before);
    floor.hear(id, play);
    EXPECT_TRUE(jobs.empty());
}

}  // namespace
}  // namespace raaderum::workshop
