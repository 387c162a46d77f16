#include "calibrate/posterior.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::calibrate {
namespace {

/// x spread evenly over [0, 1], y its reverse, z apart from both.
std::vector<Particle> even(std::size_t count) {
    std::vector<Particle> particles;
    for (std::size_t i = 0; i != count; ++i) {
        Particle particle;
        const double x = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
        particle.point = {x, (1.0 - x) * (1.0 - x), std::fmod(x * 37.0, 1.0)};
        particle.weight = 1.0 / static_cast<double>(count);
        particles.push_back(particle);
    }
    return particles;
}

TEST(Posterior, OfAnEvenSpreadIsThePrior) {
    const Marginal x = marginal(even(1000), 0);
    EXPECT_NEAR(x.mean, 0.5, 1e-9);
    EXPECT_NEAR(x.spread_left, 1.0, 1e-5);
    EXPECT_NEAR(x.low, 0.05, 0.002);
    EXPECT_NEAR(x.high, 0.95, 0.002);
    EXPECT_FALSE(x.identified());
}

TEST(Posterior, WeighsParticles) {
    auto particles = even(4);  // x: 0.125, 0.375, 0.625, 0.875
    particles[0].weight = 0.5;
    for (std::size_t i = 1; i != 4; ++i) particles[i].weight = 0.5 / 3.0;
    EXPECT_NEAR(marginal(particles, 0).mean, 0.5 * 0.125 + 0.5 * 0.625, 1e-12);
    EXPECT_EQ(quantile(particles, 0, 0.5), 0.125);
    EXPECT_EQ(quantile(particles, 0, 0.6), 0.375);
}

TEST(Posterior, RanksSeeAnyMonotoneRelation) {
    const auto particles = even(1000);
    EXPECT_NEAR(rank_correlation(particles, 0, 1), -1.0, 1e-6);
    EXPECT_NEAR(rank_correlation(particles, 0, 2), 0.0, 0.1);
    const auto pairs = entangled_pairs(particles);
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].first, 0U);
    EXPECT_EQ(pairs[0].second, 1U);
}

TEST(Posterior, EffectiveSizeCountsEqualWeightsInFull) {
    Population population;
    population.particles = even(50);
    EXPECT_NEAR(population.effective_size(), 50.0, 1e-9);
}

}  // namespace
}  // namespace raaderum::calibrate
