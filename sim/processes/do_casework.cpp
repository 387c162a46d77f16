// Employees meet citizens. Each week a few encounters are drawn per employee, each with a complexity, a need that
// differs from the standard, and perhaps a part that belongs to another silo. Leeway that is used decides how much of
// the case rests on judgement; under differentiated control simple cases are held to the script and complex ones let
// go. Competence (with help from colleagues, and from a leader who fixes), direction that is known and accepted,
// reflexivity and clear expectations steady judgement, and leeway beyond capacity unsteadies it. Some without buy-in
// withhold effort unless they are watched; what must be approved by a leader who is far away waits. Citizens who trust the
// one they meet gain more. A case whose plan was fixed outside leaves no room for judgement. Professions weigh
// substance and procedure differently; others yield to the first unless a leader holds the direction. The same
// draw makes services fit better and differ more between citizens.
//
//   service s = a (n + b) + noise of variance a^2 v + (1 - a)^2 r;   loss = (s - n)^2;   fit = max(0, 1 - loss)
//   b         = own direction (1 + strays strayed) max(0.01, 1 - direction_aligns shared')
//   benefit   = benefit0 (1 - fit_weight + fit_weight fit) (contact / demand)^(exponent x^2)
//               (1 + motivation' + effort' + bond' - shirking' - delay') (1 - from_fragmentation fragmentation) + alliance
//               bond = citizens' trust, shirking = (1 - buy_in)(1 - control), delay = control (1 - closeness)
//   effort    = (orientation of the profession, yielding to the first by power (1 - led)) (1 - measurement_shift measurement)
//   the same citizen, met by any employee of the house, gets service of the variance (var, cov, mean over employees)
//               n^2 var(a) + 2 n cov(a, a b) + var(a b) + mean(a^2 v + (1 - a)^2 r); n is 0 in the mean over citizens, so that
//               over them it is m^2 var(a) + var(a b) + mean(a^2 v + (1 - a)^2 r): the metric equal_treatment
//   procedure = base + control, checking, documentation, rules, buy-in, competence - effort for the substance
//               - erratic judgement - bent rules
//
// Sources: Fagligt råderum, sections 1.3, 5.4, 6.1, 6.3.2; Fagligt skøn og styring. Sizes are assumed.
// Claims: A1, A5, A13, A16, A25, A28, A43, B7, B8, D1, D3, D4, D7, D8, E2.

#include "processes/casework.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

constexpr float nearly_nothing = 0.01F;  // mathematics: keeps a quotient and a logarithm finite
// mathematics: no case is without complexity, and none is nothing but complexity
constexpr float simplest = 0.02F, most_complex = 0.98F;

/// Effort withheld by one without buy-in whom nobody watches.
float shirking(float buy_in, float control) { return (1.0F - buy_in) * (1.0F - control); }

/// Waiting for the approval of a leader who is far away.
float delay(float control, float closeness) { return control * (1.0F - closeness); }

/// What an employee brings to each of the week's encounters. One value per place of a block.
struct Bearing {
    alignas(64) float level[block_size];        // leeway as used, surplus included
    alignas(64) float variance[block_size];     // v
    alignas(64) float bias[block_size];         // b
    alignas(64) float careless[block_size];     // r
    alignas(64) float contact_log[block_size];  // log of contact over demand served
    alignas(64) float base_benefit[block_size];
    alignas(64) float alliance[block_size];
    alignas(64) float fragmented_rule[block_size];
    alignas(64) float fragmented_judgement[block_size];
    alignas(64) float surplus_share[block_size];
};

