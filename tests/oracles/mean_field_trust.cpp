// The last part of the mean-field version: justice, trust, and who comes and goes.

#include "mean_field.hpp"
#include "mean_field_arithmetic.hpp"

#include <cmath>

namespace raaderum::oracles {

void MeanField::form_trust(const Leadership& leadership, const Casework& work) {
    const auto& o = p_.ordinary;
    const auto& j = p_.justice;
    const double complexity = p_.institution.task_complexity;
    relax(now_.justice,
          clip(o.justice + j.from_trust * (now_.trust_in_leader - o.trust)
               + j.from_closeness * (leadership.closeness - o.closeness) + j.from_voice * (voice() - o.voice)
               - j.from_inequity
                     * (sting(around_.inequity, now_.leeway, leadership.closeness, j.closeness_heals)
                        - sting(o.inequity, o.leeway, o.closeness, j.closeness_heals))
               - j.from_control * (felt_control_ - o.felt_control)
               - j.from_frustration * (now_.frustration - o.frustration)),
          p_.pace.feelings);
    const double ease = 0.65 * now_.trust_colleagues + 0.35 * now_.trust_in_leader;
    relax(now_.guardedness, 0.9 * sigmoid(j.guard_slope * (j.guard_midpoint - ease)) + 0.03, j.guard_rate);

    const auto& d = p_.delegation;
    deafness_ = clip(d.deafness_from_complaint * now_.frustration * above(d.complaint_below - now_.trust_in_leader));

    const auto& t = p_.trust;
    const auto revise = [&t](double& trust, double tempo, double good, double bad) {
        trust = clip(trust + t.gain * tempo * good * (1.0 - trust) - t.loss * tempo * bad * trust);
    };
    const double witnessed = 0.5 + 0.5 * leadership.closeness;
    revise(now_.trust_from_leader, 1.0, t.leader_from_success * work.success * witnessed * (0.45 + now_.leeway),
           t.leader_from_failure * work.failure * witnessed + t.leader_from_doubt * above(t.doubt_below - now_.buy_in)
               + t.leader_wear);
    revise(now_.trust_in_leader, 1.0,
           t.base + t.from_coaching * leadership.coaching_felt * coupling_
               + t.from_leeway * now_.leeway * (0.5 + 0.5 * complexity) + t.from_involvement * involvement_,
           t.from_control * felt_control_ * (1.0 + 1.2 * complexity)
               + t.from_tightening * above(tightening_) * (1.0 - 0.5 * leadership.closeness * involvement_)
               + t.from_injustice * above(t.injustice_below - now_.justice)
               + t.from_frustration * now_.frustration * now_.frustration + t.from_pressure * now_.pressure + t.wear);
    revise(now_.trust_colleagues, t.colleague_tempo,
           (t.colleague_base + t.colleague_from_help * asks_ + t.colleague_from_success * work.success
            + p_.institution.reflection_share)
               * (1.0 - 0.85 * now_.guardedness) * (1.0 - around_.resource_share * spent_)
               * (1.0 - 0.6 * now_.guardedness),
           t.colleague_wear + t.colleague_from_frustration * above(now_.frustration - t.frustration_above)
               + t.colleague_from_guarded * now_.guardedness + t.colleague_from_failure * work.failure
               + t.colleague_from_pressure * now_.pressure);
}

void MeanField::come_and_go() {
    const auto& c = p_.careers;
    const auto& ill = p_.absence;
    const auto& o = p_.ordinary;
    const double strained = now_.strain - o.strain;
    const double unsafe = o.safety - safety_;
    const double z =
        c.from_strain * strained + c.from_motivation * (o.motivation - now_.motivation) + c.from_safety * unsafe;
    const double hazard = c.leaving / 52.0 * std::exp(c.leaving_limit * std::tanh(z / c.leaving_limit));
    const double vacant = 1.0 - filled();
    for (Cohort& cohort : cohorts_) {
        cohort.tenure += 1.0;
        cohort.share *= 1.0 - hazard;
    }
    now_.leaving_risk = 52.0 * hazard;
    citizen_trust_ *= 1.0 - p_.quality.bond_broken * hazard;

    const double steep = ill.from_strain * strained + ill.from_safety * unsafe;
    short_ill_ = (1.0 - long_ill_) * ill.short_spell * std::exp(0.5 * steep);
    long_ill_ += (1.0 - long_ill_) * ill.long_spell * std::exp(steep)
                 - long_ill_ * (1.0 / (ill.long_least + ill.long_mean) + hazard);
    now_.absence = long_ill_ + ill.short_share * short_ill_;

    // A vacancy is filled at the end of the week in which its time is up: half a week later on average.
    const double scarcity = 1.0 - p_.institution.labour_supply;
    const double weeks = c.vacancy_least + 0.5
                         + (c.vacancy_mean + c.vacancy_scarcity * scarcity)
                               * (1.0 + c.reputation_shortens * (o.motivation - now_.motivation));
    welcome(vacant / weeks);
    now_.vacancy = 1.0 - filled();
}

void MeanField::welcome(double newcomers) {
    const auto& e = p_.employees;
    const auto& o = p_.ordinary;
    const double prior = (1.0 - p_.trust.house) * e.initial_trust + p_.trust.house * now_.trust_colleagues;
    cohorts_.push_back({newcomers, 0.0, e.newcomer_competence * e.competence_mean});
    const double new_share = newcomers / filled();
    now_.competence = mean_competence();
    relax(now_.buy_in, e.buy_in_mean, new_share);
    relax(now_.courage, e.courage_mean, new_share);
    relax(now_.motivation, o.motivation, new_share);
    relax(now_.strain, o.strain, new_share);
    relax(now_.frustration, p_.strain.frustration_base, new_share);
    relax(now_.justice, o.justice, new_share);
    relax(now_.role_clarity, o.role_clarity - e.newcomer_unclear, new_share);
    relax(now_.reflexivity, o.reflexivity, new_share);
    relax(now_.guardedness, o.guardedness, new_share);
    relax(now_.steering_demand, 0.0, new_share);
    relax(now_.control, o.control, new_share);
    relax(now_.trust_in_leader, prior, new_share);
    relax(now_.trust_from_leader, prior, new_share);
    relax(now_.trust_colleagues, prior, 2.0 * new_share);  // ties in both directions
    relax(peer_, 0.0, new_share);
    relax(spent_, 0.0, new_share);
}

}  // namespace raaderum::oracles
