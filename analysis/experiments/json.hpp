#pragma once
// The answers for programs.

#include "experiments/answer.hpp"
#include "words/language.hpp"

#include <span>
#include <string>

namespace raaderum::experiments {

/// `{"experiments": [{"id", "study", "measure", …}]}`, a row per measure, indented; numbers that are not finite are null, and so is
/// what is not known or not asked.
std::string as_json(std::span<const Answer> answers, words::Language language = words::Language::english);

}  // namespace raaderum::experiments
