// Hand-made accounts, told in both languages.

#include "why/sentences.hpp"

#include "hand_made.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::why {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const MechanismInfo& mechanism_called(std::string_view name) {
    return *std::find_if(mechanism_table.begin(), mechanism_table.end(),
                         [&](const MechanismInfo& mechanism) { return mechanism.name == name; });
}

TEST(Sentences, TellADifferenceItsCausesAndItsMechanisms) {
    Account account = test::lower_leeway();
    account.without = {{&mechanism_called("fast_tightening"), -0.12, -0.09}};
    EXPECT_THAT(
        sentences(account, Language::english),
        ElementsAre("Over weeks 208 to 259, leeway is 0.21 lower under control than under as-is: 0.41 against 0.62.",
                    "Most of it, 0.15, comes through how leaders lead; then come trust with 0.05 and can, will and "
                    "dare with 0.02.",
                    "Half of the most that ever came through how leaders lead came in weeks 0 to 8.",
                    "Without fast tightening the difference would be −0.12, against −0.21 as it is."));
    EXPECT_THAT(
        sentences(account, Language::danish),
        ElementsAre("I uge 208 til 259 er det faglige råderum 0,21 lavere under control end under as-is: 0,41 mod "
                    "0,62.",
                    "Det meste, 0,15, kommer gennem ledernes måde at lede på; dertil kommer tillid med 0,05 og kan, "
                    "vil og tør med 0,02.",
                    "Halvdelen af det meste, der nogensinde kom gennem ledernes måde at lede på, kom i uge 0 til 8.",
                    "Uden mekanismen \"fast tightening\" ville forskellen være −0,12, mod −0,21 som det er."));
}

TEST(Sentences, TellWhatWorkedAgainstItAndWhatMayBeChance) {
    Account account = test::lower_leeway();
    account.causes[3] = test::part("colleagues", 0.04, 0.01, {3, 4, 0.03});
    account.difference = {-0.21, -0.44, 0.02};
    const auto told = sentences(account, Language::english);
    EXPECT_THAT(told[0], HasSubstr("; that may be chance."));
    EXPECT_THAT(told, testing::Contains("Working against it: colleagues (0.04)."));
    EXPECT_THAT(told, testing::Contains("No single mechanism changes the difference beyond chance."));
}

TEST(Sentences, SayWhatToAskInstead) {
    Account account = test::lower_leeway();
    account.metric = Metric::turnover;
    account.not_accounted = NotAccounted::counts_people;
    account.causes.clear();
    EXPECT_THAT(sentences(account, Language::english)[1],
                HasSubstr("Ask about leaving_risk, strain, motivation instead."));
    EXPECT_THAT(sentences(account, Language::danish)[1], HasSubstr("Spørg i stedet til leaving_risk"));
}

TEST(Sentences, TellTheFactorsOfAProductFirst) {
    Account account = test::lower_leeway();
    account.metric = Metric::citizen_value;
    account.factors = {{Metric::service_quality, {-0.01, -0.02, 0.0}, {0.60, 0.59, 0.61}, {0.61, 0.60, 0.62}},
                       {Metric::kept_value, {-0.20, -0.21, -0.19}, {0.68, 0.67, 0.69}, {1.0, 1.0, 1.0}}};
    const std::vector<std::string> english = sentences(account, Language::english);
    EXPECT_EQ(
        english.at(1),
        "It is the product of two: the quality of the service given gives −0.01 (0.60 against 0.61) and the value kept "
        "when demand is turned away gives −0.20 (0.68 against 1.00).");
    EXPECT_EQ(sentences(account, Language::danish).at(1).substr(0, 23), "Den er et produkt af to");
}

TEST(Sentences, SayThatNothingDiffers) {
    Account account = test::lower_leeway();
    account.difference = {0.0, 0.0, 0.0};
    account.causes.clear();
    EXPECT_THAT(sentences(account, Language::english),
                ElementsAre("Leeway is exactly the same under control as under as-is.",
                            "Nothing came through any cause in any week."));
    EXPECT_THAT(sentences(account, Language::danish), SizeIs(2));
}

TEST(Words, ExistForEveryMetricCauseAndChannelInBothLanguages) {
    for (const Language language : {Language::english, Language::danish}) {
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            EXPECT_FALSE(word_for_metric(static_cast<Metric>(metric), language).empty());
        }
        for (const std::string_view cause : cause_names) EXPECT_FALSE(word_for_cause(cause, language).empty());
        for (const engine::Channel& channel : engine::channels()) {
            EXPECT_FALSE(word_for_channel(channel.name, language).empty());
        }
    }
}

TEST(Words, WriteNumbersWithATrueMinusAndTheLanguagesDecimalMark) {
    EXPECT_EQ(signed_number(-0.126, 2, Language::danish), "−0,13");
    EXPECT_EQ(signed_number(0.126, 2, Language::english), "+0.13");
    EXPECT_EQ(signed_number(-0.001, 2, Language::english), "0.00");
    EXPECT_EQ(decimals_for(0.21), 2);
    EXPECT_EQ(decimals_for(-0.058), 3);
    EXPECT_EQ(decimals_for(14.0), 0);
}

}  // namespace
}  // namespace raaderum::why
