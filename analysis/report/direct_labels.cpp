#include "report/direct_labels.hpp"

#include "report/style.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::report {
namespace {

constexpr double line_height = 22.0;
constexpr double mark_room = 18.0;

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
    const std::vector<double> places = spread(wanted, line_height, top, bottom);
    std::string shapes;
    for (std::size_t index = 0; index != shown.size(); ++index) {
        shapes += mark_at({x + 12.0, places[index]}, shown[index].policy.pen);
        shapes += text_at(x + 12.0 + mark_room * 0.75, places[index] + 5.5,
                          fitted(shown[index].policy.name, text_size, width - mark_room - 8.0), "class=\"strong\"");
    }
    return shapes;
}

std::string panel_name(const Policy& policy, double x, double y, double width) {
    return mark_at({x + 7.0, y - 5.5}, policy.pen)
           + text_at(x + mark_room, y, fitted(policy.name, text_size, width - mark_room), "class=\"strong\"");
}

}  // namespace raaderum::report
