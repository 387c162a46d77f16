// Surveys as municipalities save them: which columns are understood, how numbers read, and what is said of what cannot be read.

#include "survey_files.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace raaderum::house {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(SurveyTable, ScoresBecomeSharesOfTheirScaleAndRatesArePerCent) {
    const SurveyTable survey = survey_of(
        "# trivselsm\xE5ling;;;;\r\nEnhed;Besvarelser;Trivsel (1-7);Tillid til n\xE6rmeste leder;Sygefrav\xE6r (%)\r\n"
        "Nord;12;4,0;ingen;5,5 %\r\n;;;;\r\n Syd ;3;7;1,0;4\r\n");
    EXPECT_EQ(survey.encoding, "Windows-1252");
    ASSERT_EQ(survey.columns.measured.size(), 3U);
    EXPECT_EQ(survey.columns.measured[0].metric, Metric::wellbeing);
    EXPECT_EQ(survey.columns.measured[1].metric, Metric::trust_in_leader);
    EXPECT_EQ(survey.columns.measured[2].metric, Metric::absence);
    ASSERT_EQ(survey.rows.size(), 2U);
    EXPECT_DOUBLE_EQ(survey.rows[0].values[0], 0.5);
    EXPECT_TRUE(std::isnan(survey.rows[0].values[1]));
    EXPECT_DOUBLE_EQ(survey.rows[0].values[2], 0.055);
    EXPECT_EQ(survey.rows[1].team, "Syd");
    EXPECT_DOUBLE_EQ(survey.rows[1].answers, 3.0);
    EXPECT_DOUBLE_EQ(survey.rows[1].values[1], 0.0);
    EXPECT_THAT(survey.missing_cells(), ElementsAre("Nord: Tillid til nærmeste leder"));
}

TEST(SurveyTable, HeadersAreReadInEnglishAndDanishWithoutDanishLettersToo) {
    const SurveyTable survey = survey_of(
        "team,n,role_clarity,Raaderum,retfaerdighed,Mean motivation,buy-in,Personaleomsætning i "
        "pct.,Weather\nA,4,4,4,4,4,4,12,9\n");
    std::vector<Metric> metrics;
    for (const Measured& measured : survey.columns.measured) metrics.push_back(measured.metric);
    EXPECT_THAT(metrics, ElementsAre(Metric::role_clarity, Metric::leeway, Metric::justice, Metric::motivation,
                                     Metric::buy_in, Metric::turnover));
    EXPECT_DOUBLE_EQ(survey.rows[0].values[5], 0.12);
    EXPECT_THAT(survey.columns.unread, ElementsAre("Weather"));
}

TEST(SurveyTable, WhatCannotBeReadIsNamedWithItsLine) {
    EXPECT_THAT(problems_of("team,trivsel\nA,4\nB,god\n"),
                AllOf(HasSubstr(":3:"), HasSubstr("no number stands in 'trivsel': 'god'")));
    EXPECT_THAT(problems_of("team,trivsel\nA,8\n"), AllOf(HasSubstr("outside the scale"), HasSubstr("from 1 to 7")));
    EXPECT_THAT(problems_of("team,trivsel\nA,4\na ,5\n"), HasSubstr("a second row of"));
    EXPECT_THAT(problems_of("team,trivsl\nA,4\n"), HasSubstr("'trivsl' (did you mean 'trivsel'?)"));
    EXPECT_THAT(problems_of("team,trivsel\n"), HasSubstr("no rows"));
    EXPECT_THAT(problems_of("team,trivsel\nA,4\n,5\n"), HasSubstr("the row names no team"));
}

TEST(SurveyTable, ARowOfTheWholeHouseIsNoTeam) {
    const SurveyTable survey = survey_of("afdeling;besvarelser;trivsel\nA;4;4\nI alt;9;5\n");
    EXPECT_FALSE(survey.rows[0].whole_house);
    EXPECT_TRUE(survey.rows[1].whole_house);
    EXPECT_TRUE(survey_of("n,trivsel\n40,4\n").rows[0].whole_house);
}

TEST(SurveyTable, ResponsesMayBeSaidAsAShareOfThoseWhoWereAsked) {
    const SurveyTable survey = survey_of("team;besvarelser;svarprocent;trivsel\nA;9;75 %;4\nB;9;;4\n");
    EXPECT_DOUBLE_EQ(survey.rows[0].asked, 12.0);
    EXPECT_TRUE(std::isnan(survey.rows[1].asked));
}

TEST(SurveyTable, RatesThatLookLikeSharesAreDoubted) {
    EXPECT_THAT(survey_of("team;sygefravær\nA;0,05\nB;0,04\n").doubts,
                ElementsAre(HasSubstr("no number in it reaches 1 %")));
}

TEST(GuessScale, TakesTheShortestUsualScaleAndTellsTheNext) {
    const SurveyFile file("team,trivsel,sygefravær\nA,4.9,12\nB,3.2,9\n");
    const GuessedScale guessed = guess_scale(file.path());
    EXPECT_EQ(guessed.scale, AnswerScale(1.0, 5.0));
    EXPECT_EQ(guessed.why, "numbers from 3.2 to 4.9");
    EXPECT_THAT(guessed.otherwise, HasSubstr("[1, 7]"));
}

}  // namespace
}  // namespace raaderum::house
