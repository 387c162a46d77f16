#include "report/single_course_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <algorithm>

namespace raaderum::report {
namespace {

constexpr double left = 70.0;
constexpr double most_room_for_names = 220.0;
constexpr double room_below = 50.0;
constexpr std::size_t side_by_side = 5;

Extent extent_of_all(const SingleCoursesChart& chart) {
    Extent extent;
    for (const SingleCourse& course : chart.courses) {
        for (const auto& values : course.values) {
            for (const double value : values) extent.include(value);
        }
    }
    return extent;
}

std::size_t weeks_of(const SingleCoursesChart& chart) {
    const bool empty = chart.courses.empty() || chart.courses.front().values.empty();
    return empty ? 0 : chart.courses.front().values.front().size();
}

std::string lines(const SingleCoursesChart& chart, const SingleCourse& course, double width, const Scale& across,
                  const Scale& up) {
    std::string shapes;
    for (std::size_t policy = 0; policy != course.values.size(); ++policy) {
        shapes += course_line(course.values[policy], chart.policies[policy].pen, width, across, up);
    }
    return shapes;
}

/// Strips that tell every policy's value in a week of one course.
std::string tips(const SingleCoursesChart& chart, const SingleCourse& course, const Frame& frame, const Scale& across,
                 const Words& words) {
    constexpr int weeks_apart = 52;
    std::string shapes;
    for (const std::size_t week : weeks_told(weeks_of(chart), weeks_apart)) {
        std::string text = words.filled(Text::tip_week, fmt::arg("metric", chart.unit), fmt::arg("week", week));
        for (std::size_t policy = 0; policy != course.values.size(); ++policy) {
            text += fmt::format("\n{}: {}", chart.policies[policy].name, words.number(course.values[policy][week], 1));
        }
        shapes += strip_with_tip(frame, across, week, weeks_apart, text);
    }
    return shapes;
}

}  // namespace

std::string told(const SingleCoursesChart& chart, std::size_t index, const Words& words) {
    std::vector<std::string> items;
    const SingleCourse& course = chart.courses[index];
    for (std::size_t policy = 0; policy != course.values.size(); ++policy) {
        items.push_back(words.filled(Text::policy_at, fmt::arg("policy", chart.policies[policy].name),
                                     fmt::arg("value", words.number(last_of(course.values[policy]), 1))));
    }
    return words.filled(Text::single_status, fmt::arg("number", index + 1), fmt::arg("count", chart.courses.size()))
           + ": " + words.list(items);
}

std::string draw_one_at_a_time(const SingleCoursesChart& chart, const Words& words) {
    constexpr double head = 30.0;
    const double room_for_names = room_for_labels(chart.policies, most_room_for_names);
    Frame frame{left, head, chart_width - left - room_for_names, 340.0};
    const Scale across = weeks_across(frame, weeks_of(chart));
    const EventNames names = event_names(across, chart.events, head, frame.right());
    frame.top += names.height;
    const Scale up = values_up(frame, extent_of_all(chart));
    std::string shapes = text_at(0.0, 16.0, chart.unit, "class=\"small quiet\"") + names.shapes
                         + value_axis(frame, up, words, true) + event_lines(frame, across, chart.events)
                         + time_axis(frame, across, words, true);
    for (std::size_t index = 0; index != chart.courses.size(); ++index) {
        const SingleCourse& course = chart.courses[index];
        std::vector<DirectLabel> labels;
        for (std::size_t policy = 0; policy != course.values.size(); ++policy) {
            labels.push_back({up(last_of(course.values[policy])), chart.policies[policy]});
        }
        shapes += fmt::format("<g class=\"course{}\" data-told=\"{}\">\n", index == 0 ? " shown" : "",
                              escaped(told(chart, index, words)));
        shapes += lines(chart, course, 2.5, across, up) + tips(chart, course, frame, across, words)
                  + direct_labels(labels, frame.right(), room_for_names, frame.top, frame.bottom()) + "</g>\n";
    }
    return drawing(chart.caption, chart_width, frame.bottom() + room_below, shapes);
}

std::string draw_side_by_side(const SingleCoursesChart& chart, const Words& words) {
    const std::size_t count = std::min(side_by_side, chart.courses.size());
    const Legend legend = legend_of(chart.policies, 20.0);
    const double head = legend.bottom + 72.0;
    const std::vector<Frame> frames =
        grid(count, count, {left, head, chart_width - left - right_air, 170.0}, 20.0, 0.0);
    const Extent extent = extent_of_all(chart);
    std::string shapes = text_at(0.0, legend.bottom + 30.0, chart.unit, "class=\"small quiet\"") + legend.shapes;
    for (std::size_t index = 0; index != count; ++index) {
        const Frame& frame = frames[index];
        const Scale across = weeks_across(frame, weeks_of(chart));
        const Scale up = values_up(frame, extent);
        shapes +=
            value_axis(frame, up, words, index == 0) + event_lines(frame, across, chart.events)
            + lines(chart, chart.courses[index], 2.0, across, up) + time_axis(frame, across, words, index + 1 == count)
            + tips(chart, chart.courses[index], frame, across, words)
            + text_at(frame.right(), frame.top - 8.0, words.filled(Text::single_short, fmt::arg("number", index + 1)),
                      "class=\"small quiet end\"");
    }
    return drawing(chart.caption, chart_width, head + 170.0 + room_below, shapes);
}

}  // namespace raaderum::report
