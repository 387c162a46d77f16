// Teams as their leaders meet them: recorded, stopped and resumed, in shards, verified, compared by team, leader and profession,
// exported and reported; small teams are hidden in all of it unless somebody asks.

#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string scenario = R"(schema: 1
name: small
weeks: 12
replicates: 6
seed: 7
institution: {chart: org.csv}
record: {teams: true}
variants:
  as-is: {}
  trust: {leaders.control_disposition: 0.1}
)";

/// A folder with a house of four teams, one of three people.
struct House : Folder {
    House() : Folder(scenario) {
        write("org.csv",
              "team,positions,leader,profession,silo\nNord,12,Annelise,nurse,a\nSyd,3,Bodil,clerk,a\nVest,6,Cecilie,"
              "nurse,b\n"
              "Top,7,Dorthe,clerk,b\n");
    }
};

bool same_numbers(const Folder& folder, const std::string& files) {
    return folder.run("h5diff -q " + files + " /variants /variants 2>/dev/null").exit != 1;
}

TEST(TeamsProgram, GivesTheSameFileForAnyNumberOfThreadsAfterAnInterruptionAndFromShards) {
    const House folder;
    ASSERT_EQ(folder.run("raaderum run small.yaml -o one.h5 --jobs 1 --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml -o seven.h5 --jobs 7 --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "one.h5 seven.h5"));
    ASSERT_EQ(folder.run("raaderum run small.yaml -o grown.h5 --replicates 2 --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml -o grown.h5 --resume --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "one.h5 grown.h5"));
    for (const std::string shard : {"1", "2"})
        ASSERT_EQ(folder.run("raaderum run small.yaml --shard " + shard + "/2 -o s" + shard + ".h5 --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum merge -o joined.h5 s1.h5 s2.h5").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "one.h5 joined.h5"));
    const Ended shards = folder.run("raaderum compare s1.h5 s2.h5 --by team --csv");
    EXPECT_EQ(shards.out, folder.run("raaderum compare one.h5 --by team --csv").out);
    folder.run("rm org.csv");
    EXPECT_EQ(folder.run("raaderum verify one.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum rerun joined.h5").exit, 0);
    EXPECT_THAT(folder.run("raaderum inspect one.h5").out, HasSubstr("teams      4, with metrics of each"));
}

TEST(TeamsProgram, IsComparedByTeamLeaderAndProfession) {
    const House folder;
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    const Ended teams = folder.run("raaderum compare small.h5 --by team");
    EXPECT_THAT(teams.out, AllOf(HasSubstr("wellbeing under trust, by team"), HasSubstr("Nord"), HasSubstr("under 5"),
                                 HasSubstr("hidden"), HasSubstr("--show-small"), HasSubstr("A team is its positions")));
    EXPECT_THAT(folder.run("raaderum compare small.h5 --by team --show-small").out, Not(HasSubstr("hidden")));
    EXPECT_THAT(folder.run("raaderum compare small.h5 --by leader --metric leeway").out,
                AllOf(HasSubstr("leader 1"), Not(HasSubstr("Annelise"))));
    const Ended professions = folder.run("raaderum compare small.h5 --by profession --metric leeway");
    EXPECT_THAT(professions.out, AllOf(HasSubstr("nurse"), HasSubstr("count by their positions")));
    const auto json = nlohmann::json::parse(folder.run("raaderum compare small.h5 --by team --metric all --json").out);
    for (const auto& row : json.at("parts")) EXPECT_NE(row.at("metric"), "citizen_value");
    EXPECT_THAT(folder.run("raaderum compare small.h5 --by team --csv").out,
                HasSubstr("part,positions,hidden,variant"));
}

TEST(TeamsProgram, SaysWhatCannotBeShown) {
    const House folder;
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet --set record.teams=false -o none.h5").exit, 0);
    EXPECT_THAT(folder.run("raaderum compare none.h5 --by team").err, HasSubstr("record: {teams: true}"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    const Ended house = folder.run("raaderum compare small.h5 --by team --metric citizen_value");
    EXPECT_EQ(house.exit, 2);
    EXPECT_THAT(house.err, HasSubstr("citizen_value is the house's alone"));
    EXPECT_THAT(folder.run("raaderum compare small.h5 --by municipality").err, HasSubstr("asks about a country"));
    folder.write("org.csv", "team,positions\nNord,12\nSyd,6\n");
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet -o plain.h5").exit, 0);
    EXPECT_THAT(folder.run("raaderum compare plain.h5 --by profession").err, HasSubstr("a column profession"));
}

TEST(TeamsProgram, IsExportedWithSmallTeamsHidden) {
    const House folder;
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum export small.h5 --csv tables").exit, 0);
    EXPECT_THAT(folder.run("head -1 tables/teams.csv").out,
                HasSubstr("variant,replicate,team,leader,profession,silo,positions,hidden,week,leeway"));
    EXPECT_EQ(folder.run("wc -l < tables/teams.csv").out, std::to_string(1 + 2 * (6 * 12 * 3 + 1)) + "\n");
    EXPECT_THAT(folder.run("grep Syd tables/teams.csv").out, HasSubstr("trust,,Syd,leader 2,clerk,a,,1,,"));
    ASSERT_EQ(folder.run("raaderum export small.h5 --csv all --show-small").exit, 0);
    EXPECT_EQ(folder.run("wc -l < all/teams.csv").out, std::to_string(1 + 2 * 6 * 12 * 4) + "\n");
}

TEST(TeamsProgram, WithoutAChartTeamsAreNumbered) {
    const Folder folder(
        "schema: 1\nname: small\nweeks: 4\nreplicates: 3\ninstitution: {employees: 24, span_of_control: 9}\n"
        "record: {teams: true, every: 2}\nvariants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}\n");
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    EXPECT_THAT(folder.run("raaderum compare small.h5 --by leader --metric leeway").out, HasSubstr("leader 3"));
    EXPECT_EQ(folder.run("raaderum rerun small.h5").exit, 0);
    ASSERT_EQ(folder.run("raaderum export small.h5 --csv tables").exit, 0);
    EXPECT_EQ(folder.run("wc -l < tables/teams.csv").out, std::to_string(1 + 2 * 3 * 2 * 3) + "\n");
}

TEST(TeamsProgram, TheReportHasAPageForEachTeamThatIsShown) {
    const House folder;
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum compare small.h5 --html en.html --figures figures").exit, 0);
    const std::string page = folder.read("en.html");
    EXPECT_THAT(page, AllOf(HasSubstr("What the policies do in each team"), HasSubstr("fewer than 5 people"),
                            HasSubstr("id=\"team-1-title\""), Not(HasSubstr("id=\"team-2-title\"")),
                            HasSubstr("id=\"team-4-title\"")));
    EXPECT_EQ(folder.run("test -s figures/teams.svg").exit, 0);
    ASSERT_EQ(folder.run("raaderum compare small.h5 --html da.html --lang da --show-small").exit, 0);
    EXPECT_THAT(folder.read("da.html"),
                AllOf(HasSubstr("Hvad alternativerne gør i hvert team"), HasSubstr("id=\"team-2-title\"")));
}

TEST(TeamsProgram, ADryRunKnowsOfThem) {
    const House folder;
    const auto bytes = [&](const std::string& more) {
        const Ended ended = folder.run("raaderum run small.yaml --dry-run --json " + more);
        return nlohmann::json::parse(ended.out).at("estimated_bytes").get<double>();
    };
    const double per_team = 2 * 6 * 12 * 4.0 * 49;  // policies, replicates, weeks, bytes, and about so many metrics
    EXPECT_GT(bytes("") - bytes("--set record.teams=false"), 4 * per_team * 0.9);
}

}  // namespace
}  // namespace raaderum::cli
