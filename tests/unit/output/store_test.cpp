// A run may be fed in any order by any number of threads, stopped and resumed, and grown: the file is the same.

#include "output/store.hpp"
#include "output/digest.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/part.hpp"
#include "output/summary.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <thread>

namespace raaderum::output {
namespace {

using testing::Folder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::small_experiment;
using testing::small_replicate;

constexpr int replicates = 40;

std::vector<std::uint32_t> shuffled(int count, unsigned luck) {
    std::vector<std::uint32_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937 generator(luck);
    std::shuffle(order.begin(), order.end(), generator);
    return order;
}

/// Small batches, so that a small test has many parts.
StoreOptions in_parts(Existing existing = Existing::refuse) {
    StoreOptions options;
    options.existing = existing;
    options.batch_bytes = 100'000;
    return options;
}

std::string bytes_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void feed(TrajectoryStore& store, const Experiment& experiment, const std::vector<std::uint32_t>& order,
          unsigned threads = 1) {
    std::atomic<std::size_t> next{0};
    std::vector<std::thread> crew;
    for (unsigned thread = 0; thread != threads; ++thread) {
        crew.emplace_back([&] {
            for (std::size_t at = next++; at < order.size(); at = next++)
                store.accept(small_replicate(experiment, order[at]));
        });
    }
    for (std::thread& thread : crew) thread.join();
}

void run_whole(const std::filesystem::path& file, int count, const std::vector<std::uint32_t>& order,
               const StoreOptions& options = in_parts(), unsigned threads = 1) {
    const Experiment experiment = small_experiment(count);
    TrajectoryStore store(file, experiment, options);
    feed(store, experiment, order, threads);
    store.finish();
}

std::vector<std::uint32_t> missing_in(const TrajectoryStore& store) {
    std::vector<std::uint32_t> numbers;
    for (const ReplicateId each : store.missing()) numbers.push_back(number(each));
    return numbers;
}

TEST(TrajectoryStore, OneBatchIsWrittenWithoutPartsAndManyBatchesGiveTheSameBytes) {
    const Folder folder;
    StoreOptions one_batch;
    one_batch.batch_seconds = 1000;
    const Experiment experiment = small_experiment(replicates);
    {
        TrajectoryStore store(folder / "one.h5", experiment, one_batch);
        feed(store, experiment, shuffled(replicates, 1));
        store.finish();
        EXPECT_FALSE(std::filesystem::exists(parts_folder(folder / "one.h5")));
    }
    {
        TrajectoryStore store(folder / "many.h5", experiment, in_parts());
        feed(store, experiment, shuffled(replicates, 2));
        store.flush();
        EXPECT_GT(parts_in(parts_folder(folder / "many.h5")).size(), 5U);
        store.finish();
    }
    EXPECT_FALSE(std::filesystem::exists(parts_folder(folder / "many.h5")));
    EXPECT_FALSE(std::filesystem::exists(folder / "many.h5.lock"));
    EXPECT_TRUE(files_in(folder.path(), "many.h5", ".tmp").empty());
    EXPECT_EQ(digest(folder / "one.h5"), digest(folder / "many.h5"));
    EXPECT_TRUE(bytes_of_file(folder / "one.h5") == bytes_of_file(folder / "many.h5"));
}

TEST(TrajectoryStore, AnyOrderAndNumberOfThreadsGiveTheSameDigest) {
    const Folder folder;
    std::vector<std::string> digests;
    for (const unsigned threads : {1U, 2U, 7U}) {
        for (unsigned luck = 0; luck != 3; ++luck) {
            StoreOptions options = in_parts(Existing::replace);
            run_whole(folder / "run.h5", replicates, shuffled(replicates, luck), options, threads);
            digests.push_back(digest(folder / "run.h5"));
        }
    }
    EXPECT_THAT(digests, ::testing::Each(digests.front()));
}

TEST(TrajectoryStore, CompressionChangesNoNumber) {
    const Folder folder;
    StoreOptions compressed = in_parts();
    compressed.storage.gzip_level = 1;
    compressed.storage.chunk_bytes = 2000;
    run_whole(folder / "plain.h5", replicates, shuffled(replicates, 1));
    run_whole(folder / "gzip.h5", replicates, shuffled(replicates, 2), compressed);
    EXPECT_EQ(digest(folder / "plain.h5"), digest(folder / "gzip.h5"));
}

TEST(TrajectoryStore, DigestSeesOneChangedNumber) {
    const Folder folder;
    run_whole(folder / "run.h5", 3, {0, 1, 2});
    const Experiment experiment = small_experiment(3);
    TrajectoryStore store(folder / "other.h5", experiment, in_parts());
    Replicate changed = small_replicate(experiment, 2);
    changed[1].metrics[77] += 1.0F;
    store.accept(small_replicate(experiment, 0));
    store.accept(small_replicate(experiment, 1));
    store.accept(std::move(changed));
    store.finish();
    EXPECT_NE(digest(folder / "run.h5"), digest(folder / "other.h5"));
}

TEST(TrajectoryStore, ResumingEqualsNeverHavingStopped) {
    const Folder folder;
    const std::vector<std::uint32_t> order = shuffled(replicates, 3);
    run_whole(folder / "straight.h5", replicates, order);
    const Experiment experiment = small_experiment(replicates);
    {
        TrajectoryStore store(folder / "stopped.h5", experiment, in_parts());
        feed(store, experiment, {order.begin(), order.begin() + 25});
    }  // dropped without flush or finish
    EXPECT_FALSE(std::filesystem::exists(folder / "stopped.h5"));
    EXPECT_THROW(TrajectoryStore(folder / "stopped.h5", experiment, in_parts()), OutputRefused);
    TrajectoryStore store(folder / "stopped.h5", experiment, in_parts(Existing::resume));
    const std::vector<std::uint32_t> rest = missing_in(store);
    EXPECT_GE(rest.size(), 15U);
    EXPECT_LT(rest.size(), 40U);
    feed(store, experiment, rest);
    store.finish();
    EXPECT_TRUE(bytes_of_file(folder / "straight.h5") == bytes_of_file(folder / "stopped.h5"));
}

TEST(TrajectoryStore, FlushKeepsEverythingThatWasAccepted) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    {
        TrajectoryStore store(folder / "run.h5", experiment);
        feed(store, experiment, {3, 1, 4});
        store.flush();
    }
    const TrajectoryStore store(folder / "run.h5", experiment, in_parts(Existing::resume));
    EXPECT_EQ(store.missing().size(), 37U);
}

TEST(TrajectoryStore, AStudyGrowsIntoWhatItWouldHaveBeen) {
    const Folder folder;
    run_whole(folder / "big.h5", replicates, shuffled(replicates, 4));
    run_whole(folder / "grown.h5", 15, shuffled(15, 5));
    const Experiment experiment = small_experiment(replicates);
    {
        TrajectoryStore store(folder / "grown.h5", experiment, in_parts(Existing::resume));
        EXPECT_FALSE(store.already_complete());
        const std::vector<std::uint32_t> rest = missing_in(store);
        EXPECT_EQ(rest.size(), 25U);
        EXPECT_EQ(rest.front(), 15U);
        feed(store, experiment, rest);
        store.finish();
    }
    EXPECT_TRUE(bytes_of_file(folder / "big.h5") == bytes_of_file(folder / "grown.h5"));
}

TEST(TrajectoryStore, AFileThatIsReadInSeveralPiecesGrowsWhole) {
    constexpr int weeks = 6000;  // of which five replicates are read at once
    const Folder folder;
    for (const int count : {12, 14}) {
        const Experiment experiment = small_experiment(count, weeks);
        TrajectoryStore store(folder / "grown.h5", experiment, in_parts(Existing::resume));
        feed(store, experiment, missing_in(store));
        store.finish();
    }
    const Experiment experiment = small_experiment(14, weeks);
    {
        TrajectoryStore store(folder / "whole.h5", experiment);
        feed(store, experiment, missing_in(store));
        store.finish();
    }
    EXPECT_EQ(digest(folder / "grown.h5"), digest(folder / "whole.h5"));
}

TEST(TrajectoryStore, ACompleteFileIsLeftUntouched) {
    const Folder folder;
    run_whole(folder / "run.h5", replicates, shuffled(replicates, 4));
    const auto written = std::filesystem::last_write_time(folder / "run.h5");
    TrajectoryStore store(folder / "run.h5", small_experiment(replicates), in_parts(Existing::resume));
    EXPECT_TRUE(store.already_complete());
    EXPECT_THAT(store.missing(), IsEmpty());
    store.finish();
    EXPECT_EQ(std::filesystem::last_write_time(folder / "run.h5"), written);
}

TEST(TrajectoryStore, ExistingOutputIsRefusedAndForceReplacesIt) {
    const Folder folder;
    run_whole(folder / "run.h5", 3, {0, 1, 2});
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", small_experiment(3)), OutputRefused);
    const std::string old = bytes_of_file(folder / "run.h5");
    const Experiment other = small_experiment(4, 60, 7);
    {
        TrajectoryStore store(folder / "run.h5", other, in_parts(Existing::replace));
        EXPECT_EQ(store.missing().size(), 4U);
        feed(store, other, {0, 1});
        store.flush();
        EXPECT_EQ(bytes_of_file(folder / "run.h5"), old) << "stays until there is a new one";
    }
    TrajectoryStore store(folder / "run.h5", other, in_parts(Existing::resume));
    EXPECT_EQ(store.missing().size(), 2U) << "gone on with";
    feed(store, other, {2, 3});
    EXPECT_TRUE(store.finish());
    EXPECT_NE(bytes_of_file(folder / "run.h5"), old);
    EXPECT_FALSE(std::filesystem::exists(parts_folder(folder / "run.h5")));
}

TEST(TrajectoryStore, AFileThatChangedSinceForceWasGivenIsLeft) {
    const Folder folder;
    run_whole(folder / "run.h5", 3, {0, 1, 2});
    const Experiment other = small_experiment(3, 60, 7);
    TrajectoryStore(folder / "run.h5", other, in_parts(Existing::replace)).flush();
    run_whole(folder / "another.h5", 2, {0, 1});
    std::filesystem::rename(folder / "another.h5", folder / "run.h5");  // with other bytes and another time
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", other, in_parts(Existing::resume)), OutputRefused);
    EXPECT_EQ(TrajectoryStore(folder / "run.h5", other, in_parts(Existing::replace)).missing().size(), 3U);
}

TEST(TrajectoryStore, AnotherPlanIsRefusedWithWhatDiffers) {
    const Folder folder;
    {
        const Experiment experiment = small_experiment(replicates);
        TrajectoryStore store(folder / "run.h5", experiment, in_parts());
        feed(store, experiment, {0, 1, 2});
        store.flush();
    }
    try {
        const TrajectoryStore store(folder / "run.h5", small_experiment(replicates, 60, 7), in_parts(Existing::resume));
        FAIL() << "the parts of another plan were taken";
    } catch (const OutputRefused& refusal) {
        EXPECT_THAT(refusal.what(), HasSubstr("here `seed: 7`; there `seed: 2013`"));
    }
}

TEST(TrajectoryStore, TwoRunsOnOneOutputAreRefused) {
    const Folder folder;
    const TrajectoryStore first(folder / "run.h5", small_experiment(3));
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", small_experiment(3), in_parts(Existing::replace)), OutputRefused);
}

TEST(TrajectoryStore, PartsLeftByAKillAfterJoiningDoNotCountTwice) {
    const Folder folder;
    const Experiment experiment = small_experiment(15);
    {
        TrajectoryStore store(folder / "run.h5", experiment, in_parts());
        feed(store, experiment, shuffled(15, 1));
        store.flush();
        std::filesystem::copy(parts_folder(folder / "run.h5"), folder / "kept");
        store.finish();
    }
    std::filesystem::copy(folder / "kept", parts_folder(folder / "run.h5"));
    TrajectoryStore store(folder / "run.h5", small_experiment(16), in_parts(Existing::resume));
    EXPECT_EQ(store.missing().size(), 1U);
    store.accept(small_replicate(experiment, 15));
    store.finish();
    run_whole(folder / "straight.h5", 16, shuffled(16, 2));
    EXPECT_EQ(digest(folder / "run.h5"), digest(folder / "straight.h5"));
}

TEST(TrajectoryStore, AFolderThatIsNotThereIsRefused) {
    const Folder folder;
    EXPECT_THROW(TrajectoryStore(folder / "nowhere/run.h5", small_experiment(3)), OutputRefused);
}

}  // namespace
}  // namespace raaderum::output
