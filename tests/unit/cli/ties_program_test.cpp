// Files of ties and charts, as a user meets them in the shell: one line says what was read, warnings say what is doubtful.

#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string scenario =
    "schema: 1\nname: ties\nweeks: 4\nreplicates: 1\ninstitution: {employees: 6}\n"
    "network: {kind: file, path: ties.csv}\n";

TEST(TiesProgram, ValidateAndRunSayWhatWasRead) {
    const Folder folder;
    folder.write("ties.yaml", scenario);
    folder.write("ties.csv",
                 "Kilde;Mål;Tillid\nMia;Per;0,5\nPer;Liv;0,25\nLiv;Jan;0,5\nJan;Ida;0,5\nIda;mia;0,5\nBo;;\n");
    for (const char* command : {"raaderum validate ties.yaml", "raaderum run ties.yaml"}) {
        const Ended ended = folder.run(command);
        EXPECT_EQ(ended.exit, 0) << ended.err;
        EXPECT_THAT(ended.err,
                    AllOf(HasSubstr("read ties.csv: 6 people, 5 ties, directed; 1 without ties; trust from column "
                                    "'Tillid'\n"),
                          HasSubstr("warning: "), HasSubstr("'mia' as 'Mia'"), HasSubstr("no teams are named")));
        EXPECT_THAT(ended.out, Not(HasSubstr("read ties.csv")));
    }
}

TEST(TiesProgram, TeamsThatAreNamedDecideTheSpanOfControl) {
    const Folder folder;
    folder.write("ties.yaml", scenario);
    folder.write("ties.csv", "source,target\nMarianne,Per\nPer,Liv\nLiv,Jannick\n");
    folder.write("org.csv", "person,team\nMarianne,A\nJannick,A\nIda,B\nPer,B\nLiv,C\nBo,C\n");
    const std::string call = "raaderum run ties.yaml --quiet --force --set institution.chart=org.csv";
    const Ended refused = folder.run(call + " --set institution.span_of_control=15");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("is 15, which makes 1 team of 6 people, but"), HasSubstr("names 3"),
                                   HasSubstr("leave it out, or write institution: {span_of_control: 2}")));
    EXPECT_EQ(folder.run(call + " --set institution.span_of_control=2").exit, 0);
    const Ended run = folder.run(call);
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_THAT(run.err, AllOf(HasSubstr("2 without ties"), HasSubstr("3 teams from org.csv")));
    EXPECT_EQ(folder.run("rm org.csv ties.csv && raaderum rerun ties.h5").exit, 0) << "the file keeps who stands where";
    EXPECT_EQ(folder.run("grep -c -e Marianne -e Jannick ties.h5").out, "0\n") << "and nobody's name";
}

TEST(TiesProgram, WhyAFileNamesMorePeopleIsSaidBesideHowMany) {
    const Folder folder;
    folder.write("ties.yaml", scenario);
    folder.write("ties.csv", "source,target\n1,2\n2.0,3\n3,4\n4,5\n5,6\n");
    const Ended more = folder.run("raaderum validate ties.yaml");
    EXPECT_EQ(more.exit, 2);
    EXPECT_THAT(more.err,
                AllOf(HasSubstr("names 7 people"), HasSubstr("look alike"), HasSubstr("'2' and '2.0' (line 3)")));
}

TEST(TiesProgram, FewerThanFivePeopleAreNoInstitution) {
    const Folder folder;
    folder.write("ties.yaml", scenario);
    folder.write("ties.csv", "source,target\nMia,Per\nPer,Liv\nLiv,Jan\n");
    const Ended few = folder.run("raaderum validate ties.yaml");
    EXPECT_EQ(few.exit, 2);
    EXPECT_THAT(few.err,
                AllOf(HasSubstr("names 4 people, and an institution has 5 at least"), Not(HasSubstr("employees: 4"))));
}

TEST(TiesProgram, APipeIsRefusedWithoutWaitingForIt) {
    const Folder folder;
    folder.write("ties.yaml", scenario);
    const Ended ended = folder.run("mkfifo ties.csv && timeout 20 $PROGRAM validate ties.yaml");
    EXPECT_EQ(ended.exit, 2);
    EXPECT_THAT(ended.err, HasSubstr("is no ordinary file"));
}

TEST(Paths, GivenOnTheCommandLineAreTakenFromTheCurrentFolder) {
    const Folder folder;
    folder.run("mkdir below");
    folder.write("below/own.yaml",
                 "institution: {employees: 5}\nweeks: 5\nreplicates: 1\nnetwork: {kind: file, path: ties.csv}\n");
    folder.write("ties.csv", "source,target\na,b\nb,c\nc,d\nd,e\ne,a\n");
    EXPECT_EQ(folder.run("raaderum validate below/own.yaml").exit, 2);
    EXPECT_THAT(folder.run("raaderum validate below/own.yaml").err, HasSubstr("taken from the folder of the scenario"));
    EXPECT_EQ(folder.run("raaderum run below/own.yaml --set network.path=ties.csv -o own.h5").exit, 0);
    EXPECT_THAT(folder.run("raaderum run below/own.yaml --set network.path=nope.csv -o own.h5").err,
                HasSubstr("taken from the current folder"));
    folder.write("four.csv", "source,target\na,b\nb,c\nc,d\nd,a\n");
    const Ended few = folder.run("raaderum run below/own.yaml --set network.path=four.csv -o own.h5");
    EXPECT_EQ(few.exit, 2);
    EXPECT_THAT(few.err, AllOf(HasSubstr("an institution has 5 at least"), Not(HasSubstr("employees: 4"))));
}

}  // namespace
}  // namespace raaderum::cli
