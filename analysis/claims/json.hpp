#pragma once
// The answers for programs.

#include "claims/answer.hpp"

#include <span>
#include <string>

namespace raaderum::claims {

/// `{"claims": [{"id", "claim", …}]}`, indented; numbers that are not finite are null. `stored` says where robustness that is
/// not of this run comes from.
std::string as_json(std::span<const Answer> answers, const Stored& stored);

}  // namespace raaderum::claims
