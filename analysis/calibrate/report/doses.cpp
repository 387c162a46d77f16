// Policies can only be compared where they are equally strong: how far each moves control in its first year, beside how far
// control differs between unlike institutions.

#include "calibrate/report/doses.hpp"

#include "calibrate/report/lived_scenario.hpp"
#include "stats/paired.hpp"

#include <array>
#include <cmath>

namespace raaderum::calibrate {
namespace {

constexpr Week first_year = 52;

double spread_between(const std::vector<Account>& accounts, Metric metric) {
    stats::RunningMean mean;
    for (const Account& account : accounts) mean.add(account.of(metric));
    return std::sqrt(mean.variance());
}

struct Compared {
    const char* scenario;
    const char* baseline;
    std::array<const char*, 2> policies;
};
constexpr auto compared =
    std::to_array<Compared>({{"trust-versus-control", "as-is", {"control", "trust"}},
                             {"control-and-coaching", "loose-and-soft", {"tight-and-soft", nullptr}},
                             {"when-control-wins", "as-is", {"control", "trust"}},
                             {"authority-department", "as-is", {"control", "trust"}}});

}  // namespace

std::vector<Dose> doses(const Lives& lives) {
    const double spread = spread_between(lives.different, Metric::control);
    std::vector<Dose> all;
    for (const Compared& each : compared) {
        const LivedScenario lived = lived_shipped(each.scenario, first_year);
        const auto change = [&](const char* policy, Metric metric) {
            return lived.level(policy, metric, 0, first_year) - lived.level(each.baseline, metric, 0, first_year);
        };
        for (const char* policy : each.policies) {
            if (policy == nullptr) continue;
            const double control = change(policy, Metric::control);
            all.push_back({each.scenario, policy, control, control / spread, change(policy, Metric::leadership_hours)});
        }
    }
    return all;
}

}  // namespace raaderum::calibrate
