#include "workshop/page.hpp"

#include "output/sha256.hpp"

#include <cstdint>

namespace raaderum::workshop {
namespace {

/// Hexadecimal digits as base64, which is how browsers want their sums.
std::string base64_of(const std::string& hex) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char digit : hex) {
        bits = bits << 4 | static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        held += 4;
        while (held >= 6) {
            held -= 6;
            text += letters[bits >> held & 63];
        }
    }
    if (held > 0) text += letters[bits << (6 - held) & 63];
    while (text.size() % 4 != 0) text += '=';
    return text;
}

/// The sums of all elements of this name, as sources of a policy; 'none' where there is none.
std::string sums_of(std::string_view page, std::string_view element) {
    const std::string opening = "<" + std::string(element);
    const std::string closing = "</" + std::string(element) + ">";
    std::string sums;
    for (std::size_t at = page.find(opening); at != page.npos; at = page.find(opening, at)) {
        const std::size_t begin = page.find('>', at);
        const std::size_t end = page.find(closing, at);
        if (begin == page.npos || end == page.npos) break;
        const std::string content(page.substr(begin + 1, end - begin - 1));
        sums += " 'sha256-" + base64_of(output::sha256_of(content)) + "'";
        at = end;
    }
    return sums.empty() ? " 'none'" : sums;
}

}  // namespace

std::string content_security_policy(std::string_view page) {
    return "default-src 'none'; script-src" + sums_of(page, "script") + "; style-src" + sums_of(page, "style")
           + "; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
             "frame-ancestors 'none'";
}

}  // namespace raaderum::workshop
