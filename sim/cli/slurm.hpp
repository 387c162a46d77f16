#pragma once
// What Slurm's commands are asked, and how their answers are read: strictly, since sites let them say more than they should, and
// what they say must never be taken for a command.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace raaderum::cli {

/// The job's number in what `sbatch --parsable` says: the one line that is a number, or a number, ';' and a cluster's name.
/// Nothing where no line is, or several are. What else a site lets sbatch say is passed over.
std::optional<std::string> job_number_in(std::string_view said);

/// Submits a script, with arguments for sbatch and for the script, and gives its job's number. Throws SystemFailure.
std::string submit_job(const std::string& options, const std::filesystem::path& script,
                       const std::string& arguments = {});

/// The tasks of an array that are in the queue; of a job that is no array, whether it is there.
std::set<std::uint32_t> queued_tasks(const std::string& job);
bool is_queued(const std::string& job);

/// The highest index that a task of an array may have on this cluster.
std::uint32_t highest_array_index();

}  // namespace raaderum::cli
