// The best amount of judgement: the formula against a numeric search and against drawn cases.

#include "processes/casework.hpp"

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

/// The share of judgement with the least expected loss, by trying ten thousand.
float best_by_search(float rule_error, float judgement_error) {
    float best = 0.0F;
    for (int step = 0; step <= 10'000; ++step) {
        const float a = static_cast<float>(step) / 10'000.0F;
        if (expected_loss(a, rule_error, judgement_error) < expected_loss(best, rule_error, judgement_error)) best = a;
    }
    return best;
}

TEST(Casework, JudgementAtTheOptimumLosesLeast) {
    for (const float rule_error : {0.01F, 0.1F, 0.4F, 1.5F}) {
        for (const float judgement_error : {0.02F, 0.1F, 0.5F, 2.0F}) {
            const float best = best_judgement(rule_error, judgement_error);
            EXPECT_NEAR(best_by_search(rule_error, judgement_error), best, 1e-3F);
            const float least = expected_loss(best, rule_error, judgement_error);
            EXPECT_NEAR(least, rule_error * judgement_error / (rule_error + judgement_error), 1e-6F);
            for (const float off : {-0.3F, -0.05F, 0.05F, 0.3F}) {
                EXPECT_GT(expected_loss(best + off, rule_error, judgement_error), least);
            }
        }
    }
}

TEST(Casework, ComplexCasesCallForJudgementAndUnsteadyHandsForTheRule) {
    EXPECT_GT(best_judgement(0.5F, 0.2F), best_judgement(0.1F, 0.2F));
    EXPECT_LT(best_judgement(0.3F, 0.8F), best_judgement(0.3F, 0.2F));
    EXPECT_EQ(best_judgement(0.3F, 0.0F), 1.0F);
    EXPECT_EQ(best_judgement(0.0F, 0.3F), 0.0F);
    EXPECT_NEAR(best_judgement(0.3F, 0.3F), 0.5F, 1e-7F);
}

TEST(Casework, ByTheRuleTheRulesErrorRemainsAndByJudgementOnesOwn) {
    EXPECT_EQ(expected_loss(0.0F, 0.4F, 0.1F), 0.4F);
    EXPECT_EQ(expected_loss(1.0F, 0.4F, 0.1F), 0.1F);
}

// A squared normal number has variance 2, so that the mean of 2^18 of them is off by more than 1.4 % (4.9 standard errors)
// less than once in a million fair draws.
TEST(Casework, DrawnCasesLoseWhatTheFormulaSays) {
    const Luck luck(17, ReplicateId{0});
    const float misfit = 0.6F, variance = 0.3F, bias = 0.2F, careless = 0.05F;
    for (const float a : {0.0F, 0.3F, 0.7F, 1.0F}) {
        double total = 0;
        const std::uint32_t cases = 1U << 18U;
        for (std::uint32_t who = 0; who != cases; ++who) {
            const Words words = luck.words(Purpose::encounter, 0, who);
            const float need = misfit * normal(words[0]);
            const float noise = root(squared(a) * variance + squared(1.0F - a) * careless);
            const float service = a * (need + bias) + noise * normal(words[1]);
            total += static_cast<double>(squared(service - need));
        }
        const auto expected =
            static_cast<double>(expected_loss(a, squared(misfit) + careless, variance + squared(bias)));
        EXPECT_NEAR(total / cases, expected, 0.014 * expected) << "judgement " << a;
    }
}

TEST(Casework, JudgementUsedGrowsWithLeewayAndComplexityUpToAll) {
    EXPECT_EQ(judgement_used(0.0F, 0.9F, 0.5F, 0.8F), 0.0F);
    EXPECT_NEAR(judgement_used(0.5F, 0.5F, 0.5F, 0.8F), 0.45F, 1e-6F);
    EXPECT_GT(judgement_used(0.5F, 0.9F, 0.5F, 0.8F), judgement_used(0.5F, 0.1F, 0.5F, 0.8F));
    EXPECT_EQ(judgement_used(1.0F, 1.0F, 0.5F, 0.8F), 1.0F);
}

TEST(Casework, TheBurdenIsWholeForOneWhoJudgesAloneAndLighterByTheRuleAndWithSupport) {
    const auto p = Parameters{}.strain;
    EXPECT_NEAR(burden_of(0.6F, 1.0F, 0.0F, p), 0.6F, 1e-6F);
    EXPECT_NEAR(burden_of(0.6F, 0.0F, 0.0F, p), 0.6F * p.burden_by_rule, 1e-6F);
    EXPECT_NEAR(burden_of(0.6F, 1.0F, 0.25F, p), 0.75F * 0.6F, 1e-6F);
    EXPECT_EQ(burden_of(0.6F, 1.0F, 1.0F, p), 0.0F);
    EXPECT_EQ(burden_of(0.0F, 1.0F, 0.0F, p), 0.0F);
}

TEST(Casework, ColleaguesSupportAsFarAsTheyAreTrustedAndTalkIsOpen) {
    const auto p = Parameters{}.strain;
    EXPECT_NEAR(support_among(1.0F, 0.0F, p), p.support, 1e-6F);
    EXPECT_NEAR(support_among(0.5F, 0.2F, p), p.support * 0.5F * 0.8F, 1e-6F);
    EXPECT_EQ(support_among(0.0F, 0.0F, p), 0.0F);
    EXPECT_EQ(support_among(1.0F, 1.0F, p), 0.0F);
}

}  // namespace
}  // namespace raaderum
