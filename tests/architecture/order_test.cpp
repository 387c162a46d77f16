// The house is kept in order: few folders at the top, small files, explicit file lists, and nothing that a reader who has
// only this repository could not understand.
#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <set>
#include <sstream>

namespace raaderum::architecture {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_lines = 300;

/// Files that may be longer, each with its reason.
const std::set<std::string>& longer_files() {
    // Boost.Beast takes long to compile, so all that uses it stands in one file.
    static const std::set<std::string> files{"sim/workshop/server.cpp"};
    return files;
}

/// What git tracks, or nothing where this is no checkout.
std::vector<std::string> tracked_files() {
    const std::string command = "git -C '" + root().string() + "' ls-files 2>/dev/null";
    std::vector<std::string> found;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return found;
    std::string output;
    std::array<char, 4096> chunk{};
    while (const std::size_t count = fread(chunk.data(), 1, chunk.size(), pipe)) output.append(chunk.data(), count);
    pclose(pipe);
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) found.push_back(line);
    return found;
}

TEST(Order, FewFoldersStandAtTheTop) {
    const std::vector<std::string> tracked = tracked_files();
    if (tracked.empty()) GTEST_SKIP() << "not a git checkout";
    const std::set<std::string> folders{"sim", "scenarios", "analysis", "tests"};
    const std::set<std::string> files{"CMakeLists.txt", "CMakePresets.json", "README.md",
                                      "LICENSE",        "CHANGELOG.md",      "CITATION.cff",
                                      "SECURITY.md",    "CONTRIBUTING.md",   "codemeta.json"};
    for (const std::string& path : tracked) {
        const std::size_t slash = path.find('/');
        const std::string top = path.substr(0, slash);
        if (top.starts_with(".")) continue;
        const bool expected = slash == std::string::npos ? files.contains(top) : folders.contains(top);
        EXPECT_TRUE(expected) << path << " does not belong at the top";
    }
}

TEST(Order, EveryHeaderIsIncludedOnce) {
    for (const SourceFile& file : source_files()) {
        EXPECT_TRUE(!file.is_header() || file.text.starts_with("#pragma once\n")) << file.path;
    }
}

TEST(Order, EveryFileOpensBySayingWhatHappens) {
    for (const SourceFile* file : room_files()) {
        const std::string after_pragma = file->is_header() ? file->text.substr(file->text.find('\n') + 1) : file->text;
        EXPECT_TRUE(after_pragma.starts_with("//") || after_pragma.starts_with("#include \"" + file->room() + "/"))
            << file->path << " opens with neither a comment nor its own header";
    }
}

TEST(Order, FilesAreShortEnoughToBeReadInOneGo) {
    for (const SourceFile& file : source_files()) {
        if (file.path.extension() == ".def" || longer_files().contains(file.path.string())) continue;
        EXPECT_LE(file.lines, most_lines) << file.path << " has grown beyond one idea";
    }
}

TEST(Order, EverySourceFileStandsInAFileList) {
    for (const SourceFile& file : source_files()) {
        if (!file.is_cpp()) continue;
        fs::path folder = file.path.parent_path();
        while (!folder.empty() && !fs::exists(root() / folder / "CMakeLists.txt")) folder = folder.parent_path();
        const std::string listed = fs::relative(file.path, folder).generic_string();
        EXPECT_TRUE(has_word(read_text(root() / folder / "CMakeLists.txt"), listed))
            << file.path << " is missing in " << folder / "CMakeLists.txt";
    }
}

TEST(Order, NoFileListIsGuessed) {
    for (const SourceFile& file : source_files()) {
        if (file.path.filename() != "CMakeLists.txt" || file.room().empty()) continue;
        EXPECT_FALSE(has_word(file.text, "GLOB") || has_word(file.text, "GLOB_RECURSE")) << file.path;
    }
}

TEST(Order, TheRepositoryStandsAlone) {
    const std::array<std::string, 2> outside{std::string("../sha") + "red", std::string("/wo") + "rk/"};
    for (const fs::path& path : written_files()) {
        const std::string text = read_text(root() / path);
        for (const std::string& place : outside) {
            EXPECT_EQ(text.find(place), std::string::npos) << path << " points outside the repository: " << place;
        }
    }
}

}  // namespace
}  // namespace raaderum::architecture
