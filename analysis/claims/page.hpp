#pragma once
// The answers for people: one page that asks for nothing from anywhere, to be read on a screen, on a wall, or on paper.

#include "claims/answer.hpp"
#include "words/language.hpp"

#include <span>
#include <string>

namespace raaderum::claims {

/// The whole page as HTML. `version` is the program's. What a scenario says in English alone stays English.
std::string as_page(std::span<const Answer> answers, const Stored& stored, const std::string& version,
                    words::Language language = words::Language::english);

}  // namespace raaderum::claims
