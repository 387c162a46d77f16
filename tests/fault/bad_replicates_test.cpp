// One bad replicate never stops the rest: it is stored as failed, with why, and the others are what they would have been.
#include "program.hpp"

#include "output/digest.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string small = R"(schema: 1
name: small
weeks: 12
replicates: 12
seed: 7
institution: {employees: 12}
baseline: as-is
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

/// Puts the program with faults in the place of the real one; FAULT says which replicates go wrong, and how.
std::string faulty(const std::string& faults) {
    return "PROGRAM='" RAADERUM_FAULTY "'; export FAULT='" + faults + "'; ";
}

/// The numbers of all replicates but `but` are those of an honest run.
void expect_others_untouched(const Folder& folder, std::uint32_t but) {
    const output::TrajectoryFile some(folder / "small.h5");
    const output::TrajectoryFile whole(folder / "whole.h5");
    for (std::size_t variant = 0; variant != 2; ++variant) {
        for (std::uint32_t replicate = 0; replicate != 12; ++replicate) {
            EXPECT_EQ(some.facts().variants[variant].finished[replicate], replicate != but || variant == 2);
            if (replicate == but) continue;
            for (const output::Described& metric : whole.facts().metrics) {
                ASSERT_EQ(some.metric(variant, metric.name, {0, 12}, replicate, 1),
                          whole.metric(variant, metric.name, {0, 12}, replicate, 1))
                    << replicate << metric.name;
            }
        }
    }
}

TEST(BadReplicates, OfAPointAreReproducedByTheLineThatIsTold) {
    const Folder folder(small);
    folder.write("points.csv", "institution.workload\n0.9\n1\n1.1\n");
    const Ended run = folder.run(
        faulty("nan:5") + "raaderum run small.yaml --points points.csv --replicates 2 --outcomes out.csv --quiet");
    EXPECT_EQ(run.exit, 4) << run.err;
    const std::string before = "to reproduce it alone: ";
    const std::size_t at = run.err.find(before);
    ASSERT_NE(at, std::string::npos) << run.err;
    const Ended alone = folder.run(run.err.substr(at + before.size(), run.err.find('\n', at) - at - before.size()));
    EXPECT_EQ(alone.exit, 0) << alone.err;
}

TEST(BadReplicates, OneThatThrowsOrYieldsNoNumberIsStoredAndTheRestIsDone) {
    const Folder folder(small);
    const Ended run = folder.run(faulty("throw:3,nan:5") + "raaderum run small.yaml");
    EXPECT_EQ(run.exit, 4) << run.err;
    EXPECT_THAT(run.err, AllOf(HasSubstr("variant as-is, replicate 3: before the first week"),
                               HasSubstr("variant trust, replicate 5: week 0: metric"), HasSubstr("--shard 6/12")));
    const output::FileSummary summary = output::summarise(folder / "small.h5");
    ASSERT_EQ(summary.failures.size(), 3U);
    EXPECT_EQ(summary.failures.back().week, 0);
    EXPECT_TRUE(summary.complete);
    EXPECT_EQ(folder.run("raaderum inspect small.h5").exit, 0);
    EXPECT_EQ(folder.run(faulty("throw:3,nan:5") + "raaderum run small.yaml --resume --quiet").exit, 4)
        << "and stays so";

    const Ended alone = folder.run(faulty("throw:3,nan:5") + "raaderum rerun small.h5 --replicate 5");
    EXPECT_EQ(alone.exit, 0) << alone.err;
    EXPECT_THAT(alone.out,
                AllOf(HasSubstr("replicate 5, trust: week 0: metric"), HasSubstr("the same as in small.h5")));
    EXPECT_EQ(folder.run("raaderum rerun small.h5 --replicate 5").exit, 1) << "an honest program finishes it";
}

TEST(BadReplicates, AShardTellsItsOwn) {
    const Folder folder(small);
    ASSERT_EQ(folder.run(faulty("nan:5") + "raaderum run small.yaml --quiet --shard 2/4 -o all.h5").exit, 4);
    EXPECT_EQ(folder.run(faulty("nan:5") + "raaderum run small.yaml --quiet --shard 1/4 -o all.h5").exit, 0);
}

