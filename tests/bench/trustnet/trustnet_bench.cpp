// TrustNet on one core: agents and weeks per second, founding left out.
#include "trustnet/trustnet.hpp"

#include <benchmark/benchmark.h>

namespace raaderum::trustnet {
namespace {

void trustnet(benchmark::State& state) {
    const auto agents = static_cast<std::size_t>(state.range(0));
    const Luck luck(1, ReplicateId{0});
    const OneThread one_thread;
    Net net = found(agents, luck);
    Week week = 0;
    for (auto _ : state) {
        const Means means = run_week(net, {week++, luck, one_thread});
        benchmark::DoNotOptimize(means);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(agents));
}
BENCHMARK(trustnet)->Arg(100)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace raaderum::trustnet
