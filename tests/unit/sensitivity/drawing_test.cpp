// The figure of what would turn a conclusion.

#include "sensitivity/drawing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::sensitivity {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Drawing, LabelsEndsAndTellsWhatTurns) {
    Study study;
    study.subject.plan.name = "a<b";
    study.subject.plan.variants = {{"as-is", "", {}, 0}, {"trust", R"({"leaders.hardness": 0.25})", {}, 0}};
    study.subject.outcomes = {{Metric::leeway, 0, std::nullopt}, {Metric::leeway, 1, 0}};
    study.ranges.varied = {{find_parameter("leaders.hardness"), 0.4, 0.32, 0.5}};
    Findings findings;
    findings.survivors = {0};
    const Swing swing{{-0.1, -0.2, -0.05}, {0.3, 0.2, 0.4}, Turn::turns, Turn::holds};
    findings.tornadoes = {{{0.5, 0.4, 0.6}, {swing}}, {{0.1, 0.05, 0.15}, {swing}}};
    const std::string svg = drawing_of(study, findings);
    EXPECT_THAT(svg, HasSubstr("leeway, trust - as-is"));
    EXPECT_THAT(svg, Not(HasSubstr("leeway, as-is"))) << "levels have nothing to turn";
    for (const char* label : {"leaders.hardness *", "low 0.32", "high 0.5", "as written +0.1", "low: TURNS", "#0072B2",
                              "#D55E00", "a&lt;b", "<circle"})
        EXPECT_THAT(svg, HasSubstr(label));
}

}  // namespace
}  // namespace raaderum::sensitivity
