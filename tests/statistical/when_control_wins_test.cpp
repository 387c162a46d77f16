// The shipped scenario in which control wins: whether it does, and by what, as its opening says of the defaults. 60 replicates in shared
// luck; each statement asks for the whole 99.9 % interval on one side, so a true one fails with a chance of at most 0.001;
// eleven of them, fixed seed.

#include "property/small_plan.hpp"
#include "scenario/scenario.hpp"
#include "stats/paired.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace raaderum {
namespace {

constexpr std::uint32_t replicates = 60;
constexpr double quantile = 3.46;  // two-sided 99.9 % of Student's t with 59 degrees of freedom
constexpr std::size_t as_is = 0;
constexpr std::size_t control = 1;
constexpr std::size_t trust = 2;

class WhenControlWins : public ::testing::Test {
  protected:
    /// The trajectories of all three policies, in the house as shipped or with something `set`.
    static std::vector<Trajectory> live(const std::vector<std::pair<std::string, std::string>>& set = {}) {
        scenario::Overrides overrides;
        overrides.set = set;
        overrides.worlds = "defaults";
        return test::run_all(scenario::load("when-control-wins", overrides).plan, replicates, 2);
    }

    /// Lower end of the interval of what `policy` gives more of than `other`, weeks 104 to 208.
    static double surely_more(const std::vector<Trajectory>& all, std::size_t policy, std::size_t other,
                              Metric metric) {
        stats::PairedDifference pairs;
        for (std::size_t at = 0; at < all.size(); at += 3) {
            pairs.add(test::mean_over(all[at + policy], metric, 104, 208),
                      test::mean_over(all[at + other], metric, 104, 208));
        }
        const stats::RunningMean& more = pairs.differences();
        return more.mean() - quantile * std::sqrt(more.variance() / static_cast<double>(more.count()));
    }
};

TEST_F(WhenControlWins, CitizensGetMoreFromControlAndLeastFromTrust) {
    const auto all = live();
    EXPECT_GT(surely_more(all, control, as_is, Metric::citizen_value), 0.005);
    EXPECT_GT(surely_more(all, as_is, trust, Metric::citizen_value), 0.005);
}

TEST_F(WhenControlWins, NotByTheWeightOfProcedureAlone) {
    const auto all = live();
    EXPECT_GT(surely_more(all, control, as_is, Metric::procedural_quality), 0.015);
    EXPECT_GT(surely_more(all, control, as_is, Metric::substantive_quality),
              -0.005);  // the judgement given up was hardly needed
    EXPECT_GT(surely_more(all, as_is, control, Metric::harm), 0.0);
    EXPECT_GT(surely_more(all, as_is, control, Metric::misuse), 0.0);
    EXPECT_GT(surely_more(live({{"institution.procedural_weight", "0.2"}}), control, as_is, Metric::citizen_value),
              0.0);
}

TEST_F(WhenControlWins, ItsPeoplePayForIt) {
    const auto all = live();
    EXPECT_GT(surely_more(all, as_is, control, Metric::wellbeing), 0.01);
    EXPECT_GT(surely_more(all, as_is, control, Metric::competence), 0.03);
    EXPECT_GT(surely_more(all, control, as_is, Metric::turnover), 0.0);
}

TEST_F(WhenControlWins, TheOrderTurnsWhereCasesAreComplex) {
    const auto all = live({{"institution.task_complexity", "0.8"}, {"institution.statutory_share", "0.2"}});
    EXPECT_GT(surely_more(all, trust, control, Metric::citizen_value), 0.01);
}

}  // namespace
}  // namespace raaderum
