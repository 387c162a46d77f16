#pragma once
// From values to places: a straight scale, and round numbers along it.

#include <vector>

namespace raaderum::report {

/// Maps [low, high] onto [from, to] in pixels; `to` may lie above `from`.
struct Scale {
    double low = 0.0;
    double high = 1.0;
    double from = 0.0;
    double to = 1.0;

    double operator()(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

/// Round numbers (1, 2 or 5 times a power of ten) within [low, high], about `wanted` of them, and the decimals that tell
/// them apart.
struct Ticks {
    std::vector<double> at;
    int decimals = 0;
};
Ticks ticks_between(double low, double high, int wanted);

/// A stretch of values that grows with what is put in; what is not a number is passed over.
class Extent {
  public:
    void include(double value);
    bool empty() const { return high_ < low_; }
    /// The stretch with a little air around it; around 0 where nothing, and never without width.
    double low() const;
    double high() const;

  private:
    double air() const;

    double low_ = 1.0;
    double high_ = 0.0;
};

}  // namespace raaderum::report
