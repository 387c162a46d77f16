#pragma once
// Replicates are few, so the mean at a point is a true value and noise. How large the noise is, the replicates themselves
// tell; a squared difference without what noise adds to it is on average the square of the true difference.

#include <cstddef>
#include <span>

namespace raaderum::sensitivity {

/// A mean over replicates.
struct Noisy {
    double mean = 0.0;
    double noise = 0.0;          ///< variance of the mean that chance leaves
    std::size_t replicates = 0;  ///< that it is made of; below two the rest is NaN

    bool known() const { return replicates >= 2; }
    /// The square of the true mean, up to a noise of mean zero: it may well be below 0.
    double square() const { return mean * mean - noise; }
};

/// The mean at a point; replicates without a value are left out.
Noisy level(std::span<const double> values);

/// What lies between two points of the same luck, replicate by replicate.
Noisy difference(std::span<const double> from, std::span<const double> to);

}  // namespace raaderum::sensitivity
