// What `raaderum submit` hands to Slurm, shown and, with stand-ins for Slurm's commands, submitted. Slurm itself: slurm_test.sh.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string small = R"(schema: 1
name: small
weeks: 8
replicates: 10
institution: {employees: 12}
)";

/// A folder with an sbatch that notes how it is called and gives 101, 102, ..., and a squeue that says what queue.txt says.
struct WithSlurm : Folder {
    WithSlurm() : Folder(small) {
        run("mkdir bin; printf '#!/bin/bash\\necho \"$@\" >> sbatch.txt; echo $((100 + $(wc -l < sbatch.txt)))\\n' > "
            "bin/sbatch; printf '#!/bin/bash\\ncat queue.txt\\n' > bin/squeue; chmod +x bin/*; touch queue.txt");
    }
    Ended submit(const std::string& more = "") const {
        return run("PATH=$PWD/bin:$PATH; raaderum submit small.yaml --tasks 4 " + more);
    }
    std::string last_calls() const { return run("tail -n 2 sbatch.txt").out; }
};

TEST(Submit, ShowsScriptsThatAShellReads) {
    const Folder folder(small);
    const Ended shown =
        folder.run("raaderum submit small.yaml --tasks 64 --time 00:10:00 --sbatch=--partition=long --print");
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_THAT(shown.out, AllOf(HasSubstr("--array=1-10"), HasSubstr("--shard \"$SLURM_ARRAY_TASK_ID/10\""),
                                 HasSubstr("#SBATCH --partition=long"), HasSubstr("#SBATCH --time=00:10:00")));
    EXPECT_EQ(folder.entries(), 1U) << "and writes nothing";
    folder.write("scripts.sh", shown.out);
    EXPECT_EQ(folder.run("bash -n scripts.sh").exit, 0);
}

TEST(Submit, SubmitsAnArrayAndAJobThatJoinsIt) {
    const WithSlurm folder;
    const Ended submitted = folder.submit();
    EXPECT_EQ(submitted.exit, 0) << submitted.err;
    EXPECT_THAT(folder.last_calls(), AllOf(HasSubstr("--parsable --array=1-4 small.h5.jobs/shards.sh"),
                                           HasSubstr("--dependency=afterany:101 small.h5.jobs/merge.sh")));
}

TEST(Submit, CalledAgainItSubmitsOnlyWhatIsMissingAndNotQueued) {
    const WithSlurm folder;
    ASSERT_EQ(folder.submit().exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --shard 2/4 -o small.h5").exit, 0);
    folder.write("queue.txt", "4\n");
    ASSERT_EQ(folder.submit().exit, 0);
    EXPECT_THAT(folder.last_calls(), AllOf(HasSubstr("--array=1,3 "), HasSubstr("afterany:101:103")));
    folder.write("queue.txt", "1\n3\n4\n");
    const Ended waiting = folder.submit();
    EXPECT_THAT(waiting.out, HasSubstr("nothing to submit"));
    EXPECT_EQ(folder.run("PATH=$PWD/bin:$PATH; raaderum submit small.yaml --tasks 5").exit, 2) << "cut otherwise";
    for (const char* shard : {"1", "3", "4"}) {
        ASSERT_EQ(folder.run(std::string("raaderum run small.yaml --quiet --shard ") + shard + "/4 -o small.h5").exit,
                  0);
    }
    EXPECT_THAT(folder.submit().out, HasSubstr("small.h5: complete; nothing to submit"));
}

TEST(Submit, AShardWhoseTimeIsUpKeepsWhatIsFinishedAndGoesBackIntoTheQueue) {
    const WithSlurm folder;
    folder.run("printf '#!/bin/bash\\necho \"$@\" > scontrol.txt\\n' > bin/scontrol; chmod +x bin/scontrol");
    ASSERT_EQ(folder.submit("--replicates 1000000").exit, 0);
    const auto shard_until = [&](const char* signal) {
        return folder.run(
            "PATH=$PWD/bin:$PATH; rm -rf small.h5.parts; export SLURM_ARRAY_JOB_ID=9 SLURM_ARRAY_TASK_ID=3; "
            "bash small.h5.jobs/shards.sh & job=$!; "
            "for i in $(seq 600); do ls small.h5.parts/*.part >/dev/null 2>&1 && break; sleep 0.05; done; kill -"
            + std::string(signal) + " $job; wait $job");
    };
    EXPECT_EQ(shard_until("TERM").exit, 75);
    EXPECT_FALSE(folder.has("scontrol.txt")) << "who cancels a job does not want it back";
    EXPECT_EQ(shard_until("USR1").exit, 75);
    EXPECT_EQ(folder.read("scontrol.txt"), "requeue 9_3\n");
}

TEST(Submit, WithoutSlurmItSaysSo) {
    const Folder folder(small);
    const Ended submitted = folder.run("PATH=/nowhere; raaderum submit small.yaml --tasks 2");
    EXPECT_EQ(submitted.exit, 3);
    EXPECT_THAT(submitted.err, HasSubstr("there is no sbatch on this machine"));
}

}  // namespace
}  // namespace raaderum::cli
