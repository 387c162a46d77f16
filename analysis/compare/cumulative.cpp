#include "compare/cumulative.hpp"

#include "compare/pairs.hpp"
#include "core/check.hpp"
#include "core/units.hpp"
#include "stats/paired.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace raaderum::compare {
namespace {

constexpr std::size_t quarter = 13;
constexpr std::size_t half_year = 26;
constexpr double share_left = 0.2;   ///< of the largest departure, within which the event counts as over
constexpr double safe_widths = 2.0;  ///< half-widths within which a week is not told from luck

/// Differences week by week of one pair, NaN where the metric is undefined in that week; nothing where it is in all.
std::vector<double> difference(std::span<const float> own, std::span<const float> baseline) {
    std::vector<double> weeks;
    weeks.reserve(own.size());
    bool any = false;
    for (std::size_t week = 0; week != own.size(); ++week) {
        weeks.push_back(static_cast<double>(own[week]) - static_cast<double>(baseline[week]));
        any = any || !std::isnan(weeks.back());
    }
    return any ? weeks : std::vector<double>();
}

/// Mean of the values that are known; 0 where there are none.
double mean_of_known(std::span<const double> values) {
    const auto known = static_cast<double>(
        std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); }));
    double mean = 0.0;
    for (const double value : values) mean += std::isnan(value) ? 0.0 : value / known;
    return mean;
}

/// What happened from `event` on, smoothed, less the mean of the half-year before it.
std::vector<double> departure_from(std::span<const double> all, std::size_t event) {
    const std::size_t before = std::min(event, half_year);
    const double level = mean_of_known(all.subspan(event - before, before));
    std::vector<double> departure = smoothed(all.subspan(event));
    for (double& value : departure) value -= level;
    return departure;
}

std::optional<Week> last_event_of(const StudyFacts& facts, const Row& row) {
    std::optional<Week> last;
    for (const std::size_t variant : {row.variant, row.baseline}) {
        for (const Event& event : facts.variants[variant].events) last = std::max(last.value_or(0), event.week);
    }
    return last;
}

/// What the pairs of a variant and its baseline tell week by week, gathered pair by pair.
struct WeekByWeek {
    stats::RunningMeans differences;
    stats::RunningMeans departures;  ///< from the last event on; empty where there is none
};

WeekByWeek gather(const Pairs& pairs, std::optional<Week> event) {
    const Table& own = pairs.own;
    const Table& baseline = pairs.baseline;
    const std::size_t before = event ? static_cast<std::size_t>(*event) : own.weeks;
    WeekByWeek gathered{stats::RunningMeans(own.weeks), stats::RunningMeans(own.weeks - before)};
    for (std::size_t pair = 0; pair != own.replicates; ++pair) {
        const std::vector<double> weeks = difference(own.row(pair), baseline.row(pair));
        if (weeks.empty()) continue;
        gathered.differences.add(weeks);
        if (event) gathered.departures.add(departure_from(weeks, before));
    }
    return gathered;
}

/// A metric in all weeks of its variants. Tables of baselines, which every other variant asks for, are kept.
class TablesOfMetric {
  public:
    TablesOfMetric(const Study& study, std::size_t metric) : study_(study), metric_(metric) {}
    Table of(std::size_t variant) const { return study_.metric(variant, metric_); }
    const Table& of_baseline(std::size_t variant) {
        const auto found = baselines_.find(variant);
        return found != baselines_.end() ? found->second : baselines_.emplace(variant, of(variant)).first->second;
    }

  private:
    const Study& study_;
    std::size_t metric_;
    std::map<std::size_t, Table> baselines_;
};

}  // namespace

std::optional<Accrual> accrual_of(const Described& metric) {
    constexpr auto year = static_cast<double>(weeks_per_year);
    const auto is_one_of = [&metric](const auto& names) {
        return std::find(names.begin(), names.end(), metric.name) != names.end();
    };
    constexpr auto without_a_sum =
        std::to_array<std::string_view>({"leeway_skew", "leeway_spread", "quality_spread", "service_variation",
                                         "cost_per_value", "pressure", "rules", "media_attention"});
    constexpr auto shares_of_employees = std::to_array<std::string_view>(
        {"high_stress", "balanced", "compensating", "oversteered", "understeered", "leaderless"});
    if (is_one_of(without_a_sum)) return std::nullopt;
    if (is_one_of(shares_of_employees)) return Accrual{1.0, "weeks per employee"};
    if (metric.name == "vacancy") return Accrual{1.0, "weeks per position"};
    if (metric.unit == "1/year") return Accrual{1.0 / year, "per position"};
    if (metric.unit == "share of hours") return Accrual{1.0, "weeks of full hours per employee"};
    if (metric.unit == "share of demand") return Accrual{1.0, "weeks of full demand"};
    if (metric.unit == "h/week per employee") return Accrual{1.0, "h per employee"};
    if (metric.unit == "per 1000 employee-weeks") return Accrual{1.0, "per 1000 employees"};
    if (metric.unit == "starting employee payroll") return Accrual{1.0, "weeks of starting employee payroll"};
    if (metric.unit == "1") return Accrual{100.0 / year, "points x years"};
    return std::nullopt;
}

