#include "output/last_year.hpp"

#include "observe/defined.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/origin.hpp"
#include "output/stored_metrics.hpp"

#include <algorithm>
#include <limits>

namespace raaderum::output {
namespace {

constexpr std::size_t rows_at_once = 4096;

void expect_rows(const HdfObject& table, std::size_t rank, std::size_t rows) {
    const std::vector<std::size_t> shape = shape_of(table);
    if (shape.size() != rank || shape[0] != rows)
        throw SystemFailure(table.file(), "read " + table.name(), "its shape makes no sense");
}

/// The mean of each row over the last year, as far as it is kept and defined, read in blocks of rows.
void append_means(const HdfObject& table, const std::vector<Week>& kept, Weeks year,
                  const std::vector<std::uint8_t>& finished, std::vector<double>& means) {
    expect_rows(table, 2, finished.size());
    for (std::size_t first = 0; first < finished.size(); first += rows_at_once) {
        const Rows rows{first, std::min(rows_at_once, finished.size() - first)};
        const std::vector<float> block = read_weeks(table, kept, year, rows);
        for (std::size_t row = 0; row != rows.count; ++row) {
            const std::span<const float> own = std::span(block).subspan(row * year.count(), year.count());
            means.push_back(finished[rows.first + row] != 0 ? mean_where_defined(own)
                                                            : std::numeric_limits<double>::quiet_NaN());
        }
    }
}

/// The means that were kept instead of weeks.
void append_outcomes(const HdfObject& column, std::size_t replicates, std::vector<double>& means) {
    expect_rows(column, 1, replicates);
    for (const float value : read_all<float>(column)) means.push_back(static_cast<double>(value));
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
        const std::size_t weeks = weeks_lived(file, group);
        year.weeks = in_last_year(weeks);
        const std::vector<Week> kept = weeks_kept(group);
        const std::vector<std::uint8_t> finished = read_column<std::uint8_t>(group, "finished", replicates.size());
        for (const std::string& metric : year.metrics) {
            const Weeks own{weeks - year.weeks, weeks};
            const bool is_outcome = has_child(group, "outcomes") && has_child(open_group(group, "outcomes"), metric);
            if (is_outcome && (!has_child(group, metric) || places_within(kept, own).count() != own.count())) {
                append_outcomes(open_dataset(open_group(group, "outcomes"), metric), replicates.size(), year.means);
            } else {
                append_means(open_dataset(group, metric), kept, own, finished, year.means);
            }
        }
        if (year.means.size() != year.baseline.size() * year.metrics.size() * year.replicates.size()) {
            throw SystemFailure(path, "read " + group.name(), "its data sets differ in their number of replicates");
        }
    }
    return year;
}

}  // namespace raaderum::output
