// People fall ill, leave, are laid off and are hired. The hazard of leaving rises with strain, missing motivation and
// missing safety; it is bounded on the log scale, since no institution was ever seen outside 10 to 40 % a year for
// long. Vacancies last, the longer the scarcer labour and the worse the reputation; where applicants compare, they keep a
// house waiting whose wellbeing and leeway are below those of the others in the country. A cut closes vacant positions
// first; what attrition has not yielded by the next round is laid off, newest first, and those who stay take it as a
// breach, unless a representative whom they trust explains it.
//
//   hazard of leaving = market leaving exp(limit tanh(z / limit)) / 52,  z = strain', motivation', safety'
//   reputation <- 1/13 : wellbeing' + leeway'
//   hazard of a long illness = long_spell (1 - frailty + frailty x personal) exp(strain' , safety')
//
// Sources: VIVE (2025) and Benchmarkingenheden on leaving; KRL on absence; Török (2018) on social capital and long
// absence; Fagligt råderum, sections 1.2, 1.3 on competition for staff. Claims: A8, A14, A23, A24.

#include "core/marks.hpp"
#include "processes/means.hpp"
#include "processes/people_move.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

#include <algorithm>
#include <utility>

namespace raaderum {
namespace {

constexpr float weeks_per_quarter = 13.0F;  // mathematics: a year has 52

struct Moves {
    std::vector<std::uint32_t> leavers;
};

RAADERUM_VECTOR void let_time_pass(Institution& institution, Block block) {
    auto& people = institution.people;
    RAADERUM_EACH(i, block) {
        people.tenure[i] += people.filled[i];
        people.absence_left[i] = positive(people.absence_left[i] - 1.0F);
        people.vacancy_left[i] = positive(people.vacancy_left[i] - 1.0F);
    }
}

RAADERUM_VECTOR void think_of_leaving(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.careers;
    const auto o = institution.parameters.ordinary;
    const float market = institution.environment.labour_market;
    const float leaves = institution.mechanisms.leaving ? market * p.leaving / weeks_per_year : 0.0F;
    RAADERUM_EACH(i, block) {
        const float z =
#define INTO_leaving_hazard
#include "model/arrows/come_and_go.def"
            ;
        people.leaving_hazard[i] = leaves * exponential(held_within(z, p.leaving_limit));
    }
}

RAADERUM_VECTOR void ail(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.absence;
    const auto o = institution.parameters.ordinary;
    const float falls_ill = institution.mechanisms.absence ? 1.0F : 0.0F;
    RAADERUM_EACH(i, block) {
        const float weak = 1.0F - p.frailty + p.frailty * people.frailty[i];
        const float z =
#define INTO_long_illness_hazard
#include "model/arrows/come_and_go.def"
            ;
        const float ailing = exponential(z);
        people.long_illness_hazard[i] = falls_ill * p.long_spell * weak * ailing;
        people.short_illness_hazard[i] = falls_ill * p.short_spell * root(ailing);  // half as steep
    }
}

/// Who may leave or fall ill this week: the draws fall below the hazards.
RAADERUM_VECTOR void mark_moves(const Institution& institution, Block block, const BlockWords& words, Marks& marks) {
    const auto& people = institution.people;
    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const bool leaves = uniform(words.of[0][k]) < people.leaving_hazard[i];
        const bool falls_ill = uniform(words.of[1][k]) < people.long_illness_hazard[i] + people.short_illness_hazard[i];
        marks.at[k] = static_cast<std::uint32_t>(leaves | falls_ill);
    }
}

/// Draws this week's illness and leaving in a block; people who leave are listed in order of position.
void draw_moves(Institution& institution, const WeekContext& context, Block block, Moves& moves) {
    auto& people = institution.people;
    const auto& ill = institution.parameters.absence;
    BlockWords words;
    words.draw(context.luck, Purpose::career, context.week, block);
    Marks marks;
    mark_moves(institution, block, words, marks);
    marks.for_each(block.end - block.begin, [&](std::size_t k) {
        const std::size_t i = block.begin + k;
        if (people.filled[i] == 0.0F) return;
        if (uniform(words.of[0][k]) < people.leaving_hazard[i]) {
            moves.leavers.push_back(static_cast<std::uint32_t>(i));
        } else if (people.absence_left[i] <= 0.0F) {
            const float u = uniform(words.of[1][k]);
            if (u < people.long_illness_hazard[i]) {
                people.absence_left[i] = ill.long_least + ill.long_mean * exponential_wait(words.of[2][k]);
            } else if (u < people.long_illness_hazard[i] + people.short_illness_hazard[i]) {
                people.absence_left[i] = ill.short_share;
            }
        }
    });
}

/// What applicants hear of the house: its wellbeing and leeway above the ordinary, as a quarter makes them known.
void be_talked_about(Institution& institution, const Workers& workers, float present, float motivation) {
    if (institution.parameters.careers.from_reputation <= 0.0F) return;
    const auto& people = institution.people;
    const auto& o = institution.parameters.ordinary;
    const auto& p = institution.parameters.wellbeing;
    const float wellbeing = p.from_motivation * (motivation - o.motivation)
                            - p.from_strain * (mean_of(institution, workers, people.strain, present) - o.strain)
                            + p.from_safety * (mean_of(institution, workers, people.safety, present) - o.safety);
    const float leeway = mean_of(institution, workers, people.leeway, present) - o.leeway;
    float& reputation = institution.environment.reputation;
    reputation = towards(reputation, wellbeing + leeway, 1.0F / weeks_per_quarter);
}

/// How long applicants keep a house waiting, against one with the reputation of the others.
float kept_waiting(const Institution& institution) {
    const float matters = institution.parameters.careers.from_reputation;
    const auto& environment = institution.environment;
    if (matters <= 0.0F) return 1.0F;
    return exponential(matters * (environment.market_reputation - environment.reputation));
}

void open_vacancy(Institution& institution, const WeekContext& context, std::size_t i, float motivation) {
    auto& people = institution.people;
    const auto& p = institution.parameters.careers;
    const float years = positive(static_cast<float>(context.week)) / weeks_per_year;
    const float scarcity = 1.0F - share(institution.parameters.institution.labour_supply + p.supply_trend * years);
    const Words words = context.luck.words(Purpose::career, context.week, static_cast<std::uint32_t>(i), 1);
    const float mean = (p.vacancy_mean + p.vacancy_scarcity * scarcity)
                       * (1.0F + p.reputation_shortens * (institution.parameters.ordinary.motivation - motivation))
                       * kept_waiting(institution);
    people.vacancy_left[i] = p.vacancy_least + mean * exponential_wait(words[0]);
}

RAADERUM_VECTOR void mark_vacancies_over(const People& people, Block block, Marks& marks) {
    RAADERUM_EACH(i, block) {
        const float open = people.open[i];
        const float filled = people.filled[i];
        const float left = people.vacancy_left[i];
        marks.at[i - block.begin] = open != 0.0F && filled == 0.0F && left <= 0.0F ? 1 : 0;
    }
}

void fill_vacancies(Institution& institution, const WeekContext& context) {
    const People& people = institution.people;
    for_each_block(OneThread(), people.places, [&](Block block) {  // a newcomer is met by people of other blocks
        Marks marks;
        mark_vacancies_over(people, block, marks);
        marks.for_each(block.end - block.begin, [&](std::size_t k) {
            const std::size_t i = block.begin + k;
            place_newcomer(institution, context, i);
            ++institution.environment.hired;
            context.note(HappeningKind::employee_hired, PositionId{static_cast<std::uint32_t>(i)},
                         static_cast<float>(people.generation[i]));
        });
    });
}

void close_vacant_positions(Institution& institution, const WeekContext& context) {
    auto& people = institution.people;
    for (std::size_t i = 0; i != people.positions && institution.environment.to_close > 0; ++i) {
        if (people.open[i] == 0.0F || people.filled[i] != 0.0F) continue;
        people.open[i] = 0.0F;
        --institution.environment.to_close;
        context.note(HappeningKind::position_closed, PositionId{static_cast<std::uint32_t>(i)}, 0.0F);
    }
}

/// The `count` newest people, or all there are; of two equally new, the one at the lower position first.
std::vector<std::uint32_t> newest(const People& people, std::size_t count) {
    std::vector<std::uint32_t> there;
    for (std::uint32_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] != 0.0F) there.push_back(i);
    }
    count = std::min(count, there.size());
    std::partial_sort(there.begin(), there.begin() + static_cast<std::ptrdiff_t>(count), there.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                          return std::pair(people.tenure[a], a) < std::pair(people.tenure[b], b);
                      });
    there.resize(count);
    return there;
}

