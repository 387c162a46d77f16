// Runs that stop by themselves: which replicates their files keep, and what they say of their end.

#include "output/digest.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace raaderum::output {
namespace {

using testing::Folder;
using ::testing::IsEmpty;
using testing::small_experiment;
using testing::small_replicate;

constexpr int replicates = 40;

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

TEST(Ending, ARunThatStopsByItselfKeepsItsFirstReplicatesAndSaysWhy) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    for (const bool resumed : {false, true}) {
        const std::filesystem::path file = folder / (resumed ? "resumed.h5" : "run.h5");
        if (resumed) {
            TrajectoryStore store(file, experiment, in_parts());
            for (const std::uint32_t replicate : {4U, 0U, 20U, 2U})
                store.accept(small_replicate(experiment, replicate));
            store.flush();
        }
        TrajectoryStore store(file, experiment, in_parts(Existing::resume));
        std::vector<std::uint32_t> stored;
        store.for_each_stored([&](const Replicate& replicate) { stored.push_back(replicate_of(replicate)); });
        EXPECT_EQ(stored.size(), resumed ? 4U : 0U);
        for (std::uint32_t r = 0; r != 15; ++r) {
            if (std::find(stored.begin(), stored.end(), r) == stored.end())
                store.accept(small_replicate(experiment, r));
        }
        store.flush();
        store.end_with({15, true, 0.25, "precise enough"});
        EXPECT_THAT(store.missing(), IsEmpty());
        store.finish();
    }
    EXPECT_EQ(digest(folder / "run.h5"), digest(folder / "resumed.h5"));
    const FileSummary summary = summarise(folder / "run.h5");
    EXPECT_EQ(summary.variants.front().replicates, 15U);
    EXPECT_EQ(summary.stopped_because, "precise enough");
    EXPECT_TRUE(summary.complete);
    TrajectoryStore again(folder / "run.h5", experiment, in_parts(Existing::resume));
    EXPECT_FALSE(again.already_complete());
    again.end_with({15, true, 0.25, "precise enough"});
    EXPECT_TRUE(again.already_complete());
}

TEST(Ending, AFileWithMoreThanARunNeedsThatStopsByItselfKeepsAllAndSaysHowItEnded) {
    const Folder folder;
    const std::filesystem::path file = folder / "run.h5";
    {
        const Experiment experiment = small_experiment(20);
        TrajectoryStore store(file, experiment, in_parts());
        for (std::uint32_t replicate = 0; replicate != 20; ++replicate)
            store.accept(small_replicate(experiment, replicate));
        store.finish();
    }
    const auto end_with = [&](const char* why) {
        TrajectoryStore store(file, small_experiment(replicates), in_parts(Existing::resume));
        store.end_with({15, true, 0.25, why});
        EXPECT_THAT(store.missing(), IsEmpty());
        store.finish();
        const FileSummary summary = summarise(file);
        EXPECT_EQ(summary.variants.front().replicates, 20U);
        EXPECT_EQ(summary.stopped_because, why);
        EXPECT_TRUE(summary.complete);
    };
    end_with("precise enough");
    end_with("precise enough for others");
    const std::string written = bytes_of_file(file);
    end_with("precise enough for others");
    EXPECT_TRUE(bytes_of_file(file) == written) << "it says so already";
}

}  // namespace
}  // namespace raaderum::output
