#pragma once
// The claims register at a glance: a line for each claim, and how many came out which way.

#include "claims/answer.hpp"
#include "words/language.hpp"

#include <cstdio>
#include <span>
#include <string>

namespace raaderum::cli {

/// The table and its closing lines. `stream` is where it will be printed, which decides about colour.
std::string claims_table(std::span<const claims::Answer> answers, const claims::Stored& stored,
                         words::Language language, std::FILE* stream);

}  // namespace raaderum::cli
