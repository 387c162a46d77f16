#pragma once
// What `run` and `validate` share: a scenario is read, with the ties that it names, and its warnings are shown.

#include "cli/terminal.hpp"
#include "network/read.hpp"
#include "scenario/scenario.hpp"

#include <string>
#include <string_view>

namespace raaderum::cli {

/// Reads a scenario file or a shipped scenario, and the files of ties and of the chart where it names them: employees, span of
/// control and silos follow from these. Warnings go to standard error.
/// Throws scenario::BadInput with all problems.
scenario::Scenario read_scenario(const std::string& file, const scenario::Overrides& overrides);

/// Reads the files of ties and of the chart where the scenario names them, and says in a line what was read; `file` stands for the
/// scenario in messages. What it says of employees, span of control and silos must agree with them. Throws likewise.
void read_ties_of(scenario::Scenario& scenario, const std::string& file);

/// A file's problems with people, ties or points, told like those of a scenario.
scenario::BadInput as_bad_input(const network::BadTies& bad);

/// Throws BadUsage where the plan is that of a country; `verb` looks at one institution.
void refuse_country(const Plan& plan, std::string_view verb);

}  // namespace raaderum::cli
