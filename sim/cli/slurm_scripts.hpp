#pragma once
// The job scripts that `raaderum submit` hands to Slurm, as text.

#include "cli/requests.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::cli {

/// What the scripts are about.
struct SlurmJobs {
    std::string program;           ///< path of this program
    std::string name;              ///< of the scenario
    std::filesystem::path output;  ///< trajectory file
    std::filesystem::path folder;  ///< for scripts and logs: FILE.h5.jobs
};

/// Where a job's log lies, as Slurm names it: in the folder, as LOG.log; %a in `log` is the task's index.
std::string log_pattern(const SlurmJobs& jobs, const std::string& log);

/// One task of an array: a shard that goes on where an earlier attempt stopped, and asks to be queued again when its time is
/// up. Its argument, if there is one, is added to the task's index for the shard's.
std::string shard_script(const SubmitRequest& request, const SlurmJobs& jobs);
/// Joins what the shards brought; to run after all of them, however they ended.
std::string merge_script(const SubmitRequest& request, const SlurmJobs& jobs);

/// Numbers as Slurm lists them: "1,4-6".
std::string as_array(const std::vector<std::uint32_t>& tasks);

}  // namespace raaderum::cli
