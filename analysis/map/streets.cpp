// The drawing is paved with squares. A trip takes the cheapest way over free squares from a door of one box to a door of the
// other; corners, crossings and close neighbours cost. Trips are taken in turn, short ones first, then each again in view of the others.

#include "map/streets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

namespace raaderum::map {
namespace {

constexpr double square = 10.0;
constexpr int step_cost = 1;
constexpr int corner_cost = 12;
constexpr int crossing_cost = 14;
constexpr int along_cost = 90;  ///< on a square that another takes the same way
constexpr int beside_cost = 4;  ///< on a square next to such
constexpr int taken_door_cost = 150;
constexpr int rounds = 4;
constexpr int air = 1;  ///< squares around a box in which arrows only come and go

struct Step {
    int x;
    int y;
};
constexpr std::array<Step, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

struct Square {
    int x = 0;
    int y = 0;
    int heading = 0;  ///< in steps
};

constexpr std::size_t axis_of(int heading) { return static_cast<std::size_t>(heading % 2); }

class Streets {
  public:
    Streets(std::span<const Area> boxes, double width, double height)
        : boxes_(boxes),
          columns_(static_cast<int>(width / square) + 1),
          rows_(static_cast<int>(height / square) + 1),
          blocked_(cells(), 0),
          taken_{std::vector<int>(cells(), 0), std::vector<int>(cells(), 0)},
          doors_(cells(), 0) {
        for (const Area& box : boxes) {
            for (int y = square_at(box.y) - air; y <= square_at(box.y + box.height) + air; ++y) {
                for (int x = square_at(box.x) - air; x <= square_at(box.x + box.width) + air; ++x) {
                    if (within(x, y)) blocked_[place(x, y)] = 1;
                }
            }
        }
    }

    /// The cheapest way, as squares; nothing where there is none.
    std::vector<Square> way(const Trip& trip) const;

    /// Marks a way as taken, or as free again where `by` is -1.
    void take(const std::vector<Square>& way, int by) {
        for (std::size_t at = 0; at != way.size(); ++at) {
            const std::size_t here = place(way[at].x, way[at].y);
            taken_[axis_of(way[at].heading)][here] += by;
            if (at + 1 != way.size() && way[at + 1].heading != way[at].heading)
                taken_[axis_of(way[at + 1].heading)][here] += by;
        }
        if (way.empty()) return;
        doors_[place(way.front().x, way.front().y)] += by;
        doors_[place(way.back().x, way.back().y)] += by;
    }

    std::vector<Spot> corners(const Trip& trip, const std::vector<Square>& way) const;

  private:
    static int square_at(double pixels) { return static_cast<int>(std::lround(pixels / square)); }
    std::size_t cells() const { return static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_); }
    bool within(int x, int y) const { return x >= 0 && y >= 0 && x < columns_ && y < rows_; }
    std::size_t place(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x);
    }

    /// The squares outside a box from where an arrow may leave it, headed away.
    std::vector<Square> doors_of(const Area& box) const {
        std::vector<Square> doors;
        const int left = square_at(box.x);
        const int right = square_at(box.x + box.width);
        const int top = square_at(box.y);
        const int bottom = square_at(box.y + box.height);
        const auto add = [&](int x, int y, int heading) {
            if (within(x, y) && blocked_[place(x, y)] == 0) doors.push_back({x, y, heading});
        };
        for (int y = top + 2; y <= bottom - 2; ++y) {
            add(right + air + 1, y, 0);
            add(left - air - 1, y, 2);
        }
        for (int x = left + 2; x <= right - 2; ++x) {
            add(x, bottom + air + 1, 1);
            add(x, top - air - 1, 3);
        }
        return doors;
    }

    int taken(int x, int y, int axis) const { return within(x, y) ? taken_[axis_of(axis)][place(x, y)] : 0; }

    int door_cost(const Square& door) const {
        int cost = 0;
        const int along = door.heading % 2 == 0 ? 1 : 0;  // doors of a side lie beside each other along it
        for (int beside = -2; beside <= 2; ++beside) {
            const int x = along == 0 ? door.x + beside : door.x;
            const int y = along == 0 ? door.y : door.y + beside;
            if (within(x, y)) cost += doors_[place(x, y)] * (beside == 0 ? 2 * taken_door_cost : taken_door_cost);
        }
        return cost;
    }

    int cost_of(int x, int y, int heading) const {
        const int axis = heading % 2;
        const Step across{axis == 0 ? 0 : 1, axis == 0 ? 1 : 0};
        return step_cost + along_cost * taken(x, y, axis) + crossing_cost * taken(x, y, 1 - axis)
               + beside_cost * (taken(x + across.x, y + across.y, axis) + taken(x - across.x, y - across.y, axis));
    }

