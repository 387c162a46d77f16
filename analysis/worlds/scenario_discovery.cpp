#include "worlds/scenario_discovery.hpp"

#include <fmt/format.h>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace raaderum::worlds {
namespace {

bool is_within(const std::vector<double>& world, const std::vector<Bounds>& bounds) {
    for (std::size_t parameter = 0; parameter != bounds.size(); ++parameter) {
        if (world[parameter] < bounds[parameter].low || world[parameter] > bounds[parameter].high) return false;
    }
    return true;
}

Box measured(const Sample& sample, std::vector<Bounds> bounds) {
    Box box;
    std::size_t interesting = 0;
    std::size_t all_interesting = 0;
    for (std::size_t world = 0; world != sample.worlds.size(); ++world) {
        const bool within = is_within(sample.worlds[world], bounds);
        box.worlds += within ? 1 : 0;
        interesting += within && sample.interesting[world] ? 1 : 0;
        all_interesting += sample.interesting[world] ? 1 : 0;
    }
    box.bounds = std::move(bounds);
    if (box.worlds != 0) box.density = static_cast<double>(interesting) / static_cast<double>(box.worlds);
    if (all_interesting != 0) box.coverage = static_cast<double>(interesting) / static_cast<double>(all_interesting);
    return box;
}

/// The values of a parameter in the worlds for which `chosen(world)` holds, ascending.
template <class Chosen>
std::vector<double> values_where(const Sample& sample, std::size_t parameter, const Chosen& chosen) {
    std::vector<double> values;
    for (const std::vector<double>& world : sample.worlds) {
        if (chosen(world)) values.push_back(world[parameter]);
    }
    std::sort(values.begin(), values.end());
    return values;
}

std::size_t slice(std::size_t worlds, double share) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(worlds)));
}

/// Midway between the last value that goes and the first that stays.
double between(double one, double other) { return 0.5 * (one + other); }

/// The boxes that are left when a slice is cut off at either end of a parameter. Equal values go or stay together.
std::vector<std::vector<Bounds>> cuts(const Sample& sample, const Box& box, std::size_t parameter, double share) {
    const std::vector<double> values =
        values_where(sample, parameter, [&](const std::vector<double>& world) { return is_within(world, box.bounds); });
    const std::size_t away = slice(values.size(), share);
    std::vector<std::vector<Bounds>> left;
    const auto from = std::upper_bound(values.begin(), values.end(), values[away - 1]);
    if (from != values.end()) {
        left.push_back(box.bounds);
        left.back()[parameter].low = between(*(from - 1), *from);
    }
    const auto to = std::lower_bound(values.begin(), values.end(), values[values.size() - away]);
    if (to != values.begin()) {
        left.push_back(box.bounds);
        left.back()[parameter].high = between(*(to - 1), *to);
    }
    return left;
}

/// The boxes that come of widening one by the nearest worlds beyond either bound of a parameter.
std::vector<std::vector<Bounds>> widenings(const Sample& sample, const Box& box, std::size_t parameter, double share) {
    const Bounds own = box.bounds[parameter];
    std::vector<Bounds> free = box.bounds;
    free[parameter] = {};
    const std::vector<double> values =
        values_where(sample, parameter, [&](const std::vector<double>& world) { return is_within(world, free); });
    const std::size_t more = slice(box.worlds, share);
    const auto inside = std::lower_bound(values.begin(), values.end(), own.low);
    const auto beyond = std::upper_bound(values.begin(), values.end(), own.high);
    std::vector<std::vector<Bounds>> wider;
    const auto below = static_cast<std::size_t>(inside - values.begin());
    if (below != 0) {
        wider.push_back(box.bounds);
        wider.back()[parameter].low =
            below <= more ? Bounds{}.low : between(values[below - more - 1], values[below - more]);
    }
    const auto above = static_cast<std::size_t>(values.end() - beyond);
    if (above != 0) {
        const auto first = static_cast<std::size_t>(beyond - values.begin());
        wider.push_back(box.bounds);
        wider.back()[parameter].high =
            above <= more ? Bounds{}.high : between(values[first + more - 1], values[first + more]);
    }
    return wider;
}

