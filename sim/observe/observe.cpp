// The metrics' formulas, as declared in model/metrics.def. Means run over filled positions, in a fixed order.

#include "observe/observe.hpp"

#include "observe/count_people.hpp"

#include <limits>

namespace raaderum {
namespace {

Sums<double> count_everyone(const Institution& institution, const Workers& workers) {
    const std::size_t places = institution.people.places;
    const float* filled = institution.people.filled.data();
    const float* open = institution.people.open.data();
    std::vector<Sums<float>> in_block(block_count(places));
    for_each_block(workers, places,
                   [&](Block block) { count_people(institution, filled, open, block, in_block[block.index]); });
    Sums<double> total;
    for (const Sums<float>& sums : in_block) {
        for (std::size_t k = 0; k != metric_count; ++k) total.metrics[k] += static_cast<double>(sums.metrics[k]);
        for (std::size_t k = 0; k != count_of_counts; ++k) total.counts[k] += static_cast<double>(sums.counts[k]);
    }
    return total;
}

float cost_of(const Institution& institution, const Sums<double>& sums) {
    const auto& p = institution.parameters.careers;
    const double present = sums.of(Count::present);
    const double open = sums.of(Count::open);
    const double payroll = present + static_cast<double>(p.leader_pay) * static_cast<double>(institution.leaders.count)
                           + static_cast<double>(p.recruitment_cost) * 52.0 * institution.environment.hired
                           + static_cast<double>(p.substitutes) * (open - present);
    const double staff = static_cast<double>(institution.parameters.staff_functions.positions) / 100.0;
    return static_cast<float>(payroll / institution.parameters.institution.employees + staff);
}

struct Shape {
    float spread, skew;
};

/// Sums of the second and third power of how far people are from the mean.
struct PowerSums {
    float second = 0, third = 0;
};

RAADERUM_VECTOR PowerSums powers_in_block(const Institution& institution, Block block, const float* value, float mean) {
    const float* filled = institution.people.filled.data();
    return {
        sum_in_lanes(block, [=](std::size_t i) { return filled[i] * squared(value[i] - mean); }),
        sum_in_lanes(block, [=](std::size_t i) { return filled[i] * (squared(value[i] - mean) * (value[i] - mean)); })};
}

/// Standard deviation and skewness of a column over the `present` people; 0 where all are alike.
Shape shape_of(const Institution& institution, const Workers& workers, const Column<float>& column, float mean,
               double present) {
    std::vector<PowerSums> in_block(block_count(institution.people.places));
    for_each_block(workers, institution.people.places, [&](Block block) {
        in_block[block.index] = powers_in_block(institution, block, column.data(), mean);
    });
    double second = 0.0;
    double third = 0.0;
    for (const PowerSums& sums : in_block) {
        second += static_cast<double>(sums.second);
        third += static_cast<double>(sums.third);
    }
    const auto variance = static_cast<float>(second / present);
    const float spread = root(variance);
    return {spread, spread > 1e-4F ? static_cast<float>(third / present) / (variance * spread) : 0.0F};
}

/// Value left when a share of demand is turned away. The square, which is the default, does without a logarithm.
float kept_value(const Parameters& parameters, float unmet) {
    const auto& p = parameters.quality;
    const float grows = p.turned_away_power == 2.0F ? squared(unmet) : power(unmet, p.turned_away_power);
    return 1.0F - p.turned_away * grows;
}

/// 1 less the standard deviation of the service that the same citizen would get from the house's employees; see
/// do_casework.
float equal_treatment(const Institution& institution, const Workers& workers, const Sums<double>& sums) {
    const double present = sums.of(Count::present);
    const auto mean = [&](Count count) { return static_cast<float>(sums.of(count) / present); };
    const auto spread = [&](const Column<float>& column, Count count) {
        return shape_of(institution, workers, column, mean(count), present).spread;
    };
    const People& people = institution.people;
    const Parameters& p = institution.parameters;
    const float judged = spread(people.usual_judgement, Count::usual_judgement);
    const float leaning = spread(people.leaning, Count::leaning);
    const float variance = squared(p.casework.misfit * p.institution.task_complexity * judged) + squared(leaning)
                           + mean(Count::unsteadiness);
    return share(1.0F - root(variance));
}

}  // namespace

std::array<float, metric_count> observe(const Institution& institution, const Workers& workers) {
    const People& people = institution.people;
    const Environment& environment = institution.environment;
    const Parameters& p = institution.parameters;
    const Sums<double> sums = count_everyone(institution, workers);
    const double present = sums.of(Count::present);
    std::array<float, metric_count> row{};
    const auto at = [&row](Metric metric) -> float& { return row[static_cast<std::size_t>(metric)]; };

    // Means over people first. What is no mean over people is overwritten below, and what is none of nobody at the end.
    metrics_of_people(p, sums, environment.left, environment.laid_off, present, row);
    at(Metric::kept_value) = kept_value(p, environment.unmet);
    at(Metric::citizen_value) = at(Metric::service_quality) * at(Metric::kept_value);
    at(Metric::need_reached) = 1.0F - environment.unmet;
    at(Metric::equal_treatment) = equal_treatment(institution, workers, sums);
    at(Metric::service_variation) = environment.service_variation;
    at(Metric::service_fit) = share(1.0F - root(at(Metric::service_fit)));
    at(Metric::rules) = environment.rules;
    at(Metric::media_attention) = environment.attention;
    at(Metric::cost) = cost_of(institution, sums);
    at(Metric::cost_per_value) = at(Metric::citizen_value) > 0.0F ? at(Metric::cost) / at(Metric::citizen_value)
                                                                  : std::numeric_limits<float>::quiet_NaN();
    at(Metric::role_conflict) = environment.role_conflict;
    const Shape leeway = shape_of(institution, workers, people.leeway, at(Metric::leeway), present);
    at(Metric::leeway_spread) = leeway.spread;
    at(Metric::leeway_skew) = leeway.skew;
    at(Metric::quality_spread) =
        shape_of(institution, workers, people.substantive_quality, at(Metric::substantive_quality), present).spread;
    at(Metric::resource_strain) = sums.of(Count::resources) > 0.0
                                      ? static_cast<float>(sums.of(Count::resource_strain) / sums.of(Count::resources))
                                      : at(Metric::strain);
    at(Metric::mandate_given) = environment.mandate_given;
    at(Metric::political_demand) = environment.political_demand;
    at(Metric::unmet_demand) = environment.unmet;
    at(Metric::confidence) = environment.confidence;
    at(Metric::value_after_harm) =
        at(Metric::citizen_value)
        - p.quality.harm_price * (at(Metric::harm) + at(Metric::misuse) / p.institution.encounters) / 1000.0F;
    if (present == 0.0) metrics_of_nobody(row);
    return row;
}

}  // namespace raaderum
