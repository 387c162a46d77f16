// What becomes of answers: JSON for programs, a page for people, results to be stored.
#include "claimed.hpp"
#include "claims/json.hpp"
#include "claims/page.hpp"
#include "claims/stored.hpp"
#include "claims/words.hpp"
#include "unbalanced.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace raaderum::claims {
namespace {

using Json = nlohmann::json;

std::vector<Answer> one_answer() {
    Answer answer;
    answer.claim = *test::small_scenario().claim;
    answer.replicates = 16;
    answer.measures = {{0.05, 0.03, 0.07, Verdict::reproduced}, {0.4, 0.39, 0.41, Verdict::reproduced}};
    answer.verdict = Verdict::reproduced;
    answer.steps = Steps::many;
    answer.carried_by = std::vector<Carrier>{{"trust_dynamics", 0.01, 0.8}, {"delegation.from_trust", 0.03, 0.4}};
    answer.robustness = Robustness{{11, 12}, {18, 20}, false};
    return {answer};
}

TEST(ClaimsJson, HasTheKeysThatProgramsRelyOn) {
    const Json json = Json::parse(as_json(one_answer(), {}));
    EXPECT_FALSE(json.contains("stored"));
    const Json& claim = json.at("claims").at(0);
    EXPECT_EQ(claim.at("id"), "X1");
    EXPECT_EQ(claim.at("claim"), "Trust & <leeway>.");
    EXPECT_EQ(claim.at("source"), "ours");
    EXPECT_EQ(claim.at("basis"), "ours");
    EXPECT_EQ(claim.at("effect"), 0.05);
    EXPECT_EQ(claim.at("ci95"), Json::array({0.03, 0.07}));
    EXPECT_EQ(claim.at("smallest_effect"), 0.01);
    EXPECT_EQ(claim.at("verdict"), "reproduced");
    EXPECT_EQ(claim.at("holds_in"), 29);
    EXPECT_EQ(claim.at("of"), 32);
    EXPECT_EQ(claim.at("carried_by"), Json::array({"trust_dynamics", "delegation.from_trust"}));
    EXPECT_EQ(claim.at("effect_without"), Json::array({0.01, 0.03}));
    EXPECT_EQ(claim.at("steps"), "many");
    EXPECT_EQ(claim.at("kind"), "emergent");
    EXPECT_EQ(claim.at("measures").size(), 2U);
    EXPECT_EQ(claim.at("measures").at(1).at("why"), "w");
}

TEST(ClaimsJson, SaysTheClaimInTheLanguageAskedFor) {
    const Json json = Json::parse(as_json(one_answer(), {}, words::Language::danish));
    EXPECT_EQ(json.at("claims").at(0).at("claim"), "Tillid & <råderum>.");
    EXPECT_EQ(json.at("claims").at(0).at("experiment"), "Only \"trust\" differs.") << "said in English alone";
}

/// All texts of the claim in both languages; the source's words for places alone are English.
std::vector<Answer> answer_in_both_languages() {
    std::vector<Answer> answers = one_answer();
    scenario::Claim& claim = answers[0].claim;
    claim.source = {"Bog & bog, sections 5.1 and 6", ""};
    claim.experiment = {"Only trust differs.", "Kun tilliden er forskellig."};
    claim.because = {"The model <says> so.", "Modellen <siger> det."};
    claim.measures[0].name = {"leeway", "fagligt råderum"};
    claim.measures[0].why = {"noticed", "ville blive bemærket"};
    claim.measures[0].unit = "share of hours";
    return answers;
}

TEST(ClaimsJson, SaysAllTextsInTheLanguageAskedFor) {
    const Json danish = Json::parse(as_json(answer_in_both_languages(), {}, words::Language::danish))["claims"][0];
    EXPECT_EQ(danish.at("source"), "Bog & bog, afsnit 5.1 og 6");
    EXPECT_EQ(danish.at("experiment"), "Kun tilliden er forskellig.");
    EXPECT_EQ(danish.at("because"), "Modellen <siger> det.");
    EXPECT_EQ(danish.at("measures")[0].at("name"), "fagligt råderum");
    EXPECT_EQ(danish.at("measures")[0].at("why"), "ville blive bemærket");
    EXPECT_EQ(danish.at("measures")[0].at("unit"), "share of hours") << "programs go by it";
    EXPECT_EQ(danish.at("measures")[1].at("name"), "trust") << "said in English alone";
    const Json english = Json::parse(as_json(answer_in_both_languages(), {}))["claims"][0];
    EXPECT_EQ(english.at("source"), "Bog & bog, sections 5.1 and 6");
    EXPECT_EQ(english.at("because"), "The model <says> so.");
    EXPECT_EQ(english.at("measures")[0].at("name"), "leeway");
    EXPECT_EQ(english.at("measures")[0].at("why"), "noticed");
}

TEST(ClaimsJson, CountsOnlyWhatTakesSeveralSteps) {
    std::vector<Answer> answers(3, one_answer().front());
    answers[1].verdict = Verdict::undecided;
    answers[2].steps = Steps::one;
    EXPECT_EQ(Json::parse(as_json(answers, {})).at("several_steps"), Json({{"of", 2}, {"reproduced", 1}}));
    EXPECT_EQ(headline(answers, Language::english),
              "Of 2 claims that take several steps, 1 is reproduced at the default point.");
    EXPECT_EQ(headline(answers, Language::danish),
              "Af 2 påstande, der går gennem flere led, er 1 genfundet ved udgangspunktet.");
    for (Answer& answer : answers) answer.plausible = PlausibleShare{0.95, 0.0, 100, true};
    EXPECT_EQ(headline(answers, Language::english),
              "Of 2 claims that take several steps, 2 are reproduced in at least 90 of 100 plausible worlds.");
    EXPECT_EQ(Json::parse(as_json(answers, {})).at("claims").at(1).at("verdict"), "reproduced");
    EXPECT_EQ(Json::parse(as_json(answers, {})).at("claims").at(1).at("verdict_default"), "undecided");
    EXPECT_EQ(Json::parse(as_json(answers, {})).at("claims").at(1).at("plausible").at("share"), 0.95);
    answers[0].steps.reset();
    EXPECT_TRUE(Json::parse(as_json(answers, {})).at("several_steps").is_null());
    EXPECT_EQ(headline(answers, Language::english), "");
}

TEST(ClaimsJson, WritesNullWhereNothingIsKnown) {
    std::vector<Answer> answers = one_answer();
    answers[0].measures[0] = {std::nan(""), std::nan(""), std::nan(""), Verdict::undecided};
    answers[0].carried_by.reset();
    answers[0].steps.reset();
    answers[0].robustness.reset();
    const Json claim = Json::parse(as_json(answers, {})).at("claims").at(0);
    for (const char* key : {"effect", "holds_in", "of", "carried_by", "steps", "kind", "because"})
        EXPECT_TRUE(claim.at(key).is_null());
    EXPECT_TRUE(claim.at("ci95").at(0).is_null());
}

std::vector<Answer> answer_to_fill() {
    std::vector<Answer> answers = one_answer();
    answers[0].robustness.reset();
    answers[0].steps.reset();
    answers[0].carried_by.reset();
    return answers;
}

TEST(StoredResults, AreReadBackAndFillInWhatWasNotRun) {
    const std::vector<Answer> run = one_answer();
    const Digests digests{"abc", "def", "w"};
    const StoredResults results = StoredResults::from_json(as_stored_json(run, "1.2", digests));
    std::vector<Answer> later = answer_to_fill();
    const Stored stored = results.fill_in(later, digests);
    EXPECT_TRUE(stored.current);
    EXPECT_TRUE(stored.shown);
    ASSERT_TRUE(later[0].robustness && later[0].steps && later[0].carried_by);
    EXPECT_EQ(later[0].robustness->settings, run[0].robustness->settings);
    EXPECT_EQ(later[0].robustness->worlds, run[0].robustness->worlds);
    EXPECT_TRUE(later[0].robustness->stored);
    EXPECT_EQ(later[0].steps, Steps::many);
    ASSERT_EQ(later[0].carried_by->size(), 2U);
    EXPECT_EQ(later[0].carried_by->front().name, "trust_dynamics");
    EXPECT_NE(about_stored(later, stored, Language::english).find("from version 1.2 with this register"),
              std::string::npos);
    EXPECT_EQ(about_stored(run, results.about(digests), Language::english), "") << "all of it was found out now";
    EXPECT_EQ(Json::parse(as_json(later, stored)).at("stored").at("model"), "def");
}

TEST(StoredResults, OfAnotherRegisterOrModelAreNotShown) {
    const StoredResults results = StoredResults::from_json(as_stored_json(one_answer(), "1.2", {"abc", "def", "w"}));
    for (const Digests& now : {Digests{"abd", "def", "w"}, Digests{"abc", "dee", "w"}, Digests{"abc", "def", "v"}}) {
        std::vector<Answer> later = answer_to_fill();
        const Stored stored = results.fill_in(later, now);
        EXPECT_FALSE(stored.current);
        EXPECT_FALSE(later[0].robustness || later[0].steps || later[0].carried_by);
        const std::string about = about_stored(later, stored, Language::english);
        EXPECT_NE(about.find("stale since"), std::string::npos);
        EXPECT_NE(about.find("version 1.2, register abc, model def"), std::string::npos);
        EXPECT_NE(about.find("raaderum claims --settings all"), std::string::npos);
        EXPECT_NE(about_stored(later, stored, Language::danish).find("forældet"), std::string::npos);
    }
}

TEST(StoredResults, OfTheProgramCanBeRead) { EXPECT_NO_THROW(StoredResults::shipped()); }

TEST(ClaimsPage, IsWellFormedAndEscaped) {
    const std::string page = as_page(one_answer(), {}, "1.2");
    EXPECT_EQ(tests::unbalanced(page), "");
    EXPECT_NE(page.find("Trust &amp; &lt;leeway&gt;."), std::string::npos);
    EXPECT_NE(page.find("Only &quot;trust&quot; differs."), std::string::npos);
    EXPECT_NE(page.find("Of 1 claim, 1 is reproduced, 0 undecided and 0 contradicted."), std::string::npos);
    EXPECT_NE(page.find("11 of 12 networks"), std::string::npos);
    EXPECT_NE(page.find("<b>trust_dynamics</b> (+0.0100), <b>delegation.from_trust</b> (+0.0300)"), std::string::npos);
}

TEST(ClaimsPage, IsWrittenInDanishAndMarksWhatIsNot) {
    const std::string page = as_page(one_answer(), {}, "1.2", words::Language::danish);
    EXPECT_EQ(tests::unbalanced(page), "");
    EXPECT_NE(page.find("<html lang=\"da\">"), std::string::npos);
    EXPECT_NE(page.find("<h2>Tillid &amp; &lt;råderum&gt;.</h2>"), std::string::npos);
    EXPECT_NE(page.find("<p lang=\"en\">Only &quot;trust&quot; differs.</p>"), std::string::npos);
    EXPECT_NE(page.find("flere led"), std::string::npos);
}

TEST(ClaimsPage, InDanishHasNoEnglishWhereAllIsInBoth) {
    std::vector<Answer> answers = answer_in_both_languages();
    answers[0].claim.measures.pop_back();
    answers[0].measures.pop_back();
    const std::string page = as_page(answers, {}, "1.2", words::Language::danish);
    EXPECT_EQ(tests::unbalanced(page), "");
    EXPECT_EQ(page.find("lang=\"en\""), std::string::npos);
    EXPECT_NE(page.find("<p class=\"source\">Bog &amp; bog, afsnit 5.1 og 6; "), std::string::npos);
    EXPECT_NE(page.find("<p>Kun tilliden er forskellig.</p>"), std::string::npos);
    EXPECT_NE(page.find("<b>Hvorfor:</b> <span>Modellen &lt;siger&gt; det.</span>"), std::string::npos);
    EXPECT_NE(page.find("<td>fagligt råderum</td>"), std::string::npos);
    EXPECT_NE(page.find("<td>+0,0100: <span>ville blive bemærket</span></td>"), std::string::npos);
    EXPECT_NE(page.find("+0,0500 [+0,0300; +0,0700] andel af timerne"), std::string::npos);
    EXPECT_NE(page.find("aria-label=\"effekt +0,0500, 95 %-interval +0,0300 til +0,0700"), std::string::npos);
    EXPECT_NE(page.find("<p class=\"facts\">fagligt råderum</p>"), std::string::npos);
}

TEST(ClaimsPage, InDanishMarksMeasuresThatAreInEnglishAlone) {
    const std::string page = as_page(one_answer(), {}, "1.2", words::Language::danish);
    EXPECT_NE(page.find("<td lang=\"en\">trust</td>"), std::string::npos);
    EXPECT_NE(page.find("<td>enhver: <span lang=\"en\">w</span></td>"), std::string::npos);
    EXPECT_EQ(as_page(one_answer(), {}, "1.2").find("lang=\"en\"", 30), std::string::npos) << "all of it is English";
}

TEST(ClaimsPage, AsksForNothingFromAnywhere) {
    const std::string page = as_page(one_answer(), {}, "1.2");
    for (const char* word : {"http", "src=", "href=", "url(", "@import", "<script", "<link"}) {
        EXPECT_EQ(page.find(word), std::string::npos) << word;
    }
}

TEST(ClaimsPage, DrawsNoIntervalWhereThereIsNone) {
    std::vector<Answer> answers = one_answer();
    for (Estimate& estimate : answers[0].measures) {
        estimate = {std::nan(""), std::nan(""), std::nan(""), Verdict::undecided};
    }
    const std::string page = as_page(answers, {}, "1.2");
    EXPECT_EQ(tests::unbalanced(page), "");
    EXPECT_EQ(page.find("nan"), std::string::npos);
}

}  // namespace
}  // namespace raaderum::claims
