// A polite request to stop is noted, told apart, and does not kill.
#include "cli/stop_signals.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <thread>

namespace raaderum::cli {
namespace {

Exit exit_after(int signal) {
    const StopSignals signals;
    kill(getpid(), signal);
    for (int i = 0; i != 1000 && !signals.asked(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return signals.exit();
}

TEST(StopSignals, WithoutASignalNothingIsAsked) {
    const StopSignals signals;
    EXPECT_FALSE(signals.asked());
    EXPECT_EQ(signals.exit(), Exit::done);
}

TEST(StopSignals, CtrlCIsTheUsersAndTheRestAreTheSchedulers) {
    EXPECT_EQ(exit_after(SIGINT), Exit::interrupted);
    EXPECT_EQ(exit_after(SIGTERM), Exit::stopped);
    EXPECT_EQ(exit_after(SIGUSR1), Exit::stopped);
    EXPECT_EQ(exit_after(SIGHUP), Exit::stopped);
}

}  // namespace
}  // namespace raaderum::cli