void lay_off(Institution& institution, const WeekContext& context) {
    auto& environment = institution.environment;
    auto& people = institution.people;
    if (environment.to_close == 0) return;
    if (--environment.layoff_wait > 0) return;
    environment.layoff_wait = static_cast<int>(institution.parameters.careers.layoff_interval);
    for (const std::uint32_t i : newest(people, static_cast<std::size_t>(environment.to_close))) {
        context.note(HappeningKind::employee_laid_off, PositionId{i}, people.tenure[i]);
        empty_position(institution, i);
        people.open[i] = 0.0F;
        ++environment.laid_off;
        --environment.to_close;
        context.note(HappeningKind::position_closed, PositionId{i}, 0.0F);
    }
    if (environment.laid_off > 0 && institution.mechanisms.trust_dynamics) {
        const float breach = institution.parameters.careers.layoff_breach;
        for (std::size_t i = 0; i != people.places; ++i) {
            people.trust_in_leader[i] *= 1.0F - breach * (1.0F - people.represented[i] * people.trust_in_colleagues[i]);
        }
    }
}

}  // namespace

void come_and_go(Institution& institution, const WeekContext& context) {
    auto& people = institution.people;
    auto& environment = institution.environment;
    environment.left = environment.hired = environment.laid_off = 0;
    std::vector<Moves> moves(block_count(people.places));
    for_each_block(context.workers, people.places, [&](Block block) {
        let_time_pass(institution, block);
        think_of_leaving(institution, block);
        ail(institution, block);
        draw_moves(institution, context, block, moves[block.index]);
    });
    const float present = people_present(institution, context.workers);
    const float motivation = mean_of(institution, context.workers, people.motivation, present);
    be_talked_about(institution, context.workers, present, motivation);
    close_vacant_positions(institution, context);
    fill_vacancies(institution, context);
    for (const Moves& in_block : moves) {
        for (const std::uint32_t i : in_block.leavers) {
            context.note(HappeningKind::employee_left, PositionId{i}, people.tenure[i]);
            empty_position(institution, i);
            open_vacancy(institution, context, i, motivation);
            ++environment.left;
        }
    }
    lay_off(institution, context);
}

}  // namespace raaderum
