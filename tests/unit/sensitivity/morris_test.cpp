// Screening by elementary effects on models whose effects are known.

#include "sensitivity/morris.hpp"
#include "known_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace raaderum::sensitivity {
namespace {

using testing::ElementsAre;

TEST(Walks, MoveEachParameterOnceOnTheGrid) {
    std::vector<int> visits(4);
    for (const Walk& walk : walks(200, 5, 3)) {
        ASSERT_EQ(walk.points.size(), 6U);
        std::vector<std::size_t> moved = walk.moved;
        std::sort(moved.begin(), moved.end());
        EXPECT_THAT(moved, ElementsAre(0, 1, 2, 3, 4));
        for (std::size_t i = 0; i != 5; ++i) {
            for (std::size_t d = 0; d != 5; ++d) {
                const double step = std::abs(walk.points[i + 1][d] - walk.points[i][d]);
                EXPECT_NEAR(step, d == walk.moved[i] ? 2.0 / 3.0 : 0.0, 1e-12);
            }
        }
        for (const Point& point : walk.points) {
            for (const double x : point) {
                EXPECT_NEAR(3.0 * x, std::round(3.0 * x), 1e-12);
                ++visits.at(static_cast<std::size_t>(std::lround(3.0 * x)));
            }
        }
    }
    // 6000 values on four levels. Those of one walk and parameter hang together, so at worst 1000 pairs are independent: a
    // level's share then has a standard deviation of 0.014, and 0.1 is beyond 7 of them.
    for (const int count : visits) EXPECT_NEAR(count / 6000.0, 0.25, 0.1);
}

TEST(Morris, FindsTheCoefficientsOfALinearModel) {
    KnownModel linear([](const Point& x) { return std::vector{3.0 * x[0] - 2.0 * x[1] + 0.5 * x[2], 7.0 * x[3]}; });
    const auto effects = screen(std::ref(linear), 4, 6, 1);
    ASSERT_EQ(effects.size(), 2U);
    EXPECT_EQ(linear.calls(), 6U * 5U);
    const double coefficients[2][4] = {{3.0, -2.0, 0.5, 0.0}, {0.0, 0.0, 0.0, 7.0}};
    for (std::size_t o = 0; o != 2; ++o) {
        for (std::size_t d = 0; d != 4; ++d) {
            const double expected = coefficients[o][d];
            EXPECT_NEAR(effects[o][d].mu.value, expected, 1e-12);
            EXPECT_NEAR(effects[o][d].mu.low, expected, 1e-12);
            EXPECT_NEAR(effects[o][d].mu_star.value, std::abs(expected), 1e-12);
            EXPECT_NEAR(effects[o][d].sigma.value, 0.0, 1e-12);
            EXPECT_EQ(effects[o][d].noise, 0.0);
            EXPECT_EQ(effects[o][d].standing, expected == 0.0 ? Standing::inert : Standing::stands_out);
        }
    }
    EXPECT_THAT(survivors(effects, 3), ElementsAre(0, 3, 1)) << "each outcome's largest comes first";
}

TEST(Morris, TellsWhatDependsOnOthers) {
    // Each effect of a product of two is 0, 1/3, 2/3 or 1, depending on where the other stands.
    KnownModel product([](const Point& x) { return std::vector{x[0] * x[1]}; });
    const auto effects = screen(std::ref(product), 2, 40, 1).front();
    EXPECT_GT(effects[0].sigma.low, 0.1);
    EXPECT_GT(effects[0].mu.low, 0.2);
    KnownModel wave([](const Point& x) { return std::vector{std::abs(x[0] - 0.5) + (x[0] > 0.9 ? 1.0 : 0.0)}; });
    const auto bent = screen(std::ref(wave), 1, 40, 1).front();
    EXPECT_GE(bent[0].mu_star.value, std::abs(bent[0].mu.value));
}

TEST(Morris, LuckThatIsSharedIsNoNoise) {
    const auto linear = [](const Point& x) { return std::vector{x[0] + 2.0 * x[1]}; };
    KnownModel noisy(linear);
    noisy.with_noise(100.0, 0.0, 5);
    const auto effects = screen(std::ref(noisy), 3, 5, 1).front();
    EXPECT_NEAR(effects[1].mu.value, 2.0, 1e-9);
    EXPECT_NEAR(effects[1].noise, 0.0, 1e-9);
    EXPECT_EQ(effects[1].standing, Standing::stands_out);
}

TEST(Morris, TakesNoiseOutOfSigmaAndTellsItApart) {
    // Own noise of 1 in each of 2 replicates: an effect has the noise sqrt(2 / 2) / step = 1.5. The tolerances are more than 4
    // standard deviations of what 200 walks give (measured over seeds: noise 0.08, mu 0.11, square of sigma 0.32); a
    // parameter that does nothing is taken for one that does in one screening of twenty. Fixed seeds.
    KnownModel noisy([](const Point& x) { return std::vector{4.0 * x[0]}; });
    noisy.with_noise(0.0, 1.0, 5);
    const auto effects = screen(std::ref(noisy), 2, 200, 1).front();
    EXPECT_NEAR(effects[0].noise, 1.5, 0.4);
    EXPECT_NEAR(effects[0].mu.value, 4.0, 0.5);
    EXPECT_LT(effects[0].sigma.value, 1.2) << "a naive sigma would be 1.5";
    EXPECT_EQ(effects[0].standing, Standing::stands_out);
    EXPECT_EQ(effects[1].standing, Standing::noise);
}

TEST(Morris, RarelyTakesNoiseForAnEffect) {
    // Fifty parameters that do nothing but stir chance: at 5 % false discoveries, one screening in twenty believes any. Of
    // 100 screenings more than 14 do so with a chance of 1.4e-4 (binomial). Fixed seeds.
    int any = 0;
    for (std::uint64_t seed = 0; seed != 100; ++seed) {
        KnownModel nothing([](const Point&) { return std::vector{0.0}; });
        nothing.with_noise(1.0, 1.0, seed);
        any += survivors(screen(std::ref(nothing), 50, 6, seed), 8).empty() ? 0 : 1;
    }
    EXPECT_LE(any, 14);
    EXPECT_GE(any, 1) << "the test is not so strict that it is blind";
}

}  // namespace
}  // namespace raaderum::sensitivity
