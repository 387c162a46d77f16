#include "workshop/stage.hpp"

#include "engine/run.hpp"
#include "output/sha256.hpp"
#include "scenario/numbers.hpp"
#include "scenario/resolve.hpp"
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
bool moves_a_lever(const Event& event) { return event.kind == EventKind::set && find_lever(event.key) != nullptr; }

/// What an event says beyond its week.
Json without_week(const Event& event) {
    Json json = Json::parse(scenario::spelled(event));
    json.erase("week");
    return json;
}

std::string with_week(Week week, const Json& event) {
    Json json{{"week", week}};
    json.update(event);
    return json.dump();
}

/// The events of one world in the order of weeks: the scenario's own that no lever stands for, shocks, levers moved.
std::vector<std::string> events_of(const Variant& variant, std::size_t world, const History& history) {
    std::multimap<Week, std::string> events;
    for (const Event& event : variant.settings.events) {
        if (event.kind == EventKind::set && !moves_a_lever(event)) events.emplace(event.week, scenario::spelled(event));
    }
    for (const Shock& shock : history.shocks) {
        if (shock.world == world) events.emplace(shock.week, with_week(shock.week, shock.event));
    }
    for (const Change& change : history.changes) {
        if (change.world != world || change.week == 0) continue;
        events.emplace(change.week,
                       with_week(change.week, {{"kind", "set"}, {"key", change.key}, {"value", change.value}}));
    }
    std::vector<std::string> spelled;
    for (auto& [week, text] : events) spelled.push_back(std::move(text));
    return spelled;
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

Stage::Stage(const std::filesystem::path& file, scenario::Scenario read, const std::vector<std::string>& variants)
    : file_(file), scenario_(std::move(read)), names_(choose_worlds(scenario_.plan, variants)) {
    if (plan().worlds.any()) throw BadAsk{fmt::format("{} has sampled worlds; the stage needs one", plan().name)};
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
        for (const Event& event : variant(world).settings.events) {
            if (moves_a_lever(event)) {
                history.changes.push_back({world, event.week, event.key, scenario::as_meant(event.value)});
            } else if (event.kind != EventKind::set) {
                history.shocks.push_back({world, event.week, without_week(event)});
            }
        }
    }
    return history;
}

std::string Stage::composed(const History& history, bool recording) const {
    std::string text =
        fmt::format("schema: 1\nextends: {}\nname: \"{}-{}\"\nseed: {}\nreplicates: 1\nbaseline: \"{}\"\n",
                    scenario::in_quotes(file_.filename().string()), plan().name.substr(0, longest_stem), history.seed,
                    history.seed, names_[1]);
    if (recording) {
        std::string weeks;
        for (Week week = 0; week <= plan().weeks; week += between_pictures) weeks += fmt::format("{}, ", week);
        text +=
            fmt::format("record: {{agents: {{replicates: 1, every: {}}}, network: {{replicates: 1, weeks: [{}]}}}}\n",
                        between_pictures, weeks);
    }
    text += "variants:\n";
    for (std::size_t world = 0; world != world_count; ++world) {
        std::map<std::string, double> settings;  // the last word on each lever
        for (const Change& change : history.changes) {
            if (change.world == world && change.week == 0) settings[change.key] = change.value;
        }
        text += fmt::format("  \"{}\":\n", names_[world]);
        for (const auto& [key, value] : settings) text += fmt::format("    {}: {}\n", key, scenario::spelled(value));
        const std::vector<std::string> events = events_of(variant(world), world, history);
        text += events.empty() ? "    events: []\n" : "    events:\n";
        for (const std::string& event : events) text += fmt::format("      - {}\n", event);
    }
    return text;
}

std::string Stage::written(const History& history) const {
    const std::string beside = file_.has_extension()
                                   ? fmt::format("# It builds on {}; save it beside that.\n", file_.filename().string())
                                   : std::string();
    return fmt::format(
        "# A run from the workshop. `raaderum run` lives it again, to the same numbers;\n"
        "# {} and {} are the two worlds.\n{}{}",
        names_[0], names_[1], beside, composed(history, false));
}

Plan Stage::plan_of(const History& history, bool recording) const {
    scenario::Overrides overrides;
    overrides.variants.assign(names_.begin(), names_.end());
    overrides.ties_given = true;
    try {
        Plan plan = scenario::load_text(composed(history, recording), "workshop", overrides, file_.parent_path()).plan;
        plan.network.from_file = scenario_.plan.network.from_file;
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
