// Some cases end in harm, and some leeway is misused. Both are rare; their odds follow from the week's work. A misuse that
// is detected breaks the leader's trust in that employee. Life outside brings its own strain, which passes over a year or so.
// The political level takes stock of the week: how uneven the service was, how much harm was to be expected, and how
// strong the profession stands.
//
// Sources: Fagligt råderum, sections 6.1, 6.2.3. Odds are assumed. Claims: A9, A11, A22, D2.

#include "processes/means.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr std::size_t harm_word = 0;
constexpr std::size_t misuse_word = 1;
constexpr std::size_t detection_word = 2;
constexpr std::size_t life_word = 3;

void let_life_happen(Institution& institution, Block block, const BlockWords& words) {
    auto& people = institution.people;
    const float rate = institution.parameters.strain.life_rate;
    const float kick = root(1.0F - squared(1.0F - rate));
    RAADERUM_EACH(i, block) {
        people.life_strain[i] =
            (1.0F - rate) * people.life_strain[i] + kick * normal(words.of[life_word][i - block.begin]);
    }
}

/// Cases that occur in a block this week, in order of position.
void draw_cases(Institution& institution, Block block, const BlockWords& words, std::vector<Happening>& cases) {
    auto& people = institution.people;
    const auto& p = institution.parameters.misfortune;
    const float encounters = institution.parameters.institution.encounters;
    for (std::size_t i = block.begin; i != block.end; ++i) {
        const std::size_t k = i - block.begin;
        const float harm = people.filled[i] * people.harm_odds[i] * encounters;
        const float misuse = people.filled[i] * people.misuse_odds[i];
        if (uniform(words.of[harm_word][k]) < harm) {
            cases.push_back({0, HappeningKind::harm_occurred, PositionId{static_cast<std::uint32_t>(i)}, harm});
        }
        if (uniform(words.of[misuse_word][k]) < misuse
            && uniform(words.of[detection_word][k]) < p.detection + p.detection_from_control * people.control[i]) {
            if (institution.mechanisms.trust_dynamics) people.trust_from_leader[i] *= 1.0F - p.breach;
            cases.push_back({0, HappeningKind::misuse_detected, PositionId{static_cast<std::uint32_t>(i)}, misuse});
        }
    }
}

void take_stock(Institution& institution, const Workers& workers) {
    auto& environment = institution.environment;
    const auto& people = institution.people;
    const float mean = mean_of(institution, workers, people.service);
    const float square = mean_of(institution, workers, people.service_square);
    environment.service_variation = root(positive(square - squared(mean)));
    environment.harm_per_1000 = 1000.0F * mean_of(institution, workers, people.harm_odds);
    environment.house_trust = mean_of(institution, workers, people.trust_in_colleagues);
    environment.professional_capital =
        0.25F
        * (mean_of(institution, workers, people.competence) + environment.house_trust
           + mean_of(institution, workers, people.courage) + mean_of(institution, workers, people.reflexivity));
}

}  // namespace

void suffer_misfortune(Institution& institution, const WeekContext& context) {
    const std::size_t places = institution.people.places;
    std::vector<std::vector<Happening>> cases(block_count(places));
    for_each_block(context.workers, places, [&](Block block) {
        BlockWords words;
        words.draw(context.luck, Purpose::misfortune, context.week, block);
        let_life_happen(institution, block, words);
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
