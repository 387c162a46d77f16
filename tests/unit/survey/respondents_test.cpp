// Who of an institution is asked, what the questions read, and what the register counts.

#include "survey/respondents.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "survey/register.hpp"

#include <gtest/gtest.h>

namespace raaderum::survey {
namespace {

const Luck luck_of_the_house(2, ReplicateId{0});
const OneThread one_thread;

Institution after(Week weeks) {
    Institution house = engine::found({}, {}, luck_of_the_house);
    for (Week week = 0; week != weeks; ++week)
        engine::run_week(house, {}, WeekContext{week, luck_of_the_house, one_thread});
    return house;
}

TEST(Respondents, AreThoseAtWork) {
    Institution house = after(20);
    for (std::size_t i = 0; i != house.people.positions; ++i) house.people.filled[i] = 1.0F;
    for (float& left : house.people.absence_left) left = 0.0F;
    EXPECT_EQ(respondents(house, {}, luck_of_the_house).size(), house.people.positions);
    house.people.absence_left[3] = 4.0F;
    house.people.absence_left[4] = 0.5F;
    house.people.filled[9] = 0.0F;
    const auto asked = respondents(house, {}, luck_of_the_house);
    EXPECT_EQ(asked.size(), house.people.positions - 2);
    EXPECT_EQ(asked[3].who, 4U);
}

TEST(Respondents, AreAskedAboutTheirStates) {
    const Institution house = after(20);
    for (const Subject& subject : respondents(house, {}, luck_of_the_house)) {
        const std::size_t i = subject.who;
        EXPECT_NEAR(subject.state(Scale::motivation), static_cast<double>(house.people.motivation[i]), 1e-6);
        EXPECT_NEAR(subject.state(Scale::stress), static_cast<double>(house.people.strain[i]), 1e-6);
        EXPECT_NEAR(subject.state(Scale::leadership),
                    static_cast<double>(house.people.coaching_felt[i] + house.people.closeness[i]
                                        + house.people.trust_in_leader[i])
                        / 3.0,
                    1e-6);
        EXPECT_NEAR(
            subject.state(Scale::satisfaction),
            wellbeing_of(house, i)
                + Questionnaire().brought_satisfaction() * lasting(subject, luck_of_the_house, word_of_satisfaction),
            1e-6);
    }
}

TEST(Register, CountsWhoLeftAndWhoWasIll) {
    Institution house = after(1);
    const std::size_t positions = house.people.positions;
    for (std::size_t i = 0; i != positions; ++i) house.people.filled[i] = 1.0F;
    for (float& left : house.people.absence_left) left = 0.0F;
    house.people.absence_left[0] = 9.0F;
    house.people.absence_left[1] = 0.5F;
    house.environment.left = 1;
    Register records;
    records.note(house);
    EXPECT_NEAR(records.leaving_per_year(), 52.0 / static_cast<double>(positions), 1e-9);
    EXPECT_NEAR(records.absence(), 1.5 / static_cast<double>(positions), 1e-9);
}

TEST(Register, TwoRatersAgreeAsFarAsTheTableSays) {
    Institution house = after(1);
    Questionnaire how;
    double squares = 0.0;
    constexpr int weeks = 4000;
    const Subject subject{5, 0, {}};
    for (Week week = 0; week != weeks; ++week) {
        const double error = recorded_performance(house, subject, how, luck_of_the_house, week)
                             - static_cast<double>(house.people.substantive_quality[5]);
        squares += error * error / weeks;
    }
    EXPECT_NEAR(1.0 - squares / (how.spread * how.spread), how.rating_reliability, 0.05);
}

}  // namespace
}  // namespace raaderum::survey
