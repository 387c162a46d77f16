#pragma once
// A chart of the institution in its smallest form: a table with a row per person, which names the person and the team.

#include "network/people.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::network {

struct ChartRow {
    std::string person;
    std::string team;
    std::size_t line = 0;
};

/// The rows of a chart; throws BadTies where the file is none.
std::vector<ChartRow> read_chart(const std::filesystem::path& file);

/// Puts the people of a chart into their teams, in place of what was said of teams before. Those who are not yet among
/// `people` are added: they have no ties. Who of `people` is not in the chart is a problem.
void apply_chart(const std::vector<ChartRow>& chart, const std::string& name, People& people, TieProblems& problems);

}  // namespace raaderum::network
