#include "scenario/set_in_list.hpp"

#include "scenario/merge.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace raaderum::scenario {
namespace {

/// The node at a dotted key, whose parts may hold dots themselves, as names of variants do; null where there is none.
const Node* node_at(const Node& node, std::string_view key) {
    if (key.empty()) return &node;
    for (const Node& child : node.children) {
        if (child.key.empty() || !key.starts_with(child.key)) continue;
        if (key.size() == child.key.size()) return &child;
        if (key[child.key.size()] != '.') continue;
        if (const Node* found = node_at(child, key.substr(child.key.size() + 1))) return found;
    }
    return nullptr;
}

/// The lists of events that a scenario has, by their keys.
std::vector<std::string> lists_of_events(const Node& scenario) {
    std::vector<std::string> lists;
    const auto look = [&lists](const Node& policy, const std::string& prefix) {
        for (const char* key : {"events", "events+"}) {
            const Node* list = policy.find(key);
            if (list != nullptr && list->kind == Node::Kind::list) lists.push_back(prefix + key);
        }
    };
    look(scenario, "");
    if (const Node* variants = scenario.find("variants")) {
        for (const Node& variant : variants->children) look(variant, "variants." + variant.key + ".");
    }
    return lists;
}

/// The number in "[3]" or "3".
std::optional<std::uint64_t> place_in(std::string_view key) {
    if (key.size() > 2 && key.front() == '[' && key.back() == ']') key = key.substr(1, key.size() - 2);
    return key.empty() || key.find_first_not_of("0123456789") != std::string_view::npos ? std::nullopt
                                                                                        : read_whole(key);
}

}  // namespace

std::string with_places_as_keys(std::string_view key) {
    std::string nested;
    for (const char c : key) nested += c == '[' ? ".[" : std::string(1, c);
    return nested;
}

std::string list_of_events_in(std::string_view key) {
    for (const std::string_view list : {"events", "events+"}) {
        for (std::size_t at = key.find(list); at != std::string_view::npos; at = key.find(list, at + 1)) {
            const std::size_t end = at + list.size();
            const bool begins = at == 0 || key[at - 1] == '.';
            if (begins && end < key.size() && (key[end] == '.' || key[end] == '['))
                return std::string(key.substr(0, end));
        }
    }
    return {};
}

bool may_set_entry(const Node& scenario, std::string_view key, const Place& place, Problems& problems) {
    const std::string list = list_of_events_in(key);
    if (list.empty()) {
        if (key.find('[') == std::string_view::npos) return true;
        problems.add(place, std::string(key), "a single entry of a list cannot be set",
                     fmt::format("write the whole list: --set '{}=[…]'", key.substr(0, key.find('['))));
        return false;
    }
    const Node* const there = node_at(scenario, list);
    if (there != nullptr && (there->kind == Node::Kind::list || there->is_mapping())) return true;
    std::vector<std::string> lists = lists_of_events(scenario);
    constexpr std::size_t most_told = 4;
    const bool more = lists.size() > most_told;
    lists.resize(std::min(lists.size(), most_told));
    problems.add(place, std::string(key), fmt::format("there is no list '{}'", list),
                 lists.empty()
                     ? std::string("the scenario has no events")
                     : fmt::format("events stand in {}{}", fmt::join(lists, ", "), more ? " and others" : ""));
    return false;
}

std::string label_of_entry(const Node& list, std::size_t entry) {
    const Node& node = list.children[entry];
    if (const Node* name = node.find("name"); name != nullptr && !name->text.empty()) return name->text;
    const Node* kind = node.find("kind");
    if (kind == nullptr || kind->text.empty()) return fmt::format("{}", entry);
    const auto same = std::count_if(list.children.begin(), list.children.end(), [kind](const Node& other) {
        const Node* others = other.find("kind");
        return others != nullptr && others->text == kind->text;
    });
    return same == 1 ? kind->text : fmt::format("{}", entry);
}

void lay_over_entries(Node& list, Node above, Problems& problems) {
    for (Node& child : above.children) {
        std::vector<std::string> labels;
        for (std::size_t entry = 0; entry != list.children.size(); ++entry)
            labels.push_back(label_of_entry(list, entry));
        const auto place = place_in(child.key);
        const auto named = std::find(labels.begin(), labels.end(), child.key);
        const auto entry = static_cast<std::size_t>(
            named != labels.end() ? static_cast<std::uint64_t>(named - labels.begin()) : place.value_or(labels.size()));
        if (entry >= labels.size()) {
            const std::string range = labels.empty() ? "the list is empty"
                                      : labels.size() == 1
                                          ? "the list has one event, [0]"
                                          : fmt::format("the list has events [0] to [{}]", labels.size() - 1);
            problems.add(child.place, child.key,
                         fmt::format("there is no event {}", place ? child.key : "'" + child.key + "'"),
                         place            ? range
                         : labels.empty() ? range
                                          : suggestion(child.key, labels));
        } else if (!list.children[entry].is_mapping() || !child.is_mapping()) {
            problems.add(child.place, child.key, "a whole event cannot be set",
                         fmt::format("set one of its options, as in events.{}.week", labels[entry]));
        } else {
            lay_over(list.children[entry], std::move(child), problems);
        }
    }
}

}  // namespace raaderum::scenario
