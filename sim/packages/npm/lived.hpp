#pragma once
// A run that is kept in memory, since there are no trajectory files here: trajectory_file.cpp shows it to whoever asks for a file.

#include "observe/trajectory.hpp"
#include "output/provenance.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace raaderum::packages {

struct Lived {
    output::Experiment experiment;
    std::map<std::uint32_t, std::vector<Trajectory>> replicates;  ///< by number: all variants
};

/// The one run of this process.
Lived& lived();

}  // namespace raaderum::packages
