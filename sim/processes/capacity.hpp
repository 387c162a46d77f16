#pragma once
// Can, will and dare together: how much leeway a person can fill. A constant-elasticity mean with a negative exponent lies
// close to the weakest corner, so that two corners do not make up for the third (Fagligt råderum, section 6.3.1.3).

#include "model/institution.hpp"

namespace raaderum {

/// What a corner counts as at least.
inline constexpr float least_corner = 0.02F;  // mathematics: 0 to a negative power is not finite

/// Mean of the three corners with a CES exponent (not 0).
struct AnyMean {
    float exponent;
    float operator()(float can, float will, float dare) const {
        const float a = power(larger(can, least_corner), exponent);
        const float b = power(larger(will, least_corner), exponent);
        const float c = power(larger(dare, least_corner), exponent);
        return share(power((a + b + c) * (1.0F / 3.0F), 1.0F / exponent));  // mathematics: the mean of three
    }
};

/// The same with the exponent -3 that is assumed unless somebody says otherwise: products, and one root in place of four.
struct CubicMean {
    float operator()(float can, float will, float dare) const {
        const float a = cubed(larger(can, least_corner));
        const float b = cubed(larger(will, least_corner));
        const float c = cubed(larger(dare, least_corner));
        // mathematics: the mean of three with exponent -3
        return share(power(3.0F * (a * b * c) / (a * b + b * c + c * a), 1.0F / 3.0F));
    }
};

/// The CES exponent that this institution's people live by; 1 (the plain mean) where the weakest corner does not decide.
inline float corner_exponent(const Institution& institution) {
    return institution.mechanisms.weakest_corner ? institution.parameters.delegation.weakest_corner : 1.0F;
}

/// Calls `work` with the mean of the corners for this CES exponent.
template <class Work>
auto with_mean_of_corners(float exponent, Work&& work) {
    // mathematics: the exponent for which there is a shorter way
    return exponent == -3.0F ? work(CubicMean{}) : work(AnyMean{exponent});
}

/// One person's capacity.
inline float capacity_of(float can, float will, float dare, float exponent) {
    return with_mean_of_corners(exponent, [&](auto mean) { return mean(can, will, dare); });
}

/// How far a leader's picture of a person is off: more from afar, less where checking is more than ordinary.
inline float misseen(float closeness, float checking, float reveals, float ordinary_checking) {
    return (1.0F - closeness) * positive(1.0F - reveals * (checking - ordinary_checking));
}

/// Will is direction known and accepted: the geometric mean of the two.
inline float will_of(float direction_clarity, float buy_in) { return root(direction_clarity * buy_in); }

}  // namespace raaderum
