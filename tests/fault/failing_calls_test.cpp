// The disk fills up, breaks, writes halves, is interrupted, or what lies on it vanishes: the program ends with exit 3 and says what
// failed, or gets over it; it never leaves a wrong file, and gone on with it comes to the same numbers.
// RAADERUM_CALLS says how many of the calls that change the disk fail, one per run and kind of failure (24, and the first of each kind of call); 10000 is all of them.
#include "small_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace raaderum::cli {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

/// The letters of the calls that an undisturbed run makes.
std::string calls_of(const SmallRun& run) {
    EXPECT_EQ(run.go_on("env TRACE=small.h5.calls LD_PRELOAD='" FAULTY_CALLS "'", "--jobs 1").exit, 0);
    return run.read("small.h5.calls");
}

/// The numbers of `count` calls spread over all, and of the first of each letter.
std::set<std::size_t> some_of(const std::string& calls, std::size_t count, std::size_t from) {
    std::set<std::size_t> chosen;
    const std::size_t step = std::max<std::size_t>(1, calls.size() / count);
    for (std::size_t call = 1 + from % step; call <= calls.size(); call += step) chosen.insert(call);
    for (const char letter : std::set<char>(calls.begin(), calls.end())) chosen.insert(calls.find(letter) + 1);
    return chosen;
}

class FailingCalls : public testing::TestWithParam<std::string> {};

TEST_P(FailingCalls, EndInARightFileOrAClearMessageAndNothingIsLost) {
    const SmallRun run;
    const std::string calls = calls_of(run);
    ASSERT_GT(calls.size(), 100U);
    int over = 0;
    int told = 0;
    const auto count = static_cast<std::size_t>(times("RAADERUM_CALLS", 24));
    for (const std::size_t call : some_of(calls, count, GetParam().size())) {
        run.start_over();
        const Ended ended = run.go_on_with(FAULTY_CALLS, GetParam() + ":" + std::to_string(call), "--jobs 1");
        const std::string which = GetParam() + ":" + std::to_string(call) + " (" + calls[call - 1] + ")";
        ASSERT_THAT(ended.exit, AnyOf(0, 3)) << which << ended.err;
        ASSERT_EQ(run.lost_since({}), "") << which;
        if (ended.exit == 0) {
            ASSERT_TRUE(run.is_right()) << which;
            ++over;
        } else {
            ASSERT_THAT(ended.err, AnyOf(HasSubstr("small.h5"), HasSubstr("raaderum: .: "))) << which;
            ++told;
        }
        ASSERT_EQ(run.wrong_after_going_on(), "") << which << ended.err;
    }
    std::cout << GetParam() << ": " << over << " got over, " << told << " told\n";
    EXPECT_TRUE(told == 0 || GetParam() != "short") << "half a write is no failure";
}

INSTANTIATE_TEST_SUITE_P(ByKind, FailingCalls, testing::Values("enospc", "eio", "full", "short", "eintr"),
                         [](const auto& one) { return one.param; });

TEST(FileSystem, OneThatOffersLittleServesAsWell) {
    const SmallRun run;
    const Ended ended = run.go_on_with(FAULTY_CALLS, "poor");
    EXPECT_EQ(ended.exit, 0) << ended.err;
    EXPECT_TRUE(run.is_right());
    EXPECT_EQ(run.wrong_after_going_on(), "");
}

TEST(Vanished, AFolderOfPartsThatIsGoneIsToldOrNotNeeded) {
    const SmallRun run;
    const Ended ended = run.run(
        "$PROGRAM run small.yaml --replicates 3000 --quiet --commit-every 0.02 & run=$!; "
        "for i in $(seq 500); do ls small.h5.parts/*.part >/dev/null 2>&1 && break; sleep 0.01; done; "
        "rm -rf small.h5.parts; wait $run");
    if (ended.exit == 0) {  // what it held was still in memory
        EXPECT_EQ(run.run("raaderum verify small.h5 --sample 100").exit, 0);
        return;
    }
    EXPECT_EQ(ended.exit, 3) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("small.h5.parts"));
    EXPECT_FALSE(run.has("small.h5"));
    EXPECT_EQ(run.wrong_after_going_on(), "");
}

TEST(Vanished, AFolderOfOutputThatIsGoneIsTold) {
    const SmallRun run;
    const Ended ended = run.run(
        "mkdir out; $PROGRAM run small.yaml --replicates 3000 --quiet --commit-every 0.02 -o out/small.h5 & run=$!; "
        "for i in $(seq 500); do ls out/small.h5.parts/*.part >/dev/null 2>&1 && break; sleep 0.01; done; "
        "rm -rf out; wait $run");
    EXPECT_EQ(ended.exit, 3) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("out/small.h5"));
    EXPECT_FALSE(run.has("out/small.h5"));
}

TEST(Unseen, WhatCannotBeLookedAtDoesNotPassForWhatIsNotThere) {
    const SmallRun run;
    for (const char* name : {"small.h5", "small.h5.parts"}) {
        run.start_over();
        run.run(std::string("ln -s ") + name + " " + name);  // leads to itself
        const Ended ended = run.run("raaderum run small.yaml --quiet");
        EXPECT_EQ(ended.exit, 2) << ended.err;
        EXPECT_THAT(ended.err, HasSubstr(std::string(name) + ": this is a link"));
    }
}

TEST(FileSize, ALimitIsToldAsAFullDiskIs) {
    const SmallRun run;
    for (const char* every : {"0", "1"}) {
        run.start_over();
        const Ended ended = run.run("ulimit -f 10; raaderum run small.yaml --commit-every " + std::string(every));
        EXPECT_EQ(ended.exit, 3) << ended.err;
        EXPECT_THAT(ended.err, HasSubstr("File too large"));
        EXPECT_EQ(run.wrong_after_going_on(), "");
    }
}

}  // namespace
}  // namespace raaderum::cli
