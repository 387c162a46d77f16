#pragma once
// Where in a source something stands, in the languages in which results are told.

#include "words/language.hpp"

#include <string>
#include <string_view>

namespace raaderum::words {

/// A source such as "Title, sections 5.1 and 6.2; Other title, pages 11 to 13" with the words for places, "sections", "pages",
/// "parts", "and", "to", in the language. They are words for places where a number follows; all else, titles too, stays.
std::string place_in(std::string_view english, Language language);

}  // namespace raaderum::words
