#include "cli/told_replicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace raaderum::cli {

std::string told_replicates(const std::vector<std::uint32_t>& replicates) {
    constexpr std::size_t most_told = 10;
    const auto shown = static_cast<std::ptrdiff_t>(std::min(replicates.size(), most_told));
    std::string text = fmt::format("replicate{} {}", replicates.size() == 1 ? "" : "s",
                                   fmt::join(replicates.begin(), replicates.begin() + shown, ", "));
    if (replicates.size() > most_told) text += fmt::format(" and {} more", replicates.size() - most_told);
    return text;
}

}  // namespace raaderum::cli
