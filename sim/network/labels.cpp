#include "network/labels.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace raaderum::network {
namespace {

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7F'; });
}

/// The text as Unicode's tables map it; as it is where they cannot.
std::string mapped(std::string_view text, int how) {
    utf8proc_uint8_t* result = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &result, static_cast<utf8proc_option_t>(how));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
}

/// Bytes of the space that the text begins with; 0 where it begins with something else.
std::size_t leading_space(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')) return 1;
    if (text.starts_with("\xC2\xA0")) return 2;  // no-break space
    for (const std::string_view space : {"\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"}) {
        if (text.starts_with(space)) return 3;
    }
    if (text.size() < 3 || !text.starts_with("\xE2\x80")) return 0;
    const auto last = static_cast<unsigned char>(text[2]);
    return last >= 0x80 && last <= 0x8A ? 3 : 0;  // typographic spaces
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t space = leading_space(text)) text.remove_prefix(space);
    for (std::size_t start = text.size(); start != 0;) {
        --start;
        if ((static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80) continue;  // the middle of a letter
        if (leading_space(text.substr(start)) != text.size() - start) break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

std::string with_single_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t space = leading_space(text);
        if (space == 0) {
            result += text.front();
        } else if (result.empty() || result.back() != ' ') {
            result += ' ';
        }
        text.remove_prefix(std::max<std::size_t>(space, 1));
    }
    return result;
}

}  // namespace

std::string clean_label(std::string_view label) {
    if (is_plain(label)) return std::string(trimmed(label));
    return std::string(trimmed(mapped(label, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_IGNORE)));
}

std::string folded_label(std::string_view label) {
    if (!is_plain(label)) {
        constexpr int how = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_CASEFOLD | UTF8PROC_LUMP;
        return with_single_spaces(trimmed(mapped(label, how)));
    }
    std::string result = with_single_spaces(trimmed(label));
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

std::string whole_number_in(std::string_view folded) {
    const std::size_t whole = std::min(folded.find_first_of(".,"), folded.size());
    std::string_view digits = folded.substr(0, whole);
    const std::string_view rest = folded.substr(std::min(whole + 1, folded.size()));
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return {};
    if (rest.find_first_not_of('0') != std::string_view::npos) return {};
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return std::string(digits);
}

}  // namespace raaderum::network
