#include "compare/comparison.hpp"

#include "compare/first_year.hpp"
#include "compare/pairs.hpp"
#include "core/check.hpp"
#include "stats/significance.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::compare {
namespace {

/// The fewest equal differences that a two-sided sign test tells from luck at 5 %.
constexpr std::size_t fewest_alike = 6;

Level level_of(std::vector<double> means) {
    std::erase_if(means, [](double mean) { return std::isnan(mean); });
    stats::RunningMean running;
    for (const double mean : means) running.add(mean);
    Level level;
    level.mean = running.mean();
    level.sd = std::sqrt(running.variance());
    level.replicates = means.size();
    std::sort(means.begin(), means.end());
    for (std::size_t share = 0; share != quantile_shares.size(); ++share) {
        level.quantiles[share] = stats::quantile(means, quantile_shares[share]);
    }
    return level;
}

void correct_for_many(Comparison& comparison) {
    std::vector<double> p;
    for (const Row& row : comparison.rows) p.push_back(row.p);
    const std::vector<double> corrected = stats::holm(p);
    for (std::size_t index = 0; index != comparison.rows.size(); ++index) {
        Row& row = comparison.rows[index];
        row.p_holm = corrected[index];
        row.verdict = verdict_on(row, comparison.metrics[row.metric].better);
    }
}

std::vector<LeftOut> left_out_of(const Study& study, const std::vector<std::size_t>& baselines) {
    const StudyFacts& facts = study.facts();
    std::vector<LeftOut> all;
    for (std::size_t variant = 0; variant != facts.variants.size(); ++variant) {
        if (!study.paired(variant, baselines[variant])) continue;  // each side has its own replicates
        LeftOut own{variant, {}};
        for (std::size_t place = 0; place != facts.replicates.size(); ++place) {
            const bool paired =
                facts.variants[variant].finished[place] && facts.variants[baselines[variant]].finished[place];
            if (!paired) own.replicates.push_back(facts.replicates[place]);
        }
        if (!own.replicates.empty()) all.push_back(std::move(own));
    }
    return all;
}

double smallest_for(const Question& question, std::size_t metric, const Described& described) {
    const auto said = std::find_if(question.smallest.begin(), question.smallest.end(),
                                   [metric](const auto& each) { return each.first == metric; });
    return said != question.smallest.end() ? said->second : smallest_that_matters(described.name);
}

}  // namespace

Row paired_row(const std::vector<double>& own, const std::vector<double>& baseline, Better better) {
    stats::PairedDifference pairs;
    for (std::size_t replicate = 0; replicate != own.size(); ++replicate)
        pairs.add(own[replicate], baseline[replicate]);
    Row row;
    row.pairs = pairs.differences().count();
    row.mean = pairs.values().mean();
    row.baseline_mean = pairs.baselines().mean();
    row.difference = pairs.differences().mean();
    const bool no_spread = pairs.differences().variance() == 0.0;
    const double half_width = no_spread && row.pairs < fewest_alike ? unknown : pairs.differences().half_width();
    row.low = row.difference - half_width;
    row.high = row.difference + half_width;
    row.effect_size = stats::effect_size(pairs);
    row.paired_effect = stats::paired_effect_size(pairs);
    row.share_better = better == Better::lower ? stats::share_above(baseline, own) : stats::share_above(own, baseline);
    row.p = stats::t_test_p(pairs.differences());
    row.variance_saved = stats::variance_saved(pairs);
    return row;
}

bool stands_apart(double low, double high) { return low > 0.0 || high < 0.0; }

bool turns(const FirstYear& first, const Row& row) {
    return stands_apart(first.low, first.high) && stands_apart(row.low, row.high)
           && std::abs(first.difference) >= row.smallest && std::abs(row.difference) >= row.smallest
           && (first.difference > 0.0) != (row.difference > 0.0);
}

