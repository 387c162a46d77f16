// The file is read back with nothing but HDF5's own calls: shapes, types, dimensions, attributes and numbers.

#include "output/digest.hpp"
#include "output/store.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>
#include <hdf5_hl.h>

#include <cmath>
#include <string>
#include <vector>

namespace raaderum::output {
namespace {

using ::testing::ElementsAre;
using testing::failing_replicate;
using testing::Folder;
using testing::small_experiment;
using testing::small_replicate;
using testing::value_of;

constexpr int replicates = 10;
const std::string trust = "/variants/trust__key=0.5/";

/// A finished file, and what HDF5 says of it.
class TrajectoryFile : public ::testing::Test {
  protected:
    void SetUp() override {
        const Experiment experiment = make_experiment();
        TrajectoryStore store(folder_ / "run.h5", experiment);
        for (const std::uint32_t replicate : {3U, 9U, 0U, 1U, 2U, 8U, 7U, 4U, 5U, 6U}) {
            store.accept(small_replicate(experiment, replicate));
        }
        store.finish();
        file_ = H5Fopen((folder_ / "run.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
        ASSERT_GE(file_, 0);
    }
    void TearDown() override { H5Fclose(file_); }
    virtual Experiment make_experiment() const { return small_experiment(replicates); }

    template <class Number>
    std::vector<Number> numbers(const std::string& path, hid_t type, std::vector<hsize_t>* shape = nullptr) {
        const hid_t dataset = H5Dopen2(file_, path.c_str(), H5P_DEFAULT);
        const hid_t space = H5Dget_space(dataset);
        std::vector<Number> values(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)));
        EXPECT_GE(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0) << path;
        if (shape != nullptr) {
            shape->resize(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space)));
            H5Sget_simple_extent_dims(space, shape->data(), nullptr);
        }
        H5Sclose(space);
        H5Dclose(dataset);
        return values;
    }
    std::vector<float> floats(const std::string& path) { return numbers<float>(path, H5T_NATIVE_FLOAT, &shape_); }
    std::vector<int> whole(const std::string& path) { return numbers<int>(path, H5T_NATIVE_INT, &shape_); }

