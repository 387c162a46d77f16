#pragma once
// Lists of replicates in messages.

#include <cstdint>
#include <string>
#include <vector>

namespace raaderum::cli {

/// "replicate 3", or "replicates 3, 7, 8 and 12 more".
std::string told_replicates(const std::vector<std::uint32_t>& replicates);

}  // namespace raaderum::cli
