#include "calibrate/design.hpp"

#include "core/slices.hpp"

namespace raaderum::calibrate {

std::vector<Point> latin_hypercube(std::size_t count, std::size_t dimensions, const Chance& chance) {
    std::vector<Point> points(count, Point(dimensions));
    for (std::size_t d = 0; d != dimensions; ++d) {
        const std::vector<double> coordinate = one_in_each_slice(
            count, [&](std::size_t i) { return chance.word(i, 2 * d); },
            [&](std::size_t i) { return chance.uniform(i, 2 * d + 1); });
        for (std::size_t i = 0; i != count; ++i) points[i][d] = coordinate[i];
    }
    return points;
}

}  // namespace raaderum::calibrate
