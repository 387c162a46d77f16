// Teams that are named, in a column of the ties, in a node's data or in a chart, are the model's teams, whatever the order of
// the rows.

#include "model/teams.hpp"
#include "tie_files.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Row {
    std::string from, to, weight;
};

std::string team_of(const std::string& person) {
    return person.front() == 'k' ? "Kyst" : person.front() == 'b' ? "By" : "Ly";
}

/// Ties of 13 people in teams of 4 (By), 4 (Kyst) and 5 (Ly), mostly within teams.
std::vector<Row> rows() {
    const std::map<char, int> sizes{{'k', 4}, {'b', 4}, {'l', 5}};
    std::vector<Row> result;
    for (const auto& [team, size] : sizes) {
        for (int person = 0; person != size; ++person) {
            const auto name = [&](int number) { return std::string(1, team) + std::to_string(number % size); };
            result.push_back({name(person), name(person + 1), "0.5"});
            result.push_back({name(person), name(person + 2), "0.75"});
        }
    }
    result.push_back({"k0", "b0", "0.25"});
    return result;
}

std::string as_table(const std::vector<Row>& rows, bool with_teams) {
    std::string text = with_teams ? "source,target,weight,source_team,target_team\n" : "source,target,weight\n";
    for (const Row& row : rows) {
        text += row.from + "," + row.to + "," + row.weight;
        text += with_teams ? "," + team_of(row.from) + "," + team_of(row.to) + "\n" : "\n";
    }
    return text;
}

std::string chart_of(const std::vector<Row>& rows) {
    std::string text = "Medarbejder;Hold\n";
    std::set<std::string> people;
    for (const Row& row : rows) people.insert({row.from, row.to});
    for (const std::string& person : people) text += person + ";" + team_of(person) + "\n";
    return text;
}

void expect_same(const TieList& a, const TieList& b) {
    EXPECT_EQ(a.labels, b.labels);
    EXPECT_EQ(a.ties, b.ties);
    EXPECT_EQ(a.weight, b.weight);
}

TEST(NamedTeams, StandSideBySideAndAreTheTeamsOfTheModel) {
    ReadingNotes notes;
    const TieList list = read_text(".csv", as_table(rows(), true), &notes);
    ASSERT_EQ(notes.teams.size(), 3U);
    for (std::size_t team = 0; team != 3; ++team) {
        const GroupRange range = Teams(notes.teams).range(team);
        for (std::size_t position = range.begin; position != range.end; ++position)
            EXPECT_EQ(team_of(list.labels[position]), notes.teams[team].name);
    }
    EXPECT_THAT(notes.read, HasSubstr("3 teams from columns 'source_team' and 'target_team'"));
    EXPECT_THAT(said_of(notes).doubts, Not(HasSubstr("order of people")));
}

TEST(NamedTeams, RowsInAnotherOrderAreTheSameInstitution) {
    std::vector<Row> shuffled = rows();
    const TieList first = read_text(".csv", as_table(shuffled, true));
    std::mt19937 luck(7);
    for (int time = 0; time != 20; ++time) {
        for (std::size_t left = shuffled.size(); left > 1; --left)
            std::swap(shuffled[left - 1], shuffled[luck() % left]);
        expect_same(read_text(".csv", as_table(shuffled, true)), first);
        expect_same(read_as(as_table(shuffled, false), {}, nullptr, chart_of(shuffled)), first);
    }
}

TEST(NamedTeams, WithoutThemTheOrderDecidesAndThatIsSaid) {
    EXPECT_THAT(said_of(".csv", as_table(rows(), false)).doubts,
                HasSubstr("no teams are named, so the order of people in the file decides"));
    EXPECT_THAT(said_of(".csv", "source,target,team\na,b,Nord\nb,a,nord\n").doubts,
                HasSubstr("only one team is named"));
}

TEST(NamedTeams, MayBeOfAnySize) {
    ReadingNotes notes;
    const TieList list = read_text(".csv",
                                   "source,target,hold\na,b,Nord\nb,c,Nord\nc,a,Nord\nd,e,Syd\ne,f,Syd\nf,d,Syd\n"
                                   "g,g,Vest\ni,,Nord\nj,,nord \n",
                                   &notes);
    EXPECT_EQ(list.labels, (Labels{"a", "b", "c", "i", "j", "d", "e", "f", "g"}));
    ASSERT_EQ(notes.teams.size(), 3U);
    EXPECT_EQ(notes.teams[0].size, 5U);
    EXPECT_EQ(notes.teams[1].size, 3U);
    EXPECT_EQ(notes.teams[2].size, 1U);
}

TEST(NamedTeams, EverybodyHasOneAndOnlyOne) {
    EXPECT_THAT(first_problem(".csv", "source,target,team\na,b,Nord\nb,a,Syd\nb,c,Syd\n"),
                HasSubstr("1 person has no team in column 'team': 'c'"));
    EXPECT_THAT(first_problem(".csv", "source,target,afdeling\na,b,Nord\nb,a,Syd\na,b,Syd\n"),
                HasSubstr("4: a person is in two teams: 'a in Nord and Syd'"));
}

TEST(NamedTeams, AChartCountsBeforeAColumnAndKeepsPeopleWithoutTies) {
    ReadingNotes notes;
    const TieList list = read_as("source,target,team\nMia,Per,x\nPer,Mia,y\n", {}, &notes,
                                 "# the house\nperson,team\nPER,Nord\nmia ,Syd\nLiv,Nord\nJan,Syd\n");
    EXPECT_EQ(list.labels, (Labels{"Liv", "Per", "Jan", "Mia"}));
    EXPECT_EQ(list.ties, (Pairs{{1, 3}, {3, 1}}));
    EXPECT_THAT(notes.read, AllOf(HasSubstr("2 without ties"), HasSubstr("2 teams from"), HasSubstr("org.csv")));
}

TEST(NamedTeams, WhoIsNotInTheChartIsNamed) {
    const auto message = [](const std::string& chart) -> std::string {
        try {
            read_as("source,target\nMia,Per\nPer,Liv\n", {}, nullptr, chart);
            return "";
        } catch (const BadTies& bad) {
            return bad.what();
        }
    };
    EXPECT_THAT(message("person,team\nMia,Nord\nJan,Syd\n"),
                AllOf(HasSubstr("2 people are not in the chart"), HasSubstr("'Per' and 'Liv'")));
    EXPECT_THAT(message("person,team\nMia,Nord\nMia,Syd\nPer,Nord\nLiv,Syd\n"),
                HasSubstr("org.csv:3: a person is in two teams"));
    EXPECT_THAT(message("person,team\nMia,\nPer,Nord\nLiv,-\n"),
                HasSubstr("2 rows: the row names no team for ('Mia', 'Liv')"));
    EXPECT_THAT(message("team,positions\nNord,3\n"), HasSubstr("nobody's team is named"));
    EXPECT_THAT(message("who,where\na,b\n"), HasSubstr("no column 'team' or 'positions'"));
}

}  // namespace
}  // namespace raaderum::network
