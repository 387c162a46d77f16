// Paths on graphs small enough to know the answer.

#include "map/paths.hpp"
#include "map/path_check.hpp"
#include "map/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::map {
namespace {

using testing::HasSubstr;

/// Boxes a, b, c, d in one room.
TheoryMap four_boxes() {
    TheoryMap map;
    map.rooms.push_back({"room", "Room", "Rum"});
    for (const char* name : {"a", "b", "c", "d"}) map.boxes.push_back({name, name, name, 0, BoxKind::state});
    return map;
}

void link(TheoryMap& map, std::size_t from, std::size_t to, double strength) {
    Link link;
    link.name = map.boxes[from].name + " > " + map.boxes[to].name;
    link.from = from;
    link.to = to;
    link.standardised = strength;
    link.sign = strength > 0.0 ? Sign::plus : Sign::minus;
    map.links.push_back(link);
}

TheoryMap diamond() {
    TheoryMap map = four_boxes();
    link(map, 0, 1, 0.5);
    link(map, 1, 3, -0.4);
    link(map, 0, 2, 0.3);
    link(map, 2, 3, 0.2);
    link(map, 1, 2, 0.5);
    link(map, 3, 0, 0.9);  // a way back, which no path goes
    link(map, 2, 1, 0.1);
    return map;
}

TEST(Paths, AreAllWithoutLoopsStrongestFirst) {
    const Paths paths = paths_between(diamond(), 0, 3);
    ASSERT_EQ(paths.found, 4U);
    EXPECT_NEAR(paths.strongest[0].strength, -0.2, 1e-12);    // a b d
    EXPECT_NEAR(paths.strongest[1].strength, 0.06, 1e-12);    // a c d
    EXPECT_NEAR(paths.strongest[2].strength, 0.05, 1e-12);    // a b c d
    EXPECT_NEAR(paths.strongest[3].strength, -0.012, 1e-12);  // a c b d
    EXPECT_NEAR(paths.together, -0.2 + 0.06 + 0.05 - 0.012, 1e-12);
    EXPECT_NEAR(paths.share, 1.0, 1e-12);
    EXPECT_TRUE(paths.all);
}

TEST(Paths, SayWhatShareTheShownOnesCover) {
    Search search;
    search.shown = 1;
    const Paths paths = paths_between(diamond(), 0, 3, search);
    ASSERT_EQ(paths.strongest.size(), 1U);
    EXPECT_NEAR(paths.share, 0.2 / 0.322, 1e-12);
    search.longest = 2;
    EXPECT_EQ(paths_between(diamond(), 0, 3, search).found, 2U);
}

TEST(Paths, AreNoneWhereNothingLeads) {
    const Paths paths = paths_between(four_boxes(), 0, 3);
    EXPECT_EQ(paths.found, 0U);
    EXPECT_EQ(paths.share, 0.0);
    EXPECT_EQ(paths_in_lines(four_boxes(), paths, Language::english), "no way leads there\n");
}

TEST(Paths, BreakOffAndSaySo) {
    Search search;
    search.most_steps = 3;
    EXPECT_FALSE(paths_between(diamond(), 0, 3, search).all);
}

TEST(Paths, AreToldInLinesAndJson) {
    const TheoryMap map = diamond();
    const Paths paths = paths_between(map, 0, 3);
    EXPECT_THAT(paths_in_lines(map, paths, Language::english), HasSubstr("a —(+0.50)→ b —(−0.40)→ d\n"));
    const auto json = nlohmann::json::parse(as_json(map, 0, 3, paths));
    EXPECT_EQ(json.at("paths").at(0).at("boxes"), nlohmann::json({"a", "b", "d"}));
    EXPECT_EQ(json.at("paths").at(0).at("arrows"), nlohmann::json({"a > b", "b > d"}));
    EXPECT_EQ(json.at("paths").at(0).at("sign"), "-");
}

TEST(Dot, ShowsSignAndEvidence) {
    TheoryMap map = four_boxes();
    link(map, 0, 1, -0.5);
    map.links.back().evidence = Evidence::measured;
    map.links.back().says_english = "says \"so\"";
    EXPECT_THAT(as_dot(map, Language::english),
                testing::AllOf(HasSubstr("subgraph cluster_room"), HasSubstr("\"a\" -> \"b\""),
                               HasSubstr("arrowhead=tee"), HasSubstr("style=solid"), HasSubstr("says \\\"so\\\"")));
}

TEST(RankCorrelation, IsOneInTheSameOrderAndMinusOneInTheOther) {
    EXPECT_DOUBLE_EQ(rank_correlation({1, 5, 9}, {0.1, 0.2, 100}), 1.0);
    EXPECT_DOUBLE_EQ(rank_correlation({1, 5, 9}, {3, 2, 1}), -1.0);
    EXPECT_DOUBLE_EQ(rank_correlation({1, 1, 1}, {3, 2, 1}), 0.0);
    EXPECT_DOUBLE_EQ(rank_correlation({}, {}), 0.0);
}

}  // namespace
}  // namespace raaderum::map
