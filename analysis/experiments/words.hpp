#pragma once
// How answers are worded, alike in the terminal and on the page, in English and Danish; and what is not asked here.

#include "experiments/answer.hpp"
#include "words/language.hpp"

#include <span>
#include <string>
#include <string_view>

namespace raaderum::experiments {

using words::Language;

/// Whether rows of this use are run with `--hold` only, and noted for good.
constexpr bool needs_a_clean_tree(scenario::Use use) {
    return use == scenario::Use::hold || use == scenario::Use::seen;
}

/// The text in the language, in English where there is no other.
const std::string& in(const scenario::ClaimText& text, Language language);

/// Authors and year: "Rasul & Rogger (2018)", "Duflo et al. (2018)"; all of what is written otherwise.
std::string short_name(const std::string& study);

/// "−9 %", "0.33", "−0.40 sd"; "-" where it is not finite.
std::string told(double value, scenario::Unit unit, Language language);
/// "−9 [−13, −5] %", "+0.40 ± 0.10", "up".
std::string told_of_study(const scenario::ExperimentMeasure& measure, Language language);
std::string told_of_model(const MeasureAnswer& answer, scenario::Unit unit, Language language);

std::string_view word_for(scenario::Unit unit, Language language);
std::string_view word_for(scenario::Use use, Language language);
std::string_view word_for(scenario::Seen seen, Language language);
std::string_view word_for(Agreement agreement, Language language);
/// "yes", "no", "-".
std::string_view word_for(std::optional<bool> agrees, Language language);

/// "Of 8 numbers that others found, the model agrees with 2 in size, with 3 in sign, and not with 3."
std::string summary(std::span<const Answer> answers, Language language);

/// A study that is not made into a scenario.
struct Elsewhere {
    std::string_view id;
    std::string_view study;
    words::InTwoLanguages finding;
    words::InTwoLanguages why;
};
std::span<const Elsewhere> not_run_here();

}  // namespace raaderum::experiments
