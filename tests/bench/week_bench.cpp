// How fast a week passes: agent-weeks per second (positions times weeks, every policy and the burn-in counted) for
// institutions of three sizes, and what a single draw costs. Run with --benchmark_filter=NAME to pick.

#include "core/draws.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"
#include "model/plan.hpp"

#include <benchmark/benchmark.h>

namespace raaderum {
namespace {

Plan plan_for(int employees, int weeks) {
    Plan plan;
    plan.weeks = weeks;
    plan.seed = 1;
    plan.base.parameters.institution.employees = employees;
    fill_derived(plan.base.parameters);
    plan.variants.push_back({"as-is", "{}", plan.base, 0});
    return plan;
}

void count_agent_weeks(benchmark::State& state, double agent_weeks) {
    state.counters["agent_weeks/s"] = benchmark::Counter(agent_weeks, benchmark::Counter::kIsRate);
}

/// Weeks of one institution on one thread, founding left out.
void one_institution(benchmark::State& state) {
    const auto employees = static_cast<int>(state.range(0));
    const Plan plan = plan_for(employees, 1);
    const Luck luck(plan.seed, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = engine::found(plan.base, plan.network, luck);
    Week week = 0;
    for (auto _ : state) engine::run_week(institution, {}, {week++, luck, one_thread});
    count_agent_weeks(state, static_cast<double>(employees) * static_cast<double>(week));
}
BENCHMARK(one_institution)->Arg(45)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);

/// The cost of each phase of the week, in an institution of 10,000.
void phase_of_the_week(benchmark::State& state) {
    const Plan plan = plan_for(10000, 1);
    const Luck luck(plan.seed, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = engine::found(plan.base, plan.network, luck);
    for (Week week = 0; week != 10; ++week) engine::run_week(institution, {}, {week, luck, one_thread});
    const auto& phase = engine::week_schedule()[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::string(phase.name));
    std::int64_t times = 0;
    for (auto _ : state) {
        phase.phase(institution, {10, luck, one_thread});
        ++times;
    }
    count_agent_weeks(state, 10000.0 * static_cast<double>(times));
}
BENCHMARK(phase_of_the_week)->DenseRange(0, 16);

/// Four named words for each of 256 positions.
void draws(benchmark::State& state) {
    const Luck luck(1, ReplicateId{0});
    BlockWords words;
    Week week = 0;
    for (auto _ : state) {
        words.draw(luck, Purpose::encounter, week++, Block{0, block_size, 0});
        benchmark::DoNotOptimize(words);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(block_size));
}
BENCHMARK(draws);

}  // namespace
}  // namespace raaderum

BENCHMARK_MAIN();
