#include "calibrate/history_matching.hpp"

#include "calibrate/design.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::calibrate {
namespace {

constexpr double implausible = 3.0;
constexpr std::size_t most_waves = 4;
/// Points that stand for the space left.
constexpr std::size_t pool_size = 2000;
/// With fewer of them surviving a wave, the shape of what is left cannot be told.
constexpr std::size_t fewest_survivors = 20;
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

/// Fills `points` up to the pool's size by random walks that start at the points and never leave the space, so that they
/// stay spread uniformly.
void refill(std::vector<Point>& points, const PlausibleSpace& space, const Chance& chance) {
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
            if (space.contains(next)) point = std::move(next);
        }
        points.push_back(std::move(point));
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

bool PlausibleSpace::contains(const Point& point) const {
    if (std::any_of(point.begin(), point.end(), [](double x) { return x < 0.0 || x > 1.0; })) return false;
    return std::all_of(waves_.begin(), waves_.end(), [&](const Emulator& wave) {
        const auto predictions = wave.predict(point);
        for (std::size_t aim = 0; aim != aims_.size(); ++aim) {
            const double tolerance = aims_[aim].tolerance;
            const double variance =
                tolerance * tolerance + predictions[aim].emulator_variance + predictions[aim].residual_variance;
            const double distance = predictions[aim].value - aims_[aim].value;
            if (distance * distance > implausible * implausible * variance) return false;
        }
        return true;
    });
}

std::size_t wave_size(std::size_t dimensions) { return std::max<std::size_t>(30, 3 * terms_of(dimensions)); }

HistoryMatch match_history(const std::vector<Aim>& aims, std::size_t dimensions, std::size_t budget, std::uint64_t seed,
                           const Simulator& simulate) {
    HistoryMatch match{PlausibleSpace(aims), {}, 1.0, false, {}, {}, 0};
    const std::size_t size = wave_size(dimensions);
    match.left = latin_hypercube(pool_size, dimensions, Chance(seed, 0));
    std::vector<Point> design = latin_hypercube(size, dimensions, Chance(seed, 1));
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
        std::vector<Point> survivors;
        for (const Point& point : match.left) {
            if (narrower.contains(point)) survivors.push_back(point);
        }
        if (survivors.size() < fewest_survivors) {
            match.contradiction = true;
            match.waves.push_back({size, 0.0});
            return match;
        }
        const double left = static_cast<double>(survivors.size()) / static_cast<double>(match.left.size());
        match.space = std::move(narrower);
        match.share_left *= left;
        match.waves.push_back({size, match.share_left});
        match.left = std::move(survivors);
        refill(match.left, match.space, Chance(seed, 2 + 2 * wave));
        shuffle(match.left, Chance(seed, 3 + 2 * wave));
        if (left > hardly_anything_ruled_out) break;
    }
    return match;
}

}  // namespace raaderum::calibrate
