// A run cut into shards and joined again is the run of one process, data set by data set; and nothing is joined that is
// missing, damaged, foreign or told twice in two ways.
#include "program.hpp"
#include "small_scenario.hpp"

#include "output/digest.hpp"
#include "output/durable.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string small = small_scenario(10);
const std::string worlds = small + "uncertain: {institution.task_complexity: [0.2, 0.8]}\nworlds: 3\n";

std::string digest_of(const Folder& folder, const std::string& file) { return output::digest(folder / file); }

/// Runs all shards of small.yaml, shard I into the file that `output` names with I in place of %.
void run_shards(const Folder& folder, int of, const std::string& output, const std::string& more = "") {
    for (int shard = 1; shard <= of; ++shard) {
        std::string file = output;
        if (const std::size_t at = file.find('%'); at != std::string::npos) file.replace(at, 1, std::to_string(shard));
        const Ended ended = folder.run("raaderum run small.yaml --quiet --shard " + std::to_string(shard) + "/"
                                       + std::to_string(of) + " -o " + file + " " + more);
        ASSERT_EQ(ended.exit, 0) << ended.err;
    }
}

class Shards : public testing::TestWithParam<std::string> {};

TEST_P(Shards, InFilesOfTheirOwnJoinToTheRunOfOneProcess) {
    const Ran folder(GetParam());
    run_shards(folder, 3, "shard-%.h5");
    const Ended merged = folder.run("raaderum merge -o all.h5 shard-2.h5 shard-3.h5 shard-1.h5");
    ASSERT_EQ(merged.exit, 0) << merged.err;
    EXPECT_THAT(merged.out, HasSubstr("complete"));
    EXPECT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
    EXPECT_THAT(folder.run("raaderum inspect all.h5").out, HasSubstr("all.h5: complete"));
}

TEST_P(Shards, ThatShareAnOutputLeaveTheRunOfOneProcess) {
    const Ran folder(GetParam());
    run_shards(folder, 4, "all.h5");
    EXPECT_FALSE(folder.has("all.h5.parts")) << "the last one has joined them";
    EXPECT_FALSE(folder.has("all.h5.lock"));
    EXPECT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
    EXPECT_THAT(folder.run("raaderum merge -o all.h5 all.h5").out, HasSubstr("complete already"));
}

INSTANTIATE_TEST_SUITE_P(OneWorldAndMany, Shards, testing::Values(small, worlds),
                         [](const auto& one) { return one.index == 0 ? "OneWorld" : "ManyWorlds"; });

TEST(SharedOutput, ShardsSideBySideLeaveTheRunOfOneProcess) {
    const Ran folder(small);
    constexpr int rounds =
        20;  // one who leaves as another comes in once took the folder away from it, in one round of ten
    for (int round = 0; round != rounds; ++round) {
        const Ended ended = folder.run(
            "rm -f all.h5; for shard in 1 2 3 4 5; do "
            "raaderum run small.yaml --quiet --jobs 1 --shard $shard/5 -o all.h5 & all=\"$all $!\"; done; "
            "for one in $all; do wait $one || exit 9; done");
        ASSERT_EQ(ended.exit, 0) << ended.err;
        ASSERT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
        ASSERT_FALSE(folder.has("all.h5.parts"));
    }
}

TEST(SharedOutput, TheNumberOfShardsMayChangeOnTheWay) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --shard 2/3 -o all.h5").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --shard 3/5 -o all.h5 --resume").exit, 0);
    run_shards(folder, 2, "all.h5", "--resume");
    EXPECT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
}

TEST(SharedOutput, PartsThatAShardKilledAfterJoiningLeftBesideTheFileAreClearedAway) {
    const Ran folder(small);
    run_shards(folder, 2, "all.h5", "--resume");
    std::filesystem::create_directory(folder / "all.h5.parts");
    const std::string part = "plan-0123456789abcdef-replicates-000000-000009-01234567.part";
    folder.write(output::temporary_beside("all.h5.parts/" + part).string(), "");
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --shard 2/2 -o all.h5 --resume").exit, 0);
    EXPECT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
    EXPECT_FALSE(folder.has("all.h5.parts"));
}

TEST(SharedOutput, TwoOrdinaryRunsAndARunBesideAShardAreRefused) {
    const Folder folder(small);
    const std::string beside =
        " & run=$!; for i in $(seq 600); do [ -e all.h5.lock ] && break; sleep 0.05; done; "
        "raaderum run small.yaml -o all.h5 --quiet --resume%; told=$?; kill $run; wait $run; "
        "[ $told -eq 2 ]";
    const std::string whole = "$PROGRAM run small.yaml --quiet --replicates 1000000 -o all.h5";
    const auto with = [&](const std::string& shard) {
        std::string text = beside;
        return text.replace(text.find('%'), 1, shard);
    };
    EXPECT_EQ(folder.run(whole + with("")).exit, 0);
    EXPECT_EQ(folder.run(whole + " --resume" + with(" --shard 1/2")).exit, 0);
    EXPECT_EQ(folder.run("rm -r all.h5*; " + whole + " --shard 1/2" + with("")).exit, 0);
}

