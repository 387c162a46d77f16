#pragma once
// Takes replicates out of a part or a finished file again, so that a run that was stopped goes on where it was, and a study
// can grow. What is read is checked for sense, since a file may have lain about.

#include "output/contents.hpp"
#include "output/hdf_data.hpp"
#include "output/provenance.hpp"
#include "output/whole.hpp"

#include <filesystem>
#include <vector>

namespace raaderum::output {

class TrajectoryReader {
  public:
    /// Opens a file of this experiment's variants. Throws SystemFailure where it is damaged.
    TrajectoryReader(const std::filesystem::path& path, const Experiment& experiment);

    const Contents& contents() const { return contents_; }
    /// Makes `batch` the replicates at the places [first, first + count) of the contents. Its memory is used again.
    void read(Rows rows, std::vector<Replicate>& batch) const;
    /// The same, but for the metrics, which are left out.
    void read_rest(Rows rows, std::vector<Replicate>& batch) const;

  private:
    void make_ready(Rows rows, std::vector<Replicate>& batch) const;
    void read_metrics(std::size_t variant, Rows rows, std::vector<Replicate>& to) const;
    void read_outcomes(std::size_t variant, Rows rows, std::vector<Replicate>& to) const;
    void read_parts(std::size_t variant, Rows rows, std::vector<Replicate>& to) const;
    void read_agents(std::size_t variant, Rows rows, std::vector<Replicate>& to) const;
    void read_network(std::size_t variant, Rows rows, std::vector<Replicate>& to) const;
    void read_events(std::size_t variant, Rows rows, std::vector<Replicate>& to) const;

    const Experiment& experiment_;
    Kept kept_;
    HdfObject file_;
    Contents contents_;
};

}  // namespace raaderum::output
