// Worlds conditioned on one's own house: trials in a world, the drawing of worlds from weighted particles, and a house that is known.
#include "calibrate/worlds_posterior.hpp"

#include "calibrate/trial.hpp"
#include "core/chance.hpp"
#include "model/structures.hpp"
#include "scenario/source.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

namespace raaderum::calibrate {
namespace {

const char* const house = R"(
name: house
weeks: 12
replicates: 2
seed: 3
institution: {employees: 10}
variants:
  as-is: {}
  tight: {leaders.control_disposition: 0.8}
targets:
  - {metric: leeway, weeks: [4, 8], value: 0.5, tolerance: 0.05}
free:
  leaders.control_disposition: [0.1, 0.5]
  employees.competence.mean: [0.4, 0.8]
)";

/// The house in ten worlds that differ in one number and in the structure.
scenario::Scenario in_ten_worlds() {
    scenario::Scenario scenario = scenario::load_text(house, "house.yaml");
    Worlds& worlds = scenario.plan.worlds;
    worlds.count = 10;
    auto values = std::make_shared<std::vector<double>>();
    WorldsSet set{"ten worlds", "0", {}, {}};
    for (int world = 0; world != worlds.count; ++world) {
        values->push_back(0.1 + 0.01 * world);
        set.structures.push_back(static_cast<std::uint8_t>(world % static_cast<int>(structure_count)));
    }
    UncertainParameter uncertain{find_parameter("motivation.from_meaning"), Spread::listed, 0.1, 0.19, 0.1, 0.0};
    uncertain.values = values;
    worlds.uncertain.push_back(uncertain);
    worlds.set = std::make_shared<const WorldsSet>(set);
    return scenario;
}

TEST(TrialInWorlds, HasTheWorldAsItsLastCoordinate) {
    const scenario::Scenario scenario = in_ten_worlds();
    TrialOptions options;
    options.replicates = 2;
    const Trial trial(scenario, options);
    EXPECT_EQ(trial.dimensions(), 3U);
    const Plan plan = trial.plan_at({0.5, 0.25, 0.75});
    ASSERT_EQ(plan.variants.size(), 1U) << "the target is of one variant";
    const Settings& settings = plan.variants[0].settings;
    EXPECT_FALSE(plan.worlds.any());
    EXPECT_FLOAT_EQ(settings.parameters.leaders.control_disposition, 0.3F);
    EXPECT_NEAR(find_parameter("employees.competence.mean")->get(settings.parameters), 0.5, 1e-6);
    EXPECT_FLOAT_EQ(settings.parameters.motivation.from_meaning, 0.17F);
    for (const CarriedMechanism& carried : carried_table)
        EXPECT_EQ(settings.mechanisms.*carried.member, acts_in(7 % structure_count, carried));
    EXPECT_EQ(world_at(0.0, 10), 0U);
    EXPECT_EQ(world_at(1.0, 10), 9U);
    EXPECT_EQ(world_at(-0.1, 10), 0U);
}

/// Particles spread over the unit cube, their weights growing with the first coordinate.
Population weighted(std::size_t count) {
    Population population;
    double sum = 0.0;
    for (std::size_t each = 0; each != count; ++each) {
        Particle particle;
        const double share = (static_cast<double>(each) + 0.5) / static_cast<double>(count);
        particle.point = {share, 1.0 - share, std::fmod(7.0 * share, 1.0)};
        particle.weight = share;
        sum += share;
        population.particles.push_back(particle);
    }
    for (Particle& particle : population.particles) particle.weight /= sum;
    return population;
}

TEST(WorldsPosterior, HoldsParticlesInProportionToTheirWeightsInARandomOrder) {
    const scenario::Scenario scenario = in_ten_worlds();
    const Population population = weighted(200);
    const WorldsPosterior posterior = worlds_posterior(scenario, population, "a posterior");
    const scenario::SetOfWorlds& set = posterior.set;
    ASSERT_EQ(set.count, posterior_worlds);
    ASSERT_EQ(set.parameters.size(), 3U);
    EXPECT_EQ(set.parameters[0]->key, "leaders.control_disposition");
    EXPECT_EQ(set.parameters[2]->key, "motivation.from_meaning");
    double mean = 0.0;
    double expected = 0.0;
    for (const double value : set.columns[0]) mean += value / static_cast<double>(set.count);
    for (const Particle& particle : population.particles) expected += particle.weight * (0.1 + 0.4 * particle.point[0]);
    EXPECT_NEAR(mean, expected, 0.4 / static_cast<double>(posterior_worlds)) << "drawn evenly, to within one particle";
    EXPECT_FALSE(std::is_sorted(set.columns[0].begin(), set.columns[0].end()));
    for (std::size_t world = 0; world != set.count; ++world) {
        EXPECT_NEAR(set.columns[0][world] / 0.4 + set.columns[1][world] / 0.4, 0.25 + 2.0, 1e-9) << "of one particle";
        const auto lived_in = static_cast<std::size_t>(std::lround((set.columns[2][world] - 0.1) / 0.01));
        EXPECT_EQ(set.structures[world], lived_in % structure_count) << "and of one world";
    }
    EXPECT_EQ(posterior.distinct, 10U);
    scenario::Problems problems;
    const auto back = scenario::read_set_of_worlds(
        scenario::make_source("set", {}, scenario::table_of(set), problems, scenario::largest_resolved), problems);
    problems.throw_if_any();
    EXPECT_EQ(back->count, set.count);
    EXPECT_EQ(worlds_posterior(scenario, population, "a posterior").set.columns, set.columns);
}

/// A known house: the answer is the first coordinate plus what the world adds, which is nothing in every other one.
std::vector<Outcome> known(const std::vector<Point>& points) {
    std::vector<Outcome> outcomes;
    for (const Point& point : points) {
        const double extra = world_at(point.back(), 10) % 2 == 0 ? 0.0 : 0.5;
        outcomes.push_back({{point[0] + extra}, {0.005}});
    }
    return outcomes;
}

TEST(WorldsPosterior, KnowsWhatWorldsAndHouseExplainTogether) {
    const std::vector<Aim> aims{{"answer", 0.7, 0.03}};
    Calibrated result = calibrate(aims, 2, {3000, 300, 1}, known);
    double with_extra = 0.0;
    double weight = 0.0;
    double own = 0.0;
    for (const Particle& particle : result.population.particles) {
        const bool extra = world_at(particle.point.back(), 10) % 2 == 1;
        with_extra += extra ? particle.weight : 0.0;
        weight += particle.weight;
        own += particle.weight * (particle.point[0] + (extra ? 0.5 : 0.0));
    }
    EXPECT_NEAR(weight, 1.0, 1e-9);
    EXPECT_NEAR(with_extra, 0.5, 0.15) << "both explain it alike, as the first coordinate may be 0.7 or 0.2";
    EXPECT_NEAR(own, 0.7, 0.02);
    const std::size_t before = result.population.particles.size();
    const double effective = result.population.effective_size();
    sample_once_more(aims, {3000, 300, 1}, known, result);
    EXPECT_GT(result.population.particles.size(), before);
    EXPECT_GT(result.population.effective_size(), 1.3 * effective);
    double again = 0.0;
    std::set<Point> points;
    for (const Particle& particle : result.population.particles) {
        again += particle.weight;
        points.insert(particle.point);
    }
    EXPECT_NEAR(again, 1.0, 1e-9);
    EXPECT_GT(points.size(), before) << "others than before";
}

}  // namespace
}  // namespace raaderum::calibrate
