#include "map/room_places.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <array>

namespace raaderum::map {
namespace {

constexpr double letter_width = 0.56;  ///< of a letter's size, on average

struct Place {
    std::string_view room;
    Area area;
};
constexpr auto places = std::to_array<Place>({
    {"policy", {20, 50, 170, 470}},
    {"press_and_rules", {276, 40, 174, 116}},
    {"politics", {276, 226, 174, 116}},
    {"direction", {276, 414, 174, 120}},
    {"leaders", {536, 40, 174, 116}},
    {"control", {536, 226, 174, 116}},
    {"time", {536, 414, 174, 120}},
    {"corners", {796, 40, 174, 96}},
    {"colleagues", {796, 190, 174, 84}},
    {"trust", {796, 324, 174, 84}},
    {"fairness", {796, 454, 174, 84}},
    {"casework", {1050, 40, 170, 160}},
    {"work", {1050, 256, 170, 104}},
    {"people", {1050, 418, 170, 116}},
});
static_assert(places.size() == most_rooms);

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

std::vector<Area> places_of(const std::vector<Room>& rooms) {
    check(rooms.size() <= most_rooms, "the picture has room for all rooms");
    std::vector<Area> areas(rooms.size());
    std::vector<const Place*> free;
    for (const Place& place : places) {
        if (std::none_of(rooms.begin(), rooms.end(), [&](const Room& room) { return room.name == place.room; })) {
            free.push_back(&place);
        }
    }
    std::size_t next = 0;
    for (std::size_t room = 0; room != rooms.size(); ++room) {
        const auto own = std::find_if(places.begin(), places.end(),
                                      [&](const Place& place) { return place.room == rooms[room].name; });
        areas[room] = own != places.end() ? own->area : free[next++]->area;
    }
    return areas;
}

double text_width(std::string_view text, double size) {
    return static_cast<double>(std::count_if(text.begin(), text.end(), begins_letter)) * size * letter_width;
}

std::vector<std::string> wrapped(std::string_view text, double size, double width) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string word(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!lines.empty() && text_width(lines.back() + " " + word, size) <= width) {
            lines.back() += " " + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

}  // namespace raaderum::map
