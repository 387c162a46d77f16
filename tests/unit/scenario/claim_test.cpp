// The section `claim`: what is read of it, and that nothing else depends on it. What is refused stands in broken/.
#include "reading.hpp"

#include "scenario/shipped.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

const char* const without_claim = R"(weeks: 120
variants:
  low: {employees.initial_trust: 0.5}
  high: {employees.initial_trust: 0.7}
)";

const char* const claim_section = R"(claim:
  id: A2
  says: Trust feeds leeway.
  source: a source
  basis: assumed
  experiment: Only trust differs.
  because: of the model
  measures:
    - name: leeway
      metric: leeway
      contrast: {high: 1, low: -1}
      smallest: 0.02
      why: noticed
    - name: rules later less half of rules before
      unit: rules
      terms:
        - {metric: rules, weeks: [104, 105], contrast: {high: 1}}
        - {metric: turnover, weeks: [56, 57], contrast: {low: -0.5}}
      smallest: 0
      why: any direction counts
)";

TEST(ClaimSection, IsReadWithItsDefaults) {
    const Scenario scenario = load_text(std::string(without_claim) + claim_section, "test.yaml");
    ASSERT_TRUE(scenario.claim);
    const Claim& claim = *scenario.claim;
    EXPECT_EQ(claim.id, "A2");
    EXPECT_EQ(claim.basis, Basis::assumed);
    EXPECT_EQ(claim.says.english, "Trust feeds leeway.");
    EXPECT_EQ(claim.says.in_danish(), "Trust feeds leeway.") << "where there is no Danish text";
    EXPECT_EQ(claim.because.english, "of the model");
    EXPECT_EQ(claim.source.in_danish(), "a source");
    ASSERT_EQ(claim.measures.size(), 2U);
    const ClaimMeasure& headline = claim.measures.front();
    EXPECT_EQ(headline.name.english, "leeway");
    EXPECT_EQ(headline.why.in_danish(), "noticed") << "where there is no Danish text";
    EXPECT_EQ(headline.unit, "1");
    EXPECT_DOUBLE_EQ(headline.smallest, 0.02);
    ASSERT_EQ(headline.terms.size(), 1U);
    EXPECT_EQ(headline.terms[0].metric, Metric::leeway);
    EXPECT_EQ(headline.terms[0].from, 68);
    EXPECT_EQ(headline.terms[0].to, 120);
    const ClaimMeasure& second = claim.measures.back();
    EXPECT_EQ(second.unit, "rules");
    ASSERT_EQ(second.terms.size(), 2U);
    EXPECT_EQ(second.terms[1].metric, Metric::turnover);
    EXPECT_EQ(second.terms[1].from, 56);
    EXPECT_EQ(second.terms[1].contrast, (std::vector<std::pair<std::string, double>>{{"low", -0.5}}));
}

TEST(ClaimSection, MayBeInTwoLanguages) {
    std::string text = std::string(without_claim) + claim_section;
    text.replace(text.find("Trust feeds leeway."), 19, "{da: Tillid giver råderum., en: Trust feeds leeway.}");
    text.replace(text.find("Only trust differs."), 19, "{en: Only trust differs.}");
    const Scenario scenario = load_text(text, "test.yaml");
    EXPECT_EQ(scenario.claim->says.english, "Trust feeds leeway.");
    EXPECT_EQ(scenario.claim->says.in_danish(), "Tillid giver råderum.");
    EXPECT_EQ(scenario.claim->experiment.in_danish(), "Only trust differs.");
}

TEST(ClaimSection, MayBeInTwoLanguagesThroughout) {
    std::string text = std::string(without_claim) + claim_section;
    const auto put = [&text](const std::string& plain, const std::string& both) {
        text.replace(text.find(plain), plain.size(), both);
    };
    put("source: a source", "source: {en: a source, da: en kilde}");
    put("because: of the model", "because: {en: of the model, da: af modellen}");
    put("name: leeway", "name: {en: leeway, da: fagligt råderum}");
    put("why: noticed", "why: {da: bemærket, en: noticed}");
    ASSERT_EQ(messages_of(text), "");
    const Claim claim = *load_text(text, "test.yaml").claim;
    EXPECT_EQ(claim.source.in_danish(), "en kilde");
    EXPECT_EQ(claim.because.english, "of the model");
    EXPECT_EQ(claim.because.in_danish(), "af modellen");
    EXPECT_EQ(claim.measures.front().name.english, "leeway");
    EXPECT_EQ(claim.measures.front().name.in_danish(), "fagligt råderum");
    EXPECT_EQ(claim.measures.front().why.english, "noticed");
    EXPECT_EQ(claim.measures.front().why.in_danish(), "bemærket");
    EXPECT_EQ(claim.measures.back().name.danish, "");
}

