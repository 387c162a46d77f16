#pragma once
// How answers are worded, alike in the terminal and on the page, in English and Danish.

#include "claims/answer.hpp"
#include "words/language.hpp"

#include <span>
#include <string>
#include <string_view>

namespace raaderum::claims {

using words::Language;

/// A number with its sign, as many digits as its size needs, and the language's decimal mark; "-" where it is not finite.
std::string signed_number(double value, Language language = Language::english);

/// "+0.0500 [+0.0300, +0.0700]", and "+0,0500 [+0,0300; +0,0700]" where a comma is the decimal mark.
std::string interval_in_words(const Estimate& estimate, Language language);

/// The unit behind a blank; nothing for pure numbers. A unit that no metric has stays as it is.
std::string behind_number(const std::string& unit, Language language = Language::english);

/// The claim's text in the language, in English where there is no other.
const std::string& in(const scenario::ClaimText& text, Language language);

/// The claim's source in the language. Where there is no Danish text, the words that point to a place are Danish.
std::string source_of(const scenario::Claim& claim, Language language);

std::string_view word_for(Verdict verdict, Language language);
std::string_view word_for(Steps steps, Language language);

/// "Of 40 claims that take several steps, 32 are reproduced in at least 90 of 100 plausible worlds." (or "at the default point", where
/// plausible worlds are not known of all). Others do not count, since they say again what the model was told. Empty where the steps of an
/// answer are not known.
std::string headline(std::span<const Answer> answers, Language language);

/// "Of all 61 claims, 48 are reproduced, 9 undecided and 4 contradicted."
std::string summary(std::span<const Answer> answers, Language language);

/// "87 of 100": plausible worlds in which the claim holds; "-" where they are neither run nor stored.
std::string plausible_in(const Answer& answer, Language language);

/// "30 of 32", or "-" where the other settings are neither run nor stored.
std::string holds_in(const Answer& answer, Language language);

/// "trust_dynamics, leeway.from_trust"; "-" where nothing alone carries it or that is not known.
std::string carried_by(const Answer& answer);

/// Where stored results come from, or since when they are stale, in one sentence; empty where none are missed.
std::string about_stored(std::span<const Answer> answers, const Stored& stored, Language language);

}  // namespace raaderum::claims
