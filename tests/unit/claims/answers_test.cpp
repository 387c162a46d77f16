// What becomes of answers: JSON for programs, a page for people, results to be stored.
#include "claimed.hpp"
#include "claims/json.hpp"
#include "claims/page.hpp"
#include "claims/stored.hpp"
#include "claims/words.hpp"

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

TEST(ClaimsJson, CountsOnlyWhatTakesSeveralSteps) {
    std::vector<Answer> answers(3, one_answer().front());
    answers[1].verdict = Verdict::undecided;
    answers[2].steps = Steps::one;
    EXPECT_EQ(Json::parse(as_json(answers, {})).at("several_steps"), Json({{"of", 2}, {"reproduced", 1}}));
    EXPECT_EQ(headline(answers, Language::english),
              "Of 2 claims that take several steps, 1 is reproduced at the default point.");
    EXPECT_EQ(headline(answers, Language::danish),
              "Af 2 påstande, der går gennem flere led, er 1 genfundet ved udgangspunktet.");
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
    const Digests digests{"abc", "def"};
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
    const StoredResults results = StoredResults::from_json(as_stored_json(one_answer(), "1.2", {"abc", "def"}));
    for (const Digests& now : {Digests{"abd", "def"}, Digests{"abc", "dee"}}) {
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

TEST(ClaimsPage, IsWellFormedAndEscaped) {
    const std::string page = as_page(one_answer(), {}, "1.2");
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_NE(page.find("Trust &amp; &lt;leeway&gt;."), std::string::npos);
    EXPECT_NE(page.find("Only &quot;trust&quot; differs."), std::string::npos);
    EXPECT_NE(page.find("Of 1 claim, 1 is reproduced, 0 undecided and 0 contradicted."), std::string::npos);
    EXPECT_NE(page.find("11 of 12 networks"), std::string::npos);
    EXPECT_NE(page.find("<b>trust_dynamics</b> (+0.0100), <b>delegation.from_trust</b> (+0.0300)"), std::string::npos);
}

TEST(ClaimsPage, IsWrittenInDanishAndMarksWhatIsNot) {
    const std::string page = as_page(one_answer(), {}, "1.2", words::Language::danish);
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_NE(page.find("<html lang=\"da\">"), std::string::npos);
    EXPECT_NE(page.find("<h2>Tillid &amp; &lt;råderum&gt;.</h2>"), std::string::npos);
    EXPECT_NE(page.find("<p lang=\"en\">Only &quot;trust&quot; differs.</p>"), std::string::npos);
    EXPECT_NE(page.find("flere led"), std::string::npos);
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
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_EQ(page.find("nan"), std::string::npos);
}

TEST(SignedNumbers, HaveAsManyDigitsAsTheirSizeNeeds) {
    EXPECT_EQ(signed_number(0.01234), "+0.0123");
    EXPECT_EQ(signed_number(-1.2345), "-1.234");
    EXPECT_EQ(signed_number(123.45), "+123.5");
    EXPECT_EQ(signed_number(std::nan("")), "-");
}

}  // namespace
}  // namespace raaderum::claims
