#include "report/steering_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::size_t columns = 3;
constexpr double left = 54.0;
constexpr double names_at = 30.0;
constexpr double room_for_panel_names = 58.0;
constexpr double panel_height = 230.0;
constexpr double gap = 28.0;
constexpr double room_below = 50.0;
constexpr double least_for_a_name = 24.0;  // pixels of height

/// Fills and the hatching above them, so that no area is told by its colour alone.
struct Fill {
    std::string_view colour;
    std::string_view hatch;  ///< a tile of 8 by 8; empty: none
};
constexpr std::array<Fill, steering_names.size()> fills{{
    {"#5aa5d6", ""},
    {"#bfe0f4", "M0 4h8"},
    {"#f2b27c", "M-2 2l4 -4M0 8l8 -8M6 10l4 -4"},
    {"#f7dcc2", "M4 0v8"},
    {"#f0f0f0", ""},
}};

std::string pattern_name(const Caption& caption, std::size_t cell) {
    return fmt::format("{}-fill-{}", caption.id, cell);
}

std::string patterns(const Caption& caption) {
    std::string shapes = "<defs>\n";
    for (std::size_t cell = 0; cell != fills.size(); ++cell) {
        shapes += fmt::format(
            "<pattern id=\"{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0h8v8h-8z\" "
            "fill=\"{}\"/><path d=\"{}\" stroke=\"#16191d\" stroke-opacity=\".22\" fill=\"none\"/></pattern>\n",
            pattern_name(caption, cell), fills[cell].colour, fills[cell].hatch.empty() ? "M0 0" : fills[cell].hatch);
    }
    return shapes + "</defs>\n";
}

/// Upper edges of the areas, from below: [cell][week].
std::array<std::vector<double>, steering_names.size()> stacked(const SteeringMap& map) {
    auto edges = map.shares;
    for (std::size_t cell = 1; cell != edges.size(); ++cell) {
        for (std::size_t week = 0; week != edges[cell].size(); ++week) edges[cell][week] += edges[cell - 1][week];
    }
    return edges;
}

std::string areas(const Caption& caption, const SteeringMap& map, const Frame& frame, const Scale& across,
                  const Scale& up, const Words& words) {
    const auto edges = stacked(map);
    const std::vector<double> ground(edges.front().size(), 0.0);
    std::string shapes;
    std::string names;
    for (std::size_t cell = 0; cell != edges.size(); ++cell) {
        const std::vector<Point> upper = points_of(edges[cell], across, up);
        const std::vector<Point> lower = points_of(cell == 0 ? ground : edges[cell - 1], across, up);
        shapes +=
            area_between(upper, lower, fmt::format("fill=\"url(#{})\" stroke=\"#fff\"", pattern_name(caption, cell)));
        const std::string name(words(steering_names[cell]));
        const double half_width = width_of(name, small_size) / 2.0 + 6.0;
        const double centre = frame.left + frame.width / 2.0;
        double best = 0.0;
        Point where{std::nan(""), 0.0};
        for (std::size_t index = 0; index != upper.size(); ++index) {
            const double thickness = lower[index].y - upper[index].y;
            const double off_centre = std::fabs(upper[index].x - centre);
            if (thickness < least_for_a_name || off_centre + half_width > frame.width / 2.0) continue;
            const double fitness = thickness * (1.0 - off_centre / frame.width);
            if (fitness > best) {
                best = fitness;
                where = {upper[index].x, (upper[index].y + lower[index].y) / 2.0 + 5.0};
            }
        }
        if (std::isfinite(where.x)) names += text_at(where.x, where.y, name, "class=\"small middle halo\"");
    }
    return shapes + names;
}

/// Strips that tell the shares of a policy in a week.
std::string tips(const SteeringMap& map, const Frame& frame, const Scale& across, const Words& words) {
    constexpr int weeks_apart = 26;
    std::string shapes;
    for (const std::size_t week : weeks_told(map.shares.front().size(), weeks_apart)) {
        std::string text = words.filled(Text::tip_week, fmt::arg("metric", map.policy.name), fmt::arg("week", week));
        for (std::size_t cell = steering_names.size(); cell-- != 0;) {
            text += fmt::format("\n{}: {} %", words(steering_names[cell]), words.number(map.shares[cell][week], 0));
        }
        shapes += strip_with_tip(frame, across, week, weeks_apart, text);
    }
    return shapes;
}

std::string legend(const Caption& caption, const Words& words) {
    std::string shapes;
    double x = 0.0;
    for (std::size_t cell = steering_names.size(); cell-- != 0;) {
        const std::string_view name = words(steering_names[cell]);
        shapes += box(x, 4.0, 22.0, 16.0, fmt::format("fill=\"url(#{})\"", pattern_name(caption, cell)));
        shapes += text_at(x + 30.0, 17.5, name, "class=\"small\"");
        x += width_of(name, small_size) + 62.0;
    }
    return shapes;
}

}  // namespace

std::string draw(const SteeringChart& chart, const Words& words) {
    if (chart.maps.empty()) return drawing(chart.caption, chart_width, room_below, {});
    const std::size_t weeks = chart.maps.front().shares.front().size();
    const Frame whole{left, 0.0, chart_width - left - right_air, panel_height};
    const Scale first_panel = weeks_across(grid(chart.maps.size(), columns, whole, gap, 0.0).front(), weeks);
    const EventNames names = event_names(first_panel, chart.events, names_at, chart_width);
    const double head = names_at + names.height + room_for_panel_names;
    const std::vector<Frame> frames =
        grid(chart.maps.size(), columns, {left, head, chart_width - left - right_air, panel_height}, gap, 86.0);
    std::string shapes = patterns(chart.caption) + legend(chart.caption, words) + names.shapes;
    for (std::size_t index = 0; index != frames.size(); ++index) {
        const SteeringMap& map = chart.maps[index];
        const Frame& frame = frames[index];
        const Scale across = weeks_across(frame, map.shares.front().size());
        const Scale up{0.0, 100.0, frame.bottom(), frame.top};
        shapes += panel_name(map.policy, frame.left, frame.top - 14.0, frame.width)
                  + value_axis(frame, up, words, index % columns == 0)
                  + areas(chart.caption, map, frame, across, up, words) + event_lines(frame, across, chart.events)
                  + time_axis(frame, across, words, index + 1 == frames.size()) + tips(map, frame, across, words);
    }
    return drawing(chart.caption, chart_width, frames.back().bottom() + room_below, shapes);
}

}  // namespace raaderum::report
