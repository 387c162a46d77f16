#pragma once
// An account as a waterfall: from the baseline's level, cause by cause, to the policy's.

#include "why/words.hpp"

#include <span>
#include <string>

namespace raaderum::why {

/// An SVG document with one waterfall per account, one below the other; those that could not be accounted show the two
/// levels alone. `detail`: by channels instead of causes.
std::string waterfall(std::span<const Account> accounts, Language language, bool detail);

}  // namespace raaderum::why
