// The papers of a release agree: the version is decided in CMakeLists.txt, and what is read where it lies repeats it; what
// archives ask of the papers is there. See sim/docs/releasing.md.
#include "source_tree.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <regex>
#include <string>

namespace raaderum::architecture {
namespace {

/// What the first whole line of this form says; empty where there is none.
std::string said(const std::string& file, const std::string& line) {
    const std::string text = read_text(root() / file);
    std::smatch found;
    return std::regex_search(text, found, std::regex("(?:^|\n)" + line + "(?=\n|$)")) ? found.str(1) : std::string();
}

std::string version() { return said("CMakeLists.txt", R"(project\(raaderum VERSION ([0-9.]+).*)"); }
std::string in_citation(const std::string& key) { return said("CITATION.cff", key + ": *\"?([^\"\n]+)\"?"); }
nlohmann::json codemeta() { return nlohmann::json::parse(read_text(root() / "codemeta.json")); }

TEST(ReleasePapers, AgreeOnTheVersion) {
    ASSERT_TRUE(std::regex_match(version(), std::regex(R"(\d+\.\d+\.\d+)"))) << version();
    EXPECT_EQ(in_citation("version"), version());
    EXPECT_EQ(codemeta().at("version"), version());
    EXPECT_EQ(codemeta().at("softwareVersion"), version());
    EXPECT_EQ(said("analysis/r/DESCRIPTION", "Version: (.*)"), version());
}

TEST(ReleasePapers, TheVersionStandsNowhereElse) {
    for (const SourceFile& file : source_files()) {
        const bool python = file.path.string().starts_with("analysis/python");
        if (!python && file.path.extension() != ".cmake" && file.path.filename() != "CMakeLists.txt") continue;
        EXPECT_FALSE(std::regex_search(file.text, std::regex("(VERSION|version[a-z_]*) *=? *\"?" + version() + "\\b")))
            << file.path << " has a version of its own";
    }
}

TEST(ReleasePapers, TheChangelogsNewestReleaseIsThisVersionOrOneBefore) {
    const std::string newest = said("CHANGELOG.md", R"(## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2})");
    EXPECT_NE(said("CHANGELOG.md", R"(## \[(Unreleased)\])"), "");
    const auto number = [](const std::string& text) {
        int major = 0;
        int minor = 0;
        int patch = 0;
        std::sscanf(text.c_str(), "%d.%d.%d", &major, &minor, &patch);
        return std::array{major, minor, patch};
    };
    EXPECT_LE(number(newest), number(version()));
}

TEST(ReleasePapers, TheCitationHasWhatItsFormatRequires) {
    EXPECT_EQ(in_citation("cff-version"), "1.2.0");
    for (const char* key : {"message", "title", "type", "license"}) EXPECT_NE(in_citation(key), "") << key;
    EXPECT_NE(said("CITATION.cff", "authors:\n  - (name|family-names): .*"), "");
    const std::string released = in_citation("date-released");
    EXPECT_TRUE(released.empty() || std::regex_match(released, std::regex(R"(\d{4}-\d{2}-\d{2})"))) << released;
}

TEST(ReleasePapers, TheMetadataOfTheCodeAreCompleteAndSayWhatTheCitationSays) {
    const nlohmann::json metadata = codemeta();
    EXPECT_EQ(metadata.at("@context"), "https://w3id.org/codemeta/3.0");
    for (const char* key : {"name", "description", "author", "license", "keywords", "programmingLanguage",
                            "operatingSystem", "softwareRequirements", "developmentStatus", "dateCreated"}) {
        EXPECT_TRUE(metadata.contains(key)) << key;
    }
    EXPECT_EQ(metadata.at("license"), "https://spdx.org/licenses/" + in_citation("license"));
    EXPECT_EQ(metadata.at("author").at(0).at("name"), said("CITATION.cff", "  - name: \"(.*)\""));
    std::string keywords;
    for (const auto& keyword : metadata.at("keywords")) keywords += "\n  - " + keyword.get<std::string>();
    EXPECT_TRUE(read_text(root() / "CITATION.cff").ends_with("\nkeywords:" + keywords + "\n"));
    for (const char* key : {"readme", "buildInstructions", "releaseNotes"}) {
        EXPECT_TRUE(std::filesystem::exists(root() / metadata.at(key).get<std::string>())) << key;
    }
}

TEST(ReleasePapers, NoAddressIsInvented) {
    for (const char* file : {"CITATION.cff", "codemeta.json"}) {
        const std::string text = read_text(root() / file);
        const std::regex address(R"(https?://([^/"\s]+))");
        for (std::sregex_iterator at(text.begin(), text.end(), address), end; at != end; ++at) {
            const std::string host = at->str(1);
            EXPECT_TRUE(host == "w3id.org" || host == "spdx.org" || host == "doi.org" || host == "orcid.org")
                << file << " names " << host << "; once there is a public repository, add its host here";
        }
    }
}

}  // namespace
}  // namespace raaderum::architecture
