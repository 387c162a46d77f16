// News travels once, a week later, and by the numbers of its equation.

#include "processes/spread_attention.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace raaderum {
namespace {

/// Three municipalities of two, one and three institutions.
class AttentionSpreads : public ::testing::Test {
  protected:
    void SetUp() override {
        institutions_.resize(6);
        for (Institution& institution : institutions_) {
            institution.parameters.municipalities.attention_within = 0.5F;
            institution.parameters.municipalities.attention_between = 0.25F;
        }
        const std::span<Institution> all(institutions_);
        municipalities_ = {all.subspan(0, 2), all.subspan(2, 1), all.subspan(3, 3)};
    }

    void arouse(std::size_t institution, float size) {
        institutions_[institution].environment.attention += size;
        institutions_[institution].environment.news += size;
    }
    float attention(std::size_t institution) const { return institutions_[institution].environment.attention; }

    std::vector<Institution> institutions_;
    std::vector<std::span<Institution>> municipalities_;
};

TEST_F(AttentionSpreads, FollowsItsEquation) {
    arouse(0, 1.0F);   // mean of the first municipality: 0.5
    arouse(3, 0.75F);  // of the third: 0.25
    spread_attention(municipalities_);
    EXPECT_FLOAT_EQ(attention(0), 1.0F + 0.25F * 0.25F);
    EXPECT_FLOAT_EQ(attention(1), 0.5F * 0.5F + 0.25F * 0.25F);
    EXPECT_FLOAT_EQ(attention(2), 0.25F * 0.5F);
    EXPECT_FLOAT_EQ(attention(3), 0.75F + 0.25F * 0.5F);
    EXPECT_FLOAT_EQ(attention(4), 0.5F * 0.25F + 0.25F * 0.5F);
}

TEST_F(AttentionSpreads, DoesNotEcho) {
    arouse(0, 1.0F);
    spread_attention(municipalities_);
    const float heard = attention(2);
    spread_attention(municipalities_);
    EXPECT_EQ(attention(2), heard);
    EXPECT_EQ(attention(0), 1.0F);
}

TEST_F(AttentionSpreads, CanBeSwitchedOff) {
    institutions_[2].mechanisms.press_spread = false;
    arouse(0, 1.0F);
    spread_attention(municipalities_);
    EXPECT_EQ(attention(2), 0.0F);
    EXPECT_GT(attention(4), 0.0F);
}

TEST_F(AttentionSpreads, LeavesWhoeverIsAloneAsTheyAre) {
    arouse(2, 0.7F);
    spread_attention({&municipalities_[1], 1});
    EXPECT_EQ(attention(2), 0.7F);
}

}  // namespace
}  // namespace raaderum
