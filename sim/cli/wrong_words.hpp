#pragma once
// What is wrong with a command line that cannot be read, told in this program's own words.

#include <CLI/CLI.hpp>

#include <string>

namespace raaderum::cli {

/// What to change about the words that made `error`; `first_word` is the first of them, empty where there was none.
std::string what_to_change(const CLI::App& program, const CLI::ParseError& error, const std::string& first_word);

}  // namespace raaderum::cli