RAADERUM_VECTOR void bring_oneself(const Institution& institution, Block block, Bearing& bearing) {
    const auto& people = institution.people;
    const auto p = institution.parameters.casework;
    const auto q = institution.parameters.quality;
    const auto o = institution.parameters.ordinary;
    const auto m = institution.mechanisms;
    const float bridging = institution.parameters.institution.bridging;
    const float below_barriers = 1.0F - institution.parameters.institution.barrier;
    const float skilled = m.competence_steadies ? 1.0F : 0.0F;
    const float clear = m.clarity_steadies ? p.clarity_steadies : 0.0F;
    const float site = institution.environment.site;
    const float strays = institution.parameters.direction.strays;
    const float allied = m.alliance ? institution.parameters.employees.alliance_sd : 0.0F;
    const float unsteady = m.surplus_widens_judgement ? p.surplus_unsteadies - 1.0F : 0.0F;
    const float open_plans = 1.0F - institution.parameters.institution.fixed_plans;
    const float shirked = m.watched_effort ? q.from_shirking : 0.0F;
    const float delayed = m.approval_delay ? q.from_delay : 0.0F;
    const float bonded = m.bonds ? q.from_bond : 0.0F;
    const float alone = m.cross_silo ? p.cross_silo_alone : 0.0F;
    const float alone_judging = m.cross_silo ? p.cross_silo_judgement : 0.0F;

    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const float level = open_plans * (people.leeway_used[i] + people.leeway_surplus[i] * people.courage[i]);
        const float beyond = people.leeway_surplus[i] / larger(people.leeway[i], nearly_nothing);
        const float competence =
            share(people.competence[i] + p.help * people.asks[i] * people.better_colleague[i]
                  + p.fix * people.fixed[i] * positive(people.leader_competence[i] - people.competence[i]));
        const float shared = root(people.direction_clarity[i] * people.buy_in[i]) - o.shared_direction;
        const float reflexivity = people.reflexivity[i];
        const float unskilled = larger(
            1.0F - p.competence_steadies * (o.competence + skilled * (competence - o.competence)), nearly_nothing);
        bearing.level[k] = level;
        bearing.surplus_share[k] = beyond;
        bearing.variance[k] =
            p.erratic * larger(nearly_nothing, 1.0F - p.direction_steadies * shared)
            * larger(nearly_nothing, 1.0F - p.reflection_steadies * (reflexivity - o.reflexivity))
            * (1.0F + unsteady * beyond)
            * exponential(p.steadying_power * logarithm(unskilled) - clear * (people.role_clarity[i] - o.role_clarity));
        bearing.bias[k] = people.own_direction[i] * (1.0F + strays * people.strayed[i])
                          * larger(nearly_nothing, 1.0F - p.direction_aligns * shared);
        bearing.careless[k] = p.careless * (1.0F - people.control[i]);
        bearing.contact_log[k] = -logarithm(1.0F + people.pressure[i]);
        bearing.base_benefit[k] =
            q.benefit
            * (1.0F + site + q.from_motivation * (people.motivation[i] - o.motivation)
               + q.from_effort * (people.effort[i] - o.effort) + bonded * (people.citizen_trust[i] - o.citizen_trust)
               - shirked * (shirking(people.buy_in[i], people.control[i]) - shirking(o.buy_in, o.control))
               - delayed * (delay(people.control[i], people.closeness[i]) - delay(o.control, o.closeness)));
        bearing.alliance[k] = allied * (people.alliance[i] + people.alliance_learnt[i]);
        const float bridge = larger(people.bridge[i], p.bridge_of_community * bridging * people.trust_in_colleagues[i]);
        const float unbridged = positive(1.0F - bridge * below_barriers);
        bearing.fragmented_rule[k] = alone * unbridged;
        bearing.fragmented_judgement[k] = alone_judging * unbridged;
    }
}

/// Sums over the week's encounters, one value per place of a block.
struct Tally {
    alignas(64) float judgement[block_size] = {};
    alignas(64) float benefit[block_size] = {};
    alignas(64) float loss[block_size] = {};
    alignas(64) float success[block_size] = {};
    alignas(64) float failure[block_size] = {};
    alignas(64) float service[block_size] = {};
    alignas(64) float service_square[block_size] = {};
    alignas(64) float harm[block_size] = {};
};

