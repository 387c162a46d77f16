// A signal at any moment ends a run as documented, or, where it comes before the program could hold it or after all is done, as the
// system does; nothing is lost, nobody is blamed, and gone on with the run comes to the same numbers.
#include "small_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <random>

namespace raaderum::cli {
namespace {

using testing::AnyOf;

struct Signal {
    std::string name;
    int number;
    int exit;
};

void PrintTo(const Signal& signal, std::ostream* out) { *out << signal.name; }

class Signals : public testing::TestWithParam<Signal> {};

TEST_P(Signals, AtAnyMomentEndTheRunAsDocumentedAndLoseNothing) {
    const SmallRun run;
    const Signal& signal = GetParam();
    std::mt19937 luck(3);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same moments each time
    std::uniform_real_distribution<double> moment(0.0, 0.25);
    std::map<int, int> exits;
    for (int one = 0; one != times("RAADERUM_SIGNALS", 15); ++one) {
        const auto before = run.parts();
        const Ended ended =
            run.run("$PROGRAM run small.yaml --resume --quiet --commit-every 0 & run=$!; sleep "
                    + std::to_string(moment(luck)) + "; kill -" + signal.name + " $run 2>/dev/null; wait $run");
        ++exits[ended.exit];
        ASSERT_THAT(ended.exit, AnyOf(0, signal.exit, 128 + signal.number)) << ended.err;
        if (ended.exit == 128 + signal.number && signal.exit != ended.exit) {
            EXPECT_TRUE(run.parts() == before || run.has("small.h5")) << "held until everything is done";
        }
        ASSERT_EQ(run.lost_since(before), "");
        if (run.has("small.h5")) {
            ASSERT_TRUE(run.is_right());
            run.start_over();
        }
    }
    EXPECT_EQ(run.wrong_after_going_on(), "");
    for (const auto& [exit, count] : exits) std::cout << signal.name << ": exit " << exit << " " << count << " times\n";
}

INSTANTIATE_TEST_SUITE_P(ByName, Signals,
                         testing::Values(Signal{"INT", 2, 130}, Signal{"TERM", 15, 75}, Signal{"USR1", 10, 75},
                                         Signal{"HUP", 1, 75}),
                         [](const auto& one) { return one.param.name; });

TEST(SignalsTwice, EndAtOnceAndNobodyIsBlamed) {
    const SmallRun run;
    for (int round = 0; round != 5; ++round) {
        const Ended ended = run.run(
            "$PROGRAM run small.yaml --resume --quiet --replicates 100000 --weeks 12 --jobs 1 & run=$!; "
            "for i in $(seq 500); do ls small.h5.parts/*.note >/dev/null 2>&1 && break; sleep 0.01; done; sleep 0.05; "
            "kill -INT $run; kill -INT $run; wait $run");
        EXPECT_EQ(ended.exit, 130) << ended.err;
        EXPECT_EQ(run.run("grep -l 'asked to stop' small.h5.parts/*.note").out, "");
    }
    EXPECT_EQ(run.wrong_after_going_on(), "");
}

TEST(SignalsIgnored, ATerminalThatHangsUpDoesNotEndARunUnderNohup) {
    const SmallRun run;
    EXPECT_EQ(run.run("nohup $PROGRAM run small.yaml --quiet --commit-every 0 & run=$!; sleep 0.05; "
                      "kill -HUP $run; wait $run")
                  .exit,
              0);
    EXPECT_TRUE(run.is_right());
}

TEST(BrokenPipes, EndNoRunAndNoReaderIsComplainedTo) {
    const SmallRun run;
    const Ended ended = run.run(
        "{ $PROGRAM run small.yaml --progress always --commit-every 0; echo $? >code; } 2>&1 | true; "
        "cat code");
    EXPECT_THAT(ended.out, AnyOf("0\n", "3\n", "141\n"));
    EXPECT_TRUE(run.is_right()) << "the run came to its end although nobody read";
    EXPECT_EQ(run.run("raaderum inspect small.h5 | head -n 0").err, "");
    EXPECT_EQ(run.run("raaderum ablate --stored | head -n 0").err, "");
}

TEST(BrokenPipes, ClosedOrFullStreamsAreNoReasonToFailAndNothingSaidGoesIntoAFile) {
    const SmallRun run;
    for (const char* error : {"2>&-", "2>/dev/full"}) {
        EXPECT_EQ(run.run(std::string("raaderum run nothing-of-this-name ") + error).exit, 2) << error;
        run.start_over();
        EXPECT_EQ(run.go_on("", std::string("--progress always ") + error).exit, 0) << error;
        EXPECT_TRUE(run.is_right()) << error;
    }
    run.start_over();
    EXPECT_EQ(run.run("raaderum run small.yaml >&-").exit, 3);
    EXPECT_TRUE(run.is_right()) << "the table could not be told, but the file is there";
}

}  // namespace
}  // namespace raaderum::cli
