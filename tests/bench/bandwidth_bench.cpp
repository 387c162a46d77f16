// How fast memory is: the copy and the triad of STREAM (J. D. McCalpin, "Memory bandwidth and machine balance in current high
// performance computers", 1995), on one core, over arrays that no cache holds. Bytes are counted as STREAM counts them:
// what the loop reads and writes, without what the machine fetches in order to write.
#include "core/blocks.hpp"
#include "core/column.hpp"

#include <benchmark/benchmark.h>

namespace raaderum {
namespace {

constexpr std::size_t numbers = std::size_t{32} << 20U;  // 128 MiB each

void bandwidth_copy(benchmark::State& state) {
    const Column<float> from(numbers, 1.0F);
    Column<float> to(numbers, 0.0F);
    const Block all{0, numbers, 0};
    for (auto _ : state) {
        RAADERUM_EACH(i, all) { to[i] = from[i]; }
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(2 * numbers * sizeof(float)));
}
BENCHMARK(bandwidth_copy)->Unit(benchmark::kMillisecond);

void bandwidth_triad(benchmark::State& state) {
    const Column<float> b(numbers, 1.0F);
    const Column<float> c(numbers, 2.0F);
    Column<float> a(numbers, 0.0F);
    const Block all{0, numbers, 0};
    for (auto _ : state) {
        RAADERUM_EACH(i, all) { a[i] = b[i] + 3.0F * c[i]; }
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(3 * numbers * sizeof(float)));
}
BENCHMARK(bandwidth_triad)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace raaderum
