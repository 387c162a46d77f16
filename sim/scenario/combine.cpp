#include "scenario/combine.hpp"

#include "interventions/kinds.hpp"
#include "interventions/ramp.hpp"
#include "scenario/cell_events.hpp"
#include "scenario/cells.hpp"
#include "scenario/combine_country.hpp"
#include "scenario/numbers.hpp"
#include "scenario/sums.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace raaderum::scenario {
namespace {

/// What may not differ between variants once they share a past.
bool shapes_the_past(const ParameterInfo& parameter) {
    return parameter.changeable == Changeable::at_start || parameter.key.starts_with("employees.")
           || parameter.key.starts_with("network.");
}

/// What a variant meets, in order of weeks.
struct EventsOfVariant {
    bool replaces = false;  ///< it has a list of its own in place of the base's
    std::vector<WrittenEvent> replaced = {};
    std::vector<WrittenEvent> added = {};
    std::vector<WrittenEvent> all = {};
};

class Combination {
  public:
    Combination(const Document& document, int weeks_written, Problems& problems)
        : document_(document), weeks_written_(weeks_written), problems_(problems) {}

    Combined make() {
        Plan& plan = result_.plan;
        plan.name = document_.name;
        plan.weeks = document_.weeks;
        plan.burn_in = document_.burn_in;
        plan.replicates = document_.replicates;
        plan.seed = document_.seed;
        plan.network = {document_.network,         document_.network_path,       nullptr,
                        document_.network_weights, document_.network_undirected, document_.chart};
        make_record();
        make_base();
        check_burn_in();
        for (const Policy& variant : document_.variants) events_.push_back(events_of(variant, Cell{}));
        std::set<std::size_t> wrong;  // variants with a wrong cell: one message is enough
        for (const Cell& cell : make_cells(document_, problems_)) {
            const std::size_t before = problems_.count();
            make_variant(cell, !wrong.contains(cell.policy));
            if (problems_.count() != before) wrong.insert(cell.policy);
        }
        make_country();
        warn_of_odd_combinations();
        return std::move(result_);
    }

  private:
    void warn(std::string text) {
        if (std::find(result_.warnings.begin(), result_.warnings.end(), text) == result_.warnings.end()) {
            result_.warnings.push_back(std::move(text));
        }
    }

    /// Whether `week` lies within the run; beyond what the file itself says is a mistake, beyond a shortened run a warning.
    bool is_within(Week week, Week last_written, Week last, const Place& place, const std::string& path,
                   std::string_view what) {
        if (week > last_written) {
            problems_.add(place, path, fmt::format("week {} is beyond the scenario's {} weeks", week, weeks_written_),
                          fmt::format("expected a week from 0 to {}", last_written));
            return false;
        }
        if (week > last) {
            warn(fmt::format("{} of week {} is left out, as the run is shortened to {} weeks", what, week,
                             document_.weeks));
            return false;
        }
        return true;
    }

    void make_record() {
        RecordPlan& record = result_.plan.record;
        record = document_.record;
        record.network_weeks.clear();
        for (std::size_t index = 0; index != document_.record.network_weeks.size(); ++index) {
            const Week week = document_.record.network_weeks[index];
            if (is_within(week, std::max(weeks_written_, document_.weeks), document_.weeks,
                          document_.network_week_places[index], "record.network.weeks", "the network snapshot")) {
                record.network_weeks.push_back(week);
            }
        }
        std::sort(record.network_weeks.begin(), record.network_weeks.end());
        record.network_weeks.erase(std::unique(record.network_weeks.begin(), record.network_weeks.end()),
                                   record.network_weeks.end());
    }

    /// Those events that lie within the run, in order of their weeks.
    std::vector<WrittenEvent> in_order(const std::vector<WrittenEvent>& written, const std::string& path) {
        std::vector<WrittenEvent> events;
        for (const WrittenEvent& event : written) {
            if (!event.event.team.empty() && document_.chart.empty() && document_.network_path.empty()) {
                problems_.add(event.place, path, fmt::format("no team is called '{}'", event.event.team),
                              "write the team's number, or name teams in a chart (institution.chart)");
            }
            if (is_within(event.event.week, std::max(weeks_written_, document_.weeks) - 1, document_.weeks - 1,
                          event.place, path, "the " + std::string(kind_of(event.event).name))) {
                events.push_back(event);
            }
        }
        sort_by_week(events);
        return events;
    }

