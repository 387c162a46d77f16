#include "compare/cells.hpp"

#include <algorithm>

namespace raaderum::compare {

std::vector<std::size_t> cells_of(const StudyFacts& facts) {
    std::vector<std::size_t> cells(facts.variants.size());
    for (std::size_t variant = 0; variant != cells.size(); ++variant) cells[variant] = variant;
    for (std::size_t variant = 0; variant != cells.size(); ++variant) {
        const auto [first, second] = std::minmax({cells[variant], cells[facts.variants[variant].baseline]});
        std::replace(cells.begin(), cells.end(), second, first);
    }
    return cells;
}

std::vector<std::size_t> policies_of(std::span<const std::size_t> cells, std::size_t cell) {
    std::vector<std::size_t> policies;
    for (std::size_t variant = 0; variant != cells.size(); ++variant) {
        if (cells[variant] == cell) policies.push_back(variant);
    }
    return policies;
}

}  // namespace raaderum::compare
