#include "scenario/sums.hpp"

#include "scenario/numbers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace raaderum::scenario {
namespace {

constexpr double tolerance = 0.001;
constexpr double rounding = 1e-6;  // of sums of a few floats

Whole gather_whole(std::string_view prefix) {
    Whole whole{prefix, {}};
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.key.starts_with(prefix)) whole.parts.push_back(&parameter);
    }
    return whole;
}

}  // namespace

const std::vector<Whole>& wholes() {
    static const std::vector<Whole> all{gather_whole("environment.paradigms."), gather_whole("leaders.style.")};
    return all;
}

const Whole* whole_of(const ParameterInfo& parameter) {
    const auto found = std::find_if(wholes().begin(), wholes().end(),
                                    [&](const Whole& whole) { return parameter.key.starts_with(whole.prefix); });
    return found == wholes().end() ? nullptr : &*found;
}

std::string wrong_sum(const Whole& whole, const Parameters& parameters) {
    double sum = 0.0;
    std::vector<std::string> parts;
    for (const ParameterInfo* part : whole.parts) {
        sum += part->get(parameters);
        parts.push_back(
            fmt::format("{} {}", part->key.substr(whole.prefix.size()), spelled(as_meant(part->get(parameters)))));
    }
    if (whole.parts.empty() || std::abs(sum - 1.0) <= tolerance + rounding) return {};
    return fmt::format("the weights sum to {}, not 1 ({})", spelled(as_meant(std::round(sum * 10000) / 10000)),
                       fmt::join(parts, ", "));
}

}  // namespace raaderum::scenario
