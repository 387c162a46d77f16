#include "scenario/oddities.hpp"

#include "interventions/kinds.hpp"
#include "model/teams.hpp"
#include "scenario/arguments.hpp"
#include "scenario/cell_events.hpp"
#include "scenario/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace raaderum::scenario {
namespace {

constexpr std::size_t most_told = 5;  // of one kind

/// "a, b and c", and how many more there are.
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    const std::size_t told = std::min(names.size(), most_told);
    for (std::size_t index = 0; index != told; ++index) {
        text += index == 0 ? "" : index + 1 == names.size() ? " and " : ", ";
        text += names[index];
    }
    return names.size() == told ? text : text + fmt::format(" and {} more", names.size() - told);
}

class Oddities {
  public:
    Oddities(const Document& document, const Plan& plan) : document_(document), plan_(plan) {}

    std::vector<std::string> find(bool fewer) {
        find_lost_events();
        find_lone_values();
        if (!fewer) find_records_beyond();
        if (!plan_.country.any()) find_teams_and_silos();
        if (!plan_.country.any() && names_nobody_else()) find_events_for_nobody();
        find_twins();
        return std::move(found_);
    }

  private:
    void tell(std::string text) {
        if (std::find(found_.begin(), found_.end(), text) == found_.end()) found_.push_back(std::move(text));
    }

    bool is_run(const Policy& policy) const {
        return std::any_of(plan_.variants.begin(), plan_.variants.end(),
                           [&](const Variant& variant) { return is_meant(variant.name, policy.name); });
    }

    /// A variant with `events` of its own meets none of the scenario's. An empty list says that it is meant to meet none.
    void find_lost_events() {
        for (const Policy& policy : document_.variants) {
            if (!policy.events || policy.events->empty() || !is_run(policy)) continue;
            std::vector<std::string> lost;
            for (const Event& event : plan_.base.events) {
                const bool kept = std::any_of(policy.events->begin(), policy.events->end(),
                                              [&](const WrittenEvent& own) { return own.event == event; });
                if (!kept) {
                    lost.push_back(fmt::format("{} in week {}", kind_of(event).name, event.week));
                }
            }
            if (lost.empty()) continue;
            tell(fmt::format(
                "variant '{}' has events of its own in place of the scenario's, and so misses {}; to add to "
                "them, write 'events+' instead of 'events'",
                policy.name, listed(lost)));
        }
    }

    void find_lone_values() {
        const auto look = [this](const Policy& policy) {
            for (const Assignment& assignment : policy.assignments) {
                if (assignment.sweep && assignment.values.size() == 1)
                    tell(fmt::format("the sweep of {} has one value only, so nothing varies",
                                     assignment.parameter->key));
            }
            for (const auto* events : {policy.events ? &*policy.events : nullptr, &policy.more_events}) {
                if (events == nullptr) continue;
                for (const EventSweep& sweep : sweeps_in(*events)) {
                    if (sweep.option->values.size() == 1)
                        tell(fmt::format("the sweep of {} has one value only, so nothing varies", sweep.key));
                }
            }
        };
        look(document_.base);
        for (const Policy& policy : document_.variants) look(policy);
    }

    void find_records_beyond() {
        const auto look = [this](int asked, const char* section) {
            if (asked <= plan_.replicates) return;
            tell(fmt::format("record.{}.replicates is {}, and there {} only {} replicate{}", section, asked,
                             plan_.replicates == 1 ? "is" : "are", plan_.replicates, plan_.replicates == 1 ? "" : "s"));
        };
        look(plan_.record.agent_replicates, "agents");
        look(plan_.record.network_replicates, "network");
    }

    bool writes(const Variant& variant, std::string_view key) const {
        const auto is_it = [key](const ParameterInfo* parameter) { return parameter->key == key; };
        return std::any_of(variant.own.begin(), variant.own.end(), is_it)
               || std::any_of(document_.base.assignments.begin(), document_.base.assignments.end(),
                              [&](const Assignment& assignment) { return is_it(assignment.parameter); });
    }

