// `raaderum claims` as its users meet it, and the verdicts as they are known. A change of the model may tip a verdict, in either
// direction; then run this program with RAADERUM_WRITE_EXPECTED=1, look at what changed in verdicts.txt, and say in the
// changelog why.
#include "program.hpp"
#include "version_tag.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(ClaimsProgram, RunsTwoClaimsForATableForProgramsAndForAPage) {
    const Folder folder;
    const Ended table = folder.run("raaderum claims A5 A2 --replicates 8 --html claims.html");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, AllOf(HasSubstr("A2"), HasSubstr("carried by"), HasSubstr("Of all 2 claims")));
    EXPECT_THAT(folder.read("claims.html"), AllOf(HasSubstr("id=\"A2\""), HasSubstr("id=\"A5\"")));

    const Ended json = folder.run("raaderum claims A2 A5 --replicates 8 --json --jobs 1");
    EXPECT_EQ(json.exit, 0) << json.err;
    const auto claims = nlohmann::json::parse(json.out).at("claims");
    ASSERT_EQ(claims.size(), 2U);
    EXPECT_EQ(claims[0].at("id"), "A2");
    EXPECT_TRUE(claims[0].at("carried_by").is_array());
    EXPECT_TRUE(claims[0].at("steps").is_string());
    EXPECT_EQ(folder.run("raaderum claims A2 A5 --replicates 8 --json --jobs 2").out, json.out);
}

TEST(ClaimsProgram, VerdictsAreThoseThatAreKnown) {
    const Folder folder;
    const Ended json = folder.run("raaderum claims --no-suspects --json");
    ASSERT_EQ(json.exit, 0) << json.err;
    const auto claims = nlohmann::json::parse(json.out).at("claims");
    EXPECT_EQ(claims.size(), 75U);
    std::string verdicts;
    for (const auto& claim : claims) {
        verdicts += claim.at("id").get<std::string>() + " " + claim.at("verdict_default").get<std::string>() + "\n";
        if (claim.at("verdict_default") != "reproduced") {
            EXPECT_TRUE(claim.at("because").is_string()) << claim.at("id");
        }
    }
    const std::string known = std::string(RAADERUM_SOURCE_DIR) + "/tests/claims/verdicts.txt";
    if (std::getenv("RAADERUM_WRITE_EXPECTED") != nullptr) {
        ASSERT_TRUE(std::ofstream(known) << verdicts);
        return;
    }
    std::stringstream as_known;
    as_known << std::ifstream(known).rdbuf();
    EXPECT_EQ(verdicts, as_known.str());
}

TEST(ClaimsProgram, StoresWhatOtherSettingsSay) {
    const Folder folder;
    const Ended all = folder.run("raaderum claims A2 --replicates 2 --no-suspects --settings all --store kept.json");
    EXPECT_EQ(all.exit, 0) << all.err;
    const auto kept = nlohmann::json::parse(folder.read("kept.json"));
    EXPECT_EQ(kept.at("register_sha256").get<std::string>().size(), 64U);
    EXPECT_EQ(kept.at("model").get<std::string>().size(), 8U);
    EXPECT_EQ(kept.at("claims").at("A2").at("worlds").at("of"), 20);
}

TEST(ClaimsProgram, SpeaksDanish) {
    const Folder folder;
    const Ended table = folder.run("raaderum claims A2 --replicates 2 --no-suspects --lang da");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, AllOf(HasSubstr("Tillid giver råderum."), HasSubstr("påstand")));
    const Ended json =
        folder.run("raaderum claims A2 --replicates 2 --no-suspects --lang da --json --html claims.html");
    EXPECT_EQ(json.exit, 0) << json.err;
    const auto claim = nlohmann::json::parse(json.out).at("claims").at(0);
    EXPECT_THAT(claim.at("measures").at(0).at("name").get<std::string>(), HasSubstr("fagligt råderum"));
    EXPECT_THAT(claim.at("experiment").get<std::string>(), HasSubstr("råderum"));
    EXPECT_THAT(folder.read("claims.html"), testing::Not(HasSubstr("lang=\"en\"")));
}

/// A version may not be cut with results of another register or model; in between they go stale.
TEST(ClaimsProgram, HasStoredResultsOfThisRegisterAndModelInEveryVersion) {
    const Folder folder;
    const Ended json = folder.run("raaderum claims A2 --replicates 2 --no-suspects --json");
    ASSERT_EQ(json.exit, 0) << json.err;
    if (nlohmann::json::parse(json.out).at("stored").at("current")) return;
    if (tests::at_a_version(RAADERUM_SOURCE_DIR)) {
        FAIL() << "analysis/claims/stored.json is of another register or model; make it anew: "
                  "raaderum claims --settings all --store analysis/claims/stored.json";
    }
    std::cout << "stale: analysis/claims/stored.json is of another register or model\n";
}

TEST(ClaimsProgram, JudgesAClaimOfOnesOwn) {
    const Folder folder;
    folder.write("own.yaml", R"(weeks: 10
replicates: 4
institution.employees: 12
variants: {low: {}, high: {employees.initial_trust: 0.9}}
claim: {id: O1, says: Trust stays., source: me, basis: ours, experiment: none, measures: [{name: trust,
  metric: trust_colleagues, weeks: [0, 10], contrast: {high: 1, low: -1}, smallest: 0.01, why: seen}]}
)");
    const Ended own = folder.run("raaderum claims --scenario own.yaml --no-suspects");
    EXPECT_EQ(own.exit, 0) << own.err;
    EXPECT_THAT(own.out, AllOf(HasSubstr("O1"), HasSubstr("reproduced"), HasSubstr("Of 1 claim")));
}

TEST(ClaimsProgram, RefusesWhatItDoesNotKnow) {
    const Folder folder;
    const Ended unknown = folder.run("raaderum claims A2x");
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_THAT(unknown.err, HasSubstr("there is no claim 'A2x'; did you mean 'A2'?"));
    EXPECT_EQ(folder.run("raaderum claims A2 --store kept.json").exit, 2);
    folder.write("none.yaml", "weeks: 10\n");
    const Ended none = folder.run("raaderum claims --scenario none.yaml");
    EXPECT_EQ(none.exit, 2);
    EXPECT_THAT(none.err, HasSubstr("none.yaml: the scenario makes no claim"));
    EXPECT_EQ(folder.run("raaderum run A2 --weeks 5 --replicates 2 --quiet").exit, 0);
}

}  // namespace
}  // namespace raaderum::cli
