#include "observe/pooled.hpp"

#include "core/check.hpp"
#include "observe/defined.hpp"
#include "observe/observe.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <string>

namespace raaderum {
namespace {

double weight_of(PooledBy weight, const Observed& one) {
    switch (weight) {
        case PooledBy::citizens:
            return one.people == 0.0 ? one.payroll : one.people;
        case PooledBy::positions:
            return one.positions;
        case PooledBy::payroll:
            return one.payroll;
        case PooledBy::people:
        case PooledBy::ratio:
            break;
    }
    return one.people;
}

}  // namespace

Observed observe_one(const Institution& institution, const Workers& workers) {
    Observed one;
    one.row = observe(institution, workers);
    const People& people = institution.people;
    one.people = std::accumulate(people.filled.begin(), people.filled.end(), 0.0);
    one.positions = std::accumulate(people.open.begin(), people.open.end(), 0.0);
    one.payroll = static_cast<double>(people.positions);
    if (const std::string mistake = mistake_in(one.row); !mistake.empty()) throw BrokenInvariant(mistake);
    return one;
}

void Pooled::add(const Observed& one) {
    const bool nobody = one.people == 0.0;
    people_ += one.people;
    if (nobody) founding_positions_ += one.payroll;
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        if (nobody) left_behind_[metric] += one.payroll * static_cast<double>(one.row[metric]);
        const double weight = weight_of(metric_table[metric].pooled_by, one);
        if (weight <= 0.0) continue;
        // Cost per value is no mean: means() makes it of two others.
        if (std::isnan(one.row[metric])) continue;
        sums_[metric] += weight * static_cast<double>(one.row[metric]);
        weights_[metric] += weight;
    }
}

void Pooled::add(const Pooled& others) {
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        sums_[metric] += others.sums_[metric];
        weights_[metric] += others.weights_[metric];
        left_behind_[metric] += others.left_behind_[metric];
    }
    people_ += others.people_;
    founding_positions_ += others.founding_positions_;
}

std::array<float, metric_count> Pooled::means() const {
    std::array<float, metric_count> row{};
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        row[metric] = weights_[metric] > 0.0 ? static_cast<float>(sums_[metric] / weights_[metric])
                                             : std::numeric_limits<float>::quiet_NaN();
    }
    if (people_ == 0.0 && founding_positions_ > 0.0) {
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            const double mean = left_behind_[metric] / founding_positions_;
            row[metric] = std::isnan(mean) ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(mean);
        }
    }
    // A ratio of two means, not a mean of ratios.
    const auto at = [&row](Metric metric) -> float& { return row[static_cast<std::size_t>(metric)]; };
    at(Metric::cost_per_value) = at(Metric::citizen_value) > 0.0F ? at(Metric::cost) / at(Metric::citizen_value)
                                                                  : std::numeric_limits<float>::quiet_NaN();
    return row;
}

}  // namespace raaderum
