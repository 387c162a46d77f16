// The metrics' formulas, as declared in model/metrics.def. Means run over filled positions, in a fixed order.

#include "observe/observe.hpp"

#include <limits>

namespace raaderum {
namespace {

/// The metrics that are plain means of a column.
struct MeanOf {
    Metric metric;
    Column<float> People::*column;
};
constexpr auto plain_means = std::to_array<MeanOf>({
    {Metric::leeway, &People::leeway},
    {Metric::leeway_used, &People::leeway_used},
    {Metric::leeway_surplus, &People::leeway_surplus},
    {Metric::control, &People::control},
    {Metric::mandate, &People::mandate},
    {Metric::leader_courage, &People::leader_courage},
    {Metric::leader_strain, &People::leader_strain},
    {Metric::leaderless, &People::leaderless},
    {Metric::competence, &People::competence},
    {Metric::buy_in, &People::buy_in},
    {Metric::courage, &People::courage},
    {Metric::capacity, &People::capacity},
    {Metric::role_clarity, &People::role_clarity},
    {Metric::direction_clarity, &People::direction_clarity},
    {Metric::motivation, &People::motivation},
    {Metric::strain, &People::strain},
    {Metric::justice, &People::justice},
    {Metric::trust_in_leader, &People::trust_in_leader},
    {Metric::trust_from_leader, &People::trust_from_leader},
    {Metric::trust_colleagues, &People::trust_in_colleagues},
    {Metric::steering_demand, &People::steering_demand},
    {Metric::substantive_quality, &People::substantive_quality},
    {Metric::procedural_quality, &People::procedural_quality},
    {Metric::citizen_trust, &People::citizen_trust},
    {Metric::drift, &People::drift},
    {Metric::service_fit, &People::loss},
    {Metric::harm, &People::harm_odds},
    {Metric::misuse, &People::misuse_odds},
    {Metric::pressure, &People::pressure},
    {Metric::documentation, &People::documentation},
    {Metric::contact, &People::contact},
    {Metric::effort, &People::effort},
    {Metric::reflexivity, &People::reflexivity},
    {Metric::frustration, &People::frustration},
    {Metric::guardedness, &People::guardedness},
    {Metric::leaving_risk, &People::leaving_hazard},
    {Metric::leadership_hours, &People::talks},
});

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

RAADERUM_VECTOR void count_people(const Institution& institution, Block block, Sums<float>& sums) {
    const People& people = institution.people;
    const Parameters& p = institution.parameters;
    const float* filled = people.filled.data();
    for (const MeanOf& mean : plain_means) {
        const float* value = (people.*mean.column).data();
        sums.of(mean.metric) = sum_in_lanes(block, [=](std::size_t i) { return filled[i] * value[i]; });
    }
    const auto sum = [&](auto&& value) {
        return sum_in_lanes(block, [&](std::size_t i) { return filled[i] * value(i); });
    };
    sums.of(Count::present) = sum([](std::size_t) { return 1.0F; });
    sums.of(Count::open) = sum_in_lanes(block, [&](std::size_t i) { return people.open[i]; });
    sums.of(Count::vacant) = sum_in_lanes(block, [&](std::size_t i) { return people.open[i] * (1.0F - filled[i]); });
    sums.of(Count::resources) = sum([&](std::size_t i) { return people.resource_role[i]; });
    sums.of(Count::resource_strain) = sum([&](std::size_t i) { return people.resource_role[i] * people.strain[i]; });

    sums.of(Count::usual_judgement) = sum([&](std::size_t i) { return people.usual_judgement[i]; });
    sums.of(Count::leaning) = sum([&](std::size_t i) { return people.leaning[i]; });
    sums.of(Count::unsteadiness) = sum([&](std::size_t i) { return people.unsteadiness[i]; });

    const float high = p.strain.high;
    sums.of(Metric::high_stress) = sum([&](std::size_t i) { return people.strain[i] > high ? 1.0F : 0.0F; });
    const auto wellbeing = p.wellbeing;
    sums.of(Metric::wellbeing) = sum([&](std::size_t i) {
        return share(wellbeing.base + wellbeing.from_motivation * people.motivation[i]
                     - wellbeing.from_strain * people.strain[i] + wellbeing.from_safety * people.safety[i]);
    });
    const float complexity = p.institution.task_complexity;
    sums.of(Metric::moral_stress) =
        sum([&](std::size_t i) { return people.moral_load[i] + people.suppressed[i] * complexity; });
    sums.of(Metric::cooperation) =
        sum([&](std::size_t i) { return 0.5F * (people.asks[i] + 1.0F - people.guardedness[i]); });
    sums.of(Metric::room_for_ideas) = sum([&](std::size_t i) { return people.leeway[i] * people.safety[i]; });
    sums.of(Metric::absence) = sum([&](std::size_t i) { return smaller(1.0F, people.absence_left[i]); });

    // Judgement allowed by the leeway against judgement called for, and whether knowledge is high.
    const float judgement_by_leeway = p.casework.judgement_simple + p.casework.judgement_complex * complexity;
    const float tolerance = p.steering.tolerance;
    const float high_knowledge = p.steering.high_knowledge;
    const auto gap = [&](std::size_t i) {
        return smaller(1.0F, people.leeway[i] * judgement_by_leeway) - people.judgement_called_for[i];
    };
    const auto tight = [&](std::size_t i) { return gap(i) < -tolerance ? 1.0F : 0.0F; };
    const auto loose = [&](std::size_t i) { return gap(i) > tolerance ? 1.0F : 0.0F; };
    const auto knows = [&](std::size_t i) { return people.competence[i] >= high_knowledge ? 1.0F : 0.0F; };
    sums.of(Metric::balanced) = sum([&](std::size_t i) { return knows(i) * (1.0F - tight(i) - loose(i)); });
    sums.of(Metric::compensating) = sum([&](std::size_t i) { return (1.0F - knows(i)) * tight(i); });
    sums.of(Metric::oversteered) = sum([&](std::size_t i) { return knows(i) * tight(i); });
    sums.of(Metric::understeered) = sum([&](std::size_t i) { return (1.0F - knows(i)) * loose(i); });
}

Sums<double> count_everyone(const Institution& institution, const Workers& workers) {
    const std::size_t places = institution.people.places;
    std::vector<Sums<float>> in_block(block_count(places));
    for_each_block(workers, places, [&](Block block) { count_people(institution, block, in_block[block.index]); });
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

/// What the metrics are where nobody is left, as model/metrics.def says.
void observe_nobody(std::array<float, metric_count>& row) {
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        switch (metric_table[metric].with_nobody) {
            case WithNobody::undefined:
                row[metric] = std::numeric_limits<float>::quiet_NaN();
                break;
            case WithNobody::zero:
                row[metric] = 0.0F;
                break;
            case WithNobody::one:
                row[metric] = 1.0F;
                break;
            case WithNobody::kept:
                break;
        }
    }
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
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        row[metric] = present > 0.0 ? static_cast<float>(sums.metrics[metric] / present)
                                    : std::numeric_limits<float>::quiet_NaN();
    }
    const float trust =
        (at(Metric::trust_in_leader) + at(Metric::trust_from_leader) + at(Metric::trust_colleagues)) / 3.0F;
    at(Metric::social_capital) = (trust + at(Metric::justice) + at(Metric::cooperation)) / 3.0F;
    const float weight = p.institution.procedural_weight;
    at(Metric::service_quality) =
        weight * at(Metric::procedural_quality) + (1.0F - weight) * at(Metric::substantive_quality);
    at(Metric::kept_value) = kept_value(p, environment.unmet);
    at(Metric::citizen_value) = at(Metric::service_quality) * at(Metric::kept_value);
    at(Metric::need_reached) = 1.0F - environment.unmet;
    at(Metric::equal_treatment) = equal_treatment(institution, workers, sums);
    at(Metric::service_variation) = environment.service_variation;
    at(Metric::service_fit) = share(1.0F - root(at(Metric::service_fit)));
    at(Metric::harm) = 1000.0F * at(Metric::harm);
    at(Metric::misuse) = 1000.0F * at(Metric::misuse);
    const auto a_year = [&](int people_a_week) {
        return present > 0.0 ? static_cast<float>(people_a_week * static_cast<double>(weeks_per_year) / present) : 0.0F;
    };
    at(Metric::turnover) = a_year(environment.left);
    at(Metric::layoffs) = a_year(environment.laid_off);
    at(Metric::vacancy) =
        sums.of(Count::open) > 0.0 ? static_cast<float>(sums.of(Count::vacant) / sums.of(Count::open)) : 0.0F;
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
    at(Metric::leaving_risk) = weeks_per_year * at(Metric::leaving_risk);
    at(Metric::mandate_given) = environment.mandate_given;
    at(Metric::leadership_hours) = p.institution.weekly_hours * at(Metric::leadership_hours);
    at(Metric::political_demand) = environment.political_demand;
    at(Metric::unmet_demand) = environment.unmet;
    at(Metric::confidence) = environment.confidence;
    at(Metric::value_after_harm) =
        at(Metric::citizen_value)
        - p.quality.harm_price * (at(Metric::harm) + at(Metric::misuse) / p.institution.encounters) / 1000.0F;
    if (present == 0.0) observe_nobody(row);
    return row;
}

}  // namespace raaderum
