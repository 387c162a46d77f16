#pragma once
// A file's bytes as UTF-8 text. Spreadsheets save tables in UTF-8, in UTF-16 ("Unicode text") and, in Western Europe, in
// Windows-1252; which of them it is can be told from the bytes.

#include "network/tie_problems.hpp"

#include <cstdint>
#include <string>

namespace raaderum::network {

/// The character that Windows-1252 means by `byte`; 0 where it means none.
std::uint32_t windows_1252(unsigned char byte);

struct Decoded {
    std::string text;      ///< UTF-8, without byte order marks
    std::string encoding;  ///< "UTF-16" or "Windows-1252"; empty for UTF-8
};

/// Throws BadTies, with the line, where the bytes are text in none of the three.
Decoded decode(std::string bytes, TieProblems& problems);

}  // namespace raaderum::network
