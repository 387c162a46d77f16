#include "compare/cumulative.hpp"

#include "core/check.hpp"
#include "core/units.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::compare {
namespace {

constexpr std::size_t quarter = 13;
constexpr std::size_t half_year = 26;
constexpr double share_left = 0.2;   ///< of the largest departure, within which the event counts as over
constexpr double safe_widths = 2.0;  ///< half-widths within which a week is not told from luck

/// Differences of the pairs, one row of weeks each.
std::vector<std::vector<double>> differences(const Table& own, const Table& baseline) {
    std::vector<std::vector<double>> rows;
    for (std::size_t replicate = 0; replicate != own.replicates; ++replicate) {
        std::vector<double> row;
        bool known = true;
        for (std::size_t week = 0; week != own.weeks; ++week) {
            row.push_back(static_cast<double>(own.row(replicate)[week])
                          - static_cast<double>(baseline.row(replicate)[week]));
            known = known && std::isfinite(row.back());
        }
        if (known) rows.push_back(std::move(row));
    }
    return rows;
}

struct MeanCourse {
    std::vector<double> mean;
    std::vector<double> half_width;
};

MeanCourse mean_of(const std::vector<std::vector<double>>& rows) {
    std::vector<stats::RunningMean> weeks(rows.empty() ? 0 : rows.front().size());
    for (const std::vector<double>& row : rows) {
        for (std::size_t week = 0; week != row.size(); ++week) weeks[week].add(row[week]);
    }
    MeanCourse course;
    for (const stats::RunningMean& week : weeks) {
        course.mean.push_back(week.mean());
        course.half_width.push_back(week.half_width());
    }
    return course;
}

/// What happened from `event` on, smoothed, less the mean of the half-year before it.
std::vector<double> departure_from(const std::vector<double>& row, std::size_t event) {
    const std::span<const double> all(row);
    const std::size_t before = std::min(event, half_year);
    double level = 0.0;
    for (const double value : all.subspan(event - before, before)) level += value / static_cast<double>(before);
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

}  // namespace

Accrual accrual_of(std::string_view unit) {
    if (unit == "1/year") return {1.0 / static_cast<double>(weeks_per_year), "per position"};
    if (unit == "share of hours") return {1.0, "weeks of full hours"};
    if (unit == "share of demand") return {1.0, "weeks of full demand"};
    if (unit == "h/week per employee") return {1.0, "h per employee"};
    if (unit == "per 1000 employee-weeks") return {1.0, "per 1000 employees"};
    if (unit == "starting employee payroll") return {1.0, "weeks of starting employee payroll"};
    return {1.0, unit == "1" ? "weeks" : std::string(unit) + " x weeks"};
}

std::vector<double> smoothed(std::span<const double> weekly) {
    constexpr std::size_t each_side = quarter / 2;
    std::vector<double> smooth;
    for (std::size_t week = 0; week != weekly.size(); ++week) {
        const std::size_t first = week < each_side ? 0 : week - each_side;
        const std::size_t end = std::min(week + each_side + 1, weekly.size());
        double sum = 0.0;
        for (const double value : weekly.subspan(first, end - first)) sum += value;
        smooth.push_back(sum / static_cast<double>(end - first));
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
    for (const Row& row : comparison.rows) {
        CumulativeRow made{row.variant, row.baseline, row.metric, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        const Accrual accrual = accrual_of(comparison.metrics[row.metric].unit);
        const double factor = accrual.factor * weeks;
        made.unit = accrual.unit;
        made.sum = factor * row.mean;
        made.baseline_sum = factor * row.baseline_mean;
        made.difference = factor * row.difference;
        made.low = factor * row.low;
        made.high = factor * row.high;
        const std::size_t metric = study.metric_called(comparison.metrics[row.metric].name).value();
        const auto pairs = differences(study.outcome(row.variant, metric, study.all_weeks()),
                                       study.outcome(row.baseline, metric, study.all_weeks()));
        const std::vector<double> course = smoothed(mean_of(pairs).mean);
        if (row.verdict != Verdict::cannot_tell_apart && !course.empty()) {
            made.half_effect = half_effect_week(std::span(course).first(comparison.weeks.to), row.difference);
        }
        made.last_event = last_event_of(study.facts(), row);
        if (made.last_event && pairs.size() > 1) {
            std::vector<std::vector<double>> departures;
            for (const std::vector<double>& pair : pairs) {
                departures.push_back(departure_from(pair, static_cast<std::size_t>(*made.last_event)));
            }
            const MeanCourse departure = mean_of(departures);
            made.recovery = recovery_time(departure.mean, departure.half_width);
        }
        rows.push_back(made);
    }
    return rows;
}

}  // namespace raaderum::compare
