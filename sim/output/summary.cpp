#include "output/summary.hpp"

#include "output/dress.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/last_year.hpp"
#include "output/origin.hpp"
#include "output/stored_metrics.hpp"
#include "output/whole.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <new>
#include <stdexcept>
#include <string_view>

namespace raaderum::output {
namespace {

constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

AgentSummary read_agents(const HdfObject& group) {
    AgentSummary agents;
    agents.replicates = length_of(open_dataset(group, "agent_replicate"));
    agents.weeks = length_of(open_dataset(group, "agent_week"));
    agents.positions = length_of(open_dataset(group, "position"));
    for (const std::string& name : children(group)) {
        if (shape_of(open_dataset(group, name)).size() == 3) agents.states.push_back(name);
    }
    return agents;
}

WorldsSummary read_worlds(const HdfObject& group) {
    WorldsSummary worlds;
    worlds.worlds = length_of(open_dataset(group, "world"));
    worlds.set = text_if_any(group, "set");
    worlds.checksum = text_if_any(group, "checksum");
    if (worlds.set.empty()) worlds.replicates = number_attribute<std::int32_t>(group, "replicates_per_world");
    for (const std::string& name : children(group)) {
        if (name != "world" && name != "structure") worlds.parameters.push_back(name);
    }
    return worlds;
}

/// Mean and largest of the numbers of one row that are not missing.
std::pair<float, float> mean_and_largest(const HdfObject& table, std::size_t row) {
    std::vector<float> values(row_length_of(table));
    read_rows(table, {row, 1}, HdfType<float>::native(), values.data());
    double sum = 0.0;
    std::size_t count = 0;
    float largest = no_number;
    for (const float value : values) {
        if (std::isnan(value)) continue;
        sum += static_cast<double>(value);
        ++count;
        if (!(largest >= value)) largest = value;
    }
    return {count == 0 ? no_number : static_cast<float>(sum / static_cast<double>(count)), largest};
}

NetworkSummary read_network(const HdfObject& group) {
    NetworkSummary network;
    network.employees = number_attribute<std::int32_t>(group, "employees");
    network.leaders = number_attribute<std::int32_t>(group, "leaders");
    network.replicates = length_of(open_dataset(group, "network_replicate"));
    network.ties = row_length_of(open_dataset(group, "source"));
    const std::size_t length = length_of(open_dataset(group, "week"));
    const auto replicates = read_column<std::int32_t>(group, "replicate", length);
    const auto weeks = read_column<std::int32_t>(group, "week", length);
    const auto mean_degree = read_column<float>(group, "mean_degree", length);
    const auto clustering = read_column<float>(group, "clustering", length);
    const auto path_length = read_column<float>(group, "path_length", length);
    const auto components = read_column<std::int32_t>(group, "components", length);
    const auto largest_component = read_column<float>(group, "largest_component", length);
    const auto sampled = read_column<std::uint8_t>(group, "sampled", length);
    const bool per_position = has_child(group, "degree");
    for (std::size_t row = 0; row != length; ++row) {
        SnapshotSummary snapshot{replicates[row], weeks[row],       mean_degree[row], no_number,
                                 clustering[row], path_length[row], components[row],  largest_component[row],
                                 no_number,       no_number,        sampled[row] != 0};
        if (per_position) {
            snapshot.largest_degree = mean_and_largest(open_dataset(group, "degree"), row).second;
            std::tie(snapshot.mean_betweenness, snapshot.largest_betweenness) =
                mean_and_largest(open_dataset(group, "betweenness"), row);
        }
        network.snapshots.push_back(snapshot);
    }
    return network;
}

std::vector<std::pair<std::string, std::size_t>> count_events(const HdfObject& group) {
    const HdfObject kinds = open_dataset(group, "kind");
    const std::vector<std::string> names = flag_meanings(kinds);
    const std::size_t length = length_of(kinds);
    std::vector<std::size_t> counts(256, 0);
    constexpr std::size_t rows_at_once = 1024 * 1024;
    std::vector<std::uint8_t> block;
    for (std::size_t first = 0; first < length; first += rows_at_once) {
        const Rows rows{first, std::min(rows_at_once, length - first)};
        block.resize(rows.count);
        read_rows(kinds, rows, HdfType<std::uint8_t>::native(), block.data());
        for (const std::uint8_t kind : block) ++counts[kind];
    }
    std::vector<std::pair<std::string, std::size_t>> events;
    for (std::size_t kind = 0; kind != counts.size(); ++kind) {
        if (counts[kind] == 0) continue;
        events.emplace_back(kind < names.size() ? names[kind] : "unknown kind " + std::to_string(kind), counts[kind]);
    }
    return events;
}

VariantSummary read_variant(const HdfObject& file, const HdfObject& group, std::string name) {
    VariantSummary variant;
    variant.name = std::move(name);
    variant.overrides = text_attribute(group, "overrides");
    variant.compared_with = text_attribute(group, "compared_with");
    variant.baseline = number_attribute<std::uint8_t>(group, "baseline") != 0;
    variant.replicates = length_of(open_dataset(group, "replicate"));
    for (const std::uint8_t one : read_column<std::uint8_t>(group, "finished", variant.replicates)) {
        variant.finished += one != 0 ? 1 : 0;
    }
    StoredFacts facts;
    look_at_metrics(file, group, facts);
    variant.kept = what_is_kept(facts);
    for (const Described& own : facts.metrics)
        variant.metrics.push_back({own.name, own.long_name, own.unit, std::string(spelled(own.better)), 0.0});
    if (has_child(group, "agents")) variant.agents = read_agents(open_group(group, "agents"));
    if (has_child(group, "network")) variant.network = read_network(open_group(group, "network"));
    if (has_child(group, "events")) variant.events = count_events(open_group(group, "events"));
    return variant;
}

double mean_of_known(std::span<const double> values) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        sum += value;
        ++count;
    }
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

void read_country(const HdfObject& group, FileSummary& summary) {
    summary.municipalities = read_texts(open_dataset(group, "municipality")).size();
    for (const auto each : read_column<std::int32_t>(group, "institutions", summary.municipalities))
        summary.institutions += each;
    for (const auto each : read_column<std::int32_t>(group, "employees", summary.municipalities))
        summary.employees += each;
}

FileSummary read_all_but_means(const std::filesystem::path& path, bool carries_checksum) {
    const HdfTurn turn;
    const SealMark seal = read_seal_mark(path, carries_checksum);
    const HdfObject file = open_file(path);
    FileSummary summary;
    summary.path = path;
    summary.seal = seal;
    if (seal != SealMark::sealed) summary.impossible = find_impossible(path);
    summary.bytes = std::filesystem::file_size(path);
    summary.format_version = number_attribute<std::int32_t>(file, "format_version");
    summary.complete = number_attribute<std::uint8_t>(file, "complete") != 0;
    summary.provenance = read_provenance(file);
    summary.stopped_because = text_if_any(file, "stopped_because");
    if (has_child(file, "worlds")) summary.worlds = read_worlds(open_group(file, "worlds"));
    const HdfObject variants = open_group(file, "variants");
    for (const std::string& name : children(variants)) {
        const HdfObject group = open_group(variants, name);
        refuse_part(group);
        summary.variants.push_back(read_variant(file, group, name));
        summary.weeks = weeks_lived(file, group);
    }
    if (!summary.variants.empty()) {
        const HdfObject first = open_group(variants, summary.variants.front().name);
        if (has_child(first, "municipality")) read_country(open_group(first, "municipality"), summary);
        if (has_child(first, "teams"))
            summary.teams = read_texts(open_dataset(open_group(file, "teams"), "team")).size();
    }
    if (has_child(file, "failures")) {
        const HdfObject group = open_group(file, "failures");
        const auto replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
        const std::vector<std::string> names = read_texts(open_dataset(group, "variant"));
        const std::vector<std::string> reasons = read_texts(open_dataset(group, "reason"));
        const std::vector<std::int32_t> weeks = has_child(group, "week")
                                                    ? read_column<std::int32_t>(group, "week", replicates.size())
                                                    : std::vector<std::int32_t>(replicates.size(), -1);
        for (std::size_t each = 0; each != replicates.size(); ++each) {
            summary.failures.push_back({replicates[each], names.at(each), reasons.at(each), weeks[each]});
        }
    }
    return summary;
}

}  // namespace

FileSummary summarise(const std::filesystem::path& path) {
    expect_ordinary_file(path);
    try {
        FileSummary summary = read_all_but_means(path, carries_checksum(path));
        if (summary.variants.empty()) throw SystemFailure(path, "read", "it holds no variants");
        std::vector<std::string_view> names;
        for (const MetricSummary& metric : summary.variants.front().metrics) names.push_back(metric.name);
        const LastYear year = read_last_year(path, names);
        for (std::size_t variant = 0; variant != summary.variants.size(); ++variant) {
            for (std::size_t metric = 0; metric != names.size(); ++metric) {
                summary.variants[variant].metrics.at(metric).last_year = mean_of_known(year.of(variant, metric));
            }
        }
        return summary;
    } catch (const std::bad_alloc&) {
        throw SystemFailure(path, "read", "its lengths make no sense");
    } catch (const std::logic_error& damage) {
        throw SystemFailure(path, "read", std::string("it is damaged: ") + damage.what());
    }
}

SealMark seal_mark_of(const std::filesystem::path& path) {
    const bool checksum = carries_checksum(path);
    const HdfTurn turn;
    return read_seal_mark(path, checksum);
}

}  // namespace raaderum::output
