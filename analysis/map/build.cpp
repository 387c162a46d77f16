// Rooms are the causes by which differences are accounted for; what events set goes with politics.

#include "map/build.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <cctype>

namespace raaderum::map {
namespace {

struct RoomWords {
    std::string_view name;
    std::string_view english;
    std::string_view danish;
};
constexpr auto causes = std::to_array<RoomWords>({
#define CAUSE_WORDS(name, english, danish) {#name, english, danish},
#define CHANNEL_WORDS(name, english, danish)
#include "why/cause_words.def"
#undef CAUSE_WORDS
#undef CHANNEL_WORDS
});

std::string as_title(std::string_view words) {
    std::string title(words);
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return title;
}

std::vector<Room> make_rooms() {
    std::vector<Room> rooms{{"policy", "Levers", "Håndtag"}};
    for (const RoomWords& cause : causes) {
        if (cause.name == "policy" || cause.name == "events") continue;
        rooms.push_back({std::string(cause.name), as_title(cause.english), as_title(cause.danish)});
    }
    check(rooms.size() <= most_rooms, "the picture has room for all rooms");
    return rooms;
}

Evidence evidence_of(Known known) {
    return known == Known::measured   ? Evidence::measured
           : known == Known::informed ? Evidence::informed
                                      : Evidence::assumed;
}

/// Below this, in spreads, an influence has no direction to speak of.
constexpr double no_direction = 1e-4;

Sign sign_of(double slope) {
    return slope > no_direction ? Sign::plus : slope < -no_direction ? Sign::minus : Sign::bent;
}

Sign sign_of(LinkSign sign) {
    return sign == LinkSign::plus ? Sign::plus : sign == LinkSign::minus ? Sign::minus : Sign::bent;
}

/// The sign of an arrow that nothing was measured of: that of its sum.
Sign sign_of_sum(const Arrow& arrow, double standardised) {
    const Sign measured = sign_of(standardised);
    return measured == Sign::bent && arrow.amount.starts_with("(people.") ? (arrow.adds ? Sign::plus : Sign::minus)
                                                                          : measured;
}

Link link_of_sum(const Edge& edge, const ParameterInfo& parameter, const Parameters& parameters, double standardised) {
    Link link;
    link.kind = LinkKind::sum;
    link.size = parameter.get(parameters);
    link.standardised = standardised * link.size / parameter.default_value;
    link.sign = sign_of_sum(*edge.arrow, standardised);
    link.evidence = evidence_of(parameter.known);
    link.says_english = parameter.meaning;
    link.source = parameter.source;
    return link;
}

Link link_of_code(const Edge& edge, double slope, double standardised) {
    Link link;
    link.size = slope;
    link.standardised = standardised;
    link.sign = sign_of(edge.link->sign);
    link.evidence = evidence_of(edge.link->known);
    link.says_english = edge.link->says;
    link.source = edge.link->source;
    link.claims = edge.link->claims;
    return link;
}

}  // namespace

TheoryMap build_map(const Parameters& parameters, const Strengths& strengths) {
    TheoryMap map;
    map.rooms = make_rooms();
    for (const BoxDeclaration& box : box_table()) {
        const auto room =
            std::find_if(map.rooms.begin(), map.rooms.end(), [&](const Room& each) { return each.name == box.room; });
        check(room != map.rooms.end(), "every box stands in a room");
        map.boxes.push_back({std::string(box.name), std::string(box.title.english), std::string(box.title.danish),
                             static_cast<std::size_t>(room - map.rooms.begin()), box.kind});
    }
    for (std::size_t process = 0; process != processes().size(); ++process) {
        const auto& edges = processes()[process].edges;
        for (std::size_t each = 0; each != edges.size(); ++each) {
            const Edge& edge = edges[each];
            const double standardised = strengths.standardised(process, each);
            Link link;
            if (edge.arrow != nullptr) {
                link = link_of_sum(edge, *find_parameter(edge.arrow->key), parameters, standardised);
                if (link.size == 0.0) continue;
            } else {
                link = link_of_code(edge, strengths.slope[process][each], standardised);
            }
            link.name = edge.name();
            link.from = edge.from;
            link.to = edge.to;
            map.links.push_back(std::move(link));
        }
    }
    return map;
}

}  // namespace raaderum::map
