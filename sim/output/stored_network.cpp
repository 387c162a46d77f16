#include "output/stored_network.hpp"

#include "output/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

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

std::size_t room_for_ties(const HdfObject& network) { return shape_of(open_dataset(network, "source")).back(); }

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
    ties.employees = static_cast<std::size_t>(number_attribute<std::int32_t>(network, "employees"));
    ties.leaders = static_cast<std::size_t>(number_attribute<std::int32_t>(network, "leaders"));
    return ties;
}

std::vector<NetworkSnapshot> read_snapshots(const HdfObject& network, Rows rows) {
    const std::size_t room = room_for_ties(network);
    const auto weeks = read_rows<std::int32_t>(network, "week", rows);
    const auto mean_degree = read_rows<float>(network, "mean_degree", rows);
    const auto clustering = read_rows<float>(network, "clustering", rows);
    const auto path_length = read_rows<float>(network, "path_length", rows);
    const auto largest = read_rows<float>(network, "largest_component", rows);
    const auto components = read_rows<std::int32_t>(network, "components", rows);
    const auto sampled = read_rows<std::uint8_t>(network, "sampled", rows);
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

}  // namespace raaderum::output
