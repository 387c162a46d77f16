#pragma once
// Policies against their baseline in each municipality of a country: which of them gain, and which lose.

#include "compare/comparison.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace raaderum::compare {

struct MunicipalRow {
    std::size_t municipality = 0;  ///< index into StudyFacts::municipalities
    Row row;                       ///< p_holm is corrected over the municipalities of its policy and metric
};

/// One policy and one metric in all municipalities, the largest gain first; where neither is better, the highest first.
struct MunicipalTable {
    std::size_t variant = 0;
    std::size_t metric = 0;  ///< index into Comparison::metrics
    std::vector<MunicipalRow> rows;

    std::size_t count(Verdict verdict) const;
};

/// By metric, then policy; of all metrics of the comparison or of those at these places. None where the study is of one
/// institution.
std::vector<MunicipalTable> by_municipality(const Study& study, const Comparison& comparison);
std::vector<MunicipalTable> by_municipality(const Study& study, const Comparison& comparison,
                                            std::span<const std::size_t> metrics);

/// The same as comma-separated values, one row per municipality, policy and metric.
std::string as_csv(const Study& study, const Comparison& comparison, std::span<const MunicipalTable> tables);

}  // namespace raaderum::compare
