#pragma once
// What a run takes of the disk and of memory, reckoned before it starts. While it runs, finished replicates lie on the disk twice: in
// parts, which outlive a crash, and in the file that grows beside them.

#include "cli/requests.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace raaderum::cli {

/// What a replicate is known to bring besides its metrics, and how long all of them take.
struct Known {
    double happenings = 0.0;          ///< in one replicate of one variant
    double compute_seconds = 0.0;     ///< of all threads together, for all replicates
    double seconds_to_lay_out = 0.0;  ///< a variant in the file
    std::size_t threads = 1;
};

/// Bytes and seconds.
struct Footprint {
    double file = 0.0;      ///< the finished file
    double parts = 0.0;     ///< 0: the run is over before any is written
    double at_worst = 0.0;  ///< on the disk, shortly before the end
    double memory = 0.0;
    double seconds = 0.0;  ///< from start to end
};

/// Of `replicates` of the plan, which are all of them or a shard's.
Footprint footprint_of(const Plan& plan, const RunRequest& request, std::uint64_t replicates, const Known& known);

/// Bytes that are free for this program where `file` is to lie; nothing where that cannot be told.
std::optional<double> free_bytes_for(const std::filesystem::path& file);

/// "1234.5 MB"
std::string megabytes(double bytes);

}  // namespace raaderum::cli
