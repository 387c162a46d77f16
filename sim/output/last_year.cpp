#include "output/last_year.hpp"

#include "observe/defined.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/origin.hpp"

#include <algorithm>
#include <limits>

namespace raaderum::output {
namespace {

/// The mean of each row's last `weeks` columns, as far as they are defined, read in blocks of rows.
void append_means(const HdfObject& table, std::size_t weeks, const std::vector<std::uint8_t>& finished,
                  std::vector<double>& means) {
    const std::vector<std::size_t> shape = shape_of(table);
    if (shape.size() != 2 || shape[1] < weeks || shape[0] != finished.size())
        throw SystemFailure(table.file(), "read " + table.name(), "its shape makes no sense");
    constexpr std::size_t rows_at_once = 4096;
    std::vector<float> block;
    for (std::size_t first = 0; first < shape[0]; first += rows_at_once) {
        const Rows rows{first, std::min(rows_at_once, shape[0] - first)};
        block.resize(rows.count * weeks);
        read_block(table, rows, {shape[1] - weeks, weeks}, HdfType<float>::native(), block.data());
        for (std::size_t row = 0; row != rows.count; ++row) {
            const std::span<const float> own = std::span(block).subspan(row * weeks, weeks);
            means.push_back(finished[rows.first + row] != 0 ? mean_where_defined(own)
                                                            : std::numeric_limits<double>::quiet_NaN());
        }
    }
}

}  // namespace

LastYear read_last_year(const std::filesystem::path& path, std::span<const std::string_view> metrics) {
    const HdfTurn turn;
    read_plan_mark(path);
    const HdfObject file = open_file(path);
    const HdfObject variants = open_group(file, "variants");
    LastYear year;
    year.variants = children(variants);
    year.metrics.assign(metrics.begin(), metrics.end());
    for (const std::string& name : year.variants) {
        const HdfObject group = open_group(variants, name);
        const std::string baseline = text_attribute(group, "compared_with");
        const auto found = std::find(year.variants.begin(), year.variants.end(), baseline);
        if (found == year.variants.end())
            throw SystemFailure(path, "read " + group.name(), "it is compared with an unknown variant");
        year.baseline.push_back(static_cast<std::size_t>(found - year.variants.begin()));
        const std::vector<std::int32_t> replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
        year.replicates.assign(replicates.begin(), replicates.end());
        year.weeks = std::min<std::size_t>(52, length_of(open_dataset(group, "week")));
        const std::vector<std::uint8_t> finished = read_column<std::uint8_t>(group, "finished", replicates.size());
        for (const std::string& metric : year.metrics)
            append_means(open_dataset(group, metric), year.weeks, finished, year.means);
        if (year.means.size() != year.baseline.size() * year.metrics.size() * year.replicates.size()) {
            throw SystemFailure(path, "read " + group.name(), "its data sets differ in their number of replicates");
        }
    }
    return year;
}

}  // namespace raaderum::output
