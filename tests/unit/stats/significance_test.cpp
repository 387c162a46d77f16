// Known answers from textbooks and published data, and two promises kept in simulation.
#include "stats/significance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace raaderum::stats {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<double, 10> first_drug{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
constexpr std::array<double, 10> second_drug{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

PairedDifference sleep_data() {
    PairedDifference sleep;
    for (std::size_t i = 0; i != first_drug.size(); ++i) sleep.add(second_drug[i], first_drug[i]);
    return sleep;
}

RunningMean of(const std::vector<double>& values) {
    RunningMean running;
    for (const double value : values) running.add(value);
    return running;
}

TEST(Significance, IntervalsUseTheQuantilesOfStudentsTable) {
    constexpr std::array<std::pair<int, double>, 4> table{{{1, 12.706}, {4, 2.776}, {9, 2.262}, {29, 2.045}}};
    for (const auto& [freedom, quantile] : table) {
        std::vector<double> values;
        for (int i = 0; i <= freedom; ++i) values.push_back(i % 2 == 0 ? 1.0 : -1.0);
        const RunningMean running = of(values);
        const double standard_error = std::sqrt(running.variance() / static_cast<double>(values.size()));
        EXPECT_NEAR(running.half_width() / standard_error, quantile, 5e-4) << freedom;
    }
}

TEST(Significance, StudentsSleepDataGiveTheirPublishedP) {
    EXPECT_NEAR(t_test_p(sleep_data().differences()), 0.002833, 1e-6);
}

TEST(Significance, NoDifferenceAtAllHasP1AndOneReplicateHasNone) {
    EXPECT_EQ(t_test_p(of({0.0, 0.0, 0.0})), 1.0);
    EXPECT_EQ(t_test_p(of({0.5, 0.5})), 0.5) << "two equal differences are no certainty: a sign test";
    EXPECT_EQ(t_test_p(of({0.5, 0.5, 0.5})), 0.25);
    EXPECT_TRUE(std::isnan(t_test_p(of({0.5}))));
}

// The example of R's t.test: sleep$extra by group, not paired.
TEST(Significance, WelchOnTwoSamples) {
    RunningMean first;
    RunningMean second;
    for (const double value : first_drug) first.add(value);
    for (const double value : second_drug) second.add(value);
    const WelchTest test = welch_test(first, second);
    EXPECT_NEAR(test.p, 0.07939, 1e-5);
    EXPECT_NEAR(first.mean() - second.mean() - test.half_width, -3.3654832, 1e-6);
    EXPECT_NEAR(first.mean() - second.mean() + test.half_width, 0.2054832, 1e-6);
    EXPECT_TRUE(std::isnan(welch_test(first, RunningMean()).p));
}

TEST(Significance, TheChanceOfBeingAboveCountsAllPairs) {
    EXPECT_DOUBLE_EQ(chance_of_being_above(std::array{1.0, 3.0}, std::array{2.0, 3.0}), 1.5 / 4.0);
    EXPECT_DOUBLE_EQ(chance_of_being_above(std::array{1.0, not_known}, std::array{0.0}), 1.0);
    EXPECT_TRUE(std::isnan(chance_of_being_above(std::array{1.0}, std::vector<double>())));
}

TEST(Significance, HolmOnFourTests) {
    // 4 × 0.005, 3 × 0.01, 2 × 0.03, and the largest not below the one before it.
    const std::vector<double> p{0.01, 0.04, 0.03, 0.005};
    EXPECT_THAT(holm(p), ElementsAre(DoubleNear(0.03, 1e-12), DoubleNear(0.06, 1e-12), DoubleNear(0.06, 1e-12),
                                     DoubleNear(0.02, 1e-12)));
}

TEST(Significance, HolmPassesOverWhatIsNotKnownAndStaysBelow1) {
    const std::vector<double> p{not_known, 0.02, 0.9, 0.8};
    const std::vector<double> corrected = holm(p);
    EXPECT_TRUE(std::isnan(corrected[0]));
    EXPECT_NEAR(corrected[1], 0.06, 1e-12);
    EXPECT_EQ(corrected[2], 1.0);
    EXPECT_EQ(corrected[3], 1.0);
}

TEST(Significance, EffectSizesOfTheSleepData) {
    EXPECT_NEAR(effect_size(sleep_data()), 0.832181, 1e-6);
    EXPECT_NEAR(paired_effect_size(sleep_data()), 1.284558, 1e-6);
}

TEST(Significance, PairingSavesWhatBothSidesShare) {
    // Variances 3.200556 and 4.009, of the differences 1.512889.
    EXPECT_NEAR(variance_saved(sleep_data()), 7.209556 / 1.512889, 1e-5);
    PairedDifference independent;
    for (int i = 0; i != 400; ++i) independent.add(i % 2, i / 2 % 2);
    EXPECT_NEAR(variance_saved(independent), 1.0, 1e-9);
    PairedDifference same;
    for (const double value : first_drug) same.add(value, value);
    EXPECT_TRUE(std::isnan(variance_saved(same)));
    EXPECT_EQ(effect_size(same), 0.0);
    EXPECT_EQ(paired_effect_size(same), 0.0);
}

TEST(Significance, TiesCountHalfAndPairsThatFailedNotAtAll) {
    const std::array<double, 5> values{1.0, 2.0, 3.0, not_known, 9.0};
    const std::array<double, 5> baselines{0.0, 2.0, 4.0, 1.0, not_known};
    EXPECT_DOUBLE_EQ(share_above(values, baselines), 0.5);
    EXPECT_TRUE(std::isnan(share_above({}, {})));
}

TEST(Significance, QuantilesInterpolateBetweenOrderStatistics) {
    const std::array<double, 4> values{1.0, 2.0, 3.0, 4.0};
    EXPECT_DOUBLE_EQ(quantile(values, 0.25), 1.75);
    EXPECT_DOUBLE_EQ(quantile(values, 0.05), 1.15);
    EXPECT_DOUBLE_EQ(quantile(values, 1.0), 4.0);
    EXPECT_DOUBLE_EQ(quantile(std::array{7.0}, 0.95), 7.0);
    EXPECT_TRUE(std::isnan(quantile({}, 0.5)));
}

// 4,000 made-up studies of 12 replicates; 95 % of their intervals are to hold the true difference, give or take four standard
// errors of that share: false alarm once in 15,000, and the seed is fixed.
TEST(Significance, NineteenOfTwentyIntervalsHoldTheTruth) {
    constexpr int studies = 4000;
    constexpr double truth = 0.3;
    std::mt19937_64 luck(20261121);
    std::normal_distribution<double> spread;
    int holding = 0;
    for (int study = 0; study != studies; ++study) {
        PairedDifference pairs;
        for (int replicate = 0; replicate != 12; ++replicate) {
            const double shared = spread(luck);
            pairs.add(shared + truth + 0.5 * spread(luck), shared + 0.5 * spread(luck));
        }
        if (std::abs(pairs.differences().mean() - truth) <= pairs.differences().half_width()) ++holding;
    }
    EXPECT_NEAR(holding / static_cast<double>(studies), 0.95, 4.0 * std::sqrt(0.95 * 0.05 / studies));
}

// 2,000 made-up tables of 20 metrics on which nothing differs: at most 5 % of them may call any row different, plus four
// standard errors: false alarm at most once in 30,000, and the seed is fixed.
TEST(Significance, OneTableInTwentyCriesWolf) {
    constexpr int tables = 2000;
    std::mt19937_64 luck(19790601);
    std::normal_distribution<double> spread;
    int crying = 0;
    for (int table = 0; table != tables; ++table) {
        std::vector<double> p;
        for (int metric = 0; metric != 20; ++metric) {
            RunningMean differences;
            for (int replicate = 0; replicate != 8; ++replicate) differences.add(spread(luck));
            p.push_back(t_test_p(differences));
        }
        const std::vector<double> corrected = holm(p);
        if (*std::min_element(corrected.begin(), corrected.end()) < 0.05) ++crying;
    }
    EXPECT_LE(crying / static_cast<double>(tables), 0.05 + 4.0 * std::sqrt(0.05 * 0.95 / tables));
    EXPECT_GT(crying, 0);
}

}  // namespace
}  // namespace raaderum::stats
