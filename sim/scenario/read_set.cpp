#include "scenario/read_set.hpp"

#include "model/structures.hpp"
#include "scenario/merge.hpp"
#include "scenario/nearest.hpp"
#include "scenario/parse.hpp"
#include "scenario/read_worlds.hpp"
#include "scenario/sections.hpp"
#include "scenario/set_of_worlds.hpp"
#include "scenario/source.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {
namespace {

constexpr const char* what_worlds_may_be =
    "expected plausible, plausible:100, plausible:middle, defaults, a file of worlds, or a number of worlds beside "
    "'uncertain'";

/// A set with how many of its worlds are asked for.
struct Asked {
    SetOfWorlds set;
    std::size_t count = 0;
};

std::shared_ptr<const Source> source_of_file(const Node& worlds, bool given, Combined& combined, Problems& problems) {
    const std::size_t before = problems.count();
    std::error_code unknown;
    const std::filesystem::path folder = worlds.place.source ? worlds.place.source->folder : std::filesystem::path();
    if (worlds.text.find_first_of("./") == std::string::npos
        && !std::filesystem::exists(folder / worlds.text, unknown)) {
        problems.add(worlds.place, "worlds",
                     fmt::format("'{}' is neither a set of worlds nor a file", worlds.text.substr(0, 70)),
                     what_worlds_may_be);
        return nullptr;
    }
    const std::string file = file_named(worlds, "worlds", what_worlds_may_be, given, problems);
    if (problems.count() != before || file.empty()) return nullptr;
    combined.files.emplace_back(file);
    return make_source(file, {}, bytes_of(file, largest_resolved), problems, largest_resolved);
}

/// How many of a set's `there` worlds are meant by what stands after `plausible`.
std::size_t number_asked(const Node& worlds, std::string_view number, std::size_t there, Problems& problems) {
    if (number.empty()) return there;
    const auto count = read_whole(number.substr(1));
    if (count && *count >= 1 && *count <= there) return *count;
    problems.add(worlds.place, "worlds", fmt::format("'{}' is no number of plausible worlds", number.substr(1)),
                 fmt::format("expected a whole number from 1 to {}, as in plausible:{}", there,
                             std::min<std::size_t>(there, 100)));
    return there;
}

std::optional<Asked> asked_by_name(const Node& worlds, bool files_given, Combined& combined, Problems& problems) {
    const auto text = text_in(worlds, "worlds", problems);
    if (!text) return std::nullopt;
    const std::string_view name = std::string_view(*text).substr(0, text->find(':'));
    if (name == plausible_worlds) {
        const SetOfWorlds& set = shipped_set();
        if (text->substr(name.size()) == ":" + std::string(the_middle_world))
            return Asked{only_world(set, middle_world(set.name, set.count).value_or(0)), 1};
        return Asked{set, number_asked(worlds, text->substr(name.size()), set.count, problems)};
    }
    const std::shared_ptr<const Source> source = source_of_file(worlds, files_given, combined, problems);
    auto set = source == nullptr ? std::nullopt : read_set_of_worlds(source, problems);
    if (!set) return std::nullopt;
    const std::size_t there = set->count;
    return Asked{std::move(*set), there};
}

/// The values of a set, as they stand in a resolved scenario, below `prefix`.
void read_values(const Node& section, const std::string& prefix, std::size_t count, Worlds& worlds,
                 Problems& problems) {
    for (const Node& child : section.children) {
        const std::string key = below(prefix, child.key);
        const std::string path = "worlds.values." + key;
        const ParameterInfo* const parameter = find_parameter(key);
        if (parameter == nullptr && child.is_mapping()) {
            read_values(child, key, count, worlds, problems);
        } else if (parameter == nullptr) {
            problems.add(child.place, path, "unknown key", std::string(where_keys_are_listed));
        } else if (const auto why = why_not_in_a_set(*parameter); !why.empty()) {
            problems.add(child.place, path, std::string(why), "leave it out");
        } else if (auto listed = read_listed(*parameter, child, path, problems)) {
            if (listed->values->size() != count)
                problems.add(child.place, path, fmt::format("{} values for {} worlds", listed->values->size(), count),
                             "expected a value for each world");
            worlds.uncertain.push_back(std::move(*listed));
        }
    }
}

std::vector<std::string> words_of(const Node* node, const std::string& path, Problems& problems) {
    std::vector<std::string> words;
    if (node == nullptr) return words;
    std::istringstream text(text_in(*node, path, problems).value_or(""));
    for (std::string word; text >> word;) words.push_back(word);
    return words;
}

const MechanismInfo* mechanism_called(std::string_view name) {
    const auto found = std::find_if(mechanism_table.begin(), mechanism_table.end(),
                                    [name](const MechanismInfo& known) { return known.name == name; });
    return found == mechanism_table.end() ? nullptr : &*found;
}

/// Nothing hangs on the order in which a table or a text names numbers.
void put_in_order(std::vector<UncertainParameter>& numbers) {
    std::sort(numbers.begin(), numbers.end(),
              [](const UncertainParameter& a, const UncertainParameter& b) { return a.parameter < b.parameter; });
}

/// A set as it stands in a resolved scenario, with nothing left to read elsewhere.
Worlds read_written(const Node& section, Problems& problems) {
    const std::array<std::string, 6> keys{"name", "checksum", "count", "structures", "switched", "values"};
    refuse_others(section, "worlds", keys, problems);
    Worlds worlds;
    WorldsSet set;
    for (const auto& [key, text] : {std::pair{"name", &set.name}, std::pair{"checksum", &set.checksum}}) {
        if (const Node* const node = section.find(key))
            *text = text_in(*node, below("worlds", key), problems).value_or("");
    }
    const Node* const count = section.find("count");
    const Range any{1, most_worlds_of_a_set, true, "1"};
    if (count == nullptr)
        problems.add(section.place, "worlds", "how many worlds there are is not said", what_worlds_may_be);
    else
        worlds.count = static_cast<int>(number_in(*count, "worlds.count", any, problems).value_or(1));
    for (const std::string& name : words_of(section.find("structures"), "worlds.structures", problems)) {
        std::size_t number = 0;
        while (number != structure_count && structure_name(number) != name) ++number;
        if (number == structure_count)
            problems.add(section.place, "worlds.structures", fmt::format("'{}' is no structure", name.substr(0, 40)));
        set.structures.push_back(static_cast<std::uint8_t>(number));
    }
    if (!set.structures.empty() && set.structures.size() != static_cast<std::size_t>(worlds.count))
        problems.add(section.place, "worlds.structures", "not one structure per world");
    for (const std::string& name : words_of(section.find("switched"), "worlds.switched", problems)) {
        if (const MechanismInfo* const mechanism = mechanism_called(name))
            set.switched.push_back(mechanism->member);
        else
            problems.add(section.place, "worlds.switched", fmt::format("'{}' is no mechanism", name.substr(0, 40)));
    }
    const Node* const values = section.find("values");
    if (values != nullptr && is_section(*values, "worlds.values", problems))
        read_values(*values, "", static_cast<std::size_t>(worlds.count), worlds, problems);
    put_in_order(worlds.uncertain);
    worlds.set = std::make_shared<const WorldsSet>(std::move(set));
    return worlds;
}

bool carries_a_structure(bool Mechanisms::*member) {
    return std::any_of(carried_table.begin(), carried_table.end(),
                       [member](const CarriedMechanism& carried) { return carried.member == member; });
}

/// The asked worlds without what the scenario's base says itself.
Worlds beside_what_is_written(const Asked& asked, const Policy& base) {
    Worlds worlds;
    worlds.count = static_cast<int>(asked.count);
    WorldsSet set{asked.set.name, asked.set.checksum, {}, {}};
    for (const Switching& switching : base.switchings) {
        bool Mechanisms::*const member = switching.mechanism->member;
        const bool known = std::find(set.switched.begin(), set.switched.end(), member) != set.switched.end();
        if (carries_a_structure(member) && !known) set.switched.push_back(member);
    }
    if (set.switched.size() != carried_table.size()) {
        const auto first = asked.set.structures.begin();
        if (!asked.set.structures.empty())
            set.structures.assign(first, first + static_cast<std::ptrdiff_t>(asked.count));
    }
    if (set.structures.empty()) set.switched.clear();
    for (std::size_t column = 0; column != asked.set.parameters.size(); ++column) {
        const ParameterInfo* const parameter = asked.set.parameters[column];
        const bool written =
            std::any_of(base.assignments.begin(), base.assignments.end(),
                        [parameter](const Assignment& assignment) { return assignment.parameter == parameter; });
        if (written) continue;
        const auto from = asked.set.columns[column].begin();
        auto values = std::make_shared<std::vector<double>>(from, from + static_cast<std::ptrdiff_t>(asked.count));
        const auto [low, high] = std::minmax_element(values->begin(), values->end());
        UncertainParameter uncertain{parameter, Spread::listed, *low, *high, *low, 0.0};
        uncertain.values = std::move(values);
        worlds.uncertain.push_back(std::move(uncertain));
    }
    put_in_order(worlds.uncertain);
    worlds.set = std::make_shared<const WorldsSet>(std::move(set));
    return worlds;
}

}  // namespace

