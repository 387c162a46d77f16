#pragma once
// The answers for people: one page that asks for nothing from anywhere, to be read on a screen, on a wall, or on paper.

#include "claims/answer.hpp"

#include <span>
#include <string>

namespace raaderum::claims {

/// The whole page as HTML. `version` is the program's.
std::string as_page(std::span<const Answer> answers, const Stored& stored, const std::string& version);

}  // namespace raaderum::claims
