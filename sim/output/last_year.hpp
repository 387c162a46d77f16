#pragma once
// Last-year means of metrics, per variant and replicate, read back from a finished file: what a closing table compares,
// paired by replicate. Reading them back, rather than noting them in passing, holds for resumed runs too.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

struct LastYear {
    std::vector<std::string> variants;
    std::vector<std::size_t> baseline;  ///< per variant: index of the one it is compared with
    std::vector<std::string> metrics;
    std::vector<std::uint32_t> replicates;
    std::size_t weeks = 0;  ///< how many weeks are averaged: 52, or all where there are fewer
    std::vector<double>
        means;  ///< [variant][metric][replicate]; over the weeks in which it is defined; NaN where there
                ///< are none, or the replicate failed

    /// The means of one variant and metric, one per replicate.
    std::span<const double> of(std::size_t variant, std::size_t metric) const {
        return std::span(means).subspan((variant * metrics.size() + metric) * replicates.size(), replicates.size());
    }
};

/// Means over the last 52 weeks of the metrics called `metrics`. Sums run from the first week to the last. Throws
/// SystemFailure where the file is damaged and OutputRefused where it is none of ours.
LastYear read_last_year(const std::filesystem::path& file, std::span<const std::string_view> metrics);

}  // namespace raaderum::output
