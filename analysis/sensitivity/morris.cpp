#include "sensitivity/morris.hpp"

#include "core/chance.hpp"
#include "sensitivity/noise.hpp"
#include "sensitivity/stages.hpp"
#include "sensitivity/standing_out.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace raaderum::sensitivity {
namespace {

constexpr std::size_t levels = 4;  // of the grid, as Morris chose
constexpr double step = 2.0 / 3.0;

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// A parameter's elementary effects on one outcome, by walk.
using Series = std::vector<Noisy>;

/// The lower half of the grid steps up, the upper half down, so that all levels are visited equally often.
Walk walk(std::size_t number, std::size_t dimensions, const Chance& chance) {
    Point point(dimensions);
    Walk result;
    result.moved.resize(dimensions);
    std::iota(result.moved.begin(), result.moved.end(), std::size_t{0});
    for (std::size_t d = 0; d != dimensions; ++d) {
        point[d] = static_cast<double>(chance.below(levels, number, 2 * d)) / static_cast<double>(levels - 1);
    }
    std::sort(result.moved.begin(), result.moved.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(chance.word(number, 2 * a + 1), a) < std::pair(chance.word(number, 2 * b + 1), b);
    });
    result.points.push_back(point);
    for (const std::size_t d : result.moved) {
        point[d] += point[d] < 0.5 ? step : -step;
        result.points.push_back(point);
    }
    return result;
}

/// [outcome][parameter], from the answers of all walks one after the other.
std::vector<std::vector<Series>> elementary_effects(const std::vector<Walk>& all, const std::vector<Answer>& answers,
                                                    std::size_t dimensions) {
    const std::size_t outcomes = answers.front().size();
    std::vector<std::vector<Series>> series(outcomes, std::vector<Series>(dimensions, Series(all.size())));
    std::size_t first = 0;
    for (std::size_t w = 0; w != all.size(); ++w) {
        for (std::size_t i = 0; i != dimensions; ++i) {
            const std::size_t d = all[w].moved[i];
            const double moved_by = all[w].points[i + 1][d] - all[w].points[i][d];
            for (std::size_t o = 0; o != outcomes; ++o) {
                Noisy effect = difference(answers[first + i][o], answers[first + i + 1][o]);
                effect.mean /= moved_by;
                effect.noise /= moved_by * moved_by;
                series[o][d][w] = effect;
            }
        }
        first += dimensions + 1;
    }
    return series;
}

struct Summary {
    double mu = not_known;
    double mu_star = not_known;
    double sigma = not_known;
};

Summary sum_up(const Series& series, const std::vector<std::size_t>& chosen) {
    double count = 0.0;
    Summary sum{0.0, 0.0, 0.0};
    double noise = 0.0;
    for (const std::size_t w : chosen) {
        if (!series[w].known()) continue;
        count += 1.0;
        sum.mu += series[w].mean;
        sum.mu_star += std::abs(series[w].mean);
        noise += series[w].noise;
    }
    if (count < 2.0) return {};
    sum.mu /= count;
    sum.mu_star /= count;
    double squares = 0.0;
    for (const std::size_t w : chosen) {
        if (series[w].known()) squares += (series[w].mean - sum.mu) * (series[w].mean - sum.mu);
    }
    sum.sigma = std::sqrt(std::max(0.0, squares / (count - 1.0) - noise / count));
    return sum;
}

Effects effects_of(const Series& series, const Resamples& drawn) {
    std::vector<std::size_t> every(series.size());
    std::iota(every.begin(), every.end(), std::size_t{0});
    std::vector<double> mu;
    std::vector<double> mu_star;
    std::vector<double> sigma;
    for (const std::vector<std::size_t>& chosen : drawn) {
        const Summary again = sum_up(series, chosen);
        mu.push_back(again.mu);
        mu_star.push_back(again.mu_star);
        sigma.push_back(again.sigma);
    }
    const Summary all = sum_up(series, every);
    Effects effects;
    effects.mu = estimate(all.mu, std::move(mu));
    effects.mu_star = estimate(all.mu_star, std::move(mu_star));
    effects.sigma = estimate(all.sigma, std::move(sigma));
    return effects;
}

/// Tells on each parameter whether it does anything, and whether more than chance.
void judge(std::vector<Effects>& effects, const std::vector<Series>& series) {
    std::vector<double> chances;
    for (std::size_t d = 0; d != series.size(); ++d) {
        const Comparison compared = compare_with_noise(series[d]);
        effects[d].noise = std::sqrt(compared.noise);
        effects[d].standing = compared.size > 0.0 ? Standing::noise : Standing::inert;
        chances.push_back(compared.chance);
    }
    for (const std::size_t d : discoveries(chances)) effects[d].standing = Standing::stands_out;
}

}  // namespace

std::vector<Walk> walks(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
    const Chance chance(seed, Purpose::sensitivity, stage::walks);
    std::vector<Walk> all;
    for (std::size_t number = 0; number != count; ++number) all.push_back(walk(number, dimensions, chance));
    return all;
}

std::vector<std::vector<Effects>> screen(const Model& model, std::size_t dimensions, std::size_t walk_count,
                                         std::uint64_t seed) {
    const std::vector<Walk> all = walks(walk_count, dimensions, seed);
    std::vector<Question> questions;
    for (std::size_t w = 0; w != all.size(); ++w) {
        for (const Point& point : all[w].points) questions.push_back({point, static_cast<std::uint32_t>(w)});
    }
    const auto series = elementary_effects(all, model(questions), dimensions);
    const Resamples drawn = resamples(walk_count, seed);
    std::vector<std::vector<Effects>> effects(series.size());
    for (std::size_t o = 0; o != series.size(); ++o) {
        for (const Series& each : series[o]) effects[o].push_back(effects_of(each, drawn));
        judge(effects[o], series[o]);
    }
    return effects;
}

std::vector<std::size_t> survivors(const std::vector<std::vector<Effects>>& effects, std::size_t most) {
    std::vector<double> weight(effects.front().size(), 0.0);
    for (const std::vector<Effects>& outcome : effects) {
        double largest = 0.0;
        for (const Effects& each : outcome) {
            if (!std::isnan(each.mu_star.value)) largest = std::max(largest, each.mu_star.value);
        }
        for (std::size_t d = 0; d != outcome.size(); ++d) {
            if (outcome[d].standing == Standing::stands_out)
                weight[d] = std::max(weight[d], outcome[d].mu_star.value / largest);
        }
    }
    std::vector<std::size_t> kept;
    for (std::size_t d = 0; d != weight.size(); ++d) {
        if (weight[d] > 0.0) kept.push_back(d);
    }
    std::stable_sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    kept.resize(std::min(kept.size(), most));
    return kept;
}

}  // namespace raaderum::sensitivity
