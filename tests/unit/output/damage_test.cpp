// Parts that lay about and were damaged are found before they are used; a disk that fills up costs only what was not
// committed yet.

#include "output/digest.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/part.hpp"
#include "output/store.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

namespace raaderum::output {
namespace {

using testing::Folder;
using ::testing::HasSubstr;
using testing::small_experiment;
using testing::small_replicate;

StoreOptions resuming(std::size_t batch_bytes = 100'000) {
    StoreOptions options;
    options.existing = Existing::resume;
    options.batch_bytes = batch_bytes;
    return options;
}

void commit(const std::filesystem::path& file, const Experiment& experiment, std::uint32_t first, std::uint32_t end) {
    TrajectoryStore store(file, experiment, resuming());
    for (std::uint32_t replicate = first; replicate != end; ++replicate)
        store.accept(small_replicate(experiment, replicate));
    store.flush();
}

void flip_a_byte(const std::filesystem::path& path, std::streamoff at) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(at);
    const int byte = file.get();
    file.seekp(at);
    file.put(static_cast<char>(byte ^ 0x20));
}

/// Files of this process may not grow beyond `bytes`, as on a disk that is full there; lifted at the end.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int);
};

TEST(Parts, ADamagedOneIsRefusedByName) {
    const Experiment experiment = small_experiment(20);
    for (const double where : {0.0, 0.1, 0.5, 0.9, 0.9999}) {
        const Folder folder;
        commit(folder / "run.h5", experiment, 0, 10);
        const std::filesystem::path part = parts_in(parts_folder(folder / "run.h5")).at(1);
        flip_a_byte(part, static_cast<std::streamoff>(where * static_cast<double>(std::filesystem::file_size(part))));
        try {
            const TrajectoryStore store(folder / "run.h5", experiment, resuming());
            FAIL() << "a damaged part was taken, byte at " << where;
        } catch (const SystemFailure& failure) {
            EXPECT_EQ(failure.path(), part);
            EXPECT_THAT(failure.reason(), HasSubstr("damaged"));
        }
    }
}

TEST(Parts, ACutOneIsRefused) {
    const Folder folder;
    const Experiment experiment = small_experiment(20);
    commit(folder / "run.h5", experiment, 0, 10);
    const std::filesystem::path part = parts_in(parts_folder(folder / "run.h5")).front();
    std::filesystem::resize_file(part, std::filesystem::file_size(part) - 1);
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", experiment, resuming()), SystemFailure);
    std::filesystem::resize_file(part, 3);
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", experiment, resuming()), SystemFailure);
}

