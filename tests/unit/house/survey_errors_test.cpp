// How well a mean is known: the formula's corners, and a simulated survey.

#include "house/survey_errors.hpp"
#include "survey/questionnaire.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::house {
namespace {

TEST(SurveyErrors, FewAnswersAndSilenceCost) {
    const double all = error_of_difference(Metric::wellbeing, 0.6, 12, 12);
    EXPECT_NEAR(all, 0.2 * std::sqrt(0.49 / 12.0), 1e-9);
    EXPECT_GT(error_of_difference(Metric::wellbeing, 0.6, 6, 12), all * std::sqrt(2.0));
    EXPECT_GT(error_of_difference(Metric::wellbeing, 0.6, 12, 24), all);
    EXPECT_GT(error_of_level(Metric::wellbeing, 0.6, 12, 12), all) << "what a scale means is not known exactly";
    EXPECT_GT(error_of_level(Metric::wellbeing, 0.6, 60, 120), error_of_level(Metric::wellbeing, 0.6, 60, 60));
}

TEST(SurveyErrors, RatesAreCountsOfPeople) {
    EXPECT_NEAR(error_of_difference(Metric::turnover, 0.16, 0, 100), 0.04, 1e-9);
    EXPECT_NEAR(error_of_level(Metric::absence, 0.04, 0, 100), 0.006, 1e-9);
    EXPECT_GT(error_of_difference(Metric::turnover, 0.0, 0, 8), 0.04) << "nobody left, and somebody might";
}

TEST(SurveyErrors, MostOfADistanceBetweenPeopleIsTheirs) {
    EXPECT_NEAR(share_that_is_the_persons(), 0.51, 1e-9);
    EXPECT_NEAR(spread_of_teams(), 0.2 * std::sqrt(0.12), 1e-9);
}

/// A team of people who do not differ answers, and its mean is off by no more than the formula says. Differences from the truth are
/// normal to good approximation, so that of 300 means 95 % lie within two errors; less than 88 % has a chance below 1e-6.
TEST(SurveyErrors, SimulatedSurveysAreAsFarOff) {
    survey::Questionnaire how;
    how.response_rate = 1.0;
    constexpr std::uint32_t people = 10, surveys = 300;
    int within = 0;
    for (std::uint32_t one = 0; one != surveys; ++one) {
        std::vector<survey::Subject> team(people);
        for (std::uint32_t i = 0; i != people; ++i) {
            team[i].who = i;
            for (auto& items : team[i].states) items.fill(0.55);
        }
        double sum = 0.0;
        for (const survey::Response& response : survey::ask(team, how, Luck(7, ReplicateId{one}), 0))
            sum += (response.score(survey::Scale::motivation) - 1.0) / 6.0;
        within +=
            std::abs(sum / people - 0.55) < 2.0 * error_of_difference(Metric::motivation, 0.55, people, people) ? 1 : 0;
    }
    EXPECT_GT(within, 264);
}

}  // namespace
}  // namespace raaderum::house
