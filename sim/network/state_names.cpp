#include "network/state_names.hpp"

#include "network/columns.hpp"
#include "network/labels.hpp"
#include "network/read.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace raaderum::network {
namespace {

struct NamesOfState {
    std::string_view state;
    std::vector<std::string_view> names;
};

const std::vector<NamesOfState>& table() {
    static const std::vector<NamesOfState> all{
#define STATE_NAMES(state, ...) {#state, {__VA_ARGS__}},
#include "network/state_names.def"
    };
    return all;
}

// The longer ones first, as the shorter are their ends.
constexpr std::array per_cent{"in per cent", "i procent", "i pct", "i %", "per cent", "percent", "procent", "pct", "%"};
constexpr std::array around{"score",         "mean",  "average", "gns",  "gennemsnit",
                            "gennemsnitlig", "index", "indeks",  "i alt"};
constexpr std::array of_leaders{"leader's ", "leaders ", "leader ", "lederens ", "leders ", "leder "};

/// Æ, ø and å as those write them who have no such letters.
std::string in_plain_letters(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> letters{
        {{"\xC3\xA6", "ae"}, {"\xC3\xB8", "oe"}, {"\xC3\xA5", "aa"}}};
    std::string plain;
    while (!text.empty()) {
        const auto* const letter = std::find_if(letters.begin(), letters.end(),
                                                [&](const auto& each) { return text.starts_with(each.first); });
        plain += letter == letters.end() ? text.substr(0, 1) : letter->second;
        text.remove_prefix(letter == letters.end() ? 1 : letter->first.size());
    }
    return plain;
}

bool drop_end(std::string& name, std::string_view word) {
    const bool ends = name.size() > word.size() && name.ends_with(word)
                      && (word == "%" || name[name.size() - word.size() - 1] == ' ');
    if (ends) name = folded_label(std::string_view(name).substr(0, name.size() - word.size()));
    return ends;
}

bool drop_begin(std::string& name, std::string_view word) {
    const bool begins = name.size() > word.size() + 1 && name.starts_with(word) && name[word.size()] == ' ';
    if (begins) name = name.substr(word.size() + 1);
    return begins;
}

/// The name without unit and words like "mean".
std::string core_of(std::string_view written) {
    std::string name = plain_name(written);
    for (bool dropped = true; dropped;) {
        dropped = std::any_of(per_cent.begin(), per_cent.end(), [&](const char* word) { return drop_end(name, word); })
                  || std::any_of(around.begin(), around.end(),
                                 [&](const char* word) { return drop_end(name, word) || drop_begin(name, word); });
    }
    return name;
}

std::optional<std::string_view> state_called(const std::string& core) {
    const std::string plain = in_plain_letters(core);
    for (const NamesOfState& each : table()) {
        for (const std::string_view name : each.names) {
            if (in_plain_letters(name) == plain) return each.state;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> state_meant(std::string_view name) { return state_called(core_of(name)); }

std::optional<std::string_view> leaders_state_meant(std::string_view name) {
    const std::string core = core_of(name);
    if (state_called(core)) return std::nullopt;  // "leders tillid" is trust in employees
    for (const std::string_view before : of_leaders) {
        if (core.starts_with(before)) return state_called(core.substr(before.size()));
    }
    return std::nullopt;
}

bool says_per_cent(std::string_view written) {
    const std::string name = folded_label(written.substr(0, longest_label));
    return name.find('%') != std::string::npos || name.find("pct") != std::string::npos
           || name.find("procent") != std::string::npos || name.find("per cent") != std::string::npos
           || name.find("percent") != std::string::npos;
}

std::vector<std::string> known_state_names() {
    std::vector<std::string> names;
    for (const NamesOfState& each : table()) names.insert(names.end(), each.names.begin(), each.names.end());
    return names;
}

}  // namespace raaderum::network