    std::string text(const std::string& object, const std::string& name) {
        char* value = nullptr;
        const hid_t type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, H5T_VARIABLE);
        H5Tset_cset(type, H5T_CSET_UTF8);
        const hid_t attribute = H5Aopen_by_name(file_, object.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
        EXPECT_GE(H5Aread(attribute, type, &value), 0) << object << "@" << name;
        std::string copy = value == nullptr ? "" : value;
        H5free_memory(value);
        H5Aclose(attribute);
        H5Tclose(type);
        return copy;
    }
    int number(const std::string& object, const std::string& name) {
        int value = -99;
        const hid_t attribute = H5Aopen_by_name(file_, object.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
        EXPECT_GE(H5Aread(attribute, H5T_NATIVE_INT, &value), 0) << object << "@" << name;
        H5Aclose(attribute);
        return value;
    }
    /// Names of the scales along each dimension.
    std::vector<std::string> dimensions(const std::string& path) {
        std::vector<std::string> names;
        const hid_t dataset = H5Dopen2(file_, path.c_str(), H5P_DEFAULT);
        const auto note = [](hid_t, unsigned, hid_t scale, void* list) -> herr_t {
            char name[256] = "";
            H5Iget_name(scale, name, sizeof name);
            static_cast<std::vector<std::string>*>(list)->emplace_back(name);
            return 0;
        };
        const hid_t space = H5Dget_space(dataset);
        const auto rank = static_cast<unsigned>(H5Sget_simple_extent_ndims(space));
        for (unsigned axis = 0; axis != rank; ++axis) H5DSiterate_scales(dataset, axis, nullptr, note, &names);
        H5Sclose(space);
        H5Dclose(dataset);
        return names;
    }

    Folder folder_;
    hid_t file_ = -1;
    std::vector<hsize_t> shape_;
};

/// The same replicates, two in each of five worlds.
class FileOfManyWorlds : public TrajectoryFile {
  protected:
    Experiment make_experiment() const override {
        Experiment experiment = small_experiment(replicates);
        experiment.worlds.count = 5;
        experiment.worlds.replicates = 2;
        experiment.worlds.uncertain = {
            {find_parameter("institution.task_complexity"), Spread::uniform, 0.2, 0.8, 0.0, 0.0},
            {find_parameter("institution.weekly_hours"), Spread::triangular, 30, 40, 37, 0.0}};
        return experiment;
    }
};

TEST_F(FileOfManyWorlds, SaysWhichWorldEachReplicateLivedInAndWhatItWasLike) {
    EXPECT_THAT(whole(trust + "world"), ElementsAre(0, 0, 1, 1, 2, 2, 3, 3, 4, 4));
    EXPECT_THAT(dimensions(trust + "world"), ElementsAre(trust + "replicate"));
    EXPECT_THAT(whole("/worlds/world"), ElementsAre(0, 1, 2, 3, 4));
    EXPECT_EQ(number("/worlds", "replicates_per_world"), 2);
    const std::string key = "/worlds/institution.task_complexity";
    const std::vector<float> values = floats(key);
    ASSERT_THAT(shape_, ElementsAre(5));
    for (std::size_t world = 0; world != 5; ++world) {
        const auto drawn = world_values(make_experiment().worlds.uncertain, 2013, world);
        EXPECT_EQ(values[world], static_cast<float>(drawn.front()));
    }
    EXPECT_THAT(dimensions(key), ElementsAre("/worlds/world"));
    EXPECT_EQ(text(key, "long_name"), "mean complexity of encounters");
    EXPECT_EQ(text(key, "units"), "1");
}

TEST_F(TrajectoryFile, HoldsEveryMetricOfEveryReplicateInCanonicalOrder) {
    for (std::size_t variant = 0; variant != 2; ++variant) {
        const std::string group = variant == 0 ? "/variants/as-is/" : trust;
        EXPECT_THAT(whole(group + "replicate"), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            const std::vector<float> values = floats(group + std::string(metric_table[metric].name));
            ASSERT_THAT(shape_, ElementsAre(10, 60));
            for (std::uint32_t replicate = 0; replicate != 10; ++replicate) {
                for (std::size_t week = 0; week != 60; ++week) {
                    const float value = values[replicate * 60 + week];
                    if (variant == 1 && replicate == failing_replicate && week >= 5) {
                        ASSERT_TRUE(std::isnan(value));
                    } else {
                        ASSERT_EQ(value, value_of(variant, replicate, metric, week));
                    }
                }
            }
        }
    }
}

TEST_F(TrajectoryFile, NamesUnitsAndDimensionsStandByEachMetric) {
    EXPECT_THAT(dimensions(trust + "harm"), ElementsAre(trust + "replicate", trust + "week"));
    EXPECT_EQ(text(trust + "harm", "long_name"), "harm");
    EXPECT_EQ(text(trust + "harm", "units"), "per 1000 encounters");
    EXPECT_EQ(text(trust + "harm", "better"), "lower");
    EXPECT_FALSE(text(trust + "harm", "formula").empty());
    float missing = 0;
    const hid_t attribute = H5Aopen_by_name(file_, (trust + "harm").c_str(), "_FillValue", H5P_DEFAULT, H5P_DEFAULT);
    H5Aread(attribute, H5T_NATIVE_FLOAT, &missing);
    H5Aclose(attribute);
    EXPECT_TRUE(std::isnan(missing));
}

TEST_F(TrajectoryFile, SaysHowItWasMade) {
    EXPECT_EQ(text("/", "format"), "raaderum");
    EXPECT_EQ(number("/", "format_version"), 1);
    EXPECT_EQ(number("/", "complete"), 1);
    EXPECT_EQ(number("/", "seed"), 2013);
    EXPECT_EQ(text("/", "scenario_sha256").size(), 64U);
    EXPECT_FALSE(text("/", "compiler").empty());
    EXPECT_FALSE(text("/", "git_revision").empty());
    EXPECT_EQ(H5Aexists(file_, "created"), 0) << "left out, so that bytes can be compared";
    EXPECT_EQ(number("/variants/as-is", "baseline"), 1);
    EXPECT_EQ(number("/variants/trust__key=0.5", "baseline"), 0);
    EXPECT_EQ(text("/variants/trust__key=0.5", "compared_with"), "as-is");
    EXPECT_EQ(text("/variants/trust__key=0.5", "overrides"), "{\"leaders.control_disposition\":0.15}");
}

TEST_F(TrajectoryFile, AFailedReplicateIsMarkedAndItsReasonStored) {
    EXPECT_THAT(whole(trust + "finished"), ElementsAre(1, 1, 1, 1, 1, 1, 1, 0, 1, 1));
    EXPECT_EQ(text(trust + "finished", "flag_meanings"), "failed finished");
    EXPECT_THAT(whole("/failures/replicate"), ElementsAre(7));
}

TEST_F(TrajectoryFile, HoldsPeopleTiesAndEvents) {
    const std::vector<float> competence = floats(trust + "agents/competence");
    EXPECT_THAT(shape_, ElementsAre(2, 3, 6));
    EXPECT_EQ(competence[0], 1000.0F);
    EXPECT_EQ(competence[18], 1100.0F);
    EXPECT_EQ(text(trust + "agents/contact", "units"), "h") << "`hours` would become time spans";
    EXPECT_TRUE(std::isnan(floats(trust + "agents/contact")[17]));

    EXPECT_THAT(whole(trust + "network/source"), ElementsAre(0, 1, 2, 3, 4, 0, 1, 2, 3, -1));
    EXPECT_THAT(whole(trust + "network/replicate"), ElementsAre(0, 0, 1, 1));
    EXPECT_THAT(whole(trust + "network/week"), ElementsAre(0, 60, 0, 60));
    EXPECT_THAT(floats(trust + "network/clustering"), ElementsAre(0.25F, 0.25F, 0.25F, 0.25F));
    const std::vector<float> trusts = floats(trust + "network/trust");
    EXPECT_THAT(shape_, ElementsAre(4, 5));
    EXPECT_EQ(trusts[0], 0.25F);
    EXPECT_TRUE(std::isnan(trusts[19]));
    EXPECT_THAT(dimensions(trust + "network/degree"),
                ElementsAre(trust + "network/snapshot", trust + "network/position"));

    EXPECT_THAT(whole(trust + "events/replicate"),
                ElementsAre(1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 6, 7, 7, 8, 8, 8, 9, 9, 9, 9));
    EXPECT_THAT(whole(trust + "events/position"),
                ElementsAre(-1, -1, 1, -1, 1, 2, -1, 1, 2, 3, -1, -1, 1, -1, 1, 2, -1, 1, 2, 3));
    EXPECT_THAT(text(trust + "events/kind", "flag_meanings"), ::testing::StartsWith("employee_left employee_hired"));
}

TEST_F(TrajectoryFile, KeepsTheOrderOfCreation) {
    std::vector<std::string> names;
    const auto note = [](hid_t, const char* name, const H5L_info_t*, void* list) -> herr_t {
        static_cast<std::vector<std::string>*>(list)->emplace_back(name);
        return 0;
    };
    const hid_t group = H5Gopen2(file_, trust.c_str(), H5P_DEFAULT);
    H5Literate(group, H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, note, &names);
    H5Gclose(group);
    ASSERT_EQ(names.size(), metric_count + 6);
    EXPECT_EQ(names[0], "replicate");
    EXPECT_EQ(names[1], "week");
    EXPECT_EQ(names[2], metric_table[0].name);
    EXPECT_EQ(names.back(), "events");
}

TEST_F(TrajectoryFile, WhatIsNotThereHasNoGroup) {
    scenario::Scenario scenario = testing::small_scenario(1);
    const Experiment experiment = experiment_of(scenario, {}, "2026-01-01T00:00:00Z");
    TrajectoryStore store(folder_ / "bare.h5", experiment);
    Replicate replicate = small_replicate(experiment, 5);
    for (Trajectory& trajectory : replicate) trajectory.replicate = ReplicateId{0};
    store.accept(std::move(replicate));
    store.finish();
    const hid_t bare = H5Fopen((folder_ / "bare.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    EXPECT_EQ(H5Lexists(bare, "/variants/as-is/agents", H5P_DEFAULT), 0);
    EXPECT_EQ(H5Lexists(bare, "/variants/as-is/network", H5P_DEFAULT), 0);
    EXPECT_EQ(H5Lexists(bare, "/variants/as-is/events", H5P_DEFAULT), 0);
    EXPECT_EQ(H5Lexists(bare, "/failures", H5P_DEFAULT), 0);
    EXPECT_GT(H5Aexists(bare, "created"), 0);
    H5Fclose(bare);
}

}  // namespace
}  // namespace raaderum::output
