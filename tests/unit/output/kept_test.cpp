// Files that keep less than every week of every metric: what is written is read again, through parts and joined files alike.
#include "folder.hpp"
#include "output/failure.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <cmath>
#include <utility>
#include <vector>

namespace raaderum::output {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using testing::small_experiment;
using testing::small_replicate;
using testing::value_of;

Experiment experiment_with(const RecordPlan& record, int replicates) {
    Experiment experiment = small_experiment(replicates);
    experiment.record = record;
    return experiment;
}

RecordPlan means_of(std::vector<Metric> outcomes) {
    RecordPlan record;
    record.trajectories.metrics.emplace();
    record.trajectories.outcomes = std::move(outcomes);
    return record;
}

Replicate kept_replicate(const Experiment& experiment, std::uint32_t number) {
    Replicate replicate = small_replicate(experiment, number);
    for (Trajectory& each : replicate) {
        each.agents = {};
        each.ties.reset();
        each.snapshots.clear();
        each.happenings.clear();
        leave_what_is_kept(kept_by(experiment), each);
    }
    return replicate;
}

/// Stores the replicates in two goes, so that parts are read again.
void store_all(const Folder& folder, const Experiment& experiment) {
    for (const bool first : {true, false}) {
        StoreOptions options;
        options.existing = Existing::resume;
        options.batch_seconds = 0;
        TrajectoryStore store(folder / "run.h5", experiment, options);
        for (const ReplicateId each : store.missing()) {
            if (!first || number(each) < 6) store.accept(kept_replicate(experiment, number(each)));
        }
        first ? store.flush() : static_cast<void>(store.finish());
    }
}

TEST(KeptInFiles, ChosenWeeksStandAtTheirPlaces) {
    const Folder folder;
    RecordPlan record;
    record.trajectories.metrics = {Metric::turnover, Metric::leeway};
    record.trajectories.every = 20;
    const Experiment experiment = experiment_with(record, 12);
    store_all(folder, experiment);
    const TrajectoryFile file(folder / "run.h5");
    EXPECT_EQ(file.facts().weeks, 60U);
    EXPECT_FALSE(file.facts().everything);
    EXPECT_THAT(file.facts().kept_weeks, ElementsAre(0, 20, 40));
    EXPECT_EQ(what_is_kept(file.facts()), "3 of 60 weeks (0 to 40) of turnover, leeway");
    const std::vector<float> values = file.metric(0, "leeway", {30, 60}, 3, 1);
    ASSERT_EQ(values.size(), 30U);
    const auto leeway = static_cast<std::size_t>(Metric::leeway);
    for (std::size_t week = 30; week != 60; ++week) {
        if (week == 40) {
            EXPECT_EQ(values[week - 30], value_of(0, 3, leeway, week));
        } else {
            EXPECT_TRUE(std::isnan(values[week - 30])) << week;
        }
    }
}

TEST(KeptInFiles, OutcomesAreOneNumberEachAndFailuresNone) {
    const Folder folder;
    const Experiment experiment = experiment_with(means_of({Metric::leeway, Metric::turnover}), 12);
    store_all(folder, experiment);
    const TrajectoryFile file(folder / "run.h5");
    EXPECT_TRUE(file.facts().kept_weeks.empty());
    const std::vector<float> outcomes = file.outcome(1, "turnover");
    ASSERT_EQ(outcomes.size(), 12U);
    EXPECT_TRUE(std::isnan(outcomes[testing::failing_replicate]));
    const auto turnover = static_cast<std::size_t>(Metric::turnover);
    double sum = 0.0;
    for (std::size_t week = 8; week != 60; ++week) sum += static_cast<double>(value_of(1, 3, turnover, week));
    EXPECT_EQ(outcomes[3], static_cast<float>(sum / 52.0));
    const FileSummary summary = summarise(folder / "run.h5");
    EXPECT_EQ(summary.weeks, 60U);
    EXPECT_EQ(summary.variants.front().metrics.size(), 2U);
    EXPECT_EQ(summary.variants.front().kept, "the last year's mean of leeway, turnover");
}

TEST(KeptInFiles, MeansAreLookedThroughWhereTheSealIsGone) {
    const Folder folder;
    store_all(folder, experiment_with(means_of({Metric::leeway}), 12));
    const auto change = [&](float value) {
        const hid_t file = H5Fopen((folder / "run.h5").c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        for (const char* name : {"/variants/as-is/outcomes/leeway", "/variants/trust__key=0.5/outcomes/leeway"}) {
            const hid_t dataset = H5Dopen2(file, name, H5P_DEFAULT);
            std::vector<float> values(12, 0.5F);
            values[3] = name[10] == 'a' ? value : 0.5F;
            EXPECT_GE(H5Dwrite(dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0);
            H5Dclose(dataset);
        }
        H5Fclose(file);
        return TrajectoryFile(folder / "run.h5").facts().impossible;
    };
    EXPECT_EQ(change(0.5F).values, 0U);
    const Impossible found = change(7e30F);
    EXPECT_EQ(found.values, 1U);
    EXPECT_EQ(found.first, "leeway of as-is, replicate 3, mean of the last year is 7e+30");
}

TEST(KeptInFiles, AKeptMeanGoesBeforeOneOverSomeOfTheWeeks) {
    const Folder folder;
    RecordPlan record = means_of({Metric::leeway});
    store_all(folder, experiment_with(record, 12));
    const double mean = summarise(folder / "run.h5").variants.front().metrics.front().last_year;
    std::filesystem::remove(folder / "run.h5");
    record.trajectories.metrics = {Metric::leeway};
    record.trajectories.every = 20;
    store_all(folder, experiment_with(record, 12));
    EXPECT_EQ(summarise(folder / "run.h5").variants.front().metrics.front().last_year, mean);
}

TEST(KeptInFiles, ACountryOfMeansAloneIsStillOne) {
    const Folder folder;
    Experiment experiment = testing::country_experiment(12);
    experiment.record = means_of({Metric::leeway});
    store_all(folder, experiment);
    EXPECT_EQ(summarise(folder / "run.h5").municipalities, 2U);
    EXPECT_EQ(TrajectoryFile(folder / "run.h5").facts().parts.all.size(), 2U);
}

TEST(KeptInFiles, ReplicatesTakeAtMost64BytesEachForFiveMeans) {
    const Experiment experiment = experiment_with(
        means_of({Metric::leeway, Metric::turnover, Metric::absence, Metric::citizen_value, Metric::wellbeing}), 4000);
    const Folder folder;
    TrajectoryStore store(folder / "run.h5", experiment);
    for (std::uint32_t each = 0; each != 4000; ++each) store.accept(kept_replicate(experiment, each));
    store.finish();
    constexpr std::uintmax_t names_and_texts = 120'000;
    EXPECT_LE(std::filesystem::file_size(folder / "run.h5"), std::uintmax_t{4000} * 2 * 64 + names_and_texts);
}

TEST(KeptInFiles, OfAnotherRecordAreNotGoneOnWith) {
    const Folder folder;
    scenario::Scenario scenario = testing::small_scenario(4);
    scenario.plan.record.trajectories.every = 2;
    scenario.resolved += "record:\n  every: 2\n";
    const Experiment experiment = experiment_of(scenario, recorded_state_table(), "");
    store_all(folder, experiment);
    StoreOptions resume;
    resume.existing = Existing::resume;
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", small_experiment(4), resume), OutputRefused);
}

}  // namespace
}  // namespace raaderum::output
