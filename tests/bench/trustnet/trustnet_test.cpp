// TrustNet here is the TrustNet that others were timed with: after five years its means are theirs. And the order in which
// blocks run leaves no trace in it, as in the institution itself.
#include "trustnet/trustnet.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace raaderum::trustnet {
namespace {

constexpr Week weeks = 260;

Means last_means(std::size_t agents, std::uint32_t replicate, const Workers& workers) {
    const Luck luck(1, ReplicateId{replicate});
    Net net = found(agents, luck);
    Means means;
    for (Week week = 0; week != weeks; ++week) means = run_week(net, {week, luck, workers});
    return means;
}

/// A mean over replicates, and how far chance takes it from the truth.
struct Estimate {
    double mean = 0;
    double standard_error = 0;
};

Estimate estimate(const std::vector<Means>& all, double Means::*state) {
    const auto count = static_cast<double>(all.size());
    double sum = 0;
    for (const Means& means : all) sum += means.*state;
    double squares = 0;
    for (const Means& means : all) squares += (means.*state - sum / count) * (means.*state - sum / count);
    return {sum / count, std::sqrt(squares / (count - 1) / count)};
}

// The means that other implementations give for 1,000 replicates of 100 agents lie in these ranges. The test alarms
// when ours lies outside by more than four standard errors: falsely in at most six times 1 in 15,000 cases.
TEST(TrustNet, EndsWhereOtherImplementationsEnd) {
    std::vector<Means> all;
    for (std::uint32_t replicate = 0; replicate != 1000; ++replicate) {
        all.push_back(last_means(100, replicate, OneThread{}));
    }
    const auto expect_within = [&all](const char* what, double Means::*state, double low, double high) {
        const Estimate found_mean = estimate(all, state);
        EXPECT_GT(found_mean.mean, low - 4 * found_mean.standard_error) << what;
        EXPECT_LT(found_mean.mean, high + 4 * found_mean.standard_error) << what;
    };
    expect_within("competence", &Means::competence, 0.702, 0.704);
    expect_within("willingness", &Means::willingness, 0.500, 0.503);
    expect_within("discretion", &Means::discretion, 0.0359, 0.0361);
    expect_within("trust", &Means::trust, 0.0619, 0.0621);
    expect_within("success", &Means::success, 0.0075, 0.0085);
    expect_within("failure", &Means::failure, 0.099, 0.100);
}

/// Runs the last block first.
class Backwards final : public Workers {
  public:
    void run(std::size_t count, const std::function<void(std::size_t)>& work) const override {
        for (std::size_t block = count; block != 0; --block) work(block - 1);
    }
};

TEST(TrustNet, DoesNotCareWhichBlockComesFirst) {
    const Means forwards = last_means(1000, 0, OneThread{});
    const Means backwards = last_means(1000, 0, Backwards{});
    EXPECT_EQ(forwards.willingness, backwards.willingness);
    EXPECT_EQ(forwards.discretion, backwards.discretion);
    EXPECT_EQ(forwards.trust, backwards.trust);
}

TEST(TrustNet, NobodyIsTiedTwiceToTheSameOrToThemselves) {
    const Net net = found(500, Luck(3, ReplicateId{0}));
    for (std::size_t i = 0; i != net.agents; ++i) {
        ASSERT_EQ(net.pattern.first[i + 1] - net.pattern.first[i], out_degree);
        for (std::uint32_t tie = net.pattern.first[i]; tie != net.pattern.first[i + 1]; ++tie) {
            EXPECT_NE(net.pattern.neighbour(i, tie), i);
        }
    }
}

}  // namespace
}  // namespace raaderum::trustnet