/// Harmonic mean of density and coverage.
double balance(const Box& box) {
    const double sum = box.density + box.coverage;
    return sum == 0.0 ? 0.0 : 2.0 * box.density * box.coverage / sum;
}

/// Removes bounds one by one, the least useful first, as long as the density hardly falls.
Box without_idle_bounds(const Sample& sample, Box box, double worth_a_bound) {
    for (;;) {
        std::optional<Box> best;
        const auto consider = [&](std::vector<Bounds> bounds) {
            Box candidate = measured(sample, std::move(bounds));
            if (!best || candidate.density > best->density) best = std::move(candidate);
        };
        for (std::size_t parameter = 0; parameter != box.bounds.size(); ++parameter) {
            for (double Bounds::*end : {&Bounds::low, &Bounds::high}) {
                if (std::isinf(box.bounds[parameter].*end)) continue;
                std::vector<Bounds> bounds = box.bounds;
                bounds[parameter].*end = Bounds{}.*end;
                consider(std::move(bounds));
            }
        }
        if (!best || best->density < box.density - worth_a_bound) return box;
        box = std::move(*best);
    }
}

}  // namespace

std::vector<Box> peel(const Sample& sample, const DiscoveryOptions& options) {
    std::vector<Box> boxes{measured(sample, std::vector<Bounds>(sample.parameters.size()))};
    const double least = options.least_support * static_cast<double>(sample.worlds.size());
    for (;;) {
        const Box& box = boxes.back();
        std::optional<Box> best;
        if (box.worlds > 1) {
            for (std::size_t parameter = 0; parameter != sample.parameters.size(); ++parameter) {
                for (std::vector<Bounds>& bounds : cuts(sample, box, parameter, options.peel)) {
                    Box candidate = measured(sample, std::move(bounds));
                    if (static_cast<double>(candidate.worlds) < least) continue;
                    if (!best || candidate.density > best->density) best = std::move(candidate);
                }
            }
        }
        if (!best || best->density <= box.density) return boxes;
        boxes.push_back(std::move(*best));
    }
}

Box paste(const Sample& sample, Box box, const DiscoveryOptions& options) {
    for (;;) {
        std::optional<Box> best;
        for (std::size_t parameter = 0; parameter != sample.parameters.size(); ++parameter) {
            for (std::vector<Bounds>& bounds : widenings(sample, box, parameter, options.paste)) {
                Box candidate = measured(sample, std::move(bounds));
                if (!best || candidate.density > best->density) best = std::move(candidate);
            }
        }
        if (!best || best->density < box.density || best->worlds <= box.worlds) return box;
        box = std::move(*best);
    }
}

std::vector<std::size_t> telling_parameters(const Sample& sample) {
    constexpr double false_alarm = 0.05;
    const std::size_t all = sample.worlds.size();
    const auto of_interest =
        static_cast<double>(std::count(sample.interesting.begin(), sample.interesting.end(), true));
    const double others = static_cast<double>(all) - of_interest;
    std::vector<std::size_t> telling;
    if (of_interest == 0.0 || others == 0.0) return telling;
    const double tail = 0.5 * false_alarm / static_cast<double>(sample.parameters.size());
    const double least = boost::math::quantile(boost::math::complement(boost::math::normal(), tail));
    for (std::size_t parameter = 0; parameter != sample.parameters.size(); ++parameter) {
        std::vector<std::size_t> order(all);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return sample.worlds[a][parameter] < sample.worlds[b][parameter];
        });
        double ranks = 0.0;  // of the worlds of interest; equal values share theirs
        double ties = 0.0;
        for (std::size_t first = 0; first != all;) {
            std::size_t last = first;
            while (last != all && sample.worlds[order[last]][parameter] == sample.worlds[order[first]][parameter])
                ++last;
            const double shared = 0.5 * static_cast<double>(first + last + 1);
            for (std::size_t each = first; each != last; ++each)
                ranks += sample.interesting[order[each]] ? shared : 0.0;
            const auto alike = static_cast<double>(last - first);
            ties += alike * (alike * alike - 1.0);
            first = last;
        }
        const auto n = static_cast<double>(all);
        const double expected = 0.5 * of_interest * (n + 1.0);
        const double variance = of_interest * others / 12.0 * (n + 1.0 - ties / (n * (n - 1.0)));
        if (variance > 0.0 && std::abs(ranks - expected) > least * std::sqrt(variance)) telling.push_back(parameter);
    }
    return telling;
}

