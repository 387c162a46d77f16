#pragma once
// Keeps finished replicates as they come. They are collected in memory for about a second, then committed as a durable part
// beside the output; the finished file grows meanwhile, or is joined from the parts. What was committed outlives a crash, and a later run of
// the same plan goes on from it. Shards of one plan may share an output: each brings parts, and the last one joins them.

#include "observe/trajectory.hpp"
#include "output/contents.hpp"
#include "output/provenance.hpp"
#include "output/storage.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace raaderum::output {

enum class Existing {
    refuse,   ///< output or parts that are there already are left alone, and the store is refused
    resume,   ///< what is there of the same plan counts as done
    replace,  ///< what is there stays until the new file takes its place; parts of the same plan count as done
};

struct StoreOptions {
    Existing existing = Existing::refuse;
    Storage storage;                                ///< of the finished file
    std::optional<std::vector<ReplicateId>> shard;  ///< its replicates, ascending, where the output is shared
    std::size_t batch_bytes = 8 * 1024 * 1024;      ///< a batch is committed when it holds so much ...
    double batch_seconds = 1.0;                     ///< ... or is so old
    bool retry_failed = false;                      ///< replicates that failed count as missing (with resume)
    std::string_view remedy = "--resume goes on with it, --force replaces it";  ///< what to say where output is there
    bool number_is_known = true;  ///< all of the plan's replicates will come; else end_with() may say fewer
};

class TrajectoryStore {
  public:
    /// Takes the output `file` for this experiment, alone or with other shards. Throws OutputRefused where it is taken,
    /// already there, or holds another plan (saying what differs), and SystemFailure where a part is damaged. To a shard,
    /// output is there already where some of its own replicates are, and it replaces nothing that other shards brought.
    TrajectoryStore(std::filesystem::path file, Experiment experiment, StoreOptions options = {});
    /// Drops what is not committed, keeps what is, and gives the output free.
    ~TrajectoryStore();

    /// The plan's replicates that are not stored yet, ascending; a shard may not have looked at those of others.
    std::vector<ReplicateId> missing() const;
    /// Whether a complete file of this plan was there; then there is nothing to run, and finish() leaves it untouched.
    bool already_complete() const;

    /// Takes all variants of one replicate, from any thread, in any order. Throws SystemFailure where a batch cannot be
    /// committed, now or earlier.
    void accept(std::vector<Trajectory>&& replicate);
    /// accept(), as the engine wants it. The store outlives the sink.
    TrajectorySink sink();

    /// Hands over what is stored already, replicate by replicate. Throws SystemFailure where it cannot be read.
    void for_each_stored(const std::function<void(const std::vector<Trajectory>&)>& take) const;
    /// Says that the run ends by itself with its first `ending.replicates`. Parts that hold later ones are left out; a
    /// finished file with more keeps them, and comes to say how the run ended.
    void end_with(Ending ending);

    /// Commits what was accepted, durably. After an interruption: flush, and leave.
    void flush();
    /// The replicates that failed, of all that are stored, whichever run or shard brought them.
    std::vector<Failure> failures() const;

    /// Commits, joins everything into the output and removes the parts. A run that fits one batch is written directly.
    /// False: a shard's parts stay, since others share the output and have not brought all of theirs.
    bool finish();

  private:
    class Keeper;
    std::unique_ptr<Keeper> keeper_;
};

}  // namespace raaderum::output
