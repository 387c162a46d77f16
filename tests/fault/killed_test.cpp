// A run that is killed, wherever it was, loses nothing that was kept, and comes to the same numbers when it is gone on with.
// RAADERUM_KILLS says how many kills fall at random moments (100).
#include "output/durable.hpp"
#include "small_run.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <random>

namespace raaderum::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int killed = 128 + 9;

/// What a run was doing when it died, as its folder tells.
std::string phase_of(const SmallRun& run) {
    if (!output::files_in(run.path(), "small.h5", ".tmp").empty()) return "joining";
    if (run.has("small.h5")) return "clearing away";
    if (!run.has("small.h5.parts")) return "starting";
    for (const auto& entry : std::filesystem::directory_iterator(run / "small.h5.parts")) {
        if (entry.path().extension() == ".tmp") return "writing a part";
    }
    return "between parts";
}

TEST(Killed, AtRandomMomentsARunLosesNothingAndComesToTheSameNumbers) {
    const SmallRun run;
    const auto start = Clock::now();
    ASSERT_EQ(run.go_on().exit, 0);
    const double whole_run = std::chrono::duration<double>(Clock::now() - start).count();
    run.start_over();

    std::mt19937 luck(1);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same moments each time
    std::uniform_real_distribution<double> moment(0.001, 1.1 * whole_run);
    std::map<std::string, int> kills;
    int finished = 0;
    for (int left = times("RAADERUM_KILLS", 100); left > 0;) {
        const auto before = run.parts();
        const Ended ended = run.go_on("timeout -s KILL " + std::to_string(moment(luck)), "--jobs 2");
        ASSERT_EQ(run.lost_since(before), "") << left;
        if (ended.exit == killed) {
            --left;
            ++kills[phase_of(run)];
        } else {
            ASSERT_EQ(ended.exit, 0) << ended.err;
            ASSERT_TRUE(run.is_right());
            ++finished;
            run.start_over();
        }
    }
    EXPECT_EQ(run.wrong_after_going_on(), "");
    for (const auto& [phase, count] : kills) std::cout << count << " kills while " << phase << "\n";
    std::cout << finished + 1 << " files, all with the same digest\n";
}

TEST(Killed, AtAnyCallThatChangesTheDiskItComesToTheSameNumbers) {
    const SmallRun run;
    ASSERT_EQ(run.go_on("env TRACE=small.h5.calls LD_PRELOAD='" FAULTY_CALLS "'", "--jobs 1").exit, 0);
    const auto calls = static_cast<int>(run.read("small.h5.calls").size());
    ASSERT_GT(calls, 100);
    const int step = std::max(1, calls / times("RAADERUM_CALLS", 40));
    for (int call = 1; call <= calls; call += step) {
        run.start_over();
        const Ended ended = run.go_on_with(FAULTY_CALLS, "kill:" + std::to_string(call), "--jobs 1");
        ASSERT_TRUE(ended.exit == killed || ended.exit == 0) << call << ": " << ended.err;
        ASSERT_EQ(run.lost_since({}), "") << call;
        ASSERT_EQ(run.wrong_after_going_on(), "") << call;
    }
}

}  // namespace
}  // namespace raaderum::cli
