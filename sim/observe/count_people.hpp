#pragma once
// Sums over people, and the metrics that are made of nothing else: means, shares and rates. The people are those of a house, or
// those of one of its teams.

#include "model/institution.hpp"
#include "model/metrics.hpp"

#include <array>
#include <cstddef>

namespace raaderum {

/// What is counted of people besides.
enum class Count { present, open, vacant, resources, resource_strain, usual_judgement, leaning, unsteadiness, count };
constexpr auto count_of_counts = static_cast<std::size_t>(Count::count);

/// Sums over people: of every metric that is a mean over people, and of what is counted.
template <class Number>
struct Sums {
    std::array<Number, metric_count> metrics{};
    std::array<Number, count_of_counts> counts{};
    Number& of(Metric metric) { return metrics[static_cast<std::size_t>(metric)]; }
    Number& of(Count count) { return counts[static_cast<std::size_t>(count)]; }
    Number of(Metric metric) const { return metrics[static_cast<std::size_t>(metric)]; }
    Number of(Count count) const { return counts[static_cast<std::size_t>(count)]; }
};

/// Sums over the positions of a block that are `filled`, and over those that are `open`; both are columns of 0 and 1.
void count_people(const Institution& institution, const float* filled, const float* open, Block block,
                  Sums<float>& sums);

/// Metrics of the people that were counted; what is no mean, share or rate of people is left to the caller. `left` and `laid_off`
/// are people of the week, whose rates are over `there`, normally who is present.
void metrics_of_people(const Parameters& parameters, const Sums<double>& sums, int left, int laid_off, double there,
                       std::array<float, metric_count>& row);

/// What the metrics are where nobody is left, as model/metrics.def says.
void metrics_of_nobody(std::array<float, metric_count>& row);

}  // namespace raaderum
