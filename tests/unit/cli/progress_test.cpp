// What is said while a run is under way, and that it leaves log files readable.
#include "cli/progress.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace raaderum::cli {
namespace {

using std::chrono::duration;

std::string shown(ShowProgress show, std::chrono::milliseconds how_long) {
    std::FILE* file = std::tmpfile();
    {
        Progress progress(show, file, {10, 1000}, 0);
        progress.reach({3, 300});
        std::this_thread::sleep_for(how_long);
    }
    std::string text(static_cast<std::size_t>(std::ftell(file)), '\0');
    std::rewind(file);
    EXPECT_EQ(std::fread(text.data(), 1, text.size(), file), text.size());
    std::fclose(file);
    return text;
}

TEST(Progress, ARunThatMayStopByItselfHasAtMostSoManyLeft) {
    EXPECT_EQ(progress_line({30, 300}, {100, 1000}, 0, std::chrono::duration<double>(3.0), true),
              "30 of at most 100 replicates, 100 agent-weeks/s, at most 7 s left");
}

TEST(Progress, TellsReplicatesRateAndTimeLeft) {
    const Reached total{200, 200'000'000};
    EXPECT_EQ(progress_line({132, 120'000'000}, total, 0, duration<double>(5.0)),
              "132 of 200 replicates, 24.0 million agent-weeks/s, 4 s left");
}

TEST(Progress, BeforeAnythingIsDoneNothingIsPromised) {
    EXPECT_EQ(progress_line({}, {200, 1000}, 0, duration<double>(1.0)), "0 of 200 replicates");
}

TEST(Progress, WhatAnEarlierRunFinishedCountsButDoesNotSpeedUpTheRate) {
    EXPECT_EQ(progress_line({50, 500}, {100, 1000}, 100, duration<double>(10.0)),
              "150 of 200 replicates, 50 agent-weeks/s, 10 s left");
}

TEST(Progress, DurationsAndCountsReadAsPeopleSayThem) {
    EXPECT_EQ(spoken(duration<double>(11.2)), "12 s");
    EXPECT_EQ(spoken(duration<double>(200.0)), "3 min 20 s");
    EXPECT_EQ(spoken(duration<double>(7500.0)), "2 h 5 min");
    EXPECT_EQ(spoken(850'000.0), "850 thousand");
    EXPECT_EQ(spoken(2.5e9), "2.5 billion");
}

TEST(Progress, AFileGetsPlainLinesAndOnlyNowAndThen) {
    const std::string text = shown(ShowProgress::always, std::chrono::milliseconds(1200));
    EXPECT_TRUE(text.starts_with("3 of 10 replicates, ")) << text;
    EXPECT_EQ(text.find('\r'), std::string::npos);
    EXPECT_EQ(text.find('\033'), std::string::npos);
    EXPECT_EQ(shown(ShowProgress::automatic, std::chrono::milliseconds(50)), "");
    EXPECT_EQ(shown(ShowProgress::never, std::chrono::milliseconds(50)), "");
}

}  // namespace
}  // namespace raaderum::cli