TEST(ClaimSection, MayLeaveItsExplanationOutOrEmpty) {
    std::string text = std::string(without_claim) + claim_section;
    text.replace(text.find("because: of the model"), 21, "because: ''");
    EXPECT_TRUE(load_text(text, "test.yaml").claim->because.empty());
    text.replace(text.find("  because: ''\n"), 14, "");
    EXPECT_TRUE(load_text(text, "test.yaml").claim->because.empty());
}

TEST(ClaimSection, SaysWhereATextLacksItsEnglish) {
    std::string text = std::string(without_claim) + claim_section;
    text.replace(text.find("why: noticed"), 12, "why: {da: bemærket}");
    EXPECT_NE(messages_of(text).find("claim.measures.why: 'en' is missing"), std::string::npos) << messages_of(text);
}

TEST(ClaimSection, InOtherLanguagesAloneIsRefused) {
    std::string text = std::string(without_claim) + claim_section;
    text.replace(text.find("Trust feeds leeway."), 19, "{da: Tillid giver råderum., sv: s}");
    EXPECT_NE(messages_of(text).find("claim.says.sv: unknown key"), std::string::npos) << messages_of(text);
    EXPECT_NE(messages_of(text).find("'en' is missing"), std::string::npos) << messages_of(text);
}

TEST(ClaimSection, ThatStillSaysItsKindIsToldThatItIsComputed) {
    std::string text = std::string(without_claim) + claim_section;
    text.insert(text.find("  experiment:"), "  kind: emergent\n");
    const Scenario scenario = load_text(text, "test.yaml");
    ASSERT_EQ(scenario.warnings.size(), 1U);
    EXPECT_NE(scenario.warnings.front().find("claim.kind is no longer read"), std::string::npos);
}

TEST(ClaimSection, ChangesNothingOfThePlan) {
    const Scenario with = load_text(std::string(without_claim) + claim_section, "test.yaml");
    const Scenario without = load_text(without_claim, "test.yaml");
    EXPECT_FALSE(without.claim);
    EXPECT_EQ(with.resolved, without.resolved);
    expect_same(with.plan, without.plan);
}

TEST(ClaimSection, IsAcceptedWhereVariantsAreLeftOutAndWeeksShortened) {
    Overrides overrides;
    overrides.weeks = 10;
    overrides.variants = {"low"};
    EXPECT_EQ(messages_of(std::string(without_claim) + claim_section, overrides), "");
}

TEST(ClaimSection, MayNameTheCellsOfASweep) {
    const std::string text = R"(weeks: 60
variants: {all: {leaders.develop: {sweep: [0.2, 0.6]}}}
claim: {id: B1, says: s, source: s, basis: ours, experiment: e, measures: [{name: n, metric: leeway,
  contrast: {"all__leaders.develop=0.6": 1, "all__leaders.develop=0.2": -1}, smallest: 0, why: w}]}
)";
    EXPECT_EQ(messages_of(text), "");
}

TEST(ShippedClaims, LoadWithoutWarningsAndMakeTheClaimOfTheirName) {
    ASSERT_FALSE(shipped_claims().empty());
    for (const ShippedScenario& shipped : shipped_claims()) {
        SCOPED_TRACE(shipped.name);
        try {
            const Scenario scenario = load(std::string(shipped.name));
            EXPECT_EQ(scenario.warnings, std::vector<std::string>{});
            EXPECT_EQ(scenario.plan.name, shipped.name);
            ASSERT_TRUE(scenario.claim);
            EXPECT_EQ(scenario.claim->id, shipped.name);
        } catch (const BadInput& bad) {
            ADD_FAILURE() << describe(bad.problems);
        }
    }
}

/// Sources may be plain where their words for places are all that is English.
TEST(ShippedClaims, SayEverythingInBothLanguages) {
    const auto expect_both = [](const ClaimText& text) {
        EXPECT_FALSE(text.english.empty()) << text.danish;
        EXPECT_FALSE(text.danish.empty()) << text.english;
        EXPECT_NE(text.english, text.danish);
    };
    for (const ShippedScenario& shipped : shipped_claims()) {
        SCOPED_TRACE(shipped.name);
        const Claim claim = *load(std::string(shipped.name)).claim;
        expect_both(claim.says);
        expect_both(claim.experiment);
        if (!claim.because.empty()) expect_both(claim.because);
        for (const ClaimMeasure& measure : claim.measures) {
            expect_both(measure.name);
            expect_both(measure.why);
        }
    }
}

}  // namespace
}  // namespace raaderum::scenario