RAADERUM_VECTOR void begin_week(Block block, Tally& tally) {
    for (std::size_t k = 0; k != block.end - block.begin; ++k) {
        tally.judgement[k] = tally.benefit[k] = tally.loss[k] = tally.success[k] = tally.failure[k] = 0.0F;
        tally.service[k] = tally.service_square[k] = tally.harm[k] = 0.0F;
    }
}

/// One encounter of each employee of the block. Normals: complexity, need, noise; last word: whether the need crosses silos.
RAADERUM_VECTOR void meet_citizen(const Institution& institution, Block block, const BlockWords& words,
                                  const BlockNormals& normals, const Bearing& bearing, Tally& tally) {
    const auto p = institution.parameters.casework;
    const auto q = institution.parameters.quality;
    const auto house = institution.parameters.institution;
    const auto harm = institution.parameters.misfortune;
    const float usual_complexity = institution.parameters.ordinary.complexity;
    const float mean = house.task_complexity;
    const float spread = house.complexity_spread * root(mean * (1.0F - mean));
    const float tilt = institution.parameters.leaders.differentiation * p.tilt;
    const std::size_t count = block.end - block.begin;
    const Block all{0, count, 0};

    RAADERUM_EACH(k, all) {
        const float x = clamp(mean + spread * normals.of[0][k], simplest, most_complex);
        const float need = p.misfit * x * normals.of[1][k];
        const float a =
            judgement_used(bearing.level[k], x, p.judgement_simple - tilt * mean, p.judgement_complex + tilt);
        const float noise = root(squared(a) * bearing.variance[k] + squared(1.0F - a) * bearing.careless[k]);
        const float service = a * (need + bearing.bias[k]) + noise * normals.of[2][k];
        const float loss = squared(service - need);
        const float fit = positive(1.0F - loss);
        const float crosses = uniform(words.of[3][k]) < house.cross_silo_share ? 1.0F : 0.0F;
        const float fragmentation = crosses * (bearing.fragmented_rule[k] + a * bearing.fragmented_judgement[k]);
        const float contact = exponential(q.contact_exponent * squared(x) * bearing.contact_log[k]);
        tally.judgement[k] += a;
        tally.benefit[k] += share(bearing.base_benefit[k] * (1.0F - q.fit_weight + q.fit_weight * fit) * contact
                                      * (1.0F - q.from_fragmentation * fragmentation)
                                  + bearing.alliance[k]);
        tally.loss[k] += loss;
        tally.success[k] += loss < p.success_standard ? 1.0F : 0.0F;
        tally.failure[k] += loss > p.failure_standard ? 1.0F : 0.0F;
        tally.service[k] += service;
        tally.service_square[k] += squared(service);
        tally.harm[k] += (1.0F + harm.harm_from_complexity * (x - usual_complexity))
                         * (1.0F + harm.harm_from_loss * loss) * (1.0F + fragmentation);
    }
}

