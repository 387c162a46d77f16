// What becomes of answers: JSON for programs, a page for people.
#include "experiments/json.hpp"
#include "experiments/page.hpp"
#include "experiments/words.hpp"
#include "made.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace raaderum::experiments {
namespace {

using Json = nlohmann::json;
using scenario::Unit;

std::vector<Answer> some_answers() {
    Answer answer;
    answer.experiment = *test::small_scenario().experiment;
    answer.replicates = 12;
    answer.measures = {{1.0, 0.5, 1.5, 12, false, true, std::nullopt},
                       {0.3, 0.2, 0.4, 12, false, true, true},
                       {1.4, 1.2, 1.6, 12, false, false, false},
                       {2.0, 1.5, 2.5, 12, true, std::nullopt, true}};
    return {answer};
}

TEST(ExperimentsJson, HasARowForEachMeasureWithTheKeysThatProgramsRelyOn) {
    const Json rows = Json::parse(as_json(some_answers())).at("experiments");
    ASSERT_EQ(rows.size(), 4U);
    std::vector<std::string> keys;
    for (const auto& [key, value] : rows[1].items()) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(keys, (std::vector<std::string>{"ci95", "effect", "first_run", "id", "measure", "model", "model_interval",
                                              "sign", "size", "study", "use"}));
    EXPECT_EQ(rows[1].at("id"), "X1b");
    EXPECT_EQ(rows[1].at("study"), "A, B. & C, D. (2021). On <trust> & more. A journal 1(2)");
    EXPECT_EQ(rows[1].at("measure"), "motivation, sd between persons");
    EXPECT_EQ(rows[1].at("effect"), 0.3);
    EXPECT_EQ(rows[1].at("ci95"), Json::array({0.1, 0.5}));
    EXPECT_EQ(rows[1].at("model"), 0.3);
    EXPECT_EQ(rows[1].at("model_interval"), Json::array({0.2, 0.4}));
    EXPECT_EQ(rows[1].at("sign"), true);
    EXPECT_EQ(rows[1].at("size"), true);
    EXPECT_EQ(rows[1].at("use"), "learn");
    EXPECT_TRUE(rows[1].at("first_run").is_null());
}

TEST(ExperimentsJson, WritesNullForWhatIsNotKnownOrNotAsked) {
    std::vector<Answer> answers = some_answers();
    answers[0].measures[1].median = std::nan("");
    answers[0].first_run = "2026-11-30";
    const Json rows = Json::parse(as_json(answers)).at("experiments");
    EXPECT_TRUE(rows[0].at("effect").is_null() && rows[0].at("ci95").is_null() && rows[0].at("size").is_null());
    EXPECT_TRUE(rows[1].at("model").is_null());
    EXPECT_TRUE(rows[3].at("sign").is_null());
    EXPECT_EQ(rows[0].at("first_run"), "2026-11-30");
}

TEST(ExperimentsJson, SaysTheMeasureInTheLanguageAskedFor) {
    const Json rows = Json::parse(as_json(some_answers(), words::Language::danish)).at("experiments");
    EXPECT_EQ(rows[0].at("measure"), "råderum, point af hundrede");
}

TEST(ExperimentWords, TellNumbersInTheirUnits) {
    const auto english = words::Language::english;
    EXPECT_EQ(told_of_study(test::found(Unit::per_cent, -9.0, -13.0, -5.0), english), "−9.0 [−13.0, −5.0] %");
    EXPECT_EQ(told_of_study(test::found(Unit::ratio, 0.33, 0.0, 0.9), english), "0.33 [0.00, 0.90] ×");
    auto ours = test::found(Unit::points, 12.0, 8.0, 16.0);
    ours.tolerance = true;
    EXPECT_EQ(told_of_study(ours, words::Language::danish), "+12,0 ± 4,0 point");
    EXPECT_EQ(told_of_study(test::directed(Unit::points, false), english), "down");
    EXPECT_EQ(told_of_model({-0.4, -0.72, -0.08, 40, false, true, true}, Unit::sd_between_persons, english),
              "−0.40 [−0.72, −0.08] sd");
    EXPECT_EQ(told_of_model({std::nan(""), 0.0, 0.0, 0, false, {}, {}}, Unit::points, english), "-");
    EXPECT_EQ(short_name("Rasul, I. & Rogger, D. (2018). A title (with more). A journal"), "Rasul & Rogger (2018)");
    EXPECT_EQ(short_name("Moen, P., Kelly, E. L. et al. (2016). A title"), "Moen et al. (2016)");
    EXPECT_EQ(short_name("Nagin, D. S., Rebitzer, J. B. & Sanders, S. (2002). A title"), "Nagin et al. (2002)");
    EXPECT_EQ(short_name("Honig, D. (2018). A title"), "Honig (2018)");
    EXPECT_EQ(short_name("Registers"), "Registers");
    EXPECT_EQ(
        summary(some_answers(), english),
        "Of 4 numbers that others found, the model agrees with 2 in size, with 1 in sign, and with 1 not at all.");
}

TEST(ExperimentWords, SayWhatIsNotAskedAndWhy) {
    EXPECT_FALSE(not_run_here().empty());
    for (const Elsewhere& each : not_run_here()) {
        EXPECT_TRUE(each.id.starts_with('X'));
        EXPECT_FALSE(each.study.empty() || each.finding.danish.empty() || each.why.danish.empty()) << each.id;
    }
}

/// The names of elements that are opened and not closed, or closed and not opened; empty where the page is well formed.
std::string unbalanced(const std::string& html) {
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        const std::string tag = html.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" /", 1));
        if (tag.starts_with('!') || name == "meta" || tag.ends_with('/')) continue;
        if (!tag.starts_with('/')) {
            open.push_back(name);
        } else if (open.empty() || "/" + open.back() != tag) {
            return tag;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

TEST(ExperimentsPage, IsWellFormedEscapedAndGroupedByAgreement) {
    const std::string page = as_page(some_answers(), "1.2");
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_NE(page.find("Trust &amp; &lt;leeway&gt;."), std::string::npos);
    EXPECT_NE(page.find("On &lt;trust&gt; &amp; more."), std::string::npos);
    const std::size_t in_size = page.find("<h2>Agrees in size</h2>");
    const std::size_t in_sign = page.find("<h2>Agrees in sign</h2>");
    const std::size_t apart = page.find("<h2>Does not agree</h2>");
    ASSERT_NE(apart, std::string::npos);
    EXPECT_TRUE(in_size < page.find("id=\"X1b\"") && page.find("id=\"X1b\"") < in_sign);
    EXPECT_TRUE(in_sign < page.find("id=\"X1a\"") && page.find("id=\"X1a\"") < apart);
    EXPECT_LT(apart, page.find("id=\"X1c\""));
    EXPECT_NE(page.find("One number of 12 institutions"), std::string::npos);
    EXPECT_NE(page.find("id=\"X13\""), std::string::npos) << "what is not asked here is told";
}

TEST(ExperimentsPage, IsWrittenInDanishAndMarksWhatIsNot) {
    const std::string page = as_page(some_answers(), "1.2", words::Language::danish);
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_NE(page.find("<html lang=\"da\">"), std::string::npos);
    EXPECT_NE(page.find("<h3>råderum</h3>"), std::string::npos);
    EXPECT_NE(page.find("<h3 lang=\"en\">motivation</h3>"), std::string::npos);
    EXPECT_NE(page.find("<h2>Enig i størrelse</h2>"), std::string::npos);
}

TEST(ExperimentsPage, AsksForNothingFromAnywhere) {
    const std::string page = as_page(some_answers(), "1.2");
    for (const char* word : {"http", "src=", "href=", "url(", "@import", "<script", "<link"}) {
        EXPECT_EQ(page.find(word), std::string::npos) << word;
    }
}

TEST(ExperimentsPage, DrawsNothingWhereTheModelGivesNoNumber) {
    std::vector<Answer> answers = some_answers();
    for (MeasureAnswer& measure : answers[0].measures) measure.median = measure.low = measure.high = std::nan("");
    const std::string page = as_page(answers, "1.2");
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_EQ(page.find("nan"), std::string::npos);
}

}  // namespace
}  // namespace raaderum::experiments
