// The press makes a country of institutions. A case in one municipality raises attention in others, and cases that harm gives rise to
// add up to more attention where news travels than where it does not.

#include "property/small_country.hpp"
#include "stats/paired.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

using test::event_in;
using test::mean_over;
using test::small_country;

constexpr std::uint32_t replicates = 40;
constexpr double t_999 = 3.31;  // one-sided, 39 degrees of freedom: false alarms in 1 of 1000 runs of each test

Plan country() {
    Plan plan = small_country({"North", "South", "West", "East"}, 3, 45, 0, 52, 0);
    plan.base.parameters.environment.press_probability = 0.05F;
    plan.base.parameters.municipalities.attention_between = 0.5F;
    plan.variants[0].settings = plan.base;
    return plan;
}

/// Student's t of the paired differences between two plans in a number per trajectory.
template <class Number>
double paired_t(const Plan& with, const Plan& without, Number&& number) {
    const auto more = test::run_all(with, replicates, 2);
    const auto less = test::run_all(without, replicates, 2);
    stats::PairedDifference pairs;
    for (std::size_t at = 0; at != more.size(); ++at) pairs.add(number(more[at]), number(less[at]));
    const auto& differences = pairs.differences();
    return differences.mean() / std::sqrt(differences.variance() / static_cast<double>(differences.count()));
}

TEST(PressSpread, ACaseInOneMunicipalityRaisesAttentionAndRulesInTheOthers) {
    const Plan quiet = country();
    Plan loud = quiet;
    loud.country.municipalities[0].events = {event_in(5, "media_shock", 1.5F)};
    for (const Metric metric : {Metric::media_attention, Metric::rules}) {
        const auto elsewhere = [metric](const Trajectory& trajectory) {
            double sum = 0.0;
            for (const std::size_t municipality : {1U, 2U, 3U}) {
                const auto weeks = test::in_municipality(trajectory, metric, municipality);
                for (std::size_t week = 6; week != 26; ++week) sum += static_cast<double>(weeks[week]);
            }
            return sum;
        };
        EXPECT_GT(paired_t(loud, quiet, elsewhere), t_999) << info(metric).name;
    }
}

TEST(PressSpread, CasesAddUpToMoreAttentionWhereNewsTravels) {
    const Plan travelling = country();
    Plan staying = travelling;
    staying.base.mechanisms.press_spread = false;
    staying.variants[0].settings = staying.base;
    const auto attention = [](const Trajectory& trajectory) {
        return mean_over(trajectory, Metric::media_attention, 10, 52);
    };
    EXPECT_GT(paired_t(travelling, staying, attention), t_999);
}

}  // namespace
}  // namespace raaderum
