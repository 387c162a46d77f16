#pragma once
// What the source says about itself in comments, as Markdown: the opening comment of a file, and the fields of a struct.

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::odd {

/// The text of a file of the repository, `path` relative to its root. Throws std::runtime_error where there is none.
std::string source_text(std::string_view path);

/// The opening comment of a file: prose as it stands, indented lines as a block of code, sources and claims in bold.
std::string opening_comment(std::string_view path);

/// The first sentence of the opening comment.
std::string first_sentence(std::string_view path);

struct NamedField {
    std::string name;
    std::string meaning;  ///< the comment behind the field; empty where there is none
};

/// The columns and single numbers that a struct in `path` declares, each on a line of its own.
std::vector<NamedField> fields_of(std::string_view path, std::string_view struct_name);

/// The function behind each phase of the week, read from the schedule in sim/engine/week.cpp.
std::vector<std::string> phase_functions();

}  // namespace raaderum::odd
