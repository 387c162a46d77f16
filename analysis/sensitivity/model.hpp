#pragma once
// What a sensitivity analysis may ask, with nothing of the institution in it: points of the unit cube, and a model that
// answers with replicates, so that chance can be told from the parameters.
//
// Points asked with the same luck meet the same chance, replicate by replicate. Every method below compares points of the
// same luck only, and takes a fresh luck for each trajectory and each row of a sample: differences are paired, and yet
// trajectories and rows are independent of each other, so that resampling them tells how sure a result is.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <vector>

namespace raaderum::sensitivity {

/// One value per parameter, each as a share of its range: 0 its low end, 1 its high end; `as_written` leaves it alone.
using Point = std::vector<double>;

inline constexpr double as_written = std::numeric_limits<double>::quiet_NaN();

struct Question {
    Point point;
    std::uint32_t luck = 0;
};

/// [outcome][replicate]; NaN where a replicate came to no end.
using Answer = std::vector<std::vector<double>>;

/// Thrown where so many replicates came to no end that nothing can be said.
struct TooManyFailed : std::runtime_error {
    TooManyFailed() : std::runtime_error("most replicates came to no end, so nothing can be said") {}
};

/// Answers all questions, in their order, with at least two replicates each. May throw to give up.
using Model = std::function<std::vector<Answer>(const std::vector<Question>&)>;

}  // namespace raaderum::sensitivity