bool names_a_set(const Node& worlds) {
    if (worlds.is_mapping()) return true;
    return worlds.kind == Node::Kind::scalar && !read_number(worlds.text).value;
}

void read_set(const Node& worlds, const Document& document, bool files_given, Combined& combined, Problems& problems) {
    if (worlds.text == no_worlds) return;
    if (worlds.is_mapping()) {
        combined.plan.worlds = read_written(worlds, problems);
        return;
    }
    const auto asked = asked_by_name(worlds, files_given, combined, problems);
    if (!asked) return;
    combined.plan.worlds = beside_what_is_written(*asked, document.base);
    if (combined.plan.worlds.uncertain.empty() && combined.plan.worlds.set->structures.empty()) {
        combined.warnings.emplace_back(
            "the scenario writes itself all that differs between the worlds, so they are all alike; leave out what "
            "need "
            "not hold in all of them");
    }
}

std::string checksum_of_shipped_worlds() { return shipped_set().checksum; }

bool is_shipped(const WorldsSet& set) { return set.checksum == checksum_of_shipped_worlds(); }

std::string written_worlds(const std::string& resolved) {
    constexpr std::string_view heading = "\nworlds:\n";
    const std::size_t begins = resolved.find(heading);
    if (begins == std::string::npos) return {};
    std::size_t ends = begins + heading.size();
    while (ends < resolved.size() && resolved[ends] == ' ')
        ends = std::min(resolved.find('\n', ends), resolved.size() - 1) + 1;
    return resolved.substr(begins + 1, ends - begins - 1);
}