std::vector<double> smoothed(std::span<const double> weekly) {
    constexpr std::size_t each_side = quarter / 2;
    std::vector<double> smooth(weekly.size(), 0.0);
    std::vector<double> known(weekly.begin(), weekly.end());
    for (double& value : known) value = std::isnan(value) ? 0.0 : value;
    // Neighbour by neighbour rather than week by week: the same sums in the same order, but as vector code.
    for (std::size_t neighbour = 0; neighbour != quarter; ++neighbour) {
        const std::size_t first = neighbour < each_side ? each_side - neighbour : 0;
        const std::size_t beyond = neighbour > each_side ? neighbour - each_side : 0;
        for (std::size_t week = first; week + beyond < weekly.size(); ++week) {
            smooth[week] += known[week + neighbour - each_side];
        }
    }
    for (std::size_t week = 0; week != weekly.size(); ++week) {
        const std::size_t first = week < each_side ? 0 : week - each_side;
        const std::size_t end = std::min(week + each_side + 1, weekly.size());
        const std::span<const double> near = weekly.subspan(first, end - first);
        const auto unknown_weeks =
            std::count_if(near.begin(), near.end(), [](double value) { return std::isnan(value); });
        smooth[week] /= static_cast<double>(static_cast<std::ptrdiff_t>(near.size()) - unknown_weeks);
        if (std::isnan(weekly[week])) smooth[week] = unknown;
    }
    return smooth;
}

std::optional<Week> half_effect_week(std::span<const double> course, double end) {
    if (end == 0.0 || std::isnan(end)) return std::nullopt;
    std::size_t first = course.size();
    while (first != 0 && course[first - 1] / end >= 0.5) --first;
    return first == course.size() ? std::nullopt : std::optional(static_cast<Week>(first));
}

std::optional<Week> recovery_time(std::span<const double> departure, std::span<const double> half_width) {
    check(departure.size() == half_width.size(), "every week of a course has its interval");
    double largest = 0.0;
    for (const double one : departure) largest = std::max(largest, std::abs(one));
    std::size_t first = departure.size();
    while (first != 0
           && std::abs(departure[first - 1]) <= std::max(share_left * largest, safe_widths * half_width[first - 1])) {
        --first;
    }
    const std::size_t back_for = departure.size() - first;
    return back_for < quarter ? std::nullopt : std::optional(static_cast<Week>(first));
}

std::vector<CumulativeRow> cumulate(const Study& study, const Comparison& comparison) {
    const auto weeks = static_cast<double>(comparison.weeks.count());
    std::vector<CumulativeRow> rows;
    std::optional<TablesOfMetric> tables;
    std::size_t metric_of_tables = 0;
    for (const Row& row : comparison.rows) {
        if (!tables || metric_of_tables != row.metric) {
            tables.emplace(study, study.metric_called(comparison.metrics[row.metric].name).value());
            metric_of_tables = row.metric;
        }
        CumulativeRow made{row.variant, row.baseline, row.metric, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        if (const auto accrual = accrual_of(comparison.metrics[row.metric])) {
            const double factor = accrual->factor * weeks;
            made.unit = accrual->unit;
            made.sum = factor * row.mean;
            made.baseline_sum = factor * row.baseline_mean;
            made.difference = factor * row.difference;
            made.low = factor * row.low;
            made.high = factor * row.high;
        } else {
            made.sum = made.baseline_sum = made.difference = made.low = made.high = unknown;
        }
        made.last_event = last_event_of(study.facts(), row);
        if (!study.shows_each(study.metric_called(comparison.metrics[row.metric].name).value(), study.all_weeks())) {
            rows.push_back(made);
            continue;
        }
        if (!row.paired) {
            rows.push_back(made);
            continue;
        }
        const WeekByWeek pairs = gather(
            pairs_of(study, row.variant, row.baseline, tables->of(row.variant), tables->of_baseline(row.baseline)),
            made.last_event);
        if (stands_apart(row.low, row.high) && pairs.differences.count() != 0) {
            const std::vector<double> course = smoothed(pairs.differences.means());
            made.half_effect = half_effect_week(std::span(course).first(comparison.weeks.to), row.difference);
        }
        if (made.last_event && pairs.departures.count() > 1) {
            made.recovery = recovery_time(pairs.departures.means(), pairs.departures.half_widths());
        }
        rows.push_back(made);
    }
    return rows;
}

}  // namespace raaderum::compare
