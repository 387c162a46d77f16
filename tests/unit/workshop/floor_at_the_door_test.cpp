// Who is let in, whose vote counts, and what the facilitator is told of it.
#include "evening.hpp"

namespace raaderum::workshop {
namespace {

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
