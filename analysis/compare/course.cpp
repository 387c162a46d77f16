#include "compare/course.hpp"

#include "compare/pairs.hpp"
#include "stats/significance.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::compare {
namespace {

/// The course of `value(replicate, week)`; values that are no numbers take no part.
template <class Value>
Course course_along(std::size_t replicates, std::size_t weeks, Value&& value) {
    Course course;
    std::vector<double> column;
    for (std::size_t week = 0; week != weeks; ++week) {
        column.clear();
        stats::RunningMean running;
        for (std::size_t replicate = 0; replicate != replicates; ++replicate) {
            const double one = value(replicate, week);
            if (!std::isfinite(one)) continue;
            column.push_back(one);
            running.add(one);
        }
        course.mean.push_back(running.mean());
        const double half_width = running.half_width();
        course.low.push_back(running.mean() - half_width);
        course.high.push_back(running.mean() + half_width);
        std::sort(column.begin(), column.end());
        for (std::size_t share = 0; share != quantile_shares.size(); ++share) {
            course.quantiles[share].push_back(stats::quantile(column, quantile_shares[share]));
        }
    }
    return course;
}

/// The mean difference of two independent samples and Welch's interval, week by week.
void take_means_of_all(Course& course, const Pairs& pairs) {
    const auto of_week = [](const Table& table, std::size_t week) {
        stats::RunningMean mean;
        for (std::size_t row = 0; row != table.replicates; ++row) {
            const float value = table.row(row)[week];
            if (std::isfinite(value)) mean.add(static_cast<double>(value));
        }
        return mean;
    };
    for (std::size_t week = 0; week != pairs.own.weeks; ++week) {
        const stats::RunningMean own = of_week(pairs.own, week);
        const stats::RunningMean baseline = of_week(pairs.baseline, week);
        const double half_width = stats::welch_test(own, baseline).half_width;
        course.mean[week] = own.mean() - baseline.mean();
        course.low[week] = course.mean[week] - half_width;
        course.high[week] = course.mean[week] + half_width;
    }
}

/// Draws a straight line between weeks that are kept, over those that are not.
void bridge(std::vector<double>& course, const std::vector<Week>& kept, Weeks weeks) {
    const Weeks places = output::places_within(kept, weeks);
    for (std::size_t place = places.from + 1; place < places.to; ++place) {
        const std::size_t from = static_cast<std::size_t>(kept[place - 1]) - weeks.from;
        const std::size_t to = static_cast<std::size_t>(kept[place]) - weeks.from;
        for (std::size_t week = from + 1; week < to; ++week) {
            const double share = static_cast<double>(week - from) / static_cast<double>(to - from);
            course[week] = course[from] + share * (course[to] - course[from]);
        }
    }
}

Course bridged(Course course, const std::vector<Week>& kept, Weeks weeks) {
    if (output::places_within(kept, weeks).count() == weeks.count()) return course;
    for (std::vector<double>* line : {&course.mean, &course.low, &course.high}) bridge(*line, kept, weeks);
    for (std::vector<double>& line : course.quantiles) bridge(line, kept, weeks);
    return course;
}

}  // namespace

Course course_of(const Study& study, std::size_t variant, std::size_t metric, Weeks weeks) {
    const Table table = study.outcome(variant, metric, weeks);
    const auto value = [&](std::size_t replicate, std::size_t week) {
        return static_cast<double>(table.row(replicate)[week]);
    };
    return bridged(course_along(table.replicates, table.weeks, value), study.facts().kept_weeks, weeks);
}

Course difference_course(const Study& study, std::size_t variant, std::size_t baseline, std::size_t metric,
                         Weeks weeks) {
    const Pairs pairs =
        pairs_of(study, variant, baseline, study.metric(variant, metric, weeks), study.metric(baseline, metric, weeks));
    const auto value = [&](std::size_t replicate, std::size_t week) {
        return static_cast<double>(pairs.own.row(replicate)[week])
               - static_cast<double>(pairs.baseline.row(replicate)[week]);
    };
    const std::size_t rows = std::min(pairs.own.replicates, pairs.baseline.replicates);
    Course course = course_along(rows, pairs.own.weeks, value);  // of independent samples, any two rows are as good
    if (!pairs.paired) take_means_of_all(course, pairs);
    return bridged(std::move(course), study.facts().kept_weeks, weeks);
}

}  // namespace raaderum::compare
