// A country's file: every municipality's metrics are where their names say, whether the run was stopped or not.

#include "output/digest.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gtest/gtest.h>
#include <hdf5.h>
#include <hdf5_hl.h>

#include <string>

namespace raaderum::output {
namespace {

using testing::country_experiment;
using testing::Folder;
using testing::small_replicate;
using testing::value_in;

constexpr int replicates = 12;

StoreOptions in_parts(Existing existing) {
    StoreOptions options;
    options.existing = existing;
    options.batch_bytes = 100'000;
    return options;
}

/// Stores the replicates [first, last); the file is finished with the last one.
void store(const std::filesystem::path& file, std::uint32_t first, std::uint32_t last, Existing existing) {
    const Experiment experiment = country_experiment(replicates);
    TrajectoryStore store(file, experiment, in_parts(existing));
    for (std::uint32_t replicate = first; replicate != last; ++replicate) {
        store.accept(small_replicate(experiment, replicate));
    }
    if (last == replicates) {
        store.finish();
    } else {
        store.flush();
    }
}

TEST(CountryFile, HoldsEveryMunicipalityUnderItsName) {
    const Folder folder;
    store(folder / "whole.h5", 0, replicates, Existing::refuse);
    const TrajectoryFile file(folder / "whole.h5");
    ASSERT_EQ(file.facts().parts.all.size(), 2U);
    EXPECT_EQ(file.facts().parts.all[0], (PartLabel{"Århus", 10'000, 250, 5}));
    EXPECT_EQ(file.facts().metrics.size(), metric_count) << "the group is none of the metrics";
    const Weeks weeks{10, 13};
    const auto metric = static_cast<std::size_t>(Metric::strain);
    const auto values = file.metric_by_part(1, "strain", weeks, 3, 2);
    ASSERT_EQ(values.size(), 2U * 2U * 3U);
    std::size_t at = 0;
    for (const std::uint32_t replicate : {3U, 4U}) {
        for (const std::size_t municipality : {0U, 1U}) {
            for (std::size_t week = weeks.from; week != weeks.to; ++week, ++at) {
                EXPECT_EQ(values[at], value_in(municipality, 1, replicate, metric, week));
            }
        }
    }
}

TEST(CountryFile, IsTheSameWhetherTheRunWasStoppedOrNot) {
    const Folder folder;
    store(folder / "whole.h5", 0, replicates, Existing::refuse);
    store(folder / "resumed.h5", 0, 5, Existing::refuse);
    store(folder / "resumed.h5", 5, replicates, Existing::resume);
    EXPECT_EQ(digest(folder / "whole.h5"), digest(folder / "resumed.h5"));
}

TEST(CountryFile, IsToldByItsSummary) {
    const Folder folder;
    store(folder / "whole.h5", 0, replicates, Existing::refuse);
    const FileSummary summary = summarise(folder / "whole.h5");
    EXPECT_EQ(summary.municipalities, 2U);
    EXPECT_EQ(summary.institutions, 9);
    EXPECT_EQ(summary.employees, 310);
}

TEST(CountryFile, NamesItsDimensions) {
    const Folder folder;
    store(folder / "whole.h5", 0, replicates, Existing::refuse);
    const hid_t file = H5Fopen((folder / "whole.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t names = H5Dopen2(file, "/variants/as-is/municipality/municipality", H5P_DEFAULT);
    EXPECT_GT(H5DSis_scale(names), 0);
    const hid_t metric = H5Dopen2(file, "/variants/as-is/municipality/leeway", H5P_DEFAULT);
    const char* const scales[] = {"/variants/as-is/replicate", "/variants/as-is/municipality/municipality",
                                  "/variants/as-is/week"};
    for (unsigned axis = 0; axis != 3; ++axis) {
        const hid_t scale = H5Dopen2(file, scales[axis], H5P_DEFAULT);
        EXPECT_GT(H5DSis_attached(metric, scale, axis), 0) << scales[axis];
        H5Dclose(scale);
    }
    H5Dclose(metric);
    H5Dclose(names);
    H5Fclose(file);
}

}  // namespace
}  // namespace raaderum::output
