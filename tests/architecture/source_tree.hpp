#pragma once
// The project's own source, as text to be checked: every file under the four folders, with what it includes, and its code
// freed of comments and texts, so that a rule about code is not tripped by a sentence that explains it.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::architecture {

struct SourceFile {
    std::filesystem::path path;         ///< relative to the repository's root, e.g. sim/core/draws.hpp
    std::string text;                   ///< as written
    std::string code;                   ///< comments and the contents of literals replaced by blanks
    std::vector<std::string> includes;  ///< what stands between "" or <>
    std::size_t lines = 0;

    /// The folder below the top one: "core" for sim/core/draws.hpp, empty for files outside rooms.
    std::string room() const;
    bool is_header() const { return path.extension() == ".hpp"; }
    bool is_cpp() const { return path.extension() == ".cpp"; }
};

/// Where the repository lies.
std::filesystem::path root();
/// Every source file (.hpp, .cpp, .def, .py, .sh, CMakeLists.txt, .cmake) under sim, analysis and tests.
const std::vector<SourceFile>& source_files();
/// The rooms' C++ files: those under sim and analysis.
std::vector<const SourceFile*> room_files();
/// Every file that people wrote in the repository's folders, scenarios included, as relative paths.
std::vector<std::filesystem::path> written_files();

std::string read_text(const std::filesystem::path& file);
/// `source` with comments and the contents of string and character literals replaced by blanks; lines stay in place.
std::string without_comments_and_literals(std::string_view source);
/// Whether `word` stands in `code` with no letter, digit or underscore on either side.
bool has_word(std::string_view code, std::string_view word);

}  // namespace raaderum::architecture
