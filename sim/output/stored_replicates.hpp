#pragma once
// The replicates of a finished file, one at a time, as the engine handed them over.

#include "output/contents.hpp"
#include "output/provenance.hpp"

#include <filesystem>
#include <memory>

namespace raaderum::output {

class StoredReplicates {
  public:
    /// Opens a file of this experiment, which outlives it. Throws SystemFailure where it is damaged.
    StoredReplicates(const std::filesystem::path& file, const Experiment& experiment);
    ~StoredReplicates();

    /// A replicate that the file holds; from any thread. Throws SystemFailure.
    Replicate read(std::uint32_t replicate) const;

  private:
    class Opened;
    std::unique_ptr<Opened> opened_;
};

}  // namespace raaderum::output
