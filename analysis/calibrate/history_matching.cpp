#include "calibrate/history_matching.hpp"

#include "calibrate/design.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::calibrate {
namespace {

constexpr std::size_t most_waves = 4;
/// Points that stand for the space left.
constexpr std::size_t pool_size = 2000;
/// Where a wave rules out more than all but this share of the pool, it is followed down step by step.
constexpr double share_of_a_step = 0.1;
/// Below this share of the prior space, nothing is said to be left.
constexpr double smallest_share = 1e-12;
/// A wave that leaves more than this share of what it met is the last.
constexpr double hardly_anything_ruled_out = 0.9;
constexpr std::size_t walk_steps = 20;

std::vector<double> spreads(const std::vector<Point>& points) {
    std::vector<double> result;
    for (std::size_t d = 0; d != points.front().size(); ++d) {
        double mean = 0.0;
        double squares = 0.0;
        for (const Point& point : points) mean += point[d] / static_cast<double>(points.size());
        for (const Point& point : points) squares += (point[d] - mean) * (point[d] - mean);
        result.push_back(std::sqrt(squares / static_cast<double>(points.size())));
    }
    return result;
}

/// Fills `points` up to the pool's size by random walks that start at the points and never exceed `limit`, so that they
/// stay spread uniformly.
void refill(std::vector<Point>& points, const PlausibleSpace& space, double limit, const Chance& chance) {
    const std::size_t survivors = points.size();
    const std::vector<double> spread = spreads(points);
    const std::size_t dimensions = spread.size();
    while (points.size() < pool_size) {
        const std::size_t who = points.size();
        Point point = points[who % survivors];
        for (std::size_t step = 0; step != walk_steps; ++step) {
            Point next = point;
            for (std::size_t d = 0; d != dimensions; ++d) {
                next[d] += 0.5 * spread[d] * chance.normal(who, step * dimensions + d);
            }
            if (space.implausibility(next) <= limit) point = std::move(next);
        }
        points.push_back(std::move(point));
    }
}

/// Narrows `points`, spread over what was left before, to what `space` leaves: at once where enough of them survive, else by
/// lowering the limit of implausibility step by step (subset simulation: S. K. Au & J. L. Beck, Probabilistic Engineering
/// Mechanics 16, 2001). Returns the share left; 0, and points of no use, where nothing is.
double narrow(std::vector<Point>& points, const PlausibleSpace& space, std::uint64_t seed, std::size_t& stage) {
    double share = 1.0;
    while (true) {
        std::vector<std::pair<double, std::size_t>> ranked;
        for (std::size_t i = 0; i != points.size(); ++i) ranked.emplace_back(space.implausibility(points[i]), i);
        std::sort(ranked.begin(), ranked.end());
        const auto step = static_cast<std::size_t>(share_of_a_step * static_cast<double>(points.size()));
        const double limit = std::max(implausible, ranked[step].first);
        std::vector<Point> survivors;
        for (const auto& [implausibility, index] : ranked) {
            if (limit > implausible ? survivors.size() == step : implausibility > limit) break;
            survivors.push_back(std::move(points[index]));
        }
        share *= static_cast<double>(survivors.size()) / static_cast<double>(ranked.size());
        if (share < smallest_share) return 0.0;
        points = std::move(survivors);
        refill(points, space, limit, Chance(seed, Purpose::calibration, stage++));
        if (limit <= implausible) return share;
    }
}

/// The points in an order of chance.
void shuffle(std::vector<Point>& points, const Chance& chance) {
    std::vector<std::pair<std::uint32_t, std::size_t>> order;
    for (std::size_t i = 0; i != points.size(); ++i) order.emplace_back(chance.word(i, 0), i);
    std::sort(order.begin(), order.end());
    std::vector<Point> shuffled;
    for (const auto& [unused, index] : order) shuffled.push_back(std::move(points[index]));
    points = std::move(shuffled);
}

/// Per aim the median standard error over the outcomes.
std::vector<double> typical_errors(const std::vector<Outcome>& outcomes) {
    std::vector<double> typical;
    for (std::size_t aim = 0; aim != outcomes.front().errors.size(); ++aim) {
        std::vector<double> errors;
        for (const Outcome& outcome : outcomes) {
            if (std::isfinite(outcome.errors[aim])) errors.push_back(outcome.errors[aim]);
        }
        const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
        if (!errors.empty()) std::nth_element(errors.begin(), middle, errors.end());
        typical.push_back(errors.empty() ? 0.0 : *middle);
    }
    return typical;
}

}  // namespace

double PlausibleSpace::implausibility(const Point& point) const {
    if (std::any_of(point.begin(), point.end(), [](double x) { return x < 0.0 || x > 1.0; })) {
        return std::numeric_limits<double>::infinity();
    }
    double greatest = 0.0;  // squared
    for (const Emulator& wave : waves_) {
        const auto predictions = wave.predict(point);
        for (std::size_t aim = 0; aim != aims_.size(); ++aim) {
            const double tolerance = aims_[aim].tolerance;
            const double variance =
                tolerance * tolerance + predictions[aim].emulator_variance + predictions[aim].residual_variance;
            const double miss = predictions[aim].value - aims_[aim].value;
            greatest = std::max(greatest, miss * miss / variance);
        }
    }
    return std::sqrt(greatest);
}

std::size_t wave_size(std::size_t dimensions) { return std::max<std::size_t>(30, 3 * terms_of(dimensions)); }

HistoryMatch match_history(const std::vector<Aim>& aims, std::size_t dimensions, std::size_t budget, std::uint64_t seed,
                           const Simulator& simulate) {
    HistoryMatch match{PlausibleSpace(aims), {}, 1.0, false, {}, {}, 0};
    const std::size_t size = wave_size(dimensions);
    std::size_t stage = 0;
    match.left = latin_hypercube(pool_size, dimensions, Chance(seed, Purpose::calibration, stage++));
    std::vector<Point> design = latin_hypercube(size, dimensions, Chance(seed, Purpose::calibration, stage++));
    for (std::size_t wave = 0; wave != most_waves && (wave == 0 || match.simulations + size <= budget); ++wave) {
        if (wave != 0) design.assign(match.left.begin(), match.left.begin() + static_cast<std::ptrdiff_t>(size));
        const std::vector<Outcome> outcomes = simulate(design);
        match.simulations += size;
        const auto complete = static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(), is_complete));
        if (complete <= terms_of(dimensions)) {
            throw CannotCalibrate(fmt::format("{} of {} simulations came to no end", size - complete, size));
        }
        match.chance = typical_errors(outcomes);
        PlausibleSpace narrower = match.space;
        narrower.add(Emulator(design, outcomes));
        std::vector<Point> left = match.left;
        const double share = narrow(left, narrower, seed, stage);
        match.contradiction = share == 0.0;
        match.share_left *= match.contradiction ? 1.0 : share;
        match.waves.push_back({size, match.contradiction ? 0.0 : match.share_left});
        if (match.contradiction) break;
        match.space = std::move(narrower);
        match.left = std::move(left);
        shuffle(match.left, Chance(seed, Purpose::calibration, stage++));
        if (share > hardly_anything_ruled_out) break;
    }
    return match;
}

}  // namespace raaderum::calibrate
