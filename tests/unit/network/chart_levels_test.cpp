// A chart may say where states of people and traits of leaders stand: by Danish and English names, of a team or of one person.

#include "network/state_names.hpp"
#include "tie_files.hpp"

#include <gmock/gmock.h>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::HasSubstr;

ReadingNotes read_levels(const std::string& text) {
    const TieFile chart(".csv", text);
    ReadingNotes notes;
    read_chart_alone(chart.path(), notes);
    return notes;
}

std::string problem_with_levels(const std::string& text) {
    try {
        read_levels(text);
        return "";
    } catch (const BadTies& bad) {
        return bad.what();
    }
}

TEST(ChartLevels, ARowPerTeamSaysTheTeamsMeanAndWhatTheLeaderBrings) {
    const ReadingNotes notes = read_levels(
        "Hold;Antal ansatte;Leder;Kompetence;Opbakning i pct.;Tillid til leder;Leders mod;Leders kontroltilbøjelighed\n"
        "Nord;12;Anna;0,7;62 %;-;0,8;0,25\nSyd;4;Bo;;;0,5;;\n");
    ASSERT_EQ(notes.teams.size(), 2U);
    EXPECT_EQ(notes.teams[0].size, 12U);
    EXPECT_FLOAT_EQ(notes.teams[0].levels.level(PeopleLevel::competence), 0.7F);
    EXPECT_FLOAT_EQ(notes.teams[0].levels.level(PeopleLevel::buy_in), 0.62F);
    EXPECT_FALSE(notes.teams[0].levels.says(PeopleLevel::trust_in_leader));
    EXPECT_FLOAT_EQ(notes.teams[0].leads.level(LeaderLevel::courage), 0.8F);
    EXPECT_FLOAT_EQ(notes.teams[0].leads.level(LeaderLevel::control_disposition), 0.25F);
    EXPECT_FALSE(notes.teams[1].levels.says(PeopleLevel::competence));
    EXPECT_FLOAT_EQ(notes.teams[1].levels.level(PeopleLevel::trust_in_leader), 0.5F);
    EXPECT_THAT(notes.read, HasSubstr("; levels from 'Kompetence', 'Opbakning i pct.'"));
    EXPECT_TRUE(notes.teams[0].own.empty());
}

TEST(ChartLevels, ARowPerPersonSaysThePersonsOwn) {
    const ReadingNotes notes = read_levels(
        "person,team,leader,motivation,leader_hardness\nBo,Syd,Eva,0.4,\nAnna,Nord,Ida,,0.7\nCarl,Syd,Eva,0.9,0.2\n");
    ASSERT_EQ(notes.teams.size(), 2U);
    EXPECT_EQ(notes.people, (std::vector<std::string>{"anna", "bo", "carl"}));
    EXPECT_TRUE(notes.teams[0].own.empty());
    ASSERT_EQ(notes.teams[1].own.size(), 2U);
    EXPECT_FLOAT_EQ(notes.teams[1].own[1].level(PeopleLevel::motivation), 0.9F);
    EXPECT_FALSE(notes.teams[1].levels.says_anything()) << "a person's is not the team's";
    EXPECT_FLOAT_EQ(notes.teams[0].leads.level(LeaderLevel::hardness), 0.7F);
    EXPECT_FLOAT_EQ(notes.teams[1].leads.level(LeaderLevel::hardness), 0.2F);
}

TEST(ChartLevels, WhatIsOutsideTheScaleOrMadeByOthersIsTold) {
    EXPECT_THAT(problem_with_levels("team,positions,courage\nNord,4,4.5\n"),
                AllOf(HasSubstr(":2:"), HasSubstr("not at '4.5'"), HasSubstr("survey: {file")));
    EXPECT_THAT(problem_with_levels("team,positions,courage\nNord,4,high\n"), HasSubstr("not at 'high'"));
    EXPECT_THAT(problem_with_levels("person,team,leader competence\na,Nord,0.5\nb,Nord,0.6\nc,Syd,\n"),
                HasSubstr("two things of its leader: 'Nord'"));
    EXPECT_THAT(read_levels("team,positions,trivsel\nNord,4,0.5\nSyd,4,0.5\n").sentences(),
                testing::Contains(HasSubstr("'trivsel' is not read: in the model others make it each week")));
}

TEST(StateNames, AreFoundInDanishAndEnglishWhateverStandsAround) {
    EXPECT_EQ(state_meant("Tillid til nærmeste leder (1-7)"), "trust_in_leader");
    EXPECT_EQ(state_meant("gennemsnitlig oplevet retfaerdighed"), "justice");
    EXPECT_EQ(state_meant("Sygefravær %"), "absence");
    EXPECT_EQ(state_meant("Lederens tillid"), "trust_from_leader");
    EXPECT_EQ(state_meant("weather"), std::nullopt);
    EXPECT_EQ(leaders_state_meant("Lederens kompetence"), "competence");
    EXPECT_EQ(leaders_state_meant("leader_hardness"), "hardness");
    EXPECT_EQ(leaders_state_meant("Lederens tillid"), std::nullopt);
    EXPECT_TRUE(says_per_cent("Sygefravær (pct.)"));
    EXPECT_FALSE(says_per_cent("Trivsel"));
}

}  // namespace
}  // namespace raaderum::network
