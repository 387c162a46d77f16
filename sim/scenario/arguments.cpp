#include "scenario/arguments.hpp"

#include "core/check.hpp"
#include "scenario/document.hpp"
#include "scenario/merge.hpp"
#include "scenario/nearest.hpp"
#include "scenario/parse.hpp"
#include "scenario/read_set.hpp"
#include "scenario/set_in_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace raaderum::scenario {
namespace {

/// Takes the value away that `path`, a chain of sections down to a null, leads to: as if null had been written in its place.
void empty_what(const Node& path, Node& scenario) {
    const Node& next = path.children.front();
    Node* there = scenario.find(next.key);
    if (there == nullptr) return;
    if (next.is_mapping()) {
        empty_what(next, *there);
    } else {
        *there = next;
    }
}

/// Lays `leaf` over the scenario, under the key that was typed after an option.
void lay_under(Node& scenario, const std::string& key, Node leaf, Problems& problems) {
    const bool nothing = leaf.kind == Node::Kind::nothing;
    leaf.key = key;
    Node mapping;
    mapping.kind = Node::Kind::mapping;
    mapping.place = leaf.place;
    mapping.children.push_back(std::move(leaf));
    nest_dotted_keys(mapping, problems);
    if (nothing) empty_what(mapping, scenario);
    lay_over(scenario, std::move(mapping), problems);
}

/// Lays `key: value` over the scenario, both as typed after `option`.
void lay_over(Node& scenario, const std::string& option, const std::string& key, const std::string& value,
              Problems& problems) {
    const auto source = make_argument(option, value, problems);
    if (source == nullptr) return;
    if (value.find_first_not_of(' ') == std::string::npos) {
        problems.add({source, 0, 0}, key, "no value", fmt::format("write {}=VALUE", option));
        return;
    }
    if (auto leaf = parse(source, problems)) lay_under(scenario, key, std::move(*leaf), problems);
}

bool sets(const Node& mapping, std::string_view key) {
    const std::size_t dot = key.find('.');
    const Node* child = mapping.find(key.substr(0, dot));
    return child != nullptr && (dot == std::string_view::npos || sets(*child, key.substr(dot + 1)));
}

/// The keys of values in `node`, which stands at `key`: "leaders.develop" for {develop: 0.8} at "leaders".
void collect_keys(const Node& node, const std::string& key, std::vector<std::string>& keys) {
    if (!node.is_mapping() || node.children.empty() || node.find("sweep") != nullptr) {
        keys.push_back(key);
        return;
    }
    for (const Node& child : node.children) collect_keys(child, key + "." + child.key, keys);
}

/// The keys of all values that an argument of --set sets.
std::vector<std::string> keys_set(const std::string& key, const std::string& value) {
    Problems told_later;
    const auto source = make_argument("--set " + key, value, told_later);
    const std::optional<Node> parsed = source == nullptr ? std::nullopt : parse(source, told_later);
    std::vector<std::string> keys;
    if (parsed) collect_keys(*parsed, key, keys);
    return keys;
}

/// Where a variant has a value of its own, the argument changes the others only. What is added to a list reaches all.
void warn_of_variants_that_differ(const Node& scenario, const std::string& key, const std::string& value,
                                  std::vector<std::string>& warnings) {
    const Node* variants = scenario.find("variants");
    if (variants == nullptr || key.ends_with('+')) return;
    const std::string events = list_of_events_in(key);
    const std::vector<std::string> keys = events.empty() ? keys_set(key, value) : std::vector{events};
    for (const Node& variant : variants->children) {
        std::vector<std::string> own;
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(own),
                     [&variant](const std::string& each) { return sets(variant, each); });
        if (own.empty()) continue;
        warnings.push_back(fmt::format("variant '{}' sets {} itself, so --set does not reach it", variant.key,
                                       fmt::join(own, " and ")));
    }
}

