// Stretches, windows and sums of hand-made accounts.

#include "why/account.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace raaderum::why {
namespace {

TEST(Stretches, AreTheShortestInWhichHalfOfTheLargestPartCameAbout) {
    EXPECT_EQ(stretch_of(std::vector{0.0, 0.0, -0.1, -0.4, -0.5, -0.5}), (Stretch{3, 3, -0.30000000000000004}));
    EXPECT_EQ(stretch_of(std::vector{0.3, 0.3, 0.3}), (Stretch{0, 0, 0.3}));
    const auto slow = stretch_of(std::vector{0.1, 0.2, 0.3, 0.4});
    ASSERT_TRUE(slow);
    EXPECT_EQ(slow->to - slow->from, 1);
    EXPECT_FALSE(stretch_of(std::vector{0.0, 0.0}));
    EXPECT_FALSE(stretch_of({}));
}

engine::ReplicateAccount replicate_with(double leaders, double trust) {
    engine::ReplicateAccount account;
    account.value = {0.5F, 0.5F};
    account.baseline_value = account.value;
    account.parts.assign(engine::channels().size() * 2, 0.0);
    account.parts[engine::channel_called("leaders_time") * 2 + 1] = leaders;
    account.parts[engine::channel_called("leaders_themselves") * 2 + 1] = leaders;
    account.parts[engine::channel_called("trust_in_leader") * 2 + 1] = trust;
    return account;
}

TEST(Accounts, SumChannelsUpToCausesOverTheWindowAndLeaveOutReplicatesThatFailed) {
    Account account;
    account.window = {1, 1};
    std::vector<engine::ReplicateAccount> replicates{replicate_with(0.1, -0.3), replicate_with(0.2, -0.5)};
    replicates.push_back(replicate_with(9.0, 9.0));
    replicates.back().failure = "week 1: broke";
    keep_books(account, replicates);
    ASSERT_EQ(account.causes.size(), 2U);
    EXPECT_EQ(account.causes[0].name, "trust");
    EXPECT_DOUBLE_EQ(account.causes[0].share.mean, -0.4);
    EXPECT_EQ(account.causes[1].name, "leaders");
    EXPECT_DOUBLE_EQ(account.causes[1].share.mean, 0.3);
    EXPECT_DOUBLE_EQ(account.causes[1].course[0], 0.0);
    EXPECT_EQ(account.causes[1].most->from, 1);
    EXPECT_EQ(account.channels.size(), 3U);
}

/// Value falls from 0.6 x 1 to 0.5 x 0.8 in week 0 and stays as it was in week 1.
engine::ReplicateAccount product() {
    engine::ReplicateAccount account = replicate_with(0.0, 0.0);
    account.value = {0.4F, 0.6F};
    account.baseline_value = {0.6F, 0.6F};
    account.factors = {{0.5F, 0.6F}, {0.8F, 1.0F}};
    account.baseline_factors = {{0.6F, 0.6F}, {1.0F, 1.0F}};
    return account;
}

TEST(Accounts, OfAProductAreDividedBetweenItsFactors) {
    Account account;
    account.metric = Metric::citizen_value;
    account.window = {0, 0};
    keep_books(account, std::vector{product(), product()});
    ASSERT_EQ(account.factors.size(), 2U);
    EXPECT_EQ(account.factors[0].metric, Metric::service_quality);
    EXPECT_EQ(account.factors[1].metric, Metric::kept_value);
    EXPECT_NEAR(account.factors[0].share.mean, -0.1 * 0.9, 1e-7);
    EXPECT_NEAR(account.factors[1].share.mean, -0.2 * 0.55, 1e-7);
    EXPECT_NEAR(account.factors[1].value.mean, 0.8, 1e-7);
    EXPECT_NEAR(account.factors[1].baseline_value.mean, 1.0, 1e-7);
    EXPECT_NEAR(account.factors[0].share.mean + account.factors[1].share.mean, 0.4 - 0.6, 1e-7);

    account = {};
    account.metric = Metric::citizen_value;
    account.window = {0, 1};
    keep_books(account, std::vector{product(), product()});
    EXPECT_NEAR(account.factors[1].share.mean, -0.5 * 0.2 * 0.55, 1e-7) << "half, over two weeks";
}

TEST(Accounts, OfTheWholeRunTakeTheMeanOverItsWeeks) {
    Account account;
    account.window = {0, 1};
    keep_books(account, std::vector{replicate_with(0.1, -0.3), replicate_with(0.1, -0.3)});
    EXPECT_DOUBLE_EQ(account.causes[0].share.mean, -0.15);
    EXPECT_TRUE(account.causes[0].share.stands_out());
}

TEST(Accounts, NameOtherMetricsInsteadThatAreStates) {
    for (const Metric metric : {Metric::turnover, Metric::layoffs, Metric::vacancy, Metric::absence, Metric::cost}) {
        for (const Metric other : instead_of(metric)) {
            const auto own = engine::own_channels(other);
            EXPECT_NE(std::find(own.begin(), own.end(), 1), own.end()) << info(other).name;
        }
    }
}

}  // namespace
}  // namespace raaderum::why
