#pragma once
// Reading the institution's pulse once a week. Observing never changes anything.

#include "model/institution.hpp"
#include "model/metrics.hpp"
#include "observe/trajectory.hpp"

#include <array>

namespace raaderum {

/// The value of every metric at the end of `context.week`.
std::array<float, metric_count> observe(const Institution& institution, const Workers& workers);

/// Appends the recorded states of all positions: to `record.values`, [state][position] of one week.
void record_agents(const Institution& institution, Week week, AgentRecord& record);

/// Who is tied to whom, leaders included.
RecordedTies record_ties(const Institution& institution);

/// Trust on every recorded tie; NaN where an end is vacant.
std::vector<float> record_trust(const Institution& institution);

}  // namespace raaderum