RAADERUM_VECTOR void add_up(Institution& institution, Block block, const Bearing& bearing, const Tally& tally) {
    auto& people = institution.people;
    const auto p = institution.parameters.quality;
    const auto o = institution.parameters.ordinary;
    const auto harm = institution.parameters.misfortune;
    const float rules = institution.environment.rules;
    const float per_encounter = 1.0F / static_cast<float>(institution.parameters.institution.sampled_encounters);
    const float complexity = institution.parameters.institution.task_complexity;
    const float legitimating = 1.0F - institution.parameters.institution.documentation_for_learning;
    const float carries_over = institution.mechanisms.bonds ? p.trust_carries_over : 0.0F;
    const float opaque = p.trust_from_opacity * (institution.environment.unequal_treatment - o.unequal_treatment);
    const float deters = institution.mechanisms.deterrence ? harm.misuse_from_control : 0.0F;
    const auto cases = institution.parameters.casework;
    const float misfit = squared(cases.misfit * complexity);
    const float tilt = institution.parameters.leaders.differentiation * cases.tilt;

    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const float a = tally.judgement[k] * per_encounter;
        people.judgement[i] = a;
        people.loss[i] = tally.loss[k] * per_encounter;
        people.success[i] = tally.success[k] * per_encounter;
        people.failure[i] = tally.failure[k] * per_encounter;
        people.service[i] = tally.service[k] * per_encounter;
        people.service_square[i] = tally.service_square[k] * per_encounter;
        people.judgement_called_for[i] =
            best_judgement(misfit + bearing.careless[k], bearing.variance[k] + squared(bearing.bias[k]));
        people.drift[i] = a * magnitude(bearing.bias[k]);
        const float usual = judgement_used(bearing.level[k], complexity, cases.judgement_simple - tilt * complexity,
                                           cases.judgement_complex + tilt);
        people.usual_judgement[i] = usual;
        people.leaning[i] = usual * bearing.bias[k];
        people.unsteadiness[i] = expected_loss(usual, bearing.careless[k], bearing.variance[k]);
        people.substantive_quality[i] = towards(people.substantive_quality[i], tally.benefit[k] * per_encounter,
                                                people.filled[i] / p.substantive_lag);
#define TERMS_OF_procedural_quality
#include "model/arrows/do_casework.def"
        const float procedure = p.procedural_base
#define INTO_procedural_quality
#include "model/arrows/do_casework.def"
            ;
        people.procedural_quality[i] = towards(people.procedural_quality[i], share(procedure), people.filled[i]);
        const float shown =
            share(towards(tally.benefit[k] * per_encounter, people.trust_in_leader[i], carries_over) - opaque);
        people.citizen_trust[i] = towards(people.citizen_trust[i], shown, people.filled[i] * p.citizen_trust_rate);
        people.harm_odds[i] = harm.harm * tally.harm[k] * per_encounter * (1.0F + o.competence - people.competence[i])
                              * (1.0F + harm.harm_from_pressure * people.pressure[i])
                              * (1.0F + harm.harm_from_surplus * bearing.surplus_share[k] * a)
                              * (1.0F - harm.harm_from_control * people.control[i]);
        people.misuse_odds[i] = harm.misuse * (1.0F - people.buy_in[i]) * (1.0F - people.motivation[i])
                                * people.leeway[i] * (1.0F - deters * people.control[i]);
    }
}

/// What effort goes to: the substance of the case as one's profession sees it, or what is measured.
RAADERUM_VECTOR void spend_effort(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.casework;
    const auto own = institution.parameters.employees;
    const float measured = institution.mechanisms.measurement_pressure ? institution.environment.measurement : 0.0F;
    const float kept = 1.0F - p.measurement_shift * measured;
    const float gap = institution.mechanisms.professions ? own.profession_gap : 0.0F;
    const float third_gap = institution.mechanisms.professions ? own.third_gap : 0.0F;
    const auto& house = institution.parameters.institution;
    const float first =
        own.substantive_orientation + gap * house.second_profession_share + third_gap * house.third_profession_share;
    RAADERUM_EACH(i, block) {
        const float led = people.coaching_felt[i] * people.coupling_on[i];
        const float unled = 1.0F - led;
        const float weight = first - people.second_profession[i] * gap * (1.0F - own.profession_power * unled)
                             - people.third_profession[i] * third_gap * (1.0F - own.third_power * unled);
        people.effort[i] = share(weight * kept);
    }
}

}  // namespace

void do_casework(Institution& institution, const WeekContext& context) {
    const int encounters = institution.parameters.institution.sampled_encounters;
    for_each_block(context.workers, institution.people.places, [&](Block block) {
        spend_effort(institution, block);
        Bearing bearing;
        bring_oneself(institution, block, bearing);
        Tally tally;
        begin_week(block, tally);
        BlockWords words;
        BlockNormals normals;
        for (int encounter = 0; encounter != encounters; ++encounter) {
            words.draw(context.luck, Purpose::encounter, context.week, block, static_cast<std::uint32_t>(encounter));
            normals.take(words, 0, 3, block);  // mathematics: three words of the draw
            meet_citizen(institution, block, words, normals, bearing, tally);
        }
        add_up(institution, block, bearing, tally);
    });
}

}  // namespace raaderum
