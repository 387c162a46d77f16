#include "report/svg.hpp"

#include "xml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace raaderum::report {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Svg, TextIsEscapedInElementsAndAttributes) {
    EXPECT_EQ(escaped("a < b & 'c' > \"d\""), "a &lt; b &amp; &#39;c&#39; &gt; &quot;d&quot;");
    const std::string svg = drawing({"x", "<script>", "\"&\""}, 10, 10, text_at(0, 0, "</svg>"));
    EXPECT_THAT(testing::fault_in_xml(svg), IsEmpty());
    EXPECT_EQ(svg.find("<script>"), std::string::npos);
}

TEST(Svg, ADrawingTellsScreenReadersWhatItIs) {
    const std::string svg = drawing({"main", "Value", "better under trust"}, 10, 10, {});
    EXPECT_THAT(svg, HasSubstr("role=\"img\" aria-labelledby=\"main-title main-desc\""));
    EXPECT_THAT(svg, HasSubstr("<title id=\"main-title\">Value</title>"));
    EXPECT_THAT(svg, HasSubstr("<desc id=\"main-desc\">better under trust</desc>"));
}

TEST(Svg, ADrawingStandsAlone) {
    const std::string svg = standalone(drawing({"main", "t", "d"}, 10, 10, {}));
    EXPECT_THAT(testing::fault_in_xml(svg), IsEmpty());
    EXPECT_THAT(svg, HasSubstr("<style>"));
}

TEST(Svg, PathsBreakOffWhereAValueIsMissing) {
    const std::array<Point, 5> points{{{0, 1}, {1, 2}, {2, nan}, {3, 4}, {4, 5}}};
    EXPECT_EQ(path_through(points, "x=\"\""), "<path d=\"M0.0 1.0L1.0 2.0M3.0 4.0L4.0 5.0\" x=\"\"/>\n");
    EXPECT_THAT(area_between(points, points, "x=\"\""), HasSubstr("ZM3.0 4.0"));
    const std::array<Point, 1> nothing{{{nan, nan}}};
    EXPECT_THAT(path_through(nothing, ""), IsEmpty());
    EXPECT_THAT(line_between({0, nan}, {1, 1}, ""), IsEmpty());
}

TEST(Svg, LongNamesAreCutBetweenLetters) {
    EXPECT_EQ(fitted("cut-10 (statutory share=0.2)", 16.0, 16.0 * 0.6 * 16.0).substr(0, 6), "cut-10");
    EXPECT_TRUE(fitted("cut-10 (statutory share=0.2)", 16.0, 150.0).ends_with("…=0.2)"));
    EXPECT_EQ(fitted("kort", 16.0, 100.0), "kort");
    const std::string cut = fitted("ærøærøærøærøærøærø", 16.0, 60.0);
    EXPECT_THAT(cut, ::testing::EndsWith("…"));
    EXPECT_LE(width_of(cut, 16.0), 60.0 + 16.0);
    EXPECT_THAT(testing::fault_in_xml("<a>" + cut + "</a>"), IsEmpty());
}

}  // namespace
}  // namespace raaderum::report
