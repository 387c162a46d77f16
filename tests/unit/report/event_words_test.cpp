// Every kind of event is told in both languages, with its numbers as people write them.

#include "report/event_words.hpp"

#include "interventions/kinds.hpp"

#include <gtest/gtest.h>

namespace raaderum::report {
namespace {

TEST(EventWords, TellEveryKindInBothLanguages) {
    for (const InterventionKind* kind : intervention_kinds()) {
        for (const Language language : {Language::english, Language::danish}) {
            const std::string text = in_words(event_of(*kind, 3), Words(language));
            EXPECT_FALSE(text.empty()) << kind->name;
            EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
        }
    }
}

TEST(EventWords, TellACutInPerCentAndASettingWithItsValue) {
    Event cut = event_of(interventions::budget_cut, 3);
    set_value(cut, "size", 0.15F);
    EXPECT_EQ(in_words(cut, Words(Language::english)), "budget cut 15 %");
    EXPECT_EQ(in_words(cut, Words(Language::danish)), "besparelse 15 %");
    Event setting = event_of(interventions::set, 3);
    setting.key = "leaders.develop";
    set_value(setting, "value", 0.25F);
    EXPECT_EQ(in_words(setting, Words(Language::english)), "leaders.develop = 0.25");
    EXPECT_EQ(in_words(setting, Words(Language::danish)), "leaders.develop = 0,25");
    set_value(setting, "over_weeks", 26.0F);
    EXPECT_EQ(in_words(setting, Words(Language::english)), "leaders.develop = 0.25 over 26 weeks");
    EXPECT_EQ(in_words(setting, Words(Language::danish)), "leaders.develop = 0,25 over 26 uger");
}

}  // namespace
}  // namespace raaderum::report
