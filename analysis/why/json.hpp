#pragma once
// Accounts for other programs.

#include "why/words.hpp"

#include <span>
#include <string>

namespace raaderum::why {

/// {"metric", "unit", "weeks": [from, to], "sealed", "accounts": [{"variant", "baseline", "replicates", "value",
/// "baseline_value", "difference", "ci95", "accounted", "own", "factors", "causes", "channels", "without", "sentences", …}]}; NaN
/// is null. All accounts are of one metric and window, and there is at least one. `sealed`: the file that they are of is.
std::string as_json(std::span<const Account> accounts, Language language, bool sealed);

}  // namespace raaderum::why
