#include "network/shortest_paths.hpp"

#include <boost/graph/breadth_first_search.hpp>

#include <limits>

namespace raaderum::network {
namespace {

using Vertex = boost::graph_traits<Colleagues>::vertex_descriptor;
using Edge = boost::graph_traits<Colleagues>::edge_descriptor;

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

/// What is known of each vertex while the paths from one source are followed.
struct Walk {
    explicit Walk(std::size_t vertices) : distance(vertices, unreached), paths(vertices), passing(vertices) {}
    std::vector<std::uint32_t> distance;  ///< steps from the source
    std::vector<double> paths;            ///< number of shortest paths from the source
    std::vector<double> passing;          ///< shares of paths to others that lead through here
    std::vector<Vertex> reached;          ///< in the order of distance
};

/// Counts the shortest paths as the search meets the vertices.
class CountPaths : public boost::bfs_visitor<> {
  public:
    explicit CountPaths(Walk& walk) : walk_(&walk) {}
    void examine_vertex(Vertex vertex, const Colleagues&) { walk_->reached.push_back(vertex); }
    void tree_edge(Edge edge, const Colleagues& graph) {
        const Vertex from = source(edge, graph);
        const Vertex to = target(edge, graph);
        walk_->distance[to] = walk_->distance[from] + 1;
        walk_->paths[to] = walk_->paths[from];
    }
    void non_tree_edge(Edge edge, const Colleagues& graph) {
        const Vertex from = source(edge, graph);
        const Vertex to = target(edge, graph);
        if (walk_->distance[to] == walk_->distance[from] + 1) walk_->paths[to] += walk_->paths[from];
    }

  private:
    Walk* walk_;
};

/// The colours of the search: white is what has not been reached. Black and grey need not be told apart here.
struct ReachedColour {
    using key_type = Vertex;
    using value_type = boost::default_color_type;
    using reference = value_type;
    using category = boost::read_write_property_map_tag;
    std::uint32_t* distance;
};
boost::default_color_type get(const ReachedColour& colour, Vertex vertex) {
    return colour.distance[vertex] == unreached ? boost::white_color : boost::black_color;
}
void put(const ReachedColour&, Vertex, boost::default_color_type) {}

}  // namespace

PathMeasures follow_shortest_paths(const Colleagues& graph, const std::vector<std::uint32_t>& sources) {
    const std::size_t vertices = num_vertices(graph);
    Walk walk(vertices);
    walk.reached.reserve(vertices);
    std::vector<std::uint8_t> is_source(vertices);
    PathMeasures measures;
    measures.betweenness.assign(vertices, 0.0);
    std::uint64_t steps = 0;
    std::uint64_t pairs = 0;

    for (const std::uint32_t start : sources) {
        is_source[start] = 1;
        walk.distance[start] = 0;
        walk.paths[start] = 1.0;
        boost::queue<Vertex> queue;
        boost::breadth_first_visit(graph, Vertex{start}, queue, CountPaths(walk), ReachedColour{walk.distance.data()});

        // From the farthest back to the source: each hands on its share of paths to those before it (Brandes, theorem 6).
        for (auto place = walk.reached.rbegin(); place != walk.reached.rend(); ++place) {
            const Vertex vertex = *place;
            const std::uint32_t distance = walk.distance[vertex];
            steps += distance;
            const double each_path = (1.0 + walk.passing[vertex]) / walk.paths[vertex];
            if (vertex != start) measures.betweenness[vertex] += walk.passing[vertex];
            const auto [first, last] = adjacent_vertices(vertex, graph);
            for (auto other = first; other != last; ++other) {
                if (walk.distance[*other] + 1 == distance) walk.passing[*other] += walk.paths[*other] * each_path;
            }
        }
        pairs += walk.reached.size() - 1;
        for (const Vertex vertex : walk.reached) {
            walk.distance[vertex] = unreached;
            walk.passing[vertex] = 0.0;
        }
        walk.reached.clear();
    }

    measures.mean_length =
        pairs == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(steps) / static_cast<double>(pairs);
    for (std::size_t vertex = 0; vertex != vertices; ++vertex) {
        const double other_sources = static_cast<double>(sources.size() - is_source[vertex]);
        const double pairs_of_others = other_sources * (static_cast<double>(vertices) - 2.0);
        if (pairs_of_others > 0.0) measures.betweenness[vertex] /= pairs_of_others;
    }
    return measures;
}

}  // namespace raaderum::network
