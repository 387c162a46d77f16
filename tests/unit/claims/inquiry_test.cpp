#include "claims/inquiry.hpp"

#include "claimed.hpp"
#include "claims/json.hpp"

#include <gtest/gtest.h>

namespace raaderum::claims {
namespace {

std::vector<Inquiry> small_inquiry(const InquiryOptions& options) {
    return {inquiry_into(test::small_scenario("institution.employees: 12\n"), options)};
}

TEST(Inquiry, AnswersAlikeForAnyNumberOfThreads) {
    const auto inquiries = small_inquiry({});
    engine::EnsembleOptions options;
    options.jobs = 1;
    const Inquired alone = inquire(inquiries, options);
    options.jobs = 3;
    const Inquired shared = inquire(inquiries, options);
    EXPECT_EQ(as_json(alone.answers, {}), as_json(shared.answers, {}));
    ASSERT_EQ(alone.answers.size(), 1U);
    const Answer& answer = alone.answers.front();
    EXPECT_EQ(answer.replicates, 16);
    EXPECT_EQ(answer.failed, 0);
    EXPECT_EQ(answer.deciding_effects.size(), 16U);
    EXPECT_FALSE(answer.steps || answer.carried_by) << "they are found out after it";
    EXPECT_FALSE(answer.robustness);
    EXPECT_EQ(answer.measures[1].verdict, Verdict::reproduced);  // people start with more trust
}

TEST(Inquiry, CountsTheOtherSettingsInWhichTheClaimHolds) {
    const Inquired inquired = inquire(small_inquiry({true}), {});
    ASSERT_TRUE(inquired.answers.front().robustness);
    const Robustness& robustness = *inquired.answers.front().robustness;
    EXPECT_EQ(robustness.settings.of, 6);
    EXPECT_EQ(robustness.worlds.of, worlds);
    EXPECT_EQ(robustness.both().of, 6 + worlds);
    EXPECT_FALSE(robustness.stored);
}

TEST(Inquiry, ThatIsStoppedAnswersNothing) {
    engine::EnsembleOptions options;
    options.stop_asked = [] { return true; };
    const Inquired inquired = inquire(small_inquiry({}), options);
    EXPECT_TRUE(inquired.run.stopped);
    EXPECT_TRUE(inquired.answers.empty());
}

}  // namespace
}  // namespace raaderum::claims
