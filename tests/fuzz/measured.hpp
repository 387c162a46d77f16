#pragma once
// The program, run on what somebody hands in, with an account of its time and memory.

#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::fuzz {

struct Measured {
    int exit = 0;            ///< 128 + number where a signal ended it
    double seconds = 0.0;    ///< of processor time, which does not hang on what else the machine does
    double megabytes = 0.0;  ///< largest resident memory
    std::string out;
    std::string err;
};

/// Runs `raaderum` with `words` in `folder` and waits for its end. It is stopped by signals beyond 10 s of processor time,
/// 20 s in all or 4 GiB of addresses, so that a failure does not take the machine along.
Measured run_measured(const std::filesystem::path& folder, const std::vector<std::string>& words);

}  // namespace raaderum::fuzz
