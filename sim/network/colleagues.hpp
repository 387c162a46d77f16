#pragma once
// The graph that is measured: filled positions, numbered 0, 1, 2, … in the order of positions, and mutual ties.

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstdint>

namespace raaderum::network {

/// Every tie stands in both directions; the neighbours of each are sorted.
using Colleagues = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                      boost::no_property, std::uint32_t, std::uint32_t>;

}  // namespace raaderum::network
