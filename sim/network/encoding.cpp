#include "network/encoding.hpp"

#include "core/printable.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace raaderum::network {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void append(std::string& text, std::uint32_t letter) {
    const auto part = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (letter < 0x80) return part(letter);
    if (letter < 0x800) {
        part(0xC0U | (letter >> 6U));
    } else if (letter < 0x10000) {
        part(0xE0U | (letter >> 12U));
        part(0x80U | ((letter >> 6U) & 0x3FU));
    } else {
        part(0xF0U | (letter >> 18U));
        part(0x80U | ((letter >> 12U) & 0x3FU));
        part(0x80U | ((letter >> 6U) & 0x3FU));
    }
    part(0x80U | (letter & 0x3FU));
}

[[noreturn]] void refuse(std::string_view before, TieProblems& problems) {
    problems.stop(static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
                  "the file is not in UTF-8, and in no other encoding that is known here",
                  "expected a table saved as plain text in UTF-8 (spreadsheets: 'CSV UTF-8'), UTF-16 or Windows-1252");
}

/// Which byte of each pair is the upper one in UTF-16: 0 or 1; −1 where the text is not in UTF-16.
int upper_byte(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF")) return 0;
    if (bytes.starts_with("\xFF\xFE")) return 1;
    const std::string_view begin = bytes.substr(0, 1000);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at != begin.size(); ++at) zeros[at % 2] += begin[at] == '\0' ? 1 : 0;
    for (const std::size_t upper : {std::size_t{0}, std::size_t{1}}) {
        if (zeros[1 - upper] == 0 && zeros[upper] > begin.size() * 3 / 8) return static_cast<int>(upper);
    }
    return -1;
}

std::string from_utf16(std::string_view bytes, std::size_t upper, TieProblems& problems) {
    std::string text;
    const auto unit = [&](std::size_t at) {
        const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(bytes[place]); };
        return static_cast<std::uint32_t>(byte(at + upper) << 8U | byte(at + 1 - upper));
    };
    if (bytes.size() % 2 != 0) refuse(text, problems);
    for (std::size_t at = 0; at != bytes.size(); at += 2) {
        std::uint32_t letter = unit(at);
        const bool pair = letter >= 0xD800 && letter < 0xDC00 && at + 2 != bytes.size() && unit(at + 2) >= 0xDC00
                          && unit(at + 2) < 0xE000;
        if (!pair && letter >= 0xD800 && letter < 0xE000) refuse(text, problems);
        if (pair) {
            letter = 0x10000U + ((letter - 0xD800U) << 10U) + (unit(at + 2) - 0xDC00U);
            at += 2;
        }
        append(text, letter);
    }
    return text;
}

/// The place of the first byte that UTF-8 text cannot have there (or that is zero); the size if there is none.
std::size_t first_foreign_byte(std::string_view text) {
    std::size_t place = 0;
    while (place != text.size() && text[place] != '\0') {
        const std::size_t length = letter_length(text, place);
        if (length == 0) return place;
        place += length;
    }
    return place;
}

/// Text in Windows-1252. Letters of UTF-8, whole or damaged, look like an accented capital before a sign; where that occurs
/// the text is rather UTF-8 that was cut or mixed.
std::string from_windows_1252(std::string_view bytes, TieProblems& problems) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t at = 0; at != bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const auto next = static_cast<unsigned char>(at + 1 != bytes.size() ? bytes[at + 1] : ' ');
        const bool damaged = byte >= 0xC2 && byte < 0xF5 && next >= 0x80 && next < 0xC0;
        if (damaged || windows_1252(byte) == 0) refuse(text, problems);
        append(text, windows_1252(byte));
    }
    return text;
}

}  // namespace

std::uint32_t windows_1252(unsigned char byte) {
    constexpr std::array<std::uint32_t, 32> from_0x80{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    return byte >= 0x80 && byte < 0xA0 ? from_0x80[byte - 0x80U] : byte;
}

Decoded decode(std::string bytes, TieProblems& problems) {
    Decoded result;
    if (const int upper = upper_byte(bytes); upper >= 0) {
        result.encoding = "UTF-16";
        bytes = from_utf16(bytes, static_cast<std::size_t>(upper), problems);
    }
    std::size_t start = 0;
    while (bytes.compare(start, byte_order_mark.size(), byte_order_mark) == 0) start += byte_order_mark.size();
    bytes.erase(0, start);
    result.text = std::move(bytes);
    const std::size_t foreign = first_foreign_byte(result.text);
    if (foreign == result.text.size()) return result;
    if (result.text.find('\0') != std::string::npos || start != 0 || !result.encoding.empty())
        refuse(std::string_view(result.text).substr(0, foreign), problems);
    result.text = from_windows_1252(result.text, problems);
    result.encoding = "Windows-1252";
    return result;
}

}  // namespace raaderum::network
