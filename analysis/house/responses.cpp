#include "house/responses.hpp"

#include "core/blocks.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"
#include "survey/respondents.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace raaderum::house {
namespace {

constexpr std::size_t teams = 12, team_size = 12;
constexpr float moved = 0.06F;  // about the spread between teams
constexpr Week three_years = 156;

constexpr auto stored = std::to_array<Response>({
#define RESPONSE(metric, ...) {Metric::metric, {__VA_ARGS__}},
#include "house/responses.def"
});

/// What the metric would be of one person.
double of_person(const Institution& house, std::size_t i, Metric metric) {
    const People& people = house.people;
    switch (metric) {
        case Metric::competence:
            return static_cast<double>(people.competence[i]);
        case Metric::buy_in:
            return static_cast<double>(people.buy_in[i]);
        case Metric::courage:
            return static_cast<double>(people.courage[i]);
        case Metric::motivation:
            return static_cast<double>(people.motivation[i]);
        case Metric::strain:
            return static_cast<double>(people.strain[i]);
        case Metric::trust_in_leader:
            return static_cast<double>(people.trust_in_leader[i]);
        case Metric::trust_from_leader:
            return static_cast<double>(people.trust_from_leader[i]);
        case Metric::leeway:
            return static_cast<double>(people.leeway[i]);
        case Metric::control:
            return static_cast<double>(people.control[i]);
        case Metric::role_clarity:
            return static_cast<double>(people.role_clarity[i]);
        case Metric::justice:
            return static_cast<double>(people.justice[i]);
        case Metric::frustration:
            return static_cast<double>(people.frustration[i]);
        case Metric::reflexivity:
            return static_cast<double>(people.reflexivity[i]);
        default:
            return survey::wellbeing_of(house, i);
    }
}

/// A house in which one disposition of every other team stands `by` above that of the ordinary one, and as far below in the rest.
std::shared_ptr<const Teams> house_of(std::size_t disposition, float by) {
    std::vector<Team> all;
    for (std::size_t team = 0; team != teams; ++team) {
        Team one{std::to_string(team + 1), team_size};
        const float above = team % 2 == 0 ? by : -by;
        if (disposition == leaders_disposition) {
            one.leads.set_above(LeaderLevel::control_disposition, above);
        } else {
            one.levels.set_above(static_cast<PeopleLevel>(disposition), above);
        }
        all.push_back(one);
    }
    return std::make_shared<const Teams>(std::move(all));
}

/// Means of years 1 to 3 in the teams that were moved up, less those in the others.
std::array<double, stored.size()> apart(std::size_t disposition, float by, std::uint32_t replicate) {
    Settings settings;
    settings.parameters.institution.employees = static_cast<int>(teams * team_size);
    settings.parameters.institution.span_of_control = static_cast<int>(team_size);
    fill_derived(settings.parameters);
    NetworkPlan network;
    network.teams = house_of(disposition, by);
    const OneThread workers;
    const Luck luck(1, ReplicateId{replicate});
    Institution house = engine::found(settings, network, luck);
    std::array<double, stored.size()> sums{};
    double counted = 0.0;
    for (Week week = 0; week != three_years; ++week) {
        engine::run_week(house, {}, WeekContext{week, luck, workers});
        if (week % 4 != 0) continue;
        for (std::size_t i = 0; i != house.people.positions; ++i) {
            if (house.people.filled[i] == 0.0F) continue;
            const double side = house.people.leader[i] % 2 == 0 ? 1.0 : -1.0;
            counted += 0.5;
            for (std::size_t each = 0; each != stored.size(); ++each)
                sums[each] += side * of_person(house, i, stored[each].metric);
        }
    }
    for (double& sum : sums) sum /= counted;
    return sums;
}

}  // namespace

std::span<const Response> responses() { return stored; }

const Response* response_of(Metric metric) {
    const auto* const found =
        std::find_if(stored.begin(), stored.end(), [metric](const Response& each) { return each.metric == metric; });
    return found == stored.end() ? nullptr : found;
}

std::vector<Response> measured_responses(std::uint32_t replicates) {
    std::vector<Response> measured(stored.begin(), stored.end());
    for (Response& each : measured) each.per_unit.fill(0.0);
    for (std::size_t disposition = 0; disposition != dispositions; ++disposition) {
        for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
            const auto up = apart(disposition, moved, replicate);
            const auto down = apart(disposition, -moved, replicate);
            // Between the two sides lie twice the move, and the two lives differ by twice that.
            for (std::size_t each = 0; each != measured.size(); ++each)
                measured[each].per_unit[disposition] +=
                    (up[each] - down[each]) / (4.0 * static_cast<double>(moved) * replicates);
        }
    }
    return measured;
}

}  // namespace raaderum::house
