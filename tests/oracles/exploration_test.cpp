// Docking with March (1991), "Exploration and exploitation in organizational learning". There, slow socialisation keeps the
// variety of beliefs that an organisation can still learn from, fast socialisation makes it of one mind, and newcomers bring
// variety back. What is kept also pays: an organisational code learns from those who know better than it does.
//
// Mapping: speed of socialisation = buy_in.influence (0.01 against 0.2 a week, confidence wide); beliefs = buy-in, variety its
// standard deviation between people; newcomers = turnover, on or off; knowledge = competence, and what citizens get.
// The first half of the finding holds. The second does not: this model has no code, and nothing about the world that only
// the deviant know, so variety earns nothing here, and newcomers, being less skilled, cost competence at any speed. Where
// people are also drawn back to what they brought (as in the model at its defaults), that keeps variety by itself and
// newcomers add nothing to see. Whoever asks what variety is good for must not ask this model.
//
// Each test compares means over 60 replicates in shared luck and asks for the whole 99.9 % interval on one side (or inside
// the band), so that a true statement fails with a chance of at most 0.001 per interval; 15 intervals, fixed seed.

#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace raaderum {
namespace {

constexpr std::uint32_t replicates = 60;
constexpr double quantile = 3.46;  // two-sided 99.9 % of Student's t with 59 degrees of freedom
constexpr int weeks = 208;

struct Interval {
    double low, high;
};

Interval interval_of(const std::vector<double>& values) {
    double mean = 0.0;
    for (const double value : values) mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const auto n = static_cast<double>(values.size());
    const double half_width = quantile * std::sqrt(squares / (n - 1.0) / n);
    return {mean - half_width, mean + half_width};
}

/// Standard deviation of buy-in between the people who are there in the last recorded week.
double variety(const Trajectory& trajectory) {
    const auto& states = recorded_state_table();
    const auto buy_in = static_cast<std::size_t>(
        std::find_if(states.begin(), states.end(), [](const auto& state) { return state.name == "buy_in"; })
        - states.begin());
    const std::size_t positions = trajectory.agents.positions;
    const std::size_t last = trajectory.agents.weeks.size() - 1;
    const float* values = trajectory.agents.values.data() + (last * states.size() + buy_in) * positions;
    double n = 0.0;
    double mean = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i != positions; ++i) {
        if (std::isnan(values[i])) continue;
        n += 1.0;
        mean += static_cast<double>(values[i]);
        squares += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    }
    mean /= n;
    return std::sqrt(squares / n - mean * mean);
}

enum Policy : std::size_t { slow_stable, slow_turnover, fast_stable, fast_turnover, policies };

/// Four institutions in the same luck. `pulled_home`: people's buy-in is also drawn to what they brought, as in the model;
/// without it socialisation is all that moves it.
std::vector<Trajectory> run_policies(bool pulled_home) {
    Plan plan = test::small_plan(45, weeks, 0);
    plan.variants.clear();
    plan.record.agent_replicates = static_cast<int>(replicates);
    plan.record.agent_every = weeks - 1;
    for (std::size_t policy = 0; policy != policies; ++policy) {
        const bool fast = policy == fast_stable || policy == fast_turnover;
        const bool turnover = policy == slow_turnover || policy == fast_turnover;
        Variant variant{"policy", "{}", plan.base, 0};
        auto& p = variant.settings.parameters.buy_in;
        p.influence = fast ? 0.2F : 0.01F;
        p.confidence = 1.0F;
        if (!pulled_home) p.rate = 0.0F;
        variant.settings.mechanisms.leaving = turnover;
        plan.variants.push_back(variant);
    }
    return test::run_all(plan, replicates, 2);
}

template <class Measure>
Interval difference(const std::vector<Trajectory>& all, Policy policy, Policy other, Measure&& measure) {
    std::vector<double> values;
    for (std::size_t at = 0; at != all.size(); at += policies) {
        values.push_back(measure(all[at + policy]) - measure(all[at + other]));
    }
    return interval_of(values);
}

/// Mean of a metric over the last year.
auto last_year(Metric metric) {
    return [metric](const Trajectory& trajectory) { return test::mean_over(trajectory, metric, weeks - 52, weeks); };
}

/// Socialisation alone, and the model as it is.
class Exploration : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        alone = run_policies(false);
        as_it_is = run_policies(true);
    }
    static void TearDownTestSuite() {
        alone.clear();
        as_it_is.clear();
    }
    static std::vector<Trajectory> alone;
    static std::vector<Trajectory> as_it_is;
};
std::vector<Trajectory> Exploration::alone;
std::vector<Trajectory> Exploration::as_it_is;

TEST_F(Exploration, SlowSocialisationKeepsVarietyThatFastSocialisationLoses) {
    for (const auto* all : {&alone, &as_it_is}) {
        EXPECT_GT(difference(*all, slow_stable, fast_stable, variety).low, 0.01);
        EXPECT_GT(difference(*all, slow_turnover, fast_turnover, variety).low, 0.01);
    }
}

TEST_F(Exploration, WithoutNewcomersFastSocialisationEndsInOneMind) {
    for (std::size_t at = fast_stable; at < alone.size(); at += policies) EXPECT_LT(variety(alone[at]), 0.002);
}

TEST_F(Exploration, NewcomersBringVarietyBackWhereSocialisationIsAllThatMovesPeople) {
    EXPECT_GT(difference(alone, fast_turnover, fast_stable, variety).low, 0.005);
    EXPECT_GT(difference(alone, slow_turnover, slow_stable, variety).low, 0.005);
}

TEST_F(Exploration, NewcomersAddNoVarietyWherePeopleAreDrawnBackToWhatTheyBrought) {
    const Interval added = difference(as_it_is, fast_turnover, fast_stable, variety);
    EXPECT_GT(added.low, -0.01);
    EXPECT_LT(added.high, 0.01);
}

TEST_F(Exploration, VarietyEarnsNothingHere) {
    for (const auto& [metric, band] : {std::pair{Metric::competence, 0.005}, {Metric::citizen_value, 0.0015}}) {
        for (const auto& [slow, fast] : {std::pair{slow_stable, fast_stable}, {slow_turnover, fast_turnover}}) {
            const Interval gain = difference(as_it_is, slow, fast, last_year(metric));
            EXPECT_GT(gain.low, -band) << info(metric).name;
            EXPECT_LT(gain.high, band) << info(metric).name;
        }
    }
}

TEST_F(Exploration, NewcomersCostCompetenceAtAnySpeed) {
    EXPECT_LT(difference(as_it_is, slow_turnover, slow_stable, last_year(Metric::competence)).high, -0.01);
    EXPECT_LT(difference(as_it_is, fast_turnover, fast_stable, last_year(Metric::competence)).high, -0.01);
}

}  // namespace
}  // namespace raaderum
