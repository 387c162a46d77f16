// The institution meets its surroundings. The press loses interest, unless a case of harm becomes news. Attention and
// political demand add rules, which professional capital damps; rules do not fade by themselves but fall only where
// leaders spend hours on removing them. Goals shift, and involvement tires; running reforms move the leaders. Politicians and
// the administration gain confidence in a house that documents effects, works by the book and shares its doubts, and lose
// it to cases in the press; a house they doubt is measured more and, in receive_mandate, given less leeway. A demand for
// effects and a threat of a cut are pressed for a while. A single case in the press may be left unanswered.
//
//   attention <- half-life;  each harm becomes a case with chance press_probability x 45 / employees
//   d rules   = (from_attention single_case_answered min(1, A) + from_politics Q + from_staff standards)
//                 (1 - resilience capital)(1 - R) + pull max(0, target - R)
//               - (pruned_per_hour hours + deregulated) max(0, R - floor)
//   role conflict = involvement (1 - (1 - goals)(1 - churn)(1 - Q)): whoever is let into the engine room meets its quarrels
//   Q         <- rate : from_inequality max(0, sd of service to the same citizen - tolerated) + from_harm max(0, harm - tolerated)
//                       + from_attention min(1, A)
//   standards = staff positions per employee (1 - the share of their hours in which they serve)
//   confidence <- rate : ordinary + sum of effects of deviations; effects count as far as they are shown, by documentation for
//                 learning and by h / (h + tracking_half) of the rest, h = hours of effect tracking
//   measurement = asked for by the paradigms + from_demand demand for effects - from_doubt confidence'
//
// Sources: Fagligt råderum, sections 4.2.2, 5.2, 6.2.1, 6.2.3; Faglig ledelse 2.0 (2020); Fagligt skøn og styring. Rates and sizes are assumed.
// Claims: a single case outlives its attention (A9, A30); a strong profession withstands it (C6); uneven quality brings
// standards (D2); churn and involvement tire (B5, C5); the engine room (A31); staff functions that set standards
// (A41); documented effect wins mandate (A42).

#include "processes/means.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

// mathematics: employees of the institution that press_probability is said for
constexpr float unit_institution = 45.0F;
constexpr float ln_2 = 0.6931471806F;  // mathematics: a half-life as a rate

struct Paradigms {
    float rules, measurement, legitimacy;
};

Paradigms mix_paradigms(const Parameters& parameters) {
    const auto& w = parameters.environment;
    const auto& p = parameters.paradigms;
    const auto mixed = [&](float bureaucracy, float npm, float nws, float npg) {
        return w.paradigms_bureaucracy * bureaucracy + w.paradigms_npm * npm + w.paradigms_nws * nws
               + w.paradigms_npg * npg;
    };
    return {mixed(p.bureaucracy_rules, p.npm_rules, p.nws_rules, p.npg_rules),
            mixed(p.bureaucracy_measurement, p.npm_measurement, p.nws_measurement, p.npg_measurement),
            mixed(p.bureaucracy_legitimacy, p.npm_legitimacy, p.nws_legitimacy, p.npg_legitimacy)};
}

void let_attention_fade(Institution& institution, const WeekContext& context) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.environment;
    environment.attention *= exponential(-ln_2 / p.attention_half_life);
    environment.cut *= p.cut_memory;
    environment.effect_demand *= p.demand_memory;
    environment.cut_threat *= p.demand_memory;
    if (!institution.mechanisms.press_cases) return;
    const float chance =
        p.press_probability * unit_institution / static_cast<float>(institution.parameters.institution.employees);
    for (int harm = 0; harm < environment.harms; ++harm) {
        const Words words = context.luck.words(Purpose::misfortune, context.week, number(no_position),
                                               static_cast<std::uint32_t>(harm));
        if (uniform(words[0]) >= chance) continue;
        const float size = p.press_size * (0.5F + uniform(words[1]));  // mathematics: 1 on average
        environment.attention += size;
        environment.news += size;
        context.note(HappeningKind::press_case_opened, no_position, size);
    }
}

/// Reforms that still run: their effort, and what they move this week.
struct ReformEffort {
    float involvement = 0;
    float deregulation = 0;
};

ReformEffort run_reforms(Institution& institution, Week week) {
    auto& environment = institution.environment;
    const auto& d = institution.parameters.direction;
    ReformEffort effort;
    environment.hollow_words *= 1.0F - institution.parameters.trust.words_fade;
    environment.letting_go *= 1.0F - d.relapse * (1.0F - institution.parameters.leaders.buy_in);
    for (const RunningReform& reform : environment.reforms) {
        if (week >= reform.began + reform.over_weeks) continue;
        const float deeds = 1.0F - reform.decoupling;
        const float ownership = d.reform_unowned + (1.0F - d.reform_unowned) * reform.involvement;
        environment.letting_go =
            smaller(d.letting_go_max,
                    environment.letting_go + reform.size * deeds * ownership / static_cast<float>(reform.over_weeks));
        environment.hollow_words =
            share(environment.hollow_words + reform.size * reform.decoupling / static_cast<float>(reform.over_weeks));
        effort.involvement = larger(effort.involvement, reform.involvement);
        effort.deregulation += reform.size * reform.deregulation * deeds;
    }
    effort.deregulation = share(effort.deregulation);
    return effort;
}