Box discover(const Sample& sample, const DiscoveryOptions& options) {
    const std::vector<Box> boxes = peel(sample, options);
    const auto best = std::max_element(boxes.begin(), boxes.end(),
                                       [](const Box& a, const Box& b) { return balance(a) < balance(b); });
    return without_idle_bounds(sample, paste(sample, *best, options), options.worth_a_bound);
}

std::pair<double, double> interval_of_share(std::size_t hits, std::size_t all) {
    if (all == 0) return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    using Binomial = boost::math::binomial;
    constexpr double tail = 0.025;
    const auto n = static_cast<double>(all);
    const auto k = static_cast<double>(hits);
    return {hits == 0 ? 0.0 : Binomial::find_lower_bound_on_p(n, k, tail),
            hits == all ? 1.0 : Binomial::find_upper_bound_on_p(n, k, tail)};
}

bool says_more_than_the_share_of_all(const Sample& sample, const Box& box) {
    const std::size_t all = sample.worlds.size();
    if (all < enough_to_seek || box.worlds < fewest_in_a_box) return false;
    const double share = static_cast<double>(std::count(sample.interesting.begin(), sample.interesting.end(), true))
                         / static_cast<double>(all);
    const auto hits = static_cast<std::size_t>(std::lround(box.density * static_cast<double>(box.worlds)));
    return interval_of_share(hits, box.worlds).first > share && box.density >= share + least_lift;
}

Box told_box(Sample& sample) {
    const std::vector<std::size_t> telling = telling_parameters(sample);
    Sample some{{}, {}, sample.interesting};
    for (const std::size_t parameter : telling) some.parameters.push_back(sample.parameters[parameter]);
    for (const std::vector<double>& world : sample.worlds) {
        std::vector<double>& own = some.worlds.emplace_back();
        for (const std::size_t parameter : telling) own.push_back(world[parameter]);
    }
    sample = std::move(some);
    Box box = discover(sample);
    if (says_more_than_the_share_of_all(sample, box)) return box;
    std::vector<Box> boxes = peel(sample);  // a smaller one may
    std::erase_if(boxes, [&sample](const Box& each) { return !says_more_than_the_share_of_all(sample, each); });
    const auto best = std::max_element(boxes.begin(), boxes.end(),
                                       [](const Box& one, const Box& other) { return balance(one) < balance(other); });
    if (best != boxes.end()) return without_idle_bounds(sample, *best, DiscoveryOptions{}.worth_a_bound);
    return measured(sample, std::vector<Bounds>(sample.parameters.size()));
}

std::string in_words(const Box& box, const std::vector<std::string>& parameters) {
    std::string words;
    for (std::size_t parameter = 0; parameter != parameters.size(); ++parameter) {
        const Bounds& bounds = box.bounds[parameter];
        const bool low = !std::isinf(bounds.low);
        const bool high = !std::isinf(bounds.high);
        if (!low && !high) continue;
        words += words.empty() ? "" : " and ";
        if (const auto named = parameters[parameter].find('=');
            named != std::string::npos) {  // 1 where it is so, else 0
            words += fmt::format("{} {} {}", parameters[parameter].substr(0, named), low ? "is" : "is not",
                                 parameters[parameter].substr(named + 1));
            continue;
        }
        words += low && high ? fmt::format("{} from {:.3g} to {:.3g}", parameters[parameter], bounds.low, bounds.high)
                 : low       ? fmt::format("{} above {:.3g}", parameters[parameter], bounds.low)
                             : fmt::format("{} below {:.3g}", parameters[parameter], bounds.high);
    }
    return words.empty() ? "everywhere" : words;
}

}  // namespace raaderum::worlds
