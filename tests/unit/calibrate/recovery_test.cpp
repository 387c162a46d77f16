// Does a calibration find again what made its targets, and does it say where it cannot? The simulator is a known function,
// so the right answer is known too.

#include "known_function.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::calibrate {
namespace {

std::vector<double> curved(const Point& x) {
    return {x[0] + 0.5 * x[1] * x[1], std::exp(x[1]) - x[2], x[2] * (1.0 + x[0])};
}
std::vector<double> only_the_product(const Point& x) { return {(0.2 + x[0]) * (0.2 + x[1]), x[2]}; }
std::vector<double> only_the_first(const Point& x) { return {x[0] * x[0] + x[0] + 0.0 * x[1]}; }

constexpr double noise = 0.01;
constexpr double tolerance = 0.03;

TEST(Recovery, TheTruthLiesInTheInterval) {
    // Targets carry an error of their tolerance. 20 calibrations of 3 parameters: an interval that holds the truth 95 times
    // in 100 misses more than 8 of 60 with a chance below 0.002 (binomial, were all 60 apart); the targets' shared errors
    // widen that to about 0.005. Fixed seeds.
    int inside = 0;
    for (std::uint64_t seed = 0; seed != 20; ++seed) {
        const Chance chance(seed, Purpose::calibration, 2'000'000);
        const Point truth{0.2 + 0.6 * chance.uniform(0, 0), 0.2 + 0.6 * chance.uniform(0, 1),
                          0.2 + 0.6 * chance.uniform(0, 2)};
        auto aims = aims_at(curved, truth, tolerance);
        for (std::size_t aim = 0; aim != aims.size(); ++aim) aims[aim].value += tolerance * chance.normal(1, aim);
        const auto found = calibrate(aims, 3, {1500, 150, seed}, KnownFunction(curved, noise, seed));
        for (std::size_t d = 0; d != 3; ++d) {
            inside += quantile(found.population.particles, d, 0.025) <= truth[d]
                      && truth[d] <= quantile(found.population.particles, d, 0.975);
        }
    }
    EXPECT_GE(inside, 52);
}

TEST(Recovery, IsCloseAndMeetsItsTargets) {
    const Point truth{0.35, 0.6, 0.45};
    const auto found = calibrate(aims_at(curved, truth, tolerance), 3, {1500, 150, 5}, KnownFunction(curved, noise, 5));
    EXPECT_LE(found.population.tolerance, 1.0);
    EXPECT_LE(found.simulations, 1500U);
    EXPECT_TRUE(found.fitted_is_mean);
    for (std::size_t d = 0; d != 3; ++d) {
        EXPECT_NEAR(found.marginals[d].mean, truth[d], 0.1);
        EXPECT_TRUE(found.marginals[d].identified());
        EXPECT_TRUE(found.meetings[d].met);
        EXPECT_NEAR(found.meetings[d].fitted, curved(truth)[d], 3.0 * tolerance);
    }
    EXPECT_TRUE(found.pairs.empty());
}

TEST(Recovery, TwoParametersThatActByTheirProductAreNamedAsAPair) {
    const auto found = calibrate(aims_at(only_the_product, {0.5, 0.5, 0.5}, 0.02), 3, {1500, 150, 3},
                                 KnownFunction(only_the_product, 0.005, 3));
    ASSERT_EQ(found.pairs.size(), 1U);
    EXPECT_EQ(found.pairs[0].first, 0U);
    EXPECT_EQ(found.pairs[0].second, 1U);
    EXPECT_LT(found.pairs[0].rank_correlation, -0.8);
    EXPECT_TRUE(found.marginals[2].identified());
    EXPECT_TRUE(found.meetings[0].met);
}

TEST(Recovery, AParameterThatDoesNothingIsNotIdentified) {
    const auto found =
        calibrate(aims_at(only_the_first, {0.5, 0.5}, 0.02), 2, {800, 100, 9}, KnownFunction(only_the_first, 0.005, 9));
    EXPECT_TRUE(found.marginals[0].identified());
    EXPECT_FALSE(found.marginals[1].identified());
}

TEST(Recovery, TargetsOutOfReachAreReportedAsNotMet) {
    const auto found = calibrate({{"too much", 5.0, 0.02}}, 2, {800, 100, 9}, KnownFunction(only_the_first, 0.005, 9));
    EXPECT_TRUE(found.match.contradiction);
    EXPECT_FALSE(found.meetings[0].met);
    EXPECT_GT(found.population.tolerance, 1.0);
}

TEST(Recovery, DependsOnTheSeedAndNothingElse) {
    const auto aims = aims_at(curved, {0.35, 0.6, 0.45}, tolerance);
    const auto once = calibrate(aims, 3, {600, 60, 5}, KnownFunction(curved, noise, 5));
    const auto again = calibrate(aims, 3, {600, 60, 5}, KnownFunction(curved, noise, 5));
    EXPECT_EQ(once.fitted, again.fitted);
    EXPECT_EQ(once.simulations, again.simulations);
}

}  // namespace
}  // namespace raaderum::calibrate