Row unpaired_row(const std::vector<double>& own, const std::vector<double>& baseline, Better better) {
    stats::RunningMean values;
    stats::RunningMean baselines;
    for (const double value : own) {
        if (!std::isnan(value)) values.add(value);
    }
    for (const double value : baseline) {
        if (!std::isnan(value)) baselines.add(value);
    }
    const stats::WelchTest test = stats::welch_test(values, baselines);
    Row row;
    row.paired = false;
    row.pairs = std::min(values.count(), baselines.count());
    row.mean = values.mean();
    row.baseline_mean = baselines.mean();
    row.difference = row.mean - row.baseline_mean;
    row.low = row.difference - test.half_width;
    row.high = row.difference + test.half_width;
    const double spread = std::sqrt((values.variance() + baselines.variance()) / 2.0);
    if (spread > 0.0) row.effect_size = row.difference / spread;
    row.share_better = better == Better::lower ? stats::chance_of_being_above(baseline, own)
                                               : stats::chance_of_being_above(own, baseline);
    row.p = test.p;
    return row;
}

Row row_of(const Pairs& pairs, Better better) {
    const std::vector<double> own = means_of(pairs.own);
    const std::vector<double> baseline = means_of(pairs.baseline);
    return pairs.paired ? paired_row(own, baseline, better) : unpaired_row(own, baseline, better);
}

Verdict verdict_on(const Row& row, Better better) {
    const bool many = row.worlds.of() >= enough_worlds;
    if (std::abs(row.low) < row.smallest && std::abs(row.high) < row.smallest) {
        const double neither = static_cast<double>(row.worlds.neither) / static_cast<double>(row.worlds.of());
        const bool differ = many && !row.worlds.luck_in_it && neither < share_to_be_called;
        return differ ? Verdict::depends_on_world : Verdict::no_difference_that_matters;
    }
    if (!stands_apart(row.low, row.high) || std::abs(row.difference) < row.smallest) return Verdict::cannot_tell;
    const bool higher = row.difference > 0.0;
    const bool good = better == Better::neither ? higher : higher == (better == Better::higher);
    const double share = good ? row.share_better : 1.0 - row.share_better;
    if (many && share < share_to_be_called) return Verdict::depends_on_world;
    if (better == Better::neither) return higher ? Verdict::higher : Verdict::lower;
    return good ? Verdict::better : Verdict::worse;
}

InWorlds in_worlds(const std::vector<double>& own, const std::vector<double>& baseline, Better better,
                   double smallest) {
    InWorlds worlds;
    const double up = better == Better::lower ? -1.0 : 1.0;
    std::vector<double> differences;
    for (std::size_t world = 0; world != own.size(); ++world) {
        const double difference = own[world] - baseline[world];
        if (std::isnan(difference)) continue;
        differences.push_back(difference);
        const bool matters = difference != 0.0 && std::abs(difference) >= smallest;
        ++(!matters ? worlds.neither : up * difference > 0.0 ? worlds.better : worlds.worse);
    }
    std::sort(differences.begin(), differences.end());
    worlds.low = stats::quantile(differences, quantile_shares.front());
    worlds.high = stats::quantile(differences, quantile_shares.back());
    return worlds;
}

double smallest_that_matters(std::string_view metric) {
    const auto known = find_metric(metric);
    return known ? info(*known).smallest : 0.0;
}

std::string_view spelled(Verdict verdict) {
    switch (verdict) {
        case Verdict::better:
            return "better";
        case Verdict::worse:
            return "worse";
        case Verdict::higher:
            return "higher";
        case Verdict::lower:
            return "lower";
        case Verdict::depends_on_world:
            return "depends on the world";
        case Verdict::no_difference_that_matters:
            return "no difference that matters";
        case Verdict::cannot_tell:
            break;
    }
    return "cannot tell";
}

bool calls_a_side(Verdict verdict) {
    return verdict == Verdict::better || verdict == Verdict::worse || verdict == Verdict::higher
           || verdict == Verdict::lower;
}

bool Comparison::any_emptied() const {
    return std::any_of(emptied.begin(), emptied.end(), [](const Emptied& own) { return own.emptied != 0; });
}

