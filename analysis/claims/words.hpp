#pragma once
// How answers are worded, alike in the terminal and on the page.

#include "claims/answer.hpp"

#include <span>
#include <string>

namespace raaderum::claims {

/// A number with its sign and with as many digits as its size needs; "-" where it is not finite.
std::string signed_number(double value);

/// The unit behind a blank; nothing for pure numbers.
std::string behind_number(const std::string& unit);

/// "Of 61 claims, 48 are reproduced, 9 undecided and 4 contradicted."
std::string summary(std::span<const Answer> answers);

/// "30 of 32", or "-" where the other settings are neither run nor stored.
std::string holds_in(const Answer& answer);

/// Where stored results come from, in one sentence; empty unless an answer shows some.
std::string about_stored(std::span<const Answer> answers, const Stored& stored);

}  // namespace raaderum::claims
