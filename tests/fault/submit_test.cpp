// What `raaderum submit` hands to Slurm, shown and, with stand-ins for Slurm's commands, submitted. Slurm itself: slurm_test.sh.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

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
    /// Puts another command of Slurm's in the place of a stand-in.
    void stand_in(const std::string& command, const std::string& script) const {
        write("bin/" + command, "#!/bin/bash\n" + script + "\n");
        run("chmod +x bin/" + command);
    }
    std::string last_calls() const { return run("tail -n 2 sbatch.txt").out; }
};

TEST(Submit, ShowsScriptsThatAShellReads) {
    const Folder folder(small);
    const Ended shown =
        folder.run("raaderum submit small.yaml --tasks 64 --time 00:10:00 --sbatch=--partition=long --print");
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_THAT(shown.out,
                AllOf(HasSubstr("--array=1-10"), HasSubstr("--shard \"$((SLURM_ARRAY_TASK_ID + ${1:-0}))/10\""),
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

TEST(Submit, LeavesAloneWhatIsNoneOfItsOwn) {
    for (const char* foreign :
         {"mkdir small.h5.jobs && echo mine > small.h5.jobs/shards.sh", "mkdir real && ln -s real small.h5.jobs",
          "mkdir small.h5.jobs && echo mine > small.h5.jobs/merge.sh",
          "mkdir small.h5.jobs && echo mine > small.h5.jobs/submitted", "echo mine > small.h5.jobs",
          "mkdir small.h5.jobs && echo mine > notes && ln -s ../notes small.h5.jobs/submitted",
          "mkdir small.h5.jobs && mkfifo small.h5.jobs/shards.sh",
          "mkdir small.h5.jobs && echo mine > notes && ln notes small.h5.jobs/submitted"}) {
        const WithSlurm folder;
        ASSERT_EQ(folder.run(foreign).exit, 0);
        const std::string before = folder.run("find . -type f -exec sha256sum {} + | sort; ls -lR | grep -c .").out;
        const Ended refused = folder.submit();
        EXPECT_EQ(refused.exit, 2) << foreign << refused.err;
        EXPECT_EQ(folder.run("find . -type f -exec sha256sum {} + | sort; ls -lR | grep -c .").out, before) << foreign;
    }
    const WithSlurm folder;
    ASSERT_EQ(folder.submit().exit, 0);
    EXPECT_EQ(folder.submit("--sbatch=--mem=1G").exit, 0) << "its own are replaced";
    folder.run("echo '# mine' >> small.h5.jobs/shards.sh");
    EXPECT_EQ(folder.submit().exit, 2) << "but not where they were edited";
}

TEST(Submit, AShardWhoseTimeIsUpKeepsWhatIsFinishedAndGoesBackIntoTheQueue) {
    const WithSlurm folder;
    folder.stand_in("scontrol", "[ $1 = show ] || echo \"$@\" > scontrol.txt");
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

TEST(Submit, AJobThatJoinsAndWasRefusedIsSubmittedByTheNextCall) {
    const WithSlurm folder;
    folder.stand_in("sbatch",
                    "echo \"$@\" >> sbatch.txt; case \"$*\" in *--dependency*) [ -e closed ] && exit 1;; esac; echo "
                    "$((100 + $(wc -l < sbatch.txt)))");
    folder.write("closed", "");
    const Ended refused = folder.submit();
    EXPECT_EQ(refused.exit, 3);
    EXPECT_THAT(refused.err, HasSubstr("small.h5.jobs/merge.sh: cannot submit: sbatch refuses it"));
    folder.run(
        "rm closed; printf '#!/bin/bash\\ncase \"$*\" in *--jobs=101*) seq 1 4;; *--jobs=103*) echo 103;; esac\\n' > "
        "bin/squeue");
    const Ended again = folder.submit();
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_THAT(folder.run("tail -n 1 sbatch.txt").out, HasSubstr("--dependency=afterany:101 small.h5.jobs/merge.sh"));
    EXPECT_EQ(folder.run("grep -c array sbatch.txt").out, "1\n") << "the shards are in the queue";
    EXPECT_THAT(folder.submit().out, AllOf(HasSubstr("nothing to submit"), HasSubstr("job 103, which joins them")));
    EXPECT_EQ(folder.read("small.h5.jobs/submitted"), "101 4\n103 join\n");
}

TEST(Submit, OnlyANumberOnALineOfItsOwnIsAJob) {
    const WithSlurm folder;
    folder.stand_in(
        "sbatch",
        "echo \"$@\" >> sbatch.txt; echo 'touch up your quota; touch ran'; echo '8123;north'; echo '$(touch ran)'");
    const Ended submitted = folder.submit();
    EXPECT_EQ(submitted.exit, 0) << submitted.err;
    EXPECT_THAT(folder.last_calls(), HasSubstr("--dependency=afterany:8123 "));
    ASSERT_EQ(folder.submit().exit, 0);
    EXPECT_FALSE(folder.has("ran") || folder.has("up")) << "what a site says is no command";
    EXPECT_EQ(folder.read("small.h5.jobs/submitted"), "8123 4\n8123 join\n8123 4\n8123 join\n");

    for (const char* said : {"echo ok", "echo 12; echo 13", "true", "echo '12;a b'", "echo 12345678901234567890"}) {
        folder.run("rm -rf small.h5.jobs sbatch.txt");
        folder.stand_in("sbatch", said);
        const Ended unclear = folder.submit();
        EXPECT_EQ(unclear.exit, 3) << said;
        EXPECT_THAT(unclear.err, HasSubstr("gave no job's number on a line of its own")) << said;
        EXPECT_FALSE(folder.has("small.h5.jobs/submitted")) << said;
    }
}

TEST(Submit, WhatIsNotedIsReadStrictlyAndNothingOfItIsLost) {
    const WithSlurm folder;
    folder.run("mkdir small.h5.jobs");
    const std::string foreign =
        "9 4\n8000;touch ran 4\n$(touch ran) 4\nmine\n77 0\n78 4 x\n10";  // the last was cut off
    folder.write("small.h5.jobs/submitted", foreign);
    folder.stand_in("squeue", "echo \"$@\" >> squeue.txt");
    ASSERT_EQ(folder.submit().exit, 0);
    EXPECT_FALSE(folder.has("ran"));
    EXPECT_EQ(folder.run("grep -o 'jobs=[^ ]*' squeue.txt | sort -u").out, "jobs=9\n")
        << "nobody is asked about what is no job";
    EXPECT_EQ(folder.read("small.h5.jobs/submitted"), foreign + "\n101 4\n102 join\n");
}

TEST(Submit, MoreShardsThanAnArrayMayHaveAreSeveralArrays) {
    const WithSlurm folder;
    folder.stand_in("scontrol", "echo 'Configuration data as of today'; echo 'MaxArraySize            = 4'");
    folder.stand_in("squeue", "case \"$*\" in *--jobs=102*) echo 2;; esac");
    const Ended submitted = folder.run("PATH=$PWD/bin:$PATH; raaderum submit small.yaml --tasks 8 -o small.h5");
    EXPECT_EQ(submitted.exit, 0) << submitted.err;
    EXPECT_EQ(folder.read("sbatch.txt"),
              "--parsable --array=1-3 small.h5.jobs/shards.sh\n"
              "--parsable --array=1-3 --output=small.h5.jobs/shard-3+%a.log small.h5.jobs/shards.sh 3\n"
              "--parsable --array=1-2 --output=small.h5.jobs/shard-6+%a.log small.h5.jobs/shards.sh 6\n"
              "--parsable --dependency=afterany:101:102:103 small.h5.jobs/merge.sh\n");
    ASSERT_EQ(folder.run("SLURM_ARRAY_TASK_ID=2 bash small.h5.jobs/shards.sh 6").exit, 0);
    EXPECT_THAT(folder.run("raaderum inspect small.h5").out, HasSubstr("not complete")) << "shard 8 of 8";
    ASSERT_EQ(folder.run("PATH=$PWD/bin:$PATH; raaderum submit small.yaml --tasks 8 -o small.h5").exit, 0);
    EXPECT_THAT(folder.run("tail -n 4 sbatch.txt").out,
                AllOf(HasSubstr("--array=1,3 --output=small.h5.jobs/shard-3+%a.log"), HasSubstr("--array=1 --output"),
                      HasSubstr("--dependency=afterany:102:105:106:107")))
        << "shard 5 is in the queue, shard 8 is there";
    folder.run("rm bin/scontrol");
    EXPECT_THAT(
        folder.run("PATH=$PWD/bin:/bin:/usr/bin; raaderum submit small.yaml --replicates 2500 --tasks 2500 --print")
            .out,
        AllOf(HasSubstr("# sbatch --array=1-1000\n"), HasSubstr("# sbatch --array=1-500 shards.sh 2000\n")))
        << "where nobody says how many, a thousand";
}

TEST(Submit, ALineBreakAddsNoLineToAScript) {
    const WithSlurm folder;
    for (const char* option :
         {"--time \"$(printf '1\\ntouch ran')\"", "--sbatch=\"$(printf -- '--mem=1\\n touch ran')\"",
          "-o \"$(printf 'a\\nb.h5')\"", "-o 'a\\b.h5'"}) {
        const Ended refused = folder.submit(option);
        EXPECT_EQ(refused.exit, 2) << option << refused.out;
        EXPECT_THAT(refused.err, testing::AnyOf(HasSubstr("holds a line break"), HasSubstr("holds a backslash")))
            << option;
    }
    EXPECT_FALSE(folder.has("sbatch.txt"));
    const Ended odd = folder.submit("--print -o 'odd #1 \"%a\".h5'");
    EXPECT_EQ(odd.exit, 0) << odd.err;
    EXPECT_THAT(odd.out, HasSubstr(R"(#SBATCH --output="odd #1 \"%%a\".h5.jobs/shard-%a.log")"));
}

TEST(Submit, WithoutSlurmItSaysSo) {
    const Folder folder(small);
    const Ended submitted = folder.run("PATH=/nowhere; raaderum submit small.yaml --tasks 2");
    EXPECT_EQ(submitted.exit, 3);
    EXPECT_THAT(submitted.err, HasSubstr("there is no sbatch on this machine"));
}

}  // namespace
}  // namespace raaderum::cli
