#include "map/text.hpp"

#include <nlohmann/json.hpp>

namespace raaderum::map {
namespace {

using Json = nlohmann::ordered_json;

/// NaN is null.
Json number(double value) { return value == value ? Json(value) : Json(nullptr); }

Json claims_of(const std::string& text) {
    Json claims = Json::array();
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        claims.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return claims;
}

Json in_two_languages(const std::string& english, const std::string& danish) {
    return {{"en", english}, {"da", danish}};
}

Json rooms_of(const TheoryMap& map) {
    Json rooms = Json::array();
    for (const Room& room : map.rooms) {
        rooms.push_back({{"name", room.name}, {"title", in_two_languages(room.title_english, room.title_danish)}});
    }
    return rooms;
}

Json boxes_of(const TheoryMap& map) {
    Json boxes = Json::array();
    for (const Box& box : map.boxes) {
        boxes.push_back({{"name", box.name},
                         {"title", in_two_languages(box.title_english, box.title_danish)},
                         {"room", map.rooms[box.room].name},
                         {"kind", spelled(box.kind)}});
    }
    return boxes;
}

Json arrows_of(const TheoryMap& map) {
    Json arrows = Json::array();
    for (const Link& link : map.links) {
        arrows.push_back({{"name", link.name},
                          {"kind", spelled(link.kind)},
                          {"from", map.boxes[link.from].name},
                          {"to", map.boxes[link.to].name},
                          {"sign", spelled(link.sign)},
                          {"size", number(link.size)},
                          {"standardised", number(link.standardised)},
                          {"evidence", spelled(link.evidence)},
                          {"says", link.says_english},
                          {"says_da", link.says_danish.empty() ? Json(nullptr) : Json(link.says_danish)},
                          {"source", link.source},
                          {"claims", claims_of(link.claims)}});
    }
    return arrows;
}

Json paths_of(const TheoryMap& map, const Paths& paths) {
    Json list = Json::array();
    for (const Path& path : paths.strongest) {
        Json boxes = Json::array({map.boxes[map.links[path.links.front()].from].name});
        Json arrows = Json::array();
        for (const std::size_t link : path.links) {
            boxes.push_back(map.boxes[map.links[link].to].name);
            arrows.push_back(map.links[link].name);
        }
        list.push_back({{"boxes", boxes},
                        {"arrows", arrows},
                        {"strength", path.strength},
                        {"sign", spelled(path.strength > 0.0 ? Sign::plus : Sign::minus)}});
    }
    return list;
}

}  // namespace

std::string as_json(const TheoryMap& map) {
    const Json json{{"rooms", rooms_of(map)}, {"boxes", boxes_of(map)}, {"arrows", arrows_of(map)}};
    return json.dump(1) + "\n";
}

std::string as_json(const TheoryMap& map, std::size_t from, std::size_t to, const Paths& paths) {
    const Json json{{"from", map.boxes[from].name},
                    {"to", map.boxes[to].name},
                    {"paths", paths_of(map, paths)},
                    {"share", paths.share},
                    {"together", paths.together},
                    {"found", paths.found},
                    {"all", paths.all}};
    return json.dump(1) + "\n";
}

}  // namespace raaderum::map
