// A chart of the institution, with a row per team or per person: what it says of teams, and what is said where it is broken.

#include "tie_files.hpp"

#include <gmock/gmock.h>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::HasSubstr;

ReadingNotes read(const std::string& text) {
    const TieFile chart(".csv", text);
    ReadingNotes notes;
    std::size_t positions = read_chart_alone(chart.path(), notes);
    for (const Team& team : notes.teams) positions -= team.size;
    EXPECT_EQ(positions, 0U) << "people are those of all teams";
    return notes;
}

std::string problem_of(const std::string& text) {
    try {
        read(text);
        return "";
    } catch (const BadTies& bad) {
        return bad.what();
    }
}

/// "Nord 12, Syd 3"
std::string sizes(const std::vector<Team>& teams) {
    std::string text;
    for (const Team& team : teams) text += (text.empty() ? "" : ", ") + team.name + " " + std::to_string(team.size);
    return text;
}

TEST(Chart, ARowPerTeamSaysSizesLeadersProfessionsAndSilos) {
    const ReadingNotes notes = read(
        "# Nordhuset\nHold;Stillinger;Leder;Fag;Søjle\nNord;12;Anna;pædagog;børn\nSyd;1;Bo;;voksne\n"
        "Vest;22,0;;lærer;BØRN\n");
    EXPECT_EQ(sizes(notes.teams), "Nord 12, Vest 22, Syd 1") << "teams of a silo stand side by side";
    EXPECT_EQ(notes.teams[0].leader, "Anna");
    EXPECT_EQ(notes.teams[1].profession, "lærer");
    EXPECT_EQ(notes.teams[1].silo, "børn");
    EXPECT_THAT(notes.read, HasSubstr("35 people, 3 teams of 1 to 22 in 2 silos"));
    EXPECT_EQ(sizes(read("positions\n5\n2\n").teams), "1 5, 2 2") << "names are numbers where there are none";
    EXPECT_EQ(sizes(read("navn\tantal\nSyd\t5\nNord\t2\n").teams), "Syd 5, Nord 2");
}

TEST(Chart, ARowPerPersonSaysTheSame) {
    const ReadingNotes notes = read(
        "person,team,leader,profession,silo\nMia,Nord,Anna,nurse,b\nPer,Syd,,,a\nLiv,nord,,doctor,\nJan,Nord,anna,"
        "nurse,B\n");
    EXPECT_EQ(sizes(notes.teams), "Syd 1, Nord 3") << "silos by name";
    EXPECT_EQ(notes.teams[1].leader, "Anna");
    EXPECT_EQ(notes.teams[1].profession, "");
    EXPECT_THAT(said_of(notes).doubts, HasSubstr("people of several professions are in 'Nord'"));
    EXPECT_THAT(read("navn;afdeling\nMia;Nord\nPer;Nord\nLiv;Syd\nJan;Syd\n").read,
                HasSubstr("4 people, 2 teams of 2"));
    EXPECT_EQ(sizes(read("person,team\nMia,Nord\nPer,Nord\n").teams), "Nord 2") << "one team is one leader's";
}

TEST(Chart, WhatIsBrokenIsNamedWithItsLine) {
    EXPECT_THAT(problem_of("team,positions\nNord,3\nSyd,none\n"),
                AllOf(HasSubstr(":3: "), HasSubstr("positions are no whole number from 1")));
    EXPECT_THAT(problem_of("team,positions\nNord,0\n"), HasSubstr(":2: "));
    EXPECT_THAT(problem_of("team,positions\nNord,2.5\n"), HasSubstr("'2.5'"));
    EXPECT_THAT(problem_of("team,positions\nNord,-3\n"), HasSubstr("'-3'"));
    EXPECT_THAT(problem_of("team,positions\nNord,3\nSyd,2\nNORD,4\n"),
                AllOf(HasSubstr(":4: a team has two rows"), HasSubstr("one row for each team")));
    EXPECT_THAT(problem_of("team,positions,leader\nNord,3,Bo\nSyd,2,Ida\nVest,2,bo\n"),
                AllOf(HasSubstr(":4: a leader has two teams"), HasSubstr("leads Nord and Vest"),
                      HasSubstr("join the two into one")));
    EXPECT_THAT(problem_of("person,team,leader\na,Nord,Bo\nb,Nord,Ida\n"), HasSubstr(":3: a team has two leaders"));
    EXPECT_THAT(problem_of("person,team,silo\na,Nord,x\nb,Nord,y\n"), HasSubstr(":3: a team lies in two silos"));
    EXPECT_THAT(problem_of("team,positions,silo\nNord,3,x\nSyd,2,\n"), HasSubstr("1 team has no silo"));
    EXPECT_THAT(problem_of("team,positions\n,3\n"), HasSubstr(":2: the row names no team"));
    EXPECT_THAT(problem_of("person,team,positions\na,Nord,3\n"), HasSubstr("at once"));
    EXPECT_THAT(problem_of("team,leader\nNord,Bo\n"), HasSubstr("no column 'positions' or 'person'"));
    EXPECT_THAT(problem_of("team,positions\n"), HasSubstr("no rows"));
    EXPECT_THAT(problem_of("team,positions\nNord,1999999\nSyd,2\n"), HasSubstr(":3: there are more than 2000000"));
}

TEST(Chart, ColumnsThatSayNothingHereAreNamed) {
    EXPECT_THAT(said_of(read("team,positions,trust\nNord,3,0.5\n")).doubts,
                AllOf(HasSubstr("column 'trust' is not read")));
}

TEST(Chart, WithARowPerTeamTheTiesSayWhoIsWhere) {
    const std::string ties = "source,target,team\na,b,Nord\nb,a,Nord\nc,,Syd\nd,,Nord\n";
    ReadingNotes notes;
    const TieList list = read_as(ties, {}, &notes, "team,positions,leader\nSyd,1,Bo\nNord,3,Ida\n");
    EXPECT_EQ(list.labels, (Labels{"c", "a", "b", "d"}));
    EXPECT_EQ(sizes(notes.teams), "Syd 1, Nord 3");
    const auto message = [&](const std::string& chart) -> std::string {
        try {
            read_as(ties, {}, nullptr, chart);
            return "";
        } catch (const BadTies& bad) {
            return bad.what();
        }
    };
    EXPECT_THAT(message("team,positions\nSyd,2\nNord,3\n"),
                HasSubstr("2 positions in 'Syd', and column 'team' names 1 person there"));
    EXPECT_THAT(message("team,positions\nSyd,1\nVest,3\n"), HasSubstr("not in the chart: 'Nord'"));
}

TEST(Chart, ATeamIsCalledAsMostRowsCallIt) {
    const ReadingNotes notes = read("person,team\na,NORD\nb,Nord\nc, Nord \nd,Syd\n");
    EXPECT_EQ(sizes(notes.teams), "Nord 3, Syd 1");
}

}  // namespace
}  // namespace raaderum::network
