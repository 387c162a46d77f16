// What `raaderum inspect` shows is what is in the file; files that are damaged or none of ours are told apart from it.

#include "output/summary.hpp"

#include "output/failure.hpp"
#include "output/last_year.hpp"
#include "output/store.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>
#include <sys/stat.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace raaderum::output {
namespace {

using testing::Folder;
using ::testing::HasSubstr;
using testing::small_experiment;
using testing::small_replicate;
using testing::value_of;

void make_file(const std::filesystem::path& file, int replicates) {
    const Experiment experiment = small_experiment(replicates);
    TrajectoryStore store(file, experiment);
    for (std::uint32_t replicate = 0; replicate != 10; ++replicate)
        store.accept(small_replicate(experiment, replicate));
    store.finish();
}

std::string bytes_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

TEST(Summary, TellsWhatIsInTheFile) {
    const Folder folder;
    make_file(folder / "run.h5", 10);
    const FileSummary summary = summarise(folder / "run.h5");
    EXPECT_TRUE(summary.complete);
    EXPECT_EQ(summary.bytes, std::filesystem::file_size(folder / "run.h5"));
    EXPECT_EQ(summary.provenance.scenario_name, "small");
    EXPECT_EQ(summary.provenance.seed, 2013U);
    EXPECT_THAT(summary.provenance.scenario, HasSubstr("æøå"));
    EXPECT_EQ(summary.weeks, 60U);
    ASSERT_EQ(summary.variants.size(), 2U);
    const VariantSummary& trust = summary.variants[1];
    EXPECT_EQ(trust.name, "trust__key=0.5");
    EXPECT_FALSE(trust.baseline);
    EXPECT_EQ(trust.replicates, 10U);
    EXPECT_EQ(trust.finished, 9U);
    ASSERT_EQ(trust.metrics.size(), metric_count);
    EXPECT_EQ(trust.metrics.front().name, metric_table.front().name);
    ASSERT_EQ(summary.failures.size(), 1U);
    EXPECT_EQ(summary.failures[0].replicate, 7);
    EXPECT_EQ(summary.failures[0].variant, trust.name);
    EXPECT_THAT(summary.failures[0].reason, HasSubstr("week 5"));
    ASSERT_TRUE(trust.agents.has_value());
    EXPECT_EQ(trust.agents->positions, 6U);
    EXPECT_THAT(trust.agents->states, ::testing::ElementsAre("competence", "contact"));
    ASSERT_TRUE(trust.network.has_value());
    EXPECT_EQ(trust.network->ties, 5U);
    EXPECT_EQ(trust.network->leaders, 1);
    ASSERT_EQ(trust.network->snapshots.size(), 4U);
    const SnapshotSummary& snapshot = trust.network->snapshots[3];
    EXPECT_EQ(snapshot.replicate, 1);
    EXPECT_EQ(snapshot.week, 60);
    EXPECT_EQ(snapshot.components, 2);
    EXPECT_EQ(snapshot.path_length, 1.5F);
    EXPECT_EQ(snapshot.largest_degree, 3.0F);
    EXPECT_EQ(snapshot.largest_betweenness, 0.5F);
    EXPECT_FLOAT_EQ(snapshot.mean_betweenness, 0.15F);
    EXPECT_THAT(trust.events, ::testing::ElementsAre(std::pair<std::string, std::size_t>("employee_hired", 8),
                                                     std::pair<std::string, std::size_t>("employee_laid_off", 6),
                                                     std::pair<std::string, std::size_t>("position_closed", 4),
                                                     std::pair<std::string, std::size_t>("harm_occurred", 2)));
}

TEST(Summary, AFileWithReplicatesMissingIsNotComplete) {
    const Folder folder;
    make_file(folder / "run.h5", 11);
    EXPECT_FALSE(summarise(folder / "run.h5").complete);
}

TEST(LastYear, IsTheMeanOverTheLast52WeeksPerReplicate) {
    const Folder folder;
    make_file(folder / "run.h5", 10);
    const std::vector<std::string_view> metrics{"harm", "leeway"};
    const LastYear year = read_last_year(folder / "run.h5", metrics);
    EXPECT_EQ(year.weeks, 52U);
    EXPECT_THAT(year.baseline, ::testing::ElementsAre(0U, 0U));
    const auto harm = static_cast<std::size_t>(*find_metric("harm"));
    double expected = 0.0;
    for (std::size_t week = 8; week != 60; ++week) expected += static_cast<double>(value_of(1, 3, harm, week)) / 52.0;
    EXPECT_NEAR(year.of(1, 0)[3], expected, 1e-6);
    EXPECT_TRUE(std::isnan(year.of(1, 0)[7])) << "the replicate failed in week 5";
    EXPECT_EQ(year.of(0, 1).size(), 10U);
}

TEST(Summary, MissingForeignAndCutFilesAreToldApart) {
    const Folder folder;
    EXPECT_THROW(summarise(folder / "nothing.h5"), OutputRefused);
    put_bytes(folder / "notes.txt", "no HDF5 at all");
    EXPECT_THROW(summarise(folder / "notes.txt"), OutputRefused);
    make_file(folder / "run.h5", 10);
    const std::string bytes = bytes_of_file(folder / "run.h5");
    for (const std::size_t size : {bytes.size() / 2, std::size_t{600}}) {
        put_bytes(folder / "cut.h5", bytes.substr(0, size));
        EXPECT_THROW(summarise(folder / "cut.h5"), SystemFailure) << size;
    }
}

TEST(Summary, WhatIsNoFileIsNamedAndNotWaitedFor) {
    const Folder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe.h5").c_str(), 0600), 0);
    std::filesystem::create_directory(folder / "run.h5.parts");
    for (const auto& [name, wrong] : {std::pair{"nothing.h5", "there is no such file"},
                                      {"", "this is a folder"},
                                      {"pipe.h5", "this is a device, pipe or socket"},
                                      {"run.h5.parts", "the parts of a run that was not finished"}}) {
        try {
            summarise(folder / std::string(name));
            ADD_FAILURE() << name;
        } catch (const OutputRefused& refused) {
            EXPECT_THAT(refused.wrong(), HasSubstr(wrong));
        }
    }
}

TEST(Summary, AFlippedBitAnywhereIsSeenBeforeHdf5LooksAtTheFile) {
    const Folder folder;
    make_file(folder / "run.h5", 10);
    const std::string whole = bytes_of_file(folder / "run.h5");
    for (std::size_t at = 0; at < whole.size() - 60; at += 4999) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        put_bytes(folder / "damaged.h5", damaged);
        try {
            summarise(folder / "damaged.h5");
            ADD_FAILURE() << "byte " << at << " went unseen";
        } catch (const SystemFailure& failure) {
            ASSERT_THAT(failure.reason(), HasSubstr("damaged"));
        }
    }
}

TEST(Summary, AFileToWhichAnotherProgramAddedSomethingIsStillRead) {
    const Folder folder;
    make_file(folder / "run.h5", 10);
    const hid_t file = H5Fopen((folder / "run.h5").c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    H5Gclose(H5Gcreate2(file, "notes", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
    H5Fclose(file);
    EXPECT_EQ(summarise(folder / "run.h5").variants.size(), 2U);
}

}  // namespace
}  // namespace raaderum::output
