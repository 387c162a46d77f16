#include "scenario/odd_letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace raaderum::scenario {
namespace {

struct OddLetter {
    std::string_view bytes;
    std::string_view what;
    unsigned code;
    std::string_view looks;
};

constexpr std::string_view space = "which looks like a space";
constexpr std::string_view nothing = "which cannot be seen";
constexpr std::string_view quote = "which is no quote here; write \" or '";

constexpr auto odd_letters = std::to_array<OddLetter>({
    {"\xC2\xA0", "a no-break space", 0x00A0, space},
    {"\xE2\x80\x82", "an en space", 0x2002, space},
    {"\xE2\x80\x83", "an em space", 0x2003, space},
    {"\xE2\x80\x87", "a figure space", 0x2007, space},
    {"\xE2\x80\x89", "a thin space", 0x2009, space},
    {"\xE2\x80\xAF", "a narrow no-break space", 0x202F, space},
    {"\xE3\x80\x80", "a wide space", 0x3000, space},
    {"\xC2\xAD", "a soft hyphen", 0x00AD, nothing},
    {"\xE2\x80\x8B", "a zero-width space", 0x200B, nothing},
    {"\xE2\x80\x8C", "a zero-width letter", 0x200C, nothing},
    {"\xE2\x80\x8D", "a zero-width letter", 0x200D, nothing},
    {"\xE2\x81\xA0", "a word joiner", 0x2060, nothing},
    {"\xEF\xBB\xBF", "a byte order mark", 0xFEFF, nothing},
    {"\xE2\x80\x98", "a curly quote", 0x2018, quote},
    {"\xE2\x80\x99", "a curly quote", 0x2019, quote},
    {"\xE2\x80\x9A", "a low quote", 0x201A, quote},
    {"\xE2\x80\x9C", "a curly quote", 0x201C, quote},
    {"\xE2\x80\x9D", "a curly quote", 0x201D, quote},
    {"\xE2\x80\x9E", "a low quote", 0x201E, quote},
    {"\xC2\xAB", "an angled quote", 0x00AB, quote},
    {"\xC2\xBB", "an angled quote", 0x00BB, quote},
    {"\xE2\x80\x93", "a dash", 0x2013, "which is no hyphen; write -"},
    {"\xE2\x80\x94", "a dash", 0x2014, "which is no hyphen; write -"},
    {"\xE2\x88\x92", "a minus sign", 0x2212, "which is no hyphen; write -"},
    {"\xEF\xBC\x9A", "a wide colon", 0xFF1A, "which is no colon; write :"},
});

}  // namespace

std::string odd_letter_in(std::string_view text) {
    const OddLetter* first = nullptr;
    std::size_t where = text.size();
    for (const OddLetter& letter : odd_letters) {
        const std::size_t at = text.find(letter.bytes);
        if (at >= where) continue;
        where = at;
        first = &letter;
    }
    return first == nullptr ? std::string() : fmt::format("{} (U+{:04X}), {}", first->what, first->code, first->looks);
}

}  // namespace raaderum::scenario
