// The metrics' formulas, as declared in model/metrics.def. Means run over filled positions, in a fixed order.

#include "observe/observe.hpp"

#include <limits>

namespace raaderum {
namespace {

/// Means over the people who are there.
class Census {
  public:
    Census(const Institution& institution, const Workers& workers)
        : people_(institution.people), workers_(workers), present_(sum([](std::size_t) { return 1.0F; })) {}

    double present() const { return present_; }

    /// Sum of `value(i)` over filled positions.
    template <class Value>
    double sum(Value&& value) const {
        const float* filled = people_.filled.data();
        return sum_over(workers_, people_.places, [&](std::size_t i) { return filled[i] * value(i); });
    }
    /// Mean of `value(i)` over filled positions; NaN where nobody is there.
    template <class Value>
    float mean_of(Value&& value) const {
        if (present_ <= 0.0) return std::numeric_limits<float>::quiet_NaN();
        return static_cast<float>(sum(value) / present_);
    }
    float mean(const Column<float>& column) const {
        const float* value = column.data();
        return mean_of([=](std::size_t i) { return value[i]; });
    }

  private:
    const People& people_;
    const Workers& workers_;
    double present_;
};

struct SteeringMap {
    float balanced, compensating, oversteered, understeered;
};

/// Judgement allowed by the leeway against judgement called for, and whether knowledge is high. The four shares add to 1.
SteeringMap map_steering(const Institution& institution, const Census& census) {
    const auto& people = institution.people;
    const auto p = institution.parameters.steering;
    const auto casework = institution.parameters.casework;
    const float complexity = institution.parameters.institution.task_complexity;
    const auto gap = [&](std::size_t i) {
        const float allowed =
            smaller(1.0F, people.leeway[i] * (casework.judgement_simple + casework.judgement_complex * complexity));
        return allowed - people.judgement_called_for[i];
    };
    const auto fits = [&](std::size_t i) { return magnitude(gap(i)) <= p.tolerance; };
    const auto knows = [&](std::size_t i) { return people.capacity[i] >= p.high_knowledge; };
    return {census.mean_of([&](std::size_t i) { return fits(i) && knows(i) ? 1.0F : 0.0F; }),
            census.mean_of([&](std::size_t i) { return fits(i) && !knows(i) ? 1.0F : 0.0F; }),
            census.mean_of([&](std::size_t i) { return gap(i) < -p.tolerance ? 1.0F : 0.0F; }),
            census.mean_of([&](std::size_t i) { return gap(i) > p.tolerance ? 1.0F : 0.0F; })};
}

float cost_of(const Institution& institution, const Workers& workers, double present) {
    const auto& p = institution.parameters.careers;
    const float* positions = institution.people.open.data();
    const double open = sum_over(workers, institution.people.places, [=](std::size_t i) { return positions[i]; });
    const double payroll = present + static_cast<double>(p.leader_pay) * static_cast<double>(institution.leaders.count)
                           + static_cast<double>(p.recruitment_cost) * 52.0 * institution.environment.hired
                           + static_cast<double>(p.substitutes) * (open - present);
    return static_cast<float>(payroll / institution.parameters.institution.employees);
}

struct Shape {
    float spread, skew;
};

/// Standard deviation and skewness of a column over those who are there; 0 where all are alike.
Shape shape_of(const Census& census, const Column<float>& column, float mean) {
    const float* value = column.data();
    const float variance = census.mean_of([=](std::size_t i) { return squared(value[i] - mean); });
    const float third = census.mean_of([=](std::size_t i) { return squared(value[i] - mean) * (value[i] - mean); });
    const float spread = root(variance);
    return {spread, spread > 1e-4F ? third / (variance * spread) : 0.0F};
}

float share_of_open_positions_vacant(const Institution& institution, const Workers& workers) {
    const float* open = institution.people.open.data();
    const float* filled = institution.people.filled.data();
    const double positions = sum_over(workers, institution.people.places, [=](std::size_t i) { return open[i]; });
    const double vacant =
        sum_over(workers, institution.people.places, [=](std::size_t i) { return open[i] * (1.0F - filled[i]); });
    return positions > 0.0 ? static_cast<float>(vacant / positions) : 0.0F;
}

}  // namespace

std::array<float, metric_count> observe(const Institution& institution, const Workers& workers) {
    const People& people = institution.people;
    const Environment& environment = institution.environment;
    const Parameters& p = institution.parameters;
    const Census census(institution, workers);
    std::array<float, metric_count> row{};
    const auto at = [&row](Metric metric) -> float& { return row[static_cast<std::size_t>(metric)]; };

    at(Metric::leeway) = census.mean(people.leeway);
    at(Metric::leeway_used) = census.mean(people.leeway_used);
    at(Metric::leeway_surplus) = census.mean(people.leeway_surplus);
    at(Metric::control) = census.mean(people.control);
    at(Metric::mandate) = census.mean(people.mandate);
    at(Metric::competence) = census.mean(people.competence);
    at(Metric::buy_in) = census.mean(people.buy_in);
    at(Metric::courage) = census.mean(people.courage);
    at(Metric::capacity) = census.mean(people.capacity);
    at(Metric::role_clarity) = census.mean(people.role_clarity);
    at(Metric::direction_clarity) = census.mean(people.direction_clarity);
    at(Metric::motivation) = census.mean(people.motivation);
    at(Metric::strain) = census.mean(people.strain);
    at(Metric::high_stress) =
        census.mean_of([&](std::size_t i) { return people.strain[i] > p.strain.high ? 1.0F : 0.0F; });
    at(Metric::wellbeing) = census.mean_of([&](std::size_t i) {
        return share(p.wellbeing.base + p.wellbeing.from_motivation * people.motivation[i]
                     - p.wellbeing.from_strain * people.strain[i] + p.wellbeing.from_safety * people.safety[i]);
    });
    at(Metric::moral_stress) = census.mean_of(
        [&](std::size_t i) { return people.moral_load[i] + people.suppressed[i] * p.institution.task_complexity; });
    at(Metric::justice) = census.mean(people.justice);
    at(Metric::cooperation) =
        census.mean_of([&](std::size_t i) { return 0.5F * (people.asks[i] + 1.0F - people.guardedness[i]); });
    at(Metric::trust_in_leader) = census.mean(people.trust_in_leader);
    at(Metric::trust_from_leader) = census.mean(people.trust_from_leader);
    at(Metric::trust_colleagues) = census.mean(people.trust_in_colleagues);
    const float trust =
        (at(Metric::trust_in_leader) + at(Metric::trust_from_leader) + at(Metric::trust_colleagues)) / 3.0F;
    at(Metric::social_capital) = (trust + at(Metric::justice) + at(Metric::cooperation)) / 3.0F;
    at(Metric::steering_demand) = census.mean(people.steering_demand);
    at(Metric::room_for_ideas) =
        census.mean_of([&](std::size_t i) { return 0.5F * (people.leeway[i] + people.safety[i]); });
    at(Metric::substantive_quality) = census.mean(people.substantive_quality);
    at(Metric::procedural_quality) = census.mean(people.procedural_quality);
    const float weight = p.institution.procedural_weight;
    at(Metric::citizen_value) =
        (weight * at(Metric::procedural_quality) + (1.0F - weight) * at(Metric::substantive_quality))
        * (1.0F - p.quality.turned_away * squared(environment.unmet));
    at(Metric::service_variation) = environment.service_variation;
    at(Metric::citizen_trust) = census.mean(people.citizen_trust);
    at(Metric::drift) = census.mean(people.drift);
    at(Metric::citizen_fairness) = share(1.0F - root(census.mean(people.loss)));
    at(Metric::harm) = 1000.0F * census.mean(people.harm_odds);
    at(Metric::misuse) = 1000.0F * census.mean(people.misuse_odds);
    at(Metric::pressure) = census.mean(people.pressure);
    at(Metric::documentation) = census.mean(people.documentation);
    at(Metric::contact) = census.mean(people.contact);
    at(Metric::absence) = census.mean_of([&](std::size_t i) { return smaller(1.0F, people.absence_left[i]); });
    const auto a_year = [&](int people_a_week) {
        return census.present() > 0.0
                   ? static_cast<float>(people_a_week * static_cast<double>(weeks_per_year) / census.present())
                   : 0.0F;
    };
    at(Metric::turnover) = a_year(environment.left);
    at(Metric::layoffs) = a_year(environment.laid_off);
    at(Metric::vacancy) = share_of_open_positions_vacant(institution, workers);
    at(Metric::rules) = environment.rules;
    at(Metric::media_attention) = environment.attention;
    at(Metric::cost) = cost_of(institution, workers, census.present());
    at(Metric::cost_per_value) = at(Metric::cost) / at(Metric::citizen_value);
    const SteeringMap map = map_steering(institution, census);
    at(Metric::balanced) = map.balanced;
    at(Metric::compensating) = map.compensating;
    at(Metric::oversteered) = map.oversteered;
    at(Metric::understeered) = map.understeered;
    at(Metric::effort) = census.mean(people.effort);
    at(Metric::reflexivity) = census.mean(people.reflexivity);
    at(Metric::frustration) = census.mean(people.frustration);
    at(Metric::role_conflict) = environment.role_conflict;
    at(Metric::guardedness) = census.mean(people.guardedness);
    const Shape leeway = shape_of(census, people.leeway, at(Metric::leeway));
    at(Metric::leeway_spread) = leeway.spread;
    at(Metric::leeway_skew) = leeway.skew;
    at(Metric::quality_spread) = shape_of(census, people.substantive_quality, at(Metric::substantive_quality)).spread;
    const double resources = census.sum([&](std::size_t i) { return people.resource_role[i]; });
    at(Metric::resource_strain) = resources > 0.0 ? static_cast<float>(census.sum([&](std::size_t i) {
        return people.resource_role[i] * people.strain[i];
    }) / resources)
                                                  : at(Metric::strain);
    at(Metric::leaving_risk) = weeks_per_year * census.mean(people.leaving_hazard);
    at(Metric::mandate_given) = environment.mandate_given;
    at(Metric::leadership_hours) = p.institution.weekly_hours * census.mean(people.talks);
    at(Metric::political_demand) = environment.political_demand;
    at(Metric::unmet_demand) = environment.unmet;
    return row;
}

}  // namespace raaderum
