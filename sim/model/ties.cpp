#include "model/ties.hpp"

namespace raaderum {

void index_incoming(TiePattern& pattern) {
    const std::size_t positions = pattern.positions();
    pattern.incoming_first.assign(positions + 1, 0);
    pattern.incoming.resize(pattern.ties());
    for (const std::uint32_t target : pattern.neighbour) ++pattern.incoming_first[target + 1];
    for (std::size_t i = 0; i != positions; ++i) pattern.incoming_first[i + 1] += pattern.incoming_first[i];
    Column<std::uint32_t> next(pattern.incoming_first.begin(), pattern.incoming_first.end() - 1);
    for (std::uint32_t tie = 0; tie != pattern.ties(); ++tie) pattern.incoming[next[pattern.neighbour[tie]]++] = tie;
}

}  // namespace raaderum
