#pragma once
// The model's tables read together: which process makes which boxes, in which order, of what. A sum arrow is an edge
// for every box that its amount names; a declared link is an edge.

#include "map/boxes.hpp"
#include "model/arrows.hpp"
#include "model/links.hpp"

#include <string_view>
#include <vector>

namespace raaderum::map {

/// The boxes that the code of an amount for this target names, each once, in order: people's columns, values of the
/// house, and what its terms name. What the code reads of ordinary levels and parameters is no cause.
std::vector<std::size_t> causes_in(std::string_view code, std::string_view target);

struct Edge {
    std::size_t from = 0;  ///< in box_table()
    std::size_t to = 0;
    const DeclaredLink* link = nullptr;  ///< one of the two
    const Arrow* arrow = nullptr;

    /// The key that `without:` takes; of a size that arrows share and of a link, where it leads as well.
    std::string name() const;
};

/// A process of the week, or "observe", which makes the metrics.
struct Process {
    std::string_view name;
    std::vector<std::size_t> targets;  ///< in the order in which it makes them
    std::vector<Edge> edges;           ///< by target, in that order
};

const std::vector<Process>& processes();

/// Whether the process makes this cause before this target, so that the target reads what was made.
bool made_before(const Process& process, std::size_t cause, std::size_t target);

}  // namespace raaderum::map
