// Room for people and leaders: every column has a place per position, starts at its declared value, and the padding is
// nobody's.

#include "model/people.hpp"

#include "model/leaders.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace raaderum {
namespace {

TEST(People, EveryColumnHasAPlacePerPositionAndStartsAtItsDeclaredValue) {
    for (const std::size_t positions : {1UL, 2UL, 16UL, 17UL, 45UL, 1000UL}) {
        People people;
        make_room(people, positions);
        EXPECT_EQ(people.positions, positions);
        EXPECT_EQ(people.places, padded(positions));
        EXPECT_EQ(people.leader.size(), people.places);
        EXPECT_EQ(people.generation.size(), people.places);
        for_each_column(people, [&](std::string_view name, const Column<float>& column, float start, std::string_view) {
            ASSERT_EQ(column.size(), people.places) << name;
            for (const float value : column) EXPECT_EQ(value, start) << name;
        });
    }
}

TEST(People, NobodyIsThereBeforeSomebodyIsHired) {
    People people;
    make_room(people, 20);
    for (std::size_t i = 0; i != people.places; ++i) {
        EXPECT_EQ(people.filled[i], 0.0F);
        EXPECT_EQ(people.open[i], 0.0F);
        EXPECT_EQ(people.generation[i], 0U);
    }
}

TEST(People, EveryColumnHasANameOfItsOwnAMeaningAndAFiniteStart) {
    const People people;
    std::set<std::string_view> names;
    for_each_column(people, [&](std::string_view name, const Column<float>&, float start, std::string_view meaning) {
        EXPECT_TRUE(names.insert(name).second) << name;
        EXPECT_FALSE(meaning.empty()) << name;
        EXPECT_TRUE(std::isfinite(start)) << name;
    });
    EXPECT_TRUE(names.contains("competence") && names.contains("buy_in") && names.contains("courage"));
}

TEST(People, MakingRoomAgainForgetsWhoWasThere) {
    People people;
    make_room(people, 5);
    people.filled[3] = 1.0F;
    people.generation[3] = 7;
    people.competence[3] = 0.99F;
    make_room(people, 8);
    EXPECT_EQ(people.filled[3], 0.0F);
    EXPECT_EQ(people.generation[3], 0U);
    EXPECT_EQ(people.competence[3], people.competence[4]);
}

TEST(Leaders, ThereIsRoomForEach) {
    Leaders leaders;
    make_room(leaders, 3);
    EXPECT_EQ(leaders.count, 3U);
    for (const auto* column : {&leaders.courage_deviation, &leaders.mandate, &leaders.frames, &leaders.courage,
                               &leaders.hours, &leaders.deregulation_done}) {
        ASSERT_EQ(column->size(), padded(3));
        for (const float value : *column) EXPECT_EQ(value, 0.0F);
    }
    EXPECT_EQ(leaders.team_begin.size(), 3U);
    EXPECT_EQ(leaders.team_end.size(), 3U);
}

}  // namespace
}  // namespace raaderum