    std::span<const Area> boxes_;
    int columns_;
    int rows_;
    std::vector<int> blocked_;
    std::array<std::vector<int>, 2> taken_;  ///< [across or down][square] by how many
    std::vector<int> doors_;                 ///< [square] how many arrows begin or end there
};

std::vector<Square> Streets::way(const Trip& trip) const {
    constexpr int far = std::numeric_limits<int>::max();
    const std::size_t states = cells() * steps.size();
    const auto state_of = [&](const Square& at) {
        return place(at.x, at.y) * steps.size() + static_cast<std::size_t>(at.heading);
    };
    std::vector<int> cost(states, far);
    std::vector<std::size_t> before(states, states);
    std::vector<int> arrival(states, -1);  ///< what it costs to enter the box from here
    for (const Square& door : doors_of(boxes_[trip.to])) {
        arrival[state_of({door.x, door.y, (door.heading + 2) % 4})] = door_cost(door);
    }
    using Reached = std::pair<int, std::size_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> next;
    const auto reach = [&](const Square& at, int at_cost, std::size_t from) {
        const std::size_t state = state_of(at);
        if (at_cost >= cost[state]) return;
        cost[state] = at_cost;
        before[state] = from;
        next.push({at_cost, state});
    };
    for (const Square& door : doors_of(boxes_[trip.from])) {
        reach(door, cost_of(door.x, door.y, door.heading) + door_cost(door), states);
    }
    std::size_t best = states;
    int best_cost = far;
    while (!next.empty()) {
        const auto [so_far, state] = next.top();
        next.pop();
        if (so_far != cost[state]) continue;
        if (so_far >= best_cost) break;
        if (arrival[state] >= 0 && so_far + arrival[state] < best_cost) {
            best_cost = so_far + arrival[state];
            best = state;
        }
        const int heading = static_cast<int>(state % steps.size());
        const int here = static_cast<int>(state / steps.size());
        for (int turn = 0; turn != 4; ++turn) {
            if (turn == (heading + 2) % 4) continue;
            const Square to{here % columns_ + steps[static_cast<std::size_t>(turn)].x,
                            here / columns_ + steps[static_cast<std::size_t>(turn)].y, turn};
            if (!within(to.x, to.y) || blocked_[place(to.x, to.y)] != 0) continue;
            const int corner =
                turn == heading ? 0 : corner_cost + along_cost * taken(here % columns_, here / columns_, turn % 2);
            reach(to, so_far + corner + cost_of(to.x, to.y, turn), state);
        }
    }
    std::vector<Square> way;
    for (std::size_t state = best; state != states; state = before[state]) {
        const int here = static_cast<int>(state / steps.size());
        way.push_back({here % columns_, here / columns_, static_cast<int>(state % steps.size())});
    }
    std::reverse(way.begin(), way.end());
    return way;
}

std::vector<Spot> Streets::corners(const Trip& trip, const std::vector<Square>& way) const {
    if (way.empty()) return {};
    const auto at_edge = [](const Area& box, const Square& door, int inward) {
        const double x = door.x * square;
        const double y = door.y * square;
        if (inward % 2 == 0) return Spot{inward == 0 ? box.x : box.x + box.width, y};
        return Spot{x, inward == 1 ? box.y : box.y + box.height};
    };
    std::vector<Spot> spots{at_edge(boxes_[trip.from], way.front(), (way.front().heading + 2) % 4)};
    for (std::size_t at = 0; at + 1 < way.size(); ++at) {
        if (way[at + 1].heading != way[at].heading) spots.push_back({way[at].x * square, way[at].y * square});
    }
    spots.push_back(at_edge(boxes_[trip.to], way.back(), way.back().heading));
    return spots;
}

}  // namespace

std::vector<std::vector<Spot>> ways_between(std::span<const Area> boxes, std::span<const Trip> trips, double width,
                                            double height) {
    Streets streets(boxes, width, height);
    const auto distance = [&](std::size_t trip) {
        const Area& from = boxes[trips[trip].from];
        const Area& to = boxes[trips[trip].to];
        return std::abs(from.x - to.x) + std::abs(from.y - to.y);
    };
    std::vector<std::size_t> order(trips.size());
    for (std::size_t trip = 0; trip != trips.size(); ++trip) order[trip] = trip;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return distance(one) < distance(other); });
    std::vector<std::vector<Square>> ways(trips.size());
    for (int round = 0; round != rounds; ++round) {
        for (const std::size_t trip : order) {
            streets.take(ways[trip], -1);
            ways[trip] = streets.way(trips[trip]);
            streets.take(ways[trip], 1);
        }
    }
    std::vector<std::vector<Spot>> corners;
    for (std::size_t trip = 0; trip != trips.size(); ++trip)
        corners.push_back(streets.corners(trips[trip], ways[trip]));
    return corners;
}

}  // namespace raaderum::map
