// What the questionnaire is said to measure with is what comes back: its reliability, its ways of answering, its whole
// steps, its response rate.

#include "survey/questionnaire.hpp"

#include "made_people.hpp"
#include "survey/study.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace raaderum::survey {
namespace {

const Luck luck(3, ReplicateId{0});

std::vector<std::vector<double>> rows(const std::vector<Response>& responses, Scale scale) {
    std::vector<std::vector<double>> all;
    for (const Response& each : responses) {
        const auto& answers = each.answers[static_cast<std::size_t>(scale)];
        all.emplace_back(answers.begin(), answers.end());
    }
    return all;
}

std::vector<double> scores(const std::vector<Response>& responses, Scale scale) {
    std::vector<double> all;
    for (const Response& each : responses) all.push_back(each.score(scale));
    return all;
}

double spread(const std::vector<double>& values) {
    double mean = 0.0;
    for (const double value : values) mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size()));
}

/// People whose states and ways of answering together differ as the table says answers do, less the error.
std::vector<Subject> usual_people(std::size_t count, const Questionnaire& how) {
    return people_of_one_house(count, how.spread * std::sqrt(how.reliability - how.method_share));
}

TEST(Questionnaire, HasTheReliabilityThatItIsSaidToHave) {
    for (const double reliability : {0.6, 0.77, 0.9}) {
        Questionnaire how;
        how.reliability = reliability;
        how.response_rate = 1.0;
        const auto responses = ask(usual_people(6000, how), how, luck, 0);
        // Rounding takes up to 0.03 of it; alpha of 6000 errs by less than 0.01 in all but one of 500.
        EXPECT_NEAR(alpha(rows(responses, Scale::motivation)), reliability, 0.04);
    }
}

TEST(Questionnaire, AnswersSpreadAsUsual) {
    Questionnaire how;
    how.response_rate = 1.0;
    const auto responses = ask(usual_people(6000, how), how, luck, 0);
    EXPECT_NEAR(spread(scores(responses, Scale::motivation)) / (how.steps - 1.0), how.spread, 0.01);
}

TEST(Questionnaire, AnswersAreWholeStepsOfTheScale) {
    const Questionnaire how;
    std::set<double> seen;
    for (const Response& each : ask(people_of_one_house(4000, 0.4), how, luck, 0))
        for (const auto& scale : each.answers) seen.insert(scale.begin(), scale.end());
    EXPECT_EQ(seen, (std::set<double>{1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(answer(0.5, 7), 4.0);
    EXPECT_EQ(answer(-3.0, 7), 1.0);
    EXPECT_EQ(answer(3.0, 7), 7.0);
}

TEST(Questionnaire, AsManyAnswerAsTheRateSays) {
    const Questionnaire how;
    const auto responses = ask(people_of_one_house(10000, 0.1), how, luck, 0);
    EXPECT_NEAR(static_cast<double>(responses.size()) / 10000.0, how.response_rate, 0.02);
}

// Two scales about states that have nothing to do with each other go together by the share of variance that is style.
TEST(Questionnaire, TheWayOfAnsweringMakesUnrelatedScalesGoTogether) {
    Questionnaire how;
    how.response_rate = 1.0;
    const auto correlated = [&] {
        std::vector<Observation> all;
        for (const Response& each : ask(usual_people(6000, how), how, luck, 0))
            all.push_back({0, 0, each.score(Scale::motivation), each.score(Scale::autonomy)});
        return correlation(all, Level::pooled);
    };
    EXPECT_NEAR(correlated(), how.style_share, 0.05);
    how.style_share = 0.0;
    EXPECT_NEAR(correlated(), 0.0, 0.05);
}

TEST(Questionnaire, ThePersonsWayOfAnsweringStaysAndLeavesWithThePerson) {
    const Subject person{7, 2, {}};
    const Subject next{7, 3, {}};
    EXPECT_EQ(lasting(person, luck, word_of_style), lasting(person, luck, word_of_style));
    EXPECT_NE(lasting(person, luck, word_of_style), lasting(next, luck, word_of_style));
    EXPECT_NE(lasting(person, luck, word_of_style), lasting(person, luck, word_of_satisfaction));
}

TEST(Questionnaire, AskedAgainTheSameAnswersComeInTheSameWeekOnly) {
    const Questionnaire how;
    const auto people = people_of_one_house(500, 0.1);
    const auto once = scores(ask(people, how, luck, 4), Scale::stress);
    EXPECT_EQ(once, scores(ask(people, how, luck, 4), Scale::stress));
    EXPECT_NE(once, scores(ask(people, how, luck, 5), Scale::stress));
}

TEST(Questionnaire, NumbersLieInTheirRanges) {
#define NUMBER(name, default_value, low, high, known, meaning, source) \
    EXPECT_GE(Questionnaire().name, low) << #name;                     \
    EXPECT_LE(Questionnaire().name, high) << #name;
#include "survey/questions.def"
}

}  // namespace
}  // namespace raaderum::survey
