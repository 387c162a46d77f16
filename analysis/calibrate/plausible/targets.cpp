#include "calibrate/plausible/targets.hpp"

#include "calibrate/report/measures.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace raaderum::calibrate {
namespace {

using survey::Level;
using survey::Scale;

template <Metric metric>
double ordinary_level(const MemberLives& lives) {
    return mean_level(lives.ordinary, metric);
}

/// On the survey's scale from 1 to 7.
template <Metric metric>
double more_where_leeway_is_large(const MemberLives& lives) {
    constexpr double steps = 6.0;
    return steps * (mean_level(lives.freed, metric) - mean_level(lives.ordinary, metric));
}

double spread_of_leaving(const MemberLives& lives) {
    double squares = 0.0;
    const double mean = mean_level(lives.ordinary, Metric::turnover);
    for (const Account& account : lives.ordinary)
        squares += (account.of(Metric::turnover) - mean) * (account.of(Metric::turnover) - mean);
    return std::sqrt(squares / static_cast<double>(lives.ordinary.size() - 1));
}

double most_absent(const MemberLives& lives) { return share_of_the_most_absent(lives.ordinary); }
double newcomers(const MemberLives& lives) { return weeks_to_half_competence(lives.ordinary); }

/// Per e-fold of employees per leader.
double slope_over_spans(double few, double many) {
    return (many - few) / std::log(static_cast<double>(many_per_leader) / few_per_leader);
}
double perceived_leadership(const std::vector<Account>& houses) {
    MeanOf mean;
    for (const Account& house : houses) mean.add(house.perceived_leadership.mean());
    return mean.mean();
}
double slope_of_leadership(const MemberLives& lives) {
    return slope_over_spans(perceived_leadership(lives.few), perceived_leadership(lives.many));
}
double slope_of_wellbeing(const MemberLives& lives) {
    return slope_over_spans(mean_level(lives.few, Metric::wellbeing), mean_level(lives.many, Metric::wellbeing));
}

double leaving_with_value(const MemberLives& lives) {
    return survey::correlation(leaving_and_value(lives.unlike), Level::between_houses);
}
template <Seen seen, Scale x, Scale y>
double between_persons(const MemberLives& lives) {
    return survey::correlation(observations(lives.unlike, seen, {x}, {y}), Level::pooled);
}
template <Seen seen, Scale x>
double with_quality(const MemberLives& lives) {
    return survey::correlation(observations(lives.unlike, seen, {x}, quality_of_work), Level::pooled);
}
double within_one_house(const MemberLives& lives) {
    return survey::correlation(
        observations(lives.ordinary, Seen::as_they_are, {Scale::autonomy}, {Scale::satisfaction}),
        Level::within_houses);
}
template <Scale scale>
double share_between(const MemberLives& lives) {
    return survey::intraclass(observations(lives.unlike, Seen::by_survey, {scale}, {scale})).one;
}
double long_absence(const MemberLives& lives) {
    constexpr double rise = 0.12;
    return rise * long_absence_by_social_capital(lives.unlike).value;
}

constexpr auto targets = std::to_array<PlausibleTarget>({
    {"T1", "large leeway: my leader encourages new ideas (*Fagligt råderum*, 4.2.3)", 0.6, 0.15, 0.15,
     "`room_for_ideas` × 6, houses of large leeway less default ones",
     more_where_leeway_is_large<Metric::room_for_ideas>},
    {"T1", "large leeway: I know what is expected of me (*Fagligt råderum*, 4.2.3)", -0.4, 0.15, 0.15,
     "`role_clarity` × 6, likewise", more_where_leeway_is_large<Metric::role_clarity>},
    {"T5", "leaving, a year: 20 % (VIVE 2025)", 0.20, 0.03, 0.01, "`turnover`, default houses",
     ordinary_level<Metric::turnover>},
    {"T5", "leaving in single institutions, 10 to 33 % (VIVE 2025, Benchmarkingenheden)", 0.06, 0.015, 0.01,
     "standard deviation of `turnover` over three years between default houses, which differ by less than real ones",
     spread_of_leaving},
    {"T6", "sickness absence: 5.0 % of working time (KRL)", 0.0525, 0.0095, 0.002, "`absence`, default houses",
     ordinary_level<Metric::absence>},
    {"T6", "share of absence that the top 5 % of staff have (KRL)", 0.40, 0.05, 0.03,
     "working time that people there all year lost in it, default houses", most_absent},
    {"T7", "administration: about 50 % of hours (union time studies, about 2011)", 0.50, 0.05, 0.01,
     "`documentation`, default houses", ordinary_level<Metric::documentation>},
    {"T7", "direct contact with citizens: 15 to 18 % of hours (the same)", 0.165, 0.015, 0.005,
     "`contact`, default houses", ordinary_level<Metric::contact>},
    {"T8", "high stress often or always: 24 % (NOA-L 2023)", 0.24, 0.04, 0.02, "`high_stress`, default houses",
     ordinary_level<Metric::high_stress>},
    {"T9", "social capital in ordinary institutions (COPSOQ-style index)", 0.70, 0.05, 0.01,
     "`social_capital`, default houses", ordinary_level<Metric::social_capital>},
    {"T10", "perceived leadership best at a span of 12 to 20 (Bro 2016, KORA): level there", 0.0, 0.3, 1.0,
     "survey scale `leadership` (1 to 7), its slope per e-fold of employees per leader between spans of 10 and 24",
     slope_of_leadership},
    {"T10", "wellbeing best at a span of 14 to 20 (KORA): level there", 0.0, 0.02, 0.03, "`wellbeing`, likewise",
     slope_of_wellbeing},
    {"T11", "a newcomer has closed half of the competence gap after 26 to 52 weeks (Carpenter et al. 2015)", 39, 13, 4,
     "weeks, mean competence by tenure, default houses", newcomers},
    {"T12", "exit rate and performance, between units (Park & Shaw 2013)", -0.15, 0.10, 0.15,
     "leaving as registered and `citizen_value`, unlike houses", leaving_with_value},
    {"T12", "autonomy and satisfaction, between persons (Humphrey et al. 2007)", 0.40, 0.10, 0.10,
     "leeway and satisfaction as they are, persons of unlike houses",
     between_persons<Seen::as_they_are, Scale::autonomy, Scale::satisfaction>},
    {"T12", "autonomy and satisfaction, between persons of one house (Humphrey et al. 2007)", 0.40, 0.15, 0.10,
     "the same, persons less the mean of their house, default houses", within_one_house},
    {"T12", "trust in leader and performance, between persons (Dirks & Ferrin 2002)", 0.16, 0.10, 0.10,
     "trust and `substantive_quality` as they are, persons of unlike houses",
     with_quality<Seen::as_they_are, Scale::trust_in_leader>},
    {"T12", "monitoring and performance, between persons (Siegel et al. 2022)", 0.0, 0.10, 0.10,
     "control and quality as surveyed and recorded, persons of unlike houses",
     with_quality<Seen::by_survey, Scale::monitoring>},
    {"T12", "monitoring and stress, between persons (Siegel et al. 2022)", 0.10, 0.10, 0.10,
     "control and strain as surveyed, persons of unlike houses",
     between_persons<Seen::by_survey, Scale::monitoring, Scale::stress>},
    {"T12", "monitoring and satisfaction, between persons (Siegel et al. 2022)", -0.10, 0.10, 0.10,
     "control and satisfaction as surveyed, persons of unlike houses",
     between_persons<Seen::by_survey, Scale::monitoring, Scale::satisfaction>},
    {"ICC", "share of the variance of motivation that lies between units", 0.20, 0.10, 0.05,
     "ICC(1) as surveyed, unlike houses", share_between<Scale::motivation>},
    {"ICC", "share of the variance of trust in leader that lies between units", 0.20, 0.10, 0.05,
     "ICC(1) as surveyed, unlike houses", share_between<Scale::trust_in_leader>},
    {"ICC", "share of the variance of trust in colleagues that lies between units", 0.20, 0.10, 0.05,
     "ICC(1) as surveyed, unlike houses", share_between<Scale::trust_in_colleagues>},
    {"ICC", "share of the variance of leeway that lies between units", 0.20, 0.10, 0.05,
     "ICC(1) as surveyed, unlike houses", share_between<Scale::autonomy>},
    {"T13", "odds ratio of long sickness absence for 12 points more social capital, 0.73 to 1 (Török, Hansen 2018)",
     -0.157, 0.157, 0.08, "its logarithm: spells of four weeks and more per person-year, unlike houses", long_absence},
});

}  // namespace

std::span<const PlausibleTarget> plausible_targets() { return targets; }

std::vector<Aim> aims_of_plausible() {
    std::vector<Aim> aims;
    for (const PlausibleTarget& target : targets)
        aims.push_back({target.what, target.value, std::hypot(target.tolerance, target.discrepancy)});
    return aims;
}

Answers answers_of(const MemberLives& lives) {
    Answers answers;
    for (const PlausibleTarget& target : targets) {
        const double value = target.of(lives);
        answers.push_back(std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN());
    }
    return answers;
}

}  // namespace raaderum::calibrate
