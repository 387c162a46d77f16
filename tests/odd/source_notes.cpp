#include "source_notes.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

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

std::vector<NamedField> fields_of(std::string_view path, std::string_view struct_name) {
    const std::string source = source_text(path);
    const std::size_t begin = source.find("struct " + std::string(struct_name) + " {");
    if (begin == std::string::npos) throw std::runtime_error("no such struct: " + std::string(struct_name));
    std::istringstream body(source.substr(begin, source.find("\n};", begin) - begin));
    static const std::regex field(
        R"(^\s+(?:Column<\w+(?:::\w+)*>|float|int)\s+(\w+)(?:\s*=[^;]*)?;(?:\s*///<\s*(.*))?$)");
    std::vector<NamedField> fields;
    for (std::string line; std::getline(body, line);) {
        std::smatch match;
        if (std::regex_match(line, match, field)) fields.push_back({match[1], match[2]});
    }
    return fields;
}

std::vector<std::string> phase_functions() {
    const std::string source = source_text("sim/engine/week.cpp");
    static const std::regex phase(R"re(\{\d+, "[^"]+", (\w+)\})re");
    std::vector<std::string> functions;
    for (std::sregex_iterator at(source.begin(), source.end(), phase), end; at != end; ++at) {
        functions.push_back((*at)[1]);
    }
    return functions;
}

}  // namespace raaderum::odd
