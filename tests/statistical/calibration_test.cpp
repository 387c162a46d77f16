// Does a calibration of the real model find again the institution that its targets come from?

#include "calibrate/calibrate.hpp"
#include "calibrate/trial.hpp"
#include "core/chance.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum::calibrate {
namespace {

const char* const institution = R"(
name: unknown
weeks: 52
burn_in: 26
replicates: 10
institution: {employees: 24, span_of_control: 12}
targets:
  - {metric: competence, weeks: [26, 52], value: 0, tolerance: 0.02}
  - {metric: buy_in, weeks: [26, 52], value: 0, tolerance: 0.02}
  - {metric: courage, weeks: [26, 52], value: 0, tolerance: 0.02}
  - {metric: leeway, weeks: [26, 52], value: 0, tolerance: 0.02}
free:
  employees.competence.mean: [0.4, 0.8]
  employees.buy_in.mean: [0.4, 0.8]
  employees.courage.mean: [0.35, 0.75]
  leaders.control_disposition: [0.1, 0.7]
)";

TEST(Calibration, FindsTheInstitutionBehindItsTargets) {
    // Six institutions, four parameters each. Were each of the 24 intervals of 95 % right as often as it says and apart from
    // the others, fewer than 20 would hold the truth with a chance of 0.006 (binomial). Fixed seeds.
    int inside = 0;
    for (std::uint64_t attempt = 0; attempt != 6; ++attempt) {
        const Chance chance(attempt, Purpose::calibration, 2'000'000);
        Point truth;
        for (std::size_t d = 0; d != 4; ++d) truth.push_back(0.2 + 0.6 * chance.uniform(0, d));
        scenario::Overrides world;
        world.seed = std::to_string(1000 + attempt);
        TrialOptions options;
        options.replicates = 40;
        const auto seen = scenario::load_text(institution, "unknown.yaml", world);
        const Outcome measured = Trial(seen, options)({truth}).front();

        auto scenario = scenario::load_text(institution, "unknown.yaml");
        for (std::size_t t = 0; t != measured.values.size(); ++t) {
            scenario.calibration.targets[t].value = measured.values[t] + 0.02 * chance.normal(1, t);
        }
        options.replicates = 10;
        Trial trial(scenario, options);
        const Calibrated found = calibrate(aims_of(scenario), 4, {600, 80, attempt}, std::ref(trial));
        for (std::size_t d = 0; d != 4; ++d) {
            inside += quantile(found.population.particles, d, 0.025) <= truth[d]
                      && truth[d] <= quantile(found.population.particles, d, 0.975);
        }
    }
    EXPECT_GE(inside, 20);
}

}  // namespace
}  // namespace raaderum::calibrate
