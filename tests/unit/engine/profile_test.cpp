// A profile accounts for the time of the threads, and whoever asks for one gets the same numbers as without.
#include "engine/ensemble.hpp"
#include "engine/week.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <mutex>

namespace raaderum::engine {
namespace {

constexpr std::size_t replicates = 6;

/// The metrics of each replicate's only trajectory.
std::vector<std::vector<float>> metrics_of(const Plan& plan, EnsembleOptions options,
                                           EnsembleResult* result = nullptr) {
    std::vector<std::vector<float>> metrics(replicates);
    std::mutex collecting;
    options.replicates = test::first_replicates(replicates);
    const EnsembleResult ended = run_ensemble(plan, options, [&](std::vector<Trajectory>&& trajectories) {
        const std::scoped_lock lock(collecting);
        metrics[number(trajectories.front().replicate)] = std::move(trajectories.front().metrics);
    });
    if (result != nullptr) *result = ended;
    return metrics;
}

TEST(Profile, AccountsForWhatTheThreadsDid) {
    const Plan plan = test::small_plan(400, 30, 10);
    for (const int jobs : {1, 2}) {
        Profile profile;
        EnsembleOptions options;
        options.jobs = jobs;
        options.profile = &profile;
        EnsembleResult result;
        metrics_of(plan, options, &result);

        double total = 0.0;
        for (const auto& [name, seconds] : profile.parts()) {
            EXPECT_GE(seconds, 0.0) << name;
            total += seconds;
        }
        EXPECT_EQ(profile.parts().size(), week_schedule().size() + 4);
        EXPECT_LE(total, result.compute_seconds * jobs);
        EXPECT_GT(total, 0.5 * result.compute_seconds);
        EXPECT_GT(profile.phases.front(), 0.0);
        EXPECT_GT(profile.founding, 0.0);
    }
}

TEST(Profile, ChangesNothing) {
    const Plan plan = test::small_plan(45, 20, 5);
    EnsembleOptions options;
    options.jobs = 2;
    const auto without = metrics_of(plan, options);
    Profile profile;
    options.profile = &profile;
    EXPECT_EQ(metrics_of(plan, options), without);
}

}  // namespace
}  // namespace raaderum::engine
