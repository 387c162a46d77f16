#pragma once
// A simulator that costs nothing and whose answer is known: functions of the point, with normal noise of known size that
// differs from simulation to simulation.

#include "calibrate/calibrate.hpp"
#include "core/chance.hpp"

#include <utility>

namespace raaderum::calibrate {

class KnownFunction {
  public:
    using Function = std::vector<double> (*)(const Point&);

    KnownFunction(Function function, double noise, std::uint64_t seed)
        : function_(function), noise_(noise), chance_(seed, Purpose::calibration, 1'000'000) {}

    std::vector<Outcome> operator()(const std::vector<Point>& points) {
        std::vector<Outcome> outcomes;
        for (const Point& point : points) {
            std::vector<double> values = function_(point);
            for (std::size_t i = 0; i != values.size(); ++i) values[i] += noise_ * chance_.normal(calls_, i);
            ++calls_;
            const std::size_t count = values.size();
            outcomes.push_back({std::move(values), std::vector<double>(count, noise_)});
        }
        return outcomes;
    }

    std::size_t calls() const { return calls_; }

  private:
    Function function_;
    double noise_;
    Chance chance_;
    std::size_t calls_ = 0;
};

/// The function's values at `truth`, each known up to `tolerance`.
inline std::vector<Aim> aims_at(KnownFunction::Function function, const Point& truth, double tolerance) {
    std::vector<Aim> aims;
    for (const double value : function(truth)) aims.push_back({"aim", value, tolerance});
    return aims;
}

}  // namespace raaderum::calibrate
