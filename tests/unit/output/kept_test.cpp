// Files that keep less than every week of every metric: what is written is read again, through parts and joined files alike.
#include "folder.hpp"
#include "output/failure.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

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
    record.metrics = {Metric::turnover, Metric::leeway};
    record.every = 20;
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
    RecordPlan record;
    record.metrics.emplace();
    record.outcomes = {Metric::leeway, Metric::turnover};
    const Experiment experiment = experiment_with(record, 12);
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

TEST(KeptInFiles, ReplicatesTakeAtMost64BytesEachForFiveMeans) {
    RecordPlan record;
    record.metrics.emplace();
    record.outcomes = {Metric::leeway, Metric::turnover, Metric::absence, Metric::citizen_value, Metric::wellbeing};
    const Experiment experiment = experiment_with(record, 4000);
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
    scenario.plan.record.every = 2;
    scenario.resolved += "record:\n  every: 2\n";
    const Experiment experiment = experiment_of(scenario, recorded_state_table(), "");
    store_all(folder, experiment);
    StoreOptions resume;
    resume.existing = Existing::resume;
    EXPECT_THROW(TrajectoryStore(folder / "run.h5", small_experiment(4), resume), OutputRefused);
}

}  // namespace
}  // namespace raaderum::output
