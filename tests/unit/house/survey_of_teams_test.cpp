// A survey beside the teams of a house: what is matched, what is told, and what is assumed where nobody says it.

#include "house/survey_of_teams.hpp"
#include "survey_files.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace raaderum::house {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<Team> two_teams{{"Nord", 6}, {"Syd", 2}};

TEST(SurveyOfTeams, TheHouseIsTheMeanOfItsPositions) {
    const SurveyOfTeams answered = by_teams(survey_of("team,n,trivsel\nNord,4,4\nSyd,2,7\n"), two_teams, {});
    EXPECT_DOUBLE_EQ(answered.teams[0].means[0], 0.5);
    EXPECT_DOUBLE_EQ(answered.house.means[0], 0.5 * 0.75 + 0.25);
    EXPECT_DOUBLE_EQ(answered.house.answers[0], 6.0);
    EXPECT_THAT(answered.mismatches, IsEmpty());
}

TEST(SurveyOfTeams, WhatDoesNotMatchIsTold) {
    const SurveyOfTeams answered = by_teams(survey_of("team,n,trivsel\n nord\xC2\xA0,7,4\nSydd,2,7\n"), two_teams, {});
    EXPECT_THAT(
        answered.mismatches,
        ElementsAre(HasSubstr("'nord' is read as 'Nord'"), HasSubstr("'Sydd' (did you mean 'Syd'?)"),
                    HasSubstr("says nothing of 'Syd'"), HasSubstr("more answers than positions: nord (7 answers, 6")));
    EXPECT_FALSE(answered.teams[1].any());
}

TEST(SurveyOfTeams, PeopleCountForTheTeamThatTheyAreIn) {
    const std::vector<std::string> people{"a", "b", "c", "d", "e", "f", "g", "h"};
    const SurveyOfTeams answered =
        by_teams(survey_of("person,team,motivation\nA,,4\nb,,7\nG,,1\nzed,Syd,4\nnobody,,4\n"), two_teams, people);
    EXPECT_DOUBLE_EQ(answered.teams[0].means[0], 0.75);
    EXPECT_DOUBLE_EQ(answered.teams[1].means[0], 0.25);
    EXPECT_DOUBLE_EQ(answered.house.answers[0], 5.0);
    ASSERT_EQ(answered.people.size(), 3U);
    EXPECT_EQ(answered.people[2].team, 1U);
    EXPECT_EQ(answered.people[2].position, 0U);
    EXPECT_THAT(answered.mismatches, ElementsAre(HasSubstr("1 of those who answered is in no team")));
}

TEST(SurveyOfTeams, WhereNobodySaysHowManyAnsweredTheUsualShareIsAssumed) {
    const SurveyOfTeams answered = by_teams(survey_of("team,trivsel\nNord,4\nSyd,7\n"), two_teams, {});
    EXPECT_NEAR(answered.teams[0].answers[0], 0.53 * 6.0, 1e-9);
    EXPECT_THAT(answered.assumptions, ElementsAre(HasSubstr("does not say how many answered in 2 teams")));
}

TEST(SurveyOfTeams, TeamsOfASurveyAloneAreAsLargeAsItSays) {
    std::vector<std::string> assumed;
    std::vector<Team> teams =
        teams_of(survey_of("team,inviterede,n,trivsel\nNord,9,4,4\nSyd,3,2,7\nI alt,,6,5\n"), assumed);
    ASSERT_EQ(teams.size(), 2U);
    EXPECT_EQ(teams[0].size, 9U);
    teams = teams_of(survey_of("team,n,trivsel\nNord,4,4\nSyd,2,7\n"), assumed);
    EXPECT_EQ(teams[1].size, 2U);
    EXPECT_THAT(assumed.back(), HasSubstr("as large as the number of its answers"));
    EXPECT_TRUE(teams_of(survey_of("n,trivsel\n40,4\n"), assumed).empty());
}

}  // namespace
}  // namespace raaderum::house
