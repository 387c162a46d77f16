#include "observe/count_people.hpp"

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

RAADERUM_VECTOR void count_in_block(const Institution& institution, const float* filled, const float* open, Block block,
                                    Sums<float>& sums) {
    const People& people = institution.people;
    const Parameters& p = institution.parameters;
    for (const MeanOf& mean : plain_means) {
        const float* value = (people.*mean.column).data();
        sums.of(mean.metric) = sum_in_lanes(block, [=](std::size_t i) { return filled[i] * value[i]; });
    }
    const auto sum = [&](auto&& value) {
        return sum_in_lanes(block, [&](std::size_t i) { return filled[i] * value(i); });
    };
    sums.of(Count::present) = sum([](std::size_t) { return 1.0F; });
    sums.of(Count::open) = sum_in_lanes(block, [=](std::size_t i) { return open[i]; });
    sums.of(Count::vacant) = sum_in_lanes(block, [=](std::size_t i) { return open[i] * (1.0F - filled[i]); });
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

}  // namespace

void count_people(const Institution& institution, const float* filled, const float* open, Block block,
                  Sums<float>& sums) {
    count_in_block(institution, filled, open, block, sums);
}

void metrics_of_people(const Parameters& p, const Sums<double>& sums, int left, int laid_off, double there,
                       std::array<float, metric_count>& row) {
    const double present = sums.of(Count::present);
    const auto at = [&row](Metric metric) -> float& { return row[static_cast<std::size_t>(metric)]; };
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
    at(Metric::harm) = 1000.0F * at(Metric::harm);
    at(Metric::misuse) = 1000.0F * at(Metric::misuse);
    at(Metric::leaving_risk) = weeks_per_year * at(Metric::leaving_risk);
    at(Metric::leadership_hours) = p.institution.weekly_hours * at(Metric::leadership_hours);
    const auto a_year = [there](int people_a_week) {
        return there > 0.0 ? static_cast<float>(people_a_week * static_cast<double>(weeks_per_year) / there) : 0.0F;
    };
    at(Metric::turnover) = a_year(left);
    at(Metric::layoffs) = a_year(laid_off);
    at(Metric::vacancy) =
        sums.of(Count::open) > 0.0 ? static_cast<float>(sums.of(Count::vacant) / sums.of(Count::open)) : 0.0F;
}

void metrics_of_nobody(std::array<float, metric_count>& row) {
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

}  // namespace raaderum
