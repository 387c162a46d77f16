#pragma once
// Which rows of a stored file belong to the replicates of a smaller one, and to which replicate each row belongs. The dimension
// scales of the smaller file tell: a row of `event`, say, belongs to the replicate in the column `replicate` beside it.

#include "output/dress.hpp"
#include "output/hdf_data.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::output {

/// A dimension of a data set, by the scale that names it.
struct AxisOfFile {
    std::string name;  ///< e.g. "week"; empty where no scale names it
    std::string path;  ///< e.g. "/variants/trust/week"
};
/// The dimensions of a data set; a scale's own is itself.
std::vector<AxisOfFile> axes_of(const HdfObject& dataset);

class RowOwners {
  public:
    /// Both files are open as long as it lives.
    RowOwners(const HdfObject& stored, const HdfObject& again);

    /// Whether the smaller file holds this replicate.
    bool is_again(std::int32_t replicate) const;
    /// Places in the stored file of the rows along an axis of the smaller file, which has `length` of them.
    std::vector<std::size_t> rows(const AxisOfFile& axis, std::size_t length);
    /// How long the stored file is along an axis that has `length` places in the smaller one.
    std::size_t expected_length(const AxisOfFile& axis, std::size_t length);
    /// The replicate that a row of the smaller file belongs to; nothing where it belongs to none.
    std::optional<std::uint32_t> owner(const AxisOfFile& axis, std::size_t row);

    /// Where the two files have other numbers of rows for a replicate (or a world, which is none).
    struct OtherCount {
        std::optional<std::uint32_t> replicate;
        std::size_t stored = 0;
        std::size_t again = 0;
    };
    std::optional<OtherCount> other_count(const AxisOfFile& axis);

  private:
    /// The column that tells whose the rows along an axis are.
    struct Column {
        bool of_replicates = false;
        std::vector<std::int32_t> again;
        std::vector<std::int32_t> stored;  ///< those of `rows`
        std::vector<std::size_t> rows;
        std::size_t stored_length = 0;
    };
    /// Null where all rows are meant.
    const Column* column(const AxisOfFile& axis);

    const HdfObject& stored_;
    const HdfObject& again_;
    std::vector<std::int32_t> replicates_;
    std::map<std::string, Column> columns_;
};

}  // namespace raaderum::output
