#pragma once
// Reading the institution's pulse once a week. Observing never changes anything.

#include "model/institution.hpp"
#include "model/metrics.hpp"
#include "observe/trajectory.hpp"

#include <array>
#include <functional>
#include <span>

namespace raaderum {

/// The value of every metric at the end of `context.week`.
std::array<float, metric_count> observe(const Institution& institution, const Workers& workers);

/// Takes what is observed of a team.
using TakeTeam = std::function<void(std::size_t team, const std::array<float, metric_count>& row)>;

/// The metrics of every team, one after the other, of its positions and whoever holds them; NaN where nobody is left there.
/// Metrics of the house alone (model/parts.hpp) mean nothing. `of_the_week` is what happened in the week: who left and was laid
/// off. Their rates are over the filled positions or, where fewer are filled than people went, over those who went, so that a
/// team of one has a turnover.
void observe_teams(const Institution& institution, std::span<const Happening> of_the_week, const TakeTeam& take);

/// Appends the recorded states of all positions: to `record.values`, [state][position] of one week.
void record_agents(const Institution& institution, Week week, AgentRecord& record);

/// Who is tied to whom, leaders included.
RecordedTies record_ties(const Institution& institution);

/// Trust on every recorded tie; NaN where an end is vacant.
std::vector<float> record_trust(const Institution& institution);

}  // namespace raaderum
