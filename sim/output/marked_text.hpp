#pragma once
// Every page, drawing, scenario and table of JSON that raaderum writes says so in its first lines: "raaderum 0.1.0, page,
// checksum 0123456789abcdef". By that it is known again, and may be replaced by a newer one; what somebody else wrote, or
// edited since, bears no such mark or one that does not fit, and stays.

#include <optional>
#include <string>
#include <string_view>

namespace raaderum::output {

enum class TextKind {
    page,      ///< HTML: a generator in its head
    drawing,   ///< SVG: its metadata
    scenario,  ///< YAML: a comment in its first line
    json,      ///< an object: its first key, "generator"
    script,    ///< of a shell: a comment in its second line
};

/// The word for a kind in messages: "page", "drawing", "scenario", "JSON file", "script".
std::string_view word_for(TextKind kind);

/// `text` with a mark. It must begin as texts of its kind do.
std::string marked(std::string_view text, TextKind kind);

/// What a text says of itself.
struct Mark {
    TextKind kind = TextKind::page;
    bool as_written = false;  ///< else it was edited since
};
/// Nothing where the text bears no mark.
std::optional<Mark> mark_in(std::string_view text);

}  // namespace raaderum::output
