// How answers are worded: numbers, units and sources in both languages.
#include "claims/words.hpp"
#include "model/metrics.hpp"
#include "scenario/scenario.hpp"
#include "scenario/shipped.hpp"
#include "words/place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace raaderum::claims {
namespace {

TEST(SignedNumbers, HaveAsManyDigitsAsTheirSizeNeeds) {
    EXPECT_EQ(signed_number(0.01234), "+0.0123");
    EXPECT_EQ(signed_number(-1.2345), "-1.234");
    EXPECT_EQ(signed_number(123.45), "+123.5");
    EXPECT_EQ(signed_number(std::nan("")), "-");
}

TEST(SignedNumbers, HaveTheLanguagesDecimalMarkAndUnit) {
    EXPECT_EQ(signed_number(-0.01234, Language::danish), "-0,0123");
    const Estimate estimate{0.05, 0.03, 0.07, Verdict::reproduced};
    EXPECT_EQ(interval_in_words(estimate, Language::english), "+0.0500 [+0.0300, +0.0700]");
    EXPECT_EQ(interval_in_words(estimate, Language::danish), "+0,0500 [+0,0300; +0,0700]");
    EXPECT_EQ(behind_number("1", Language::danish), "");
    EXPECT_EQ(behind_number("1/year", Language::english), " 1/year");
    EXPECT_EQ(behind_number("1/year", Language::danish), " 1/år");
    EXPECT_EQ(behind_number("cups", Language::danish), " cups");
}

TEST(SignedNumbers, HaveADanishUnitForEveryMetric) {
    for (const MetricInfo& metric : metric_table) {
        const std::string unit(metric.unit);
        if (unit != "1") {
            EXPECT_NE(behind_number(unit, Language::danish), " " + unit) << metric.name;
        }
    }
}

TEST(Sources, AreToldWithTheLanguagesWordsForPlaces) {
    const auto danish = [](const char* source) { return words::place_in(source, Language::danish); };
    EXPECT_EQ(danish("Bog, section 1.2"), "Bog, afsnit 1.2");
    EXPECT_EQ(danish("Bog, sections 1.2, 3 and 4; Anden (2025), pages 11 to 13"),
              "Bog, afsnit 1.2, 3 og 4; Anden (2025), side 11 til 13");
    EXPECT_EQ(danish("Bog, page 17 and part 2"), "Bog, side 17 and del 2") << "'and' with no number behind it stays";
    EXPECT_EQ(danish("Part and section"), "Part and section");
    EXPECT_EQ(danish("Bog (section"), "Bog (section");
    EXPECT_EQ(danish(""), "");
    EXPECT_EQ(words::place_in("Bog, section 1.2", Language::english), "Bog, section 1.2");
}

TEST(Sources, OfTheRegisterHaveNoEnglishLeftInDanish) {
    for (const scenario::ShippedScenario& shipped : scenario::shipped_claims()) {
        const std::string source = source_of(*scenario::load(std::string(shipped.name)).claim, Language::danish);
        for (const char* english :
             {"section", "page", "part", " and ", " to ", " our ", " the ", " that ", " is ", " on "})
            EXPECT_EQ(source.find(english), std::string::npos) << source;
    }
}

}  // namespace
}  // namespace raaderum::claims
