#include "report/scale.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr double share_of_air = 0.06;

double round_step(double width, int wanted) {
    const double rough = width / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double multiple = rough / power;
    return power * (multiple < 1.5 ? 1.0 : multiple < 3.5 ? 2.0 : multiple < 7.5 ? 5.0 : 10.0);
}

}  // namespace

Ticks ticks_between(double low, double high, int wanted) {
    Ticks ticks;
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low) return ticks;
    const double step = round_step(high - low, wanted);
    ticks.decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    const double first = std::ceil(low / step - 1e-9);
    for (double count = first; count * step <= high + 1e-9 * step; count += 1.0) ticks.at.push_back(count * step);
    return ticks;
}

void Extent::include(double value) {
    if (!std::isfinite(value)) return;
    const bool first = empty();
    low_ = first ? value : std::min(low_, value);
    high_ = first ? value : std::max(high_, value);
}

double Extent::air() const {
    const double width = high_ - low_;
    return width > 0.0 ? share_of_air * width : std::max(0.005, 0.05 * std::fabs(high_));
}

double Extent::low() const { return empty() ? -1.0 : low_ - air(); }

double Extent::high() const { return empty() ? 1.0 : high_ + air(); }

}  // namespace raaderum::report
