#include "scenario/shipped.hpp"

#include "scenario/scenario.hpp"
#include "scenario/schema.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace raaderum::scenario {
namespace {

const std::filesystem::path folder = std::filesystem::path(RAADERUM_SOURCE_DIR) / "scenarios";

std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(ShippedScenarios, AreTheFilesOfTheFolderScenarios) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files += entry.path().extension() == ".yaml" ? 1 : 0;
    EXPECT_EQ(shipped_scenarios().size(), files);
    for (const ShippedScenario& shipped : shipped_scenarios()) {
        EXPECT_EQ(shipped.text, content(folder / (std::string(shipped.name) + ".yaml"))) << shipped.name;
    }
}

TEST(ShippedClaims, AreTheFilesOfTheFolderClaims) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "claims"))
        files += entry.path().extension() == ".yaml" ? 1 : 0;
    EXPECT_EQ(shipped_claims().size(), files);
    for (const ShippedScenario& shipped : shipped_claims()) {
        EXPECT_EQ(shipped.text, content(folder / "claims" / (std::string(shipped.name) + ".yaml"))) << shipped.name;
    }
}

TEST(ShippedExperiments, AreTheFilesOfTheFolderExperiments) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "experiments"))
        files += entry.path().extension() == ".yaml" ? 1 : 0;
    EXPECT_EQ(shipped_experiments().size(), files);
    for (const ShippedScenario& shipped : shipped_experiments()) {
        EXPECT_EQ(shipped.text, content(folder / "experiments" / (std::string(shipped.name) + ".yaml")))
            << shipped.name;
    }
}

TEST(ShippedScenarios, LoadWithoutWarningsByNameAndAsFile) {
    for (const ShippedScenario& shipped : shipped_scenarios()) {
        SCOPED_TRACE(shipped.name);
        const std::string name(shipped.name);
        try {
            const Scenario by_name = load(name);
            EXPECT_EQ(by_name.plan.name, name);
            EXPECT_EQ(by_name.warnings, std::vector<std::string>{});
            EXPECT_EQ(by_name.resolved, load(folder / (name + ".yaml")).resolved);
        } catch (const BadInput& bad) {
            ADD_FAILURE() << describe(bad.problems);
        }
    }
}

TEST(ShippedScenarios, OpenWithAQuestionWhatToExpectAndTheSchema) {
    for (const ShippedScenario& shipped : shipped_scenarios()) {
        SCOPED_TRACE(shipped.name);
        const std::string head(shipped.text.substr(0, shipped.text.find("\n\n")));
        EXPECT_TRUE(head.starts_with("# "));
        EXPECT_EQ(head.substr(0, head.find('\n')).back(), '?');
        EXPECT_NE(head.find("What to expect: "), std::string::npos);
        EXPECT_NE(head.find("\n# yaml-language-server: $schema=./scenario.schema.json"), std::string::npos);
    }
}

TEST(ShippedScenarios, WithANameThatIsNearlyRightAreOffered) {
    try {
        load("trust-versus-contrl");
        FAIL();
    } catch (const BadInput& bad) {
        EXPECT_EQ(
            describe(bad.problems),
            "trust-versus-contrl: there is no such file; did you mean the shipped scenario 'trust-versus-control'?\n");
    }
}

TEST(ShippedSchema, IsTheOneThatTheProgramPrints) {
    const std::filesystem::path file = folder / "scenario.schema.json";
    if (std::getenv("RAADERUM_WRITE_EXPECTED") != nullptr) std::ofstream(file, std::ios::binary) << json_schema();
    EXPECT_TRUE(content(file) == json_schema())
        << "bring it up to date: raaderum schema > scenarios/scenario.schema.json";
}

}  // namespace
}  // namespace raaderum::scenario
