#include "made_study.hpp"

#include "output/store.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <stdexcept>

namespace raaderum::compare::testing {
namespace {

scenario::Scenario scenario_of(const Made& made) {
    scenario::Scenario scenario;
    scenario.plan.name = "made";
    scenario.plan.weeks = made.weeks;
    scenario.plan.replicates = made.replicates;
    if (made.replicates_per_world > 0) {
        Worlds& worlds = scenario.plan.worlds;
        worlds.replicates = made.replicates_per_world;
        worlds.count = made.replicates / made.replicates_per_world;
        worlds.uncertain.push_back(
            {find_parameter("institution.task_complexity"), Spread::uniform, 0.0, 1.0, 0.5, 0.0});
    }
    if (!made.municipalities.empty()) scenario.plan.country.kinds.push_back({"office", 0.0, {}});
    for (const std::string& name : made.municipalities) {
        scenario.plan.country.municipalities.push_back({name, 1000, {90}, {}, {}});
    }
    scenario.resolved =
        fmt::format("weeks: {}\nreplicates: {}\n{}variants:\n", made.weeks, made.replicates, made.scenario);
    for (std::size_t index = 0; index != made.variants.size(); ++index) {
        scenario.plan.variants.push_back({made.variants[index], "{}", {}, made.baselines[index]});
        scenario.resolved += fmt::format("  \"{}\": {{}}\n", made.variants[index]);
    }
    scenario.written = scenario.resolved;
    scenario.titles = made.titles;
    return scenario;
}

std::vector<Trajectory> replicate_of(const Made& made, std::uint32_t replicate) {
    std::vector<Trajectory> all(made.variants.size());
    for (std::size_t variant = 0; variant != all.size(); ++variant) {
        Trajectory& trajectory = all[variant];
        trajectory.variant = variant;
        trajectory.replicate = ReplicateId{replicate};
        trajectory.weeks = static_cast<std::size_t>(made.weeks);
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            for (int week = 0; week != made.weeks; ++week) {
                trajectory.metrics.push_back(made.value(variant, replicate, static_cast<Metric>(metric), week));
            }
        }
        trajectory.municipalities = made.municipalities.size();
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            for (std::size_t municipality = 0; municipality != made.municipalities.size(); ++municipality) {
                const float value = made.there(municipality, variant, replicate, static_cast<Metric>(metric));
                trajectory.by_municipality.insert(trajectory.by_municipality.end(), trajectory.weeks, value);
            }
        }
        made.change(trajectory);
    }
    return all;
}

}  // namespace

std::filesystem::path Folder::make(const char* name, const Made& made,
                                   const std::function<bool(std::uint32_t)>& wanted) const {
    const std::vector<RecordedState> states{{"competence", "competence (can)", "1"}, {"strain", "strain", "1"}};
    output::TrajectoryStore store(*this / name, output::experiment_of(scenario_of(made), states, ""));
    for (std::uint32_t replicate = 0; replicate != static_cast<std::uint32_t>(made.replicates); ++replicate) {
        if (wanted(replicate)) store.accept(replicate_of(made, replicate));
    }
    store.finish();
    return *this / name;
}

Study Folder::study(const char* name, const Made& made) const {
    const std::filesystem::path file = make(name, made);
    return Study({&file, 1});
}

double shared_luck(std::uint32_t replicate) { return std::sin(1.0 + 7.0 * replicate); }

}  // namespace raaderum::compare::testing
