// The claims register as a table, in both languages.
#include "cli/claims_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::vector<claims::Answer> one_answer() {
    claims::Answer answer;
    answer.claim.id = "X1";
    answer.claim.says = {"Trust feeds leeway.", "Tillid giver råderum."};
    answer.claim.measures = {{{"documentation", "dokumentation"}, "share of hours", {}, 0.005, {"seen", "ses"}}};
    answer.replicates = 8;
    answer.measures = {{0.05, 0.03, 0.07, claims::Verdict::reproduced}};
    answer.verdict = claims::Verdict::reproduced;
    return {answer};
}

std::string table(words::Language language) {
    std::FILE* const no_terminal = std::tmpfile();
    const std::string text = claims_table(one_answer(), {}, language, no_terminal);
    std::fclose(no_terminal);
    return text;
}

TEST(ClaimsTable, IsInEnglish) {
    EXPECT_THAT(table(words::Language::english),
                AllOf(HasSubstr("Trust feeds leeway."), HasSubstr("+0.0500 [+0.0300, +0.0700] share of hours  0.005"),
                      HasSubstr("reproduced")));
}

TEST(ClaimsTable, IsInDanishWithItsNumbersAndUnits) {
    EXPECT_THAT(
        table(words::Language::danish),
        AllOf(HasSubstr("Tillid giver råderum."), HasSubstr("+0,0500 [+0,0300; +0,0700] andel af timerne  0,005"),
              HasSubstr("genfundet"), Not(HasSubstr("share of hours")), Not(HasSubstr("0.0"))));
}

TEST(ClaimsTable, SaysThatAnyEffectCounts) {
    std::vector<claims::Answer> answers = one_answer();
    answers[0].claim.measures[0].smallest = 0.0;
    EXPECT_THAT(claims_table(answers, {}, words::Language::english, stderr), HasSubstr("  any  "));
    EXPECT_THAT(claims_table(answers, {}, words::Language::danish, stderr), HasSubstr("  enhver "));
}

}  // namespace
}  // namespace raaderum::cli
