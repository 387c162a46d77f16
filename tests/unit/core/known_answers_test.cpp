// The program notices before it computes anything that numbers are not computed here as everywhere else.
#include "core/known_answers.hpp"

#include <gtest/gtest.h>

#include <cfenv>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

namespace raaderum {
namespace {

TEST(KnownAnswers, AreGivenHere) { EXPECT_EQ(wrong_answer(), nullptr); }

TEST(KnownAnswers, AnotherRoundingModeIsNoticed) {
    for (const int mode : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO}) {
        ASSERT_EQ(std::fesetround(mode), 0);
        const char* const wrong = wrong_answer();
        std::fesetround(FE_TONEAREST);
        EXPECT_STREQ(wrong, "numbers are not rounded to the nearest") << mode;
    }
}

#if defined(__x86_64__)
TEST(KnownAnswers, TinyNumbersTakenForZeroAreNoticed) {
    constexpr unsigned flush_to_zero = 0x8000;
    constexpr unsigned denormals_are_zero = 0x0040;
    const unsigned before = _mm_getcsr();
    for (const unsigned bit : {flush_to_zero, denormals_are_zero}) {
        _mm_setcsr(before | bit);
        const char* const wrong = wrong_answer();
        _mm_setcsr(before);
        EXPECT_STREQ(wrong, "tiny numbers are taken for zero") << bit;
    }
}
#endif

}  // namespace
}  // namespace raaderum
