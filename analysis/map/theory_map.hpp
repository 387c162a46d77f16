#pragma once
// The theory as boxes and arrows. A box is something that the model holds one value or one column of; a link says that it acts
// directly on another, all other boxes held. A sum arrow (model/arrows) is a link for every cause that its amount names; what is
// no sum is declared in model/links.def. Whoever draws, prints or follows the map starts here.

#include "words/language.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::map {

using words::Language;

enum class BoxKind {
    lever,        ///< a parameter that policies move
    state,        ///< of people, one value each
    leader,       ///< of leaders, one value each
    environment,  ///< of the house, one value in all
    term,         ///< a quantity that a process computes on the way
    metric,       ///< an outcome made of several states
};

struct Box {
    std::string name;  ///< of the column, environment value, parameter or metric
    std::string title_english;
    std::string title_danish;
    std::size_t room = 0;  ///< place in TheoryMap::rooms
    BoxKind kind = BoxKind::state;

    const std::string& title(Language language) const {
        return language == Language::danish ? title_danish : title_english;
    }
};

enum class LinkKind { sum, code };
/// What an arrow does to its target; `bent` is an influence that is not monotone, or that hangs on where the house is.
enum class Sign { plus, minus, bent };
enum class Evidence { measured, informed, assumed };

struct Link {
    std::string name;      ///< of a sum: the key that `without:` takes; of code: "process: from > to"
    std::size_t from = 0;  ///< place in TheoryMap::boxes
    std::size_t to = 0;
    LinkKind kind = LinkKind::code;
    Sign sign = Sign::bent;
    double size =
        0;  ///< of a sum: its parameter's value; of code: what the target's resting point moves by one unit of the cause
    double standardised = 0;  ///< what it moves, in spreads over unlike houses, by one spread of the cause
    Evidence evidence = Evidence::assumed;
    std::string says_english;
    std::string says_danish;  ///< empty where nobody has written it
    std::string source;
    std::string claims;  ///< ids in the register, e.g. "A1 C8"; empty: none

    const std::string& says(Language language) const {
        return language == Language::danish && !says_danish.empty() ? says_danish : says_english;
    }
};

/// A part of the picture.
struct Room {
    std::string name;
    std::string title_english;
    std::string title_danish;

    const std::string& title(Language language) const {
        return language == Language::danish ? title_danish : title_english;
    }
};

inline constexpr std::size_t most_rooms = 14;
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct TheoryMap {
    std::vector<Room> rooms;  ///< in the order of the week
    std::vector<Box> boxes;
    std::vector<Link> links;

    /// The place of the box called `name`, or nowhere.
    std::size_t find(std::string_view name) const {
        for (std::size_t box = 0; box != boxes.size(); ++box) {
            if (boxes[box].name == name) return box;
        }
        return nowhere;
    }
};

constexpr std::string_view spelled(BoxKind kind) {
    switch (kind) {
        case BoxKind::lever:
            return "lever";
        case BoxKind::state:
            return "state";
        case BoxKind::leader:
            return "leader";
        case BoxKind::environment:
            return "environment";
        case BoxKind::term:
            return "term";
        case BoxKind::metric:
            break;
    }
    return "metric";
}
constexpr std::string_view spelled(LinkKind kind) { return kind == LinkKind::sum ? "sum" : "code"; }
constexpr std::string_view spelled(Sign sign) { return sign == Sign::plus ? "+" : sign == Sign::minus ? "-" : "~"; }
constexpr std::string_view spelled(Evidence evidence) {
    return evidence == Evidence::measured ? "measured" : evidence == Evidence::informed ? "informed" : "assumed";
}

}  // namespace raaderum::map
