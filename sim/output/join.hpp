#pragma once
// Joins parts (and an older file of the same plan, when a study grows) into one trajectory file, in the canonical order:
// replicates ascending, whatever order they were finished in. One part is in memory at a time.

#include "output/contents.hpp"
#include "output/provenance.hpp"
#include "output/storage.hpp"

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace raaderum::output {

/// A part or a finished file, and what is to be taken from it; replicates that another source brings may be left out.
struct Source {
    std::filesystem::path path;
    Contents contents;
    bool is_part = true;  ///< else a finished file
};

/// Joins the replicates below the plan's number. The file is written as FILE.tmp, brought to disk and given the name `file`.
/// Throws SystemFailure and leaves the sources and an older `file` as they were.
void join(const std::filesystem::path& file, const std::vector<Source>& sources, const Experiment& experiment,
          const Storage& storage);

/// Hands over the replicates of a source below the plan's number, in ascending order. Throws SystemFailure.
void for_each_replicate(const Source& source, const Experiment& experiment,
                        const std::function<void(const Replicate&)>& take);

/// Writes a file in the same way from a batch in memory, in ascending order of replicates.
void write_file(const std::filesystem::path& file, std::span<const Replicate> batch, const Experiment& experiment,
                const Storage& storage);

}  // namespace raaderum::output
