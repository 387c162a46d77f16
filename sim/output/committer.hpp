#pragma once
// Makes batches of replicates durable, each as a part, and in the end the finished file of them all. While the run goes on
// the finished file grows beside the parts, so that little is left to be done at the end; the parts are what counts: whatever
// is wrong with the growing file, it is dropped, and the parts are joined.

#include "output/growing_file.hpp"
#include "output/join.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace raaderum::output {

class Committer {
  public:
    /// For the output `file`, whose lock the caller holds; the finished file takes the place of the one that was there
    /// `before`. The experiment outlives it.
    Committer(std::filesystem::path file, const Experiment& experiment, Storage storage,
              std::optional<FileIdentity> before)
        : file_(std::move(file)), experiment_(experiment), storage_(storage), before_(before) {}

    /// Others have written the file that is there now, and it was looked at.
    void is_there_now(std::optional<FileIdentity> file) { before_ = file; }

    /// No file grows from now on: it is not known whether all of the plan's replicates will be in it.
    void parts_only();
    /// Writes a batch, in ascending order of replicates, as a part. Throws SystemFailure.
    Source commit(std::span<const Replicate> batch);
    /// Makes the finished file of these sources and a last batch. Throws SystemFailure; the parts stay in any case.
    void finish(const std::vector<Source>& sources, std::span<const Replicate> last);

  private:
    std::filesystem::path write(std::span<const Replicate> batch);
    void grow(std::span<const Replicate> batch, const std::filesystem::path& part);

    std::filesystem::path file_;
    const Experiment& experiment_;
    Storage storage_;
    std::optional<FileIdentity> before_;
    bool plan_noted_ = false;
    bool may_grow_ = true;
    std::optional<GrowingFile> growing_;
};

}  // namespace raaderum::output
