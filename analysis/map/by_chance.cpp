// A week's expected push on a mean, per unit of the cause:
//
//   leaving risk on people present     - weeks that a vacancy lasts
//   people present on what is new      (mean of all - mean of newcomers) / weeks that a vacancy lasts
//   risk of long illness on absence    weeks that a long illness lasts
//   harm on the press                  encounters of the house x chance x size
//   misuse on the leader's trust       - chance of detection x breach x trust
//
// What else comes and goes moves no mean that one could expect; and where a house rests, nothing tightens.

#include "map/by_chance.hpp"

#include <algorithm>

namespace raaderum::map {
namespace {

double mean(std::span<const Institution> houses, std::string_view box) {
    double sum = 0.0;
    for (const Institution& house : houses) sum += level_of(box_table()[box_called(box)], house, {});
    return sum / static_cast<double>(houses.size());
}

/// Mean of what a box holds over people who came within the last weeks, less the mean over all.
double newcomers_lack(std::span<const Institution> houses, std::size_t box) {
    constexpr float lately = 3.0F;
    double all = 0.0;
    double lately_come = 0.0;
    double newcomers = 0.0;
    for (Institution house : houses) {
        all += level_of(box_table()[box], house, {}) / static_cast<double>(houses.size());
        double there = 0.0;
        for (std::size_t i = 0; i != house.people.positions; ++i) {
            house.people.filled[i] *= house.people.tenure[i] < lately ? 1.0F : 0.0F;
            there += static_cast<double>(house.people.filled[i]);
        }
        if (there > 0.0) lately_come += there * level_of(box_table()[box], house, {});
        newcomers += there;
    }
    return newcomers > 0.0 ? all - lately_come / newcomers : 0.0;
}

/// Whether people come to it while they are there; else they bring it, and newcomers bring what others brought.
bool is_lived(std::string_view box) {
    constexpr auto lived =
        std::to_array<std::string_view>({"competence", "buy_in", "courage", "reflexivity", "role_clarity", "motivation",
                                         "strain", "frustration", "justice", "guardedness", "steering_demand",
                                         "trust_in_leader", "trust_from_leader", "control", "peer_effect", "strayed"});
    return std::find(lived.begin(), lived.end(), box) != lived.end();
}

}  // namespace

std::optional<double> slope_by_chance(const Process& process, const Edge& edge, std::span<const Institution> houses,
                                      double rests) {
    const auto boxes = box_table();
    const std::string_view from = boxes[edge.from].name;
    const std::string_view to = boxes[edge.to].name;
    const Parameters& p = houses.front().parameters;
    const auto& careers = p.careers;
    const auto vacant_weeks = static_cast<double>(careers.vacancy_least + careers.vacancy_mean
                                                  + careers.vacancy_scarcity * (1.0F - p.institution.labour_supply));
    if (process.name == "come_and_go") {
        if (from == "leaving_risk" && to == "people_present") return -vacant_weeks;
        if (from == "leaving_risk" && to == "citizen_trust")
            return -static_cast<double>(p.quality.bond_broken) * mean(houses, to) * rests;
        if (from == "illness_risk" && to == "absence")
            return static_cast<double>(p.absence.long_least + p.absence.long_mean);
        if (from == "institution.labour_supply" && to == "people_present")
            return static_cast<double>(careers.vacancy_scarcity) * mean(houses, "leaving_risk");
        if (from == "motivation" && to == "people_present")
            return static_cast<double>(careers.reputation_shortens) * vacant_weeks * mean(houses, "leaving_risk");
        if ((from == "reputation" || from == "market_reputation") && to == "people_present")
            return (from == "reputation" ? 1.0 : -1.0) * static_cast<double>(careers.from_reputation) * vacant_weeks
                   * mean(houses, "leaving_risk");
        if (from == "people_present" && is_lived(to)) return newcomers_lack(houses, edge.to) / vacant_weeks * rests;
        if (to != "leaving_risk" && to != "illness_risk" && to != "reputation" && from != "trust_colleagues")
            return 0.0;
    }
    if (process.name == "delegate_leeway" && to == "tightening") return 0.0;
    if (process.name == "meet_environment" && from == "harm" && to == "media_attention") {
        const double people = static_cast<double>(p.institution.employees);
        return people
               * static_cast<double>(p.institution.encounters * p.environment.press_probability
                                     * p.environment.press_size)
               * 45.0 / people * rests;
    }
    if (process.name == "suffer_misfortune" && from == "misuse" && to == "trust_from_leader") {
        const double found_out = static_cast<double>(p.misfortune.detection)
                                 + static_cast<double>(p.misfortune.detection_from_control) * mean(houses, "control");
        return -found_out * static_cast<double>(p.misfortune.breach) * mean(houses, to) * rests;
    }
    return std::nullopt;
}

}  // namespace raaderum::map
