#pragma once
// The answers for programs.

#include "claims/answer.hpp"
#include "words/language.hpp"

#include <span>
#include <string>

namespace raaderum::claims {

/// `{"claims": [{"id", "claim", …}], "several_steps": {"of", "reproduced"}}`, indented; numbers that are not finite are null, and so
/// is what is not known. Texts of the scenario are in the language, in English where there is no other. `stored` says where that comes
/// from which is not of this run.
std::string as_json(std::span<const Answer> answers, const Stored& stored,
                    words::Language language = words::Language::english);

}  // namespace raaderum::claims
