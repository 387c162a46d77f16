#include "map/overview.hpp"

#include "map/arrow_shape.hpp"
#include "map/bundles.hpp"
#include "map/picture_words.hpp"
#include "map/room_places.hpp"
#include "markup/escaped.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

using markup::escaped;

constexpr double inside = 12.0;  ///< between a room's edge and its words
constexpr double name_size = 16.0;
constexpr double bold = 1.08;  ///< wider than other letters
constexpr double name_line = 19.0;
constexpr double small_size = 13.0;
constexpr double small_line = 16.0;
constexpr double legend_top = overview_height + 26.0;

std::string text_at(double x, double y, std::string_view text, std::string_view kind) {
    return fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", kind, x, y, escaped(text));
}

int in_hundred(double share) { return static_cast<int>(std::lround(100.0 * share)); }

int in_hundred(double part, double whole) { return whole > 0.0 ? in_hundred(part / whole) : 0; }

/// The boxes of a room, those with the strongest links first.
std::vector<std::size_t> most_connected(const TheoryMap& map, std::size_t room) {
    std::vector<double> strength(map.boxes.size(), 0.0);
    for (const Link& link : map.links) {
        if (!std::isfinite(link.standardised)) continue;
        strength[link.from] += std::abs(link.standardised);
        strength[link.to] += std::abs(link.standardised);
    }
    std::vector<std::size_t> boxes;
    for (std::size_t box = 0; box != map.boxes.size(); ++box) {
        if (map.boxes[box].room == room) boxes.push_back(box);
    }
    std::stable_sort(boxes.begin(), boxes.end(),
                     [&](std::size_t one, std::size_t other) { return strength[one] > strength[other]; });
    return boxes;
}

std::string count_in_words(std::size_t boxes, Language language) {
    return boxes == 1 ? std::string(told(PictureText::one_box, language))
                      : filled(PictureText::boxes, language, fmt::arg("count", boxes));
}

/// A room: its title, how many boxes it has, and as many of the most connected as there is space for.
std::string room_shape(const TheoryMap& map, std::size_t room, const Area& area, Language language, bool linked) {
    const double width = area.width - 2 * inside;
    const std::vector<std::size_t> boxes = most_connected(map, room);
    const std::string& title = map.rooms[room].title(language);
    const std::string count = count_in_words(boxes.size(), language);
    std::string shape = fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"9\"/>",
                                    area.x, area.y, area.width, area.height);
    double y = area.y + 6.0;
    for (const std::string& line : wrapped(title, bold * name_size, width))
        shape += text_at(area.x + inside, y += name_line, line, "name");
    shape += text_at(area.x + inside, y += small_line + 1.0, count, "count");
    y += 4.0;
    for (const std::size_t box : boxes) {
        const auto lines = wrapped(map.boxes[box].title(language), small_size, width);
        if (y + static_cast<double>(lines.size()) * small_line + 8.0 > area.y + area.height) continue;
        for (const std::string& line : lines) shape += text_at(area.x + inside, y += small_line, line, "box");
        y += 2.0;
    }
    const std::string kind = room == 0 ? "room levers" : "room";
    if (!linked) return fmt::format("<g class=\"{}\">{}</g>\n", kind, shape);
    return fmt::format("<a class=\"{}\" href=\"#room={}\" data-room=\"{}\" aria-label=\"{}\">{}</a>\n", kind,
                       escaped(map.rooms[room].name), escaped(map.rooms[room].name), escaped(title + ", " + count),
                       shape);
}

struct Drawn {
    Bundle bundle;
    std::vector<Spot> way;
    Spot sign;
};

double gap(Spot one, Spot other) { return std::hypot(one.x - other.x, one.y - other.y); }

/// How far a spot is from a straight stretch.
double gap(Spot spot, Spot from, Spot to) {
    const Spot nearest{std::clamp(spot.x, std::min(from.x, to.x), std::max(from.x, to.x)),
                       std::clamp(spot.y, std::min(from.y, to.y), std::max(from.y, to.y))};
    return gap(spot, nearest);
}

/// The first spot, going back from the head, that is clear of other arrows and their signs.
Spot place_for_sign(const std::vector<Drawn>& drawn, std::size_t own) {
    const std::vector<Spot>& way = drawn[own].way;
    const double whole = length_of(way);
    Spot best = before_end(way, whole / 2);
    double clearest = 0.0;
    for (double back = 30.0; back < whole - 12.0; back += 5.0) {
        const Spot spot = before_end(way, back);
        double clear = 1e9;
        for (std::size_t at = 1; at + 1 < way.size(); ++at) clear = std::min(clear, gap(spot, way[at]));
        for (std::size_t other = 0; other != drawn.size(); ++other) {
            if (other == own) continue;
            if (other < own) clear = std::min(clear, gap(spot, drawn[other].sign) - sign_radius);
            for (std::size_t at = 0; at + 1 < drawn[other].way.size(); ++at) {
                clear = std::min(clear, gap(spot, drawn[other].way[at], drawn[other].way[at + 1]));
            }
        }
        if (clear > sign_radius + 5.0) return spot;
        if (clear > clearest) {
            clearest = clear;
            best = spot;
        }
    }
    return best;
}

