#include "workshop/stage.hpp"

#include "engine/in_world.hpp"
#include "engine/run.hpp"
#include "interventions/kinds.hpp"
#include "interventions/ramp.hpp"
#include "output/sha256.hpp"
#include "scenario/numbers.hpp"
#include "scenario/read_set.hpp"
#include "scenario/resolve.hpp"
#include "scenario/scenario.hpp"
#include "workshop/levers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <iterator>
#include <map>
#include <utility>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

constexpr Week between_pictures = 4;  // weeks between two records of people and ties
constexpr std::size_t longest_stem = 40;
constexpr int most_steps = 26;  // of a lever that takes its time

std::size_t index_of(const Plan& plan, const std::string& name) {
    const auto found = std::find_if(plan.variants.begin(), plan.variants.end(),
                                    [&](const Variant& variant) { return variant.name == name; });
    if (found == plan.variants.end()) throw BadAsk{fmt::format("{} has no variant '{}'", plan.name, name)};
    return static_cast<std::size_t>(found - plan.variants.begin());
}

std::array<std::string, world_count> choose_worlds(const Plan& plan, const std::vector<std::string>& variants) {
    if (!variants.empty()) {
        if (variants.size() != world_count || variants[0] == variants[1]) {
            throw BadAsk{"the stage holds two worlds; name two different variants, the left one first"};
        }
        return {plan.variants[index_of(plan, variants[0])].name, plan.variants[index_of(plan, variants[1])].name};
    }
    for (std::size_t index = 0; index != plan.variants.size(); ++index) {
        const Variant& variant = plan.variants[index];
        if (variant.baseline != index) return {variant.name, plan.variants[variant.baseline].name};
    }
    throw BadAsk{fmt::format("{} has one policy only, and the stage holds two; add a variant", plan.name)};
}

/// Whether a scenario's own event is a lever moved, which the page can move again.
bool moves_a_lever(const Event& event) { return find_lever(event.key) != nullptr && is_for_all(event); }

/// What a scenario's own events move levers to; a few steps of those that take their time, as the page moves levers by hand.
std::vector<Change> levers_moved(const Variant& variant, std::size_t world, Week weeks) {
    const std::vector<Event>& events = variant.settings.events;
    Parameters parameters = variant.settings.parameters;
    std::vector<Change> changes;
    for (Week week = 0; week != weeks; ++week) {
        set_parameters(parameters, events, week);
        for (const Event& event : events) {
            if (!moves_a_lever(event) || weeks_left(event, week) == 0) continue;
            const double value = find_parameter(event.key)->get(parameters);
            const int passed = week - event.week;
            const int over = passed + weeks_left(event, week);
            if (passed % ((over + most_steps - 1) / most_steps) != 0 && passed + 1 != over) continue;
            changes.push_back({world, week, event.key, scenario::as_meant(value)});
        }
    }
    return changes;
}

/// What an event says beyond its week.
Json without_week(const Event& event) {
    Json json = Json::parse(scenario::spelled(event));
    json.erase("week");
    return json;
}

Json with_week(Week week, const Json& event) {
    Json json{{"week", week}};
    json.update(event);
    return json;
}

/// The events of one world in the order of weeks: the scenario's own that no lever stands for, shocks, levers moved.
Json events_of(const Variant& variant, std::size_t world, const History& history) {
    std::multimap<Week, Json> events;
    for (const Event& event : variant.settings.events) {
        if (!sets_a_parameter(kind_of(event)) || moves_a_lever(event)) continue;
        events.emplace(event.week, Json::parse(scenario::spelled(event)));
    }
    for (const Shock& shock : history.shocks) {
        if (shock.world == world) events.emplace(shock.week, with_week(shock.week, shock.event));
    }
    for (const Change& change : history.changes) {
        if (change.world != world || change.week == 0) continue;
        events.emplace(
            change.week,
            with_week(change.week, {{"kind", interventions::set.name}, {"key", change.key}, {"value", change.value}}));
    }
    Json in_order = Json::array();
    for (auto& [week, event] : events) in_order.push_back(std::move(event));
    return in_order;
}

/// A composed scenario as people write it: a line for every key, lever and event.
std::string as_yaml(const Json& composed) {
    std::string text;
    for (const auto& [key, value] : composed.items()) {
        text += key == "variants" ? "variants:\n" : fmt::format("{}: {}\n", key, value.dump());
    }
    for (const auto& [name, policy] : composed.at("variants").items()) {
        text += fmt::format("  {}:\n", scenario::in_quotes(name));
        for (const auto& [key, value] : policy.items()) {
            if (key != "events") text += fmt::format("    {}: {}\n", key, scenario::spelled(value.get<double>()));
        }
        const Json& events = policy.at("events");
        text += events.empty() ? "    events: []\n" : "    events:\n";
        for (const Json& event : events) text += fmt::format("      - {}\n", event.dump());
    }
    return text;
}

