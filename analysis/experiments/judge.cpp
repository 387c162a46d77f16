#include "experiments/judge.hpp"

#include "stats/significance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace raaderum::experiments {
namespace {

constexpr double normal_95 = 1.6448536269514722;  // 95th percentile of the standard normal

/// Whether the study takes a side at all, and which.
struct Side {
    bool taken = false;
    bool up = false;
};

Side side_of(const scenario::ExperimentMeasure& measure) {
    if (measure.sign_only) return {true, measure.up};
    if (measure.between && measure.between->causes.empty()) return {};  // a spread has one sign only
    const double nothing = scenario::nothing_in(measure.unit);
    return {measure.low > nothing || measure.high<nothing, measure.low> nothing};
}

/// Of a measure whose median and interval are known.
void judge_size(const scenario::ExperimentMeasure& measure, MeasureAnswer& answer) {
    if (measure.sign_only) return;
    answer.size = measure.low <= answer.median && answer.median <= measure.high && answer.low <= measure.effect
                  && measure.effect <= answer.high
                  && answer.high - answer.low <= widest_against_study * (measure.high - measure.low);
}

}  // namespace

double least_on_a_side(std::size_t worlds) {
    const auto n = static_cast<double>(worlds);
    return 0.5 * n + 0.5 * normal_95 * std::sqrt(n);
}

MeasureAnswer judged(const scenario::ExperimentMeasure& measure, std::span<const double> worlds) {
    std::vector<double> ascending;
    std::copy_if(worlds.begin(), worlds.end(), std::back_inserter(ascending),
                 [](double value) { return std::isfinite(value); });
    std::sort(ascending.begin(), ascending.end());
    MeasureAnswer answer;
    answer.worlds = ascending.size();
    answer.median = stats::quantile(ascending, 0.5);
    answer.low = stats::quantile(ascending, 0.05);
    answer.high = stats::quantile(ascending, 0.95);
    const Side side = side_of(measure);
    if (side.taken) {
        const double nothing = scenario::nothing_in(measure.unit);
        const auto on_side = std::count_if(ascending.begin(), ascending.end(),
                                           [&](double value) { return side.up ? value > nothing : value < nothing; });
        answer.sign = !ascending.empty() && static_cast<double>(on_side) > least_on_a_side(ascending.size());
    }
    judge_size(measure, answer);
    return answer;
}

MeasureAnswer judged_together(const scenario::ExperimentMeasure& measure, double all,
                              std::span<const double> without_each) {
    const auto n = static_cast<double>(without_each.size());
    double mean = 0.0;
    for (const double value : without_each) mean += value / n;
    double squares = 0.0;
    for (const double value : without_each) squares += (value - mean) * (value - mean);
    const double error = std::sqrt((n - 1.0) / n * squares);
    MeasureAnswer answer;
    answer.worlds = without_each.size();
    answer.resampled = true;
    answer.median = all;
    answer.low = all - normal_95 * error;
    answer.high = all + normal_95 * error;
    const Side side = side_of(measure);
    if (side.taken) {
        const double nothing = scenario::nothing_in(measure.unit);
        answer.sign = side.up ? answer.low > nothing : answer.high < nothing;
    }
    judge_size(measure, answer);
    return answer;
}

}  // namespace raaderum::experiments
