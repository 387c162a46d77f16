// Teams of any size: an institution whose chart says what would have been made up anyway is the same institution, and where teams
// are unequal nobody vanishes, leaders have their own people, and everybody counts once in a mean.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "observe/observe.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <numeric>

namespace raaderum {
namespace {

using test::run_all;
using test::small_plan;

std::shared_ptr<const Teams> teams_of(const std::vector<std::size_t>& sizes) {
    std::vector<Team> teams;
    for (const std::size_t size : sizes) teams.push_back({"team " + std::to_string(teams.size() + 1), size});
    return std::make_shared<const Teams>(std::move(teams));
}

/// A plan with two budget cuts for teams of these sizes.
Plan plan_of(const std::vector<std::size_t>& sizes, int weeks) {
    const std::size_t people = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    Plan plan = small_plan(static_cast<int>(people), weeks, 0);
    plan.network.teams = teams_of(sizes);
    plan.variants[0].settings.events.push_back(test::event_in(10, "budget_cut", 0.2F));
    plan.variants[0].settings.events.push_back(test::event_in(20, "budget_cut", 0.3F));
    return plan;
}

/// Sizes of teams of `people` in all, from 1 up, drawn with the luck of `world`.
std::vector<std::size_t> drawn_sizes(std::size_t people, std::uint32_t world) {
    const Luck luck(7, ReplicateId{world});
    std::vector<std::size_t> sizes;
    std::size_t left = people;
    for (std::uint32_t team = 0; left != 0; ++team) {
        const float u = uniform(luck.words(Purpose::person, 0, team)[0]);
        sizes.push_back(std::min(left, 1 + static_cast<std::size_t>(u * u * 25.0F)));
        left -= sizes.back();
    }
    return sizes;
}

TEST(ChartedTeams, OfEqualSizeAreTheInstitutionWithoutAChartBitForBit) {
    for (const NetworkKind kind : {NetworkKind::small_world, NetworkKind::team_blocks, NetworkKind::hierarchy}) {
        for (const int employees : {45, 46, 31}) {
            Plan plan = small_plan(employees, 60, 8);
            plan.network.kind = kind;
            const auto made_up = run_all(plan, 2);
            const auto people = static_cast<std::size_t>(employees);
            const Teams equal = Teams::equal(people, 15);
            std::vector<std::size_t> sizes;
            for (std::size_t leader = 0; leader != equal.count(); ++leader) sizes.push_back(equal.range(leader).size());
            plan.network.teams = teams_of(sizes);
            const auto charted = run_all(plan, 2);
            ASSERT_EQ(made_up.size(), charted.size());
            for (std::size_t run = 0; run != made_up.size(); ++run) {
                ASSERT_TRUE(made_up[run].finished());
                for (std::size_t metric = 0; metric != metric_count; ++metric) {
                    const float* const a = made_up[run].of(static_cast<Metric>(metric));
                    const float* const b = charted[run].of(static_cast<Metric>(metric));
                    ASSERT_EQ(std::memcmp(a, b, made_up[run].weeks * sizeof(float)), 0)
                        << metric_table[metric].name << " among " << employees;
                }
            }
        }
    }
}

TEST(ChartedTeams, OfUnequalSizeLoseNobodyWhenPositionsAreCut) {
    for (std::uint32_t world = 0; world != 12; ++world) {
        const Plan plan = plan_of(drawn_sizes(60, world), 60);
        const Luck luck(plan.seed, ReplicateId{world});
        const OneThread one_thread;
        Institution house = engine::found(plan.base, plan.network, luck);
        std::vector<Happening> happenings;
        std::size_t there = 60;
        std::size_t open = 60;
        for (Week week = 0; week != plan.weeks; ++week) {
            happenings.clear();
            engine::run_week(house, plan.variants[0].settings.events, {week, luck, one_thread, &happenings});
            for (const Happening& each : happenings) {
                const bool left =
                    each.kind == HappeningKind::employee_left || each.kind == HappeningKind::employee_laid_off;
                there += each.kind == HappeningKind::employee_hired ? 1U : 0U;
                there -= left ? 1U : 0U;
                open -= each.kind == HappeningKind::position_closed ? 1U : 0U;
            }
            const auto sum = [&](const Column<float>& column) {
                return static_cast<std::size_t>(std::accumulate(column.begin(), column.end(), 0.0F));
            };
            ASSERT_EQ(sum(house.people.filled), there) << "week " << week << " of world " << world;
            ASSERT_EQ(sum(house.people.open), open) << "week " << week << " of world " << world;
        }
        EXPECT_EQ(open, 60U - 12U - 14U) << "cuts of 20 % of 60 and of 30 % of what is then open";
    }
}

TEST(ChartedTeams, HaveTheLeadersAndPeopleThatTheChartSays) {
    const std::vector<std::size_t> sizes{1, 17, 2, 30, 1};
    const Plan plan = plan_of(sizes, 4);
    const Institution house = engine::found(plan.base, plan.network, Luck(1, ReplicateId{0}));
    ASSERT_EQ(house.leaders.count, sizes.size());
    std::vector<std::size_t> led(sizes.size());
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        ++led[house.people.leader[i]];
        EXPECT_EQ(house.teams->leader_of(i), house.people.leader[i]);
    }
    EXPECT_EQ(led, sizes);
    EXPECT_EQ(house.teams, plan.network.teams) << "shared, not copied";
}

TEST(ChartedTeams, EverybodyCountsOnceInAMeanHoweverLargeTheTeam) {
    // The house's mean is the mean of its teams' means, weighed by the people who are there. Exact but for rounding.
    const Plan plan = plan_of({1, 17, 2, 30, 1}, 40);
    const Luck luck(plan.seed, ReplicateId{0});
    const OneThread one_thread;
    Institution house = engine::found(plan.base, plan.network, luck);
    for (Week week = 0; week != plan.weeks; ++week)
        engine::run_week(house, plan.variants[0].settings.events, {week, luck, one_thread});
    double weighed = 0.0;
    double people = 0.0;
    for (std::size_t leader = 0; leader != house.teams->count(); ++leader) {
        const GroupRange team = house.teams->range(leader);
        double sum = 0.0;
        double there = 0.0;
        for (std::size_t i = team.begin; i != team.end; ++i) {
            there += static_cast<double>(house.people.filled[i]);
            sum += static_cast<double>(house.people.filled[i] * house.people.control[i]);
        }
        if (there == 0.0) continue;
        weighed += there * (sum / there);
        people += there;
    }
    const auto row = observe(house, one_thread);
    EXPECT_NEAR(row[static_cast<std::size_t>(Metric::control)], weighed / people, 1e-5);
}

TEST(ChartedTeams, OfAnySizeLiveInEveryKindOfNetwork) {
    for (std::uint32_t world = 0; world != 16; ++world) {
        Plan plan = plan_of(drawn_sizes(40, 100 + world), 30);
        plan.network.kind = static_cast<NetworkKind>(world % 4);
        std::vector<Team> in_silos(plan.network.teams->given().begin(), plan.network.teams->given().end());
        for (std::size_t team = 0; team != in_silos.size(); ++team)
            in_silos[team].silo = 2 * team < in_silos.size() ? "first" : "second";
        if (world % 8 > 3) plan.network.teams = std::make_shared<const Teams>(std::move(in_silos));
        const auto all = run_all(plan, 1);
        ASSERT_TRUE(all[0].finished()) << all[0].failure;
        for (std::size_t week = 0; week != all[0].weeks; ++week) {
            const float value = all[0].of(Metric::citizen_value)[week];
            ASSERT_TRUE(value >= 0.0F && value <= 1.0F) << "world " << world;
        }
    }
}

}  // namespace
}  // namespace raaderum