/// What one argument of the command line says and another takes back.
void warn_of_overruled(const Overrides& overrides, std::vector<std::string>& warnings) {
    const std::array<std::pair<std::string_view, bool>, 4> options{{{"weeks", overrides.weeks != 0},
                                                                    {"replicates", overrides.replicates != 0},
                                                                    {"worlds", !overrides.worlds.empty()},
                                                                    {"seed", !overrides.seed.empty()}}};
    const std::vector<std::string>& points = overrides.points.keys;
    for (std::size_t index = 0; index != overrides.set.size(); ++index) {
        const std::string& key = overrides.set[index].first;
        const std::vector<std::string> keys = points.empty() ? points : keys_set(key, overrides.set[index].second);
        if (std::any_of(keys.begin(), keys.end(), [&points](const std::string& each) {
                return each == "worlds" || std::find(points.begin(), points.end(), each) != points.end();
            }))
            warnings.push_back(fmt::format("--points overrules --set {}={}", key, overrides.set[index].second));
        const std::string_view first = std::string_view(key).substr(0, key.find('.'));
        for (const auto& [name, given] : options) {
            if (given && first == name) {
                warnings.push_back(fmt::format("--{} overrules --set {}={}", name, key, overrides.set[index].second));
            }
        }
        const bool again = std::any_of(overrides.set.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                       overrides.set.end(), [&](const auto& later) { return later.first == key; });
        if (again && !key.ends_with('+')) {
            warnings.push_back(
                fmt::format("--set {}={} is overruled by a later --set {}", key, overrides.set[index].second, key));
        }
    }
}

/// Lets every world be a point of the table, whatever the scenario says of worlds.
void lay_points_over(Node& scenario, const Points& points, std::vector<std::string>& warnings, Problems& problems) {
    if (points.keys.empty()) return;
    const Place place{make_argument("--points", {}, problems), 0, 0};
    const std::size_t bytes =
        std::accumulate(points.columns.begin(), points.columns.end(), std::size_t{0},
                        [](std::size_t sum, const std::string& column) { return sum + column.size(); });
    if (bytes > largest_resolved - largest_source) {
        problems.add(
            place, "",
            fmt::format("{} has {} points of {} number{}, and a run takes about a million numbers in all",
                        points.file.string(), points.count, points.keys.size(), points.keys.size() == 1 ? "" : "s"),
            "cut it into several tables and run each by itself");
        return;
    }
    const Node* const uncertain = scenario.find("uncertain");
    if (uncertain != nullptr && !uncertain->children.empty()) {
        warnings.push_back(fmt::format("the points of {} take the place of what the scenario says is uncertain",
                                       points.file.string()));
    }
    std::erase_if(scenario.children, [](const Node& child) { return child.key == "uncertain"; });
    for (std::size_t key = 0; key != points.keys.size(); ++key) {
        Node values;
        values.kind = Node::Kind::scalar;
        values.key = "values";
        values.text = points.columns[key];
        values.place = place;
        Node listed;
        listed.kind = Node::Kind::mapping;
        listed.place = place;
        listed.children.push_back(std::move(values));
        lay_under(scenario, "uncertain." + points.keys[key], std::move(listed), problems);
    }
    lay_over(scenario, "--points", "worlds", std::to_string(points.count), problems);
}

/// A number of worlds, a set's name, or a file, whose name may hold what YAML would take apart.
void lay_worlds_over(Node& scenario, const std::string& worlds, Problems& problems) {
    Node leaf;
    leaf.kind = Node::Kind::scalar;
    leaf.text = worlds;
    leaf.place = {make_argument("--worlds", worlds, problems), 0, 0};
    lay_under(scenario, "worlds", std::move(leaf), problems);
}

/// Fills in what follows from the files of ties and teams, where the scenario does not say it.
void lay_derived_under(Node& scenario, const Overrides& overrides, Problems& problems) {
    for (const auto& [key, value] : overrides.derived) {
        if (!sets(scenario, key)) lay_over(scenario, "the chart", key, value, problems);
    }
}

}  // namespace

