#include "scenario/read_events.hpp"

#include "core/check.hpp"
#include "scenario/document.hpp"
#include "scenario/nearest.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace raaderum::scenario {
namespace {

constexpr auto fields = std::to_array<EventField>({
    {"size", &Event::size, nullptr},
    {"over_weeks", nullptr, &Event::over_weeks},
    {"involvement", &Event::involvement, nullptr},
    {"deregulation", &Event::deregulation, nullptr},
    {"decoupling", &Event::decoupling, nullptr},
    {"from_administration", &Event::from_administration, nullptr},
    {"follows_portfolio", &Event::follows_portfolio, nullptr},
    {"share", &Event::share, nullptr},
});

constexpr std::size_t most_events = 500;

void set_option(Event& event, std::string_view option, double value) {
    const EventField& field = event_field(option);
    if (field.share != nullptr) {
        event.*field.share = static_cast<float>(value);
    } else {
        event.*field.whole = static_cast<int>(value);
    }
}

/// What an event of this kind may say about itself.
std::vector<std::string> options_of(EventKind kind) {
    std::vector<std::string> names{"week", "kind"};
    for (const EventOption& option : event_options) {
        if (option.kind == kind) names.emplace_back(option.name);
    }
    if (kind == EventKind::trust_shock) names.emplace_back("between");
    if (kind == EventKind::set) names.insert(names.end(), {"key", "value"});
    return names;
}

/// Notes options that belong to no event of this kind.
void refuse_other_options(const Node& node, const std::string& path, EventKind kind, Problems& problems) {
    const std::vector<std::string> known = options_of(kind);
    const std::string_view kind_name = event_kind_names[static_cast<std::size_t>(kind)];
    for (const Node& child : node.children) {
        if (std::find(known.begin(), known.end(), child.key) != known.end()) continue;
        const auto other = std::find_if(event_options.begin(), event_options.end(),
                                        [&](const EventOption& option) { return option.name == child.key; });
        if (other != event_options.end()) {
            problems.add(child.place, below(path, child.key),
                         fmt::format("{} has no '{}'; that belongs to {}", kind_name, child.key,
                                     event_kind_names[static_cast<std::size_t>(other->kind)]),
                         fmt::format("{} takes {}", kind_name, joined(known)));
        } else {
            problems.add(child.place, below(path, child.key), "unknown option of " + std::string(kind_name),
                         suggestion(child.key, known));
        }
    }
}

const Node* required(const Node& node, const std::string& path, std::string_view key, std::string_view kind,
                     Problems& problems) {
    const Node* child = node.find(key);
    if (child == nullptr) {
        problems.add(node.place, path, fmt::format("{} without '{}'", kind, key), fmt::format("add {}: …", key));
    }
    return child;
}

/// The parameter that a `set` event changes, and its new value.
void read_setting(Event& event, const Node& node, const std::string& path, Problems& problems) {
    const Node* key = required(node, path, "key", "set", problems);
    const Node* value = required(node, path, "value", "set", problems);
    const auto text = key == nullptr ? std::nullopt : text_in(*key, below(path, "key"), problems);
    if (!text) return;
    const ParameterInfo* parameter = find_parameter(*text);
    if (parameter == nullptr) {
        std::vector<std::string> names;
        for (const ParameterInfo& known : parameter_table()) names.emplace_back(known.key);
        problems.add(key->place, below(path, "key"), fmt::format("there is no parameter '{}'", *text),
                     problems.many() ? "" : suggestion(*text, names, where_keys_are_listed));
        return;
    }
    event.key = parameter->key;
    if (parameter->changeable == Changeable::at_start) {
        problems.add(key->place, below(path, "key"),
                     fmt::format("{} cannot change while the weeks run", parameter->key),
                     "it shapes the people and ties that the first week starts with; set it in the base");
    }
    if (value == nullptr) return;
    if (const auto number = number_in(*value, below(path, "value"), range_of(*parameter), problems)) {
        event.value = static_cast<float>(*number);
    }
}

std::optional<WrittenEvent> read_event(const Node& node, const std::string& path, Problems& problems) {
    if (!node.is_mapping()) {
        problems.add(node.place, path, "no event", "write {week: 52, kind: budget_cut, size: 0.1}");
        return std::nullopt;
    }
    const std::vector<std::string> kinds(event_kind_names.begin(), event_kind_names.end());
    const Node* week = required(node, path, "week", "an event", problems);
    const Node* kind_node = required(node, path, "kind", "an event", problems);
    const auto at = week == nullptr ? std::nullopt
                                    : number_in(*week, below(path, "week"), {0, most_weeks - 1, true, "1"}, problems);
    const auto chosen =
        kind_node == nullptr ? std::nullopt : choice_in(*kind_node, below(path, "kind"), kinds, problems);
    if (!chosen) return std::nullopt;
    const auto kind = static_cast<EventKind>(*chosen);
    refuse_other_options(node, path, kind, problems);
    Event event;
    event.kind = kind;
    event.week = static_cast<Week>(at.value_or(0));
    for (const EventOption& option : event_options) {
        if (option.kind != kind) continue;
        const Node* given =
            option.required ? required(node, path, option.name, kinds[*chosen], problems) : node.find(option.name);
        set_option(event, option.name, option.default_value);
        if (given == nullptr) continue;
        const Range range{option.low, option.high, option.whole, "1"};
        if (const auto value = number_in(*given, below(path, option.name), range, problems))
            set_option(event, option.name, *value);
    }
    if (const Node* between = kind == EventKind::trust_shock ? node.find("between") : nullptr) {
        const std::vector<std::string> names(between_names.begin(), between_names.end());
        const auto whom = choice_in(*between, below(path, "between"), names, problems);
        event.between = static_cast<Between>(whom.value_or(0));
    }
    if (kind == EventKind::set) read_setting(event, node, path, problems);
    if (!at) return std::nullopt;
    return WrittenEvent{std::move(event), week->place};
}

}  // namespace

const EventField& event_field(std::string_view option) {
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const EventField& known) { return known.name == option; });
    check(field != fields.end(), "every option of an event has a field");
    return *field;
}

std::vector<WrittenEvent> read_events(const Node& list, const std::string& path, Problems& problems) {
    std::vector<WrittenEvent> events;
    if (list.children.size() > most_events) {
        problems.add(list.place, path, fmt::format("more than {} events", most_events), "expected a few");
        return events;
    }
    for (std::size_t index = 0; index != list.children.size(); ++index) {
        if (auto event = read_event(list.children[index], fmt::format("{}[{}]", path, index), problems)) {
            events.push_back(std::move(*event));
        }
    }
    return events;
}

}  // namespace raaderum::scenario
