#include "house/responses.hpp"

#include "core/arithmetic.hpp"
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

constexpr auto stored_by_size = std::to_array<OfSize>({
#define OF_SIZE(metric, ...) {Metric::metric, {__VA_ARGS__}},
#include "house/responses.def"
});
constexpr std::size_t teams_of_a_size = 4;
constexpr std::size_t usual_size = 3;  // twelve, among the sizes

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

/// Means of years 1 to 3 by metric and team of one life of a house.
std::vector<std::array<double, stored.size()>> lived(const std::shared_ptr<const Teams>& given,
                                                     std::uint32_t replicate) {
    Settings settings;
    settings.parameters.institution.employees = static_cast<int>(given->positions());
    settings.parameters.institution.span_of_control = static_cast<int>(team_size);
    fill_derived(settings.parameters);
    NetworkPlan network;
    network.teams = given;
    const OneThread workers;
    const Luck luck(1, ReplicateId{replicate});
    Institution house = engine::found(settings, network, luck);
    std::vector<std::array<double, stored.size()>> means(given->count());
    std::vector<double> counted(given->count(), 0.0);
    for (Week week = 0; week != three_years; ++week) {
        engine::run_week(house, {}, WeekContext{week, luck, workers});
        if (week % 4 != 0) continue;
        for (std::size_t i = 0; i != house.people.positions; ++i) {
            if (house.people.filled[i] == 0.0F) continue;
            const std::size_t team = house.people.leader[i];
            counted[team] += 1.0;
            for (std::size_t each = 0; each != stored.size(); ++each)
                means[team][each] += of_person(house, i, stored[each].metric);
        }
    }
    for (std::size_t team = 0; team != means.size(); ++team) {
        for (double& mean : means[team]) mean /= counted[team];
    }
    return means;
}

/// What the teams that were moved up have above the others.
std::array<double, stored.size()> apart(std::size_t disposition, float by, std::uint32_t replicate) {
    const auto means = lived(house_of(disposition, by), replicate);
    std::array<double, stored.size()> sums{};
    for (std::size_t team = 0; team != teams; ++team) {
        for (std::size_t each = 0; each != stored.size(); ++each)
            sums[each] += (team % 2 == 0 ? 2.0 : -2.0) * means[team][each] / static_cast<double>(teams);
    }
    return sums;
}

/// Four teams of each size, the sizes in turn.
std::shared_ptr<const Teams> house_of_all_sizes() {
    std::vector<Team> all;
    for (std::size_t turn = 0; turn != teams_of_a_size; ++turn) {
        for (const double size : measured_sizes)
            all.push_back({std::to_string(all.size() + 1), static_cast<std::size_t>(size)});
    }
    return std::make_shared<const Teams>(std::move(all));
}

}  // namespace

std::span<const Response> responses() { return stored; }

const Response* response_of(Metric metric) {
    const auto* const found =
        std::find_if(stored.begin(), stored.end(), [metric](const Response& each) { return each.metric == metric; });
    return found == stored.end() ? nullptr : found;
}

double made_by_size(Metric metric, double size) {
    const auto* const found = std::find_if(stored_by_size.begin(), stored_by_size.end(),
                                           [metric](const OfSize& each) { return each.metric == metric; });
    if (found == stored_by_size.end()) return 0.0;
    if (size <= measured_sizes.front()) return found->above.front();
    if (size >= measured_sizes.back()) return found->above.back();
    std::size_t next = 1;
    while (size > measured_sizes[next]) ++next;
    // What is set by it is part of a run, so the logarithm is the one with the same bits everywhere.
    const auto steps = [&](double to) { return logarithm(static_cast<float>(to / measured_sizes[next - 1])); };
    const double share = static_cast<double>(steps(size) / steps(measured_sizes[next]));
    return found->above[next - 1] + share * (found->above[next] - found->above[next - 1]);
}

std::vector<OfSize> measured_by_size(std::uint32_t replicates) {
    std::vector<OfSize> measured(stored_by_size.begin(), stored_by_size.end());
    for (OfSize& each : measured) each.above.fill(0.0);
    const std::shared_ptr<const Teams> house = house_of_all_sizes();
    for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
        const auto means = lived(house, replicate);
        for (std::size_t team = 0; team != means.size(); ++team) {
            const std::size_t turn = team / measured_sizes.size() * measured_sizes.size();
            for (std::size_t each = 0; each != measured.size(); ++each)
                measured[each].above[team % measured_sizes.size()] +=
                    (means[team][each] - means[turn + usual_size][each])
                    / static_cast<double>(teams_of_a_size * replicates);
        }
    }
    return measured;
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
