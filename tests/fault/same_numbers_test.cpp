// However many threads and shards, in whatever order, and killed in between: the numbers are the same.
#include "small_run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr int killed = 128 + 9;

TEST(SameNumbers, ForAnyThreadsShardsOrderAndKills) {
    const SmallRun run;
    std::mt19937 luck(2);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    std::uniform_real_distribution<double> moment(0.01, 0.2);
    int kills = 0;
    for (const int threads : {1, 2, 3, 7, 16}) {
        for (const int shards : {1, 2, 7}) {
            run.start_over();
            std::vector<int> order;
            for (int shard = 1; shard <= shards; ++shard) order.push_back(shard);
            std::shuffle(order.begin(), order.end(), luck);
            for (const int shard : order) {
                const std::string which = "--jobs " + std::to_string(threads) + " --shard " + std::to_string(shard)
                                          + "/" + std::to_string(shards);
                kills += run.go_on("timeout -s KILL " + std::to_string(moment(luck)), which).exit == killed;
                const Ended ended = run.go_on("", which);
                ASSERT_EQ(ended.exit, 0) << which << ended.err;
            }
            EXPECT_TRUE(run.is_right()) << threads << " threads, " << shards << " shards";
            EXPECT_FALSE(run.has("small.h5.parts"));
        }
    }
    RecordProperty("kills", kills);
}

}  // namespace
}  // namespace raaderum::cli
