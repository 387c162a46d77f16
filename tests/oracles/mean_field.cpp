#include "mean_field.hpp"

#include "mean_field_arithmetic.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::oracles {
MeanField::MeanField(const Parameters& parameters, const Surroundings& surroundings)
    : p_(parameters), around_(surroundings), leaders_(parameters) {
    const auto& o = p_.ordinary;
    frames_ = o.frames;
    unequal_ = o.unequal_treatment;
    confidence_ = o.confidence;
    citizen_trust_ = 0.6;
    expected_control_ = o.felt_control;
    harm_per_1000_ = p_.politics.tolerated_harm;
    now_.rules = p_.rules.initial;
    now_.political_demand = o.politics;
    now_.control = p_.leaders.initial_control;
    now_.competence = p_.employees.competence_mean;
    now_.buy_in = p_.employees.buy_in_mean;
    now_.courage = p_.employees.courage_mean;
    now_.reflexivity = o.reflexivity;
    now_.role_clarity = o.role_clarity;
    now_.motivation = o.motivation;
    now_.strain = o.strain;
    now_.frustration = o.frustration;
    now_.justice = o.justice;
    now_.guardedness = o.guardedness;
    now_.trust_in_leader = now_.trust_from_leader = now_.trust_colleagues = p_.employees.initial_trust;
    now_.substantive_quality = o.substantive_quality;
    now_.procedural_quality = p_.quality.procedural_base;
    // Service so far is exponential: one cohort for each of the first 52 weeks, one for all who have been there longer.
    const double weekly = std::max(0.02, static_cast<double>(p_.careers.leaving)) / 52.0;
    for (int tenure = 0; tenure != 52; ++tenure) {
        cohorts_.push_back(
            {std::exp(-weekly * tenure) * (1.0 - std::exp(-weekly)), static_cast<double>(tenure), now_.competence});
    }
    cohorts_.push_back({std::exp(-weekly * 52), 52.0, now_.competence});
}

void MeanField::live_a_week() {
    meet_environment();
    const Leadership leadership = plan_leaders_week();
    const auto& m = p_.mandate;
    const auto& top = p_.top_leader;
    const double unshielded = 1.0 - p_.delegation.courage_damps * top.courage;
    const double reaches_the_top = clip(
        m.base + m.from_legitimacy * legitimacy_ - m.from_rules * (now_.rules - 0.3)
        + m.from_confidence * (confidence_ - p_.ordinary.confidence)
        - unshielded * (m.from_attention * std::min(1.0, now_.attention) + m.from_politics * now_.political_demand));
    const double kept = top.keeps * (1.0 - (1.0 - top.control_disposition) * (1.0 - unshielded * pressure_felt_));
    const double braver = leadership.courage - p_.ordinary.leader_courage;
    mandate_ = clip(reaches_the_top * (1.0 - kept) * (1.0 + m.from_courage * braver));
    delegate(leadership);
    spend_hours(leadership);
    const Casework work = meet_citizens(leadership);
    lead(leadership);
    change_people(leadership, work);
    bear_leadership(leadership);
    form_trust(leadership, work);
    come_and_go();
    change_leaders();
    now_.citizen_value = p_.institution.procedural_weight * now_.procedural_quality
                         + (1.0 - p_.institution.procedural_weight) * now_.substantive_quality;
    now_.citizen_value *=
        1.0 - p_.quality.turned_away * std::pow(unmet_, static_cast<double>(p_.quality.turned_away_power));
}

