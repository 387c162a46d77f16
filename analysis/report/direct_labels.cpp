#include "report/direct_labels.hpp"

#include "report/style.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::report {
namespace {

constexpr double line_height = 22.0;
constexpr double mark_room = 18.0;
constexpr double line_apart = 18.0;
constexpr double row_of_names = 26.0;
constexpr double bold = 1.1;  // how much wider bold letters are
constexpr std::size_t most_lines = 3;

}  // namespace

std::vector<double> spread(std::span<const double> wanted, double gap, double low, double high) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> places(wanted.begin(), wanted.end());
    double least = low;
    for (const std::size_t index : order) {
        places[index] = std::max(places[index], least);
        least = places[index] + gap;
    }
    double most = std::max(high, low + gap * (static_cast<double>(wanted.size()) - 1.0));
    for (auto index = order.rbegin(); index != order.rend(); ++index) {
        places[*index] = std::min(places[*index], most);
        most = places[*index] - gap;
    }
    return places;
}

double room_for_labels(std::span<const Policy> policies, double most) {
    double widest = 0.0;
    for (const Policy& policy : policies) widest = std::max(widest, width_of(policy.name, text_size));
    return std::min(most, 1.1 * widest + mark_room + 16.0);
}

std::string direct_labels(std::span<const DirectLabel> labels, double x, double width, double top, double bottom) {
    std::vector<DirectLabel> shown;
    std::vector<double> wanted;
    for (const DirectLabel& label : labels) {
        if (!std::isfinite(label.y)) continue;
        shown.push_back(label);
        wanted.push_back(label.y);
    }
    std::vector<std::vector<std::string>> names;
    std::size_t most = 1;
    for (const DirectLabel& label : shown) {
        names.push_back(lines_of(label.policy.name, text_size, width - mark_room - 8.0, most_lines));
        most = std::max(most, names.back().size());
    }
    const double gap = line_height + line_apart * static_cast<double>(most - 1);
    const std::vector<double> places = spread(wanted, gap, top, bottom);
    std::string shapes;
    for (std::size_t index = 0; index != shown.size(); ++index) {
        shapes += mark_at({x + 12.0, places[index]}, shown[index].policy.pen);
        const double first = places[index] + 5.5 - line_apart / 2.0 * static_cast<double>(names[index].size() - 1);
        shapes += text_lines(x + 12.0 + mark_room * 0.75, first, names[index], line_apart, "class=\"strong\"");
    }
    return shapes;
}

std::string panel_name(const Policy& policy, double x, double y, double width) {
    const std::vector<std::string> lines = lines_of(policy.name, bold * text_size, width - mark_room, 2);
    const double first = y - line_apart * static_cast<double>(lines.size() - 1);
    return mark_at({x + 7.0, first - 5.5}, policy.pen)
           + text_lines(x + mark_room, first, lines, line_apart, "class=\"strong\"");
}

double room_for_second_line(std::span<const Policy> policies, double width) {
    const bool any = std::any_of(policies.begin(), policies.end(), [&](const Policy& policy) {
        return width_of(policy.name, bold * text_size) > width - mark_room;
    });
    return any ? line_apart : 0.0;
}

Legend legend_of(std::span<const Policy> policies, double top) {
    Legend legend;
    double x = 0.0;
    double y = top;
    for (const Policy& policy : policies) {
        const double width = std::min(bold * width_of(policy.name, text_size) + 44.0, chart_width);
        if (x > 0.0 && x + width > chart_width) {
            x = 0.0;
            y += row_of_names;
        }
        legend.shapes += panel_name(policy, x, y, width);
        x += width;
    }
    legend.bottom = y;
    return legend;
}

}  // namespace raaderum::report
