#include "output/stored_facts.hpp"

#include "output/failure.hpp"
#include "output/origin.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace raaderum::output {
namespace {

Better better_from(const std::string& word) {
    for (const Better better : {Better::higher, Better::lower}) {
        if (word == spelled(better)) return better;
    }
    return Better::neither;
}

std::vector<Described> describe_metrics(const HdfObject& variant) {
    std::vector<Described> metrics;
    for (const std::string& name : children(variant)) {
        if (is_group(variant, name)) continue;
        const HdfObject dataset = open_dataset(variant, name);
        if (has_attribute(dataset, "better")) metrics.push_back(described(dataset, name));
    }
    return metrics;
}

StoredVariant look_at_variant(const HdfObject& group, std::string name) {
    StoredVariant variant;
    variant.name = std::move(name);
    variant.overrides = text_attribute(group, "overrides");
    variant.compared_with = text_attribute(group, "compared_with");
    const std::vector<std::int32_t> replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
    variant.replicates.assign(replicates.begin(), replicates.end());
    if (!std::is_sorted(replicates.begin(), replicates.end())) {
        throw SystemFailure(group.file(), "read " + group.name(), "its replicates are out of order");
    }
    for (const std::uint8_t one : read_column<std::uint8_t>(group, "finished", replicates.size())) {
        variant.finished.push_back(one != 0);
    }
    if (has_child(group, "world")) {
        const auto worlds = read_column<std::int32_t>(group, "world", replicates.size());
        variant.worlds.assign(worlds.begin(), worlds.end());
    }
    variant.has_agents = has_child(group, "agents");
    variant.has_network = has_child(group, "network");
    return variant;
}

StoredWorlds look_at_worlds(const HdfObject& group) {
    StoredWorlds worlds;
    const auto numbers = read_all<std::int32_t>(open_dataset(group, "world"));
    worlds.numbers.assign(numbers.begin(), numbers.end());
    if (!std::is_sorted(numbers.begin(), numbers.end())) {
        throw SystemFailure(group.file(), "read " + group.name(), "its worlds are out of order");
    }
    for (const std::string& name : children(group)) {
        if (name == "world") continue;
        worlds.parameters.push_back(described(open_dataset(group, name), name));
        const auto values = read_column<float>(group, name, numbers.size());
        worlds.values.insert(worlds.values.end(), values.begin(), values.end());
    }
    return worlds;
}

std::vector<MunicipalityLabel> look_at_municipalities(const HdfObject& group) {
    const std::vector<std::string> names = read_texts(open_dataset(group, "municipality"));
    const auto inhabitants = read_column<std::int32_t>(group, "inhabitants", names.size());
    const auto employees = read_column<std::int32_t>(group, "employees", names.size());
    const auto institutions = read_column<std::int32_t>(group, "institutions", names.size());
    std::vector<MunicipalityLabel> labels;
    for (std::size_t each = 0; each != names.size(); ++each) {
        labels.push_back({names[each], inhabitants[each], employees[each], institutions[each]});
    }
    return labels;
}

/// A replicate that did not finish stands among the failures, with a reason: else somebody has hidden it.
void refuse_hidden(const HdfObject& file, const std::vector<StoredVariant>& variants) {
    std::set<std::pair<std::string, std::uint32_t>> failures;
    if (has_child(file, "failures")) {
        const HdfObject group = open_group(file, "failures");
        const auto replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
        const std::vector<std::string> names = read_texts(open_dataset(group, "variant"));
        for (std::size_t each = 0; each != replicates.size(); ++each) {
            failures.emplace(names.at(each), static_cast<std::uint32_t>(replicates[each]));
        }
    }
    for (const StoredVariant& variant : variants) {
        for (std::size_t place = 0; place != variant.replicates.size(); ++place) {
            const std::uint32_t replicate = variant.replicates[place];
            if (variant.finished[place] != failures.contains({variant.name, replicate})) continue;
            throw SystemFailure(
                file.file(), "read the outcome of replicate " + std::to_string(replicate) + " of " + variant.name,
                variant.finished[place] ? "it is marked as finished, and stands among the failures"
                                        : "it is marked as not finished, and does not stand among the failures");
        }
    }
}

}  // namespace

Described described(const HdfObject& dataset, std::string name) {
    return {std::move(name), text_if_any(dataset, "long_name"), text_if_any(dataset, "units"),
            better_from(text_if_any(dataset, "better")), text_if_any(dataset, "formula")};
}

StoredFacts read_facts(const std::filesystem::path& path) {
    StoredFacts facts;
    facts.path = path;
    facts.complete = read_plan_mark(path).complete;
    const HdfObject file = open_file(path);
    facts.provenance = read_provenance(file);
    facts.ties = read_given_ties(file);
    const HdfObject variants = open_group(file, "variants");
    for (const std::string& name : children(variants)) {
        const HdfObject group = open_group(variants, name);
        refuse_part(group);
        if (facts.variants.empty()) {
            facts.metrics = describe_metrics(group);
            facts.weeks = length_of(open_dataset(group, "week"));
            if (has_child(group, "municipality")) {
                facts.municipalities = look_at_municipalities(open_group(group, "municipality"));
            }
        }
        facts.variants.push_back(look_at_variant(group, name));
        if (facts.variants.back().replicates != facts.variants.front().replicates) {
            throw SystemFailure(path, "read " + group.name(), "its replicates are not those of the other variants");
        }
    }
    if (facts.variants.empty()) throw SystemFailure(path, "read", "it holds no variants");
    refuse_hidden(file, facts.variants);
    if (has_child(file, "worlds")) facts.worlds = look_at_worlds(open_group(file, "worlds"));
    return facts;
}

}  // namespace raaderum::output
