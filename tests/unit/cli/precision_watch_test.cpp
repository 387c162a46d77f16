// When a run that waits for a precision looks, and how it ends.
#include "cli/precision_watch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace raaderum::cli {
namespace {

using testing::HasSubstr;

/// Two variants over three weeks, of which the last two are watched.
Plan waiting_plan(double half_width, int most) {
    Plan plan;
    plan.weeks = 3;
    plan.replicates = most;
    plan.variants.push_back({"as-is", "{}", {}, 0});
    plan.variants.push_back({"trust", "{}", {}, 0});
    plan.until = Precision{Metric::turnover, half_width, 1, 3, "", 10};
    return plan;
}

/// A replicate in which trust's turnover lies `difference` above as-is, in the weeks watched.
std::vector<Trajectory> replicate_with(std::uint32_t number, float difference) {
    std::vector<Trajectory> variants(2);
    for (std::size_t variant = 0; variant != 2; ++variant) {
        variants[variant].variant = variant;
        variants[variant].replicate = ReplicateId{number};
        variants[variant].weeks = 3;
        variants[variant].metrics.assign(metric_count * 3, 0.5F);
        float* turnover = variants[variant].metrics.data() + static_cast<std::size_t>(Metric::turnover) * 3;
        turnover[0] = 1000.0F * static_cast<float>(number);  // before the weeks watched
        turnover[2] += 2.0F * difference * static_cast<float>(variant);
    }
    return variants;
}

TEST(PrecisionWatch, StopsWhereTheDifferenceIsKnownWellEnough) {
    const Plan plan = waiting_plan(0.5, 50);
    PrecisionWatch watch(plan);
    EXPECT_EQ(watch.first_look(), 10U);
    EXPECT_EQ(watch.look_after(10), 20U);
    EXPECT_EQ(watch.look_after(45), 50U);
    for (std::uint32_t r = 20; r-- != 0;) watch.take(replicate_with(r, r % 2 == 0 ? 1.0F : -1.0F));
    EXPECT_FALSE(watch.ending_at(10)) << "the interval of ten is 0.75 wide, on either side";
    const auto ending = watch.ending_at(20);
    ASSERT_TRUE(ending);
    EXPECT_TRUE(ending->precise);
    EXPECT_EQ(ending->replicates, 20U);
    EXPECT_NEAR(ending->half_width, 0.480, 1e-3);
    EXPECT_THAT(ending->words, HasSubstr("after 20 replicates every difference in turnover is known to within 0.5"));
}

TEST(PrecisionWatch, WatchesTheWeeksInWhichTheMetricIsDefinedOnBothSides) {
    const auto ending_where = [](bool always) {
        const Plan plan = waiting_plan(0.5, 20);
        PrecisionWatch watch(plan);
        for (std::uint32_t r = 0; r != 20; ++r) {
            std::vector<Trajectory> replicate = replicate_with(r, r % 2 == 0 ? 0.5F : -0.5F);
            float* turnover = replicate[1].metrics.data() + static_cast<std::size_t>(Metric::turnover) * 3;
            turnover[1] = std::numeric_limits<float>::quiet_NaN();
            if (always) turnover[2] = turnover[1];
            watch.take(replicate);
        }
        return watch.ending_at(20);
    };
    ASSERT_TRUE(ending_where(false));
    EXPECT_NEAR(ending_where(false)->half_width, 0.480, 1e-3) << "of the one week that is left";
    EXPECT_FALSE(ending_where(true)->precise);
    EXPECT_THAT(ending_where(true)->words, HasSubstr("is not known, because too few replicates have one"));
}

TEST(PrecisionWatch, EndsAtTheMostEvenIfNotPrecise) {
    const Plan plan = waiting_plan(0.001, 12);
    PrecisionWatch watch(plan);
    for (std::uint32_t r = 0; r != 12; ++r) watch.take(replicate_with(r, static_cast<float>(r)));
    EXPECT_FALSE(watch.ending_at(10));
    const auto ending = watch.ending_at(12);
    ASSERT_TRUE(ending);
    EXPECT_FALSE(ending->precise);
    EXPECT_THAT(ending->words, HasSubstr("12 replicates are the most allowed"));
}

TEST(PrecisionWatch, LeavesOutReplicatesThatFailed) {
    const Plan plan = waiting_plan(0.5, 20);
    PrecisionWatch watch(plan);
    for (std::uint32_t r = 0; r != 10; ++r) {
        auto replicate = replicate_with(r, 0.25F);
        if (r == 3) replicate[1].failure = "week 1: no one is left";
        watch.take(replicate);
    }
    const auto ending = watch.ending_at(10);
    ASSERT_TRUE(ending);
    EXPECT_EQ(ending->half_width, 0.0);
}

}  // namespace
}  // namespace raaderum::cli
