#include "scenario/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

constexpr std::size_t longest_word = 64;  // names of ours are shorter; longer ones cannot be near
constexpr std::size_t most_listed = 16;
constexpr std::size_t most_meant = 3;
constexpr std::size_t shortest_part = 3;  // shorter words are parts of too much

bool parts_names(char character) { return character == '-' || character == '_' || character == '.'; }

}  // namespace

std::size_t edit_distance(std::string_view from, std::string_view to) {
    // Three rows of the table suffice: the one being filled and, for swaps, the two above.
    std::vector<std::size_t> two_above(to.size() + 1), above(to.size() + 1), row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            }
        }
        two_above.swap(above);
        above.swap(row);
    }
    return above[to.size()];
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> known) {
    if (name.empty() || name.size() > longest_word) return std::nullopt;
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
    for (const std::string& candidate : known) {
        if (const std::size_t distance = edit_distance(name, candidate); distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::vector<std::string> that_hold(std::string_view name, std::span<const std::string> known) {
    std::vector<std::string> holders;
    if (name.size() < shortest_part) return holders;
    for (const std::string& candidate : known) {
        const std::size_t at = candidate.find(name);
        if (at == std::string::npos || holders.size() == most_meant) continue;
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || parts_names(candidate[at - 1]);
        if (begins && (end == candidate.size() || parts_names(candidate[end]))) holders.push_back(candidate);
    }
    return holders;
}

std::string suggestion(std::string_view name, std::span<const std::string> known, std::string_view where_listed) {
    if (const auto best = nearest(name, known)) return fmt::format("did you mean '{}'?", *best);
    if (const auto holders = that_hold(name, known); !holders.empty()) {
        return fmt::format("did you mean '{}'?", fmt::join(holders, "' or '"));
    }
    if (known.size() == 1) return fmt::format("there is only '{}'", known.front());
    if (known.size() <= most_listed) return known.empty() ? std::string() : "one of " + joined(known);
    if (!where_listed.empty()) return std::string(where_listed);
    return fmt::format("there are {}, such as {}", known.size(), joined(known.first(most_meant)));
}

std::string joined(std::span<const std::string> names) { return fmt::format("{}", fmt::join(names, ", ")); }

}  // namespace raaderum::scenario
