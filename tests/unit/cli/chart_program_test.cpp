// A chart of the institution, as a user meets it in the shell: unequal teams run, numbers follow from it, and the trajectory file
// needs it no more.

#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string scenario = "schema: 1\nname: house\nweeks: 3\nreplicates: 2\ninstitution: {chart: org.csv}\n";
const std::string chart =
    "Hold;Stillinger;Leder;Fag;Søjle\nNord;7;Annelise;nurse;a\nSyd;1;Bodil;;b\nVest;4;Cecilie;;a\n";

TEST(ChartProgram, UnequalTeamsRunAndNumbersFollowFromTheChart) {
    const Folder folder;
    folder.write("house.yaml", scenario);
    folder.write("org.csv", chart);
    const Ended run = folder.run("raaderum run house.yaml --quiet");
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_THAT(run.err, AllOf(HasSubstr("read org.csv: 12 people, 3 teams of 1 to 7 in 2 silos"),
                               Not(HasSubstr("span_of_control"))));
    EXPECT_EQ(folder.run("grep -c -e Annelise -e Bodil house.h5").out, "0\n") << "leaders are pseudonyms";
    folder.run("mv org.csv elsewhere.csv");
    EXPECT_EQ(folder.run("raaderum verify house.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum rerun house.h5").exit, 0);
    folder.run("mv elsewhere.csv org.csv");
    EXPECT_EQ(folder.run("raaderum run house.yaml --quiet --resume").exit, 0);
    folder.write("org.csv", "team,positions\nNord,7\nSyd,2\nVest,3\n");
    const Ended others = folder.run("raaderum run house.yaml --quiet --resume");
    EXPECT_EQ(others.exit, 2) << "teams are part of the plan";
}

TEST(ChartProgram, AChartOfEqualTeamsIsTheHouseWithoutOne) {
    const Folder folder;
    folder.write("house.yaml", scenario);
    folder.write("plain.yaml",
                 "schema: 1\nname: plain\nweeks: 3\nreplicates: 2\ninstitution: {employees: 12, span_of_control: 4}\n");
    folder.write("org.csv", "team,positions\nNord,4\nSyd,4\nVest,4\n");
    const auto csv = [&](const std::string& name) {
        EXPECT_EQ(folder.run("raaderum run " + name + ".yaml --quiet").exit, 0);
        EXPECT_EQ(folder.run("raaderum export " + name + ".h5 --csv " + name).exit, 0);
        return folder.run("cat " + name + "/*.csv | md5sum").out;
    };
    EXPECT_EQ(csv("house"), csv("plain"));
}

TEST(ChartProgram, OwnNumbersThatContradictItSayHowToMend) {
    const Folder folder;
    folder.write("house.yaml", scenario);
    folder.write("org.csv", chart);
    const auto refused = [&](const std::string& set) {
        const Ended ended = folder.run("raaderum run house.yaml --quiet --set " + set);
        EXPECT_EQ(ended.exit, 2) << set;
        return ended.err;
    };
    EXPECT_THAT(refused("institution.employees=45"),
                AllOf(HasSubstr("institution.employees: is 45, but"), HasSubstr("org.csv names 12 people"),
                      HasSubstr("leave it out, or write institution: {employees: 12}")));
    EXPECT_THAT(refused("institution.silos=3"), HasSubstr("names 2 silos"));
    EXPECT_THAT(refused("institution.span_of_control=15"), HasSubstr("makes 1 team of 12 people"));
    EXPECT_THAT(
        refused("variants.wide.institution.span_of_control=15"),
        AllOf(HasSubstr("variants.wide.institution.span_of_control"), HasSubstr("leave it out of the variant")));
    EXPECT_EQ(folder.run("raaderum run house.yaml --quiet --set institution.employees=12").exit, 0);
}

TEST(ChartProgram, AnEventNamesATeamOfTheChart) {
    const Folder folder;
    folder.write("org.csv", chart);
    const auto event_in = [&](const std::string& team) {
        folder.write("house.yaml", scenario + "events: [{week: 1, kind: leader_leaves, team: " + team + "}]\n");
        return folder.run("raaderum run house.yaml --quiet --force");
    };
    EXPECT_EQ(event_in("Syd").exit, 0);
    EXPECT_EQ(folder.run("raaderum verify house.h5").exit, 0);
    const Ended unknown = event_in("Ost");
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_THAT(unknown.err, AllOf(HasSubstr("no team is called 'Ost'"), HasSubstr("the teams are Nord, Vest, Syd")));
}

TEST(ChartProgram, ABrokenChartNamesItsLine) {
    const Folder folder;
    folder.write("house.yaml", scenario);
    folder.write("org.csv", "team,positions\nNord,7\nSyd,few\n");
    const Ended ended = folder.run("raaderum validate house.yaml");
    EXPECT_EQ(ended.exit, 2);
    EXPECT_THAT(ended.err, AllOf(HasSubstr("org.csv:3:"), HasSubstr("a team's positions are no whole number from 1")));
}

}  // namespace
}  // namespace raaderum::cli
