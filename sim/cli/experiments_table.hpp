#pragma once
// Experiments that others made, at a glance: a line for each number, and what is not asked here.

#include "experiments/answer.hpp"
#include "words/language.hpp"

#include <cstdio>
#include <span>
#include <string>

namespace raaderum::cli {

/// The table and its closing lines. `stream` is where it will be printed, which decides about colour.
std::string experiments_table(std::span<const experiments::Answer> answers, words::Language language,
                              std::FILE* stream);

}  // namespace raaderum::cli
