#include "sensitivity/ranges.hpp"

#include "engine/in_world.hpp"
#include "scenario/sums.hpp"
#include "sensitivity/following.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace raaderum::sensitivity {
namespace {

bool differs_between_worlds(const ParameterInfo& parameter, const Worlds& worlds) {
    return std::any_of(worlds.uncertain.begin(), worlds.uncertain.end(),
                       [&](const UncertainParameter& each) { return each.parameter == &parameter; });
}

/// Why this parameter is not varied by itself; empty where it is.
std::string_view why_not(const ParameterInfo& parameter, const Plan& plan, const Worlds& worlds) {
    if (scenario::whole_of(parameter) != nullptr) return "it shares a whole with others";
    if (parameter.key.starts_with("municipalities.")) return "it acts between institutions only";
    if (follows_from_others(parameter, plan.base.parameters)) return "it follows from others";
    if (differs_between_worlds(parameter, worlds))
        return "it moves with the world, and can be varied in one world alone (worlds: defaults)";
    if (parameter.key == "institution.employees" && plan.network.from_file) return "the file of ties sets it";
    if (const Teams* const teams = plan.network.teams.get()) {
        const bool of_teams =
            parameter.key == "institution.employees" || parameter.key == "institution.span_of_control";
        if (of_teams || (parameter.key == "institution.silos" && teams->named_silos() != 0)) return "the teams set it";
    }
    return "";
}

Range range_by_factor(const ParameterInfo& parameter, double value, double spread) {
    const auto [low, high] = std::minmax({value / spread, value * spread});
    return {&parameter, value, std::clamp(low, parameter.low, parameter.high),
            std::clamp(high, parameter.low, parameter.high)};
}

/// What follows from others is only known in a world.
Plan in_a_world(const Plan& plan) { return plan.worlds.any() ? engine::in_world(plan, 0) : plan; }

}  // namespace

const ParameterInfo& the_world() {
    static const ParameterInfo world{"world",
                                     false,
                                     0.0,
                                     0.0,
                                     1.0,
                                     "1",
                                     Known::assumed,
                                     Changeable::at_start,
                                     "which of the worlds of a set",
                                     "",
                                     [](const Parameters&) { return 0.0; },
                                     [](Parameters&, double) {}};
    return world;
}

double Range::at(double share) const {
    const double value = low + share * (high - low);
    return parameter->whole ? std::round(value) : value;
}

Ranges ranges_of(const scenario::Scenario& scenario, double spread) {
    const Plan there = in_a_world(scenario.plan);
    const Parameters& base = there.base.parameters;
    Ranges ranges;
    const auto with_the_world = [&](Ranges of) {
        if (scenario.plan.worlds.any()) of.varied.push_back({&the_world(), 0.0, 0.0, 1.0});
        return of;
    };
    for (const scenario::FreeParameter& free : scenario.calibration.free) {
        ranges.varied.push_back({free.parameter, free.parameter->get(base), free.low, free.high});
    }
    if (!ranges.varied.empty()) return with_the_world(std::move(ranges));
    for (const ParameterInfo& parameter : parameter_table()) {
        if (const std::string_view why = why_not(parameter, there, scenario.plan.worlds); !why.empty()) {
            ranges.left_out.push_back({&parameter, why});
            continue;
        }
        const Range range = range_by_factor(parameter, parameter.get(base), spread);
        if (range.at(0.0) < range.at(1.0)) {
            ranges.varied.push_back(range);
        } else {
            ranges.left_out.push_back({&parameter, "its value leaves no range"});
        }
    }
    return with_the_world(std::move(ranges));
}

bool is_within(std::string_view key, std::string_view wanted) {
    return key.starts_with(wanted) && (key.size() == wanted.size() || key[wanted.size()] == '.');
}

}  // namespace raaderum::sensitivity
