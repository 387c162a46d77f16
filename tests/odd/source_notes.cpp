#include "source_notes.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace raaderum::odd {
namespace {

/// The lines of the opening comment, freed of slashes.
std::vector<std::string> comment_lines(std::string_view path) {
    std::istringstream source(source_text(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(source, line);) {
        if (line == "#pragma once") continue;
        if (!line.starts_with("//")) break;
        lines.push_back(line.size() > 3 ? line.substr(3) : "");
    }
    if (lines.empty()) throw std::runtime_error(std::string(path) + " has no opening comment");
    return lines;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string prose(std::string line) {
    replace_all(line, "*", "\\*");
    replace_all(line, "<", "\\<");
    for (const std::string word : {"Sources:", "Source:", "Claims:"}) replace_all(line, word, "**" + word + "**");
    return line;
}

}  // namespace

std::string source_text(std::string_view path) {
    std::ifstream file(std::filesystem::path(RAADERUM_SOURCE_DIR) / path, std::ios::binary);
    if (!file) throw std::runtime_error("no such file: " + std::string(path));
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string opening_comment(std::string_view path) {
    std::string text;
    bool in_code = false;
    for (const std::string& line : comment_lines(path)) {
        const bool is_code = line.starts_with("  ");
        if (is_code != in_code && !(line.empty() && in_code)) {
            text += in_code ? "```\n" : "```text\n";
            in_code = is_code;
        }
        if (line.empty() && in_code) {
            text += "```\n";
            in_code = false;
        }
        text += (is_code ? line.substr(2) : prose(line)) + "\n";
    }
    if (in_code) text += "```\n";
    return text;
}

std::string first_sentence(std::string_view path) {
    std::string text;
    for (const std::string& line : comment_lines(path)) {
        if (line.empty()) break;
        text += (text.empty() ? "" : " ") + line;
    }
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool ends = text[at] == '.' || text[at] == '?';
        if (ends && text[at + 1] == ' ') return text.substr(0, at + 1);
    }
    return text;
}

}  // namespace raaderum::odd
