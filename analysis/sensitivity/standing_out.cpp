#include "sensitivity/standing_out.hpp"

#include <boost/math/distributions/fisher_f.hpp>

#include <algorithm>
#include <numeric>

namespace raaderum::sensitivity {

Comparison compare_with_noise(const std::vector<Noisy>& effects) {
    Comparison compared;
    double count = 0.0;
    double freedom = 0.0;
    for (const Noisy& effect : effects) {
        if (!effect.known()) continue;
        count += 1.0;
        freedom += static_cast<double>(effect.replicates - 1);
        compared.size += effect.mean * effect.mean;
        compared.noise += effect.noise;
    }
    if (count == 0.0) return {};
    compared.size /= count;
    compared.noise /= count;
    if (compared.size == 0.0) return compared;
    if (compared.noise == 0.0) {
        compared.chance = 0.0;
        return compared;
    }
    const boost::math::fisher_f distribution(count, freedom);
    compared.chance = boost::math::cdf(boost::math::complement(distribution, compared.size / compared.noise));
    return compared;
}

std::vector<std::size_t> discoveries(const std::vector<double>& chances) {
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return chances[a] < chances[b]; });
    std::size_t believed = 0;
    for (std::size_t rank = 0; rank != order.size(); ++rank) {
        const double allowed = false_discoveries * static_cast<double>(rank + 1) / static_cast<double>(order.size());
        if (chances[order[rank]] <= allowed) believed = rank + 1;
    }
    order.resize(believed);
    std::sort(order.begin(), order.end());
    return order;
}

}  // namespace raaderum::sensitivity
