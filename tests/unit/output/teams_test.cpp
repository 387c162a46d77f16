// A file with teams: every team's metrics are where their names say, turned so that weeks come before teams, whether the run was
// stopped or not.

#include "model/parts.hpp"
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

using testing::Folder;
using testing::small_replicate;
using testing::teams_experiment;
using testing::value_in;

constexpr int replicates = 12;

/// Stores the replicates [first, last); the file is finished with the last one.
void store(const std::filesystem::path& file, const Experiment& experiment, std::uint32_t first, std::uint32_t last,
           Existing existing) {
    StoreOptions options;
    options.existing = existing;
    options.batch_bytes = 100'000;
    TrajectoryStore store(file, experiment, options);
    for (std::uint32_t replicate = first; replicate != last; ++replicate)
        store.accept(small_replicate(experiment, replicate));
    last == replicates ? static_cast<void>(store.finish()) : store.flush();
}

TEST(TeamsFile, HoldsEveryTeamUnderItsNumber) {
    const Folder folder;
    store(folder / "whole.h5", teams_experiment(replicates), 0, replicates, Existing::refuse);
    const TrajectoryFile file(folder / "whole.h5");
    const StoredFacts& facts = file.facts();
    ASSERT_TRUE(facts.parts.are(PartKind::team));
    ASSERT_EQ(facts.parts.all.size(), 3U);
    EXPECT_EQ(facts.parts.all[1], (PartLabel{"2", 0, 15, 0, "leader 2"}));
    EXPECT_EQ(facts.teams, nullptr) << "equal teams were read from nowhere";
    EXPECT_EQ(facts.metrics.size(), metric_count) << "the group is none of the metrics";
    for (std::size_t metric = 0; metric != metric_count; ++metric)
        EXPECT_EQ(facts.stored[metric].of_parts, is_of_teams(static_cast<Metric>(metric)))
            << facts.metrics[metric].name;
    const Weeks weeks{10, 13};
    const auto metric = static_cast<std::size_t>(Metric::strain);
    const auto values = file.metric_by_part(1, "strain", weeks, 3, 2);
    ASSERT_EQ(values.size(), 2U * 3U * 3U);
    std::size_t at = 0;
    for (const std::uint32_t replicate : {3U, 4U}) {
        for (std::size_t team = 0; team != 3; ++team) {
            for (std::size_t week = weeks.from; week != weeks.to; ++week, ++at)
                EXPECT_EQ(values[at], value_in(team, 1, replicate, metric, week));
        }
    }
}

TEST(TeamsFile, IsTheSameWhetherTheRunWasStoppedOrNot) {
    const Folder folder;
    const Experiment experiment = teams_experiment(replicates);
    store(folder / "whole.h5", experiment, 0, replicates, Existing::refuse);
    store(folder / "resumed.h5", experiment, 0, 5, Existing::refuse);
    store(folder / "resumed.h5", experiment, 5, replicates, Existing::resume);
    EXPECT_EQ(digest(folder / "whole.h5"), digest(folder / "resumed.h5"));
    EXPECT_EQ(summarise(folder / "whole.h5").teams, 3U);
}

TEST(TeamsFile, NamesItsDimensions) {
    const Folder folder;
    store(folder / "whole.h5", teams_experiment(replicates), 0, replicates, Existing::refuse);
    const hid_t file = H5Fopen((folder / "whole.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t metric = H5Dopen2(file, "/variants/as-is/teams/leeway", H5P_DEFAULT);
    const char* const scales[] = {"/variants/as-is/replicate", "/variants/as-is/week", "/variants/as-is/teams/team"};
    for (unsigned axis = 0; axis != 3; ++axis) {
        const hid_t scale = H5Dopen2(file, scales[axis], H5P_DEFAULT);
        EXPECT_GT(H5DSis_attached(metric, scale, axis), 0) << scales[axis];
        H5Dclose(scale);
    }
    EXPECT_GT(H5Lexists(file, "/teams/positions", H5P_DEFAULT), 0);
    EXPECT_EQ(H5Lexists(file, "/variants/as-is/teams/citizen_value", H5P_DEFAULT), 0);
    H5Dclose(metric);
    H5Fclose(file);
}

}  // namespace
}  // namespace raaderum::output
