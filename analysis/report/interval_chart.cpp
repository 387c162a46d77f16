#include "report/interval_chart.hpp"

#include "report/scale.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr double names_width = 410.0;
constexpr double labels_at = 230.0;
constexpr double numbers_width = 270.0;
constexpr double row_height = 25.0;
constexpr double row_of_two_lines = 42.0;
constexpr double line_apart = 18.0;
constexpr double bold = 1.1;  // how much wider bold letters are
constexpr double group_gap = 14.0;
constexpr double room_for_heading = 34.0;
constexpr double plot_left = names_width + 12.0;
constexpr double plot_right = chart_width - numbers_width - 16.0;

Scale scale_of(const IntervalChart& chart) {
    Extent extent;
    extent.include(0.0);
    for (const IntervalGroup& group : chart.groups) {
        for (const IntervalRow& row : group.rows) {
            for (const double value : {row.at, row.low, row.high}) {
                const bool cut = chart.limit > 0.0 && std::isfinite(value);
                extent.include(cut ? std::clamp(value, -chart.limit, chart.limit) : value);
            }
        }
    }
    return {extent.low(), extent.high(), plot_left, plot_right};
}

/// An arrow at the edge that the value lies beyond.
std::string arrow(const Scale& scale, double y, bool to_the_right, const Pen& pen) {
    const double x = to_the_right ? scale.to : scale.from;
    return fmt::format("<path d=\"M{:.1f} {:.1f}l{} -6v12z\" fill=\"{}\"/>\n", to_the_right ? x + 6.0 : x - 6.0, y,
                       to_the_right ? -11 : 11, pen.colour);
}

std::string interval(const IntervalRow& row, const Scale& scale, double limit, double y) {
    if (limit > 0.0 && std::fabs(row.at) > limit) return arrow(scale, y, row.at > 0.0, row.pen);
    const auto inside = [&](double value) { return std::clamp(scale(value), scale.from, scale.to); };
    const Pen solid{row.pen.colour, {}, row.pen.mark};
    std::string shapes;
    if (std::isfinite(row.low) && std::isfinite(row.high)) {
        shapes = line_between({inside(row.low), y}, {inside(row.high), y}, stroke(solid, 3.0));
    }
    return shapes + mark_at({scale(row.at), y}, row.pen);
}

}  // namespace

std::string draw(const IntervalChart& chart, const Words& words) {
    const Scale scale = scale_of(chart);
    std::string rows = chart.heading.empty() ? "" : text_at(0.0, 18.0, chart.heading, "class=\"strong\"");
    const double top = chart.heading.empty() ? 2.0 : room_for_heading;
    double y = top;
    for (const IntervalGroup& group : chart.groups) {
        rows += line_between({0.0, y}, {chart_width, y}, "class=\"grid\"");
        y += group_gap / 2.0;
        const std::vector<std::string> name = lines_of(group.name, bold * text_size, labels_at - 10.0, 3);
        rows += text_lines(0.0, y + 17.5, name, line_apart, "class=\"strong\"");
        const double below_name = y + 8.0 + line_apart * static_cast<double>(name.size());
        for (const IntervalRow& row : group.rows) {
            const std::vector<std::string> label = lines_of(row.label, text_size, names_width - labels_at, 2);
            rows += text_lines(labels_at, y + 17.5, label, line_apart, "");
            rows += with_tip(interval(row, scale, chart.limit, y + 12.0),
                             group.name + "\n" + row.label + ": " + row.numbers);
            rows += text_at(plot_right + 18.0, y + 17.0, fitted(row.numbers, small_size, numbers_width),
                            "class=\"small quiet\"");
            y += label.size() > 1 ? row_of_two_lines : row_height;
        }
        y = std::max(y, below_name) + group_gap / 2.0;
    }
    std::string axis;
    const Ticks ticks = ticks_between(scale.low, scale.high, 6);
    for (const double at : ticks.at) {
        axis += line_between({scale(at), top}, {scale(at), y}, "class=\"grid\"");
        axis += text_at(scale(at), y + 20.0, words.number(at, ticks.decimals), "class=\"small quiet middle\"");
    }
    axis += text_at((plot_left + plot_right) / 2.0, y + 42.0, chart.axis, "class=\"small quiet middle\"");
    axis += line_between({scale(0.0), top}, {scale(0.0), y}, "class=\"zero\"");
    return drawing(chart.caption, chart_width, y + 52.0, axis + rows);
}

}  // namespace raaderum::report
