#include "model/ties.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace raaderum {
namespace {

void lay_out_slots(TiePattern& pattern, std::span<const std::uint32_t> neighbours) {
    const std::size_t positions = pattern.positions();
    std::size_t slots = 0;
    pattern.slots_first.assign(1, 0);
    for (std::size_t begin = 0; begin < positions; begin += eight) {
        std::uint32_t most = 0;
        for (std::size_t i = begin; i != std::min(begin + eight, positions); ++i)
            most = std::max(most, pattern.degree(i));
        slots += eight * most;
        check(slots <= std::numeric_limits<std::uint32_t>::max(), "there are more ties than a pattern can number");
        pattern.slots_first.push_back(static_cast<std::uint32_t>(slots));
    }
    pattern.slot_neighbour.resize(slots);
    for (std::size_t begin = 0; begin < positions; begin += eight) {
        const std::uint32_t first = pattern.slots_first[begin / eight];
        const std::uint32_t most = (pattern.slots_first[begin / eight + 1] - first) / eight;
        for (std::size_t i = begin; i != begin + eight; ++i) {
            const std::uint32_t degree = i < positions ? pattern.degree(i) : 0;
            for (std::uint32_t k = 0; k != most; ++k) {
                pattern.slot_neighbour[first + eight * k + (i - begin)] =
                    k < degree ? neighbours[pattern.first[i] + k] : static_cast<std::uint32_t>(i);
            }
        }
    }
}

void index_incoming(TiePattern& pattern, std::span<const std::uint32_t> neighbours) {
    const std::size_t positions = pattern.positions();
    pattern.incoming_first.assign(positions + 1, 0);
    pattern.incoming_slot.resize(pattern.ties());
    for (const std::uint32_t target : neighbours) ++pattern.incoming_first[target + 1];
    for (std::size_t i = 0; i != positions; ++i) pattern.incoming_first[i + 1] += pattern.incoming_first[i];
    Column<std::uint32_t> next(pattern.incoming_first.begin(), pattern.incoming_first.end() - 1);
    for (std::size_t i = 0; i != positions; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            pattern.incoming_slot[next[neighbours[tie]]++] = static_cast<std::uint32_t>(pattern.slot(i, tie));
        }
    }
}

}  // namespace

TiePattern lay_out(Column<std::uint32_t> first, std::span<const std::uint32_t> neighbours) {
    check(first.back() == neighbours.size(), "every tie leads to somebody");
    TiePattern pattern;
    pattern.first = std::move(first);
    lay_out_slots(pattern, neighbours);
    index_incoming(pattern, neighbours);
    return pattern;
}

}  // namespace raaderum
