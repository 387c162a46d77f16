#include "lived.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "model/teams.hpp"
#include "observe/observe.hpp"

namespace raaderum::oracles {
namespace {

/// The shape of the network.
Surroundings surroundings_of(const Institution& house) {
    const TiePattern& pattern = *house.pattern;
    const auto silos = static_cast<std::size_t>(house.parameters.institution.silos);
    Surroundings around;
    double knowing = 0.0;
    double others = 0.0;
    for (std::size_t i = 0; i != lived_by; ++i) {
        bool resource = false;
        bool across = false;
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const std::size_t colleague = pattern.neighbour(i, tie);
            resource = resource || house.people.resource_role[colleague] != 0.0F;
            across = across || house.teams->silo_of(colleague, silos) != house.teams->silo_of(i, silos);
        }
        const bool is_one = house.people.resource_role[i] != 0.0F;
        around.resource_share += is_one ? 1.0 / lived_by : 0.0;
        around.tied_across_silos += across ? 1.0 / lived_by : 0.0;
        others += is_one ? 0.0 : 1.0;
        knowing += !is_one && resource ? 1.0 : 0.0;
    }
    around.know_resource_persons = knowing / others;
    around.leaders = static_cast<double>(house.leaders.count);
    return around;
}

/// Variance of a column between those who are there.
double variance_between(const People& people, const Column<float>& column) {
    double present = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i != lived_by; ++i) {
        const auto filled = static_cast<double>(people.filled[i]);
        present += filled;
        sum += filled * static_cast<double>(column[i]);
        squares += filled * static_cast<double>(column[i]) * static_cast<double>(column[i]);
    }
    return squares / present - (sum / present) * (sum / present);
}

}  // namespace

void take_luck_away(Parameters& p) {
    p.leaders.trait_sd = p.leaders.courage_sd = 0.0F;
    p.quality.site_sd = p.careers.market_sd = 0.0F;
    p.environment.press_probability = 0.0F;
}

Lived live(const Settings& settings) {
    const OneThread one_thread;
    const Luck luck(20130, ReplicateId{0});
    Institution house = engine::found(settings, {}, luck);
    Lived lived;
    lived.around = surroundings_of(house);
    for (Week week = 0; week != 52 * years; ++week) {
        engine::run_week(house, settings.events, {week, luck, one_thread});
        const auto row = observe(house, one_thread);
        auto& year = lived.yearly[static_cast<std::size_t>(week / 52)];
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            year[metric] += static_cast<double>(row[metric]) / 52.0;
        }
        const People& people = house.people;
        lived.around.judged_apart += variance_between(people, people.usual_judgement) / (52.0 * years);
        lived.around.leaning_apart += variance_between(people, people.leaning) / (52.0 * years);
        for (std::size_t i = 0; i != lived_by; ++i) {
            constexpr double person_weeks = 52.0 * years * lived_by;
            lived.around.inequity += static_cast<double>(people.inequity[i]) / person_weeks;
            lived.around.catching +=
                static_cast<double>(positive(people.colleagues_frustration[i] - people.frustration[i])) / person_weeks;
            lived.around.help += static_cast<double>(people.asks[i] * people.better_colleague[i]) / person_weeks;
        }
    }
    return lived;
}

}  // namespace raaderum::oracles
