#pragma once
// Which jobs were handed to Slurm, noted beside their scripts: a line for each, appended and brought to the disk, so that a later
// call knows what is in the queue. What is no such line is passed over, and stays.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::cli {

/// A job that an earlier call submitted.
struct Submitted {
    std::string job;           ///< its number
    std::uint32_t tasks = 0;   ///< shards that the run was cut into; 0: it joins them
    std::uint32_t offset = 0;  ///< what is to be added to a task's index for its shard
    bool joins() const { return tasks == 0; }
};

/// All that are noted in a folder, in the order in which they were submitted. Throws SystemFailure.
std::vector<Submitted> submitted_before(const std::filesystem::path& folder);

/// Notes one more. Throws SystemFailure, which names the job.
void note_submitted(const std::filesystem::path& folder, const Submitted& job);

}  // namespace raaderum::cli
