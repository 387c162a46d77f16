// The model's description keeps up with the code: its generated blocks are what the code makes of them today, every process
// has its place in it, and its elements stand in the order of the protocol.

#include "blocks.hpp"
#include "source_notes.hpp"
#include "tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace raaderum::odd {
namespace {

constexpr std::string_view description = "sim/ODD.md";

TEST(Odd, ItsGeneratedBlocksAreWhatTheCodeSays) {
    const std::string written = source_text(description);
    const std::string made = fill_blocks(written, table);
    if (std::getenv("RAADERUM_WRITE_EXPECTED") != nullptr) {
        std::ofstream(std::filesystem::path(RAADERUM_SOURCE_DIR) / description, std::ios::binary) << made;
    }
    EXPECT_TRUE(source_text(description) == made) << description << " has drifted from the code; run tests/odd/update";
}

TEST(Odd, NoGeneratedTableIsLeftOut) {
    const std::vector<std::string> names = block_names(source_text(description));
    for (const std::string name :
         {"schedule", "people", "leaders", "environment", "mechanisms", "metrics", "events", "interventions",
          "knowledge", "parameters", "reference levels", "ablation", "agents and twin"}) {
        EXPECT_EQ(std::count(names.begin(), names.end(), name), 1) << name;
    }
}

TEST(Odd, EveryProcessHasItsSubmodel) {
    const std::vector<std::string> names = block_names(source_text(description));
    const auto folder = std::filesystem::path(RAADERUM_SOURCE_DIR) / "sim" / "processes";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp") continue;
        EXPECT_THAT(names, testing::Contains("opening sim/processes/" + entry.path().filename().string()));
    }
}

TEST(Odd, EveryTableOfArrowsIsShownAsEquations) {
    const std::vector<std::string> names = block_names(source_text(description));
    const auto folder = std::filesystem::path(RAADERUM_SOURCE_DIR) / "sim" / "model" / "arrows";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        EXPECT_THAT(names, testing::Contains("equations " + entry.path().stem().string()));
    }
}

TEST(Odd, ItsElementsStandInTheOrderOfTheProtocol) {
    const std::string written = source_text(description);
    const auto headings = std::to_array<std::string_view>(
        {"\n## 1. Purpose and patterns\n", "\n## 2. Entities, state variables and scales\n",
         "\n## 3. Process overview and scheduling\n", "\n## 4. Design concepts\n", "\n### Basic principles\n",
         "\n### Emergence\n", "\n### Adaptation\n", "\n### Objectives\n", "\n### Learning\n", "\n### Prediction\n",
         "\n### Sensing\n", "\n### Interaction\n", "\n### Stochasticity\n", "\n### Collectives\n",
         "\n### Observation\n", "\n## 5. Initialization\n", "\n## 6. Input data\n", "\n## 7. Submodels\n"});
    std::size_t from = 0;
    for (const std::string_view heading : headings) {
        const std::size_t at = written.find(heading, from);
        ASSERT_NE(at, std::string::npos) << "missing or out of order:" << heading;
        from = at;
    }
}

TEST(OddBlocks, AreFilledByNameAndLeaveTheRestAlone) {
    const std::string text =
        "before\n<!-- generated: a b -->\nold\n<!-- end -->\nafter <!-- generated: c --><!-- end -->";
    EXPECT_EQ(
        fill_blocks(text, [](std::string_view name) { return "[" + std::string(name) + "]\n"; }),
        "before\n<!-- generated: a b -->\n\n[a b]\n\n<!-- end -->\nafter <!-- generated: c -->\n\n[c]\n\n<!-- end -->");
    EXPECT_EQ(block_names(text), (std::vector<std::string>{"a b", "c"}));
}

TEST(OddBlocks, WithoutAnEndOrWithAnUnknownNameAreRefused) {
    EXPECT_THROW(block_names("<!-- generated: a -->"), std::runtime_error);
    EXPECT_THROW(table("weather"), std::runtime_error);
    EXPECT_THROW(table("opening sim/processes/nothing.cpp"), std::runtime_error);
}

}  // namespace
}  // namespace raaderum::odd
