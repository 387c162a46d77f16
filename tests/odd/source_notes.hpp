#pragma once
// What the source says about itself in comments, as Markdown: the opening comment of a file.

#include <string>
#include <string_view>

namespace raaderum::odd {

/// The text of a file of the repository, `path` relative to its root. Throws std::runtime_error where there is none.
std::string source_text(std::string_view path);

/// The opening comment of a file: prose as it stands, indented lines as a block of code, sources and claims in bold.
std::string opening_comment(std::string_view path);

/// The first sentence of the opening comment.
std::string first_sentence(std::string_view path);

}  // namespace raaderum::odd
