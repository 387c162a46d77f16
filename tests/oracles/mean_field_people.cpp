// The second half of the mean-field version: the work with citizens, what it does to people, and who comes and goes.

#include "mean_field.hpp"
#include "mean_field_arithmetic.hpp"

#include <cmath>

namespace raaderum::oracles {

MeanField::Casework MeanField::meet_citizens(const Leadership& leadership) {
    const auto& c = p_.casework;
    const auto& q = p_.quality;
    const auto& o = p_.ordinary;
    const auto& house = p_.institution;
    safety_ = 0.5 * (now_.trust_in_leader + now_.trust_colleagues);
    asks_ = clip((0.19 + 1.06 * now_.courage) * now_.trust_colleagues * (1.0 - now_.guardedness));

    const double level = used_ + surplus_ * now_.courage;
    const double beyond = surplus_ / now_.leeway;
    const double skill = clip(now_.competence + c.help * around_.help
                              + c.fix * leadership.fixed * above(p_.leaders.competence - now_.competence));
    const double shared = std::sqrt(direction_ * now_.buy_in) - o.shared_direction;
    const double variance = c.erratic * std::pow(1.0 - c.competence_steadies * skill, c.steadying_power)
                            * (1.0 - c.direction_steadies * shared)
                            * (1.0 - c.reflection_steadies * (now_.reflexivity - o.reflexivity))
                            * (1.0 + (c.surplus_unsteadies - 1.0) * beyond)
                            * std::exp(-c.clarity_steadies * (now_.role_clarity - o.role_clarity));
    const double own_way = p_.employees.own_direction_sd * (1.0 - c.direction_aligns * shared);
    const double careless = c.careless * (1.0 - now_.control);

    const double community = c.bridge_of_community * house.bridging * now_.trust_colleagues;
    const double tie = std::max(community, now_.trust_colleagues);
    const double unbridged = around_.tied_across_silos * above(1.0 - tie * (1.0 - house.barrier))
                             + (1.0 - around_.tied_across_silos) * above(1.0 - community * (1.0 - house.barrier));
    const double base =
        q.benefit
        * (1.0 + q.from_motivation * (now_.motivation - o.motivation) + q.from_effort * (effort_ - o.effort)
           + q.from_bond * (citizen_trust_ - o.citizen_trust)
           - q.from_shirking * ((1.0 - now_.buy_in) * (1.0 - now_.control) - (1.0 - o.buy_in) * (1.0 - o.control))
           - q.from_delay * (now_.control * (1.0 - leadership.closeness) - o.control * (1.0 - o.closeness)));

    // Service less need is normal in each kind of case; kinds differ by complexity.
    const double spread = house.complexity_spread * std::sqrt(house.task_complexity * (1.0 - house.task_complexity));
    Casework work{};
    double harm = 0.0;
    constexpr double step = 0.25;
    for (double z = -5.0; z <= 5.0; z += step) {
        const double weight = step * normal_density(z);
        const double x = std::clamp(house.task_complexity + spread * z, 0.02, 0.98);
        const double misfit = c.misfit * x;
        const double a = std::min(1.0, level * (c.judgement_simple + c.judgement_complex * x));
        const double by_judgement = a * a * (variance + own_way * own_way);
        const double by_rule = (1.0 - a) * (1.0 - a) * careless;
        const double deviation = std::sqrt(by_judgement + by_rule + (1.0 - a) * (1.0 - a) * misfit * misfit);
        const auto over_loss = [&](auto&& value) {
            return over_normal(0.1, [&](double y) { return value(std::pow(deviation * y, 2)); });
        };
        const double fit = over_loss([](double loss) { return above(1.0 - loss); });
        const double fragmented =
            house.cross_silo_share * (c.cross_silo_alone + a * c.cross_silo_judgement) * unbridged;
        work.judgement += weight * a;
        work.success += weight * within(std::sqrt(c.success_standard), deviation);
        work.failure += weight * (1.0 - within(std::sqrt(c.failure_standard), deviation));
        work.benefit += weight * base * (1.0 - q.fit_weight + q.fit_weight * fit)
                        * std::pow(1.0 + now_.pressure, -q.contact_exponent * x * x)
                        * (1.0 - q.from_fragmentation * fragmented);
        harm += weight * (1.0 + p_.misfortune.harm_from_complexity * (x - o.complexity))
                * (1.0 + p_.misfortune.harm_from_loss * deviation * deviation) * (1.0 + fragmented);
    }

    const double bending = work.judgement * (1.0 - now_.courage) * 0.25;
    work.procedure =
        clip(q.procedural_base + q.procedural_from_rules * (now_.rules - o.rules)
             + q.procedural_from_control * (now_.control - o.control)
             + q.procedural_from_checking * (leadership.checking - o.checking)
             + q.procedural_from_documentation
                   * (now_.documentation * (1.0 - house.documentation_for_learning) - o.legitimation)
             - q.procedural_from_effort * (effort_ - o.effort)
             - q.procedural_from_judgement * work.judgement * std::sqrt(variance) - q.procedural_from_bending * bending
             + q.procedural_from_person * (now_.buy_in - o.buy_in + now_.competence - o.competence));
    relax(now_.substantive_quality, work.benefit, 1.0 / q.substantive_lag);
    now_.procedural_quality = work.procedure;

    const auto& m = p_.misfortune;
    const double trust_shown =
        (1.0 - q.trust_carries_over) * work.benefit + q.trust_carries_over * now_.trust_in_leader;
    relax(citizen_trust_, clip(trust_shown - q.trust_from_opacity * (unequal_ - o.unequal_treatment)),
          q.citizen_trust_rate);
    const double usual = std::min(1.0, level * (c.judgement_simple + c.judgement_complex * house.task_complexity));
    const double rule_error = c.misfit * house.task_complexity;
    unequal_ = std::sqrt(rule_error * rule_error * around_.judged_apart + around_.leaning_apart
                         + usual * usual * variance + (1.0 - usual) * (1.0 - usual) * careless);
    harm_per_1000_ =
        1000.0 * m.harm * harm * (1.0 + o.competence - now_.competence) * (1.0 + m.harm_from_pressure * now_.pressure)
        * (1.0 + m.harm_from_surplus * beyond * work.judgement) * (1.0 - m.harm_from_control * now_.control);
    capital_ = 0.25 * (now_.competence + now_.trust_colleagues + now_.courage + now_.reflexivity);
    return work;
}

void MeanField::lead(const Leadership& leadership) {
    const auto& l = p_.leadership;
    const double ground = 0.35 * now_.trust_in_leader + 0.25 * now_.justice + 0.2 * now_.motivation + 0.2 * legitimacy_;
    coupling_ = sigmoid(l.coupling_slope * (ground - l.coupling_midpoint - l.coupling_fatigue * fatigue_));
    const double by_frames = p_.leaders.style_second_order * leadership.coaching;
    frames_ = clip(frames_ + l.frame_build * saturating(by_frames, l.half) * coupling_ - l.frame_decay * frames_);
    const double directly = p_.leaders.style_interventionist * leadership.coaching;
    direct_ = saturating(directly, l.half) * coupling_;
    const double by_peers = saturating(p_.leaders.style_interactionist * leadership.coaching, l.half);
    const double others = around_.know_resource_persons * now_.trust_colleagues;
    const double access = (1.0 - spent_) * (around_.resource_share + (1.0 - around_.resource_share) * others);
    relax(peer_, coupling_ * access * by_peers, l.peer_rate);
    relax(spent_, l.resource_spent * by_peers, l.resource_tires);
    const double lift =
        std::min(1.0, l.fast_share * direct_ + l.peer_share * peer_ + l.frame_share * frames_ * coupling_);
    const double can = std::pow(1.0 - now_.competence, 4);
    const double will = std::pow(1.0 - now_.buy_in, 4);
    const double dare = std::pow(1.0 - now_.courage, 4);
    lift_competence_ = lift * can / (can + will + dare);
    lift_buy_in_ = lift * will / (can + will + dare);
    lift_courage_ = lift * dare / (can + will + dare);
}

void MeanField::change_people(const Leadership& leadership, const Casework& work) {
    const auto& o = p_.ordinary;
    const auto& house = p_.institution;
    const double complexity = house.task_complexity;
    const double effect = p_.leadership.effect;
    const auto& pace = p_.pace;

    const auto& l = p_.learning;
    const double target =
        clip(p_.employees.competence_mean
             + l.from_judgement * (practice(work.judgement, now_.reflexivity) - practice(o.judgement, o.reflexivity))
             + l.from_reflection * (now_.reflexivity - o.reflexivity) + effect * (lift_competence_ - o.leadership)
             + l.from_help * (around_.help - o.help) + l.from_buy_in * (now_.buy_in - o.buy_in)
             - l.from_fixing * (leadership.fixed - o.fixing));
    for (Cohort& cohort : cohorts_) {
        relax(cohort.competence, target, target > cohort.competence ? pace.traits : l.down);
    }
    now_.competence = mean_competence();
    const double hours = (house.reflection_share + house.effect_tracking
                          + l.documentation_reflects * house.documentation_for_learning * now_.documentation)
                         * (0.4 + 0.6 * now_.trust_colleagues) * (1.0 - now_.guardedness);
    relax(now_.reflexivity,
          clip(l.reflexivity_base + l.reflexivity_from_hours * saturating(hours, l.reflexivity_half)
               + l.reflexivity_from_coaching * leadership.coaching_felt
               - l.from_frustration * (now_.frustration - o.frustration)),
          pace.traits * (0.4 + 1.2 * work.judgement));

    const auto& b = p_.buy_in;
    relax(now_.buy_in,
          clip(p_.employees.buy_in_mean - b.from_fatigue * (fatigue_ - o.fatigue)
               + b.from_involvement * (voice() - o.voice)
               - b.crowding * complexity / o.complexity * (felt_control_ - expected_control_)
               + effect * (lift_buy_in_ - o.leadership)),
          pace.traits);
    const auto& k = p_.clarity;
    const double guided =
        1.0 - (1.0 - k.rules_guide * now_.rules) * (1.0 - leadership.closeness * p_.leaders.competence);
    relax(now_.role_clarity,
          clip(k.base + k.from_guidance * guided + k.from_control * now_.control
               - k.from_leeway * now_.leeway * (1.0 - k.closeness_keeps * leadership.closeness)
               - k.from_churn * (house.goal_churn - o.churn)),
          pace.feelings);

    const auto& d = p_.courage;
    relax(now_.courage,
          clip(p_.employees.courage_mean + d.from_safety * (safety_ - o.safety)
               + d.from_success * (work.success * std::min(1.0, now_.leeway / o.leeway) - o.success)
               + d.from_meaning * (now_.buy_in - o.buy_in) + effect * (lift_courage_ - o.leadership)
               + d.from_leader * (leadership.closeness * leadership.courage - o.closeness * o.leader_courage)
               - d.from_attention * std::min(1.0, now_.attention)
                     * (1.0 - p_.delegation.courage_damps * leadership.courage)
               - d.from_blame * (felt_control_ * (0.3 + work.failure) - o.felt_control * (0.3 + o.failure))
               - d.from_guarded * (now_.guardedness - o.guardedness)),
          d.rate);

    const auto& m = p_.motivation;
    relax(now_.motivation,
          clip(o.motivation + m.from_autonomy * (autonomy(used_, complexity) - autonomy(o.leeway_used, o.complexity))
               + m.from_competence * (now_.competence - o.competence) + m.from_meaning * (now_.buy_in - o.buy_in)
               + m.from_relatedness * (safety_ - o.safety)
               - m.crowding * complexity / o.complexity * (felt_control_ - expected_control_)
               - m.from_strain * (now_.strain - o.strain) - m.from_frustration * (now_.frustration - o.frustration)
               - m.from_surplus * surplus_ - m.from_moral_load * (now_.moral_load - o.moral_load)),
          pace.feelings);

    const auto& s = p_.strain;
    const double support = s.support * now_.trust_colleagues * (1.0 - now_.guardedness);
    const double burden = complexity * (0.35 + 0.65 * work.judgement) * above(1.0 - support);
    const double load =
        o.strain + s.from_pressure * (now_.pressure - o.pressure) + s.moral_load * (now_.moral_load - o.moral_load)
        + s.from_burden * (burden - o.burden) + s.from_surplus * surplus_ * (1.0 + now_.pressure)
        + s.from_suppressed * complexity * (suppressed_ - o.suppressed)
        + s.from_control * (felt_control_ - o.felt_control) + s.from_failure * (work.failure - o.failure)
        + s.from_role_conflict * (role_conflict_ - o.role_conflict)
        + s.from_double_loyalty * around_.resource_share * spent_ - s.from_safety * (safety_ - o.safety)
        - s.from_leader * (leadership.closeness - o.closeness);
    const double room = 1.0 - s.softening;
    relax(now_.strain,
          load > s.softening ? s.softening + room * (1.0 - std::exp(-(load - s.softening) / room)) : above(load),
          pace.feelings);
    relax(now_.frustration,
          clip(s.frustration_base + s.frustration_from_suppressed * suppressed_ * (0.3 + now_.competence)
               + s.frustration_from_control * felt_control_ * complexity
               + s.frustration_from_injustice * above(o.justice - now_.justice)
               + s.frustration_from_pressure * now_.pressure),
          pace.feelings);
    now_.frustration = clip(now_.frustration + s.frustration_spread * around_.catching);
    relax(expected_control_, o.felt_control + pace.expected_share * (felt_control_ - o.felt_control),
          pace.expectations);
    const auto& wish = p_.steering;
    now_.steering_demand =
        clip(wish.demand_from_surplus * surplus_ + wish.demand_from_strain * above(now_.strain - o.strain));
}

}  // namespace raaderum::oracles
