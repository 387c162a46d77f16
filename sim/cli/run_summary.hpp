#pragma once
// What a run came to, for programs.

#include "cli/profile_table.hpp"
#include "cli/run_missing.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace raaderum::cli {

/// The replicates that make the run complete, of which `there` are there; a run that stops by itself may find more.
std::uint64_t wanted(const Plan& plan, const Ended& ended, std::uint64_t there);

std::string summary_in_json(const std::filesystem::path& file, const Plan& plan, std::uint64_t replicates,
                            const Ended& ended, double wall_seconds, const RunProfile* profile,
                            std::optional<bool> sealed = {});

}  // namespace raaderum::cli
