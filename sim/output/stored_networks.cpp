#include "output/stored_networks.hpp"

#include "core/check.hpp"
#include "model/parameters.hpp"
#include "output/failure.hpp"

#include <algorithm>

namespace raaderum::output {
namespace {

template <class Number>
std::vector<Number> read_row(const HdfObject& group, std::string_view name, std::size_t row, std::size_t length) {
    const HdfObject dataset = open_dataset(group, name);
    if (const auto shape = shape_of(dataset); shape.size() != 2 || shape[1] != length || row >= shape[0]) {
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "its shape makes no sense");
    }
    std::vector<Number> values(length);
    read_rows(dataset, {row, 1}, HdfType<Number>::native(), values.data());
    return values;
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

std::vector<StoredNetwork> read_networks(const HdfObject& group) {
    const std::vector<std::int32_t> numbers = read_all<std::int32_t>(open_dataset(group, "network_replicate"));
    const std::size_t room = row_length_of(open_dataset(group, "source"));
    const auto employees = number_attribute<std::int32_t>(group, "employees");
    const auto leaders = number_attribute<std::int32_t>(group, "leaders");
    std::vector<StoredNetwork> networks(numbers.size());
    for (std::size_t row = 0; row != numbers.size(); ++row) {
        StoredNetwork& network = networks[row];
        network.replicate = static_cast<std::uint32_t>(numbers[row]);
        RecordedTies& ties = network.ties;
        ties.source = read_row<std::int32_t>(group, "source", row, room);
        ties.target = read_row<std::int32_t>(group, "target", row, room);
        ties.kind = read_row<std::uint8_t>(group, "kind", row, room);
        const auto count =
            static_cast<std::size_t>(std::find(ties.source.begin(), ties.source.end(), -1) - ties.source.begin());
        ties.source.resize(count);
        ties.target.resize(count);
        ties.kind.resize(count);
        expect_ties(group, employees, leaders, ties);
        ties.employees = static_cast<std::size_t>(employees);
        ties.leaders = static_cast<std::size_t>(leaders);
    }
    const std::size_t snapshots = length_of(open_dataset(group, "week"));
    const auto owners = read_column<std::int32_t>(group, "replicate", snapshots);
    const auto weeks = read_column<std::int32_t>(group, "week", snapshots);
    const auto mean_degree = read_column<float>(group, "mean_degree", snapshots);
    const auto clustering = read_column<float>(group, "clustering", snapshots);
    const auto path_length = read_column<float>(group, "path_length", snapshots);
    const auto largest = read_column<float>(group, "largest_component", snapshots);
    const auto components = read_column<std::int32_t>(group, "components", snapshots);
    const auto sampled = read_column<std::uint8_t>(group, "sampled", snapshots);
    for (std::size_t row = 0; row != snapshots; ++row) {
        const auto owner = std::find_if(networks.begin(), networks.end(), [&](const StoredNetwork& network) {
            return network.replicate == static_cast<std::uint32_t>(owners[row]);
        });
        check(owner != networks.end(), "a snapshot belongs to a replicate whose ties are recorded");
        NetworkSnapshot& snapshot = owner->snapshots.emplace_back();
        snapshot.week = weeks[row];
        snapshot.trust = read_row<float>(group, "trust", row, room);
        snapshot.trust.resize(owner->ties.source.size());
        snapshot.measures.mean_degree = mean_degree[row];
        snapshot.measures.clustering = clustering[row];
        snapshot.measures.path_length = path_length[row];
        snapshot.measures.largest_component = largest[row];
        snapshot.measures.components = components[row];
        snapshot.measures.sampled = sampled[row] != 0;
    }
    for (const StoredNetwork& network : networks) check(!network.snapshots.empty(), "recorded ties have a snapshot");
    return networks;
}

}  // namespace raaderum::output
