// Many institutions of 45 on all cores: founding, weeks and metrics, and what it costs to keep them in a trajectory file.
#include "engine/ensemble.hpp"
#include "output/store.hpp"
#include "scenario/scenario.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace raaderum {
namespace {

const std::string ordinary = std::string(RAADERUM_SOURCE_DIR) + "/tests/bench/ordinary.yaml";

scenario::Scenario small_institutions(int replicates, int weeks) {
    scenario::Overrides overrides;
    overrides.replicates = replicates;
    overrides.weeks = weeks;
    return scenario::load(ordinary, overrides);
}

engine::EnsembleOptions all_replicates(const Plan& plan) {
    engine::EnsembleOptions options;
    for (int replicate = 0; replicate != plan.replicates; ++replicate) {
        options.replicates.push_back(ReplicateId{static_cast<std::uint32_t>(replicate)});
    }
    return options;
}

void count(benchmark::State& state, std::uint64_t agent_weeks) {
    state.counters["agent_weeks/s"] = benchmark::Counter(static_cast<double>(agent_weeks), benchmark::Counter::kIsRate);
}

/// Computed, looked at and forgotten.
void ensemble_forgotten(benchmark::State& state) {
    const auto scenario = small_institutions(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    std::uint64_t agent_weeks = 0;
    for (auto _ : state) {
        const auto result = run_ensemble(scenario.plan, all_replicates(scenario.plan),
                                         [](std::vector<Trajectory>&& done) { benchmark::DoNotOptimize(done); });
        agent_weeks += result.agent_weeks;
    }
    count(state, agent_weeks);
}
BENCHMARK(ensemble_forgotten)
    ->Args({10, 52})
    ->Args({1000, 260})
    ->Args({10000, 52})
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->Iterations(1);

/// The same, kept: durable parts on the way, and the finished file.
void ensemble_kept(benchmark::State& state) {
    const auto scenario = small_institutions(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const auto experiment = output::experiment_of(scenario, recorded_state_table(), output::now());
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "raaderum-bench.h5";
    output::StoreOptions options;
    options.existing = output::Existing::replace;
    std::uint64_t agent_weeks = 0;
    for (auto _ : state) {
        output::TrajectoryStore store(file, experiment, options);
        agent_weeks += run_ensemble(scenario.plan, all_replicates(scenario.plan), store.sink()).agent_weeks;
        store.finish();
    }
    std::filesystem::remove(file);
    count(state, agent_weeks);
}
BENCHMARK(ensemble_kept)->Args({10, 52})->Args({10000, 52})->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

}  // namespace
}  // namespace raaderum
