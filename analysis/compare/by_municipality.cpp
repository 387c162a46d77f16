#include "compare/by_municipality.hpp"

#include "compare/csv.hpp"
#include "stats/significance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::compare {
namespace {

void judge(MunicipalTable& table, Better better, double smallest) {
    std::vector<double> p;
    for (const MunicipalRow& each : table.rows) p.push_back(each.row.p);
    const std::vector<double> corrected = stats::holm(p);
    for (std::size_t index = 0; index != table.rows.size(); ++index) {
        Row& row = table.rows[index].row;
        row.smallest = smallest;
        row.p_holm = corrected[index];
        row.verdict = verdict_on(row, better);
    }
}

/// Replicates that finished in both and are no pair, as nobody was left in the municipality in one of them.
std::size_t undefined_in(const Study& study, std::size_t variant, std::size_t baseline, const std::vector<double>& own,
                         const std::vector<double>& other) {
    const std::vector<StudyVariant>& variants = study.facts().variants;
    std::size_t undefined = 0;
    for (std::size_t replicate = 0; replicate != own.size(); ++replicate) {
        const bool finished = variants[variant].finished[replicate] && variants[baseline].finished[replicate];
        undefined += finished && (std::isnan(own[replicate]) || std::isnan(other[replicate])) ? 1 : 0;
    }
    return undefined;
}

void sort_by_gain(MunicipalTable& table, Better better) {
    const double sign = better == Better::lower ? -1.0 : 1.0;
    const auto gain = [sign](const MunicipalRow& each) {
        return std::isnan(each.row.difference) ? -HUGE_VAL : sign * each.row.difference;
    };
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [&](const MunicipalRow& one, const MunicipalRow& other) { return gain(one) > gain(other); });
}

}  // namespace

std::size_t MunicipalTable::count(Verdict verdict) const {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [verdict](const MunicipalRow& each) { return each.row.verdict == verdict; }));
}

std::vector<MunicipalTable> by_municipality(const Study& study, const Comparison& comparison) {
    std::vector<std::size_t> all(comparison.metrics.size());
    std::iota(all.begin(), all.end(), 0);
    return by_municipality(study, comparison, all);
}

std::vector<MunicipalTable> by_municipality(const Study& study, const Comparison& comparison,
                                            std::span<const std::size_t> metrics) {
    std::vector<MunicipalTable> tables;
    const std::size_t municipalities = study.facts().municipalities.size();
    if (municipalities == 0) return tables;
    for (const std::size_t metric : metrics) {
        const std::size_t in_study = *study.metric_called(comparison.metrics[metric].name);
        const Better better = comparison.metrics[metric].better;
        std::vector<std::vector<std::vector<double>>> means;
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            means.push_back(study.municipal_means(variant, in_study, comparison.weeks));
        }
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            const std::size_t baseline = comparison.baselines[variant];
            if (baseline == variant) continue;
            MunicipalTable table{variant, metric, {}};
            for (std::size_t municipality = 0; municipality != municipalities; ++municipality) {
                Row row = paired_row(means[variant][municipality], means[baseline][municipality], better);
                row.undefined =
                    undefined_in(study, variant, baseline, means[variant][municipality], means[baseline][municipality]);
                row.variant = variant;
                row.baseline = baseline;
                row.metric = metric;
                table.rows.push_back({municipality, row});
            }
            const Row* all = comparison.row(variant, metric);
            judge(table, better, all != nullptr ? all->smallest : 0.0);
            sort_by_gain(table, better);
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

std::string as_csv(const Study& study, const Comparison& comparison, std::span<const MunicipalTable> tables) {
    std::string text =
        "municipality,inhabitants,employees,institutions,variant,baseline,metric,unit,pairs,mean,baseline_mean,"
        "difference,low,high,share_better,p,p_holm,verdict,undefined\n";
    for (const MunicipalTable& table : tables) {
        for (const auto& [municipality, row] : table.rows) {
            const output::MunicipalityLabel& label = study.facts().municipalities[municipality];
            const Described& metric = comparison.metrics[row.metric];
            text += fmt::format("{},{},{},{},{},{},{},{},{}", csv_field(label.name), label.inhabitants, label.employees,
                                label.institutions, csv_field(comparison.variants[row.variant]),
                                csv_field(comparison.variants[row.baseline]), csv_field(metric.name),
                                csv_field(metric.unit), row.pairs);
            for (const double value : {row.mean, row.baseline_mean, row.difference, row.low, row.high, row.share_better,
                                       row.p, row.p_holm}) {
                text += "," + csv_field(value);
            }
            text += fmt::format(",{},{}\n", spelled(row.verdict), row.undefined);
        }
    }
    return text;
}

}  // namespace raaderum::compare
