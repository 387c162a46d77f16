// Single processes are lived from the same moments with each box a little higher and a little lower. What a target's
// level then does is the sum of what its causes do, those that the process itself has just made included: one
// equation for every box that was moved, from which the direct slopes follow by least squares. A target that
// remembers its last value moves on until it rests. An edge that does nothing in ordinary times (nothing is
// deregulated where no reform runs) is measured at a house in which a reform and a cut are under way.

#include "map/strengths.hpp"

#include "calibrate/report/institutions.hpp"
#include "engine/found.hpp"
#include "engine/threads.hpp"
#include "engine/week.hpp"
#include "map/by_chance.hpp"
#include "map/influence.hpp"
#include "map/least_squares.hpp"
#include "observe/observe.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>

namespace raaderum::map {
namespace {

constexpr Week settling = 104;
constexpr std::uint32_t lucks = 16;
constexpr Week moments_apart = 9;
constexpr int moments_each = 6;
constexpr double step_in_spreads = 0.2;
constexpr double spread_of_even_draw = 0.28867513459481287;  // of an even draw from 0 to 1
constexpr double alike = 1e-6;                               // a spread below this is none
constexpr double asleep = 1e-6;                              // an edge this weak, in spreads, does nothing here
constexpr double reform_weeks = 26.0;
constexpr double longest_memory = 0.9995;

using Table = std::vector<std::vector<double>>;  ///< [box][box]

std::vector<double> levels_in(const Institution& house) {
    const auto observed = observe(house, OneThread());
    std::vector<double> levels;
    for (const BoxDeclaration& box : box_table()) levels.push_back(level_of(box, house, observed));
    return levels;
}

/// Mean levels of a year of one of the unlike houses.
std::vector<double> year_of(std::uint32_t number) {
    const Luck luck(calibrate::seed_of_different, ReplicateId{number});
    Institution house = engine::found(calibrate::settings_of_different(number), {}, luck);
    std::vector<double> sum(box_table().size(), 0.0);
    for (Week week = 0; week != settling + 52; ++week) {
        engine::run_week(house, {}, WeekContext{week, luck, OneThread()});
        if (week < settling) continue;
        const auto levels = levels_in(house);
        for (std::size_t box = 0; box != sum.size(); ++box) sum[box] += levels[box] / 52.0;
    }
    return sum;
}

/// Calls `work(k)` for k = 0, 1, … count − 1, on as many threads as there are cores.
template <class Work>
void for_all(std::size_t count, Work&& work) {
    std::atomic<std::size_t> next{0};
    const std::function<void()> take_turns = [&] {
        for (std::size_t k = next++; k < count; k = next++) work(k);
    };
    engine::Threads threads(std::max<std::size_t>(1, std::thread::hardware_concurrency()));
    threads.run(take_turns, take_turns);
}

double spread_if_alike(const BoxDeclaration& box) {
    if (box.spread > 0.0) return box.spread;
    if (box.lever == nullptr) return spread_of_even_draw;
    const double low = std::max(box.lever->low, 0.0);
    return 0.5 * spread_of_even_draw * (box.lever->high - low);  // half of its range
}

std::vector<double> measure_spreads() {
    const auto boxes = box_table();
    std::vector<std::vector<double>> houses(calibrate::different_count);
    for_all(houses.size(), [&](std::size_t k) { houses[k] = year_of(static_cast<std::uint32_t>(k)); });
    std::vector<double> spreads;
    for (std::size_t box = 0; box != boxes.size(); ++box) {
        double sum = 0.0;
        double square = 0.0;
        double count = 0.0;
        for (const auto& levels : houses) {
            if (!std::isfinite(levels[box])) continue;
            sum += levels[box];
            square += levels[box] * levels[box];
            count += 1.0;
        }
        const double spread = std::sqrt(std::max(0.0, square / count - sum * sum / (count * count)));
        spreads.push_back(spread > alike ? spread : spread_if_alike(boxes[box]));
    }
    return spreads;
}

/// Moments before one process.
struct Moment {
    Institution house;
    Week week = 0;
    std::uint32_t luck = 0;
};

void begin_reform_and_cut(Institution& house) {
    auto& environment = house.environment;
    shift(box_table()[box_called("reform")], house, 0.5);
    environment.deregulation_asked = 0.3F;
    std::fill(house.leaders.deregulation_done.begin(), house.leaders.deregulation_done.end(), 1.0F);
    environment.letting_go = 0.2F;
    environment.cut = 0.05F;
    environment.administration_cut = 0.01F;
}

/// `busy`: in a house in which a reform and a cut have just begun.
std::vector<std::vector<Moment>> moments_before_each_process(bool busy) {
    std::vector<std::vector<Moment>> moments(processes().size());
    for (std::uint32_t l = 0; l != lucks; ++l) {
        const Luck luck(2, ReplicateId{l});
        Settings settings;
        fill_derived(settings.parameters);
        Institution house = engine::found(settings, {}, luck);
        for (Week week = 0; week != settling + moments_apart * moments_each; ++week) {
            const bool kept = week >= settling && (week - settling) % moments_apart == 0;
            for (std::size_t process = 0; process != moments.size(); ++process) {
                if (kept) moments[process].push_back({house, week, l});
                if (kept && busy) begin_reform_and_cut(moments[process].back().house);
                live(processes()[process].name, house, WeekContext{week, luck, OneThread()});
            }
        }
    }
    return moments;
}

/// [box moved][box] how the levels after a process answer to a box moved before it, both in spreads. `without`: an
/// arrow taken out.
Table responses(const Process& process, const std::vector<Moment>& moments, const std::vector<double>& spread,
                const Arrow* without) {
    const auto boxes = box_table();
    const std::size_t benefit = box_called("benefit");  // what the slow mean of quality was told this week
    const std::size_t told = box_called("substantive_quality");
    Table answers(boxes.size());
    for_all(boxes.size(), [&](std::size_t moved) {
        std::vector<double> change(boxes.size(), 0.0);
        for (const Moment& moment : moments) {
            for (const double side : {-1.0, 1.0}) {
                Institution house = moment.house;
                if (without != nullptr) find_parameter(without->key)->set(house.parameters, 0.0);
                shift(boxes[moved], house, side * step_in_spreads * spread[moved]);
                const double quality = level_of(boxes[told], house, {});
                const Luck luck(2, ReplicateId{moment.luck});
                live(process.name, house, WeekContext{moment.week, luck, OneThread()});
                auto after = levels_in(house);
                after[benefit] =
                    quality + static_cast<double>(house.parameters.quality.substantive_lag) * (after[told] - quality);
                for (std::size_t box = 0; box != boxes.size(); ++box) {
                    change[box] += side * after[box];
                }
            }
        }
        const double steps = 2.0 * step_in_spreads * static_cast<double>(moments.size());
        for (std::size_t box = 0; box != boxes.size(); ++box) change[box] /= steps * spread[box];
        answers[moved] = std::move(change);
    });
    return answers;
}

/// The direct slopes into a target, in spreads, of its causes and last of its own last value.
std::vector<double> direct(const Process& process, const Table& answers, std::size_t target,
                           const std::vector<std::size_t>& causes) {
    LeastSquares squares(causes.size() + 1);
    for (std::size_t moved = 0; moved != answers.size(); ++moved) {
        const BoxKind kind = box_table()[moved].kind;
        if (kind == BoxKind::term || kind == BoxKind::metric) continue;
        std::vector<double> row;
        for (const std::size_t cause : causes) {
            const bool as_made = made_before(process, cause, target);
            row.push_back(as_made ? answers[moved][cause] : moved == cause ? 1.0 : 0.0);
        }
        row.push_back(moved == target ? 1.0 : 0.0);
        squares.add(row, answers[moved][target]);
    }
    return squares.solution();
}

std::vector<std::size_t> causes_of(const Process& process, std::size_t target) {
    std::vector<std::size_t> causes;
    for (const Edge& edge : process.edges) {
        if (edge.to != target || edge.from == target) continue;
        if (std::find(causes.begin(), causes.end(), edge.from) == causes.end()) causes.push_back(edge.from);
    }
    return causes;
}

bool stands_alone(const Process& process, const Edge& edge) {
    return std::count_if(process.edges.begin(), process.edges.end(),
                         [&](const Edge& other) { return other.from == edge.from && other.to == edge.to; })
           == 1;
}

/// What one process does in a week: the slope of every edge, and how much of its own last value each target keeps.
struct WeekOf {
    std::vector<double> slope;   ///< [edge], in spreads
    std::vector<double> memory;  ///< [box]; 1 where the process leaves it alone
};

WeekOf measure_process(const Process& process, const std::vector<Moment>& moments, const std::vector<double>& spread) {
    WeekOf week{std::vector<double>(process.edges.size(), 0.0), std::vector<double>(box_table().size(), 1.0)};
    const Table whole = responses(process, moments, spread, nullptr);
    for (const std::size_t target : process.targets) {
        const auto causes = causes_of(process, target);
        const auto slopes = direct(process, whole, target, causes);
        week.memory[target] = slopes.back();
        for (std::size_t edge = 0; edge != process.edges.size(); ++edge) {
            const Edge& each = process.edges[edge];
            if (each.to != target) continue;
            const auto at = std::find(causes.begin(), causes.end(), each.from) - causes.begin();
            week.slope[edge] = slopes[static_cast<std::size_t>(at)];
        }
    }
    for (std::size_t edge = 0; edge != process.edges.size(); ++edge) {  // two arrows from the same cause: take one out
        const Edge& each = process.edges[edge];
        if (each.arrow == nullptr || stands_alone(process, each)) continue;
        const auto causes = causes_of(process, each.to);
        const auto at = std::find(causes.begin(), causes.end(), each.from) - causes.begin();
        const auto left = direct(process, responses(process, moments, spread, each.arrow), each.to, causes);
        week.slope[edge] -= left[static_cast<std::size_t>(at)];
    }
    return week;
}

/// Edges that sleep, or that mean nothing where nothing is asked for, take the slope that they have at busy houses.
void wake(WeekOf& week, const WeekOf& busy) {
    constexpr double beyond_meaning = 1000.0;
    for (std::size_t edge = 0; edge != week.slope.size(); ++edge) {
        const double size = std::abs(week.slope[edge]);
        if (size < asleep || !(size < beyond_meaning)) week.slope[edge] = busy.slope[edge];
    }
}

}  // namespace

double Strengths::standardised(std::size_t process, std::size_t edge) const {
    const Edge& each = processes()[process].edges[edge];
    return slope[process][edge] * spread[each.from] / spread[each.to];
}

Strengths measure() {
    Strengths strengths;
    strengths.spread = measure_spreads();
    const auto quiet = moments_before_each_process(false);
    const auto busy = moments_before_each_process(true);
    const auto& all = processes();
    std::vector<WeekOf> weeks;
    std::vector<double> memory(box_table().size(), 1.0);
    for (std::size_t process = 0; process != all.size(); ++process) {
        weeks.push_back(measure_process(all[process], quiet[process], strengths.spread));
        for (std::size_t box = 0; box != memory.size(); ++box) memory[box] *= weeks.back().memory[box];
        wake(weeks.back(), measure_process(all[process], busy[process], strengths.spread));
    }
    std::vector<Institution> houses;
    for (const Moment& moment : quiet.back()) houses.push_back(moment.house);
    const std::size_t reform = box_called("reform");
    for (std::size_t process = 0; process != all.size(); ++process) {
        std::vector<double> slopes;
        for (std::size_t edge = 0; edge != all[process].edges.size(); ++edge) {
            const Edge& each = all[process].edges[edge];
            double rests = 1.0 / (1.0 - std::clamp(memory[each.to], 0.0, longest_memory));
            if (each.from == reform) rests = std::min(rests, reform_weeks);
            const double in_units =
                weeks[process].slope[edge] * strengths.spread[each.to] / strengths.spread[each.from];
            slopes.push_back(slope_by_chance(all[process], each, houses, rests).value_or(in_units * rests));
        }
        strengths.slope.push_back(std::move(slopes));
    }
    return strengths;
}

}  // namespace raaderum::map