    void make_base() {
        Settings& base = result_.plan.base;
        for (const Assignment& assignment : document_.base.assignments) {
            if (!assignment.values.empty()) assignment.parameter->set(base.parameters, assignment.values.front());
            if (assignment.sweep && document_.burn_in > 0) {
                warn(fmt::format("the burn-in is lived with the first value of the sweep of {}",
                                 assignment.parameter->key));
            }
        }
        for (const Switching& switching : document_.base.switchings)
            base.mechanisms.*switching.mechanism->member = switching.on;
        base_events_ = in_order(document_.base.events.value_or(std::vector<WrittenEvent>{}), "events");
        base.events = without_places(base_events_);
        for (const Whole& whole : wholes()) {
            judge_sum(whole, base.parameters, document_.base, "");
        }
        judge_set_events(base.parameters, base_events_, "events");
    }

    /// Notes a sum that is not 1, at the last part that the policy sets. Where a part could not be read, that is enough.
    void judge_sum(const Whole& whole, const Parameters& parameters, const Policy& policy, const std::string& path) {
        const Place* place = &policy.place;
        for (const Assignment& assignment : policy.assignments) {
            if (whole_of(*assignment.parameter) != &whole) continue;
            if (assignment.values.empty()) return;
            place = &assignment.place;
        }
        if (const std::string wrong = wrong_sum(whole, parameters); !wrong.empty()) {
            problems_.add(*place, below(path, whole.prefix.substr(0, whole.prefix.size() - 1)), wrong,
                          "change the others as well, so that they sum to 1");
        }
    }

    /// Plays the `set` events of a policy through, week by week, and looks at the sums after each week in which a part moves.
    void judge_set_events(Parameters parameters, const std::vector<WrittenEvent>& events, const std::string& path) {
        std::vector<std::pair<const WrittenEvent*, const Whole*>> of_parts;
        std::vector<Event> plain;
        for (const WrittenEvent& written : events) {
            const ParameterInfo* parameter = written.event.key.empty() ? nullptr : find_parameter(written.event.key);
            const Whole* whole = parameter == nullptr ? nullptr : whole_of(*parameter);
            if (whole == nullptr) continue;
            of_parts.emplace_back(&written, whole);
            plain.push_back(written.event);
        }
        std::set<const Whole*> wrong;  // one message for each is enough
        for (Week week = 0; !plain.empty() && week != document_.weeks; ++week) {
            std::map<const Whole*, Place> moved;  // and by which event last
            for (const auto& [written, whole] : of_parts) {
                if (weeks_left(written->event, week) != 0) moved[whole] = written->place;
            }
            if (!moved.empty()) set_parameters(parameters, plain, week);
            for (const auto& [whole, place] : moved) {
                const std::string sum = wrong_sum(*whole, parameters);
                if (sum.empty() || !wrong.insert(whole).second) continue;
                problems_.add(place, path, fmt::format("after the set events of week {}, {}", week, sum),
                              "set the others in the same week, so that they sum to 1");
            }
        }
    }

    void check_burn_in() {
        if (document_.burn_in == 0) return;
        const auto judge = [&](const Assignment& assignment, const std::string& path) {
            if (!shapes_the_past(*assignment.parameter)) return;
            problems_.add(
                assignment.place, path, "variants cannot differ in this after a burn-in",
                fmt::format("the {} weeks of burn-in have already been lived with it; set it in the base, or leave "
                            "burn_in out",
                            document_.burn_in));
        };
        for (const Assignment& assignment : document_.base.assignments) {
            if (assignment.sweep) judge(assignment, std::string(assignment.parameter->key));
        }
        for (const Policy& variant : document_.variants) {
            for (const Assignment& assignment : variant.assignments) {
                judge(assignment, fmt::format("variants.{}.{}", variant.name, assignment.parameter->key));
            }
        }
    }

