#pragma once
// A tornado as bars of text.

#include "sensitivity/ranges.hpp"
#include "sensitivity/tornado.hpp"

#include <string>
#include <vector>

namespace raaderum::cli {

/// A line per parameter, the one with the largest reach first: L and H are the outcome at the low and the high end, | is
/// where there is no difference, + is the outcome as written; * marks parameters that the policy sets itself.
std::string tornado_bars(const std::vector<sensitivity::Range>& parameters, const sensitivity::Tornado& tornado,
                         const std::vector<bool>& set_by_variant);

}  // namespace raaderum::cli
