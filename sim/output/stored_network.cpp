#include "output/stored_network.hpp"

#include "core/check.hpp"
#include "model/parameters.hpp"
#include "output/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace raaderum::output {
namespace {

constexpr std::int32_t no_tie = -1;  ///< fills up rows of replicates that have fewer ties than others

template <class Number>
std::vector<Number> read_row(const HdfObject& group, std::string_view name, std::size_t row, std::size_t length) {
    const HdfObject dataset = open_dataset(group, name);
    if (const auto shape = shape_of(dataset); shape.size() != 2 || shape[1] != length || row >= shape[0]) {
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "its shape makes no sense");
    }
    return read_rows<Number>(group, name, {row, 1});
}

std::size_t room_for_ties(const HdfObject& network) { return row_length_of(open_dataset(network, "source")); }

/// Some rows of a column that is as long as the others.
template <class Number>
std::vector<Number> read_part(const HdfObject& group, std::string_view name, Rows rows) {
    const HdfObject column = open_dataset(group, name);
    if (length_of(column) != length_of(open_dataset(group, "week"))) {
        throw SystemFailure(column.file(), "read " + column.name(), "its shape makes no sense");
    }
    return read_rows<Number>(group, name, rows);
}

/// Throws unless a network has employees and leaders, and every tie runs between two of them.
void expect_ties(const HdfObject& group, std::int32_t employees, std::int32_t leaders, const RecordedTies& ties) {
    const double most = find_parameter("institution.employees")->high;
    bool sound = employees > 0 && employees <= most && leaders >= 0 && leaders <= employees;
    for (std::size_t tie = 0; sound && tie != ties.source.size(); ++tie) {
        const std::int32_t target = ties.target[tie];
        const auto inside = [&](std::int32_t who) { return who >= 0 && who < employees + leaders; };
        const bool upwards = ties.kind[tie] == static_cast<std::uint8_t>(TieKind::up_to_leader);
        sound = inside(ties.source[tie]) && inside(target) && (!upwards || target >= employees)
                && ties.kind[tie] <= static_cast<std::uint8_t>(TieKind::down_from_leader);
    }
    if (!sound) throw SystemFailure(group.file(), "read " + group.name(), "its ties make no sense");
}

}  // namespace

RecordedTies read_ties(const HdfObject& network, std::size_t row) {
    const std::size_t room = room_for_ties(network);
    RecordedTies ties;
    ties.source = read_row<std::int32_t>(network, "source", row, room);
    ties.target = read_row<std::int32_t>(network, "target", row, room);
    ties.kind = read_row<std::uint8_t>(network, "kind", row, room);
    const auto end = std::find(ties.source.begin(), ties.source.end(), no_tie);
    const auto count = static_cast<std::size_t>(end - ties.source.begin());
    ties.source.resize(count);
    ties.target.resize(count);
    ties.kind.resize(count);
    const auto employees = number_attribute<std::int32_t>(network, "employees");
    const auto leaders = number_attribute<std::int32_t>(network, "leaders");
    expect_ties(network, employees, leaders, ties);
    ties.employees = static_cast<std::size_t>(employees);
    ties.leaders = static_cast<std::size_t>(leaders);
    return ties;
}

std::vector<NetworkSnapshot> read_snapshots(const HdfObject& network, Rows rows) {
    const std::size_t room = room_for_ties(network);
    const auto weeks = read_part<std::int32_t>(network, "week", rows);
    const auto mean_degree = read_part<float>(network, "mean_degree", rows);
    const auto clustering = read_part<float>(network, "clustering", rows);
    const auto path_length = read_part<float>(network, "path_length", rows);
    const auto largest = read_part<float>(network, "largest_component", rows);
    const auto components = read_part<std::int32_t>(network, "components", rows);
    const auto sampled = read_part<std::uint8_t>(network, "sampled", rows);
    std::vector<NetworkSnapshot> snapshots(rows.count);
    for (std::size_t row = 0; row != rows.count; ++row) {
        NetworkSnapshot& snapshot = snapshots[row];
        snapshot.week = weeks[row];
        snapshot.trust = read_row<float>(network, "trust", rows.first + row, room);
        snapshot.measures.mean_degree = mean_degree[row];
        snapshot.measures.clustering = clustering[row];
        snapshot.measures.path_length = path_length[row];
        snapshot.measures.largest_component = largest[row];
        snapshot.measures.components = components[row];
        snapshot.measures.sampled = sampled[row] != 0;
    }
    return snapshots;
}

std::vector<StoredNetwork> read_networks(const HdfObject& group) {
    const std::vector<std::int32_t> numbers = read_all<std::int32_t>(open_dataset(group, "network_replicate"));
    std::vector<StoredNetwork> networks(numbers.size());
    for (std::size_t row = 0; row != numbers.size(); ++row) {
        networks[row].replicate = static_cast<std::uint32_t>(numbers[row]);
        networks[row].ties = read_ties(group, row);
    }
    const Rows all{0, length_of(open_dataset(group, "week"))};
    const auto owners = read_part<std::int32_t>(group, "replicate", all);
    std::vector<NetworkSnapshot> snapshots = read_snapshots(group, all);
    for (std::size_t row = 0; row != owners.size(); ++row) {
        const auto owner = std::find_if(networks.begin(), networks.end(), [&](const StoredNetwork& network) {
            return network.replicate == static_cast<std::uint32_t>(owners[row]);
        });
        check(owner != networks.end(), "a snapshot belongs to a replicate whose ties are recorded");
        snapshots[row].trust.resize(owner->ties.source.size());
        owner->snapshots.push_back(std::move(snapshots[row]));
    }
    for (const StoredNetwork& network : networks) check(!network.snapshots.empty(), "recorded ties have a snapshot");
    return networks;
}

}  // namespace raaderum::output
