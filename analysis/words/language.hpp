#pragma once
// The languages in which results are told to people, and numbers as people write them there.

#include <string>
#include <string_view>

namespace raaderum::words {

enum class Language { english, danish };

/// One text in both languages.
struct InTwoLanguages {
    std::string_view english;
    std::string_view danish;
    constexpr std::string_view in(Language language) const { return language == Language::danish ? danish : english; }
};

/// A number without or with its sign: a true minus (U+2212), the language's decimal mark; "–" where it is not finite.
std::string number(double value, int decimals, Language language);
std::string signed_number(double value, int decimals, Language language);

}  // namespace raaderum::words