float mean_of_leaders(const Leaders& leaders, const Column<float>& column) {
    float total = 0.0F;
    for (std::size_t leader = 0; leader != leaders.count; ++leader) total += column[leader];
    return total / static_cast<float>(leaders.count);
}

void change_rules(Institution& institution, float deregulation) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.rules;
    const auto& m = institution.mechanisms;
    const float answered = institution.parameters.environment.single_case_answered;
    const float resilience = m.professional_resilience ? p.resilience * environment.professional_capital : 0.0F;
    const float from_attention =
        m.media_to_rules ? p.from_attention * answered * smaller(1.0F, environment.attention) : 0.0F;
    const auto& staff = institution.parameters.staff_functions;
    const float set_standards = staff_for_each(staff) * (1.0F - staff.serves);
    const float added = (from_attention + p.from_politics * environment.political_demand + p.from_staff * set_standards)
                        * (1.0F - resilience) * (1.0F - environment.rules);
    const float pulled = p.pull * positive(environment.rules_target - environment.rules);
    const float floor = p.floor + p.floor_statutory * institution.parameters.institution.statutory_share;
    const float effort =
        p.pruned_per_hour * mean_of_leaders(institution.leaders, institution.leaders.pruning)
        + p.deregulated * deregulation * mean_of_leaders(institution.leaders, institution.leaders.deregulation_done);
    environment.rules = share(environment.rules + added + pulled - effort * positive(environment.rules - floor));
}

void form_political_demand(Institution& institution) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.politics;
    const float demanded =
#define INTO_political_demand
#include "model/arrows/meet_environment.def"
        ;
    environment.political_demand =
        towards(environment.political_demand, institution.mechanisms.political_demand ? share(demanded) : 0.0F, p.rate);
}

void form_confidence(Institution& institution) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.politics;
    const auto& o = institution.parameters.ordinary;
    const float learning_share = institution.parameters.institution.documentation_for_learning;
    const float tracking = institution.parameters.institution.effect_tracking;
    const float followed = tracking / (tracking + p.tracking_half);
    const float openness = institution.parameters.leaders.openness;
#define TERMS_OF_confidence
#include "model/arrows/meet_environment.def"
    const float won = o.confidence
#define INTO_confidence
#include "model/arrows/meet_environment.def"
        ;
    environment.confidence = towards(environment.confidence, share(won), p.rate);
}

void shift_direction(Institution& institution, float reform_involvement) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.direction;
    const auto& house = institution.parameters.institution;
    environment.churn = house.goal_churn;
    environment.involvement = larger(house.involvement, reform_involvement);
    environment.role_conflict =
        environment.involvement
        * (1.0F - (1.0F - house.goals) * (1.0F - environment.churn) * (1.0F - environment.political_demand));
#define TERMS_OF_fatigue
#include "model/arrows/meet_environment.def"
    const float tiring = p.fatigue_base
#define INTO_fatigue
#include "model/arrows/meet_environment.def"
        ;
    environment.fatigue = institution.mechanisms.involvement_fatigue ? share(tiring) : p.fatigue_base;
}

void feel_pressure(Institution& institution) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.pressure;
    const float cut = felt_cut(environment, p) * institution.parameters.institution.statutory_share;
    environment.pressure = 1.0F
                           - (1.0F - p.from_attention * smaller(1.0F, environment.attention))
                                 * (1.0F - p.from_rules * environment.rules) * (1.0F - p.from_cut * cut)
                                 * (1.0F - p.from_politics * environment.political_demand);
}

}  // namespace

void meet_environment(Institution& institution, const WeekContext& context) {
    auto& environment = institution.environment;
    const Paradigms asked = mix_paradigms(institution.parameters);
    environment.rules_target = asked.rules;
    environment.legitimacy = asked.legitimacy;
    let_attention_fade(institution, context);
    const ReformEffort effort = run_reforms(institution, context.week);
    environment.deregulation_asked = effort.deregulation;
    change_rules(institution, effort.deregulation);
    form_political_demand(institution);
    form_confidence(institution);
    const auto& politics = institution.parameters.politics;
    environment.measurement = share(asked.measurement + politics.measurement_from_demand * environment.effect_demand
                                    - politics.measurement_from_doubt
                                          * (environment.confidence - institution.parameters.ordinary.confidence));
    shift_direction(institution, effort.involvement);
    feel_pressure(institution);
}

}  // namespace raaderum
