#pragma once
// Letters that a word processor or a web page puts in place of plain ones. They look like a space, a quote or nothing at
// all, and a key that holds one is unknown for no reason that can be seen.

#include <string>
#include <string_view>

namespace raaderum::scenario {

/// "a no-break space (U+00A0), which looks like a space" for the first such letter in UTF-8 text; empty where there is none.
std::string odd_letter_in(std::string_view text);

}  // namespace raaderum::scenario
