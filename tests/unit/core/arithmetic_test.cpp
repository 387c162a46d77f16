// How exact the arithmetic is, against the standard library's long double functions, over the whole range of use. The
// limits are the worst errors found, rounded up; a unit in the last place (ulp) is that of the float nearest to the truth.

#include "core/arithmetic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

namespace raaderum {
namespace {

/// The error of `got`, in units of the last place of the float nearest to `truth`.
long double error_in_ulps(float got, long double truth) {
    const float nearest = std::fabs(static_cast<float>(truth));
    const float unit = std::nextafter(nearest, std::numeric_limits<float>::infinity()) - nearest;
    return std::fabs(static_cast<long double>(got) - truth) / static_cast<long double>(unit);
}

/// The largest of `error(x)` over `count` evenly spaced x in [low, high].
template <class Error>
long double worst_between(float low, float high, int count, Error&& error) {
    long double worst = 0;
    for (int step = 0; step <= count; ++step) {
        const float part = static_cast<float>(step) / static_cast<float>(count);
        worst = std::max(worst, error(low + (high - low) * part));
    }
    return worst;
}

TEST(Arithmetic, ExponentialIsExactToOneUnitInTheLastPlace) {
    const auto error = [](float x) { return error_in_ulps(exponential(x), std::exp(static_cast<long double>(x))); };
    EXPECT_LE(worst_between(-87.0F, 87.0F, 2'000'000, error), 1.0L);
    EXPECT_LE(worst_between(-1.0F, 1.0F, 500'000, error), 1.0L);
}

TEST(Arithmetic, LogarithmIsExactToOneUnitInTheLastPlace) {
    long double worst = 0;
    const auto smallest = std::bit_cast<std::uint32_t>(std::numeric_limits<float>::min());
    const auto infinite = std::bit_cast<std::uint32_t>(std::numeric_limits<float>::infinity());
    for (std::uint32_t bits = smallest; bits < infinite; bits += 997) {
        const auto x = std::bit_cast<float>(bits);
        worst = std::max(worst, error_in_ulps(logarithm(x), std::log(static_cast<long double>(x))));
    }
    EXPECT_LE(worst, 1.0L);
}

// A power is an exponential of a product, so that an error in the product counts as often as the result has factors of e.
TEST(Arithmetic, PowersAreExactToTwoTenMillionthsPerFactorOfE) {
    for (const float exponent : {-10.0F, -3.0F, -1.0F, -0.5F, 0.5F, 1.0F, 1.3F, 3.0F}) {
        const auto error = [exponent](float base) {
            const long double logs = static_cast<long double>(exponent) * std::log(static_cast<long double>(base));
            const long double off = std::fabs(static_cast<long double>(power(base, exponent)) / std::exp(logs) - 1.0L);
            return off / (1.0L + std::fabs(logs));
        };
        EXPECT_LE(worst_between(0.01F, 1.0F, 100'000, error), 2e-7L) << "exponent " << exponent;
    }
}

TEST(Arithmetic, LogisticIsExactToATenMillionth) {
    const auto error = [](float x) {
        const long double truth = 1.0L / (1.0L + std::exp(-static_cast<long double>(x)));
        return std::fabs(static_cast<long double>(logistic(x)) - truth);
    };
    EXPECT_LE(worst_between(-100.0F, 100.0F, 1'000'000, error), 1e-7L);
    EXPECT_LE(worst_between(-10.0F, 10.0F, 1'000'000, error), 1e-7L);
}

TEST(Arithmetic, SoftSignIsExactToTwoTenMillionths) {
    const auto error = [](float x) {
        return std::fabs(static_cast<long double>(soft_sign(x)) - std::tanh(static_cast<long double>(x)));
    };
    EXPECT_LE(worst_between(-20.0F, 20.0F, 1'000'000, error), 2e-7L);
}

TEST(Arithmetic, NormalQuantileIsExactToAMillionthInTheTailsToo) {
    const auto error = [](float u) {
        const double truth = std::sqrt(2.0) * boost::math::erf_inv(2.0 * static_cast<double>(u) - 1.0);
        return static_cast<long double>(std::fabs(static_cast<double>(normal_quantile(u)) - truth));
    };
    long double worst = 0;
    const std::uint32_t numbers = 1U << 23U;
    for (std::uint32_t k = 0; k < numbers; k += k < 4096 || k + 4096 >= numbers ? 1 : 61) {
        worst = std::max(worst, error((static_cast<float>(k) + 0.5F) * 0x1p-23F));
    }
    EXPECT_LE(worst, 1e-6L);
}

TEST(Arithmetic, RootAndSquareUndoEachOther) {
    for (const float x : {0.0F, 0.25F, 1.0F, 9.0F, 1e10F}) EXPECT_EQ(root(squared(x)), x);
}

}  // namespace
}  // namespace raaderum
