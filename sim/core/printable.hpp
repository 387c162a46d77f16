#pragma once
// Text from outside, made safe to show: a terminal obeys control characters, and a file that is looked at must not command
// the terminal of whoever looks. Those of ASCII are meant, and those from U+0080 to U+009F in UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

namespace raaderum {

/// Bytes of the control character that stands at `at`; 0: something else does. Tabs and line ends count as well.
inline std::size_t control_character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    if (byte(at) < 0x20 || byte(at) == 0x7F) return 1;
    const bool second_set = byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0;
    return second_set ? 2 : 0;
}

/// The text with a '?' in place of each control character but those in `kept`.
inline std::string printable(std::string_view text, std::string_view kept = "\t") {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = control_character_at(text, at);
        const bool hidden = bytes != 0 && kept.find(text[at]) == std::string_view::npos;
        result += hidden ? '?' : text[at];
        at += hidden ? bytes : 1;
    }
    return result;
}

}  // namespace raaderum
