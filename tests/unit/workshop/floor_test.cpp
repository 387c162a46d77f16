#include "workshop/floor.hpp"

#include "small_stage.hpp"

#include <gtest/gtest.h>

#include <deque>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

/// A floor whose engine works when the test says so, and what everybody heard.
class Evening : public testing::Test {
  protected:
    struct Heard {
        std::vector<Message> messages;
        bool hung_up = false;
        Json last(const std::string& tell) const {
            for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
                if (message->binary) continue;
                Json json = Json::parse(message->bytes);
                if (json.at("tell") == tell) return json;
            }
            return {};
        }
    };

    Floor::Id enter(const Visitor& visitor, Heard& heard) {
        return floor.enter(visitor, {[&heard](Message message) { heard.messages.push_back(std::move(message)); },
                                     [&heard] { heard.hung_up = true; }});
    }
    Visitor facilitator() {
        const std::string token = *door.redeem(door.control_path());
        return {token, Role::control};
    }
    Visitor guest() {
        const std::string token = door.new_visitor();
        door.admit(token, door.code());
        return {token, Role::guest};
    }
    void work() {
        while (!jobs.empty()) {
            const auto [job, then] = std::move(jobs.front());
            jobs.pop_front();
            then(job());
        }
    }

    Dialogue dialogue{shipped_stage(), read_story("tillid-og-kontrol")};
    Doorkeeper door{{"127.0.0.1:1"}, true, "raaderum-1"};
    std::deque<std::pair<std::function<Message()>, std::function<void(Message)>>> jobs;
    int votes_asked = 0;
    Floor floor{dialogue,
                door,
                "http://10.0.0.7:1/",
                {[this](auto job, auto then) { jobs.emplace_back(std::move(job), std::move(then)); },
                 [this] { ++votes_asked; }}};
};

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
    const Floor::Id id = enter(guest(), heard);
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
        floor.hear(enter(guest(), heard), nonsense);
        EXPECT_TRUE(heard.hung_up) << nonsense;
    }
    Heard flood;
    const Floor::Id id = enter(guest(), flood);
    for (int count = 0; count != 200; ++count) floor.hear(id, R"({"ask":"vote","option":0})");
    EXPECT_TRUE(flood.hung_up);
    Heard guesser;
    const Floor::Id guessing = enter({door.new_visitor(), Role::watch}, guesser);
    for (int count = 0; count != 5; ++count) floor.hear(guessing, R"({"ask":"join","code":"nonono"})");
    EXPECT_TRUE(guesser.hung_up);
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
