#pragma once
// Arithmetic that gives the same bits on every x86-64 machine, with GCC and clang, and in WebAssembly.
// The standard library's exp, log and normal distribution differ between platforms, so the model uses these instead.
// Every function is free of branches, so that a loop over positions becomes vector code, and exact to a few units in
// the last place of a float (tests/unit/core/arithmetic_test.cpp states how many).

#include <bit>
#include <cmath>
#include <cstdint>

namespace raaderum {

/// Restricts a value to [low, high]; a NaN becomes `low`.
inline float clamp(float value, float low, float high) {
    const float at_least = value > low ? value : low;
    return at_least < high ? at_least : high;
}
/// Restricts a value to [0, 1], where all shares and states live.
inline float share(float value) { return clamp(value, 0.0F, 1.0F); }
/// The part of a value above zero.
inline float positive(float value) { return value > 0.0F ? value : 0.0F; }
inline float smaller(float a, float b) { return a < b ? a : b; }
inline float larger(float a, float b) { return a > b ? a : b; }
inline float magnitude(float value) { return std::fabs(value); }
inline float squared(float value) { return value * value; }
inline float cubed(float value) { return value * value * value; }

/// Moves `state` the share `rate` of the way to `target`.
inline float towards(float state, float target, float rate) { return state + rate * (target - state); }

/// e to the power x, for x within ±87; beyond that the value at the bound. Range reduction and the polynomial of Cephes expf.
inline float exponential(float x) {
    x = clamp(x, -87.0F, 87.0F);
    const float scaled = x * 1.44269504088896341F;
    const float shifted = scaled + 12582912.0F;  // 1.5 * 2^23: adding it rounds to the nearest whole number
    const float whole = shifted - 12582912.0F;
    const float r = (x - whole * 0.693359375F) - whole * -2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    const float fraction = p * (r * r) + r + 1.0F;
    const auto exponent = static_cast<std::int32_t>(whole);
    return fraction * std::bit_cast<float>((exponent + 127) << 23);
}

/// Natural logarithm of a positive, normal number. The polynomial of Cephes logf.
inline float logarithm(float x) {
    const auto bits = std::bit_cast<std::int32_t>(x);
    const std::int32_t offset = bits - 0x3F3504F3;  // mantissas between sqrt(1/2) and sqrt(2)
    const std::int32_t exponent = offset >> 23;
    const float m = std::bit_cast<float>(bits - (exponent << 23)) - 1.0F;
    const float e = static_cast<float>(exponent);
    float p = 7.0376836292e-2F;
    p = p * m - 1.1514610310e-1F;
    p = p * m + 1.1676998740e-1F;
    p = p * m - 1.2420140846e-1F;
    p = p * m + 1.4249322787e-1F;
    p = p * m - 1.6668057665e-1F;
    p = p * m + 2.0000714765e-1F;
    p = p * m - 2.4999993993e-1F;
    p = p * m + 3.3333331174e-1F;
    const float square = m * m;
    const float correction = m * square * p + e * -2.12194440e-4F - 0.5F * square;
    return m + correction + e * 0.693359375F;
}

/// `base` to the power `exponent`, base positive.
inline float power(float base, float exponent) { return exponential(exponent * logarithm(base)); }

/// The S-curve 1 / (1 + e^-x).
inline float logistic(float x) { return 1.0F / (1.0F + exponential(-x)); }

/// Hyperbolic tangent, for soft limits.
inline float soft_sign(float x) { return 2.0F * logistic(2.0F * x) - 1.0F; }

/// Square root; IEEE 754 fixes its last bit.
inline float root(float x) { return std::sqrt(x); }

/// Minus the logarithm of 1 - x^2, which decides how the normal quantile of (1 + x) / 2 is reached.
inline float tail_weight(float x) { return -logarithm((1.0F - x) * (1.0F + x)); }
/// Tail weights from here on, one draw in three hundred, lie in the tails.
inline constexpr float in_the_tails = 5.0F;

/// The standard normal quantile of (1 + x) / 2 where `weight` = tail_weight(x) is below in_the_tails: M. Giles,
/// "Approximating the erfinv function" (2010), single precision.
inline float central_quantile(float x, float weight) {
    const float centre = weight - 2.5F;
    float p = 2.81022636e-08F;
    p = 3.43273939e-07F + p * centre;
    p = -3.5233877e-06F + p * centre;
    p = -4.39150654e-06F + p * centre;
    p = 0.00021858087F + p * centre;
    p = -0.00125372503F + p * centre;
    p = -0.00417768164F + p * centre;
    p = 0.246640727F + p * centre;
    p = 1.50140941F + p * centre;
    return 1.41421356237F * x * p;
}

/// The same in the tails.
inline float tail_quantile(float x, float weight) {
    const float tail = root(weight) - 3.0F;
    float q = -0.000200214257F;
    q = 0.000100950558F + q * tail;
    q = 0.00134934322F + q * tail;
    q = -0.00367342844F + q * tail;
    q = 0.00573950773F + q * tail;
    q = -0.0076224613F + q * tail;
    q = 0.00943887047F + q * tail;
    q = 1.00167406F + q * tail;
    q = 2.83297682F + q * tail;
    return 1.41421356237F * x * q;
}

/// The standard normal quantile of `u` in (0, 1).
inline float normal_quantile(float u) {
    const float x = 2.0F * u - 1.0F;
    const float weight = tail_weight(x);
    return weight < in_the_tails ? central_quantile(x, weight) : tail_quantile(x, weight);
}

}  // namespace raaderum

#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) \
    || defined(__NO_SIGNED_ZEROS__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0)
#error "raaderum cannot be built with fast-math (-Ofast and the like): its results would differ"
#endif
