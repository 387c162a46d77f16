#pragma once
// Texts in columns, each as wide as its widest entry.

#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::cli {

using Cells = std::vector<std::string>;

/// A number, or "-" where it is not finite.
std::string number_or_dash(fmt::format_string<double&> format, double value);

/// The first `width` columns of UTF-8 text, with an ellipsis where it is longer.
std::string cut(const std::string& text, std::size_t width);

/// `sides` tells for each column whether it stands to the left ('l') or to the right ('r'). The first row is the heading.
/// Verdicts that mean better or worse get their colour, where `stream`, to which the text goes, welcomes it.
std::string text_table(const std::vector<Cells>& rows, std::string_view sides, std::FILE* stream);

}  // namespace raaderum::cli
