#pragma once
// Points spread evenly over the unit cube.

#include "calibrate/chance.hpp"
#include "calibrate/problem.hpp"

namespace raaderum::calibrate {

/// A Latin hypercube: in each dimension every one of `count` equal slices holds one point; see core/slices.hpp.
std::vector<Point> latin_hypercube(std::size_t count, std::size_t dimensions, const Chance& chance);

}  // namespace raaderum::calibrate