[[noreturn]] void refuse(const scenario::BadInput& bad) {
    std::string why;
    for (const scenario::Problem& problem : bad.problems) {
        why += fmt::format("{}{}: {}{}{}", why.empty() ? "" : "\n", problem.key, problem.wrong,
                           problem.expected.empty() ? "" : "; ", problem.expected);
    }
    throw BadAsk{why};
}

}  // namespace

std::string digest_of(const Trajectory& trajectory) {
    static_assert(std::endian::native == std::endian::little);
    output::Sha256 sum;
    return sum.add(trajectory.metrics.data(), trajectory.metrics.size() * sizeof(float)).hex();
}

Stage::Stage(const std::filesystem::path& file, Plan plan, const std::vector<std::string>& variants,
             scenario::Titles titles)
    : file_(file), plan_(std::move(plan)), names_(choose_worlds(plan_, variants)), titles_(std::move(titles)) {
    if (plan_.worlds.sampled()) throw BadAsk{fmt::format("{} has sampled worlds; the stage needs one", plan_.name)};
    has_a_set_ = plan_.worlds.any();
    if (has_a_set_) plan_ = engine::at_defaults(std::move(plan_));
    if (plan_.country.any()) throw BadAsk{fmt::format("{} has many institutions; the stage shows one", plan_.name)};
    for (std::size_t world = 0; world != world_count; ++world) {
        if (variant(world).settings.parameters.institution.employees > most_employees) {
            throw BadAsk{fmt::format("the stage holds at most {} employees", most_employees)};
        }
    }
}

const Variant& Stage::variant(std::size_t world) const { return plan().variants[index_of(plan(), names_[world])]; }

History Stage::beginning() const {
    History history;
    history.seed = plan().seed;
    for (std::size_t world = 0; world != world_count; ++world) {
        const std::vector<Event>& events = variant(world).settings.events;
        for (const Event& event : events) {
            if (sets_a_parameter(kind_of(event))) continue;
            history.shocks.push_back({world, event.week, without_week(event)});
        }
        for (const Change& change : levers_moved(variant(world), world, plan().weeks))
            history.changes.push_back(change);
    }
    return history;
}

Json Stage::composed(const History& history, bool recording) const {
    Json composed{{"schema", 1},
                  {"extends", file_.filename().string()},
                  {"name", fmt::format("{}-{}", plan().name.substr(0, longest_stem), history.seed)},
                  {"seed", history.seed},
                  {"replicates", 1},
                  {"baseline", names_[1]}};
    if (has_a_set_) composed["worlds"] = scenario::no_worlds;
    if (recording) {
        Json weeks = Json::array();
        for (Week week = 0; week <= plan().weeks; week += between_pictures) weeks.push_back(week);
        composed["record"] = {{"agents", {{"replicates", 1}, {"every", between_pictures}}},
                              {"network", {{"replicates", 1}, {"weeks", weeks}}}};
    }
    for (std::size_t world = 0; world != world_count; ++world) {
        std::map<std::string, double> settings;  // the last word on each lever
        for (const Change& change : history.changes) {
            if (change.world == world && change.week == 0) settings[change.key] = change.value;
        }
        Json& policy = composed["variants"][names_[world]];
        for (const auto& [key, value] : settings) policy[key] = value;
        policy["events"] = events_of(variant(world), world, history);
    }
    return composed;
}

std::string Stage::written(const History& history) const {
    const std::string beside = file_.has_extension()
                                   ? fmt::format("# It builds on {}; save it beside that.\n", file_.filename().string())
                                   : std::string();
    return fmt::format(
        "# A run from the workshop. `raaderum run` lives it again, to the same numbers;\n"
        "# {} and {} are the two worlds.\n{}{}",
        names_[0], names_[1], beside, as_yaml(composed(history, false)));
}

Plan Stage::plan_of(const History& history, bool recording) const {
    scenario::Overrides overrides;
    overrides.variants.assign(names_.begin(), names_.end());
    overrides.files_given = true;
    overrides.derived = scenario::derived_from(plan_.network);
    const std::string text = composed(history, recording).dump();  // JSON is YAML
    try {
        Plan plan = scenario::load_plan(text, "workshop", overrides, file_.parent_path());
        plan.network.take_files_of(plan_.network);
        plan.record.trajectories = {};
        return plan;
    } catch (const scenario::BadInput& bad) {
        refuse(bad);
    }
}

Performance Stage::perform(const History& history) const {
    const Plan plan = plan_of(history, true);
    engine::ReplicateResult result = engine::run_replicate(plan, ReplicateId{0}, OneThread{});
    Performance performance;
    for (std::size_t world = 0; world != world_count; ++world) {
        performance.worlds.push_back(std::move(result.trajectories[index_of(plan, names_[world])]));
        performance.digests[world] = digest_of(performance.worlds.back());
    }
    return performance;
}

}  // namespace raaderum::workshop
