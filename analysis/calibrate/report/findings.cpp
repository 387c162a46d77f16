#include "calibrate/report/findings.hpp"

#include "calibrate/report/measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::calibrate {
namespace {

Verdict within(double value, double low, double high) {
    return low <= value && value <= high ? Verdict::met : Verdict::missed;
}

constexpr auto levels = std::to_array<LevelTarget>(
    {{"T5", "leaving, a year: 20 % (VIVE 2025)", Metric::turnover, 0.17, 0.23, "`careers.leaving`"},
     {"T6", "sickness absence: 5.0 % of working time (KRL)", Metric::absence, 0.043, 0.062,
      "`absence.short_spell`, `absence.long_spell`"},
     {"T7", "administration: about 50 % of hours (union time studies, about 2011)", Metric::documentation, 0.45, 0.55,
      "`time.documentation_base`"},
     {"T7", "direct contact with citizens: 15 to 18 % of hours (the same)", Metric::contact, 0.15, 0.18,
      "`time.contact_base`"},
     {"T8", "high stress often or always: 24 % (NOA-L 2023)", Metric::high_stress, 0.20, 0.28,
      "`strain.high` and the ordinary level of strain"},
     {"T9", "social capital in ordinary institutions (COPSOQ-style index)", Metric::social_capital, 0.65, 0.75,
      "`trust.base`, `trust.colleague_base` and the ordinary level of justice"}});

/// The level of this metric, which has one.
Finding level(const Lives& lives, Metric metric) {
    const LevelTarget& target = *std::find_if(levels.begin(), levels.end(),
                                              [metric](const LevelTarget& each) { return each.metric == metric; });
    const double found = mean_level(lives.ordinary, metric);
    return {target.id,
            target.what,
            fmt::format("{:.3g} to {:.3g}", target.low, target.high),
            fmt::format("{:.3f}", found),
            within(found, target.low, target.high),
            fmt::format("`{}`, default institution, mean of five years", info(metric).name),
            target.set_by};
}

Finding spread_of_leaving(const Lives& lives) {
    std::vector<double> means;
    for (const Account& account : lives.ordinary) means.push_back(account.of(Metric::turnover));
    const double low = quantile_of(means, 0.05);
    const double high = quantile_of(means, 0.95);
    return {"T5",
            "leaving in single institutions (VIVE 2025, Benchmarkingenheden)",
            "within 0.10 to 0.33",
            fmt::format("{:.2f} to {:.2f}", low, high),
            low >= 0.10 && high <= 0.33 ? Verdict::met : Verdict::missed,
            "`turnover` over five years, 5th and 95th percentile of default institutions of 45",
            "in part `careers.market_sd`"};
}

Finding heavy_tail_of_absence(const Lives& lives) {
    const double share = share_of_the_most_absent(lives.ordinary);
    return {"T6",
            "share of absence that the top 5 % of staff have (KRL)",
            "0.35 to 0.45",
            fmt::format("{:.3f}", share),
            within(share, 0.35, 0.45),
            "working time that people there all year lost in it, default institution",
            "`absence.frailty`"};
}

Finding newcomers(const Lives& lives) {
    const double weeks = weeks_to_half_competence(lives.ordinary);
    return {"T11",
            "a newcomer has closed half of the competence gap (Carpenter et al. 2015)",
            "after 26 to 52 weeks",
            std::isnan(weeks) ? "not within three years" : fmt::format("{:.0f} weeks", weeks),
            within(weeks, 26, 52),
            "mean competence by tenure, between the first month's and that of staff of three years and more",
            "`pace.traits`"};
}

Finding long_absence(const Lives& lives) {
    constexpr double rise = 0.12;
    constexpr double normal_95 = 1.96;
    const Slope slope = long_absence_by_social_capital(lives.different);
    const double ratio = std::exp(rise * slope.value);
    return {"T13",
            "odds ratio of long sickness absence for 12 points more social capital (Török 2018, Hansen 2018)",
            "0.73 to 1.0",
            fmt::format("{:.2f} [{:.2f}, {:.2f}]", ratio, std::exp(rise * (slope.value - normal_95 * slope.error)),
                        std::exp(rise * (slope.value + normal_95 * slope.error))),
            within(ratio, 0.73, 1.0),
            "spells of four weeks and more per person-year over the different institutions; logistic regression",
            "in part `absence.from_safety`, `absence.from_strain`"};
}

}  // namespace

std::span<const LevelTarget> level_targets() { return levels; }

std::vector<Finding> findings(const Lives& lives) {
    const Parameters defaults;
    std::vector<Finding> all{
        {"T2", "cuts come in sizes of 5 to 10 % of a budget (*Fagligt råderum*, 7.1.1)", "", "", Verdict::given,
         "`budget_cut` events of the shipped scenarios", ""},
        {"T3", "institution leader and professional leaders (*Fagligt råderum*, 4.1)", "", "", Verdict::given,
         "two tiers: sections `top_leader` and `leaders`", ""},
        {"T4", "reform programmes with many goals at once (*Faglig ledelse*)", "",
         fmt::format("goals {:.2g}, churn {:.2g}", static_cast<double>(defaults.institution.goals),
                     static_cast<double>(defaults.institution.goal_churn)),
         Verdict::given, "`institution.goals`, `institution.goal_churn`", ""},
        level(lives, Metric::turnover),
        spread_of_leaving(lives),
        level(lives, Metric::absence),
        heavy_tail_of_absence(lives),
        level(lives, Metric::documentation),
        level(lives, Metric::contact),
        level(lives, Metric::high_stress),
        level(lives, Metric::social_capital),
    };
    const auto append = [&](std::vector<Finding> more) { all.insert(all.end(), more.begin(), more.end()); };
    append(best_spans(lives));
    all.push_back(newcomers(lives));
    append(relations(lives));
    append(shares_between_institutions(lives));
    all.push_back(long_absence(lives));
    all.push_back(
        {"T14", "caseload in child and family work: about 31 (the union, 2023)", "", "", Verdict::not_represented,
         fmt::format(
             "the model counts encounters ({:.0f} a week) and measures demand by `institution.workload`, relative to "
             "what staff can meet; it keeps no list of open cases",
             static_cast<double>(defaults.institution.encounters)),
         ""});
    return all;
}

}  // namespace raaderum::calibrate
