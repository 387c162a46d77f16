// Exported tables hold every number of the file once, and only what is recorded.
#include "compare/tables.hpp"

#include "made_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace raaderum::compare {
namespace {

using ::testing::AllOf;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Made;
using ::testing::StartsWith;

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::ptrdiff_t lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

Made recorded() {
    Made made;
    made.variants = {"as-is", "trust__x=1,5"};
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric, int week) {
        return static_cast<float>(variant) + 0.1F * static_cast<float>(replicate) + 0.001F * static_cast<float>(week);
    };
    made.change = [](Trajectory& trajectory) {
        trajectory.happenings.push_back({7, HappeningKind::employee_left, PositionId{3}, 12.0F});
        if (number(trajectory.replicate) != 0) return;
        trajectory.agents.weeks = {0, 4};
        trajectory.agents.positions = 3;
        trajectory.agents.values.assign(12, 0.25F);
        auto ties = std::make_shared<RecordedTies>();
        ties->source = {0, 1};
        ties->target = {1, 0};
        ties->kind = {0, 1};
        ties->employees = 3;
        trajectory.ties = ties;
        trajectory.snapshots.emplace_back();
        trajectory.snapshots.back().trust = {0.5F, 0.75F};
    };
    return made;
}

TEST(Tables, OfSampledWorldsSayWhichWorldEachReplicateLivedInAndWhatItWasLike) {
    const Folder folder;
    Made made = recorded();
    made.replicates_per_world = 2;
    const Study study = folder.study("a.h5", made);
    std::filesystem::create_directory(folder / "tables");
    write_tables(study, folder / "tables");
    EXPECT_THAT(text_of(folder / "tables/metrics.csv"),
                AllOf(StartsWith("variant,world,replicate,week,leeway,"), HasSubstr("\nas-is,0,0,0,0,"),
                      HasSubstr("\nas-is,2,5,59,")));
    EXPECT_THAT(text_of(folder / "tables/events.csv"), StartsWith("variant,world,replicate,week,kind,"));
    const std::string worlds = text_of(folder / "tables/worlds.csv");
    EXPECT_THAT(worlds, StartsWith("world,institution.task_complexity\n0,0."));
    EXPECT_EQ(lines(worlds), 4);
}

TEST(Tables, HoldOneRowPerVariantReplicateAndWeek) {
    const Folder folder;
    const Study study = folder.study("a.h5", recorded());
    std::filesystem::create_directory(folder / "tables");
    EXPECT_EQ(write_tables(study, folder / "tables").size(), 4U);
    const std::string metrics = text_of(folder / "tables/metrics.csv");
    EXPECT_THAT(metrics, StartsWith("variant,replicate,week,leeway,leeway_used,"));
    EXPECT_EQ(lines(metrics), 1 + 2 * 6 * 60);
    EXPECT_THAT(metrics, HasSubstr("\n\"trust__x=1,5\",3,0,1.3,1.3,"));
    const std::string agents = text_of(folder / "tables/agents.csv");
    EXPECT_THAT(agents, StartsWith("variant,replicate,week,position,competence,strain\nas-is,0,0,0,0.25,0.25\n"));
    EXPECT_EQ(lines(agents), 1 + 2 * 2 * 3);
    EXPECT_THAT(text_of(folder / "tables/ties.csv"), HasSubstr("\nas-is,0,0,1,0,bridging,0.75\n"));
    EXPECT_THAT(text_of(folder / "tables/events.csv"), HasSubstr("\nas-is,5,7,employee_left,3,12\n"));
}

TEST(Tables, LeaveOutWhatIsNotRecorded) {
    const Folder folder;
    const Study study = folder.study("a.h5", Made{});
    std::filesystem::create_directory(folder / "tables");
    EXPECT_EQ(write_tables(study, folder / "tables").size(), 1U);
    EXPECT_FALSE(std::filesystem::exists(folder / "tables/events.csv"));
}

}  // namespace
}  // namespace raaderum::compare
