// The chart says in words what it draws, and its steps lead from level to level.

#include "why/waterfall.hpp"

#include "hand_made.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::why {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Waterfall, LabelsEveryStepAndTellsItInWords) {
    const std::string svg = waterfall(std::vector{test::lower_leeway()}, Language::english, false);
    for (const char* expected : {"<title", "<desc", "as-is", "0.620", "how leaders lead", "−0.150", "+0.010", "0.410",
                                 "#D55E00", "#0072B2", "95 % interval"}) {
        EXPECT_THAT(svg, HasSubstr(expected));
    }
    EXPECT_THAT(svg, Not(HasSubstr("all else")));
    EXPECT_THAT(svg, Not(HasSubstr("nan")));
}

TEST(Waterfall, EscapesNamesAndDrawsLevelsAloneWhereNothingIsAccounted) {
    Account account = test::lower_leeway();
    account.variant = "a<b";
    account.causes.clear();
    const std::string svg = waterfall(std::vector{account}, Language::danish, false);
    EXPECT_THAT(svg, HasSubstr("a&lt;b"));
    EXPECT_THAT(svg, HasSubstr("0,41"));
    EXPECT_THAT(svg, Not(HasSubstr("<rect x=")));
}

}  // namespace
}  // namespace raaderum::why
