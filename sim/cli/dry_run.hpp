#pragma once
// What a run would take, without running it: how many agent-weeks, how long, how large a file, and how much of disk and memory.

#include "cli/requests.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <filesystem>

namespace raaderum::cli {

/// Employees of the institution, or of all in a country.
std::uint64_t employees_in(const Plan& plan);

/// Positions times weeks of one replicate: the burn-in (of a country once per variant), and every variant.
std::uint64_t agent_weeks_of_a_replicate(const Plan& plan);

struct Speed {
    double agent_weeks_a_second = 0.0;  ///< of all threads together
    int threads = 1;
};
/// How fast institutions like that of `plan` live on this machine, tried for about half a second. `jobs` 0: all cores.
Speed measured_speed(const Plan& plan, int jobs);

/// Prints the estimate, and whether it fits where `file` is to lie. Speed is measured on this machine, for about half a second; the
/// size is reckoned from what a replicate leaves behind.
Exit tell_dry_run(const scenario::Scenario& scenario, const RunRequest& request, const std::filesystem::path& file);

/// Warns where a run that begins now cannot come to its end for want of room on the disk. Costs nothing.
void warn_of_too_little_room(const Plan& plan, const RunRequest& request, const std::filesystem::path& file);

}  // namespace raaderum::cli