void replace_worlds(Node& scenario, const std::string& written, Problems& problems) {
    auto tree = parse(make_source("the worlds that it began with", {}, written, problems, largest_resolved), problems);
    if (!tree) return;
    nest_dotted_keys(*tree, problems);
    std::erase_if(scenario.children, [](const Node& child) { return child.key == "worlds"; });
    for (Node& child : tree->children) scenario.children.push_back(std::move(child));
}

void overrule_worlds(Node& scenario, std::string_view key) {
    Node* const worlds = scenario.find("worlds");
    if (worlds == nullptr || !worlds->is_mapping()) return;
    const auto drop = [](Node& section, std::string_view name) {
        std::erase_if(section.children, [name](const Node& child) { return child.key == name; });
    };
    if (key == "structure") drop(*worlds, "structures"), drop(*worlds, "switched");
    if (key.starts_with("mechanisms.")) {
        Node* switched = worlds->find("switched");
        if (switched == nullptr) {
            Node made;
            made.kind = Node::Kind::scalar;
            made.key = "switched";
            made.place = worlds->place;
            worlds->children.push_back(std::move(made));
            switched = &worlds->children.back();
        }
        switched->text += " " + std::string(key.substr(key.find('.') + 1));
    }
    Node* section = worlds->find("values");
    while (section != nullptr) {
        const std::size_t dot = key.find('.');
        if (dot == std::string_view::npos) {
            drop(*section, key);
            return;
        }
        section = section->find(key.substr(0, dot));
        key.remove_prefix(dot + 1);
    }
}

}  // namespace raaderum::scenario
