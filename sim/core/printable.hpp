#pragma once
// Text from outside, made safe to show: a terminal obeys control characters, and a file that is looked at must not command
// the terminal of whoever looks. Those of ASCII are meant, those from U+0080 to U+009F, and bytes that are no UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

namespace raaderum {

/// Bytes of the letter in UTF-8 that stands at `at`; 0: none does (RFC 3629).
inline std::size_t letter_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[at + place]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < length) return 0;
    for (std::size_t place = 1; place != length; ++place) {
        if ((byte(place) & 0xC0U) != 0x80) return 0;
    }
    const unsigned char second = byte(1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool beyond = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

/// Whether a control character stands at `at`. Tabs and line ends count as well.
inline bool is_control_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    if (byte(at) < 0x20 || byte(at) == 0x7F) return true;
    return byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0;
}

/// The text with a '?' in place of whatever no terminal should see; control characters among `kept` stay.
inline std::string printable(std::string_view text, std::string_view kept = "\t") {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = letter_length(text, at);
        const bool hidden = length == 0 || (is_control_at(text, at) && kept.find(text[at]) == std::string_view::npos);
        result += hidden ? "?" : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return result;
}

}  // namespace raaderum
