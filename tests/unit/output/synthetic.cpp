#include "synthetic.hpp"

#include <unistd.h>

#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <utility>

namespace raaderum::output::testing {
namespace {

constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

const std::vector<RecordedState> states{{"competence", "competence (can)", "1"},
                                        {"contact", "direct contact", "hours"}};

AgentRecord agents_of(std::size_t variant, std::uint32_t replicate) {
    AgentRecord record;
    record.weeks = {0, 4, 8};
    record.positions = agent_positions;
    for (std::size_t index = 0; index != states.size() * record.weeks.size() * record.positions; ++index) {
        record.values.push_back(static_cast<float>(1000 * variant + 100 * replicate + index));
    }
    record.values.back() = no_number;  // a vacant position
    return record;
}

void add_network(Trajectory& trajectory) {
    auto ties = std::make_shared<RecordedTies>();
    // A second recorded replicate has fewer ties, so that its rows are padded.
    const std::size_t count = 5 - number(trajectory.replicate);
    for (std::size_t tie = 0; tie != count; ++tie) {
        const auto kind = static_cast<TieKind>(tie % 4);
        ties->source.push_back(static_cast<std::int32_t>(tie));
        ties->target.push_back(static_cast<std::int32_t>(kind == TieKind::up_to_leader ? agent_positions : tie + 1));
        ties->kind.push_back(static_cast<std::uint8_t>(kind));
    }
    ties->employees = agent_positions;
    ties->leaders = 1;
    trajectory.ties = ties;
    for (const Week week : {0, 60}) {
        NetworkSnapshot snapshot;
        snapshot.week = week;
        snapshot.trust.assign(count, 0.5F);
        snapshot.trust[0] = 0.25F;
        snapshot.measures.mean_degree = 2.0F;
        snapshot.measures.clustering = 0.25F;
        snapshot.measures.path_length = 1.5F;
        snapshot.measures.components = 2;
        snapshot.measures.largest_component = 0.75F;
        snapshot.measures.degree = {1, 2, 3, 2, 1, no_number};
        snapshot.measures.betweenness = {0, 0.5F, 0.25F, 0, 0, no_number};
        trajectory.snapshots.push_back(snapshot);
    }
}

}  // namespace

scenario::Scenario small_scenario(int replicates, int weeks, std::uint64_t seed) {
    scenario::Scenario scenario;
    scenario.plan.name = "small";
    scenario.plan.weeks = weeks;
    scenario.plan.replicates = replicates;
    scenario.plan.seed = seed;
    scenario.plan.variants.push_back({"as-is", "{}", {}, 0});
    scenario.plan.variants.push_back({"trust__key=0.5", "{\"leaders.control_disposition\":0.15}", {}, 0});
    scenario.written = "name: small  # på dansk: æøå\nseed: " + std::to_string(seed) + "\n";
    scenario.resolved = "name: small\nweeks: " + std::to_string(weeks) + "\nreplicates: " + std::to_string(replicates)
                        + "\nseed: " + std::to_string(seed) + "\n";
    return scenario;
}

Experiment small_experiment(int replicates, int weeks, std::uint64_t seed) {
    return experiment_of(small_scenario(replicates, weeks, seed), states, "");
}

Experiment country_experiment(int replicates, int weeks) {
    Experiment experiment = small_experiment(replicates, weeks);
    experiment.parts.all = {{"Århus", 10'000, 250, 5}, {"Læsø", 1'800, 60, 4}};
    return experiment;
}

Experiment teams_experiment(int replicates, int weeks) {
    scenario::Scenario scenario = small_scenario(replicates, weeks);
    scenario.plan.record.teams = true;
    scenario.plan.base.parameters.institution.employees = 45;
    scenario.plan.base.parameters.institution.span_of_control = 15;
    return experiment_of(scenario, states, "");
}

float value_in(std::size_t part, std::size_t variant, std::uint32_t replicate, std::size_t metric, std::size_t week) {
    return value_of(variant, replicate, metric, week) + static_cast<float>(part + 1) * 0.25F;
}

float value_of(std::size_t variant, std::uint32_t replicate, std::size_t metric, std::size_t week) {
    return static_cast<float>(variant * 4'000'000 + (replicate % 1000) * 4'000 + metric * 64 + week % 64);
}

Replicate small_replicate(const Experiment& experiment, std::uint32_t replicate) {
    Replicate variants(experiment.variants.size());
    for (std::size_t variant = 0; variant != variants.size(); ++variant) {
        Trajectory& trajectory = variants[variant];
        trajectory.variant = variant;
        trajectory.replicate = ReplicateId{replicate};
        trajectory.weeks = experiment.weeks;
        if (variant == 1 && replicate == failing_replicate) {
            trajectory.weeks = 5;
            trajectory.failure = "week 5: the institution has no positions left";
        }
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            for (std::size_t week = 0; week != trajectory.weeks; ++week) {
                trajectory.metrics.push_back(value_of(variant, replicate, metric, week));
            }
        }
        trajectory.parts = experiment.parts.all.size();
        for (const Metric metric : kept_by(experiment).part_metrics) {
            for (std::size_t part = 0; part != trajectory.parts; ++part) {
                for (std::size_t week = 0; week != experiment.weeks; ++week) {
                    const auto place = static_cast<std::size_t>(metric);
                    const bool reached = week < trajectory.weeks;
                    trajectory.by_part.push_back(reached ? value_in(part, variant, replicate, place, week) : no_number);
                }
            }
        }
        for (std::uint32_t each = 0; each != replicate % 5; ++each) {
            trajectory.happenings.push_back({static_cast<Week>(each), static_cast<HappeningKind>(each + 1),
                                             each == 0 ? no_position : PositionId{each},
                                             static_cast<float>(replicate)});
        }
        if (replicate < 2) {
            trajectory.agents = agents_of(variant, replicate);
            add_network(trajectory);
        }
    }
    return variants;
}

}  // namespace raaderum::output::testing
