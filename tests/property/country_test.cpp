// Whatever company an institution lives in, its fate is its own but for the news it hears and the applicants it competes for: a country of one is that one, threads
// leave no trace, and who joins the country moves nobody's luck. All of these are exact.

#include "property/small_country.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace raaderum {
namespace {

using test::add_variant;
using test::event_in;
using test::in_municipality;
using test::run_all;
using test::small_country;
using test::small_plan;

::testing::AssertionResult same_bits(const std::vector<float>& a, const std::vector<float>& b) {
    if (a.size() != b.size()) return ::testing::AssertionFailure() << a.size() << " and " << b.size() << " values";
    if (std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) != 0) {
        return ::testing::AssertionFailure() << "values differ";
    }
    return ::testing::AssertionSuccess();
}

/// All metrics of one municipality.
std::vector<float> lines_of(const Trajectory& trajectory, std::size_t municipality) {
    std::vector<float> all;
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const auto line = in_municipality(trajectory, static_cast<Metric>(metric), municipality);
        all.insert(all.end(), line.begin(), line.end());
    }
    return all;
}

TEST(Country, OfOneInstitutionIsThatInstitution) {
    for (const int burn_in : {0, 10}) {
        Plan alone = small_plan(45, 40, burn_in);
        add_variant(alone, "control", {{"leaders.control_disposition", 0.7}}, {event_in(5, "media_shock", 1.0F)});
        alone.variants[1].own.push_back(find_parameter("leaders.control_disposition"));
        add_variant(alone, "competing", {{"careers.from_reputation", 2.0}});
        Plan country = alone;
        country.country.kinds.push_back({"office", 0.0, {}});
        country.country.municipalities.push_back({"Here", 0, {45}, {}, {}});
        const auto one = run_all(alone, 3);
        const auto many = run_all(country, 3);
        ASSERT_EQ(one.size(), many.size());
        for (std::size_t at = 0; at != one.size(); ++at) {
            EXPECT_TRUE(same_bits(one[at].metrics, many[at].metrics)) << "burn-in " << burn_in;
            EXPECT_TRUE(same_bits(one[at].metrics, many[at].by_part));
        }
    }
}

TEST(Country, IsTheSameForOneTwoAndSevenThreads) {
    // A small one, whose replicates run side by side, and one that shares its institutions between the threads.
    for (const int offices : {2, 120}) {
        Plan plan = small_country({"North", "South", "West", "East"}, offices, 45, 30, offices == 2 ? 20 : 4, 3);
        plan.country.municipalities[2].events = {event_in(1, "media_shock", 1.0F)};
        add_variant(plan, "cut", {}, {event_in(2, "budget_cut", 0.1F)});
        add_variant(plan, "competing", {{"careers.from_reputation", 2.0}});
        const std::uint32_t replicates = offices == 2 ? 6 : 1;
        const auto one = run_all(plan, replicates, 1);
        for (const int jobs : {2, 7}) {
            const auto many = run_all(plan, replicates, jobs);
            ASSERT_EQ(one.size(), many.size());
            for (std::size_t at = 0; at != one.size(); ++at) {
                EXPECT_TRUE(same_bits(one[at].metrics, many[at].metrics)) << jobs << " threads";
                EXPECT_TRUE(same_bits(one[at].by_part, many[at].by_part)) << jobs << " threads";
            }
        }
    }
}

TEST(Country, WithoutSpreadMunicipalitiesAreIndependent) {
    Plan two = small_country({"North", "South"}, 2, 30, 20, 30, 5);
    two.base.mechanisms.press_spread = false;
    two.variants[0].settings = two.base;
    Plan three = two;
    three.country.municipalities.push_back({"Late", 0, {60, 20}, {}, {event_in(3, "media_shock", 2.0F)}});
    const auto before = run_all(two, 2);
    const auto after = run_all(three, 2);
    for (std::size_t at = 0; at != before.size(); ++at) {
        for (const std::size_t municipality : {0U, 1U}) {
            EXPECT_TRUE(same_bits(lines_of(before[at], municipality), lines_of(after[at], municipality)));
        }
    }
}

TEST(Country, InstitutionsOfOneMunicipalityHaveLuckOfTheirOwn) {
    const Plan one = small_country({"North", "South"}, 1, 30, 0, 20, 0);
    const Trajectory trajectory = run_all(one, 1).front();
    EXPECT_FALSE(same_bits(lines_of(trajectory, 0), lines_of(trajectory, 1)));
}

TEST(Country, ACaseReachesTheOthersAWeekLaterAndFades) {
    Plan plan = small_country({"North", "South"}, 2, 30, 0, 20, 0);
    plan.base.parameters.environment.press_probability = 0.0F;
    plan.variants[0].settings = plan.base;
    plan.country.municipalities[1].events = {event_in(4, "media_shock", 1.0F)};
    const Trajectory trajectory = run_all(plan, 1).front();
    const auto north = in_municipality(trajectory, Metric::media_attention, 0);
    const float fade = std::exp2(-1.0F / plan.base.parameters.environment.attention_half_life);
    for (std::size_t week = 0; week != 5; ++week) EXPECT_EQ(north[week], 0.0F);
    EXPECT_NEAR(north[5], plan.base.parameters.municipalities.attention_between * fade, 1e-5F);
    EXPECT_NEAR(north[6], north[5] * fade, 1e-5F);
}

TEST(Country, ItsMetricsAreMeansOverAllPeople) {
    const Plan plan = small_country({"North", "South", "West"}, 2, 30, 45, 10, 0);
    const Trajectory trajectory = run_all(plan, 1).front();
    for (std::size_t week = 0; week != trajectory.weeks; ++week) {
        float lowest = 2.0F;
        float highest = -1.0F;
        for (std::size_t municipality = 0; municipality != 3; ++municipality) {
            const float there = in_municipality(trajectory, Metric::leeway, municipality)[week];
            lowest = std::min(lowest, there);
            highest = std::max(highest, there);
        }
        EXPECT_GE(trajectory.of(Metric::leeway)[week], lowest);
        EXPECT_LE(trajectory.of(Metric::leeway)[week], highest);
    }
}

TEST(Country, ThatIsStoppedGivesNothing) {
    const Plan plan = small_country({"North", "South"}, 1, 20, 0, 10, 0);
    int asked = 0;
    const auto result = engine::run_replicate(plan, ReplicateId{0}, OneThread(), [&asked] { return ++asked > 3; });
    EXPECT_TRUE(result.trajectories.empty());
}

}  // namespace
}  // namespace raaderum
