// The drawing and the page of the map: whole, safe, legible, and the same every time.

#include "map/picture.hpp"
#include "map/build.hpp"
#include "map/bundles.hpp"
#include "map/room_places.hpp"
#include "map/streets.hpp"
#include "markup/escaped.hpp"
#include "xml.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

namespace raaderum::map {
namespace {

using report::testing::count_of;
using report::testing::fault_in_xml;

constexpr auto names =
    std::to_array<const char*>({"policy", "press_and_rules", "politics", "direction", "leaders", "control", "time",
                                "colleagues", "casework", "corners", "work", "fairness", "trust", "people"});

Link link_between(std::size_t from, std::size_t to, double strength, Sign sign) {
    Link link;
    link.name = "a: " + std::to_string(from) + " > " + std::to_string(to);
    link.from = from;
    link.to = to;
    link.standardised = strength;
    link.sign = sign;
    link.says_english = "says </script> & \"more\" of " + std::to_string(from) + " to " + std::to_string(to);
    link.source = "Smith & Sons <2001>";
    return link;
}

/// Every room with two boxes, and links from each room to several others.
TheoryMap made_map() {
    TheoryMap map;
    for (std::size_t room = 0; room != names.size(); ++room) {
        map.rooms.push_back(
            {names[room], "Room <" + std::to_string(room) + "> & more", "Rum <" + std::to_string(room) + "> æøå"});
        for (const char* half : {"first", "second"}) {
            const std::string name = std::string(names[room]) + "." + half;
            map.boxes.push_back({name, "Box " + name, "Kasse " + name, room, BoxKind::state});
        }
    }
    for (std::size_t room = 0; room != names.size(); ++room) {
        for (const std::size_t by : {1u, 3u, 6u}) {
            const std::size_t to = (room + by) % names.size();
            const bool minus = by == 3;
            map.links.push_back(link_between(2 * room, 2 * to + 1, (minus ? -0.1 : 0.2) * static_cast<double>(room + 1),
                                             minus ? Sign::minus : Sign::plus));
        }
    }
    map.links.front().says_danish = "siger <noget> på dansk";
    return map;
}

TEST(TheDrawing, IsWellFormedInBothLanguages) {
    for (const Language language : {Language::english, Language::danish}) {
        const std::string svg = svg_of(made_map(), language);
        EXPECT_EQ(fault_in_xml(svg), "");
        EXPECT_EQ(svg.find("Room <"), std::string::npos);
    }
    EXPECT_NE(svg_of(made_map(), Language::danish).find("kasser"), std::string::npos);
}

TEST(TheDrawing, IsTheSameEveryTime) {
    EXPECT_EQ(svg_of(made_map(), Language::english), svg_of(made_map(), Language::english));
    EXPECT_EQ(page_of(made_map(), Language::english), page_of(made_map(), Language::english));
}

TEST(TheDrawing, HasNoTextBelowTwelvePixels) {
    for (const std::string& text : {svg_of(made_map(), Language::english), page_of(made_map(), Language::english)}) {
        const std::regex size("font(?:-size)?: ?([0-9.]+)px");
        std::size_t sizes = 0;
        for (std::sregex_iterator each(text.begin(), text.end(), size), end; each != end; ++each, ++sizes) {
            EXPECT_GE(std::stod((*each)[1]), 12.0) << each->str();
        }
        EXPECT_GT(sizes, 3u);
    }
}

TEST(TheDrawing, ShowsEveryRoomAndAnArrowForEveryBundleOfTheBulk) {
    const TheoryMap map = made_map();
    const std::string svg = svg_of(map, Language::english);
    EXPECT_EQ(count_of(svg, "<g class=\"room"), names.size());
    EXPECT_EQ(count_of(svg, "<g class=\"bundle\""), bulk_of(bundles_of(map)).bundles);
}

TEST(TheDrawing, HoldsAMapWithoutLinks) {
    TheoryMap map = made_map();
    map.links.clear();
    EXPECT_EQ(fault_in_xml(svg_of(map, Language::english)), "");
}

TEST(Rooms, StandClearOfEachOtherAndWithinTheSheet) {
    const std::vector<Area> places = places_of(made_map().rooms);
    for (std::size_t one = 0; one != places.size(); ++one) {
        EXPECT_GE(places[one].x, 0.0);
        EXPECT_LE(places[one].x + places[one].width, overview_width);
        EXPECT_LE(places[one].y + places[one].height, overview_height);
        for (std::size_t other = 0; other != one; ++other) {
            const bool clear = places[one].x + places[one].width < places[other].x
                               || places[other].x + places[other].width < places[one].x
                               || places[one].y + places[one].height < places[other].y
                               || places[other].y + places[other].height < places[one].y;
            EXPECT_TRUE(clear) << names[one] << " and " << names[other];
        }
    }
}

TEST(Rooms, OfOtherNamesTakeFreePlaces) {
    const std::vector<Area> places = places_of({{"one", "One", "En"}, {"time", "Time", "Tid"}, {"two", "Two", "To"}});
    EXPECT_NE(places[0].x + 1000 * places[0].y, places[2].x + 1000 * places[2].y);
    EXPECT_NE(places[0].x + 1000 * places[0].y, places[1].x + 1000 * places[1].y);
}

/// Whether a stretch runs through the inside of a box.
bool cuts(Spot from, Spot to, const Area& box) {
    return std::max(from.x, to.x) > box.x + 1 && std::min(from.x, to.x) < box.x + box.width - 1
           && std::max(from.y, to.y) > box.y + 1 && std::min(from.y, to.y) < box.y + box.height - 1;
}

bool at_edge(Spot spot, const Area& box) {
    const bool beside = spot.x == box.x || spot.x == box.x + box.width;
    const bool above = spot.y == box.y || spot.y == box.y + box.height;
    return (beside && spot.y > box.y && spot.y < box.y + box.height)
           || (above && spot.x > box.x && spot.x < box.x + box.width);
}

TEST(Ways, LeadFromEdgeToEdgeThroughNoBox) {
    const std::vector<Area> places = places_of(made_map().rooms);
    std::vector<Trip> trips;
    for (std::size_t room = 0; room != places.size(); ++room) {
        trips.push_back({room, (room + 1) % places.size()});
        trips.push_back({room, (room + 5) % places.size()});
    }
    const auto ways = ways_between(places, trips, overview_width, overview_height);
    ASSERT_EQ(ways.size(), trips.size());
    for (std::size_t trip = 0; trip != trips.size(); ++trip) {
        ASSERT_GE(ways[trip].size(), 2u);
        EXPECT_TRUE(at_edge(ways[trip].front(), places[trips[trip].from]));
        EXPECT_TRUE(at_edge(ways[trip].back(), places[trips[trip].to]));
        for (std::size_t at = 0; at + 1 < ways[trip].size(); ++at) {
            for (const Area& box : places) EXPECT_FALSE(cuts(ways[trip][at], ways[trip][at + 1], box)) << trip;
        }
    }
}

TEST(Bundles, AddUpTheLinksBetweenTwoRooms) {
    TheoryMap map = made_map();
    map.links = {link_between(0, 2, 0.5, Sign::plus), link_between(1, 3, -0.3, Sign::minus),
                 link_between(0, 1, 9.0, Sign::plus), link_between(4, 0, -0.1, Sign::minus),
                 link_between(4, 1, std::nan(""), Sign::minus)};
    const std::vector<Bundle> bundles = bundles_of(map);
    ASSERT_EQ(bundles.size(), 2u);
    EXPECT_EQ(bundles[0].links, 2u);
    EXPECT_DOUBLE_EQ(bundles[0].strength, 0.8);
    EXPECT_EQ(bundles[0].sign(), Sign::bent);
    EXPECT_EQ(bundles[1].links, 2u);
    EXPECT_DOUBLE_EQ(bundles[1].strength, 0.1);
    EXPECT_EQ(bundles[1].sign(), Sign::minus);
}

TEST(ThePage, HoldsEveryRoomAndSentenceEscaped) {
    const TheoryMap map = made_map();
    const std::string page = page_of(map, Language::english);
    for (const Room& room : map.rooms) {
        EXPECT_NE(page.find("data-room=\"" + room.name + "\""), std::string::npos) << room.name;
    }
    for (const Link& link : map.links) {
        EXPECT_NE(page.find(markup::escaped(link.says_english)), std::string::npos) << link.name;
    }
    EXPECT_EQ(count_of(page, "</script>"), 3u);
    EXPECT_EQ(page.find("Smith & Sons <"), std::string::npos);
}

TEST(ThePage, NeedsNothingFromElsewhere) {
    const std::string page = page_of(made_map(), Language::english);
    EXPECT_EQ(page.find("<!DOCTYPE html>"), 0u);
    EXPECT_NE(page.find("<meta charset=\"utf-8\">\n"), std::string::npos);
    EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
    EXPECT_EQ(page.find("src=\""), std::string::npos);
    EXPECT_EQ(page.find("@import"), std::string::npos);
}

TEST(ThePage, SpeaksDanishWhereThereIsDanish) {
    const std::string page = page_of(made_map(), Language::danish);
    EXPECT_NE(page.find("<html lang=\"da\">"), std::string::npos);
    EXPECT_NE(page.find("siger &lt;noget&gt; på dansk"), std::string::npos);
    EXPECT_NE(page.find("<td lang=\"en\">says"), std::string::npos);
    EXPECT_NE(page.find("Alle forbindelser"), std::string::npos);
}

TEST(TheDrawing, InTheDocumentsIsTheOneOfToday) {
    const std::string path = std::string(RAADERUM_SOURCE_DIR) + "/sim/docs/theory.svg";
    const std::string today = svg_of(build_map(Parameters(), stored_strengths()), Language::english);
    if (std::getenv("RAADERUM_WRITE_EXPECTED") != nullptr) std::ofstream(path, std::ios::binary) << today;
    std::ifstream file(path, std::ios::binary);
    const std::string drawn(std::istreambuf_iterator<char>(file), {});
    EXPECT_TRUE(drawn == today) << path << " shows an earlier theory; write it anew with RAADERUM_WRITE_EXPECTED=1";
}

}  // namespace
}  // namespace raaderum::map
