// What a record keeps of a trajectory: chosen weeks of chosen metrics, and means of the last year.
#include "observe/kept.hpp"

#include "model/parts.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

constexpr std::size_t weeks = 60;

float value_of(std::size_t metric, std::size_t week) { return static_cast<float>(metric * 100 + week); }

Trajectory lived() {
    Trajectory trajectory;
    trajectory.weeks = weeks;
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        for (std::size_t week = 0; week != weeks; ++week) trajectory.metrics.push_back(value_of(metric, week));
    }
    return trajectory;
}

Trajectory kept_of(const RecordPlan& record, Trajectory trajectory = lived()) {
    leave_what_is_kept(kept_by(record, weeks), trajectory);
    return trajectory;
}

TEST(Kept, EverythingUnlessSomethingIsAskedFor) {
    EXPECT_TRUE(kept_by({}, weeks).everything);
    EXPECT_EQ(kept_of({}).metrics, lived().metrics);
    RecordPlan all_of_them;
    all_of_them.trajectories.last = 60;
    EXPECT_TRUE(kept_by(all_of_them, weeks).everything);
}

TEST(Kept, WeeksThatAreDividedAmongTheLast) {
    RecordPlan record;
    record.trajectories.metrics = {Metric::turnover, Metric::leeway};
    record.trajectories.every = 4;
    record.trajectories.last = 10;
    const Kept kept = kept_by(record, weeks);
    EXPECT_FALSE(kept.everything);
    EXPECT_EQ(kept.weeks, (std::vector<Week>{52, 56}));
    EXPECT_EQ(kept.place_of(Metric::leeway), 1U);
    EXPECT_FALSE(kept.place_of(Metric::absence));
    const Trajectory trajectory = kept_of(record);
    EXPECT_EQ(trajectory.weeks, 2U);
    const auto turnover = static_cast<std::size_t>(Metric::turnover);
    const auto leeway = static_cast<std::size_t>(Metric::leeway);
    EXPECT_EQ(trajectory.metrics, (std::vector<float>{value_of(turnover, 52), value_of(turnover, 56),
                                                      value_of(leeway, 52), value_of(leeway, 56)}));
}

TEST(Kept, MeansOfTheLastYearAlone) {
    RecordPlan record;
    record.trajectories.metrics.emplace();
    record.trajectories.outcomes = {Metric::leeway, Metric::turnover};
    const Trajectory trajectory = kept_of(record);
    EXPECT_TRUE(trajectory.metrics.empty());
    EXPECT_EQ(trajectory.weeks, 0U);
    ASSERT_EQ(trajectory.outcomes.size(), 2U);
    EXPECT_EQ(trajectory.outcomes[0], value_of(static_cast<std::size_t>(Metric::leeway), 0) + 33.5F);
}

TEST(Kept, MeansLeaveOutWeeksInWhichAMetricIsUndefinedAndFailuresHaveNone) {
    RecordPlan record;
    record.trajectories.outcomes = {Metric::wellbeing};
    Trajectory emptied = lived();
    const auto place = static_cast<std::size_t>(Metric::wellbeing) * weeks;
    for (std::size_t week = 20; week != weeks; ++week) emptied.metrics[place + week] = std::nanf("");
    const float first = value_of(static_cast<std::size_t>(Metric::wellbeing), 0);
    EXPECT_EQ(kept_of(record, emptied).outcomes.front(), first + 13.5F);
    Trajectory failed = lived();
    failed.failure = "week 3: it fell";
    EXPECT_TRUE(std::isnan(kept_of(record, failed).outcomes.front()));
    EXPECT_EQ(kept_of(record, failed).metrics.size(), metric_count * weeks);
}

TEST(Kept, OfEveryMunicipality) {
    RecordPlan record;
    record.trajectories.metrics = {Metric::absence};
    record.trajectories.every = 50;
    Trajectory country = lived();
    country.parts = 2;
    for (std::size_t at = 0; at != metric_count * 2 * weeks; ++at) country.by_part.push_back(static_cast<float>(at));
    const auto from = static_cast<float>(static_cast<std::size_t>(Metric::absence) * 2 * weeks);
    EXPECT_EQ(kept_of(record, country).by_part, (std::vector<float>{from, from + 50, from + 60, from + 110}));
}

TEST(Kept, OfEveryTeamOnlyWhatATeamHas) {
    RecordPlan record;
    record.teams = true;
    EXPECT_TRUE(kept_by(record, weeks).everything) << "of the house";
    Trajectory house = lived();
    house.parts = 2;
    for (std::size_t at = 0; at != metric_count * 2 * weeks; ++at) house.by_part.push_back(static_cast<float>(at));
    const Trajectory all = kept_of(record, house);
    EXPECT_EQ(all.metrics.size(), metric_count * weeks);
    EXPECT_EQ(all.by_part.size(), (metric_count - metrics_of_the_house_alone.size()) * 2 * weeks);
    record.trajectories.metrics = {Metric::citizen_value, Metric::absence};
    record.trajectories.every = 50;
    const auto from = static_cast<float>(static_cast<std::size_t>(Metric::absence) * 2 * weeks);
    EXPECT_EQ(kept_of(record, house).by_part, (std::vector<float>{from, from + 50, from + 60, from + 110}));
}

}  // namespace
}  // namespace raaderum
