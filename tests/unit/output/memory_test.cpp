// A hundred times as many replicates need no more memory: they pass through, batch by batch.

#include "output/store.hpp"
#include "synthetic.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace raaderum::output {
namespace {

using testing::Folder;
using testing::small_experiment;
using testing::small_replicate;

/// The most memory this process ever held, in MiB.
double peak() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void run(int replicates) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    StoreOptions options;
    options.batch_bytes = 2 * 1024 * 1024;
    TrajectoryStore store(folder / "run.h5", experiment, options);
    for (int replicate = 0; replicate != replicates; ++replicate) {
        store.accept(small_replicate(experiment, static_cast<std::uint32_t>(replicate)));
    }
    store.finish();
    EXPECT_GT(std::filesystem::file_size(folder / "run.h5"), static_cast<std::size_t>(replicates) * 20'000);
}

TEST(Memory, StaysFlatWhenReplicatesGrowAHundredfold) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers keep freed memory";
#endif
    run(200);
    const double small = peak();
    run(20'000);  // 470 MB of results
    EXPECT_LT(peak() - small, 40.0) << "MiB more than for 200 replicates";
}

}  // namespace
}  // namespace raaderum::output
