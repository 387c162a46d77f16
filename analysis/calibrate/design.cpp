#include "calibrate/design.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace raaderum::calibrate {

std::vector<Point> latin_hypercube(std::size_t count, std::size_t dimensions, const Chance& chance) {
    std::vector<Point> points(count, Point(dimensions));
    std::vector<std::size_t> slices(count);
    for (std::size_t d = 0; d != dimensions; ++d) {
        std::iota(slices.begin(), slices.end(), std::size_t{0});
        std::sort(slices.begin(), slices.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(chance.word(a, 2 * d), a) < std::pair(chance.word(b, 2 * d), b);
        });
        for (std::size_t i = 0; i != count; ++i) {
            const double within = chance.uniform(i, 2 * d + 1);
            points[i][d] = (static_cast<double>(slices[i]) + within) / static_cast<double>(count);
        }
    }
    return points;
}

}  // namespace raaderum::calibrate