TEST(SharedOutput, AShardDoesNotRemoveWhatOthersHaveBrought) {
    const Folder folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --shard 1/2 -o all.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum run small.yaml --quiet --shard 1/2 -o all.h5").exit, 2) << "its own are there";
    EXPECT_EQ(folder.run("raaderum run small.yaml --quiet --shard 1/2 -o all.h5 --force").exit, 0);
    const Ended other = folder.run("raaderum run small.yaml --quiet --shard 2/2 -o all.h5 --force");
    EXPECT_EQ(other.exit, 2);
    EXPECT_THAT(other.err, HasSubstr("what other shards have brought"));
}

class Merging : public testing::Test {
  protected:
    void SetUp() override { run_shards(folder, 3, "shard-%.h5"); }
    void refused(const std::string& sources, const std::string& says) {
        const Ended ended = folder.run("raaderum merge -o all.h5 " + sources);
        EXPECT_EQ(ended.exit, 2) << sources << ended.out;
        EXPECT_THAT(ended.err, HasSubstr(says)) << sources;
        EXPECT_FALSE(folder.has("all.h5") || !output::files_in(folder.path(), "all.h5", ".tmp").empty()
                     || folder.has("all.h5.lock"))
            << sources;
    }
    const Ran folder{small};
};

TEST_F(Merging, RefusesWhatIsMissingUnlessAskedOtherwise) {
    refused("shard-1.h5 shard-3.h5", "replicates 1, 4, 7 of 10 lie in no shard given");
    const Ended partial = folder.run("raaderum merge --allow-partial -o all.h5 shard-1.h5 shard-3.h5");
    EXPECT_EQ(partial.exit, 0);
    EXPECT_THAT(partial.err, HasSubstr("replicates 1, 4, 7 of 10"));
    EXPECT_THAT(partial.out, HasSubstr("7 of 10 replicates from 2 sources, not complete"));
    EXPECT_THAT(folder.run("raaderum inspect all.h5").out, HasSubstr("not complete"));
    EXPECT_EQ(folder.run("raaderum run small.yaml --resume -o all.h5 --quiet").exit, 0) << "and can be gone on with";
    EXPECT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
}

TEST_F(Merging, RefusesDamagedAndForeignShards) {
    const std::string whole = folder.read("shard-2.h5");
    for (const double where : {0.001, 0.3, 0.7, 0.9999}) {
        std::string damaged = whole;
        const auto at = static_cast<std::size_t>(where * static_cast<double>(whole.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        folder.write("bad.h5", damaged);
        refused("shard-1.h5 bad.h5 shard-3.h5", "bad.h5: it is damaged");
    }
    folder.write("bad.h5", whole.substr(0, whole.size() / 2));
    refused("shard-1.h5 bad.h5 shard-3.h5", "bad.h5");
    folder.write("bad.h5", "no trajectory");
    refused("shard-1.h5 bad.h5 shard-3.h5", "bad.h5: this is no trajectory file");
    refused("shard-1.h5 nowhere.h5", "nowhere.h5: there is no such file");
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --seed 8 --shard 2/3 -o other.h5").exit, 0);
    refused("shard-1.h5 other.h5 shard-3.h5", "it belongs to another plan: here `seed: 7`; there `seed: 8`");
}

TEST_F(Merging, TakesWhatIsGivenTwiceOnce) {
    ASSERT_EQ(folder.run("cp shard-1.h5 copy.h5").exit, 0);
    const Ended merged = folder.run("raaderum merge -o all.h5 shard-1.h5 copy.h5 shard-2.h5 shard-3.h5 shard-3.h5");
    EXPECT_EQ(merged.exit, 0) << merged.err;
    EXPECT_THAT(merged.err, HasSubstr("replicates 0, 3, 6, 9 in more than one shard"));
    EXPECT_EQ(digest_of(folder, "all.h5"), digest_of(folder, "small.h5"));
}

TEST_F(Merging, LeavesWhatIsThereAlone) {
    EXPECT_EQ(folder.run("raaderum merge -o small.h5 shard-*.h5").exit, 2);
    EXPECT_EQ(folder.run("raaderum merge --force -o small.h5 shard-*.h5").exit, 0);
}

TEST(MergingParts, JoinsTheFolderOfARunThatWasStopped) {
    const Ran folder(small);
    const Ended stopped = folder.run(
        "$PROGRAM run small.yaml --replicates 100000 --jobs 1 -o all.h5 & run=$!; "
        "for i in $(seq 600); do [ -n \"$(ls all.h5.parts/*.part 2>/dev/null)\" ] && break; sleep 0.1; done; "
        "kill -KILL $run; wait $run; true");
    ASSERT_TRUE(folder.has("all.h5.parts")) << stopped.err;
    EXPECT_EQ(folder.run("raaderum merge -o all.h5 all.h5.parts").exit, 2) << "most replicates are missing";
    const Ended partial = folder.run("raaderum merge -o some.h5 all.h5.parts --allow-partial");
    EXPECT_EQ(partial.exit, 0) << partial.err;
    EXPECT_EQ(folder.run("raaderum verify some.h5 --sample 3").exit, 0);
    EXPECT_EQ(folder.run("rm all.h5.parts/*.plan; raaderum merge -o other.h5 all.h5.parts").exit, 2);
}

}  // namespace
}  // namespace raaderum::cli
