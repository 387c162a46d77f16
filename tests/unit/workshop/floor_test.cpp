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
        bool given_up = false;
        Standing standing = Standing::asking;
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
                                     [&heard] { heard.hung_up = true; }, [&heard] { heard.given_up = true; },
                                     [&heard](Standing standing) { heard.standing = standing; }});
    }
    Visitor facilitator() {
        const std::string token = *door.redeem(door.control_path());
        return {token, Role::control};
    }
    /// Somebody who looks at the page, from an address of their own where none is given.
    Visitor watcher(std::string address = {}) {
        if (address.empty()) address = "10.0.1." + std::to_string(++addresses);
        return {door.new_visitor(), Role::watch, std::move(address)};
    }
    Floor::Id join(const Visitor& visitor, Heard& heard) {
        const Floor::Id id = enter(visitor, heard);
        floor.hear(id, Json{{"ask", "join"}, {"code", door.code()}}.dump());
        return id;
    }
    /// The cookie of somebody who has joined and whose page comes again.
    Visitor again(const Visitor& visitor) {
        Visitor back = *door.visitor("raaderum-1=" + visitor.token);
        back.address = visitor.address;
        return back;
    }
    void pass(std::chrono::seconds time) {
        now += time;
        floor.tick();
    }
    Json votes(Heard& heard) {
        floor.tell_votes();
        return heard.last("votes");
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
    int addresses = 0;
    std::vector<std::string> warnings;
    Moment now{};
    Floor floor{
        dialogue,
        door,
        {"http://10.0.0.7:1/", {}},
        {[this](auto job, auto then) { jobs.emplace_back(std::move(job), std::move(then)); }, [this] { ++votes_asked; },
         [this](const std::string& text) { warnings.push_back(text); }, [this] { return now; }}};
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

TEST_F(Evening, AVoteCountsWhileItsVoterIsThere) {
    Heard room;
    const Floor::Id control = enter(facilitator(), room);
    floor.hear(control, R"({"ask":"poll","options":2})");
    const Visitor somebody = watcher();
    Heard heard;
    const Floor::Id id = join(somebody, heard);
    floor.hear(id, R"({"ask":"vote","option":1})");
    floor.leave(id);
    pass(Attendance::grace - std::chrono::seconds(1));
    EXPECT_EQ(votes(room).at("counts"), Json({0, 1}));  // the page may be loading again
    pass(std::chrono::seconds(1));
    EXPECT_EQ(votes(room).at("counts"), Json({0, 0}));
    EXPECT_EQ(votes(room).at("guests"), 0);
    Heard back;
    enter(again(somebody), back);
    EXPECT_EQ(back.last("welcome").at("role"), "guest");  // without the code
    EXPECT_EQ(back.last("votes").at("own"), 1);
    EXPECT_EQ(votes(room).at("counts"), Json({0, 1}));
}

TEST_F(Evening, TwoHundredCookiesOfOneAddressHaveFourVotes) {
    Heard room;
    const Floor::Id control = enter(facilitator(), room);
    floor.hear(control, R"({"ask":"poll","options":3})");
    std::deque<Heard> many(200);
    for (Heard& heard : many) {
        const Floor::Id id = join(watcher("10.0.0.66"), heard);
        floor.hear(id, R"({"ask":"vote","option":1})");
        floor.leave(id);
    }
    EXPECT_EQ(votes(room).at("counts"), Json({0, 4, 0}));
    EXPECT_EQ(votes(room).at("guests"), 4);
    Heard honest;
    floor.hear(join(watcher("10.0.0.7"), honest), R"({"ask":"vote","option":0})");
    EXPECT_EQ(votes(room).at("counts"), Json({1, 4, 0}));
    pass(Attendance::grace);
    EXPECT_EQ(votes(room).at("counts"), Json({1, 0, 0}));
}

TEST_F(Evening, ARoomBehindOneRouterComesInWhenTheFacilitatorSaysSo) {
    Heard room;
    const Floor::Id control = enter(facilitator(), room);
    std::deque<Heard> telephones(60);
    for (Heard& heard : telephones) join(watcher("192.168.1.1"), heard);
    EXPECT_EQ(votes(room).at("guests"), 4);
    EXPECT_EQ(telephones.back().last("error").at("why"), "address full");
    EXPECT_EQ(telephones.back().standing, Standing::waiting);
    pass(std::chrono::seconds(1));
    EXPECT_EQ(room.last("door").at("full"), Json::parse(R"([{"address":"192.168.1.1","taken":4,"waiting":56}])"));
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_NE(warnings.front().find("--participants-per-address"), std::string::npos);
    floor.hear(control, R"({"ask":"let in","per_address":100})");
    EXPECT_EQ(votes(room).at("guests"), 60);
    EXPECT_EQ(telephones.back().last("welcome").at("role"), "guest");
    EXPECT_EQ(telephones.back().standing, Standing::taking_part);
    EXPECT_TRUE(room.last("door").at("full").empty());
}

TEST_F(Evening, WhoWaitsComesInWhenAPlaceIsFree) {
    std::deque<Heard> four(4);
    std::vector<Floor::Id> ids;
    for (Heard& heard : four) ids.push_back(join(watcher("10.0.0.9"), heard));
    Heard fifth;
    join(watcher("10.0.0.9"), fifth);
    EXPECT_EQ(fifth.last("welcome").at("role"), "watch");
    floor.leave(ids.front());
    pass(Attendance::grace);
    EXPECT_EQ(fifth.last("welcome").at("role"), "guest");
}

TEST_F(Evening, TheRoomIsSaidToBeFullWhenItIs) {
    std::deque<Heard> all(Attendance::most_participants);
    for (Heard& heard : all) join(watcher("10.1." + std::to_string(&heard - &all[0]) + ".1"), heard);
    EXPECT_EQ(door.attendance().present(), Attendance::most_participants);
    Heard heard;
    join(watcher(), heard);
    EXPECT_EQ(heard.last("error").at("why"), "room full");
}

TEST_F(Evening, PeopleComeAndGoAllEveningAndNobodyIsRefused) {
    for (int person = 0; person != 2000; ++person) {
        Heard heard;
        const Floor::Id id = join(watcher("10.2." + std::to_string(person % 100) + ".1"), heard);
        ASSERT_EQ(heard.last("welcome").at("role"), "guest") << person;
        floor.leave(id);
        pass(std::chrono::seconds(30));
    }
    EXPECT_LE(door.attendance().remembered(), Attendance::most_remembered);
    EXPECT_LE(door.attendance().present(), 5U);
}

TEST_F(Evening, WhoSaysTooManyWrongCodesIsToldHowLongToWaitAndTheFacilitatorSeesIt) {
    Heard room;
    enter(facilitator(), room);
    Heard guesser;
    const Floor::Id id = enter(watcher("10.0.0.66"), guesser);
    for (int count = 0; count != 11; ++count) floor.hear(id, R"({"ask":"join","code":"nonono"})");
    EXPECT_EQ(guesser.last("error").at("why"), "too many wrong codes");
    EXPECT_EQ(guesser.last("error").at("seconds"), 5);
    pass(std::chrono::seconds(1));
    EXPECT_EQ(room.last("door").at("guessing"), Json::parse(R"([{"address":"10.0.0.66","wrong":11}])"));
    EXPECT_EQ(warnings.size(), 1U);
    Heard honest;
    join(watcher("10.0.0.7"), honest);
    EXPECT_EQ(honest.last("welcome").at("role"), "guest");
}

TEST_F(Evening, WhoWatchesWithoutTheCodeIsAskedToComeBackWhenTheyHaveIt) {
    Heard idle;
    Heard voter;
    Heard room;
    enter(watcher(), idle);
    join(watcher(), voter);
    enter(facilitator(), room);
    pass(std::chrono::seconds(60));
    EXPECT_FALSE(idle.given_up);
    pass(std::chrono::seconds(60));
    EXPECT_TRUE(idle.given_up);
    EXPECT_FALSE(voter.given_up || room.given_up);
}

TEST_F(Evening, TheFacilitatorSeesTheAddressAsItIsNow) {
    Heard room;
    enter(facilitator(), room);
    EXPECT_EQ(room.last("door").at("address"), "http://10.0.0.7:1/");
    floor.move_entrance({"", {}});
    EXPECT_EQ(room.last("door").at("address"), "");
    floor.move_entrance({"http://192.168.43.5:1/", {"http://172.17.0.1:1/"}});
    EXPECT_EQ(room.last("door").at("address"), "http://192.168.43.5:1/");
    EXPECT_EQ(room.last("door").at("others"), Json({"http://172.17.0.1:1/"}));
}

}  // namespace
}  // namespace raaderum::workshop
