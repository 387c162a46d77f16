#include "words/place.hpp"

namespace raaderum::words {
namespace {

constexpr InTwoLanguages place_words[] = {{"section", "afsnit"}, {"sections", "afsnit"}, {"page", "side"},
                                          {"pages", "side"},     {"part", "del"},        {"parts", "del"},
                                          {"and", "og"},         {"to", "til"}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The word as it is told where a number follows.
std::string_view told(std::string_view word, Language language) {
    for (const InTwoLanguages& place : place_words) {
        if (place.english == word) return place.in(language);
    }
    return word;
}

}  // namespace

std::string place_in(std::string_view english, Language language) {
    std::string text;
    for (std::size_t from = 0; from < english.size();) {
        const std::size_t blank = english.find(' ', from);
        const std::string_view word = english.substr(from, blank - from);
        const bool numbered =
            blank != std::string_view::npos && blank + 1 < english.size() && is_digit(english[blank + 1]);
        text += numbered ? told(word, language) : word;
        if (blank == std::string_view::npos) break;
        text += ' ';
        from = blank + 1;
    }
    return text;
}

}  // namespace raaderum::words
