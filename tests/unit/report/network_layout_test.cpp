#include "report/network_layout.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::report {
namespace {

using Ties = std::vector<std::pair<std::size_t, std::size_t>>;

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

TEST(NetworkLayout, TheSameTiesGiveTheSamePlaces) {
    const Ties ties{{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 4}};
    const std::vector<Point> once = places_of(5, ties);
    const std::vector<Point> again = places_of(5, ties);
    for (std::size_t node = 0; node != 5; ++node) {
        EXPECT_EQ(once[node].x, again[node].x);
        EXPECT_EQ(once[node].y, again[node].y);
    }
}

TEST(NetworkLayout, PlacesFillTheUnitSquareAndKeepApart) {
    const std::vector<Point> places = places_of(30, Ties{{0, 1}, {5, 20}});
    for (std::size_t a = 0; a != places.size(); ++a) {
        EXPECT_GE(places[a].x, 0.0);
        EXPECT_LE(places[a].x, 1.0);
        EXPECT_GE(places[a].y, 0.0);
        EXPECT_LE(places[a].y, 1.0);
        for (std::size_t b = a + 1; b != places.size(); ++b) EXPECT_GT(distance(places[a], places[b]), 0.02);
    }
}

TEST(NetworkLayout, ThoseWhoAreTiedStandTogether) {
    const std::vector<std::vector<std::size_t>> teams{{0, 1, 2, 5, 6, 9, 11, 12}, {3, 4, 7, 8, 10, 13, 14, 15}};
    Ties ties;
    for (const std::vector<std::size_t>& team : teams) {
        for (const std::size_t a : team) {
            for (const std::size_t b : team) {
                if (a < b) ties.emplace_back(a, b);
            }
        }
    }
    const std::vector<Point> places = places_of(16, ties);
    double within = 0.0;
    double between = 0.0;
    for (const std::size_t other : teams[0]) within += distance(places[0], places[other]) / 7.0;
    for (const std::size_t other : teams[1]) between += distance(places[0], places[other]) / 8.0;
    EXPECT_LT(within, 0.7 * between);
}

TEST(NetworkLayout, OneOrNobodyHasAPlaceToo) {
    EXPECT_TRUE(places_of(0, {}).empty());
    EXPECT_EQ(places_of(1, {}).size(), 1U);
}

}  // namespace
}  // namespace raaderum::report
