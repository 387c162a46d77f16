#pragma once
// What is kept of one replicate of one variant: a matrix of metrics, and, where asked for, people and ties. The engine
// fills it and hands it to a sink; nothing here changes the world.

#include "core/units.hpp"
#include "model/events.hpp"
#include "model/metrics.hpp"
#include "model/network_measures.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum {

/// The states recorded per position; see recorded_state_table().
struct RecordedState {
    std::string_view name;
    std::string_view long_name;
    std::string_view unit;
};

/// Shape of values: [week][state][position], as they are taken down. An empty position is NaN.
struct AgentRecord {
    std::vector<Week> weeks;
    std::size_t positions = 0;
    std::vector<float> values;
};

enum class TieKind : std::uint8_t { bonding = 0, bridging = 1, up_to_leader = 2, down_from_leader = 3 };

/// Who is tied to whom; the same at all weeks of a replicate. Leaders are numbered after the employees' positions.
struct RecordedTies {
    std::vector<std::int32_t> source;
    std::vector<std::int32_t> target;
    std::vector<std::uint8_t> kind;  ///< TieKind
    std::size_t employees = 0;
    std::size_t leaders = 0;
};

struct NetworkSnapshot {
    Week week = 0;             ///< 0 precedes week 0
    std::vector<float> trust;  ///< per tie of RecordedTies; NaN where an end is vacant
    NetworkMeasures measures;  ///< of all ties between filled positions
};

/// One replicate of one variant. As it is lived it holds every metric of every week; what a plan keeps of these may be less
/// (kept.hpp), and then metrics and weeks are counted among those kept.
struct Trajectory {
    std::size_t variant = 0;
    ReplicateId replicate{0};
    std::size_t weeks = 0;
    std::vector<float> metrics;   ///< [metric][week]; of a country, those of all its people
    std::size_t parts = 0;        ///< of the whole, of which metrics are kept (model/parts.hpp)
    std::vector<float> by_part;   ///< [metric][part][week]; as kept, of Kept::part_metrics
    std::vector<float> outcomes;  ///< [outcome of the record]: means over the last year; NaN where it failed
    std::vector<Happening> happenings;
    AgentRecord agents;                        ///< weeks empty: not recorded
    std::shared_ptr<const RecordedTies> ties;  ///< null: not recorded
    std::vector<NetworkSnapshot> snapshots;
    std::string failure;     ///< empty: finished; else why it came to no end
    Week failure_week = -1;  ///< in which it failed; −1: before the first, or not known

    bool finished() const { return failure.empty(); }
    const float* of(Metric metric) const { return metrics.data() + static_cast<std::size_t>(metric) * weeks; }
};

/// Receives finished trajectories, from any thread, in any order; all variants of one replicate arrive together.
using TrajectorySink = std::function<void(std::vector<Trajectory>&&)>;

/// The states of AgentRecord, in order.
const std::vector<RecordedState>& recorded_state_table();

}  // namespace raaderum