bool Comparison::any_turns() const {
    return std::any_of(rows.begin(), rows.end(),
                       [](const Row& row) { return row.first_year && row.first_year->turns; });
}

bool Comparison::any_undefined() const {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.undefined != 0; });
}

const Row* Comparison::row(std::size_t variant, std::size_t metric) const {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return row.variant == variant && row.metric == metric; });
    return found == rows.end() ? nullptr : &*found;
}

bool stands_alone(const Comparison& comparison, std::size_t variant) {
    return std::count(comparison.baselines.begin(), comparison.baselines.end(), variant) == 1
           && comparison.baselines[variant] == variant;
}

std::vector<double> window_means(const Study& study, std::size_t variant, std::size_t metric, Weeks weeks) {
    return means_of(study.outcome(variant, metric, weeks));
}

Row compared(const Study& study, std::size_t variant, std::size_t baseline, Table own, Table other, Better better,
             double smallest) {
    const StudyFacts& facts = study.facts();
    const Pairs pairs = pairs_of(study, variant, baseline, std::move(own), std::move(other));
    const std::vector<double> own_means = means_of(pairs.own);
    const std::vector<double> other_means = means_of(pairs.baseline);
    Row row = pairs.paired ? paired_row(own_means, other_means, better) : unpaired_row(own_means, other_means, better);
    row.undefined = pairs.undefined;
    row.smallest = smallest;
    const StudyFacts& shared = facts.worlds.any() ? facts : study.of_scenario(variant).facts();
    if (pairs.paired && shared.worlds.any()) {
        row.worlds = in_worlds(own_means, other_means, better, smallest);
        row.worlds.luck_in_it = shared.replicates.size() == shared.worlds.numbers.size();
    }
    return row;
}

Comparison compare(const Study& study, const Question& question) {
    const StudyFacts& facts = study.facts();
    Comparison comparison;
    comparison.study = facts.provenance.scenario_name;
    comparison.weeks = question.weeks.count() == 0 ? last_year(facts.weeks) : question.weeks;
    comparison.kept = facts.kept;
    comparison.replicates = facts.replicates.size();
    comparison.worlds = facts.worlds.numbers.size();
    comparison.small_parts = question.small_parts;
    for (const StudyVariant& variant : facts.variants) {
        comparison.variants.push_back(variant.name);
        comparison.baselines.push_back(variant.baseline);
    }
    if (!question.baselines.empty()) comparison.baselines = question.baselines;
    check(comparison.baselines.size() == facts.variants.size(), "every variant has a baseline");
    comparison.scenarios = facts.scenarios;
    comparison.how_paired = facts.how_paired;
    comparison.left_out = left_out_of(study, comparison.baselines);
    comparison.emptied = emptied_houses(study, comparison.weeks.to);
    const std::size_t variants = facts.variants.size();
    comparison.levels.resize(variants * question.metrics.size());
    for (std::size_t metric = 0; metric != question.metrics.size(); ++metric) {
        comparison.metrics.push_back(facts.metrics.at(question.metrics[metric]));
        const double smallest = smallest_for(question, question.metrics[metric], comparison.metrics.back());
        FirstYears first_years(study, question.metrics[metric], comparison.weeks, comparison.metrics.back().better);
        std::vector<Table> tables;
        for (std::size_t variant = 0; variant != variants; ++variant) {
            tables.push_back(study.metric(variant, question.metrics[metric], comparison.weeks));
            comparison.levels[variant * question.metrics.size() + metric] =
                level_of(means_of(study.outcome(variant, tables.back())));
        }
        for (std::size_t variant = 0; variant != variants; ++variant) {
            const std::size_t baseline = comparison.baselines[variant];
            if (baseline == variant) continue;
            Row row = compared(study, variant, baseline, tables[variant], tables[baseline],
                               comparison.metrics.back().better, smallest);
            row.variant = variant;
            row.baseline = baseline;
            row.metric = metric;
            row.first_year = first_years.of(variant, baseline, row);
            comparison.rows.push_back(row);
        }
    }
    correct_for_many(comparison);
    return comparison;
}

}  // namespace raaderum::compare
