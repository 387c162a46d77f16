#include "scenario/policy.hpp"

#include "model/arrows.hpp"
#include "model/structures.hpp"
#include "scenario/former.hpp"
#include "scenario/nearest.hpp"
#include "scenario/read_events.hpp"
#include "scenario/read_sweep.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

constexpr std::string_view where_arrows_are_listed = "raaderum schema lists the arrows that are sums";

Assignment read_assignment(const ParameterInfo& parameter, const Node& node, const std::string& path,
                           Problems& problems) {
    Assignment assignment{&parameter, {}, false, node.place};
    if (is_sweep(node)) {
        assignment.sweep = true;
        assignment.values = swept_values(node, path, range_of(parameter), problems);
    } else if (const auto value = number_in(node, path, range_of(parameter), problems)) {
        assignment.values = {*value};
    }
    return assignment;
}

/// Whole keys that end in the same word as a key written in the wrong section.
std::string elsewhere(std::string_view word) {
    for (const ParameterInfo& parameter : parameter_table()) {
        const std::size_t dot = parameter.key.rfind('.');
        if (parameter.key.substr(dot + 1) == word) return fmt::format("did you mean '{}'?", parameter.key);
    }
    return {};
}

/// Reads the parameters below `section`, whose own key is `prefix` ("employees.competence").
void read_parameters(const Node& section, const std::string& prefix, const std::string& path, Policy& policy,
                     Problems& problems) {
    const std::vector<std::string> beside = keys_beside_parameters(prefix);
    for (const Node& child : section.children) {
        const std::string key = below(prefix, child.key);
        const std::string child_path = below(path, child.key);
        if (std::find(beside.begin(), beside.end(), child.key) != beside.end()) continue;
        if (const ParameterInfo* parameter = find_parameter(key)) {
            policy.assignments.push_back(read_assignment(*parameter, child, child_path, problems));
        } else if (const auto names = known_children(key); !names.empty()) {
            if (child.kind == Node::Kind::scalar || child.kind == Node::Kind::list) {
                problems.add(child.place, child_path, "this is a section", "expected values for " + joined(names));
            } else {
                read_parameters(child, key, child_path, policy, problems);
            }
        } else if (const std::string instead = instead_of_former(key); !instead.empty()) {
            problems.add(child.place, child_path, std::string(is_former), instead);
        } else if (!problems.many()) {
            auto siblings = known_children(prefix);
            siblings.insert(siblings.end(), beside.begin(), beside.end());
            const auto near = nearest(child.key, siblings);
            const bool told = near || !that_hold(child.key, siblings).empty();
            const std::string other = told ? "" : elsewhere(child.key);
            problems.add(child.place, child_path, "unknown key",
                         other.empty() ? suggestion(child.key, siblings, where_keys_are_listed) : other);
        } else {
            problems.add(child.place, child_path, "unknown key");
        }
    }
}

std::vector<Switching> read_mechanisms(const Node& section, const std::string& path, Problems& problems) {
    std::vector<Switching> switchings;
    std::vector<std::string> names;
    for (const MechanismInfo& mechanism : mechanism_table) names.emplace_back(mechanism.name);
    for (const Node& child : section.children) {
        const std::string instead = instead_of_former(below("mechanisms", child.key));
        if (instead.empty()) continue;
        problems.add(child.place, below(path, child.key), std::string(is_former), instead);
        names.push_back(child.key);
    }
    refuse_others(section, path, names, problems);
    for (const Node& child : section.children) {
        const auto mechanism = std::find_if(mechanism_table.begin(), mechanism_table.end(),
                                            [&](const MechanismInfo& known) { return known.name == child.key; });
        if (mechanism == mechanism_table.end()) continue;
        if (const auto on = switch_in(child, below(path, child.key), problems))
            switchings.push_back({&*mechanism, *on});
    }
    return switchings;
}

/// Switches the mechanisms of one structure on and those of its rivals off; all: every structure acts.
std::vector<Switching> read_structure(const Node& node, const std::string& path, Problems& problems) {
    std::vector<std::string> names{std::string(all_structures)};
    for (const StructureInfo& structure : structure_table) names.emplace_back(structure.name);
    const auto named = choice_in(node, path, names, problems);
    if (!named) return {};
    std::vector<Switching> switchings;
    for (const CarriedMechanism& carried : carried_table) {
        const auto* const mechanism =
            std::find_if(mechanism_table.begin(), mechanism_table.end(),
                         [&](const MechanismInfo& known) { return known.member == carried.member; });
        switchings.push_back({mechanism, names[*named] == all_structures || names[*named] == carried.structure});
    }
    return switchings;
}

