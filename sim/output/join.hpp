#pragma once
// Joins parts (and an older file of the same plan, when a study grows) into one trajectory file, in the canonical order:
// replicates ascending, whatever order they were finished in. One part is in memory at a time.

#include "output/contents.hpp"
#include "output/destination.hpp"
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

/// What sources and a last batch in memory hold together of the replicates below the plan's number.
Contents all_of(const std::vector<Source>& sources, std::span<const Replicate> last, const Experiment& experiment);

/// Thrown where joining was asked to stop; nothing is left of it.
struct JoiningStopped {};

/// Joins them, the replicates below the plan's number. The file is written under a temporary name, brought to disk, and takes
/// the place of the one that was there `before`. Throws SystemFailure, OutputRefused where another file lies there by now,
/// and JoiningStopped once `stop_asked` says so; leaves the sources and an older `file` as they were.
void join(const std::filesystem::path& file, const std::vector<Source>& sources, std::span<const Replicate> last,
          const Experiment& experiment, const Storage& storage, const std::optional<FileIdentity>& before,
          const std::function<bool()>& stop_asked = {});

/// What is read of a source; `rest`: all but the metrics.
enum class Take { all, rest };

/// Hands over a source's replicates below the plan's number, some at a time, in ascending order. The caller holds the HdfTurn.
/// Throws SystemFailure.
void read_batches(const Source& source, const Experiment& experiment, Take what,
                  const std::function<void(std::span<const Replicate>)>& take);

/// Hands over the replicates of a source below the plan's number, in ascending order. Throws SystemFailure.
void for_each_replicate(const Source& source, const Experiment& experiment,
                        const std::function<void(const Replicate&)>& take);

}  // namespace raaderum::output
