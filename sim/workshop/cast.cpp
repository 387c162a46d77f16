#include "workshop/cast.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

namespace raaderum::workshop {
namespace {

constexpr std::array<std::array<std::string_view, 2>, 3> corner_columns{
    {{"can", "competence"}, {"will", "buy_in"}, {"dare", "courage"}}};

std::size_t state_called(std::string_view name) {
    const auto& states = recorded_state_table();
    const auto found =
        std::find_if(states.begin(), states.end(), [&](const auto& state) { return state.name == name; });
    check(found != states.end(), "what a story says of people is recorded");
    return static_cast<std::size_t>(found - states.begin());
}

/// The people of one house in the first week.
class FirstWeek {
  public:
    explicit FirstWeek(const AgentRecord& agents) : agents_(agents) {}

    double state(std::string_view name, std::size_t position) const {
        return static_cast<double>(agents_.values[state_called(name) * agents_.positions + position]);
    }
    bool filled(std::size_t position) const { return !std::isnan(state("competence", position)); }

    bool has(const Trait& trait, std::size_t position) const {
        double sum = 0.0;
        double people = 0.0;
        for (std::size_t each = 0; each != agents_.positions; ++each) {
            if (!filled(each)) continue;
            sum += state(trait.state, each);
            people += 1.0;
        }
        const double own = state(trait.state, position);
        return trait.high ? own > sum / people : own < sum / people;
    }

    /// How much somebody has of a corner, and beyond 2 where another corner of theirs is weaker.
    double rank(std::string_view corner, std::size_t position) const {
        constexpr double beyond_any = 2.0;
        double own = 1.0;
        double least_other = 1.0;
        for (const auto& [name, column] : corner_columns) {
            double& value = name == corner ? own : least_other;
            value = std::min(value, state(column, position));
        }
        return own <= least_other ? own : beyond_any + own - least_other;
    }
    static bool lacks_it_most(double rank) { return rank <= 1.0; }

  private:
    const AgentRecord& agents_;
};

struct Candidate {
    bool untold = true;  ///< something that is said of the part is not so
    bool leaves = true;
    double rank = std::numeric_limits<double>::infinity();
    std::size_t position = 0;
    auto key() const { return std::tuple(untold, leaves, rank, position); }
};

Candidate judged(const Part& part, const Performance& run, std::size_t position, Week last) {
    Candidate candidate;
    candidate.position = position;
    candidate.untold = false;
    candidate.leaves = false;
    candidate.rank = 0.0;
    for (const Trajectory& world : run.worlds) {
        const FirstWeek house(world.agents);
        const double rank = house.rank(part.corner, position);
        candidate.rank = std::max(candidate.rank, rank);
        candidate.untold |= !FirstWeek::lacks_it_most(rank);
        for (const Trait& trait : part.traits) candidate.untold |= !house.has(trait, position);
        candidate.leaves |= week_of_leaving(world, position) <= last;
    }
    return candidate;
}

}  // namespace

Week week_of_leaving(const Trajectory& world, std::size_t position) {
    Week first = std::numeric_limits<Week>::max();
    for (const Happening& happening : world.happenings) {
        const bool goes = happening.kind == HappeningKind::employee_left
                          || happening.kind == HappeningKind::employee_laid_off
                          || happening.kind == HappeningKind::position_closed;
        if (!goes || happening.position == no_position || number(happening.position) != position) continue;
        first = std::min(first, happening.week);
    }
    return first;
}

Cast cast_of(const std::vector<Part>& parts, const Performance& run, Week last) {
    Cast cast;
    std::set<std::size_t> taken;
    const std::size_t positions = run.worlds.front().agents.positions;
    for (const Part& part : parts) {
        Candidate best;
        for (std::size_t position = 0; position != positions; ++position) {
            const bool there = std::all_of(run.worlds.begin(), run.worlds.end(), [&](const Trajectory& world) {
                return FirstWeek(world.agents).filled(position);
            });
            if (!there || taken.contains(position)) continue;
            const Candidate candidate = judged(part, run, position, last);
            if (candidate.key() < best.key()) best = candidate;
        }
        taken.insert(best.position);
        cast.push_back({part.name, best.position, !best.untold});
    }
    return cast;
}

}  // namespace raaderum::workshop
