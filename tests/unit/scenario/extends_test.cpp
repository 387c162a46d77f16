#include "folder.hpp"
#include "reading.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace raaderum::scenario {
namespace {

namespace fs = std::filesystem;

/// A folder of scenario files that is gone after the test.
class Extends : public testing::Test {
  protected:
    void SetUp() override { fs::create_directories(folder_ / "below"); }

    void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }
    Plan plan(const std::string& name) {
        try {
            return load(folder_ / name).plan;
        } catch (const BadInput& bad) {
            ADD_FAILURE() << describe(bad.problems);
            return {};
        }
    }

    tests::Folder folder_;
};

TEST_F(Extends, MergesMapsKeyByKeyAndReplacesLists) {
    write(
        "base.yaml",
        "weeks: 52\nemployees: {competence: {mean: 0.5, sd: 0.1}}\nevents: [{week: 1, kind: media_shock, size: 0.5}]\n"
        "record: {network: {weeks: [0, 10]}}\nvariants: {a: {leaders.develop: 0.2, leaders.hardness: 0.1}}\n");
    write("top.yaml",
          "extends: base.yaml\nemployees.competence.mean: 0.7\nrecord: {network: {weeks: [5]}}\n"
          "variants: {a: {leaders: {develop: 0.9}}, b: {}}\n");
    const Plan top = plan("top.yaml");
    EXPECT_EQ(top.weeks, 52);
    EXPECT_EQ(top.base.parameters.employees.competence_mean, 0.7F);
    EXPECT_EQ(top.base.parameters.employees.competence_sd, 0.1F);
    EXPECT_EQ(top.base.events.size(), 1U);
    EXPECT_EQ(top.record.network_weeks, (std::vector<Week>{5}));
    ASSERT_EQ(top.variants.size(), 2U);
    EXPECT_EQ(top.variants[0].settings.parameters.leaders.develop, 0.9F);
    EXPECT_EQ(top.variants[0].settings.parameters.leaders.hardness, 0.1F);
}

TEST_F(Extends, AddsToAListByPlus) {
    write("base.yaml",
          "events: [{week: 1, kind: media_shock, size: 0.5}]\nvariants: {a: {events+: [{week: 3, kind: budget_cut, "
          "size: 0.1}]}}\n");
    write("top.yaml",
          "extends: base.yaml\nevents+: [{week: 2, kind: media_shock, size: 0.6}]\n"
          "variants: {a: {events+: [{week: 4, kind: budget_cut, size: 0.2}]}}\n");
    const Plan top = plan("top.yaml");
    EXPECT_EQ(top.base.events.size(), 2U);
    EXPECT_EQ(top.variants[0].settings.events.size(), 4U);
}

TEST_F(Extends, ReplacesASweepAsAWhole) {
    write("base.yaml", "leaders: {develop: {sweep: [0.1, 0.2]}, hardness: 0.3}\n");
    write("top.yaml", "extends: base.yaml\nleaders: {develop: 0.5, hardness: {sweep: [0.6, 0.7, 0.8]}}\n");
    EXPECT_EQ(plan("top.yaml").variants.size(), 3U);
}

TEST_F(Extends, TakesPathsFromTheFileThatNamesThem) {
    write("below/first.yaml", "extends: second.yaml\nnetwork: {kind: file, path: ties.csv}\n");
    write("below/second.yaml", "weeks: 77\n");
    write("below/ties.csv", "source,target\n1,2\n");
    write("top.yaml", "extends: below/first.yaml\n");
    EXPECT_EQ(plan("top.yaml").weeks, 77);
    EXPECT_EQ(plan("top.yaml").network.path, fs::absolute(folder_ / "below/ties.csv").string());
}

TEST_F(Extends, FindsShippedScenariosByName) {
    write("top.yaml", "extends: trust-versus-control\nweeks: 260\nreplicates: 3\n");
    EXPECT_EQ(plan("top.yaml").variants.size(), load("trust-versus-control").plan.variants.size());
}

TEST_F(Extends, KeepsAllThatWasWritten) {
    write("base.yaml", "weeks: 52 # from below\n");
    write("top.yaml", "extends: base.yaml # on top\n");
    const std::string written = load(folder_ / "top.yaml").written;
    EXPECT_NE(written.find("# on top"), std::string::npos);
    EXPECT_NE(written.find("# from below"), std::string::npos);
}

TEST_F(Extends, DoesNotTouchWhatIsNoFile) {
    EXPECT_THROW(load(folder_.path()), BadInput);
    EXPECT_THROW(load(folder_ / "none.yaml"), BadInput);
    EXPECT_THROW(load("/dev/zero"), BadInput);
}

}  // namespace
}  // namespace raaderum::scenario
