#pragma once
// Several institutions observed as one. Each metric is the mean over the institutions, weighted by what it is a mean of: the
// people who are there, for vacancy the open positions, for cost the payroll of the first week. So means, shares and rates
// are those of all people together; spreads between employees are the mean spread within an institution. An institution in
// which nobody is left counts, by the positions of its founding, in what citizens get and in the demand that is turned away, since
// its citizens are still there; in nothing else that hangs on people. Where nobody is left in any institution, metrics are what
// they are in one such house.

#include "model/institution.hpp"
#include "model/metrics.hpp"

#include <array>

namespace raaderum {

/// The metrics of one institution, and how much it counts.
struct Observed {
    std::array<float, metric_count> row{};
    double people = 0.0;     ///< filled positions
    double positions = 0.0;  ///< open positions
    double payroll = 0.0;    ///< positions at the founding
};

/// Observes an institution. Throws BrokenInvariant where a number is missing that must be there; see observe/defined.hpp.
Observed observe_one(const Institution& institution, const Workers& workers);

class Pooled {
  public:
    void add(const Observed& one);
    void add(const Pooled& others);
    /// NaN where a metric is undefined.
    std::array<float, metric_count> means() const;

  private:
    std::array<double, metric_count> sums_{};
    std::array<double, metric_count> weights_{};
    double people_ = 0.0;
    std::array<double, metric_count>
        left_behind_{};                ///< sums over institutions where nobody is left, by founding positions
    double founding_positions_ = 0.0;  ///< of those
};

}  // namespace raaderum
