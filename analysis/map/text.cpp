// "control —(−0.42)→ leeway —(+0.30)→ motivation", and a table of rooms.

#include "map/text.hpp"

#include "map/path_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

constexpr std::size_t most_shown = 20;

std::string strength(double value, Language language) { return words::signed_number(value, 2, language); }

struct Counts {
    std::size_t boxes = 0;
    std::size_t sums = 0;
    std::size_t code = 0;
};

std::vector<Counts> count(const TheoryMap& map) {
    std::vector<Counts> counts(map.rooms.size());
    for (const Box& box : map.boxes) ++counts[box.room].boxes;
    for (const Link& link : map.links) {
        Counts& room = counts[map.boxes[link.to].room];
        ++(link.kind == LinkKind::sum ? room.sums : room.code);
    }
    return counts;
}

std::vector<std::size_t> strongest(const TheoryMap& map) {
    std::vector<std::size_t> order(map.links.size());
    for (std::size_t link = 0; link != order.size(); ++link) order[link] = link;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return std::abs(map.links[one].standardised) > std::abs(map.links[other].standardised);
    });
    order.resize(std::min(order.size(), most_shown));
    return order;
}

std::string_view evidence_word(Evidence evidence, bool danish) {
    if (!danish) return spelled(evidence);
    return evidence == Evidence::measured ? "målt" : evidence == Evidence::informed ? "oplyst" : "antaget";
}

/// As many blanks as the text lacks to be this wide; letters beyond ASCII take one place.
std::string padding(std::string_view text, std::size_t width) {
    const auto letters =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    return std::string(letters < width ? width - letters : 0, ' ');
}

}  // namespace

std::string overview(const TheoryMap& map, Language language) {
    const bool danish = language == Language::danish;
    std::string text = fmt::format(
        fmt::runtime(danish ? "{} kasser og {} pile i {} rum\n\n" : "{} boxes and {} arrows in {} rooms\n\n"),
        map.boxes.size(), map.links.size(), map.rooms.size());
    const std::string_view heading = danish ? "rum" : "room";
    text += fmt::format("{}{}{:>8}{:>8}{:>8}\n", heading, padding(heading, 38), danish ? "kasser" : "boxes",
                        danish ? "summer" : "sums", danish ? "kode" : "code");
    const auto counts = count(map);
    for (std::size_t room = 0; room != map.rooms.size(); ++room) {
        const std::string& title = map.rooms[room].title(language);
        text += fmt::format("{}{}{:>8}{:>8}{:>8}\n", title, padding(title, 38), counts[room].boxes, counts[room].sums,
                            counts[room].code);
    }
    text += danish ? "\nde stærkeste pile: spredninger af målet for en spredning af årsagen\n"
                   : "\nthe strongest arrows: spreads of the target for one spread of the cause\n";
    for (const std::size_t each : strongest(map)) {
        const Link& link = map.links[each];
        text +=
            fmt::format("  {}  {} → {}   {} ({})\n", strength(link.standardised, language), map.boxes[link.from].name,
                        map.boxes[link.to].name, link.says(language), evidence_word(link.evidence, danish));
    }
    return text;
}

std::string paths_in_lines(const TheoryMap& map, const Paths& paths, Language language) {
    const bool danish = language == Language::danish;
    if (paths.found == 0) return danish ? "ingen vej fører derhen\n" : "no way leads there\n";
    std::string text;
    for (const Path& path : paths.strongest) {
        text += fmt::format("{}  {}", words::signed_number(path.strength, 3, language),
                            map.boxes[map.links[path.links.front()].from].name);
        for (const std::size_t each : path.links) {
            const Link& link = map.links[each];
            text += fmt::format(" —({})→ {}", strength(link.standardised, language), map.boxes[link.to].name);
        }
        text += '\n';
    }
    double shown = 0.0;
    for (const Path& path : paths.strongest) shown += path.strength;
    text += fmt::format(
        fmt::runtime(danish
                         ? "\n{}  de {} viste af {} veje tilsammen; {} % af alle vejes styrke, fortegn set bort fra\n"
                         : "\n{}  the {} shown of {} paths together; {} % of the strength of all, signs apart\n"),
        words::signed_number(shown, 3, language), paths.strongest.size(), paths.found,
        static_cast<int>(std::lround(100.0 * paths.share)));
    text += fmt::format(fmt::runtime(danish ? "{}  alle veje tilsammen{}\n" : "{}  all paths together{}\n"),
                        words::signed_number(paths.together, 3, language),
                        paths.all ? ""
                        : danish  ? "; der er flere, end der blev søgt"
                                  : "; there are more than were searched");
    return text;
}

std::string check_in_lines(const PathCheck& check, Language language) {
    const bool danish = language == Language::danish;
    std::string text;
    for (const CheckedPair& pair : check.pairs) {
        text += fmt::format(fmt::runtime(danish ? "{} → {}: målt {}, alle veje {}, rangkorrelation {}\n"
                                                : "{} → {}: measured {}, all paths {}, rank correlation {}\n"),
                            pair.lever, pair.outcome, strength(pair.effect, language), strength(pair.told, language),
                            strength(pair.agreement, language));
        for (const CutPath& path : pair.paths) {
            text += fmt::format(fmt::runtime(danish ? "  tabt {}  gennem {}  sti {}  uden {}\n    {}\n"
                                                    : "  lost {}  through {}  path {}  without {}\n    {}\n"),
                                words::signed_number(path.lost, 3, language),
                                words::signed_number(path.through, 3, language),
                                words::signed_number(path.strength, 3, language), path.link, path.path);
        }
    }
    text += fmt::format(fmt::runtime(danish ? "\nSpearmans rho: {} i gennemsnit over {} par, {} over alle stier\n"
                                            : "\nSpearman's rho: {} on average over {} pairs, {} over all paths\n"),
                        strength(check.agreement, language), check.pairs.size(), strength(check.pooled, language));
    return text;
}

}  // namespace raaderum::map
