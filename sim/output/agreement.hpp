#pragma once
// Whether a stored file says what living its replicates again says: every data set and every attribute. The ordinary writer
// makes a file of what was lived again, in memory, and the two files are compared piece by piece: rows by the replicate that
// they belong to, coordinates, names, units and texts as a whole. So nothing that the writer writes is forgotten here.
//
// Left out is what says nothing about the results: when the file was made and by which build (attributes created, git_revision,
// compiler, compiler_flags), what its checksum is worth (sealed), and what HDF5 and netCDF note for themselves.

#include "output/contents.hpp"
#include "output/provenance.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::output {

/// A place at which a stored file says something else.
struct Disagreement {
    std::optional<std::uint32_t> replicate;  ///< nothing: it belongs to no replicate
    std::string variant;                     ///< empty: it belongs to no variant
    std::string where;                       ///< e.g. "metric leeway, week 12", "/worlds/world", "/@seed"
    std::string stored;
    std::string again;
};

class Agreement {
  public:
    /// For a file of this experiment, which says what the stored file should say; both outlive it.
    Agreement(std::filesystem::path stored, const Experiment& experiment);
    ~Agreement();
    /// Takes all variants of a replicate that was lived again, from any thread. Throws SystemFailure.
    void take(Replicate&& again);
    /// Where the file disagrees: at most one place for each replicate, the first, and one for each other data set or attribute.
    std::vector<Disagreement> finish();

  private:
    class Keeper;
    std::unique_ptr<Keeper> keeper_;
};

/// For each section of each variant (people, ties, events) the first replicate that has it: living these again shows what the
/// section should look like. Ascending.
std::vector<std::uint32_t> replicates_with_records(const std::filesystem::path& stored);

/// Where a stored file disagrees with one that was made anew of all its replicates.
std::vector<Disagreement> disagreements(const std::filesystem::path& stored, const std::filesystem::path& again);

}  // namespace raaderum::output
