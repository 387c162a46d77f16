#pragma once
// Texts in columns, each as wide as its widest entry.

#include "cli/terminal.hpp"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::cli {

/// `sides` tells for each column whether it stands to the left ('l') or to the right ('r'). The first row is the heading.
/// Verdicts that mean better or worse get their colour, where `stream`, to which the text goes, welcomes it.
std::string text_table(const std::vector<std::vector<std::string>>& rows, std::string_view sides, std::FILE* stream);

}  // namespace raaderum::cli