std::vector<Drawn> lay_out(const TheoryMap& map, const std::vector<Area>& places) {
    std::vector<Bundle> bundles = bundles_of(map);
    bundles.resize(bulk_of(bundles).bundles);
    std::vector<Trip> trips;
    for (const Bundle& bundle : bundles) trips.push_back({bundle.from, bundle.to});
    const auto ways = ways_between(places, trips, overview_width, overview_height);
    std::vector<Drawn> drawn;
    for (std::size_t each = 0; each != bundles.size(); ++each) {
        if (!ways[each].empty()) drawn.push_back({bundles[each], ways[each], {}});
    }
    for (std::size_t each = 0; each != drawn.size(); ++each) drawn[each].sign = place_for_sign(drawn, each);
    return drawn;
}

std::string in_words(const TheoryMap& map, const Bundle& bundle, Language language) {
    return filled(PictureText::bundle, language, fmt::arg("from", map.rooms[bundle.from].title(language)),
                  fmt::arg("to", map.rooms[bundle.to].title(language)), fmt::arg("links", bundle.links),
                  fmt::arg("strength", words::number(bundle.strength, 1, language)),
                  fmt::arg("plus", in_hundred(bundle.plus, bundle.strength)),
                  fmt::arg("minus", in_hundred(bundle.minus, bundle.strength)));
}

std::string bundle_shape(const TheoryMap& map, const Drawn& drawn, Language language, bool linked) {
    const Bundle& bundle = drawn.bundle;
    const std::string words = escaped(in_words(map, bundle, language));
    const std::string shape =
        "<title>" + words + "</title>"
        + arrow_along(drawn.way, width_of_strength(bundle.strength), bundle.sign(), bundle.evidence())
        + sign_at(drawn.sign, bundle.sign());
    if (!linked) return "<g class=\"bundle\">" + shape + "</g>\n";
    const std::string from = escaped(map.rooms[bundle.from].name);
    const std::string to = escaped(map.rooms[bundle.to].name);
    return fmt::format(
        "<a class=\"bundle\" href=\"#bundle={0},{1}\" data-from=\"{0}\" data-to=\"{1}\" aria-label=\"{2}\">{3}</a>\n",
        from, to, words, shape);
}

/// Samples of what signs, dashes and widths mean, in a row.
std::string legend(Language language) {
    std::string shape = "<g class=\"legend\">";
    double x = 20.0;
    const auto sample = [&](double length, double width, Sign sign, Evidence evidence, bool mark,
                            std::string_view text) {
        shape += arrow_along({{x, legend_top}, {x + length, legend_top}}, width, sign, evidence);
        if (mark) shape += sign_at({x + length / 2 - 6.0, legend_top}, sign);
        x += length + 7.0;
        shape += text_at(x, legend_top + 4.5, text, "count");
        x += text_width(text, small_size) + 18.0;
    };
    for (const Sign sign : {Sign::plus, Sign::minus, Sign::bent}) {
        sample(44, 3, sign, Evidence::measured, true, told(words_for(sign), language));
    }
    for (const Evidence evidence : {Evidence::measured, Evidence::informed, Evidence::assumed}) {
        sample(58, 3, Sign::bent, evidence, false, told(words_for(evidence), language));
    }
    for (const double strength : {0.5, 4.0}) {
        const std::string number = words::number(strength, strength < 1.0 ? 1 : 0, language);
        const std::string text = std::string(told(PictureText::strength, language)) + " " + number;
        sample(40, width_of_strength(strength), Sign::bent, Evidence::measured, false, text);
    }
    return shape + "</g>\n";
}

}  // namespace

std::string overview_shapes(const TheoryMap& map, Language language, bool linked) {
    const std::vector<Area> places = places_of(map.rooms);
    std::string shapes;
    for (std::size_t room = 0; room != map.rooms.size(); ++room) {
        shapes += room_shape(map, room, places[room], language, linked);
    }
    for (const Drawn& drawn : lay_out(map, places)) shapes += bundle_shape(map, drawn, language, linked);
    return shapes + legend(language);
}

std::string overview_in_words(const TheoryMap& map, Language language) {
    const std::vector<Bundle> bundles = bundles_of(map);
    const Bulk bulk = bulk_of(bundles);
    return filled(PictureText::description, language, fmt::arg("rooms", map.rooms.size()),
                  fmt::arg("boxes", map.boxes.size()), fmt::arg("links", map.links.size()),
                  fmt::arg("drawn", bulk.bundles), fmt::arg("bundles", bundles.size()),
                  fmt::arg("share", in_hundred(bulk.share)));
}

}  // namespace raaderum::map
