// What a scenario and its variants are called: read in one language or two, kept in the resolved text, and no part of the plan.
#include "scenario/titles.hpp"

#include "reading.hpp"
#include "scenario/resolve.hpp"
#include "scenario/shipped.hpp"

#include <gmock/gmock.h>

namespace raaderum::scenario {
namespace {

using ::testing::HasSubstr;

constexpr const char* nordhuset =
    "name: nordhuset\n"
    "title: {da: Tillid eller kontrol i Nordhuset, en: Trust or control at Nordhuset}\n"
    "description: Et hus i nord.\n"
    "variants:\n"
    "  as-is: {title: {da: Som nu}}\n"
    "  plain: {}\n"
    "  oeget-tillid: {title.da: \"Øget tillid\", title.en: More trust, leaders.control_disposition: 0.1}\n";

const InBothLanguages& title_in(const Scenario& scenario, const char* variant) {
    return scenario.titles.variants.at(variant).title;
}

TEST(Titles, AreReadInOneLanguageOrTwo) {
    const Scenario scenario = load_text(nordhuset, "test.yaml");
    const InBothLanguages whole{"Tillid eller kontrol i Nordhuset", "Trust or control at Nordhuset"};
    EXPECT_EQ(scenario.titles.scenario.title, whole);
    EXPECT_EQ(scenario.titles.scenario.description, (InBothLanguages{"Et hus i nord.", "Et hus i nord."}));
    EXPECT_EQ(title_in(scenario, "as-is"), (InBothLanguages{"Som nu", "Som nu"}));
    EXPECT_EQ(title_in(scenario, "oeget-tillid"), (InBothLanguages{"Øget tillid", "More trust"}));
    EXPECT_EQ(title_of(scenario.titles, "plain"), (InBothLanguages{"plain", "plain"}));
    EXPECT_FALSE(load_text("weeks: 4\n", "test.yaml").titles.any());
}

TEST(Titles, StandInTheResolvedTextAndAreReadBack) {
    const Scenario scenario = load_text(nordhuset, "test.yaml");
    const Scenario again = load_text(scenario.resolved, "again.yaml");
    EXPECT_EQ(again.titles, scenario.titles);
    EXPECT_EQ(again.resolved, scenario.resolved);
    for (const char* shipped : {"trust-versus-control", "when-control-wins", "trust-reform", "budget-cut",
                                "media-shock", "two-worlds", "many-worlds"}) {
        const Scenario one = load(shipped);
        EXPECT_EQ(load_text(one.resolved, "again.yaml").titles, one.titles) << shipped;
        EXPECT_EQ(one.titles.variants.size(), one.plan.variants.size()) << shipped;
        EXPECT_EQ(wording_of(*find_shipped(shipped)), one.titles.scenario) << shipped;
    }
}

TEST(Titles, AreTakenOutOfAResolvedTextAsIfThereHadBeenNone) {
    std::string bare = nordhuset;
    for (const char* words :
         {"title: {da: Tillid eller kontrol i Nordhuset, en: Trust or control at Nordhuset}\n",
          "description: Et hus i nord.\n", "title: {da: Som nu}", "title.da: \"Øget tillid\", title.en: More trust, "})
        bare.erase(bare.find(words), std::string(words).size());
    const std::string without = load_text(bare, "test.yaml").resolved;
    EXPECT_EQ(without_titles(load_text(nordhuset, "test.yaml").resolved), without);
    EXPECT_EQ(without_titles(without), without);
    EXPECT_EQ(without_titles(""), "");
    const std::string last = "variants: {a: {title: A}, b: {title: B, description: C}}\n";
    EXPECT_EQ(without_titles(load_text(last, "test.yaml").resolved),
              load_text("variants: {a: {}, b: {}}\n", "test.yaml").resolved);
}

TEST(Titles, OfASweepSayWhichCellItIs) {
    const Scenario scenario = load_text(
        "leaders.control_disposition: {sweep: [0.2, 0.8]}\n"
        "variants: {as-is: {}, trust: {title: {da: Mere tillid, en: More trust}, leaders.admin_hours: {sweep: [10, "
        "12]}}}\n",
        "test.yaml");
    const char* cell = "trust__leaders.control_disposition=0.2,leaders.admin_hours=12";
    EXPECT_EQ(title_in(scenario, cell), (InBothLanguages{"Mere tillid (control disposition = 0,2; admin hours = 12)",
                                                         "More trust (control disposition = 0.2, admin hours = 12)"}));
    EXPECT_EQ(title_of_policy(scenario.titles, cell), (InBothLanguages{"Mere tillid", "More trust"}));
    const char* untitled = "as-is__leaders.control_disposition=0.8";
    EXPECT_EQ(title_of(scenario.titles, untitled).english, "as-is (control disposition = 0.8)");
    EXPECT_EQ(title_of_policy(scenario.titles, untitled).english, "as-is");
    EXPECT_EQ(load_text(scenario.resolved, "again.yaml").titles, scenario.titles);
}

TEST(Titles, AreMergedAsOtherKeys) {
    Overrides overrides;
    overrides.set = {{"title.en", "Another"}, {"variants.trust.title", "Kun ord"}};
    const Scenario scenario =
        load_text("extends: trust-versus-control\nvariants: {trust: {title.da: Tillid først}}\n", "test.yaml");
    EXPECT_EQ(scenario.titles.scenario.title, (InBothLanguages{"Tillid eller kontrol", "Trust or control"}));
    EXPECT_EQ(title_in(scenario, "trust"), (InBothLanguages{"Tillid først", "More trust"}));
    const Scenario set = load_text("extends: trust-versus-control\n", "test.yaml", overrides);
    EXPECT_EQ(set.titles.scenario.title, (InBothLanguages{"Tillid eller kontrol", "Another"}));
    EXPECT_EQ(title_in(set, "trust"), (InBothLanguages{"Kun ord", "Kun ord"}));
}

TEST(Titles, AreRefusedWhereNobodyCouldReadThem) {
    EXPECT_THAT(messages_of("title: \"\"\n"), HasSubstr("test.yaml:1:1: title: an empty text"));
    EXPECT_THAT(messages_of("title: [a]\n"), HasSubstr("expected a text, or {da: …, en: …}"));
    EXPECT_THAT(messages_of("title: {dk: a}\n"), HasSubstr("title.dk: unknown key"));
    EXPECT_THAT(messages_of("title: {da: {en: a}}\n"), HasSubstr("title.da: a section cannot stand here"));
    EXPECT_THAT(messages_of("title: \"a\\nb\"\n"), HasSubstr("a tab or a line end"));
    EXPECT_THAT(messages_of("variants: {a: {title: \"a\\eb\"}}\n"),
                HasSubstr("variants.a.title: the text holds a control"));
    EXPECT_THAT(messages_of("title: " + std::string(121, 'a') + "\n"), HasSubstr("a text of 121 characters"));
    EXPECT_THAT(messages_of("description: {en: " + std::string(2001, 'a') + "}\n"), HasSubstr("at most 2000"));
    std::string danish;
    for (int letter = 0; letter != longest_title; ++letter) danish += "ø";
    EXPECT_EQ(messages_of("title: " + danish + "\ndescription: \"a\\n\\tb\"\n"), "");
}

}  // namespace
}  // namespace raaderum::scenario