TEST(BadReplicates, OneThatCrashesIsBlamedAndGivenUpAndTheRestIsDone) {
    for (const char* crash : {"abort", "segv"}) {
        const Folder folder(small);
        ASSERT_EQ(folder.run("raaderum run small.yaml --quiet -o whole.h5").exit, 0);
        const std::string run = faulty(crash + std::string(":5")) + "raaderum run small.yaml --resume --jobs 2";
        EXPECT_GT(folder.run(run).exit, 128) << crash;
        EXPECT_GT(folder.run(run).exit, 128) << "the second time, alone";
        const Ended third = folder.run(run);
        EXPECT_EQ(third.exit, 4) << crash << third.err;
        EXPECT_THAT(third.err, HasSubstr("replicate 5: given up: the program crashed or hung in it more than once"));
        expect_others_untouched(folder, 5);
        EXPECT_FALSE(folder.has("small.h5.parts"));
        for (const char* joined : {"raaderum merge -o again.h5 small.h5", "raaderum merge -o small.h5 small.h5"}) {
            const Ended merged = folder.run(joined);
            EXPECT_EQ(merged.exit, 4) << joined;
            EXPECT_THAT(merged.err, HasSubstr("replicate 5: given up"));
            EXPECT_THAT(merged.err, HasSubstr(".h5 --replicate 5\n"));
        }
    }
}

TEST(BadReplicates, OneThatHangsIsBlamedAndGivenUpAndTheRestIsDone) {
    const Folder folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet -o whole.h5").exit, 0);
    // As a scheduler ends it: asked first, and killed where that does not help.
    const std::string run = faulty("hang:5")
                            + "\"$PROGRAM\" run small.yaml --resume --jobs 2 & run=$!; sleep 2; "
                              "kill -TERM $run 2>/dev/null; sleep 0.5; kill -KILL $run 2>/dev/null; wait $run";
    EXPECT_EQ(folder.run(run).exit, 137);
    EXPECT_EQ(folder.run(run).exit, 137);
    EXPECT_EQ(folder.run(run).exit, 4);
    expect_others_untouched(folder, 5);
}

TEST(BadReplicates, WhatFailedOrWasGivenUpIsRunAgainWhereThatIsAsked) {
    const Folder folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet -o whole.h5").exit, 0);
    const std::string right = output::digest(folder / "whole.h5");
    const std::string bad_node =
        faulty("abort:5,nan:7") + "raaderum run small.yaml --resume --quiet --jobs 2 --commit-every 0";
    folder.run(bad_node);
    folder.run(bad_node);
    ASSERT_EQ(folder.run(bad_node).exit, 4);
    ASSERT_EQ(output::summarise(folder / "small.h5").failures.size(), 3U) << "5 in both policies, 7 in one";
    EXPECT_EQ(folder.run("raaderum run small.yaml --resume --quiet").exit, 4) << "and stays so";

    EXPECT_EQ(folder.run(faulty("nan:7") + "raaderum run small.yaml --resume --retry-failed --quiet").exit, 4);
    EXPECT_EQ(output::summarise(folder / "small.h5").failures.size(), 1U) << "one fails again";
    const Ended again = folder.run("raaderum run small.yaml --resume --retry-failed --quiet");
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_EQ(output::digest(folder / "small.h5"), right);
    EXPECT_FALSE(folder.has("small.h5.parts"));
    EXPECT_EQ(folder.run("raaderum run small.yaml --retry-failed --quiet").exit, 2) << "it goes on with what is there";
}

TEST(BadReplicates, OnesThatFailedInPartsAreRunAgainAndTakeTheirPlace) {
    const Folder folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet -o whole.h5").exit, 0);
    const std::string shard = "raaderum run small.yaml --quiet --commit-every 0 --shard ";
    ASSERT_EQ(folder.run(shard + "1/3 -o small.h5").exit, 0);
    ASSERT_EQ(folder.run(faulty("nan:4,throw:7") + shard + "2/3 -o small.h5").exit, 4);
    ASSERT_EQ(folder.run(shard + "2/3 --resume -o small.h5").exit, 4) << "and stays so";
    const Ended again = folder.run(shard + "2/3 --resume --retry-failed -o small.h5");
    EXPECT_EQ(again.exit, 0) << again.err;
    ASSERT_EQ(folder.run(shard + "3/3 -o small.h5").exit, 0);
    EXPECT_EQ(output::digest(folder / "small.h5"), output::digest(folder / "whole.h5"));
}

