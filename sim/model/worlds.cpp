#include "model/worlds.hpp"

#include "core/draws.hpp"
#include "core/fnv1a.hpp"
#include "core/slices.hpp"
#include "model/structures.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum {
namespace {

/// Nearest to 0 and 1 that single precision and the normal quantile go.
constexpr double smallest_share = 0x1p-24;

double standard_normal(double u) {
    return static_cast<double>(
        normal_quantile(static_cast<float>(std::clamp(u, smallest_share, 1.0 - smallest_share))));
}

/// The share of a standard normal distribution below z: the quantile's inverse by bisection, so that no library's erf is
/// needed.
double share_below(double z) {
    constexpr int halvings = 40;
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i != halvings; ++i) {
        const double middle = 0.5 * (low + high);
        (standard_normal(middle) < z ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

double normal_value(const UncertainParameter& uncertain, double u) {
    if (uncertain.sd == 0.0) return uncertain.centre;
    const double below = share_below((uncertain.low - uncertain.centre) / uncertain.sd);
    const double above = share_below((uncertain.high - uncertain.centre) / uncertain.sd);
    return uncertain.centre + uncertain.sd * standard_normal(below + u * (above - below));
}

double triangular_value(const UncertainParameter& uncertain, double u) {
    const double width = uncertain.high - uncertain.low;
    const double rising = uncertain.centre - uncertain.low;
    const double falling = uncertain.high - uncertain.centre;
    if (u * width < rising) return uncertain.low + std::sqrt(u * width * rising);
    return uncertain.high - std::sqrt((1.0 - u) * width * falling);
}

/// The value itself, or, for a whole number, the nearest one; a uniform whole number has equal shares for all.
double as_the_parameter_takes_it(const UncertainParameter& uncertain, double u) {
    const bool whole = uncertain.parameter->whole;
    switch (uncertain.spread) {
        case Spread::uniform:
            return whole ? std::floor(uncertain.low + u * (uncertain.high - uncertain.low + 1.0))
                         : uncertain.low + u * (uncertain.high - uncertain.low);
        case Spread::normal:
            return whole ? std::floor(normal_value(uncertain, u) + 0.5) : normal_value(uncertain, u);
        case Spread::triangular:
            return whole ? std::floor(triangular_value(uncertain, u) + 0.5) : triangular_value(uncertain, u);
        case Spread::listed:
            break;
    }
    return uncertain.centre;
}

}  // namespace

double quantile(const UncertainParameter& uncertain, double u) {
    return std::clamp(as_the_parameter_takes_it(uncertain, u), uncertain.low, uncertain.high);
}

std::vector<double> world_values(const std::vector<UncertainParameter>& uncertain, std::uint64_t seed,
                                 std::size_t world) {
    const Luck luck(seed, ReplicateId{static_cast<std::uint32_t>(world / worlds_in_a_block)});
    std::vector<double> values;
    for (const UncertainParameter& each : uncertain) {
        if (each.spread == Spread::listed) {
            values.push_back(each.values->at(world));
            continue;
        }
        // Named by its key, so that the place of a parameter in its table decides nothing.
        const std::uint32_t name = fnv1a(each.parameter->key);
        const auto words = [&](std::size_t place) {
            return luck.words(Purpose::uncertainty, 0, static_cast<std::uint32_t>(place), name);
        };
        const std::vector<double> shares = one_in_each_slice(
            worlds_in_a_block, [&](std::size_t i) { return words(i)[0]; },
            [&](std::size_t i) { return static_cast<double>(uniform(words(i)[1])); });
        values.push_back(quantile(each, shares[world % worlds_in_a_block]));
    }
    return values;
}

Mechanisms WorldsSet::in_world(std::size_t world, Mechanisms mechanisms,
                               const std::vector<bool Mechanisms::*>& own) const {
    if (structures.empty()) return mechanisms;
    const auto among = [](const std::vector<bool Mechanisms::*>& these, bool Mechanisms::*member) {
        return std::find(these.begin(), these.end(), member) != these.end();
    };
    for (const CarriedMechanism& carried : carried_table) {
        if (among(switched, carried.member) || among(own, carried.member)) continue;
        mechanisms.*carried.member = acts_in(structures.at(world), carried);
    }
    return mechanisms;
}

std::vector<std::uint32_t> worlds_of(const Worlds& worlds, const std::vector<std::uint32_t>& replicates) {
    std::vector<std::uint32_t> numbers;
    for (const std::uint32_t replicate : replicates)
        numbers.push_back(static_cast<std::uint32_t>(worlds.world_of(replicate)));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

Parameters at_upper_ends(Parameters parameters, const Worlds& worlds) {
    for (const UncertainParameter& each : worlds.uncertain) each.parameter->set(parameters, each.high);
    return parameters;
}

}  // namespace raaderum
