#include "network/compress.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace raaderum::network {
namespace {

/// The tie from one position to another; past the last of `source` where there is none.
std::uint32_t tie_between(const TiePattern& pattern, std::uint32_t source, std::uint32_t target) {
    const std::uint32_t end = pattern.first[source + 1];
    std::uint32_t tie = pattern.first[source];
    for (std::uint32_t left = end - tie; left != 0;) {  // neighbours ascend
        const std::uint32_t half = left / 2;
        const bool later = pattern.neighbour(source, tie + half) < target;
        tie += later ? half + 1 : 0;
        left = later ? left - half - 1 : half;
    }
    return tie != end && pattern.neighbour(source, tie) == target ? tie : end;
}

}  // namespace

TiePattern compress(const TieList& list) {
    check(list.ties.size() <= std::numeric_limits<std::uint32_t>::max(),
          "there are more ties than a pattern can number");
    std::vector<std::uint32_t> next(list.positions + 1, 0);
    for (const auto& [source, target] : list.ties) {
        check(source < list.positions && target < list.positions,
              "a tie leads to or from a position that does not exist");
        ++next[source + 1];
    }
    for (std::size_t position = 0; position != list.positions; ++position) next[position + 1] += next[position];
    const std::vector<std::uint32_t> start = next;

    Column<std::uint32_t> neighbours(list.ties.size());
    for (const auto& [source, target] : list.ties) neighbours[next[source]++] = target;

    Column<std::uint32_t> first(list.positions + 1, 0);
    auto kept = neighbours.begin();
    for (std::size_t position = 0; position != list.positions; ++position) {
        const auto begin = neighbours.begin() + static_cast<std::ptrdiff_t>(start[position]);
        auto end = neighbours.begin() + static_cast<std::ptrdiff_t>(start[position + 1]);
        if (!std::is_sorted(begin, end)) std::sort(begin, end);
        end = std::unique(begin, end);
        end = std::remove(begin, end, static_cast<std::uint32_t>(position));
        kept = begin == kept ? end : std::copy(begin, end, kept);
        first[position + 1] = static_cast<std::uint32_t>(kept - neighbours.begin());
    }
    neighbours.erase(kept, neighbours.end());
    return lay_out(std::move(first), neighbours);
}

Column<float> initial_weights(const TieList& list, const TiePattern& pattern) {
    if (list.weight.empty()) return {};
    check(list.weight.size() == list.ties.size(), "a list of ties has weights for some ties and no place for others");
    check(list.positions == pattern.positions(), "weights were to be laid out for another network's pattern");
    Column<float> weights(pattern.ties(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t index = 0; index != list.ties.size(); ++index) {
        const auto [source, target] = list.ties[index];
        if (source == target) continue;
        check(source < list.positions, "a tie leads from a position that does not exist");
        const std::uint32_t tie = tie_between(pattern, source, target);
        check(tie != pattern.first[source + 1], "weights were to be laid out for another network's pattern");
        float& weight = weights[tie];
        if (std::isnan(weight)) weight = list.weight[index];
    }
    return weights;
}

}  // namespace raaderum::network
