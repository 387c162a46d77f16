#include "compare/pairs.hpp"

#include "core/check.hpp"
#include "observe/defined.hpp"

#include <cmath>
#include <limits>
#include <utility>

namespace raaderum::compare {

Pairs pairs_of(const Study& study, std::size_t variant, std::size_t baseline, Table own, Table other) {
    if (!study.paired(variant, baseline)) {
        return {study.outcome(variant, std::move(own)), study.outcome(baseline, std::move(other)), false, 0};
    }
    check(own.values.size() == other.values.size(), "both sides of a pair have the same weeks");
    constexpr float missing = std::numeric_limits<float>::quiet_NaN();
    const std::vector<StudyVariant>& variants = study.facts().variants;
    std::size_t undefined = 0;
    for (std::size_t replicate = 0; replicate != own.replicates; ++replicate) {
        std::size_t defined = 0;
        for (std::size_t at = replicate * own.weeks; at != (replicate + 1) * own.weeks; ++at) {
            const bool both = !std::isnan(own.values[at]) && !std::isnan(other.values[at]);
            defined += both ? 1 : 0;
            if (!both) own.values[at] = other.values[at] = missing;
        }
        const bool finished = variants[variant].finished[replicate] && variants[baseline].finished[replicate];
        undefined += finished && defined == 0 ? 1 : 0;
    }
    // Across scenarios without worlds in common the rows are all replicates that either has.
    const bool across = variants[variant].scenario != variants[baseline].scenario;
    if (across && !study.facts().worlds.any()) return {std::move(own), std::move(other), true, undefined};
    return {study.outcome(variant, std::move(own)), study.outcome(baseline, std::move(other)), true, undefined};
}

std::vector<double> means_of(const Table& table) {
    std::vector<double> means;
    for (std::size_t row = 0; row != table.replicates; ++row) means.push_back(mean_where_defined(table.row(row)));
    return means;
}

}  // namespace raaderum::compare
