#pragma once
// Accounts as people read them in a terminal: sentences, then a table of causes and one of mechanisms.

#include "why/words.hpp"

#include <cstdio>
#include <span>
#include <string>

namespace raaderum::cli {

/// `detail`: by channel instead of by cause.
std::string why_table(std::span<const why::Account> accounts, words::Language language, bool detail, std::FILE* stream);

}  // namespace raaderum::cli
