#pragma once
// The answers for people: one page that asks for nothing from anywhere, the study's number beside the model's, by how far they
// agree.

#include "experiments/answer.hpp"
#include "words/language.hpp"

#include <span>
#include <string>

namespace raaderum::experiments {

/// The whole page as HTML. `version` is the program's. What a scenario says in English alone stays English.
std::string as_page(std::span<const Answer> answers, const std::string& version,
                    words::Language language = words::Language::english);

}  // namespace raaderum::experiments
