// The draws have the distributions that they are named for. Each check allows the deviation that a fair generator exceeds
// once in a million seeds (4.9 standard errors of the estimate); the seeds are fixed, so a check that passes stays so.

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace raaderum {
namespace {

constexpr double once_in_a_million = 4.8916;
constexpr std::uint32_t people = 1U << 18U;

/// Means of powers of `draw(word)` over all four words of many people.
struct Moments {
    double first = 0, second = 0, third = 0, fourth = 0, count = 0;
};

template <class Draw>
Moments moments_of(Draw&& draw) {
    const Luck luck(2013, ReplicateId{1});
    Moments m;
    for (std::uint32_t who = 0; who != people; ++who) {
        for (const std::uint32_t word : luck.words(Purpose::encounter, 3, who)) {
            const auto x = static_cast<double>(draw(word));
            m.first += x;
            m.second += x * x;
            m.third += x * x * x;
            m.fourth += x * x * x * x;
            ++m.count;
        }
    }
    for (double* sum : {&m.first, &m.second, &m.third, &m.fourth}) *sum /= m.count;
    return m;
}

/// Expects an estimate to lie within chance of `truth`, the single observation having this variance.
void expect_moment(double estimate, double truth, double variance, double count) {
    EXPECT_NEAR(estimate, truth, once_in_a_million * std::sqrt(variance / count));
}

TEST(DrawsMoments, UniformNumbersHaveMeanOneHalf) {
    const Moments m = moments_of([](std::uint32_t word) { return uniform(word); });
    expect_moment(m.first, 1.0 / 2.0, 1.0 / 12.0, m.count);
    expect_moment(m.second, 1.0 / 3.0, 1.0 / 5.0 - 1.0 / 9.0, m.count);
}

TEST(DrawsMoments, NormalNumbersHaveMeanZeroVarianceOneAndNormalTails) {
    const Moments m = moments_of([](std::uint32_t word) { return normal(word); });
    expect_moment(m.first, 0.0, 1.0, m.count);
    expect_moment(m.second, 1.0, 2.0, m.count);
    expect_moment(m.third, 0.0, 15.0, m.count);
    expect_moment(m.fourth, 3.0, 105.0 - 9.0, m.count);
}

TEST(DrawsMoments, WaitsAreExponentialWithMeanOne) {
    const Moments m = moments_of([](std::uint32_t word) { return exponential_wait(word); });
    expect_moment(m.first, 1.0, 1.0, m.count);
    expect_moment(m.second, 2.0, 24.0 - 4.0, m.count);
    expect_moment(m.third, 6.0, 720.0 - 36.0, m.count);
}

TEST(DrawsMoments, NeighboursAndConsecutiveWeeksAreUncorrelated) {
    const Luck luck(2013, ReplicateId{1});
    double neighbours = 0, weeks = 0, purposes = 0, words = 0;
    for (std::uint32_t who = 0; who != people; ++who) {
        const Words mine = luck.words(Purpose::encounter, 3, who);
        const auto drawn = static_cast<double>(normal(mine[0]));
        neighbours += drawn * static_cast<double>(normal(luck.words(Purpose::encounter, 3, who + 1)[0]));
        weeks += drawn * static_cast<double>(normal(luck.words(Purpose::encounter, 4, who)[0]));
        purposes += drawn * static_cast<double>(normal(luck.words(Purpose::career, 3, who)[0]));
        words += drawn * static_cast<double>(normal(mine[1]));
    }
    for (const double sum : {neighbours, weeks, purposes, words}) expect_moment(sum / people, 0.0, 1.0, people);
}

}  // namespace
}  // namespace raaderum
