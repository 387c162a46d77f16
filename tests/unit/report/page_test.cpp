// The page from a study with made-up numbers: what it says, that it is whole, and that nothing a file holds can break it.
#include "report/page.hpp"

#include "made_study.hpp"
#include "xml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace raaderum::report {
namespace {

using compare::testing::Folder;
using compare::testing::Made;
using compare::testing::shared_luck;
using testing::count_of;
using testing::fault_in_xml;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Value to citizens rises by 0.02 per variant above the baseline's 0.6; luck is shared.
float rising(std::size_t variant, std::uint32_t replicate, Metric metric, int) {
    const float luck = 0.05F * static_cast<float>(shared_luck(replicate));
    const float own = 0.001F * static_cast<float>((replicate * 7 + variant * 3) % 5);
    return metric == Metric::citizen_value ? 0.6F + 0.02F * static_cast<float>(variant) + luck + own : 0.5F;
}

Report report_of(const Made& made, Language language,
                 const std::vector<std::string>& metrics = {"leeway", "citizen_value"}) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made);
    compare::Question question;
    for (const std::string& metric : metrics) question.metrics.push_back(*study.metric_called(metric));
    return make_report(study, compare::compare(study, question), language);
}

/// Element names that a page opens but need not close, taken out so that the rest can be read as XML.
std::string as_xml(std::string page) {
    for (const char* open : {"<!DOCTYPE html>\n", "<meta charset=\"utf-8\">\n",
                             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"}) {
        page.erase(page.find(open), std::string(open).size());
    }
    const std::size_t policy = page.find("<meta http-equiv");
    page.erase(policy, page.find(">\n", policy) + 2 - policy);
    for (const char* name : {"style", "script"}) {
        const std::size_t start = page.find(std::string("<") + name + ">");
        const std::string end = std::string("</") + name + ">";
        page.erase(start, page.find(end) + end.size() - start);
    }
    for (std::size_t at = page.find(" data-play "); at != std::string::npos; at = page.find(" data-play ")) {
        page.erase(at, std::string(" data-play").size());
    }
    return page;
}

TEST(Page, CallsScenarioAndPoliciesByTheirTitles) {
    Made made;
    made.value = rising;
    made.titles.scenario = {{"Tillid i Nordhuset", "Trust at Nordhuset"}, {"Et <hus> i nord.", "A <house> up north."}};
    made.titles.variants["trust"] = {{"Øget tillid", "More trust"}, {"Lederne giver slip.", "Leaders let go."}};
    const std::string danish = report_of(made, Language::danish).page;
    EXPECT_THAT(danish, HasSubstr("<title>Tillid i Nordhuset</title>"));
    EXPECT_THAT(danish,
                ::testing::AllOf(HasSubstr("<h1>Tillid i Nordhuset</h1>"), HasSubstr("Et &lt;hus&gt; i nord.</p>")));
    EXPECT_THAT(danish, HasSubstr("Øget tillid<br/><span class=\"quiet\">Lederne giver slip.</span>"));
    EXPECT_THAT(danish, HasSubstr("<th scope=\"col\">Øget tillid</th>"));
    EXPECT_THAT(danish, Not(HasSubstr(">trust<")));
    EXPECT_THAT(danish, HasSubstr("as-is")) << "what has no title goes by its name";
    const std::string english = report_of(made, Language::english).page;
    EXPECT_THAT(english, HasSubstr("<title>Trust at Nordhuset</title>"));
    EXPECT_THAT(english, HasSubstr("Leaders let go."));
    EXPECT_THAT(english, HasSubstr("More trust ("));
    EXPECT_THAT(english, Not(HasSubstr("Øget")));
    EXPECT_EQ(fault_in_xml(as_xml(danish)), "");
}

TEST(Page, LeadsWithTheHousesThatEmptied) {
    Made made;
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric metric, int week) {
        const bool empty = variant == 1 && replicate < 2 && week > 3;
        if (empty && info(metric).with_nobody == WithNobody::undefined) return std::numeric_limits<float>::quiet_NaN();
        if (metric == Metric::vacancy) return empty ? 1.0F : 0.0F;
        return rising(variant, replicate, metric, week);
    };
    const std::string english = report_of(made, Language::english).page;
    EXPECT_THAT(english,
                HasSubstr("<p class=\"answer\">Houses that emptied, every position vacant at the end of some week: "
                          "0 of 6 under as-is and 2 of 6 under trust. Compared with"));
    EXPECT_THAT(english, HasSubstr("<th scope=\"col\">Pairs</th>"));
    EXPECT_THAT(
        report_of(made, Language::danish).page,
        HasSubstr("<p class=\"answer\">Institutioner, der blev tomme, så alle stillinger var ledige ved udgangen af en "
                  "uge: 0 af 6 under as-is og 2 af 6 under trust. Sammenlignet med"));
    EXPECT_THAT(english, Not(HasSubstr("nan")));
    EXPECT_THAT(report_of({}, Language::english).page, Not(HasSubstr("emptied")));
}

