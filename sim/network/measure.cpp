#include "network/measure.hpp"

#include "core/check.hpp"
#include "model/teams.hpp"
#include "network/colleagues.hpp"
#include "network/named_draws.hpp"
#include "network/shortest_paths.hpp"

#include <boost/graph/connected_components.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace raaderum::network {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint32_t vacant = std::numeric_limits<std::uint32_t>::max();

/// The ties among the filled positions, each in both directions, whatever directions the pattern has.
Colleagues colleagues_of(const TiePattern& pattern, const std::vector<std::uint32_t>& place_of, std::size_t filled) {
    // Rows of incoming ties; since sources come in ascending order, each row is sorted.
    std::vector<std::uint32_t> next(filled + 1, 0);
    const auto for_each_tie = [&](auto&& act) {
        for (std::size_t position = 0; position != pattern.positions(); ++position) {
            if (place_of[position] == vacant) continue;
            for (std::uint32_t tie = pattern.first[position]; tie != pattern.first[position + 1]; ++tie) {
                const std::uint32_t other = place_of[pattern.neighbour(position, tie)];
                if (other != vacant && other != place_of[position]) act(place_of[position], other);
            }
        }
    };
    for_each_tie([&](std::uint32_t, std::uint32_t to) { ++next[to + 1]; });
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> incoming(next.back());
    const std::vector<std::uint32_t> first = next;
    for_each_tie([&](std::uint32_t from, std::uint32_t to) { incoming[next[to]++] = from; });

    std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;
    ties.reserve(incoming.size());
    std::vector<std::uint32_t> outgoing;
    std::vector<std::uint32_t> both;
    std::uint32_t place = 0;
    const auto close_row = [&] {
        both.clear();
        std::set_union(outgoing.begin(), outgoing.end(), incoming.begin() + first[place],
                       incoming.begin() + first[place + 1], std::back_inserter(both));
        for (const std::uint32_t other : both) ties.emplace_back(place, other);
        outgoing.clear();
    };
    for_each_tie([&](std::uint32_t from, std::uint32_t to) {
        for (; place != from; ++place) close_row();
        outgoing.push_back(to);
    });
    for (; place != filled; ++place) close_row();
    return Colleagues(boost::edges_are_sorted, ties.begin(), ties.end(), static_cast<std::uint32_t>(filled));
}

/// Closed triplets over all triplets. Every triangle is found once, from its two members with the fewest ties, so hubs cost
/// no more than others.
float transitivity(const Colleagues& graph) {
    const auto comes_before = [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(out_degree(a, graph), a) < std::pair(out_degree(b, graph), b);
    };
    const std::uint32_t vertices = num_vertices(graph);
    std::vector<std::uint32_t> first(std::size_t{vertices} + 1, 0);
    std::vector<std::uint32_t> later;  // the neighbours with more ties than oneself, sorted by number
    later.reserve(num_edges(graph) / 2);
    std::uint64_t triplets = 0;
    for (std::uint32_t vertex = 0; vertex != vertices; ++vertex) {
        const std::uint64_t degree = out_degree(vertex, graph);
        triplets += degree * (degree - (degree == 0 ? 0 : 1)) / 2;
        const auto [begin, end] = adjacent_vertices(vertex, graph);
        std::copy_if(begin, end, std::back_inserter(later),
                     [&](std::uint32_t other) { return comes_before(vertex, other); });
        first[vertex + 1] = static_cast<std::uint32_t>(later.size());
    }
    std::uint64_t triangles = 0;
    for (std::uint32_t vertex = 0; vertex != vertices; ++vertex) {
        for (std::uint32_t tie = first[vertex]; tie != first[vertex + 1]; ++tie) {
            std::uint32_t mine = first[vertex];
            std::uint32_t theirs = first[later[tie]];
            while (mine != first[vertex + 1] && theirs != first[later[tie] + 1]) {
                const std::uint32_t a = later[mine];
                const std::uint32_t b = later[theirs];
                triangles += a == b ? 1U : 0U;
                mine += a <= b ? 1U : 0U;
                theirs += b <= a ? 1U : 0U;
            }
        }
    }
    return triplets == 0 ? undefined
                         : static_cast<float>(3.0 * static_cast<double>(triangles) / static_cast<double>(triplets));
}

/// All vertices, or one from each of equal stretches of them.
std::vector<std::uint32_t> choose_sources(const Colleagues& graph) {
    const std::size_t vertices = num_vertices(graph);
    std::vector<std::uint32_t> sources;
    if (vertices <= largest_measured_exactly) {
        sources.resize(vertices);
        std::iota(sources.begin(), sources.end(), 0U);
        return sources;
    }
    constexpr std::size_t steps_to_spend = 100'000'000;
    const std::size_t count = std::clamp(steps_to_spend / (vertices + num_edges(graph)), std::size_t{16}, vertices);
    const Luck luck(0, ReplicateId{0});
    for (std::uint32_t stretch = 0; stretch != count; ++stretch) {
        const GroupRange range = group_range(stretch, vertices, count);
        NamedDraws draws(luck, stretch, 0);
        sources.push_back(static_cast<std::uint32_t>(range.begin)
                          + draws.below(static_cast<std::uint32_t>(range.size())));
    }
    return sources;
}

template <class Present>
NetworkMeasures measure_present(const TiePattern& pattern, std::span<const Present> present) {
    check(present.empty() || present.size() >= pattern.positions(),
          "a network was to be measured without knowing of every position whether it is filled");
    std::vector<std::uint32_t> place_of(pattern.positions(), vacant);
    std::uint32_t filled = 0;
    for (std::size_t position = 0; position != pattern.positions(); ++position) {
        if (present.empty() || present[position] != Present{}) place_of[position] = filled++;
    }

    NetworkMeasures measures;
    measures.degree.assign(pattern.positions(), undefined);
    measures.betweenness.assign(pattern.positions(), undefined);
    measures.clustering = undefined;
    measures.path_length = undefined;
    if (filled == 0) return measures;

    const Colleagues graph = colleagues_of(pattern, place_of, filled);
    const PathMeasures paths = follow_shortest_paths(graph, choose_sources(graph));
    for (std::size_t position = 0; position != pattern.positions(); ++position) {
        if (place_of[position] == vacant) continue;
        measures.degree[position] = static_cast<float>(out_degree(place_of[position], graph));
        measures.betweenness[position] = static_cast<float>(paths.betweenness[place_of[position]]);
    }
    std::vector<std::uint32_t> component(filled);
    measures.components = static_cast<int>(boost::connected_components(
        graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph))));
    std::vector<std::uint32_t> members(static_cast<std::size_t>(measures.components), 0);
    for (const std::uint32_t part : component) ++members[part];
    measures.largest_component =
        static_cast<float>(*std::max_element(members.begin(), members.end())) / static_cast<float>(filled);
    measures.mean_degree = static_cast<float>(static_cast<double>(num_edges(graph)) / static_cast<double>(filled));
    measures.clustering = transitivity(graph);
    measures.path_length = static_cast<float>(paths.mean_length);
    measures.sampled = filled > largest_measured_exactly;
    return measures;
}

}  // namespace

NetworkMeasures measure(const TiePattern& pattern, std::span<const float> present) {
    return measure_present(pattern, present);
}

NetworkMeasures measure(const TiePattern& pattern, std::span<const std::uint8_t> present) {
    return measure_present(pattern, present);
}

}  // namespace raaderum::network
