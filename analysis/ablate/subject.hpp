#pragma once
// What must not change for a thing to be idle: how the policies of a scenario differ from each other in their last year, at the defaults and
// in worlds in which all structural numbers are a little different at once; and the levels that the default institution is to have.

#include "model/plan.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace raaderum::ablate {

/// The shipped scenario whose policies are compared.
inline constexpr std::string_view compared_policies = "trust-versus-control";

inline constexpr int worlds = 20;
/// In a world, a structural number is multiplied by its own factor between these, evenly on a logarithmic scale.
inline constexpr double smallest_factor = 0.8;
inline constexpr double largest_factor = 1.25;

/// One policy less another, on one metric.
struct Contrast {
    Metric metric = Metric::citizen_value;
    std::size_t variant = 0;
    std::size_t baseline = 0;
    double spread = 1.0;  ///< of the metric over unlike institutions
};

struct Subject {
    std::vector<Plan> points;  ///< the policies: first at the defaults, then in each world
    std::vector<Contrast> contrasts;
    Plan ordinary;  ///< the default institution, as calibration looks at it
};

/// How often policies live; the ordinary institution lives as often as calibration looks at it, however many they are.
struct Replicates {
    int at_default = 120;

    int in_each_world() const { return at_default < 20 ? 2 : at_default / 10; }
};

/// The standard deviation of each metric over the unlike institutions of the calibration.
std::vector<double> spreads_of(std::span<const Metric> metrics);

/// Every policy less every one before it, at the defaults and in the worlds below.
Subject subject_of(Plan policies, std::span<const Metric> metrics, std::span<const double> spreads,
                   const Replicates& replicates);

/// The plan in the world of this number; what a variant sets itself stays. The same factors for every plan.
Plan in_world(Plan plan, int world);

}  // namespace raaderum::ablate
