#include "observe/pooled.hpp"

#include "core/check.hpp"
#include "observe/observe.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <string>

namespace raaderum {
namespace {

double weight_of(Metric metric, const Observed& one) {
    switch (metric) {
        case Metric::vacancy:
            return one.positions;
        case Metric::cost:
            return one.payroll;
        default:
            return one.people;
    }
}

}  // namespace

Observed observe_one(const Institution& institution, const Workers& workers) {
    Observed one;
    one.row = observe(institution, workers);
    const People& people = institution.people;
    one.people = std::accumulate(people.filled.begin(), people.filled.end(), 0.0);
    one.positions = std::accumulate(people.open.begin(), people.open.end(), 0.0);
    one.payroll = static_cast<double>(people.positions);
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        if (weight_of(static_cast<Metric>(metric), one) > 0.0 && !std::isfinite(one.row[metric])) {
            throw BrokenInvariant("metric " + std::string(metric_table[metric].name) + " is not a finite number");
        }
    }
    return one;
}

void Pooled::add(const Observed& one) {
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const double weight = weight_of(static_cast<Metric>(metric), one);
        if (weight <= 0.0) continue;
        sums_[metric] += weight * static_cast<double>(one.row[metric]);
        weights_[metric] += weight;
    }
}

void Pooled::add(const Pooled& others) {
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        sums_[metric] += others.sums_[metric];
        weights_[metric] += others.weights_[metric];
    }
}

std::array<float, metric_count> Pooled::means() const {
    std::array<float, metric_count> row{};
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        row[metric] = weights_[metric] > 0.0 ? static_cast<float>(sums_[metric] / weights_[metric])
                                             : std::numeric_limits<float>::quiet_NaN();
    }
    // A ratio of two means, not a mean of ratios.
    const auto at = [&row](Metric metric) -> float& { return row[static_cast<std::size_t>(metric)]; };
    at(Metric::cost_per_value) = at(Metric::cost) / at(Metric::citizen_value);
    return row;
}

}  // namespace raaderum
