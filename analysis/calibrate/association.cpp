#include "calibrate/association.hpp"

#include <cmath>

namespace raaderum::calibrate {

double correlation(std::span<const std::pair<double, double>> pairs) {
    const auto n = static_cast<double>(pairs.size());
    double mean_x = 0.0;
    double mean_y = 0.0;
    for (const auto& [x, y] : pairs) {
        mean_x += x / n;
        mean_y += y / n;
    }
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (const auto& [x, y] : pairs) {
        xx += (x - mean_x) * (x - mean_x);
        yy += (y - mean_y) * (y - mean_y);
        xy += (x - mean_x) * (y - mean_y);
    }
    return xy / std::sqrt(xx * yy);
}

Slope logistic_slope(std::span<const Cases> data) {
    constexpr int most_steps = 50;
    constexpr double still = 1e-10;
    double mean = 0.0;
    for (const Cases& each : data) mean += each.exposure / static_cast<double>(data.size());
    double intercept = 0.0;
    double slope = 0.0;
    double slope_variance = 0.0;
    for (int step = 0; step != most_steps; ++step) {
        double gradient[2] = {0.0, 0.0};
        double information[3] = {0.0, 0.0, 0.0};  // of intercept, of both, of slope
        for (const Cases& each : data) {
            const double x = each.exposure - mean;
            const double chance = 1.0 / (1.0 + std::exp(-intercept - slope * x));
            const double weight = each.trials * chance * (1.0 - chance);
            const double residual = each.cases - each.trials * chance;
            gradient[0] += residual;
            gradient[1] += residual * x;
            information[0] += weight;
            information[1] += weight * x;
            information[2] += weight * x * x;
        }
        const double determinant = information[0] * information[2] - information[1] * information[1];
        const double moved = (information[0] * gradient[1] - information[1] * gradient[0]) / determinant;
        intercept += (information[2] * gradient[0] - information[1] * gradient[1]) / determinant;
        slope += moved;
        slope_variance = information[0] / determinant;
        if (std::abs(moved) < still) break;
    }
    return {slope, std::sqrt(slope_variance)};
}

}  // namespace raaderum::calibrate
