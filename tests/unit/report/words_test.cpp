#include "report/words.hpp"

#include "model/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <regex>
#include <set>

namespace raaderum::report {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

const Words english(Language::english);
const Words danish(Language::danish);

std::set<std::string> places_in(std::string_view text) {
    static const std::regex place("\\{[a-z_]+\\}");
    const std::string copy(text);
    std::set<std::string> places;
    for (std::sregex_iterator match(copy.begin(), copy.end(), place), end; match != end; ++match) {
        places.insert(match->str());
    }
    return places;
}

TEST(Words, EveryTextHasTheSamePlacesInBothLanguages) {
#define TEXT(name, in_english, in_danish)                                              \
    EXPECT_EQ(places_in(english(Text::name)), places_in(danish(Text::name))) << #name; \
    EXPECT_THAT(std::string(danish(Text::name)), Not(IsEmpty())) << #name;
#include "report/texts.def"
#undef TEXT
}

TEST(Words, EveryMetricIsNamedInBothLanguages) {
    for (const MetricInfo& metric : metric_table) {
        EXPECT_NE(english.metric(metric.name), metric.name);
        EXPECT_NE(danish.metric(metric.name), metric.name);
    }
}

TEST(Words, SharesAreToldInPercentAndRatesAsTheyAre) {
    for (const MetricInfo& metric : metric_table) {
        const double factor = english.measure(metric.name).factor;
        if (metric.unit.starts_with("share") || metric.unit == "1/year") {
            EXPECT_EQ(factor, 100.0) << metric.name;
        } else if (metric.unit.starts_with("per 1000")) {
            EXPECT_EQ(factor, 1.0) << metric.name;
        }
    }
}

TEST(Words, AMetricThatTheTableLacksKeepsItsOwnName) {
    compare::Described unheard_of;
    unheard_of.name = "joy";
    EXPECT_EQ(danish.metric(unheard_of), "joy");
    unheard_of.long_name = "joy of work";
    EXPECT_EQ(danish.metric(unheard_of), "Joy of work");
    EXPECT_EQ(english.level("joy", 0.5), "0.50");
}

TEST(Words, NumbersAreWrittenAsInTheLanguage) {
    EXPECT_EQ(english.number(1.25, 2), "1.25");
    EXPECT_EQ(danish.number(1.25, 2), "1,25");
    EXPECT_EQ(danish.signed_number(-0.5, 1), "−0,5");
    EXPECT_EQ(english.signed_number(0.5, 1), "+0.5");
    EXPECT_EQ(english.signed_number(-0.04, 1), "0.0");
    EXPECT_EQ(english.signed_number(0.04, 1), "0.0");
    EXPECT_EQ(english.number(std::numeric_limits<double>::quiet_NaN(), 1), "–");
}

TEST(Words, DecimalsFollowThePrecision) {
    EXPECT_EQ(decimals_for(5.0, 1), 1);
    EXPECT_EQ(decimals_for(0.05, 1), 2);
    EXPECT_EQ(decimals_for(1e-9, 1), 3);
    EXPECT_EQ(decimals_for(0.0, 1), 1);
    EXPECT_EQ(danish.difference("leeway", 0.0123, 0.0004), "+1,23 point");
}

TEST(Words, FirstLettersChangeAlsoInDanish) {
    EXPECT_EQ(lower_first("Ønske om"), "ønske om");
    EXPECT_EQ(upper_first("ærlig"), "Ærlig");
    EXPECT_EQ(upper_first(lower_first("Åben")), "Åben");
    EXPECT_EQ(lower_first(""), "");
}

TEST(Words, ListsEndWithAnd) {
    EXPECT_EQ(english.list({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(danish.list({"a", "b"}), "a og b");
    EXPECT_THAT(english.list({}), IsEmpty());
}

}  // namespace
}  // namespace raaderum::report