TEST(Page, AnswersInOneSentence) {
    Made made;
    made.value = rising;
    EXPECT_THAT(report_of(made, Language::english).page,
                HasSubstr("Compared with as-is, value to citizens is better under trust (+2.0"));
    EXPECT_THAT(report_of(made, Language::danish).page,
                HasSubstr("Sammenlignet med as-is er værdi for borgerne bedre under trust (+2,0"));
}

TEST(Page, WhatDoesNotDifferDoesNotMatter) {
    const std::string page = report_of(Made{}, Language::english).page;
    EXPECT_THAT(page, HasSubstr("value to citizens is in the mean no different by as much as matters under trust"));
    EXPECT_THAT(fault_in_xml(as_xml(page)), IsEmpty());
}

TEST(Page, IsWholeInBothLanguagesForOneAndForThirteenPolicies) {
    for (const Language language : {Language::english, Language::danish}) {
        for (const std::size_t policies : {1U, 13U}) {
            Made made;
            made.variants = {"as-is"};
            for (std::size_t policy = 0; policy != policies; ++policy) {
                made.variants.push_back("policy-" + std::string(50, 'x') + std::to_string(policy));
            }
            made.baselines.assign(made.variants.size(), 0);
            made.value = rising;
            const Report report = report_of(made, language);
            EXPECT_THAT(fault_in_xml(as_xml(report.page)), IsEmpty());
            EXPECT_LT(report.page.size(), 2'000'000U);
            for (const Figure& figure : report.figures)
                EXPECT_THAT(fault_in_xml(figure.drawing), IsEmpty()) << figure.name;
        }
    }
}

TEST(Page, OneReplicateAndFailedOnesMakeAPage) {
    Made made;
    made.replicates = 1;
    EXPECT_THAT(fault_in_xml(as_xml(report_of(made, Language::english).page)), IsEmpty());
    made.replicates = 3;
    made.change = [](Trajectory& trajectory) {
        if (trajectory.variant == 1 && trajectory.replicate == ReplicateId{1}) trajectory.failure = "week 3: lost";
    };
    const std::string page = report_of(made, Language::english).page;
    EXPECT_THAT(fault_in_xml(as_xml(page)), IsEmpty());
    EXPECT_THAT(page, HasSubstr("<dt>Missing or failed</dt><dd>trust: 1</dd>"));
}

TEST(Page, SaysThatItIsAModelAndAsksNobody) {
    const std::string page = report_of(Made{}, Language::danish).page;
    EXPECT_THAT(page, HasSubstr("Et resultat af en model, ikke en prognose."));
    EXPECT_THAT(page, HasSubstr("<html lang=\"da\">"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    for (const char* outside : {"src=", "url(http", "@import", "<link", "fetch(", "https://"}) {
        EXPECT_THAT(page, Not(HasSubstr(outside)));
    }
    EXPECT_EQ(count_of(page, "http://"), count_of(page, "xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST(Page, EveryDrawingAndTableCanBeRead) {
    Made made;
    made.value = rising;
    const std::string page = report_of(made, Language::english).page;
    EXPECT_EQ(count_of(page, "class=\"chart\""), count_of(page, "role=\"img\""));
    EXPECT_EQ(count_of(page, "<table"), count_of(page, "<caption>"));
    for (const char* landmark :
         {"<header>", "<nav ", "<main id=\"main\">", "<footer>", "class=\"skip\" href=\"#main\""}) {
        EXPECT_EQ(count_of(page, landmark), 1U) << landmark;
    }
}

TEST(Page, CellsOfASweepGiveRegret) {
    Made made;
    made.variants = {"as-is__institution.span=1", "as-is__institution.span=2", "trust__institution.span=1",
                     "trust__institution.span=2"};
    made.baselines = {0, 1, 0, 1};
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric, int) {
        const std::array<float, 4> levels{0.50F, 0.50F, 0.60F, 0.40F};
        return levels[variant] + 0.001F * static_cast<float>(replicate);
    };
    const Report report = report_of(made, Language::english);
    EXPECT_THAT(report.page, HasSubstr("If conditions are different"));
    EXPECT_THAT(report.page, HasSubstr("risks least: nowhere is it more than 10.0 points worse than the best; "
                                       "it is the best in 1 of 2 settings"));
    EXPECT_THAT(report.page, HasSubstr("trust (span = 1)"));
    EXPECT_THAT(report_of(Made{}, Language::english).page, Not(HasSubstr("If conditions are different")));
}

}  // namespace
}  // namespace raaderum::report
