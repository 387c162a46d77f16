// A run that stops as soon as it is precise enough must not fool itself: the interval at the moment of stopping covers the
// true mean as often as it says, for symmetric and for skewed differences. 3000 series each, stopped by the rule that runs
// use. False alarms: were the true coverage 95 %, a bound of 93.5 % would fail one test in 10,000 (standard error 0.4
// percentage points, 3.8 of them); where the coverage is far above the bound, fewer.

#include "core/draws.hpp"
#include "stats/paired.hpp"
#include "stats/sequential.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace raaderum {
namespace {

constexpr int series = 3000;
constexpr std::size_t least = 30;
constexpr std::size_t most = 2000;

struct Coverage {
    double wanted = 0.0;    ///< share of series whose mean lies within the half width that was asked for
    double student = 0.0;   ///< share of series whose Student's interval covers the truth
    double replicates = 0;  ///< that a series took on average
    double stopped = 0.0;   ///< share of series that ended before the most
};

/// Stops series of `draw(word)`, whose true mean is 0, as soon as they are known to within `half_width`.
template <class Draw>
Coverage stop_series(const Draw& draw, double half_width) {
    Coverage coverage;
    for (int one = 0; one != series; ++one) {
        const Luck luck(1965, ReplicateId{static_cast<std::uint32_t>(one)});
        std::vector<double> values;
        stats::RunningMean mean;
        for (std::size_t look = least;; look = stats::next_look(look, most)) {
            while (values.size() < look) {
                const Words words = luck.words(Purpose::life, 0, static_cast<std::uint32_t>(values.size()));
                values.push_back(draw(words[0]));
                mean.add(values.back());
            }
            const bool precise = stats::cautious_half_width(values) <= half_width;
            if (!precise && look != most) continue;
            coverage.wanted += std::abs(mean.mean()) <= half_width ? 1.0 / series : 0.0;
            coverage.student += std::abs(mean.mean()) <= mean.half_width() ? 1.0 / series : 0.0;
            coverage.replicates += static_cast<double>(look) / series;
            coverage.stopped += precise ? 1.0 / series : 0.0;
            break;
        }
    }
    return coverage;
}

/// The half width that about so many replicates of standard deviation 1 give.
double half_width_of(double replicates) { return 1.96 / std::sqrt(replicates); }

TEST(UntilPrecise, CoversTheTruthForNormalDifferences) {
    const auto draw = [](std::uint32_t word) { return static_cast<double>(normal(word)); };
    for (const double replicates : {40.0, 120.0, 400.0}) {
        const Coverage coverage = stop_series(draw, half_width_of(replicates));
        EXPECT_GT(coverage.wanted, 0.95) << replicates;
        EXPECT_GT(coverage.student, 0.935) << replicates;
        EXPECT_LT(coverage.student, 0.965) << replicates;
        EXPECT_GT(coverage.stopped, 0.999) << replicates;
        EXPECT_LT(coverage.replicates, 1.5 * replicates) << "caution has its price, but not this one";
    }
}

TEST(UntilPrecise, CoversTheTruthForSkewedDifferences) {
    const auto draw = [](std::uint32_t word) { return static_cast<double>(exponential_wait(word)) - 1.0; };
    for (const double replicates : {40.0, 120.0, 400.0}) {
        const Coverage coverage = stop_series(draw, half_width_of(replicates));
        EXPECT_GT(coverage.wanted, 0.935) << replicates;
        EXPECT_GT(coverage.student, 0.89) << replicates;
    }
}

TEST(UntilPrecise, DifferencesThatAreAlwaysTheSameStopAtTheFirstLook) {
    const Coverage coverage = stop_series([](std::uint32_t) { return 0.0; }, 1e-9);
    EXPECT_EQ(coverage.wanted, coverage.stopped);
    EXPECT_NEAR(coverage.replicates, static_cast<double>(least), 1e-6);
}

}  // namespace
}  // namespace raaderum