/// Takes arrows out: their sizes become 0. An arrow that the same policy gives a size cannot be taken out as well. A size
/// that arrows share is none's alone and cannot be taken out either.
void read_without(const Node& list, const std::string& path, Policy& policy, Problems& problems) {
    std::vector<std::string> names;
    for (const Arrow& arrow : arrow_table()) {
        if (!arrow.shared) names.emplace_back(arrow.key);
    }
    for (const Node& item : list.children) {
        if (const std::string instead = instead_of_former(item.text); !instead.empty()) {
            problems.add(item.place, path, fmt::format("'{}' is no longer in the model", item.text), instead);
            continue;
        }
        const auto named = choice_in(item, path, names, problems, where_arrows_are_listed);
        if (!named) continue;
        const ParameterInfo* const size = find_parameter(names[*named]);
        const bool is_set = std::any_of(policy.assignments.begin(), policy.assignments.end(),
                                        [size](const Assignment& other) { return other.parameter == size; });
        if (is_set) {
            problems.add(item.place, path,
                         fmt::format("{} has a size here and is taken out, or stands twice", size->key),
                         "keep one of the two");
            continue;
        }
        policy.assignments.push_back({size, {0.0}, false, item.place});
    }
}

}  // namespace

std::vector<std::string> policy_keys() {
    std::vector<std::string> keys = known_children("");
    keys.insert(keys.end(), {"structure", "mechanisms", "without", "events", "events+"});
    return keys;
}

std::vector<std::string> known_children(std::string_view prefix) {
    std::vector<std::string> names;
    for (const ParameterInfo& parameter : parameter_table()) {
        std::string_view rest = parameter.key;
        if (!prefix.empty()) {
            if (!rest.starts_with(prefix) || rest.size() <= prefix.size() || rest[prefix.size()] != '.') continue;
            rest.remove_prefix(prefix.size() + 1);
        }
        const std::string_view name = rest.substr(0, rest.find('.'));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
    }
    return names;
}

std::vector<std::string> keys_beside_parameters(std::string_view group) {
    if (group == "network") return {"kind", "path", "weights", "undirected"};
    if (group == "institution") return {"chart", "professions"};
    if (group == "municipalities") return {"kinds", "list"};
    return {};
}

void refuse_keys_of_all(const Node& mapping, const std::string& path, Problems& problems) {
    for (const ParameterGroup& group : parameter_groups()) {
        const Node* section = mapping.find(group.name);
        if (section == nullptr) continue;
        for (const std::string& key : keys_beside_parameters(group.name)) {
            if (const Node* found = section->find(key)) {
                problems.add(found->place, fmt::format("{}.{}.{}", path, group.name, key),
                             "this holds for the whole scenario", "write it at the top of the scenario");
            }
        }
    }
}

Policy read_policy(const Node& mapping, const std::string& path, Problems& problems) {
    Policy policy;
    policy.place = mapping.place;
    if (const Node* const structure = mapping.find("structure"))  // a mechanism switched by name comes after it
        policy.switchings = read_structure(*structure, below(path, "structure"), problems);
    const std::vector<std::string> groups = known_children("");
    for (const Node& child : mapping.children) {
        const std::string child_path = below(path, child.key);
        if (std::find(groups.begin(), groups.end(), child.key) != groups.end()) {
            if (is_section(child, child_path, problems))
                read_parameters(child, child.key, child_path, policy, problems);
        } else if (child.key == "mechanisms") {
            if (!is_section(child, child_path, problems)) continue;
            const auto more = read_mechanisms(child, child_path, problems);
            policy.switchings.insert(policy.switchings.end(), more.begin(), more.end());
        } else if (child.key == "events") {
            if (is_list(child, child_path, "events", problems))
                policy.events = read_events(child, child_path, problems);
        } else if (child.key == "events+") {
            if (is_list(child, child_path, "events", problems))
                policy.more_events = read_events(child, child_path, problems);
        }
    }
    const Node* const without = mapping.find("without");  // after what is set
    if (without != nullptr && is_list(*without, below(path, "without"), "arrows", problems))
        read_without(*without, below(path, "without"), policy, problems);
    return policy;
}

}  // namespace raaderum::scenario