TEST(Parts, OneOfAnEarlierRunDamagedWhileTheRunWentOnIsFoundAtTheEnd) {
    const Folder folder;
    const Experiment experiment = small_experiment(10);
    commit(folder / "run.h5", experiment, 0, 5);
    TrajectoryStore store(folder / "run.h5", experiment, resuming());
    flip_a_byte(parts_in(parts_folder(folder / "run.h5")).at(1), 30'000);
    for (std::uint32_t replicate = 5; replicate != 10; ++replicate) {
        store.accept(small_replicate(experiment, replicate));
    }
    EXPECT_THROW(store.finish(), SystemFailure);
    EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
    EXPECT_TRUE(files_in(folder.path(), "run.h5", ".tmp").empty());
}

TEST(Parts, OneDamagedWhileTheRunWentOnIsFoundAtTheEnd) {
    const Folder folder;
    const Experiment experiment = small_experiment(10);
    TrajectoryStore store(folder / "run.h5", experiment, resuming());
    for (std::uint32_t replicate = 0; replicate != 10; ++replicate) {
        store.accept(small_replicate(experiment, replicate));
    }
    store.flush();
    flip_a_byte(parts_in(parts_folder(folder / "run.h5")).front(), 30'000);  // whose replicates record people
    EXPECT_THROW(store.finish(), SystemFailure) << "people are read again from the part";
    EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
    EXPECT_TRUE(files_in(folder.path(), "run.h5", ".tmp").empty());
}

TEST(Parts, TheSameReplicatesAgainAreFineAndOtherResultsAreAnError) {
    const Folder folder;
    const Experiment few = small_experiment(4);
    const Experiment many = small_experiment(400);
    std::vector<Replicate> batch{small_replicate(few, 2), small_replicate(few, 3)};
    const std::filesystem::path part = write_part(folder / "parts", batch, few);
    EXPECT_EQ(write_part(folder / "parts", batch, many), part) << "whatever number of replicates in all";
    batch[1][0].metrics[5] += 1.0F;
    EXPECT_THROW(write_part(folder / "parts", batch, few), SystemFailure);
    EXPECT_EQ(parts_in(folder / "parts").size(), 1U);
}

TEST(FullDisk, WhileCommittingKeepsEarlierPartsAndTheRunResumes) {
    const Folder folder;
    const Experiment experiment = small_experiment(40);
    commit(folder / "run.h5", experiment, 0, 10);
    {
        TrajectoryStore store(folder / "run.h5", experiment, resuming(100'000'000));
        for (std::uint32_t replicate = 10; replicate != 20; ++replicate)
            store.accept(small_replicate(experiment, replicate));
        const FileSizeLimit limit(50'000);
        EXPECT_THROW(store.flush(), SystemFailure);
    }
    for (const auto& entry : std::filesystem::directory_iterator(parts_folder(folder / "run.h5"))) {
        EXPECT_NE(entry.path().extension(), ".tmp") << "nothing half-written is left";
    }
    TrajectoryStore store(folder / "run.h5", experiment, resuming());
    EXPECT_EQ(store.missing().size(), 30U);
    for (const ReplicateId each : store.missing()) store.accept(small_replicate(experiment, number(each)));
    store.finish();
    EXPECT_TRUE(std::filesystem::exists(folder / "run.h5"));
}

TEST(FullDisk, WhileRunningReachesWhoeverBringsTheNextReplicate) {
    const Folder folder;
    const Experiment experiment = small_experiment(400);
    TrajectoryStore store(folder / "run.h5", experiment, resuming());
    const FileSizeLimit limit(20'000);
    const auto bring_all = [&] {
        for (std::uint32_t replicate = 0; replicate != 400; ++replicate)
            store.accept(small_replicate(experiment, replicate));
        store.flush();
    };
    EXPECT_THROW(bring_all(), SystemFailure);
    EXPECT_THROW(store.accept(small_replicate(experiment, 1)), SystemFailure) << "and stays known";
    EXPECT_THROW(store.finish(), SystemFailure);
}

TEST(FullDisk, WhileWritingTheOnlyBatchKeepsItAsAPart) {
    const Folder folder;
    const Experiment experiment = small_experiment(10);
    {
        TrajectoryStore store(folder / "run.h5", experiment);
        for (std::uint32_t replicate = 0; replicate != 10; ++replicate)
            store.accept(small_replicate(experiment, replicate));
        const FileSizeLimit limit(400'000);
        EXPECT_THROW(store.finish(), SystemFailure);
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
    const TrajectoryStore store(folder / "run.h5", experiment, resuming());
    EXPECT_TRUE(store.missing().empty());
}

TEST(FullDisk, WhileJoiningKeepsThePartsAndTheOlderFile) {
    const Folder folder;
    const Experiment experiment = small_experiment(10);
    commit(folder / "run.h5", experiment, 0, 10);
    const std::size_t parts = parts_in(parts_folder(folder / "run.h5")).size();
    for (const rlim_t bytes : {1'000U, 100'000U, 300'000U}) {
        TrajectoryStore store(folder / "run.h5", experiment, resuming());
        const FileSizeLimit limit(bytes);
        EXPECT_THROW(store.finish(), SystemFailure);
        EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
        EXPECT_TRUE(files_in(folder.path(), "run.h5", ".tmp").empty());
        EXPECT_EQ(parts_in(parts_folder(folder / "run.h5")).size(), parts);
    }
    TrajectoryStore store(folder / "run.h5", experiment, resuming());
    store.finish();
    EXPECT_FALSE(digest(folder / "run.h5").empty());
}

}  // namespace
}  // namespace raaderum::output
