#pragma once
// Points spread evenly over the unit cube.

#include "calibrate/problem.hpp"
#include "core/chance.hpp"

namespace raaderum::calibrate {

/// A Latin hypercube: in each dimension every one of `count` equal slices holds one point; see core/slices.hpp.
std::vector<Point> latin_hypercube(std::size_t count, std::size_t dimensions, const Chance& chance);

}  // namespace raaderum::calibrate
