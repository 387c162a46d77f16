// Which dispositions a survey gives teams: drawn towards the house with few answers, none for what a chart says, none on average.

#include "house/condition.hpp"
#include "house/responses.hpp"
#include "house/survey_errors.hpp"
#include "survey_files.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace raaderum::house {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

constexpr double leaders_spread = 0.1;

Conditioning conditioned(const std::string& csv, std::vector<Team>& teams,
                         const std::vector<std::string>& people = {}) {
    const SurveyTable survey = survey_of(csv);
    return condition(survey, by_teams(survey, teams, people), leaders_spread, teams);
}

double above(const Team& team, PeopleLevel state) { return static_cast<double>(team.levels.above(state)); }

TEST(Condition, ADifferenceIsTakenOverAsFarAsItIsKnown) {
    std::vector<Team> many{{"Nord", 200}, {"Syd", 200}}, few{{"Nord", 4}, {"Syd", 4}};
    const Conditioning known = conditioned("team,n,kompetence\nNord,200,4.3\nSyd,200,3.7\n", many);
    const Conditioning guessed = conditioned("team,n,kompetence\nNord,4,4.3\nSyd,4,3.7\n", few);
    ASSERT_EQ(known.differences.size(), 2U);
    EXPECT_NEAR(known.differences[0].said, 0.05, 1e-9);
    EXPECT_NEAR(known.differences[0].made, 0.05, 0.004) << "nearly all of it";
    const double error = error_of_difference(Metric::competence, 0.55, 4, 4);
    const double spread = spread_of_teams();
    EXPECT_LT(guessed.differences[0].made, 0.05 * 1.3 * spread * spread / (spread * spread + error * error));
    EXPECT_GT(guessed.differences[0].made, 0.0);
    EXPECT_THAT(guessed.cannot_tell, Contains(HasSubstr("how Nord, Syd differ from the house")));
}

TEST(Condition, DispositionsOfAllTogetherAreThoseOfTheHouse) {
    std::vector<Team> teams{{"A", 20}, {"B", 5}, {"C", 9}};
    conditioned("team,n,motivation,stress\nA,20,4,4\nB,5,6,2\nC,9,3,\n", teams);
    for (std::size_t state = 0; state != lasting_levels; ++state) {
        double sum = 0.0;
        for (const Team& team : teams)
            sum += static_cast<double>(team.size) * above(team, static_cast<PeopleLevel>(state));
        EXPECT_NEAR(sum, 0.0, 1e-5) << people_level_names[state];
    }
    EXPECT_GT(above(teams[1], PeopleLevel::motivation), 0.0);
    EXPECT_LT(above(teams[1], PeopleLevel::strain), 0.0);
}

TEST(Condition, WhatMakesAMetricIsSetWhereTheMetricIsAsked) {
    std::vector<Team> teams{{"Nord", 30}, {"Syd", 30}};
    const Conditioning made = conditioned("team,n,trivsel,råderum\nNord,30,4.6,4.6\nSyd,30,3.4,3.4\n", teams);
    EXPECT_GT(above(teams[0], PeopleLevel::motivation), 0.0);
    EXPECT_LT(above(teams[0], PeopleLevel::strain), 0.0);
    EXPECT_LT(teams[0].leads.above(LeaderLevel::control_disposition), 0.0F);
    for (const Conditioned& each : made.differences)
        EXPECT_NEAR(each.made, each.said, 2.0 * each.error) << each.team << each.column;
}

TEST(Condition, WhatAChartSaysGoesBefore) {
    std::vector<Team> teams{{"Nord", 30}, {"Syd", 30}};
    teams[0].levels.set_level(PeopleLevel::competence, 0.8F);
    teams[0].leads.set_level(LeaderLevel::control_disposition, 0.6F);
    conditioned("team,n,kompetence,råderum\nNord,30,5,4\nSyd,30,3,4.4\n", teams);
    EXPECT_EQ(teams[0].levels.above(PeopleLevel::competence), 0.0F);
    EXPECT_EQ(teams[0].leads.above(LeaderLevel::control_disposition), 0.0F);
}

TEST(Condition, APersonStandsAboveTheTeamByWhatIsTheirs) {
    std::vector<Team> teams{{"Nord", 2}, {"Syd", 2}};
    conditioned("person,motivation\na,4\nb,7\nc,4\nd,4\n", teams, {"a", "b", "c", "d"});
    ASSERT_EQ(teams[0].own.size(), 2U);
    EXPECT_NEAR(teams[0].own[1].above(PeopleLevel::motivation), 0.51 * 0.25, 1e-5);
    EXPECT_NEAR(teams[0].own[0].above(PeopleLevel::motivation), -0.51 * 0.25, 1e-5);
}

TEST(Condition, WhatNoDispositionMakesIsTold) {
    std::vector<Team> teams{{"Nord", 30}, {"Syd", 30}};
    const Conditioning made = conditioned("team,n,personaleomsætning,trivsel\nNord,30,30,6.9\nSyd,30,10,1.1\n", teams);
    EXPECT_THAT(made.cannot_tell, Contains(AllOf(HasSubstr("why teams differ in personaleomsætning"))));
    EXPECT_THAT(made.cannot_tell, Contains(HasSubstr("what makes trivsel in Nord (+0.48 said")));
}

}  // namespace
}  // namespace raaderum::house