std::vector<std::string> lay_arguments_over(Node& scenario, const Overrides& overrides, Problems& problems) {
    std::vector<std::string> warnings;
    warn_of_overruled(overrides, warnings);
    for (const auto& [key, value] : overrides.set) {
        if (key == "schema" || key == "extends") {
            const auto source = make_argument("--set " + key, value, problems);
            problems.add({source, 0, 0}, key, "this can only be written in a file");
            continue;
        }
        const auto source = make_argument("--set " + key, value, problems);
        if (source == nullptr || !may_set_entry(scenario, key, {source, 0, 0}, problems)) continue;
        warn_of_variants_that_differ(scenario, key, value, warnings);
        lay_over(scenario, "--set " + key, with_places_as_keys(key), value, problems);
        for (const std::string& each : keys_set(key, value)) overrule_worlds(scenario, each);
    }
    if (overrides.weeks != 0) lay_over(scenario, "--weeks", "weeks", std::to_string(overrides.weeks), problems);
    if (overrides.replicates != 0)
        lay_over(scenario, "--replicates", "replicates", std::to_string(overrides.replicates), problems);
    if (!overrides.worlds.empty()) lay_worlds_over(scenario, overrides.worlds, problems);
    if (!overrides.written_worlds.empty()) replace_worlds(scenario, overrides.written_worlds, problems);
    lay_points_over(scenario, overrides.points, warnings, problems);
    if (!overrides.seed.empty()) lay_over(scenario, "--seed", "seed", overrides.seed, problems);
    lay_derived_under(scenario, overrides, problems);
    return warnings;
}

std::vector<std::pair<std::string, std::string>> derived_from(const NetworkPlan& network) {
    std::vector<std::pair<std::string, std::string>> derived;
    const std::size_t positions = network.teams       ? network.teams->positions()
                                  : network.from_file ? network.from_file->positions
                                                      : 0;
    if (positions != 0) derived.emplace_back("institution.employees", std::to_string(positions));
    if (network.teams == nullptr) return derived;
    const ParameterInfo* const span = find_parameter("institution.span_of_control");
    check(span != nullptr, "the parameter table knows no span of control");
    const auto mean = static_cast<double>(leader_count(positions, network.teams->count()));
    derived.emplace_back(span->key, fmt::format("{:.0f}", std::clamp(mean, span->low, span->high)));
    if (const std::size_t silos = network.teams->named_silos(); silos != 0)
        derived.emplace_back("institution.silos", std::to_string(silos));
    return derived;
}

bool is_meant(const std::string& variant, const std::string& name) {
    return variant == name || variant.starts_with(name + std::string(sweep_mark));
}

void keep_variants(const std::vector<std::string>& names, Plan& plan, std::vector<std::string>& warnings,
                   Problems& problems) {
    if (names.empty()) return;
    std::vector<std::string> known;
    for (const Variant& variant : plan.variants) known.push_back(variant.name);
    for (const std::string& name : names) {
        if (std::any_of(known.begin(), known.end(),
                        [&](const std::string& variant) { return is_meant(variant, name); }))
            continue;
        const auto source = make_argument("--variant", name, problems);
        problems.add({source, 0, 0}, "", fmt::format("there is no variant '{}'", name), suggestion(name, known));
    }
    std::vector<std::size_t> kept_as(plan.variants.size(), plan.variants.size());
    std::vector<Variant> kept;
    for (std::size_t index = 0; index != plan.variants.size(); ++index) {
        const bool keep = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return is_meant(plan.variants[index].name, name);
        });
        if (!keep) continue;
        kept_as[index] = kept.size();
        kept.push_back(std::move(plan.variants[index]));
    }
    for (Variant& variant : kept) {
        const std::size_t baseline = kept_as[variant.baseline];
        if (baseline == plan.variants.size()) {
            warnings.push_back(kept.size() == 1
                                   ? fmt::format("the baseline '{}' is left out, so '{}' is compared with nothing",
                                                 known[variant.baseline], variant.name)
                                   : fmt::format("the baseline '{}' is left out; '{}' is compared with '{}'",
                                                 known[variant.baseline], variant.name, kept.front().name));
        }
        variant.baseline = baseline == plan.variants.size() ? 0 : baseline;
    }
    plan.variants = std::move(kept);
}

}  // namespace raaderum::scenario
