#pragma once
// How much of a difference between policies is there where all but one step is taken out: arms of an experiment live side by
// side with a reference arm, in the same luck, and before each step of the week every state of an arm is handed over from
// the reference, so that nothing can build up. What an arm keeps as its own is its settings; the states that are asked
// about; what was treated, that is, states from which it starts otherwise than the reference, and states that one of
// its events writes in the event's week; and what cannot be handed over, since the houses are not cut alike.

#include "core/blocks.hpp"
#include "model/metrics.hpp"
#include "model/plan.hpp"
#include "observe/trajectory.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace raaderum::engine {

/// A mark for each line of column_table.
using Columns = std::vector<char>;

/// The states that the formulas of these metrics read, with all that the same channel makes of them.
Columns states_in_formulas(std::span<const Metric> metrics);

/// What is to be lived: arms against a reference, variants of a plan.
struct Freezing {
    const Plan* plan = nullptr;
    std::size_t reference = 0;
    std::vector<std::size_t> arms;  ///< without the reference
    Columns kept;                   ///< what every arm keeps as its own
};

/// What became of one replicate.
struct Frozen {
    std::vector<Trajectory> trajectories;  ///< of the reference, then of the arms
    std::vector<std::string> treated;      ///< names of states in which an arm was treated
    Week first = -1;                       ///< the week from which on every arm is treated; -1: there is none
    std::uint64_t agent_weeks = 0;
};

/// Lives a replicate. Nothing when asked to stop.
std::optional<Frozen> freeze(const Freezing& freezing, ReplicateId replicate, const Workers& workers,
                             const std::function<bool()>& stop_asked = {});

}  // namespace raaderum::engine
