#include "report/difference_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <algorithm>

namespace raaderum::report {
namespace {

constexpr double left = 70.0;
constexpr double most_room_for_names = 220.0;
constexpr double room_below = 50.0;
constexpr std::size_t most_in_a_panel = 2;
constexpr std::size_t columns = 3;

Extent extent_with_zero(const DifferenceChart& chart) {
    Extent extent = extent_of(chart.series);
    extent.include(0.0);
    return extent;
}

std::size_t weeks_of(const DifferenceChart& chart) {
    return chart.series.empty() ? 0 : chart.series.front().course.mean.size();
}

std::string zero_line(const Frame& frame, const Scale& up) {
    return line_between({frame.left, up(0.0)}, {frame.right(), up(0.0)}, "class=\"zero\"");
}

std::string draw_together(const DifferenceChart& chart, const Words& words) {
    constexpr double head = 30.0;
    std::vector<Policy> policies;
    for (const Series& series : chart.series) policies.push_back(series.policy);
    const double room_for_names = room_for_labels(policies, most_room_for_names);
    Frame frame{left, head, chart_width - left - room_for_names, 380.0};
    const Scale across = weeks_across(frame, weeks_of(chart));
    const EventNames names = event_names(across, chart.events, head, frame.right());
    frame.top += names.height;
    const Scale up = values_up(frame, extent_with_zero(chart));
    std::string shapes = text_at(0.0, 16.0, chart.unit, "class=\"small quiet\"") + names.shapes
                         + value_axis(frame, up, words, true) + event_lines(frame, across, chart.events);
    std::vector<DirectLabel> labels;
    for (const Series& series : chart.series) {
        shapes += ribbon(series.course, series.policy.pen, across, up);
        labels.push_back({up(last_of(series.course.quantiles[2])), series.policy});
    }
    shapes += zero_line(frame, up) + time_axis(frame, across, words, true)
              + week_tips(frame, across, chart.series, {chart.unit, chart.decimals, true, 13}, words)
              + direct_labels(labels, frame.right(), room_for_names, frame.top, frame.bottom());
    return drawing(chart.caption, chart_width, frame.bottom() + room_below, shapes);
}

std::string draw_apart(const DifferenceChart& chart, const Words& words) {
    constexpr double gap = 28.0;
    constexpr double names_at = 24.0;
    constexpr double room_for_panel_names = 54.0;
    const Frame whole{left, 0.0, chart_width - left - right_air, 190.0};
    const Scale first_panel =
        weeks_across(grid(chart.series.size(), columns, whole, gap, 0.0).front(), weeks_of(chart));
    const EventNames names = event_names(first_panel, chart.events, names_at, chart_width);
    const double head = names_at + names.height + room_for_panel_names;
    const std::vector<Frame> frames =
        grid(chart.series.size(), columns, {left, head, chart_width - left - right_air, 190.0}, gap, 82.0);
    const Extent extent = extent_with_zero(chart);
    std::string shapes = text_at(0.0, 16.0, chart.unit, "class=\"small quiet\"") + names.shapes;
    for (std::size_t index = 0; index != frames.size(); ++index) {
        const Series& series = chart.series[index];
        const Frame& frame = frames[index];
        const Scale across = weeks_across(frame, weeks_of(chart));
        const Scale up = values_up(frame, extent);
        shapes += panel_name(series.policy, frame.left, frame.top - 12.0, frame.width)
                  + value_axis(frame, up, words, index % columns == 0) + event_lines(frame, across, chart.events)
                  + ribbon(series.course, series.policy.pen, across, up) + zero_line(frame, up)
                  + time_axis(frame, across, words, index + 1 == frames.size())
                  + week_tips(frame, across, {&series, 1}, {chart.unit, chart.decimals, true, 26}, words);
    }
    return drawing(chart.caption, chart_width, frames.back().bottom() + room_below, shapes);
}

}  // namespace

std::string draw(const DifferenceChart& chart, const Words& words) {
    return chart.series.size() <= most_in_a_panel ? draw_together(chart, words) : draw_apart(chart, words);
}

}  // namespace raaderum::report
