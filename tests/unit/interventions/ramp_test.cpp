// Parameters that set events move in equal steps.
#include "interventions/ramp.hpp"

#include "event_in.hpp"
#include "interventions/apply_events.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace raaderum {
namespace {

Event ramp_in(Week week, std::string_view key, float value, float over_weeks, float team = 0.0F, float who = 0.0F) {
    Event event = test::aimed_in(week, key, value, team, who);
    set_value(event, "over_weeks", over_weeks);
    return event;
}

/// What a parameter is at the end of each of the first weeks.
std::vector<float> course_of(std::string_view key, const std::vector<Event>& events, Week weeks) {
    SmallInstitution house;
    Parameters planned = house.institution.parameters;
    std::vector<float> course;
    for (Week week = 0; week != weeks; ++week) {
        apply_events(house.institution, events, house.in_week(week));
        set_parameters(planned, events, week);
        const ParameterInfo* parameter = find_parameter(key);
        course.push_back(static_cast<float>(parameter->get(house.institution.parameters)));
        EXPECT_EQ(static_cast<float>(parameter->get(planned)), course.back()) << "week " << week;
    }
    return course;
}

void expect_course(const std::vector<float>& course, const std::vector<float>& expected) {
    ASSERT_EQ(course.size(), expected.size());
    for (std::size_t week = 0; week != course.size(); ++week) EXPECT_NEAR(course[week], expected[week], 1e-6F) << week;
}

constexpr std::string_view control = "leaders.control_disposition";

TEST(Ramp, MovesInEqualStepsFromWhatItIsToTheValue) {
    const std::vector<Event> events{test::setting_in(0, control, 0.6F), ramp_in(2, control, 0.2F, 4.0F)};
    const std::vector<float> course = course_of(control, events, 8);
    expect_course(course, {0.6F, 0.6F, 0.5F, 0.4F, 0.3F, 0.2F, 0.2F, 0.2F});
    EXPECT_EQ(course[5], 0.2F) << "it ends at the value, to the bit";
}

TEST(Ramp, OfOneWeekIsSetAtOnce) {
    EXPECT_EQ(course_of(control, {ramp_in(1, control, 0.7F, 1.0F)}, 3),
              course_of(control, {test::setting_in(1, control, 0.7F)}, 3));
}

TEST(Ramp, IsTakenOverByALaterOneAndByWhatIsSetAtOnce) {
    const Event first = test::setting_in(0, control, 0.0F);
    expect_course(course_of(control, {first, ramp_in(1, control, 0.8F, 8.0F), ramp_in(3, control, 0.0F, 2.0F)}, 7),
                  {0.0F, 0.1F, 0.2F, 0.1F, 0.0F, 0.0F, 0.0F});
    expect_course(course_of(control, {first, ramp_in(1, control, 0.8F, 8.0F), test::setting_in(3, control, 0.5F)}, 6),
                  {0.0F, 0.1F, 0.2F, 0.5F, 0.5F, 0.5F});
    expect_course(course_of(control, {first, ramp_in(1, control, 0.8F, 4.0F), ramp_in(1, control, 0.4F, 2.0F)}, 5),
                  {0.0F, 0.3F, 0.4F, 0.4F, 0.4F});
}

TEST(Ramp, OfAnotherParameterGoesOn) {
    const std::vector<Event> events{test::setting_in(0, control, 0.0F), ramp_in(1, control, 0.8F, 4.0F),
                                    ramp_in(2, "leaders.develop", 0.9F, 4.0F)};
    expect_course(course_of(control, events, 6), {0.0F, 0.2F, 0.4F, 0.6F, 0.8F, 0.8F});
}

/// What holds at a position: for all, and what is aimed there beyond it.
float held_at(const SmallInstitution& house, std::size_t position) {
    return house.institution.parameters.leaders.develop + house.institution.people.aimed_develop[position];
}

TEST(Ramp, AimedAtATeamMovesThatTeamAlone) {
    SmallInstitution house;
    const std::vector<Event> events{test::setting_in(0, "leaders.develop", 0.4F),
                                    ramp_in(1, "leaders.develop", 0.8F, 4.0F, 2.0F)};
    for (Week week = 0; week != 6; ++week) {
        apply_events(house.institution, events, house.in_week(week));
        const float expected = week == 0 ? 0.4F : std::min(0.8F, 0.4F + 0.1F * static_cast<float>(week));
        EXPECT_NEAR(held_at(house, 20), expected, 1e-6F) << week;
        EXPECT_NEAR(held_at(house, 3), 0.4F, 1e-6F) << week;
    }
}

TEST(Ramp, ForAllLeavesThoseAloneForWhomALaterEventHolds) {
    SmallInstitution house;
    const std::vector<Event> events{test::setting_in(0, "leaders.develop", 0.0F),
                                    ramp_in(1, "leaders.develop", 0.8F, 4.0F),
                                    test::aimed_in(2, "leaders.develop", 0.5F, 2.0F)};
    for (Week week = 0; week != 6; ++week) apply_events(house.institution, events, house.in_week(week));
    EXPECT_NEAR(held_at(house, 20), 0.5F, 1e-6F);
    EXPECT_NEAR(held_at(house, 3), 0.8F, 1e-6F);
}

TEST(Ramp, ForAllTakesWhatWasAimedBeforeAlongWithIt) {
    SmallInstitution house;
    const std::vector<Event> events{test::setting_in(0, "leaders.develop", 0.2F),
                                    test::aimed_in(0, "leaders.develop", 0.6F, 2.0F),
                                    ramp_in(1, "leaders.develop", 0.4F, 4.0F)};
    for (Week week = 0; week != 3; ++week) apply_events(house.institution, events, house.in_week(week));
    EXPECT_NEAR(held_at(house, 20), 0.5F, 1e-6F);
    for (Week week = 3; week != 6; ++week) apply_events(house.institution, events, house.in_week(week));
    EXPECT_NEAR(held_at(house, 20), 0.4F, 1e-6F);
    EXPECT_NEAR(held_at(house, 3), 0.4F, 1e-6F);
}

}  // namespace
}  // namespace raaderum
