// Every scenario in broken/ is refused with exactly the message beside it (name.expected). {here} stands for the folder.
// With RAADERUM_WRITE_EXPECTED set in the environment, messages that differ are written for a person to read and judge.

#include "scenario/scenario.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace raaderum::scenario {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t memory = std::uint64_t{16} << 30U;

const fs::path folder = fs::path(RAADERUM_SOURCE_DIR) / "tests" / "unit" / "scenario" / "broken";

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string with_placeholder(std::string text) {
    for (auto at = text.find(folder.string()); at != std::string::npos; at = text.find(folder.string())) {
        text.replace(at, folder.string().size(), "{here}");
    }
    return text;
}

/// The messages about a scenario in the folder, as a user who stands there sees them.
std::string messages(const std::string& file) {
    const fs::path before = fs::current_path();
    fs::current_path(folder);
    std::string text;
    try {
        load(file, {}, memory);
    } catch (const BadInput& bad) {
        text = describe(bad.problems);
    }
    fs::current_path(before);
    return with_placeholder(text);
}

TEST(BrokenScenarios, AreEachRefusedWithTheMessageBesideThem) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml") continue;
        ++count;
        const std::string said = messages(entry.path().filename().string());
        fs::path expected = entry.path();
        expected.replace_extension(".expected");
        if (std::getenv("RAADERUM_WRITE_EXPECTED") != nullptr) std::ofstream(expected, std::ios::binary) << said;
        EXPECT_FALSE(said.empty()) << entry.path() << " was accepted";
        EXPECT_EQ(said, content(expected)) << entry.path();
    }
    EXPECT_GE(count, 30U);
}

}  // namespace
}  // namespace raaderum::scenario
