#pragma once
// What files said of people and leaders, kept beside the teams: the run can be lived again without those files.

#include "output/group_layout.hpp"

#include "model/teams.hpp"

#include <deque>
#include <span>
#include <vector>

namespace raaderum::output {

/// Adds what is said of the people and leaders of `teams` to the group /teams, and to `kept` its data sets.
void write_given_levels(GroupLayout& layout, std::span<const Team> teams, const Axis& team,
                        std::deque<HdfObject>& kept);

/// Puts it back into `teams`; throws SystemFailure where its length makes no sense.
void read_given_levels(const HdfObject& group, std::vector<Team>& teams);

}  // namespace raaderum::output
