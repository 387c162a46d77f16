#include "scenario/document.hpp"

#include "scenario/numbers.hpp"
#include "scenario/read_professions.hpp"
#include "scenario/read_replicates.hpp"
#include "scenario/read_titles.hpp"
#include "scenario/sections.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace raaderum::scenario {
namespace {

int whole_number(const Node& scenario, std::string_view key, Range range, int otherwise, Problems& problems) {
    const Node* node = scenario.find(key);
    if (node == nullptr) return otherwise;
    range.whole = true;
    return static_cast<int>(number_in(*node, std::string(key), range, problems).value_or(otherwise));
}

std::uint64_t read_seed(const Node& scenario, std::uint64_t otherwise, Problems& problems) {
    const Node* node = scenario.find("seed");
    if (node == nullptr) return otherwise;
    const std::string expected = "expected a whole number from 0 to 18446744073709551615";
    const auto text = text_in(*node, "seed", problems);
    if (!text) return otherwise;
    const auto seed = read_whole(*text);
    if (node->quoted) {
        problems.add(node->place, "seed", fmt::format("\"{}\" is a text, because of the quotes", *text),
                     "write it without quotes");
    } else if (!seed) {
        problems.add(node->place, "seed", fmt::format("'{}' is no seed", text->substr(0, 40)), expected);
    }
    return seed.value_or(otherwise);
}

std::string read_name(const Node& scenario, const std::string& fallback, Problems& problems) {
    const Node* node = scenario.find("name");
    if (node == nullptr) return is_good_name(fallback) ? fallback : "scenario";
    const auto name = text_in(*node, "name", problems);
    if (name && !is_good_name(*name)) {
        problems.add(node->place, "name", fmt::format("'{}' cannot be a name", name->substr(0, 70)),
                     "expected 1 to 64 letters (a to z), digits and . _ - = , not starting with a dot");
    }
    return name.value_or(fallback);
}

/// Keys that hold for the whole scenario and so cannot differ between its variants.
bool belongs_to_all(std::string_view key) {
    constexpr std::array names{"schema",  "name",   "weeks",      "replicates", "seed",
                               "burn_in", "record", "variants",   "extends",    "targets",
                               "free",    "claim",  "experiment", "uncertain",  "worlds"};
    return std::find(names.begin(), names.end(), key) != names.end();
}

Policy read_variant(const Node& node, Problems& problems) {
    const std::string path = "variants." + node.key;
    if (!is_good_name(node.key)) {
        problems.add(node.place, "variants",
                     fmt::format("'{}' cannot be the name of a variant", node.key.substr(0, 70)),
                     "expected 1 to 64 letters (a to z), digits and . _ - = , not starting with a dot");
    }
    Policy policy;
    if (is_section(node, path, problems)) {
        policy = read_policy(node, path, problems);
        std::vector<std::string> known = policy_keys();
        known.insert(known.end(), {"title", "description", "baseline"});
        Node unknown = node;
        std::erase_if(unknown.children, [&](const Node& child) { return belongs_to_all(child.key); });
        refuse_others(unknown, path, known, problems);
        for (const Node& child : node.children) {
            if (belongs_to_all(child.key)) {
                problems.add(child.place, below(path, child.key), "this holds for all variants",
                             "write it at the top of the scenario");
            }
        }
        refuse_keys_of_all(node, path, problems);
        policy.wording = read_wording(node, path, problems);
        if (const Node* baseline = node.find("baseline")) {
            policy.baseline = text_in(*baseline, below(path, "baseline"), problems);
            policy.baseline_place = baseline->place;
        }
    }
    policy.name = node.key;
    policy.place = node.place;
    return policy;
}

void refuse_unknown_sections(const Node& scenario, Problems& problems) {
    std::vector<std::string> known{"schema", "name",    "title",      "description", "weeks",    "replicates",
                                   "seed",   "burn_in", "record",     "baseline",    "variants", "targets",
                                   "free",   "claim",   "experiment", "uncertain",   "worlds"};
    const std::vector<std::string> shared = policy_keys();
    known.insert(known.end(), shared.begin(), shared.end());
    Node rest = scenario;
    std::erase_if(rest.children, [](const Node& child) { return child.key == "events+"; });
    refuse_others(rest, "", known, problems);
    if (const Node* added = scenario.find("events+")) {
        problems.add(added->place, "events+", "there are no events to add to",
                     "write 'events', or name a file in 'extends'");
    }
}

}  // namespace

bool is_good_name(std::string_view name) {
    const bool swept = name.find(sweep_mark) != std::string_view::npos && name.find('=') != std::string_view::npos;
    if (name.empty() || name.front() == '.' || name.size() > (swept ? 200U : 64U)) return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || std::string_view("._-=,").find(c) != std::string_view::npos;
    });
}

Document read_document(const Node& scenario, const std::string& fallback_name, bool files_given, Problems& problems) {
    Document document;
    refuse_unknown_sections(scenario, problems);
    if (const Node* schema = scenario.find("schema"); schema != nullptr && schema->text != "1") {
        problems.add(schema->place, "schema", "this version reads scenarios of schema 1", "write schema: 1");
    }
    document.name = read_name(scenario, fallback_name, problems);
    document.wording = read_wording(scenario, "", problems);
    document.weeks = whole_number(scenario, "weeks", {1, most_weeks, true, "1"}, document.weeks, problems);
    document.seed = read_seed(scenario, document.seed, problems);
    document.burn_in = whole_number(scenario, "burn_in", {0, most_weeks, true, "weeks"}, document.burn_in, problems);
    if (const Node* node = scenario.find("burn_in")) document.burn_in_place = node->place;
    if (const Node* node = scenario.find("replicates"))
        document.replicates = read_replicates(*node, document.replicates, problems);
    read_network(scenario, document, files_given, problems);
    read_chart(scenario, document, files_given, problems);
    read_record(scenario, document, problems);
    document.country = read_country(scenario, problems);
    document.base = read_policy(scenario, "", problems);
    read_professions(scenario, document.base, problems);
    document.base.place = scenario.place;
    if (const Node* variants = scenario.find("variants");
        variants != nullptr && is_section(*variants, "variants", problems)) {
        for (const Node& node : variants->children) document.variants.push_back(read_variant(node, problems));
    }
    if (document.variants.empty()) {
        document.variants.emplace_back();
        document.variants.back().name = "base";
        document.variants.back().place = scenario.place;
    }
    if (const Node* node = scenario.find("baseline")) {
        document.baseline = text_in(*node, "baseline", problems);
        document.baseline_place = node->place;
    }
    return document;
}

}  // namespace raaderum::scenario
