// Some cases end in harm, and some leeway is misused. Both are rare; their odds follow from the week's work. A misuse that
// is detected breaks the leader's trust in that employee. Life outside brings its own strain, which passes over a year or so.
// The political level takes stock of the week: how differently the same citizen would have been met, what came of the work,
// how much harm was to be expected, and how strong the profession stands.
//
// Sources: Fagligt råderum, sections 6.1, 6.2.3. Odds are assumed. Claims: A9, A11, A22, D2.

#include "core/marks.hpp"
#include "processes/means.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

// mathematics: which word of a person's draw decides what
constexpr std::size_t harm_word = 0, misuse_word = 1, detection_word = 2, life_word = 3;

RAADERUM_VECTOR void let_life_happen(Institution& institution, Block block, const BlockNormals& normals) {
    auto& people = institution.people;
    const float rate = institution.parameters.pace.traits;
    const float kick = root(1.0F - squared(1.0F - rate));
    RAADERUM_EACH(i, block) {
        people.life_strain[i] = (1.0F - rate) * people.life_strain[i] + kick * normals.of[life_word][i - block.begin];
    }
}

/// Where a case of harm or of misuse occurs this week.
RAADERUM_VECTOR void mark_cases(const Institution& institution, Block block, const BlockWords& words, Marks& marks) {
    const auto& people = institution.people;
    const float encounters = institution.parameters.institution.encounters;
    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const bool harm = uniform(words.of[harm_word][k]) < people.filled[i] * people.harm_odds[i] * encounters;
        const bool misuse = uniform(words.of[misuse_word][k]) < people.filled[i] * people.misuse_odds[i];
        marks.at[k] = static_cast<std::uint32_t>(harm | misuse);
    }
}

/// Cases that occur in a block this week, in order of position.
void draw_cases(Institution& institution, Block block, const BlockWords& words, std::vector<Happening>& cases) {
    auto& people = institution.people;
    const auto& p = institution.parameters.misfortune;
    const float encounters = institution.parameters.institution.encounters;
    const float detects = institution.mechanisms.deterrence ? p.detection_from_control : 0.0F;
    Marks marks;
    mark_cases(institution, block, words, marks);
    marks.for_each(block.end - block.begin, [&](std::size_t k) {
        const std::size_t i = block.begin + k;
        const float harm = people.filled[i] * people.harm_odds[i] * encounters;
        const float misuse = people.filled[i] * people.misuse_odds[i];
        if (uniform(words.of[harm_word][k]) < harm) {
            cases.push_back({0, HappeningKind::harm_occurred, PositionId{static_cast<std::uint32_t>(i)}, harm});
        }
        if (uniform(words.of[misuse_word][k]) < misuse
            && uniform(words.of[detection_word][k]) < p.detection + detects * people.control[i]) {
            if (institution.mechanisms.trust_dynamics) people.trust_from_leader[i] *= 1.0F - p.breach;
            cases.push_back({0, HappeningKind::misuse_detected, PositionId{static_cast<std::uint32_t>(i)}, misuse});
        }
    });
}

void take_stock(Institution& institution, const Workers& workers) {
    auto& environment = institution.environment;
    const auto& people = institution.people;
    const float present = people_present(institution, workers);
    const auto mean = [&](const Column<float>& column) { return mean_of(institution, workers, column, present); };
    const float service = mean(people.service);
    environment.service_variation = root(positive(mean(people.service_square) - squared(service)));
    const auto& cases = institution.parameters.casework;
    const auto variance = [&](const Column<float>& column) {
        return variance_of(institution, workers, column, mean(column), present);
    };
    environment.unequal_treatment = root(squared(cases.misfit * institution.parameters.institution.task_complexity)
                                             * variance(people.usual_judgement)
                                         + variance(people.leaning) + mean(people.unsteadiness));
    environment.effect_seen = mean(people.substantive_quality);
    environment.procedure_seen = mean(people.procedural_quality);
    environment.harm_per_1000 = 1000.0F * mean(people.harm_odds);  // mathematics: its unit
    environment.house_trust = mean(people.trust_in_colleagues);
    // mathematics: the mean of four
    environment.professional_capital =
        0.25F * (mean(people.competence) + environment.house_trust + mean(people.courage) + mean(people.reflexivity));
}

}  // namespace

void suffer_misfortune(Institution& institution, const WeekContext& context) {
    const std::size_t places = institution.people.places;
    std::vector<std::vector<Happening>> cases(block_count(places));
    for_each_block(context.workers, places, [&](Block block) {
        BlockWords words;
        words.draw(context.luck, Purpose::misfortune, context.week, block);
        BlockNormals normals;
        normals.take(words, life_word, life_word + 1, block);
        let_life_happen(institution, block, normals);
        draw_cases(institution, block, words, cases[block.index]);
    });
    institution.environment.harms = 0;
    for (const auto& in_block : cases) {
        for (const Happening& happened : in_block) {
            if (happened.kind == HappeningKind::harm_occurred) ++institution.environment.harms;
            context.note(happened.kind, happened.position, happened.value);
        }
    }
    take_stock(institution, context.workers);
}

}  // namespace raaderum
