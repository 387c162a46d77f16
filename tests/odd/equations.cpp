// The code of a process is read as the compiler reads it: where it includes a section of its table, the section's lines
// stand. Of the statements that result, those are shown that hold a term or a sum, and what they are used for next.

#include "equations.hpp"

#include "source_notes.hpp"

#include <fmt/format.h>

#include <array>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

namespace raaderum::odd {
namespace {

struct Statement {
    std::string text;
    bool from_table = false;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// The arguments of a macro's call on one line, strings kept whole.
std::vector<std::string> arguments(const std::string& line) {
    std::vector<std::string> found(1);
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = line.find('(') + 1; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"') quoted = !quoted;
        if (!quoted && c == '(') ++depth;
        if (!quoted && c == ')' && depth-- == 0) break;
        if (!quoted && c == ',' && depth == 0) {
            found.emplace_back();
            continue;
        }
        if (c != ' ' || !found.back().empty()) found.back() += c;
    }
    return found;
}

/// What a line of a table adds to the code: `name = code;` of a term, `+ size x (amount)` of an arrow.
std::string written_out(const std::string& line) {
    const std::vector<std::string> given = arguments(line);
    if (line.starts_with("TERM(")) return fmt::format("{} = {};", given.at(1), given.at(2));
    return fmt::format("\n{} {} x {}", given.at(3), given.at(2), given.at(4));
}

/// The lines of the section of a table that `#define SECTION` asks for.
std::vector<std::string> section_of(const std::string& table, const std::string& section) {
    std::vector<std::string> lines;
    bool inside = false;
    for (const std::string& line : lines_of(source_text("sim/" + table))) {
        if (line.starts_with("#ifdef ")) inside = line.substr(7, line.find(' ', 7) - 7) == section;
        if (line.starts_with("#endif")) inside = false;
        if (inside && line.find("ARROW(") < 8) lines.push_back(written_out(line));
        if (inside && line.starts_with("TERM(")) lines.push_back(written_out(line));
    }
    return lines;
}

/// The statements of a file, those that hold lines of tables marked.
std::vector<Statement> statements_of(std::string_view path) {
    std::vector<Statement> statements(1);
    std::string section;
    bool section_ended = false;  // what follows a section in its statement stands on a line of its own
    for (std::string line : lines_of(source_text(path))) {
        if (line.starts_with("#define ")) section = line.substr(8);
        if (line.starts_with("#include \"model/arrows/")) {
            for (const std::string& added : section_of(line.substr(10, line.find('"', 10) - 10), section)) {
                statements.back().text += added;
                statements.back().from_table = true;
                section_ended = !added.ends_with(';');
                if (!section_ended) statements.emplace_back();
            }
        }
        if (line.starts_with('#')) continue;
        line = line.substr(0, line.find("//"));
        line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
        if (section_ended && !line.empty() && line[0] != ';' && line[0] != ')') statements.back().text += '\n';
        section_ended = section_ended && line.empty();
        for (const char c : line) {
            statements.back().text += c;
            if (c == ';' || c == '{' || c == '}') statements.emplace_back();
            if (statements.back().text == " ") statements.back().text.clear();
        }
        if (!statements.back().text.empty()) statements.back().text += ' ';
    }
    return statements;
}

std::string as_formula(std::string text) {
    const auto rules = std::to_array<std::pair<std::regex, std::string>>({
        {std::regex("^const float "), ""},
        {std::regex(R"((institution\.)?(people|environment|bearing|leaders)\.(\w+))"), "$3"},
        {std::regex(R"(institution\.(parameters|mechanisms)\.)"), ""},
        {std::regex(R"(\[(i|k|leader)\])"), ""},
        {std::regex(R"(\bo\.(\w+))"), "$1°"},
        {std::regex(R"(\bp\.)"), ""},
        {std::regex(R"(, p\))"), ")"},
        {std::regex(R"((\d)\.0F)"), "$1"},
        {std::regex(R"((\d)F\b)"), "$1"},
        {std::regex(R"(\bpositive\()"), "max(0, "},
        {std::regex(R"(\bsmaller\()"), "min("},
        {std::regex(R"(\blarger\()"), "max("},
        {std::regex(R"(\bshare\()"), "clamp01("},
        {std::regex(R"(\broot\()"), "sqrt("},
        {std::regex(R"(\bexponential\()"), "exp("},
        {std::regex(R"(\bsoft_sign\()"), "tanh("},
        {std::regex(R"( \* )"), " x "},
        {std::regex(R"(\s*;\s*$)"), ""},
        {std::regex(" +(?=\n)"), ""},
        {std::regex(" {2,}"), " "},
        {std::regex("\n"), "\n        "},
    });
    for (const auto& [from, to] : rules) text = std::regex_replace(text, from, to);
    return text;
}

/// The names that stand left of the equals signs.
std::string assigned(const std::string& statement) {
    std::smatch found;
    static const std::regex left(R"(^(?:const float )?([\w.]+)(?:\[\w+\])? = )");
    return std::regex_search(statement, found, left) ? found[1].str() : "";
}

}  // namespace

std::string equations(std::string_view process) {
    std::string text;
    std::string pending;  // the sum that nothing has been made of yet
    for (const Statement& statement : statements_of(fmt::format("sim/processes/{}.cpp", process))) {
        const std::string name = assigned(statement.text);
        const bool uses = !pending.empty() && std::regex_search(statement.text, std::regex("\\b" + pending + "\\b"));
        if (name.empty() || (!statement.from_table && !uses)) continue;
        text += as_formula(statement.text) + "\n";
        const bool is_term = statement.from_table && statement.text.find('\n') == std::string::npos;
        if (is_term) continue;
        pending = name.find('.') == std::string::npos ? name : "";
        if (pending.empty()) text += "\n";
    }
    if (text.empty()) throw std::runtime_error("no arrows are summed in " + std::string(process));
    return "```text\n" + text.substr(0, text.size() - (text.ends_with("\n\n") ? 1 : 0)) + "```\n";
}

}  // namespace raaderum::odd