TEST(BadReplicates, ANoteThatIsNoneOfThePlanBlamesNobodyAndStays) {
    const Folder folder(small);
    // A note as a run of the plan leaves it, to be changed.
    const std::string run = faulty("abort:5") + "raaderum run small.yaml --resume --quiet --jobs 1 -o crashed.h5";
    ASSERT_GT(folder.run(run).exit, 128);
    const std::string shard = "raaderum run small.yaml --quiet --resume -o small.h5 --shard ";
    ASSERT_EQ(folder.run(shard + "1/3").exit, 0);
    folder.run(
        "mkdir small.h5.parts; cd small.h5.parts; cp ../crashed.h5.parts/*.note under-way-a-1-0.note; "
        "sed 's/ 0000000005 0000 / 0000000005 0099 /' under-way-a-1-0.note > under-way-b-1-0.note; "
        "sed 's/^plan ./plan x/' under-way-a-1-0.note > under-way-c-1-0.note; rm under-way-a-1-0.note; "
        "{ echo 'running          '; for r in 1 4 7 10; do printf 's %010d 0099\\n' $r; done; } > "
        "under-way-d-1-0.note; "
        "mkfifo under-way-e-1-0.note; mkdir under-way-f-1-0.note; head -c 200 /dev/zero > under-way-g-1-0.note; "
        "ln -s ../small.yaml under-way-h-1-0.note");
    const Ended ended = folder.run("timeout 60 \"$PROGRAM\" run small.yaml --quiet --resume -o small.h5 --shard 2/3");
    EXPECT_EQ(ended.exit, 0) << ended.err;
    for (const char* note : {"b", "c", "d", "e", "f", "g", "h"}) {
        const std::string name = std::string("small.h5.parts/under-way-") + note + "-1-0.note";
        const bool is_file = std::string_view("bcdg").find(note) != std::string_view::npos;
        if (is_file) {
            EXPECT_THAT(ended.err, HasSubstr("warning: " + name + ": no note of this plan"));
        }
        EXPECT_EQ(folder.run("test -e " + name).exit, 0) << note;
    }
    EXPECT_EQ(folder.run("ls small.h5.parts/*.part | wc -l").out, "1\n") << "all four are there";
}

TEST(BadReplicates, ThoseThatWereUnderWayWhenARunWasKilledAreNotBlamedForIt) {
    const Folder folder(small);
    for (int kill = 0; kill != 6; ++kill) {
        folder.run(
            "$PROGRAM run small.yaml --resume --replicates 3000 --jobs 2 & run=$!; "
            "for i in $(seq 200); do ls small.h5.parts/*.note >/dev/null 2>&1 && break; sleep 0.02; done; sleep 0.1; "
            "kill -KILL $run; wait $run");
    }
    const Ended finished = folder.run("raaderum run small.yaml --resume --replicates 200 --quiet");
    EXPECT_EQ(finished.exit, 0) << finished.err;
    EXPECT_FALSE(folder.has("small.h5.parts"));
    EXPECT_EQ(folder.run("raaderum rerun small.h5").exit, 0);
}

TEST(BadReplicates, AStopInGoodOrderLeavesNobodySuspected) {
    const Folder folder(small);
    const Ended stopped = folder.run(
        "$PROGRAM run small.yaml --replicates 1000000 & run=$!; "
        "for i in $(seq 600); do ls small.h5.parts/*.part >/dev/null 2>&1 && break; sleep 0.1; done; "
        "kill -TERM $run; wait $run");
    EXPECT_EQ(stopped.exit, 75);
    EXPECT_EQ(folder.run("ls small.h5.parts | grep -c note").out, "0\n");
}

}  // namespace
}  // namespace raaderum::cli
