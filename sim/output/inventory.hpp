#pragma once
// What lies at an output's place before a run: nothing, a finished file, or the parts of a run that was stopped.

#include "output/join.hpp"
#include "output/provenance.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::output {

struct Inventory {
    std::vector<Source> sources;    ///< what is stored of the plan's replicates
    bool already_complete = false;  ///< a finished file holds all of them
    std::size_t whole = 0;          ///< so many replicates, from the first on, lie in the finished file without a gap
    std::string stopped_because;    ///< what the finished file says of its end; empty where it did not end by itself
};

/// Whether there is a file or a part at all.
bool anything_at(const std::filesystem::path& file);

/// Takes stock of the finished file and the parts. Throws OutputRefused, saying what differs, where they belong to another
/// plan, and SystemFailure where one is damaged.
Inventory take_stock(const std::filesystem::path& file, const Experiment& experiment);

}  // namespace raaderum::output
