// Reads the source tree once, and takes C++ text apart just far enough to check rules on it.
#include "source_tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>

namespace raaderum::architecture {
namespace fs = std::filesystem;
namespace {

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::vector<std::string> includes_of(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line.compare(hash, 8, "#include") != 0) continue;
        const std::size_t open = line.find_first_of("<\"", hash);
        const std::size_t close = open == std::string::npos ? open : line.find_first_of(">\"", open + 1);
        if (close != std::string::npos) found.push_back(line.substr(open + 1, close - open - 1));
    }
    return found;
}

bool is_source(const fs::path& path) {
    constexpr std::array<std::string_view, 6> endings{".hpp", ".cpp", ".def", ".py", ".sh", ".cmake"};
    return path.filename() == "CMakeLists.txt"
           || std::find(endings.begin(), endings.end(), path.extension().string()) != endings.end();
}

std::vector<fs::path> files_below(const std::vector<std::string>& folders) {
    std::vector<fs::path> found;
    for (const std::string& folder : folders) {
        if (!fs::exists(root() / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root() / folder)) {
            const std::string path = entry.path().string();
            const bool made_by_a_tool =
                path.find("node_modules") != std::string::npos || path.find("__pycache__") != std::string::npos;
            if (entry.is_regular_file() && !made_by_a_tool) found.push_back(fs::relative(entry.path(), root()));
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<SourceFile> read_source_files() {
    std::vector<SourceFile> files;
    for (const fs::path& path : files_below({"sim", "analysis", "tests"})) {
        if (!is_source(path)) continue;
        SourceFile file;
        file.path = path;
        file.text = read_text(root() / path);
        const bool is_cxx = file.is_header() || file.is_cpp() || path.extension() == ".def";
        file.code = is_cxx ? without_comments_and_literals(file.text) : file.text;
        if (is_cxx) file.includes = includes_of(file.text);
        file.lines = static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace

fs::path root() { return RAADERUM_SOURCE_DIR; }

std::string SourceFile::room() const {
    auto part = path.begin();
    const std::string top = part->string();
    ++part;
    const bool below_a_room = (top == "sim" || top == "analysis") && std::next(part) != path.end();
    return below_a_room ? part->string() : std::string{};
}

const std::vector<SourceFile>& source_files() {
    static const std::vector<SourceFile> files = read_source_files();
    return files;
}

std::vector<const SourceFile*> room_files() {
    std::vector<const SourceFile*> found;
    for (const SourceFile& file : source_files()) {
        if (!file.room().empty() && (file.is_header() || file.is_cpp() || file.path.extension() == ".def")) {
            found.push_back(&file);
        }
    }
    return found;
}

std::vector<fs::path> written_files() { return files_below({"sim", "analysis", "tests", "scenarios", ".ci"}); }

std::string read_text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string without_comments_and_literals(std::string_view source) {
    std::string code(source);
    const auto blank = [&code](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < code.size(); ++i) {
            if (code[i] != '\n') code[i] = ' ';
        }
    };
    std::size_t i = 0;
    while (i < source.size()) {
        const std::string_view rest = source.substr(i);
        if (rest.starts_with("//")) {
            const std::size_t end = std::min(source.find('\n', i), source.size());
            blank(i, end);
            i = end;
        } else if (rest.starts_with("/*")) {
            const std::size_t end = std::min(source.find("*/", i + 2), source.size());
            blank(i, end + 2);
            i = end + 2;
        } else if (rest.starts_with("R\"")) {
            const std::size_t open = source.find('(', i);
            std::string closing = ")";
            closing.append(source.substr(i + 2, open - i - 2)).append("\"");
            const std::size_t end = std::min(source.find(closing, open), source.size());
            blank(open, end);
            i = end + closing.size();
        } else if (rest.front() == '"' || (rest.front() == '\'' && (i == 0 || !is_word_character(source[i - 1])))) {
            std::size_t end = i + 1;
            while (end < source.size() && source[end] != rest.front() && source[end] != '\n') {
                end += source[end] == '\\' ? 2 : 1;
            }
            blank(i + 1, end);
            i = end + 1;
        } else {
            ++i;
        }
    }
    return code;
}

bool has_word(std::string_view code, std::string_view word) {
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const bool free_before = at == 0 || !is_word_character(code[at - 1]) || !is_word_character(word.front());
        const std::size_t after = at + word.size();
        const bool free_after =
            after >= code.size() || !is_word_character(code[after]) || !is_word_character(word.back());
        if (free_before && free_after) return true;
    }
    return false;
}

}  // namespace raaderum::architecture
