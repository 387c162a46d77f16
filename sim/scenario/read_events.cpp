#include "scenario/read_events.hpp"

#include "interventions/kinds.hpp"
#include "scenario/document.hpp"
#include "scenario/former.hpp"
#include "scenario/nearest.hpp"
#include "scenario/read_sweep.hpp"
#include "scenario/set_in_list.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace raaderum::scenario {
namespace {

constexpr std::size_t most_events = 500;

/// What an event of this kind may say about itself.
std::vector<std::string> options_of(const InterventionKind& kind) {
    std::vector<std::string> names{"name", "week", "kind"};
    for (const EventOption& option : kind.options) names.emplace_back(option.name);
    return names;
}

/// Notes options that belong to no event of this kind.
void refuse_other_options(const Node& node, const std::string& path, const InterventionKind& kind, Problems& problems) {
    const std::vector<std::string> known = options_of(kind);
    const auto kinds = intervention_kinds();
    for (const Node& child : node.children) {
        if (std::find(known.begin(), known.end(), child.key) != known.end()) continue;
        const auto other = std::find_if(kinds.begin(), kinds.end(), [&](const InterventionKind* each) {
            return find_option(*each, child.key) != nullptr;
        });
        if (other != kinds.end()) {
            problems.add(child.place, below(path, child.key),
                         fmt::format("{} has no '{}'; that belongs to {}", kind.name, child.key, (*other)->name),
                         fmt::format("{} takes {}", kind.name, joined(known)));
        } else {
            problems.add(child.place, below(path, child.key), "unknown option of " + std::string(kind.name),
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

/// The parameter that an event changes; null where it is none.
const ParameterInfo* parameter_in(const Node& node, const std::string& path, Problems& problems) {
    const auto text = text_in(node, path, problems);
    if (!text) return nullptr;
    const ParameterInfo* parameter = find_parameter(*text);
    if (parameter == nullptr) {
        std::vector<std::string> names;
        for (const ParameterInfo& known : parameter_table()) names.emplace_back(known.key);
        problems.add(node.place, path, fmt::format("there is no parameter '{}'", *text),
                     problems.many() ? "" : instead_of_former(*text, suggestion(*text, names, where_keys_are_listed)));
    } else if (parameter->changeable == Changeable::at_start) {
        problems.add(node.place, path, fmt::format("{} cannot change while the weeks run", parameter->key),
                     "it shapes the people and ties that the first week starts with; set it in the base");
    }
    return parameter;
}

/// Whether a team is called by its name and not by its number.
bool names_a_team(const Node& node) {
    const bool number = node.text.find_first_not_of("+-0123456789.,eE_") == std::string::npos;
    return node.kind == Node::Kind::scalar && !node.text.empty() && (node.quoted || !number);
}

/// Notes where a parameter that holds for all is aimed at a team or a person.
void refuse_aim(const Event& event, const Node& node, const std::string& path, Problems& problems) {
    for (const std::string_view option : {"team", "who"}) {
        const Node* given = node.find(option);
        if (given == nullptr || (value_of(event, option) == 0.0F && !names_a_team(*given))) continue;
        problems.add(given->place, below(path, option), fmt::format("{} holds for all", event.key),
                     "aim leaders.develop, leaders.mends.can, leaders.mends.will or leaders.mends.dare");
    }
}

/// Notes where a parameter that knows whole numbers only is to move in steps.
void refuse_steps(const Event& event, const ParameterInfo& parameter, const Node& node, const std::string& path,
                  Problems& problems) {
    const Node* over = node.find("over_weeks");
    if (over == nullptr || !parameter.whole || value_of(event, "over_weeks") <= 1.0F) return;
    problems.add(over->place, below(path, "over_weeks"),
                 fmt::format("{} is a whole number, which cannot move in steps", parameter.key),
                 "leave over_weeks out, or write a set event for each step");
}

/// A number, or the first of a sweep of numbers, which is noted down with the event.
std::optional<double> number_or_sweep(const Node& node, const std::string& path, const Range& range,
                                      WrittenEvent& written, Problems& problems) {
    if (!is_sweep(node)) return number_in(node, path, range, problems);
    std::vector<double> values = swept_values(node, path, range, problems);
    if (values.empty()) return std::nullopt;
    const double first = values.front();
    written.swept.push_back({node.key, std::move(values), node.place});
    return first;
}

/// Reads the options of an event, in the order in which its kind declares them.
void read_options(WrittenEvent& written, const InterventionKind& kind, const Node& node, const std::string& path,
                  Problems& problems) {
    Event& event = written.event;
    const ParameterInfo* parameter = nullptr;
    for (const EventOption& option : kind.options) {
        const Node* given =
            option.required ? required(node, path, option.name, kind.name, problems) : node.find(option.name);
        if (given == nullptr) continue;
        const std::string place = below(path, option.name);
        std::optional<double> value;
        switch (option.takes) {
            case OptionTakes::number: {
                if (option.team && names_a_team(*given)) {
                    event.team = given->text;
                    break;
                }
                const Range range{option.low, option.high, option.whole, option.unit};
                value = option.team ? number_in(*given, place, range, problems)
                                    : number_or_sweep(*given, place, range, written, problems);
                break;
            }
            case OptionTakes::choice: {
                const std::vector<std::string> names(option.names.begin(), option.names.end());
                if (const auto chosen = choice_in(*given, place, names, problems)) value = static_cast<double>(*chosen);
                break;
            }
            case OptionTakes::parameter_key:
                parameter = parameter_in(*given, place, problems);
                if (parameter != nullptr) event.key = parameter->key;
                break;
            case OptionTakes::parameter_value:
                if (parameter != nullptr)
                    value = number_or_sweep(*given, place, range_of(*parameter), written, problems);
                break;
        }
        if (value) set_value(event, option.name, static_cast<float>(*value));
    }
    if (parameter == nullptr) return;
    if (!may_be_aimed(parameter->key)) refuse_aim(event, node, path, problems);
    refuse_steps(event, *parameter, node, path, problems);
}

std::optional<WrittenEvent> read_event(const Node& node, const std::string& path, Problems& problems) {
    if (!node.is_mapping()) {
        problems.add(node.place, path, "no event", "write {week: 52, kind: budget_cut, size: 0.1}");
        return std::nullopt;
    }
    std::vector<std::string> names;
    for (const InterventionKind* each : intervention_kinds()) names.emplace_back(each->name);
    const Node* week = required(node, path, "week", "an event", problems);
    const Node* kind_node = required(node, path, "kind", "an event", problems);
    WrittenEvent written;
    const Range weeks{0, most_weeks - 1, true, "1"};
    const auto at =
        week == nullptr ? std::nullopt : number_or_sweep(*week, below(path, "week"), weeks, written, problems);
    const auto chosen =
        kind_node == nullptr ? std::nullopt : choice_in(*kind_node, below(path, "kind"), names, problems);
    if (!chosen) return std::nullopt;
    const InterventionKind& kind = *intervention_kinds()[*chosen];
    refuse_other_options(node, path, kind, problems);
    written.event = event_of(kind, static_cast<Week>(at.value_or(0)));
    read_options(written, kind, node, path, problems);
    if (!at) return std::nullopt;
    written.place = week->place;
    return written;
}

/// Names of events are parts of keys, so they hold no dots, and no number alone, which is a place.
void read_name(const Node& list, std::size_t entry, const std::string& path, Problems& problems) {
    const Node* node = list.children[entry].find("name");
    if (node == nullptr) return;
    const auto name = text_in(*node, below(path, "name"), problems);
    if (!name) return;
    const bool good = is_good_name(*name) && name->find_first_of(".=,") == std::string::npos
                      && name->find_first_not_of("0123456789") != std::string::npos;
    if (!good) {
        problems.add(node->place, below(path, "name"),
                     fmt::format("'{}' cannot be the name of an event", name->substr(0, 70)),
                     "expected letters (a to z), digits, _ and -, and not digits alone");
    }
    for (std::size_t other = 0; other != entry; ++other) {
        const Node* taken = list.children[other].find("name");
        if (taken != nullptr && taken->text == *name)
            problems.add(node->place, below(path, "name"), fmt::format("two events are called '{}'", *name),
                         "rename one");
    }
}

/// The event once for each team that it lists; one that lists none stands for itself.
std::vector<Node> for_each_team(const Node& node, const std::string& path, Problems& problems) {
    const Node* teams = node.find("team");
    if (teams == nullptr || teams->kind != Node::Kind::list) return {node};
    if (teams->children.empty())
        problems.add(teams->place, below(path, "team"), "names no team", "name one, or leave it out: all are meant");
    std::vector<Node> events;
    for (const Node& team : teams->children) {
        events.push_back(node);
        Node& one = *events.back().find("team");
        one = team;
        one.key = "team";
    }
    return events;
}

}  // namespace

std::vector<WrittenEvent> read_events(const Node& list, const std::string& path, Problems& problems) {
    std::vector<WrittenEvent> events;
    if (list.children.size() > most_events) {
        problems.add(list.place, path, fmt::format("more than {} events", most_events), "expected a few");
        return events;
    }
    for (std::size_t index = 0; index != list.children.size(); ++index) {
        const std::string own_path = fmt::format("{}[{}]", path, index);
        read_name(list, index, own_path, problems);
        for (const Node& node : for_each_team(list.children[index], own_path, problems)) {
            auto event = read_event(node, own_path, problems);
            if (!event) continue;
            event->entry = index;
            event->label = label_of_entry(list, index);
            events.push_back(std::move(*event));
        }
    }
    return events;
}

void refuse_sweeps(const std::vector<WrittenEvent>& events, const std::string& path, std::string_view where,
                   Problems& problems) {
    for (const WrittenEvent& event : events) {
        for (const SweptOption& option : event.swept)
            problems.add(option.place, below(path, option.name), fmt::format("a sweep in {}", where),
                         "write one value");
    }
}

}  // namespace raaderum::scenario
