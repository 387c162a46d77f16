// Every chart: well-formed whatever it is given, and with its points where they belong.
#include "report/courses_chart.hpp"
#include "report/difference_chart.hpp"
#include "report/interval_chart.hpp"
#include "report/network_chart.hpp"
#include "report/profile_chart.hpp"
#include "report/regret_chart.hpp"
#include "report/single_course_chart.hpp"
#include "report/steering_chart.hpp"
#include "xml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace raaderum::report {
namespace {

using testing::count_of;
using testing::fault_in_xml;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
const Words words(Language::english);
const Caption caption{"chart", "a title", "a description"};
const std::string awkward_name =
    "<b>\"trust\" & control, with a name that is much longer than any chart has room for</b>";

/// A course that stays at `level`, its quantiles one apart.
compare::Course level_course(double level, std::size_t weeks) {
    compare::Course course;
    course.mean.assign(weeks, level);
    course.low = course.high = course.mean;
    for (std::size_t share = 0; share != course.quantiles.size(); ++share) {
        course.quantiles[share].assign(weeks, level + static_cast<double>(share) - 2.0);
    }
    return course;
}

std::vector<Series> series_of(std::size_t count, double level, std::size_t weeks) {
    std::vector<Series> series;
    for (std::size_t place = 0; place != count; ++place) {
        series.push_back({{awkward_name, pen_of_policy(place)}, level_course(level, weeks)});
    }
    return series;
}

const std::vector<EventMark> events{{10.0, "a <case>"}, {11.0, "another & another"}, {130.0, "beyond the end"}};

/// The attribute d of the first path with these other attributes.
std::string path_with(const std::string& svg, const std::string& attributes) {
    const std::size_t at = svg.find("\" " + attributes);
    if (at == std::string::npos) return {};
    const std::size_t start = svg.rfind("d=\"", at) + 3;
    return svg.substr(start, at - start);
}

TEST(Charts, AreWellFormedForAnyNumberOfPoliciesAndWeeks) {
    for (const std::size_t policies : {1U, 2U, 3U, 12U}) {
        for (const std::size_t weeks : {0U, 1U, 60U, 2000U}) {
            for (const double level : {0.0, 50.0, nan}) {
                const std::vector<Series> series = series_of(policies, level, weeks);
                EXPECT_THAT(fault_in_xml(draw(DifferenceChart{caption, "points", series, events}, words)), IsEmpty());
                const CoursesRow row{awkward_name, series, extent_of(series)};
                EXPECT_THAT(fault_in_xml(draw(CoursesChart{caption, {row, row}, events}, words)), IsEmpty());

                SingleCoursesChart single{caption, "points", {}, {{}, {}}, events};
                SteeringChart steering{caption, {}, events};
                ProfileChart profiles{caption, {}};
                RegretChart regret{caption, "points", {awkward_name, "b"}, {}};
                IntervalChart intervals{caption, "", "points", 4.0, {{awkward_name, {}}}};
                for (const Series& each : series) {
                    single.policies.push_back(each.policy);
                    for (SingleCourse& course : single.courses) course.values.push_back(each.course.mean);
                    const std::vector<double> quarter(weeks, level / 2.0);
                    steering.maps.push_back({each.policy, {quarter, quarter, quarter, quarter, quarter}});
                    profiles.profiles.push_back(
                        {each.policy, {{{level, nan}, {nan, level}, {1.0, 2.0}}}, {level, 3.0}});
                    regret.rows.push_back({each.policy, {level, nan}});
                    intervals.groups[0].rows.push_back(
                        {awkward_name, each.policy.pen, level, nan, level, awkward_name});
                }
                EXPECT_THAT(fault_in_xml(draw_one_at_a_time(single, words)), IsEmpty());
                EXPECT_THAT(fault_in_xml(draw_side_by_side(single, words)), IsEmpty());
                EXPECT_THAT(fault_in_xml(draw(steering, words)), IsEmpty());
                EXPECT_THAT(fault_in_xml(draw(profiles, words)), IsEmpty());
                EXPECT_THAT(fault_in_xml(draw(regret, words)), IsEmpty());
                const std::string forest = draw(intervals, words);
                EXPECT_THAT(fault_in_xml(forest), IsEmpty());
                EXPECT_EQ(forest.find("nan"), std::string::npos);
            }
        }
    }
}

TEST(DifferenceChart, TwoPoliciesShareAPanelAndThreeDoNot) {
    const std::string together = draw(DifferenceChart{caption, "points", series_of(2, 1.0, 60), {}}, words);
    const std::string apart = draw(DifferenceChart{caption, "points", series_of(3, 1.0, 60), {}}, words);
    EXPECT_EQ(count_of(together, "weeks after the policies part"), 1U);
    EXPECT_GT(count_of(apart, "class=\"zero\""), 2U * count_of(together, "class=\"zero\"") - 2U);
}

TEST(TimeFrame, AWeekStandsAtItsEndAndAValueAtItsHeight) {
    const Frame frame{100.0, 50.0, 200.0, 100.0};
    const Scale across = weeks_across(frame, 4);
    const Scale up{0.0, 10.0, frame.bottom(), frame.top};
    const std::vector<double> values{0.0, 10.0, nan, 5.0};
    EXPECT_THAT(course_line(values, pen_of_baseline(), 2.0, across, up),
                HasSubstr("d=\"M150.0 150.0L200.0 50.0M300.0 100.0\""));
}

TEST(TimeFrame, LongCoursesAreThinnedButKeepTheirEnd) {
    const Frame frame{0.0, 0.0, 100.0, 100.0};
    const std::vector<double> values(5000, 1.0);
    const std::vector<Point> points = points_of(values, weeks_across(frame, values.size()), {0.0, 2.0, 100.0, 0.0});
    EXPECT_LT(points.size(), 60U);
    EXPECT_DOUBLE_EQ(points.back().x, 100.0);
}

TEST(TimeFrame, NamesOfEventsDoNotCoverEachOther) {
    const Scale across{0.0, 100.0, 0.0, 1000.0};
    const std::vector<EventMark> apart{{0.0, "one"}, {50.0, "two"}};
    const std::vector<EventMark> close{{50.0, "first event"}, {51.0, "second event"}};
    EXPECT_DOUBLE_EQ(event_names(across, close, 0.0, 1000.0).height,
                     2.0 * event_names(across, apart, 0.0, 1000.0).height);
}

TEST(IntervalChart, ZeroLiesBetweenLowerAndHigher) {
    const IntervalChart chart{
        caption,
        "",
        "points",
        0.0,
        {{"g", {{"a", pen_of_policy(0), -1.0, -2.0, 0.0, ""}, {"b", pen_of_policy(1), 1.0, 0.5, 1.5, ""}}}}};
    const std::string svg = draw(chart, words);
    const double zero = std::stod(path_with(svg, "class=\"zero\"").substr(1));
    const std::string mark = "class=\"mark\" d=\"M";
    const std::size_t first = svg.find(mark) + mark.size();
    const std::size_t second = svg.find(mark, first) + mark.size();
    EXPECT_LT(std::stod(svg.substr(first)), zero);
    EXPECT_GT(std::stod(svg.substr(second)), zero);
    EXPECT_NEAR(zero - std::stod(svg.substr(first)), std::stod(svg.substr(second)) - zero, 0.11);
}

TEST(IntervalChart, WhatLiesBeyondTheAxisIsAnArrow) {
    const IntervalChart chart{caption, "", "points", 4.0, {{"g", {{"a", pen_of_policy(0), 40.0, 39.0, 41.0, ""}}}}};
    EXPECT_EQ(count_of(draw(chart, words), "class=\"mark\""), 0U);
    EXPECT_EQ(count_of(draw(chart, words), "l-11 -6v12z"), 1U);
}

TEST(ProfileChart, TheShortestCornerIsFound) {
    const Profile profile{{"p", {}}, {{{50.0, 60.0}, {50.0, 40.0}, {10.0, 70.0}}}, {}};
    EXPECT_EQ(shortest(profile), 1U);
    EXPECT_EQ(shortest({{"p", {}}, {{{nan, nan}, {nan, 40.0}, {nan, 30.0}}}, {}}), 2U);
}

TEST(RegretChart, TheWorstSettingIsNamedAndMissingOnesAreLeftOut) {
    const RegretRow row{{"p", pen_of_policy(0)}, {1.0, nan, 3.0}};
    EXPECT_DOUBLE_EQ(mean_regret(row), 2.0);
    EXPECT_EQ(worst_of(row).setting, 2U);
    RegretRow unknown = row;
    unknown.regrets = {nan};
    EXPECT_FALSE(worst_of(unknown).found);
    const std::string svg = draw(RegretChart{caption, "points", {"one", "two", "three"}, {row}}, words);
    EXPECT_THAT(svg, HasSubstr(">three</text>"));
    EXPECT_THAT(svg, Not(HasSubstr(">two</text>")));
}

TEST(NetworkChart, VacantPositionsAreRingsAndKeepTheirPlace) {
    NetworkChart chart{caption, {{0.0, 0.0}, {1.0, 1.0}, {0.5, 0.0}, {0.5, 1.0}}, 3, {{0, 1}, {1, 2}, {0, 3}}, {}};
    chart.pictures = {{"before", {}, {50.0, 60.0, 70.0}}, {"after", {}, {20.0, nan, 70.0}}};
    const std::string svg = draw(chart, words);
    EXPECT_THAT(fault_in_xml(svg), IsEmpty());
    EXPECT_EQ(count_of(svg, "stroke=\"#5f6670\" stroke-width=\"1.5\""), 1U);
    EXPECT_DOUBLE_EQ(mean_trust(chart.pictures[1]), 45.0);
    EXPECT_THAT(svg, HasSubstr("mean trust 45.0"));
}

TEST(Pens, NoTwoOfTwelvePoliciesLookAlike) {
    for (std::size_t a = 0; a != 12; ++a) {
        for (std::size_t b = a + 1; b != 12; ++b) {
            const Pen first = pen_of_policy(a);
            const Pen second = pen_of_policy(b);
            EXPECT_FALSE(first.colour == second.colour && first.mark == second.mark && first.dashes == second.dashes);
            EXPECT_FALSE(first.mark == second.mark && first.colour == second.colour);
        }
    }
}

}  // namespace
}  // namespace raaderum::report
