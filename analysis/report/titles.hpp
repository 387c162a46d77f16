#pragma once
// What a study and its policies are called by people, and what the scenario says of them.

#include "compare/study.hpp"
#include "words/language.hpp"

#include <cstddef>
#include <string>

namespace raaderum::report {

std::string title_of_study(const compare::Study& study, words::Language language);
/// Empty where the scenario says nothing.
std::string description_of_study(const compare::Study& study, words::Language language);

/// Of a variant, without its cell of a sweep.
std::string title_of_policy(const compare::Study& study, std::size_t variant, words::Language language);
/// Empty where the scenario says nothing.
std::string description_of_policy(const compare::Study& study, std::size_t variant, words::Language language);

}  // namespace raaderum::report
