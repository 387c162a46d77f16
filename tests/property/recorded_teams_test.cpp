// What is kept of teams: whoever asks for it changes nothing, threads leave no trace in it, and added up by people it is what is kept
// of the house. Bits are exact; sums are as good as single precision lets them be.

#include "model/parts.hpp"
#include "observe/kept.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace raaderum {
namespace {

using test::run_all;
using test::small_plan;

const std::vector<std::size_t> team_sizes{1, 14, 3, 22, 5};

/// Unequal teams, two policies, and people who come and go.
Plan plan_of_teams(int weeks) {
    std::vector<Team> teams;
    for (const std::size_t size : team_sizes) teams.push_back({"team " + std::to_string(teams.size() + 1), size});
    Plan plan = small_plan(45, weeks, 4);
    plan.network.teams = std::make_shared<const Teams>(std::move(teams));
    test::add_variant(plan, "control", {{"leaders.control_disposition", 0.8}},
                      {test::event_in(9, "media_shock", 1.0F)});
    plan.record.teams = true;
    return plan;
}

bool equal_to_the_bit(const std::vector<float>& one, const std::vector<float>& other) {
    return one.size() == other.size() && std::memcmp(one.data(), other.data(), one.size() * sizeof(float)) == 0;
}

TEST(RecordedTeams, ChangeNothing) {
    Plan plan = plan_of_teams(40);
    const auto watched = run_all(plan, 3);
    plan.record.teams = false;
    const auto unwatched = run_all(plan, 3);
    ASSERT_EQ(watched.size(), unwatched.size());
    for (std::size_t at = 0; at != watched.size(); ++at) {
        EXPECT_TRUE(equal_to_the_bit(watched[at].metrics, unwatched[at].metrics));
        EXPECT_EQ(watched[at].happenings.size(), unwatched[at].happenings.size());
        EXPECT_EQ(watched[at].parts, team_sizes.size());
        EXPECT_TRUE(unwatched[at].by_part.empty());
    }
}

TEST(RecordedTeams, AreTheSameForOneTwoAndSevenThreads) {
    const Plan plan = plan_of_teams(30);
    const auto one = run_all(plan, 4, 1);
    for (const int jobs : {2, 7}) {
        const auto many = run_all(plan, 4, jobs);
        for (std::size_t at = 0; at != one.size(); ++at)
            EXPECT_TRUE(equal_to_the_bit(one[at].by_part, many[at].by_part));
    }
}

TEST(RecordedTeams, AddUpToTheHouseByTheirPeople) {
    const int weeks = 60;
    const Plan plan = plan_of_teams(weeks);
    const Kept kept = kept_by(plan.record, weeks);
    const auto place_of = [&](Metric metric) {
        const auto found = std::find(kept.part_metrics.begin(), kept.part_metrics.end(), metric);
        return static_cast<std::size_t>(found - kept.part_metrics.begin());
    };
    EXPECT_EQ(kept.part_metrics.size(), metric_count - metrics_of_the_house_alone.size());
    std::size_t compared = 0;
    for (const Trajectory& life : run_all(plan, 4)) {
        const auto in_team = [&](std::size_t metric, std::size_t team, int week) {
            return static_cast<double>(
                life.by_part[(metric * team_sizes.size() + team) * life.weeks + static_cast<std::size_t>(week)]);
        };
        for (int week = 0; week != weeks; ++week) {
            std::vector<double> people;
            for (std::size_t team = 0; team != team_sizes.size(); ++team)
                people.push_back(static_cast<double>(team_sizes[team])
                                 * (1.0 - in_team(place_of(Metric::vacancy), team, week)));
            const bool all_have_people =
                std::all_of(people.begin(), people.end(), [](double here) { return here > 0.5; });
            for (std::size_t place = 0; place != kept.part_metrics.size(); ++place) {
                const Metric metric = kept.part_metrics[place];
                // Vacancy is a share of positions; who leaves a team empty counts there, and nowhere in the house's rate.
                const bool rate = metric == Metric::turnover || metric == Metric::layoffs;
                if (rate && !all_have_people) continue;
                double sum = 0.0;
                double weights = 0.0;
                for (std::size_t team = 0; team != team_sizes.size(); ++team) {
                    const double weight =
                        metric == Metric::vacancy ? static_cast<double>(team_sizes[team]) : people[team];
                    if (weight < 0.5) continue;
                    sum += weight * in_team(place, team, week);
                    weights += weight;
                }
                const auto house = static_cast<double>(life.of(metric)[week]);
                EXPECT_NEAR(sum / weights, house, 1e-4 * std::max(1.0, std::abs(house)))
                    << info(metric).name << " in week " << week;
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, std::size_t{20'000});
}

TEST(RecordedTeams, OfOneHaveATurnover) {
    // A fifth leaves a year: with 8 replicates of 5 years, that nobody leaves has a chance of exp(-8).
    double left = 0.0;
    const Plan plan = plan_of_teams(260);
    const Kept kept = kept_by(plan.record, 260);
    for (const Trajectory& life : run_all(plan, 4)) {
        const auto found = std::find(kept.part_metrics.begin(), kept.part_metrics.end(), Metric::turnover);
        const auto place = static_cast<std::size_t>(found - kept.part_metrics.begin());
        const float* const first = life.by_part.data() + place * team_sizes.size() * life.weeks;
        for (std::size_t week = 0; week != life.weeks; ++week) left += static_cast<double>(first[week]) / 52.0;
    }
    EXPECT_GE(left, 1.0);
    EXPECT_NEAR(left, std::round(left), 1e-3) << "people who left, each a whole one";
}

}  // namespace
}  // namespace raaderum
