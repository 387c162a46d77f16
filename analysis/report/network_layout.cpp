#include "report/network_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace raaderum::report {
namespace {

constexpr int rounds = 240;
constexpr double first_stride = 0.08;
constexpr double pull_to_middle = 0.6;
constexpr double least_distance = 1e-4;

std::vector<Point> circle(std::size_t nodes) {
    std::vector<Point> places;
    for (std::size_t node = 0; node != nodes; ++node) {
        const double angle = 2.0 * std::numbers::pi * static_cast<double>(node) / static_cast<double>(nodes);
        places.push_back({0.5 + 0.4 * std::cos(angle), 0.5 + 0.4 * std::sin(angle)});
    }
    return places;
}

void fit_unit_square(std::vector<Point>& places) {
    if (places.empty()) return;
    const auto [left, right] =
        std::minmax_element(places.begin(), places.end(), [](Point a, Point b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(places.begin(), places.end(), [](Point a, Point b) { return a.y < b.y; });
    const Point low{left->x, top->y};
    const Point size{std::max(least_distance, right->x - low.x), std::max(least_distance, bottom->y - low.y)};
    for (Point& place : places) place = {(place.x - low.x) / size.x, (place.y - low.y) / size.y};
}

}  // namespace

std::vector<Point> places_of(std::size_t nodes, std::span<const std::pair<std::size_t, std::size_t>> ties) {
    std::vector<Point> places = circle(nodes);
    if (nodes < 2) return places;
    const double ideal = 1.0 / std::sqrt(static_cast<double>(nodes));
    std::vector<Point> push(nodes);
    for (int round = 0; round != rounds; ++round) {
        for (std::size_t node = 0; node != nodes; ++node) {
            push[node] = {pull_to_middle * ideal * (0.5 - places[node].x),
                          pull_to_middle * ideal * (0.5 - places[node].y)};
            for (std::size_t other = 0; other != nodes; ++other) {
                if (other == node) continue;
                const Point away{places[node].x - places[other].x, places[node].y - places[other].y};
                const double square = std::max(least_distance, away.x * away.x + away.y * away.y);
                push[node].x += away.x * ideal * ideal / square;
                push[node].y += away.y * ideal * ideal / square;
            }
        }
        for (const auto& [a, b] : ties) {
            const Point apart{places[a].x - places[b].x, places[a].y - places[b].y};
            const double pull = std::sqrt(apart.x * apart.x + apart.y * apart.y) / ideal;
            push[a].x -= apart.x * pull;
            push[a].y -= apart.y * pull;
            push[b].x += apart.x * pull;
            push[b].y += apart.y * pull;
        }
        const double stride = first_stride * (1.0 - static_cast<double>(round) / rounds);
        for (std::size_t node = 0; node != nodes; ++node) {
            const double length = std::max(least_distance, std::hypot(push[node].x, push[node].y));
            const double step = std::min(stride, length) / length;
            places[node].x += push[node].x * step;
            places[node].y += push[node].y * step;
        }
    }
    fit_unit_square(places);
    return places;
}

}  // namespace raaderum::report
