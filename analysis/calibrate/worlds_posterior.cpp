#include "calibrate/worlds_posterior.hpp"

#include "calibrate/trial.hpp"
#include "core/chance.hpp"
#include "core/check.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace raaderum::calibrate {
namespace {

constexpr std::size_t drawing_stage = 3'000'000;

/// Particles in proportion to their weights, evenly spaced with one draw of chance, then in a random order.
std::vector<std::size_t> drawn(const std::vector<Particle>& particles, const Chance& chance) {
    std::vector<std::size_t> places;
    double reached = 0.0;
    const double first = chance.uniform(0, 0);
    for (std::size_t particle = 0; particle != particles.size(); ++particle) {
        reached += particles[particle].weight * static_cast<double>(posterior_worlds);
        while (places.size() < posterior_worlds && first + static_cast<double>(places.size()) < reached)
            places.push_back(particle);
    }
    places.resize(posterior_worlds, particles.size() - 1);  // where weights sum to a hair less than 1
    chance.permute(places, 1);
    return places;
}

/// A column of the set.
std::vector<double>& column_of(scenario::SetOfWorlds& set, const ParameterInfo* parameter) {
    set.parameters.push_back(parameter);
    return set.columns.emplace_back();
}

}  // namespace

WorldsPosterior worlds_posterior(const scenario::Scenario& scenario, const Population& population, std::string name) {
    const Worlds& worlds = scenario.plan.worlds;
    check(worlds.set != nullptr && !population.particles.empty(), "a calibration was made in the worlds of a set");
    const std::vector<std::size_t> places =
        drawn(population.particles, Chance(scenario.plan.seed, Purpose::calibration, drawing_stage));
    WorldsPosterior posterior;
    posterior.set.name = std::move(name);
    posterior.set.count = places.size();
    std::vector<std::size_t> lived_in;
    std::vector<std::vector<double>> own;
    for (const std::size_t place : places) {
        const Point& point = population.particles[place].point;
        lived_in.push_back(world_at(point.back(), static_cast<std::size_t>(worlds.count)));
        own.push_back(values_at(scenario.calibration, point));
    }
    for (std::size_t d = 0; d != scenario.calibration.free.size(); ++d) {
        std::vector<double>& column = column_of(posterior.set, scenario.calibration.free[d].parameter);
        for (const std::vector<double>& values : own) column.push_back(values[d]);
    }
    for (const UncertainParameter& uncertain : worlds.uncertain) {
        const auto& freed = scenario.calibration.free;
        const bool is_free = std::any_of(freed.begin(), freed.end(),
                                         [&](const auto& each) { return each.parameter == uncertain.parameter; });
        if (is_free) continue;
        std::vector<double>& column = column_of(posterior.set, uncertain.parameter);
        for (const std::size_t world : lived_in) column.push_back(uncertain.values->at(world));
    }
    for (const std::size_t world : lived_in) {
        if (!worlds.set->structures.empty()) posterior.set.structures.push_back(worlds.set->structures.at(world));
    }
    std::map<std::size_t, std::size_t> count;
    for (const std::size_t world : lived_in) posterior.most_of_one = std::max(posterior.most_of_one, ++count[world]);
    posterior.distinct = count.size();
    return posterior;
}

void sample_once_more(const std::vector<Aim>& aims, const CalibrationSettings& settings, const Simulator& simulate,
                      Calibrated& result) {
    std::vector<Particle>& all = result.population.particles;
    // The points that history matching left were begun from already; another draw of them comes by turning their order.
    HistoryMatch match = result.match;
    std::reverse(match.left.begin(), match.left.end());
    const std::size_t budget = std::max(settings.simulations - result.match.simulations, settings.particles);
    Population more = sample_posterior(aims, match, settings.particles, budget, settings.seed + 1, simulate);
    result.simulations += more.simulations;
    const double tolerance = std::max(result.population.tolerance, more.tolerance);
    for (Particle& particle : all) particle.weight *= 0.5;
    for (Particle& particle : more.particles) {
        particle.weight *= 0.5;
        all.push_back(std::move(particle));
    }
    result.population.tolerance = tolerance;
    result.population.generations += more.generations;
    result.population.simulations += more.simulations;
}

}  // namespace raaderum::calibrate
