// A file that lost its checksum, or holds what one that lost it held, is known as unsealed for good; and what was put into it
// that no run can have written is counted.

#include "output/failure.hpp"
#include "output/join.hpp"
#include "output/seal.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace raaderum::output {
namespace {

using testing::Folder;
using ::testing::HasSubstr;
using testing::small_experiment;
using testing::small_replicate;

void make(const std::filesystem::path& file, int replicates, Existing existing = Existing::refuse) {
    const Experiment experiment = small_experiment(replicates, 8);
    StoreOptions options;
    options.existing = existing;
    TrajectoryStore store(file, experiment, options);
    for (const ReplicateId each : store.missing()) store.accept(small_replicate(experiment, number(each)));
    store.finish();
}

/// Lets another program change the file, which drops the checksum; with `sealed_again` somebody adds a new one.
void change(const std::filesystem::path& path, const std::function<void(hid_t)>& how, bool sealed_again = false) {
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    ASSERT_GE(file, 0);
    how(file);
    ASSERT_GE(H5Fclose(file), 0);
    ASSERT_EQ(seal_state(path), SealState::absent);
    if (sealed_again) append_seal(path);
}

void put(hid_t file, const char* name, hsize_t row, hsize_t column, float value) {
    const hid_t dataset = H5Dopen2(file, name, H5P_DEFAULT);
    const hid_t space = H5Dget_space(dataset);
    const hsize_t start[2] = {row, column};
    const hsize_t count[2] = {1, 1};
    H5Sselect_hyperslab(space, H5S_SELECT_SET, start, nullptr, count, nullptr);
    const hid_t one = H5Screate_simple(1, count, nullptr);
    EXPECT_GE(H5Dwrite(dataset, H5T_NATIVE_FLOAT, one, space, H5P_DEFAULT, &value), 0);
    H5Sclose(one);
    H5Sclose(space);
    H5Dclose(dataset);
}

SealMark mark_of(const std::filesystem::path& file) {
    const SealMark mark = TrajectoryFile(file).facts().seal;
    EXPECT_EQ(summarise(file).seal, mark);
    return mark;
}

TEST(Unsealed, AFileThatLostItsEndIsKnown) {
    const Folder folder;
    make(folder / "run.h5", 3);
    ASSERT_EQ(mark_of(folder / "run.h5"), SealMark::sealed);
    const auto size = std::filesystem::file_size(folder / "run.h5");
    for (const std::uintmax_t lost : {1U, 20U, 57U}) {
        std::filesystem::copy_file(folder / "run.h5", folder / "cut.h5",
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(folder / "cut.h5", size - lost);
        EXPECT_EQ(mark_of(folder / "cut.h5"), SealMark::no_checksum) << lost << " bytes cut off";
        std::filesystem::resize_file(folder / "cut.h5", size);
        if (lost == 1) {
            EXPECT_THROW(mark_of(folder / "cut.h5"), SystemFailure) << "a checksum that does not hold";
        } else {
            EXPECT_EQ(mark_of(folder / "cut.h5"), SealMark::no_checksum) << lost << " bytes zero";
        }
    }
}

TEST(Unsealed, WhatIsGrownOnItStaysSo) {
    const Folder folder;
    make(folder / "run.h5", 3);
    change(folder / "run.h5", [](hid_t) {});
    ASSERT_EQ(mark_of(folder / "run.h5"), SealMark::no_checksum);
    for (const int replicates : {5, 9}) {
        make(folder / "run.h5", replicates, Existing::resume);
        EXPECT_EQ(seal_state(folder / "run.h5"), SealState::holds);
        EXPECT_EQ(mark_of(folder / "run.h5"), SealMark::from_unsealed) << replicates;
    }
    make(folder / "sound.h5", 3);
    make(folder / "sound.h5", 9, Existing::resume);
    EXPECT_EQ(mark_of(folder / "sound.h5"), SealMark::sealed);
}

TEST(Unsealed, AnOlderFileWithoutTheMarkCountsByItsChecksum) {
    const Folder folder;
    make(folder / "run.h5", 3);
    change(
        folder / "run.h5", [](hid_t file) { H5Adelete(file, "sealed"); }, true);
    EXPECT_EQ(mark_of(folder / "run.h5"), SealMark::sealed);
}

TEST(Unsealed, NumbersThatNoRunCanHaveWrittenAreCounted) {
    const Folder folder;
    make(folder / "run.h5", 3);
    const auto counted_with = [&](float inf, float huge, float negative) {
        change(folder / "run.h5", [&](hid_t file) {
            put(file, "/variants/as-is/cost_per_value", 1, 2, inf);
            put(file, "/variants/as-is/turnover", 1, 2, huge);
            put(file, "/variants/as-is/wellbeing", 1, 3, negative);
        });
        return TrajectoryFile(folder / "run.h5").facts().impossible.values;
    };
    // The other numbers of these made-up trajectories are no metrics either.
    const std::size_t others = counted_with(1.0F, 0.5F, 0.7F);
    EXPECT_EQ(counted_with(std::numeric_limits<float>::infinity(), 1e30F, -5.0F), others + 3);
    EXPECT_EQ(summarise(folder / "run.h5").impossible.values, others + 3);
    EXPECT_EQ(range_of_metric("wellbeing").least, 0.0);
    EXPECT_EQ(range_of_metric("wellbeing").most, 1.0);
    EXPECT_LT(range_of_metric("leeway_skew").least, -100.0);
    EXPECT_GT(range_of_metric("turnover").most, 52.0);
}

TEST(Unsealed, AReplicateThatSomebodyHidIsRefused) {
    const Folder folder;
    make(folder / "run.h5", 3);
    change(
        folder / "run.h5",
        [](hid_t file) {
            const hid_t dataset = H5Dopen2(file, "/variants/as-is/finished", H5P_DEFAULT);
            const std::vector<std::uint8_t> finished{1, 0, 1};
            H5Dwrite(dataset, H5T_NATIVE_UINT8, H5S_ALL, H5S_ALL, H5P_DEFAULT, finished.data());
            H5Dclose(dataset);
        },
        true);
    try {
        const TrajectoryFile file(folder / "run.h5");
        FAIL() << "replicate 1 is hidden";
    } catch (const SystemFailure& failure) {
        EXPECT_THAT(failure.what(), HasSubstr("replicate 1 of as-is"));
        EXPECT_THAT(failure.what(), HasSubstr("does not stand among the failures"));
    }
}

}  // namespace
}  // namespace raaderum::output
