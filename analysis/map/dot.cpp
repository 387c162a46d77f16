#include "map/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

/// Blue, vermilion and grey, which the colour-blind tell apart.
std::string_view colour_of(Sign sign) {
    return sign == Sign::plus ? "#0072B2" : sign == Sign::minus ? "#D55E00" : "#777777";
}

std::string_view head_of(Sign sign) { return sign == Sign::plus ? "normal" : sign == Sign::minus ? "tee" : "dot"; }

std::string_view line_of(Evidence evidence) {
    return evidence == Evidence::measured ? "solid" : evidence == Evidence::informed ? "dashed" : "dotted";
}

std::string quoted(std::string_view text) {
    std::string safe = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') safe += '\\';
        safe += c;
    }
    return safe + '"';
}

std::string_view shape_of(BoxKind kind) {
    return kind == BoxKind::lever         ? "cds"
           : kind == BoxKind::metric      ? "octagon"
           : kind == BoxKind::environment ? "ellipse"
                                          : "box";
}

}  // namespace

std::string as_dot(const TheoryMap& map, Language language) {
    std::string text =
        "digraph theory {\n  rankdir=LR;\n  compound=true;\n  graph [fontname=\"sans-serif\"];\n"
        "  node [fontname=\"sans-serif\", fontsize=10];\n";
    for (std::size_t room = 0; room != map.rooms.size(); ++room) {
        text += fmt::format("  subgraph cluster_{} {{\n    label={};\n", map.rooms[room].name,
                            quoted(map.rooms[room].title(language)));
        for (const Box& box : map.boxes) {
            if (box.room != room) continue;
            text += fmt::format("    {} [label={}, shape={}];\n", quoted(box.name), quoted(box.title(language)),
                                shape_of(box.kind));
        }
        text += "  }\n";
    }
    for (const Link& link : map.links) {
        const double width = std::clamp(0.4 + 4.0 * std::abs(link.standardised), 0.4, 5.0);
        text += fmt::format("  {} -> {} [color=\"{}\", arrowhead={}, style={}, penwidth={:.1f}, tooltip={}];\n",
                            quoted(map.boxes[link.from].name), quoted(map.boxes[link.to].name), colour_of(link.sign),
                            head_of(link.sign), line_of(link.evidence), width, quoted(link.says(language)));
    }
    return text + "}\n";
}

}  // namespace raaderum::map
