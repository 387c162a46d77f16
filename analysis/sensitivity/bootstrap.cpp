#include "sensitivity/bootstrap.hpp"

#include "core/chance.hpp"
#include "sensitivity/stages.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::sensitivity {
namespace {

constexpr std::size_t resample_count = 1000;
constexpr double tail = 0.025;

}  // namespace

Resamples resamples(std::size_t count, std::uint64_t seed) {
    const Chance chance(seed, Purpose::sensitivity, stage::resamples);
    Resamples all(resample_count, std::vector<std::size_t>(count));
    for (std::size_t b = 0; b != resample_count; ++b) {
        for (std::size_t unit = 0; unit != count; ++unit) all[b][unit] = chance.below(count, b, unit);
    }
    return all;
}

Estimate estimate(double of_all, std::vector<double> of_resamples) {
    std::erase_if(of_resamples, [](double value) { return std::isnan(value); });
    if (of_resamples.empty()) return {of_all, of_all, of_all};
    std::sort(of_resamples.begin(), of_resamples.end());
    const auto at = [&](double share) {
        return of_resamples[static_cast<std::size_t>(share * static_cast<double>(of_resamples.size() - 1) + 0.5)];
    };
    return {of_all, at(tail), at(1.0 - tail)};
}

}  // namespace raaderum::sensitivity
