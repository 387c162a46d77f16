#include "report/sweep_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr double left = 70.0;
constexpr double panel_height = 260.0;
constexpr double gap = 34.0;
constexpr double room_below = 56.0;
constexpr double row_of_names = 26.0;
constexpr double between_bars = 9.0;  // pixels between the bars of two policies at one value
constexpr std::size_t columns = 2;
constexpr double room_at_ends = 0.06;  // of the width, on either side

Extent extent_of_all(const SweepChart& chart) {
    Extent extent;
    if (chart.with_zero) extent.include(0.0);
    for (const auto& panel : chart.points) {
        for (const auto& line : panel) {
            for (const SweepPoint& point : line) {
                for (const double value : {point.at, point.low, point.high}) extent.include(value);
            }
        }
    }
    return extent;
}

std::vector<Policy> policies_of(const Sweep& sweep) {
    std::vector<Policy> policies;
    for (const SweepPanel& panel : sweep.panels) {
        for (const SweepLine& line : panel.lines) {
            const bool known = std::any_of(policies.begin(), policies.end(),
                                           [&](const Policy& each) { return each.name == line.policy.name; });
            if (!known) policies.push_back(line.policy);
        }
    }
    return policies;
}

std::string value_names(const Sweep& sweep, const Frame& frame, const Scale& across) {
    std::string shapes = line_between({frame.left, frame.bottom()}, {frame.right(), frame.bottom()}, "class=\"zero\"");
    double taken = -1e9;
    for (std::size_t place = 0; place != sweep.at.size(); ++place) {
        const double x = across(sweep.at[place]);
        shapes += line_between({x, frame.bottom()}, {x, frame.bottom() + 5.0}, "class=\"zero\"");
        const double half = width_of(sweep.values[place], small_size) / 2.0;
        if (x - half < taken + 6.0) continue;  // it would cover the one before
        taken = x + half;
        shapes += text_at(x, frame.bottom() + 21.0, sweep.values[place], "class=\"small quiet middle\"");
    }
    return shapes;
}

std::string line(const SweepLine& policy, std::span<const SweepPoint> points, const Sweep& sweep, double aside,
                 const Scale& across, const Scale& up) {
    std::vector<Point> way;
    std::string marks;
    const Pen solid{policy.policy.pen.colour, {}, policy.policy.pen.mark};
    for (std::size_t place = 0; place != points.size(); ++place) {
        const double x = across(sweep.at[place]) + aside;
        const SweepPoint& point = points[place];
        way.push_back({x, up(point.at)});
        if (!std::isfinite(point.at)) continue;
        marks += with_tip(line_between({x, up(point.low)}, {x, up(point.high)}, stroke(solid, 2.5))
                              + mark_at({x, up(point.at)}, policy.policy.pen),
                          point.tip);
    }
    return path_through(way, stroke(policy.policy.pen, 2.0)) + marks;
}

}  // namespace

std::string draw(const SweepChart& chart, const Words& words) {
    const Sweep& sweep = *chart.sweep;
    const Legend legend = legend_of(policies_of(sweep), 18.0);
    std::string shapes = legend.shapes + text_at(0.0, legend.bottom + 28.0, chart.outcome, "class=\"small quiet\"");
    const bool several = sweep.panels.size() > 1;
    const double head = legend.bottom + 42.0 + (several ? row_of_names : 0.0);
    const std::vector<Frame> frames =
        grid(sweep.panels.size(), columns, {left, head, chart_width - left - right_air, panel_height}, gap, 96.0);
    const Extent extent = extent_of_all(chart);
    const double width = sweep.at.back() - sweep.at.front();
    for (std::size_t panel = 0; panel != frames.size(); ++panel) {
        const Frame& frame = frames[panel];
        const Scale across{sweep.at.front() - room_at_ends * width, sweep.at.back() + room_at_ends * width, frame.left,
                           frame.right()};
        const Scale up = values_up(frame, extent);
        if (several) {
            shapes += text_at(frame.left, frame.top - 10.0,
                              fitted(sweep.panels[panel].conditions, text_size, frame.width), "class=\"strong\"");
        }
        shapes += value_axis(frame, up, words, panel % columns == 0);
        if (chart.with_zero) {
            shapes += line_between({frame.left, up(0.0)}, {frame.right(), up(0.0)}, "class=\"zero\"");
        }
        shapes += value_names(sweep, frame, across);
        const auto& lines = sweep.panels[panel].lines;
        for (std::size_t each = 0; each != lines.size(); ++each) {
            const double aside =
                between_bars * (static_cast<double>(each) - (static_cast<double>(lines.size()) - 1.0) / 2.0);
            shapes += line(lines[each], chart.points[panel][each], sweep, aside, across, up);
        }
        if (panel + 1 == frames.size()) {
            shapes += text_at(frame.right(), frame.bottom() + 44.0, sweep.axis, "class=\"small quiet end\"");
        }
    }
    return drawing(chart.caption, chart_width, frames.back().bottom() + room_below, shapes);
}

}  // namespace raaderum::report
