#include "report/time_frame.hpp"

#include "report/style.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::report {
namespace {

constexpr double weeks_a_year = 52.0;
constexpr double least_step = 2.0;  // pixels between two points of a line
constexpr double row_of_names = 22.0;
constexpr double tick_length = 5.0;
constexpr int ticks_up = 4;
constexpr double pixels_a_tick = 110.0;

}  // namespace

Scale weeks_across(const Frame& frame, std::size_t weeks) {
    return {0.0, static_cast<double>(std::max<std::size_t>(1, weeks)), frame.left, frame.right()};
}

Scale values_up(const Frame& frame, const Extent& extent) {
    return {extent.low(), extent.high(), frame.bottom(), frame.top};
}

std::string time_axis(const Frame& frame, const Scale& across, const Words& words, bool named) {
    const bool in_years = across.high >= 2.0 * weeks_a_year;
    const double unit = in_years ? weeks_a_year : 1.0;
    const int wanted = std::clamp(static_cast<int>(frame.width / pixels_a_tick), 2, 10);
    const double end = across.high / unit;
    const Ticks ticks = ticks_between(0.0, end, in_years ? std::min(wanted, static_cast<int>(end)) : wanted);
    std::string shapes = line_between({frame.left, frame.bottom()}, {frame.right(), frame.bottom()}, "class=\"zero\"");
    for (const double at : ticks.at) {
        const double x = across(at * unit);
        shapes += line_between({x, frame.bottom()}, {x, frame.bottom() + tick_length}, "class=\"zero\"");
        shapes += text_at(x, frame.bottom() + 21.0, words.number(at, ticks.decimals), "class=\"small quiet middle\"");
    }
    if (named) {
        shapes += text_at(frame.right(), frame.bottom() + 42.0, words(in_years ? Text::years_axis : Text::weeks_axis),
                          "class=\"small quiet end\"");
    }
    return shapes;
}

std::string value_axis(const Frame& frame, const Scale& up, const Words& words, bool numbered) {
    std::string shapes;
    const Ticks ticks = ticks_between(up.low, up.high, ticks_up);
    for (const double at : ticks.at) {
        const double y = up(at);
        shapes += line_between({frame.left, y}, {frame.right(), y}, "class=\"grid\"");
        if (numbered) {
            shapes += text_at(frame.left - 8.0, y + 5.0, words.number(at, ticks.decimals), "class=\"small quiet end\"");
        }
    }
    return shapes;
}

std::string event_lines(const Frame& frame, const Scale& across, std::span<const EventMark> events) {
    std::string shapes;
    for (const EventMark& event : events) {
        const double x = across(event.week);
        shapes += line_between({x, frame.top}, {x, frame.bottom()}, "class=\"event\"");
    }
    return shapes;
}

EventNames event_names(const Scale& across, std::span<const EventMark> events, double top, double right) {
    constexpr double gap = 14.0;
    std::vector<double> taken;  // per row: up to where
    struct Placed {
        double x;
        std::size_t row;
        std::string name;
    };
    std::vector<Placed> placed;
    for (const EventMark& event : events) {
        const double x = across(event.week);
        const std::string name = fitted(event.name, small_size, right - across.from);
        const double width = width_of(name, small_size);
        const double start = std::max(across.from, std::min(x, right - width));
        std::size_t row = 0;
        while (row < taken.size() && taken[row] + gap > start) ++row;
        if (row == taken.size()) taken.push_back(0.0);
        taken[row] = start + width;
        placed.push_back({start, row, name});
    }
    EventNames names;
    names.height = row_of_names * static_cast<double>(taken.size());
    for (const Placed& each : placed) {
        const double y = top + row_of_names * static_cast<double>(each.row + 1) - 7.0;
        names.shapes += text_at(each.x, y, each.name, "class=\"small quiet\"");
    }
    for (std::size_t index = 0; index != placed.size(); ++index) {
        const double x = across(events[index].week);
        const double from = top + row_of_names * static_cast<double>(placed[index].row + 1) - 3.0;
        names.shapes += line_between({x, from}, {x, top + names.height}, "class=\"event\"");
    }
    return names;
}

std::vector<Point> points_of(std::span<const double> values, const Scale& across, const Scale& up) {
    const double a_week = std::fabs(across(1.0) - across(0.0));
    const auto step = static_cast<std::size_t>(std::max(1.0, std::floor(least_step / std::max(a_week, 1e-9))));
    std::vector<Point> points;
    for (std::size_t week = 0; week < values.size(); ++week) {
        if (week % step != 0 && week + 1 != values.size()) continue;
        points.push_back({across(static_cast<double>(week + 1)), up(values[week])});
    }
    return points;
}

std::string course_line(std::span<const double> values, const Pen& pen, double width, const Scale& across,
                        const Scale& up) {
    return path_through(points_of(values, across, up), stroke(pen, width));
}

std::string ribbon(const compare::Course& course, const Pen& pen, const Scale& across, const Scale& up) {
    const auto points = [&](std::size_t share) { return points_of(course.quantiles[share], across, up); };
    const std::string fill = fmt::format(" fill=\"{}\"", pen.colour);
    return area_between(points(4), points(0), "class=\"wide\"" + fill)
           + area_between(points(3), points(1), "class=\"half\"" + fill) + path_through(points(2), stroke(pen, 2.5));
}

Extent extent_of(std::span<const Series> series) {
    Extent extent;
    for (const Series& each : series) {
        for (const double value : each.course.quantiles.front()) extent.include(value);
        for (const double value : each.course.quantiles.back()) extent.include(value);
    }
    return extent;
}

std::vector<Frame> grid(std::size_t count, std::size_t columns, const Frame& whole, double gap_across,
                        double gap_down) {
    const std::size_t across = std::max<std::size_t>(1, std::min(columns, count));
    const double width = (whole.width - gap_across * static_cast<double>(across - 1)) / static_cast<double>(across);
    std::vector<Frame> frames;
    for (std::size_t index = 0; index != count; ++index) {
        const auto column = static_cast<double>(index % across);
        const auto row = static_cast<double>(index / across);
        frames.push_back({whole.left + column * (width + gap_across), whole.top + row * (whole.height + gap_down),
                          width, whole.height});
    }
    return frames;
}

double last_of(std::span<const double> values) {
    for (std::size_t week = values.size(); week != 0; --week) {
        if (std::isfinite(values[week - 1])) return values[week - 1];
    }
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace raaderum::report
