#pragma once
// The words behind `npx raaderum` where the engine runs as WebAssembly: `validate`, `run` and `compare`, a part of the program's own
// grammar. What the words mean and what is said of wrong ones is as there.

#include "cli/requests.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::packages {

struct Asked {
    std::optional<cli::Request> request;  ///< none: help or the version was asked for, and told
    std::string scenario;                 ///< of a comparison
    scenario::Overrides overrides;        ///< likewise
    int jobs = 0;                         ///< threads; 0: one per core
};

/// Throws cli::BadUsage.
Asked asked_by(std::vector<std::string> words);

}  // namespace raaderum::packages
