#pragma once
// Accounts for other programs.

#include "why/words.hpp"

#include <span>
#include <string>

namespace raaderum::why {

/// {"metric", "unit", "weeks": [from, to], "accounts": [{"variant", "baseline", "replicates", "value",
/// "baseline_value", "difference", "ci95", "accounted", "own", "causes", "channels", "without", "sentences", …}]}; NaN
/// is null. All accounts are of one metric and window, and there is at least one.
std::string as_json(std::span<const Account> accounts, Language language);

}  // namespace raaderum::why