    /// The events of a variant, or of one of its cells where numbers of events are swept.
    EventsOfVariant events_of(const Policy& variant, const Cell& cell) {
        const std::string path = "variants." + variant.name;
        EventsOfVariant events;
        const std::vector<WrittenEvent> base = document_.base.events.value_or(std::vector<WrittenEvent>{});
        const bool swept_in_base = !variant.events && !cell.event_values.empty() && !sweeps_in(base).empty();
        if (variant.events) events.replaced = in_order(events_in(cell, *variant.events), path + ".events");
        if (swept_in_base) events.replaced = in_order(events_in(cell, base), "events");
        events.replaces = variant.events.has_value() || swept_in_base;
        events.added = in_order(events_in(cell, variant.more_events), path + ".events+");
        events.all = events.replaces ? events.replaced : base_events_;
        events.all.insert(events.all.end(), events.added.begin(), events.added.end());
        sort_by_week(events.all);
        return events;
    }

    void make_variant(const Cell& cell, bool judge) {
        const Policy& policy = document_.variants[cell.policy];
        Variant variant;
        std::vector<Change> changes;
        variant.name = cell.name;
        variant.baseline = cell.baseline;
        variant.settings = result_.plan.base;
        for (const auto& [parameter, value] : cell.values) {
            parameter->set(variant.settings.parameters, value);
            variant.own.push_back(parameter);
            changes.push_back({std::string(parameter->key), spelled(*parameter, value)});
        }
        for (const Switching& switching : policy.switchings) {
            variant.settings.mechanisms.*switching.mechanism->member = switching.on;
            variant.own_mechanisms.push_back(switching.mechanism->member);
            changes.push_back(
                {"mechanisms." + std::string(switching.mechanism->name), switching.on ? "true" : "false"});
        }
        EventsOfVariant own;
        if (!cell.event_values.empty() && judge) own = events_of(policy, cell);
        const EventsOfVariant& events = cell.event_values.empty() ? events_[cell.policy] : own;
        variant.settings.events = without_places(events.all);
        if (events.replaces) changes.push_back({"events", spelled(without_places(events.replaced))});
        if (!events.added.empty()) changes.push_back({"events+", spelled(without_places(events.added))});
        if (judge) judge_variant(variant, policy, cell, events.all);
        variant.overrides = as_json(changes);
        result_.plan.variants.push_back(std::move(variant));
        result_.changes.push_back(std::move(changes));
    }

    void judge_variant(const Variant& variant, const Policy& policy, const Cell& cell,
                       const std::vector<WrittenEvent>& events) {
        const std::string path = "variants." + policy.name;
        std::set<const Whole*> touched;
        for (const auto& [parameter, value] : cell.values) {
            if (const Whole* whole = whole_of(*parameter)) touched.insert(whole);
        }
        for (const Whole& whole : wholes()) {
            if (touched.contains(&whole)) judge_sum(whole, variant.settings.parameters, policy, path);
        }
        if (policy.events || !policy.more_events.empty() || !cell.event_values.empty()) {
            judge_set_events(variant.settings.parameters, events, path + ".events");
        }
    }

    void make_country() {
        if (!document_.country.any()) return;
        const auto events_within = [this](const Policy& local) {
            const std::string path = fmt::format("municipalities.list.{}.events", local.name);
            std::vector<WrittenEvent> events = local.events.value_or(std::vector<WrittenEvent>{});
            events.insert(events.end(), local.more_events.begin(), local.more_events.end());
            return without_places(in_order(events, path));
        };
        add_country(document_, events_within, result_.plan, problems_);
    }

    void warn_of_odd_combinations() {
        const Parameters& base = result_.plan.base.parameters;
        if (result_.plan.network.kind != NetworkKind::file
            && base.network.mean_degree > static_cast<float>(base.institution.employees - 1)) {
            warn(fmt::format("network.mean_degree is {}, but each position has only {} others to be tied to",
                             spelled(base.network.mean_degree), base.institution.employees - 1));
        }
    }

    const Document& document_;
    int weeks_written_;
    Problems& problems_;
    Combined result_;
    std::vector<WrittenEvent> base_events_;
    std::vector<EventsOfVariant> events_;  // per variant as written
};

}  // namespace

Combined combine(const Document& document, int weeks_written, Problems& problems) {
    return Combination(document, weeks_written, problems).make();
}

}  // namespace raaderum::scenario