    void find_teams_and_silos() {
        for (const Variant& variant : plan_.variants) {
            const Parameters& parameters = variant.settings.parameters;
            const int employees = parameters.institution.employees;
            const int silos = parameters.institution.silos;
            if (silos > employees)
                tell(fmt::format("institution.silos is {}, and there are only {} employees", silos, employees));
            const int span = parameters.institution.span_of_control;
            if (span < 1 || employees < 1 || !writes(variant, "institution.span_of_control")) continue;
            if (!plan_.network.chart.empty()) continue;  // teams are of any size
            const auto people = static_cast<std::size_t>(employees);
            const std::size_t leaders = leader_count(people, static_cast<std::size_t>(span));
            const std::size_t largest_team = leader_count(people, leaders);
            if (largest_team >= static_cast<std::size_t>(span)) continue;
            tell(fmt::format(
                "institution.span_of_control is {}, but {} employees in teams of like size make {} team{} of "
                "{}{}, as with a span of {}",
                span, employees, leaders, leaders == 1 ? "" : "s", people % leaders == 0 ? "" : "at most ",
                largest_team, largest_team));
        }
    }

    /// Whether teams are those of a drawn network: like in size, as many as there are leaders.
    bool names_nobody_else() const { return plan_.network.path.empty() && plan_.network.chart.empty(); }

    /// An event for a team or a person beyond the last reaches nobody.
    void find_events_for_nobody() {
        for (const Variant& variant : plan_.variants) {
            const auto& institution = variant.settings.parameters.institution;
            if (institution.employees < 1 || institution.span_of_control < 1) continue;
            const auto people = static_cast<std::size_t>(institution.employees);
            const std::size_t teams = leader_count(people, static_cast<std::size_t>(institution.span_of_control));
            for (const Event& event : variant.settings.events) {
                const InterventionKind& kind = kind_of(event);
                const auto number_in = [&](std::string_view option) {
                    return find_option(kind, option) == nullptr ? std::size_t{0}
                                                                : static_cast<std::size_t>(value_of(event, option));
                };
                const std::size_t team = number_in("team");
                const std::size_t who = number_in("who");
                const std::string event_in_words = fmt::format("the {} of week {}", kind.name, event.week);
                if (team > teams)
                    tell(fmt::format("{} is for team {}, and there are {} teams: it reaches nobody", event_in_words,
                                     team, teams));
                else if (who > (team == 0 ? people : leader_count(people, teams)))
                    tell(fmt::format("{} is for person {}, and there are fewer{}: it reaches nobody", event_in_words,
                                     who, team == 0 ? "" : " in a team"));
            }
        }
    }

    /// All that can differ between the variants, as a text: the same for the same institution under the same policy.
    std::string marks_of(const Variant& variant, const std::set<const ParameterInfo*>& set_by_any) const {
        const Parameters& parameters = variant.settings.parameters;
        std::string marks = spelled(variant.settings.events);
        for (const MechanismInfo& mechanism : mechanism_table) {
            marks += variant.settings.mechanisms.*mechanism.member ? '1' : '0';
        }
        for (const ParameterInfo* parameter : set_by_any) {
            double value = parameter->get(parameters);
            const bool alone = !plan_.country.any() && parameters.institution.span_of_control > 0;
            if (parameter->key == "institution.span_of_control" && alone) {
                value =
                    static_cast<double>(leader_count(static_cast<std::size_t>(parameters.institution.employees),
                                                     static_cast<std::size_t>(parameters.institution.span_of_control)));
            }
            marks += fmt::format(" {}", value);
        }
        return marks;
    }

    void find_twins() {
        std::set<const ParameterInfo*> set_by_any;
        for (const Variant& variant : plan_.variants) set_by_any.insert(variant.own.begin(), variant.own.end());
        std::map<std::string, std::vector<std::string>> alike;
        std::vector<std::string> order;
        for (const Variant& variant : plan_.variants) {
            const std::string marks = marks_of(variant, set_by_any);
            auto& names = alike[marks];
            if (names.empty()) order.push_back(marks);
            names.push_back("'" + variant.name + "'");
        }
        std::size_t told = 0;
        for (const std::string& marks : order) {
            if (alike[marks].size() < 2 || told++ == most_told) continue;
            tell(fmt::format(
                "the variants {} are the same in everything, so there is no difference to find between them",
                listed(alike[marks])));
        }
    }

    const Document& document_;
    const Plan& plan_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> oddities_of(const Document& document, const Plan& plan, bool fewer) {
    return Oddities(document, plan).find(fewer);
}

}  // namespace raaderum::scenario
