#include "report/courses_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

namespace raaderum::report {
namespace {

constexpr double left = 54.0;
constexpr double panel_height = 112.0;
constexpr double row_height = 172.0;
constexpr double gap = 24.0;
constexpr double room_below = 50.0;

}  // namespace

std::string draw(const CoursesChart& chart, const Words& words) {
    double top = 8.0;
    const std::size_t policies = chart.rows.empty() ? 0 : chart.rows.front().series.size();
    const auto frames_at = [&](double y) {
        return grid(policies, policies, {left, y, chart_width - left - right_air, panel_height}, gap, 0.0);
    };
    std::vector<Policy> names_above;
    if (policies != 0) {
        for (const Series& series : chart.rows.front().series) names_above.push_back(series.policy);
        top += room_for_second_line(names_above, frames_at(0.0).front().width);
    }
    std::string shapes;
    for (const Frame& frame : frames_at(0.0)) {
        const auto column = static_cast<std::size_t>((frame.left - left) / (frame.width + gap) + 0.5);
        shapes += panel_name(chart.rows.front().series[column].policy, frame.left, top + 16.0, frame.width);
    }
    top += 28.0;
    if (policies != 0) {
        const Scale across = weeks_across(frames_at(0.0).front(), chart.rows.front().series.front().course.mean.size());
        const EventNames names = event_names(across, chart.events, top, chart_width);
        shapes += names.shapes;
        top += names.height;
    }
    for (std::size_t row = 0; row != chart.rows.size(); ++row) {
        const CoursesRow& each = chart.rows[row];
        shapes += text_at(0.0, top + 20.0, each.name);
        const std::vector<Frame> frames = frames_at(top + 34.0);
        for (std::size_t index = 0; index != frames.size(); ++index) {
            const Series& series = each.series[index];
            const Scale across = weeks_across(frames[index], series.course.mean.size());
            const Scale up = values_up(frames[index], each.extent);
            shapes += value_axis(frames[index], up, words, index == 0)
                      + event_lines(frames[index], across, chart.events)
                      + ribbon(series.course, series.policy.pen, across, up)
                      + time_axis(frames[index], across, words, row + 1 == chart.rows.size() && index + 1 == policies)
                      + week_tips(frames[index], across, {&series, 1}, {each.name, each.decimals, false, 26}, words);
        }
        top += row_height;
    }
    return drawing(chart.caption, chart_width, top - row_height + 34.0 + panel_height + room_below, shapes);
}

}  // namespace raaderum::report
