// Arguments that are more than a word: what is accepted, and what a wrong one is told.
#include "cli/arguments.hpp"
#include "cli/grammar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

RunRequest run_request(const std::string& words) {
    std::optional<Request> request;
    grammar(request)->parse(words);
    return std::get<RunRequest>(*request);
}

TEST(Arguments, ShardsSplitTheReplicatesWithoutGapOrOverlap) {
    std::vector<int> seen(10, 0);
    for (std::uint32_t index = 1; index <= 3; ++index) {
        for (const ReplicateId replicate : replicates_of({index, 3}, 10)) {
            EXPECT_EQ(number(replicate) % 3, index - 1);
            ++seen[number(replicate)];
        }
    }
    EXPECT_EQ(seen, std::vector<int>(10, 1));
}

TEST(Arguments, AShardIsOneOfSoMany) {
    EXPECT_THAT(is_shard("1/1"), IsEmpty());
    EXPECT_THAT(is_shard("4/4"), IsEmpty());
    for (const char* wrong : {"0/4", "5/4", "1", "1/0", "a/b", "-1/4", "1/4/2", "", "1/99999999999"}) {
        EXPECT_THAT(is_shard(wrong), HasSubstr("expected I/N")) << wrong;
    }
    EXPECT_EQ(shard_from("3/8").index, 3U);
    EXPECT_EQ(shard_from("3/8").of, 8U);
}

TEST(Arguments, ATaskOfAnArrayKnowsItsShard) {
    struct Task {
        std::vector<std::pair<const char*, const char*>> says;
        const char* asked;
        std::uint32_t index, of;
    };
    const std::vector<Task> tasks{
        {{{"SLURM_ARRAY_TASK_ID", "3"}, {"SLURM_ARRAY_TASK_COUNT", "4"}, {"SLURM_ARRAY_TASK_MIN", "1"}}, "auto", 3, 4},
        {{{"SLURM_ARRAY_TASK_ID", "0"}, {"SLURM_ARRAY_TASK_COUNT", "4"}, {"SLURM_ARRAY_TASK_MIN", "0"}}, "auto", 1, 4},
        {{{"PBS_ARRAY_INDEX", "2"}}, "auto/5", 2, 5},
        {{{"SGE_TASK_ID", "4"}, {"SGE_TASK_FIRST", "1"}, {"SGE_TASK_LAST", "4"}}, "auto", 4, 4},
        {{{"JOB_COMPLETION_INDEX", "0"}, {"SGE_TASK_ID", "undefined"}}, "auto/8", 1, 8},
        {{{"AWS_BATCH_JOB_ARRAY_INDEX", "7"}, {"AWS_BATCH_JOB_ARRAY_SIZE", "8"}}, "auto", 8, 8},
    };
    EXPECT_THAT(is_shard("auto"), HasSubstr("this is no task of an array"));
    for (const Task& task : tasks) {
        for (const auto& [name, value] : task.says) ::setenv(name, value, 1);
        EXPECT_THAT(is_shard(task.asked), IsEmpty()) << task.says.front().first;
        EXPECT_EQ(shard_from(task.asked).index, task.index) << task.says.front().first;
        EXPECT_EQ(shard_from(task.asked).of, task.of) << task.says.front().first;
        EXPECT_THAT(is_shard("auto/0"), HasSubstr("one task at least"));
        for (const auto& [name, value] : task.says) ::unsetenv(name);
    }
    ::setenv("PBS_ARRAY_INDEX", "6", 1);
    EXPECT_THAT(is_shard("auto"), HasSubstr("write auto/N"));
    EXPECT_THAT(is_shard("auto/5"), HasSubstr("PBS_ARRAY_INDEX is 6, and tasks are numbered 1 to 5"));
    ::setenv("JOB_COMPLETION_INDEX", "1", 1);
    EXPECT_THAT(is_shard("auto/9"), HasSubstr("both PBS_ARRAY_INDEX and JOB_COMPLETION_INDEX are set"));
    ::unsetenv("PBS_ARRAY_INDEX");
    ::unsetenv("JOB_COMPLETION_INDEX");
}

TEST(Arguments, ASpanOfWeeksGoesForward) {
    EXPECT_THAT(is_weeks("0:1"), IsEmpty());
    for (const char* wrong : {"5:5", "6:5", "5", ":5", "5:", "-1:5", "1:2:3", "a:b", "0:99999999999"}) {
        EXPECT_THAT(is_weeks(wrong), HasSubstr("expected FROM:TO")) << wrong;
    }
    EXPECT_EQ(weeks_from("208:260"), (output::Weeks{208, 260}));
}

TEST(Arguments, ASettingIsSplitAtItsFirstEqualsSign) {
    EXPECT_THAT(is_setting("a.b=1"), IsEmpty());
    EXPECT_THAT(is_setting("a.b"), HasSubstr("expected key.path=value"));
    EXPECT_THAT(is_setting("=1"), HasSubstr("expected key.path=value"));
    EXPECT_EQ(split_setting("a.b=c=d"), std::make_pair(std::string("a.b"), std::string("c=d")));
}

TEST(Arguments, ASeedIsAWholeNumberOf64Bits) {
    EXPECT_THAT(is_seed("18446744073709551615"), IsEmpty());
    for (const char* wrong : {"18446744073709551616", "-1", "1.5", "x", ""})
        EXPECT_THAT(is_seed(wrong), HasSubstr("no seed"));
}

TEST(Arguments, RepeatedOptionsAddUpAndSwallowNothing) {
    const RunRequest run =
        run_request("run --set a=1 --variant trust --set b=2 my.yaml --variant control --jobs 3 --quiet");
    EXPECT_EQ(run.scenario, "my.yaml");
    EXPECT_EQ(run.jobs, 3);
    EXPECT_TRUE(run.quiet);
    EXPECT_EQ(run.overrides.variants, (std::vector<std::string>{"trust", "control"}));
    ASSERT_EQ(run.overrides.set.size(), 2U);
    EXPECT_EQ(run.overrides.set[1].first, "b");
    EXPECT_EQ(run.overrides.set[1].second, "2");
}

TEST(Arguments, AllOptionsOfRunAreUnderstood) {
    const RunRequest run = run_request(
        "run my.yaml -o out.h5 --replicates 7 --weeks 30 --seed 9 --shard 2/3 --resume --json --progress never "
        "--dry-run");
    EXPECT_EQ(run.output, "out.h5");
    EXPECT_EQ(run.overrides.replicates, 7);
    EXPECT_EQ(run.overrides.weeks, 30);
    EXPECT_EQ(run.overrides.seed, "9");
    EXPECT_EQ(run.shard.index, 2U);
    EXPECT_TRUE(run.resume && run.json && run.dry_run);
    EXPECT_EQ(run.progress, ShowProgress::never);
    EXPECT_TRUE(run_request("run my.yaml --force").force);
}

TEST(Arguments, WhatCannotBeMeantIsRefused) {
    for (const char* words : {"run", "run a.yaml --commit-every -1", "run a.yaml --replicates 0",
                              "run a.yaml --replicates 1.5", "run a.yaml --jobs -1", "run a.yaml --weeks x",
                              "run a.yaml --resume --force", "run a.yaml --progress sometimes", "run a.yaml b.yaml",
                              "validate", "inspect", "completion", "completion tcsh", "frobnicate",
                              "run a.yaml --set employees", "run a.yaml --shard 4/3", "run a.yaml --unknown"}) {
        EXPECT_THROW(run_request(words), CLI::ParseError) << words;
    }
}

}  // namespace
}  // namespace raaderum::cli
