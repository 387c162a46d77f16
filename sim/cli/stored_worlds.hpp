#pragma once
// A run that goes on does so in the worlds in which it began: those that lie in its file or beside its parts.

#include "cli/requests.hpp"
#include "scenario/scenario.hpp"

#include <filesystem>

namespace raaderum::cli {

/// Reads the scenario anew with the worlds that `file`, or what lies beside it, was begun with, where the program's plausible worlds are
/// others by now and there are as many of both; says so on standard error.
void go_on_in_stored_worlds(const RunRequest& request, const std::filesystem::path& file, scenario::Scenario& scenario);

}  // namespace raaderum::cli
