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

}  // namespace

Course course_of(const Study& study, std::size_t variant, std::size_t metric, Weeks weeks) {
    const Table table = study.outcome(variant, metric, weeks);
    return course_along(table.replicates, table.weeks, [&](std::size_t replicate, std::size_t week) {
        return static_cast<double>(table.row(replicate)[week]);
    });
}

Course difference_course(const Study& study, std::size_t variant, std::size_t baseline, std::size_t metric,
                         Weeks weeks) {
    const Pairs pairs =
        pairs_of(study, variant, baseline, study.metric(variant, metric, weeks), study.metric(baseline, metric, weeks));
    return course_along(pairs.own.replicates, pairs.own.weeks, [&](std::size_t replicate, std::size_t week) {
        return static_cast<double>(pairs.own.row(replicate)[week])
               - static_cast<double>(pairs.baseline.row(replicate)[week]);
    });
}

}  // namespace raaderum::compare