void MeanField::meet_environment() {
    const auto& w = p_.environment;
    const auto& g = p_.paradigms;
    const auto mix = [&](float bureaucracy, float npm, float nws, float npg) {
        return static_cast<double>(w.paradigms_bureaucracy) * bureaucracy + static_cast<double>(w.paradigms_npm) * npm
               + static_cast<double>(w.paradigms_nws) * nws + static_cast<double>(w.paradigms_npg) * npg;
    };
    legitimacy_ = mix(g.bureaucracy_legitimacy, g.npm_legitimacy, g.nws_legitimacy, g.npg_legitimacy);
    now_.attention *= std::exp2(-1.0 / w.attention_half_life);
    const double noticed = std::min(1.0, now_.attention);

    const auto& r = p_.rules;
    const double added = (r.from_attention * noticed + r.from_politics * now_.political_demand)
                         * (1.0 - r.resilience * capital_) * (1.0 - now_.rules);
    const double pulled = r.pull * above(mix(g.bureaucracy_rules, g.npm_rules, g.nws_rules, g.npg_rules) - now_.rules);
    const double floor = r.floor + r.floor_statutory * p_.institution.statutory_share;
    now_.rules = clip(now_.rules + added + pulled - r.pruned_per_hour * pruning_ * above(now_.rules - floor));

    const auto& q = p_.politics;
    relax(now_.political_demand,
          clip(q.from_inequality * above(unequal_ - q.tolerated_inequality)
               + q.from_harm * above(harm_per_1000_ - q.tolerated_harm) + q.from_attention * noticed),
          q.rate);

    const auto& o = p_.ordinary;
    const double tracked = p_.institution.effect_tracking;
    const double told = p_.institution.documentation_for_learning;
    const double documented = told + (1.0 - told) * saturating(tracked, q.tracking_half);
    relax(
        confidence_,
        clip(o.confidence + q.confidence_from_effect * documented * (now_.substantive_quality - o.substantive_quality)
             + q.confidence_from_procedure * (now_.procedural_quality - o.procedural_quality)
             + q.confidence_from_openness * (p_.leaders.openness - o.openness) - q.confidence_from_attention * noticed),
        q.rate);
    now_.confidence = confidence_;
    measurement_ = clip(mix(g.bureaucracy_measurement, g.npm_measurement, g.nws_measurement, g.npg_measurement)
                        - q.measurement_from_doubt * (confidence_ - o.confidence));

    const auto& d = p_.direction;
    const auto& house = p_.institution;
    involvement_ = house.involvement;
    fatigue_ = clip(d.fatigue_base + d.fatigue_from_involvement * std::pow(involvement_, 4)
                    + d.fatigue_from_churn * house.goal_churn);
    role_conflict_ =
        involvement_ * (1.0 - (1.0 - house.goals) * (1.0 - house.goal_churn) * (1.0 - now_.political_demand));
    pressure_felt_ = 1.0
                     - (1.0 - p_.pressure.from_attention * noticed) * (1.0 - p_.pressure.from_rules * now_.rules)
                           * (1.0 - p_.pressure.from_politics * now_.political_demand);
}

MeanField::Leadership MeanField::plan_leaders_week() {
    const auto& own = p_.leaders;
    const auto& l = p_.leadership;
    const double week = p_.institution.weekly_hours;
    const double span = p_.institution.employees / around_.leaders;
    const double reporting =
        l.hours_from_rules * now_.rules + l.hours_from_openness * (own.openness - p_.ordinary.openness);
    const double administration = own.admin_hours * ((1.0 - own.admin_from_span) + own.admin_from_span * span / 15.0);
    const double left = above(week - administration - reporting - l.least_hours);
    pruning_ = std::min(static_cast<double>(own.rule_pruning), left);
    const auto& life = p_.leader_life;
    const auto& o = p_.ordinary;
    const double here = 1.0 - leaders_.vacant - leaders_.ill;
    const double each = (l.least_hours + left - pruning_) * (here + (1.0 - here) * life.acting) / span;

    const auto& top = p_.top_leader;
    const double top_hours =
        above(week - top.admin_hours - l.hours_from_rules * now_.rules - top.press_hours * now_.attention);
    const double unbacked = 1.0 / (top_hours / std::min(around_.leaders, 8.0) + 1.0);
    const double courage = clip(own.courage_mean - top.backing * unbacked
                                + life.courage_from_trust * (now_.trust_from_leader - o.trust_from_leader)
                                - life.courage_from_strain * (leaders_.strain - o.leader_strain));
    const double will = clip(own.buy_in + life.buy_in_from_motivation * (leaders_.motivation - o.leader_motivation));
    leaders_.courage = courage;
    const double capacity = ces(own.competence, will, courage, p_.delegation.weakest_corner);
    const double effective = above(1.0 + l.own_capacity * (capacity / o.leader_capacity - 1.0))
                             * (1.0 - life.new_lacks * leaders_.newness());

    const auto& d = p_.delegation;
    const double pressed = d.pressure_to_control * pressure_felt_ * (1.0 - d.courage_damps * courage);
    const double urge =
        1.0 - (1.0 - own.control_disposition) * (1.0 - pressed) * (1.0 - d.deafness_to_control * deafness_);
    const double coaching = own.develop * each * effective * (1.0 - deafness_);
    const double fixing = std::min(own.fix, 1.0F - own.develop) * each;
    const double checking = above(1.0 - own.develop - own.fix) * each;
    return {saturating(each, d.closeness_half),
            coaching,
            saturating(coaching, l.coaching_half),
            saturating(fixing, l.half),
            saturating(checking, l.coaching_half),
            each / week,
            courage,
            urge};
}

void MeanField::delegate(const Leadership& leadership) {
    const auto& d = p_.delegation;
    const auto& clear = p_.direction;
    direction_ = std::clamp(clear.clarity_base - clear.clarity_from_goals * p_.institution.goals
                                - clear.clarity_from_churn * p_.institution.goal_churn
                                + clear.clarity_from_coaching * leadership.coaching,
                            0.02, 1.0);
    now_.capacity = ces(now_.competence, std::sqrt(direction_ * now_.buy_in), now_.courage, d.weakest_corner);
    const double calls = 1.0 + d.from_complexity * p_.institution.task_complexity;
    const double standing = now_.trust_from_leader * (d.blind_trust + (1.0 - d.blind_trust) * now_.capacity) * calls;
    const double willing = sigmoid(d.slope * (standing - d.midpoint));
    const double urge = leadership.urge * (1.0 - d.willingness_damps * willing);
    const double desired = clip(1.0 - (1.0 - urge) * (1.0 - d.distrust_adds * (1.0 - willing))
                                + d.from_demand * leadership.closeness * now_.steering_demand);
    const double before = now_.control;
    relax(now_.control, desired, desired > before ? d.tighten : d.loosen);
    tightening_ = now_.control - before;
    felt_control_ = now_.control * (d.felt_softly + (1.0 - d.felt_softly) * p_.leaders.hardness);
    now_.leeway = mandate_ * (1.0 - now_.control);
    used_ = std::min(now_.leeway, now_.capacity);
    surplus_ = above(now_.leeway - now_.capacity);
    suppressed_ = above(now_.capacity - now_.leeway);
}

double MeanField::filled() const {
    double total = 0.0;
    for (const Cohort& cohort : cohorts_) total += cohort.share;
    return total;
}

double MeanField::mean_competence() const {
    double total = 0.0;
    for (const Cohort& cohort : cohorts_) total += cohort.share * cohort.competence;
    return total / filled();
}

double MeanField::caseload_of(const Cohort& cohort) const {
    return 1.0 - (1.0 - p_.careers.newcomer_load) * above(1.0 - cohort.tenure / p_.careers.newcomer_weeks);
}

void MeanField::spend_hours(const Leadership& leadership) {
    const auto& t = p_.time;
    const auto& o = p_.ordinary;
    const double meetings = p_.institution.reflection_share + p_.institution.effect_tracking
                            + t.involvement_hours * involvement_ + leadership.talks;
    now_.documentation = t.documentation_base + t.documentation_from_rules * now_.rules
                         + t.documentation_from_measurement * (measurement_ - o.measurement)
                         + t.documentation_from_control * now_.control;
    const double added = now_.documentation - o.documentation;
    now_.contact = t.contact_base - (added > 0.0 ? t.contact_lost : t.contact_regained) * added
                   - t.contact_per_meeting * (meetings - o.meetings);

    double caseloads = 0.0;
    for (const Cohort& cohort : cohorts_) caseloads += cohort.share * caseload_of(cohort);
    const double demand =
        t.contact_base * p_.institution.workload * p_.careers.staffing / (caseloads * (1.0 - now_.absence));
    const double most = t.triage_most * (1.0 - p_.institution.statutory_share);
    relax(unmet_, std::min(clip(1.0 - (1.0 + t.triage_slack) * now_.contact / demand), most), t.triage_rate);
    now_.pressure = now_.moral_load = 0.0;
    for (const Cohort& cohort : cohorts_) {
        const double asked = demand * caseload_of(cohort) / now_.contact;
        const double weight = cohort.share / filled();
        now_.pressure += weight * above(asked * (1.0 - unmet_) - 1.0);
        now_.moral_load += weight * now_.leeway * above(asked - 1.0);
    }

    const auto& e = p_.employees;
    const double led = leadership.coaching_felt * coupling_;
    const double yields = e.profession_power * (1.0 - led);
    const double second = p_.institution.second_profession_share;
    const double orientation =
        e.substantive_orientation + e.profession_gap * second - second * e.profession_gap * (1.0 - yields);
    effort_ = clip(orientation * (1.0 - p_.casework.measurement_shift * measurement_));
}

}  // namespace raaderum::oracles
