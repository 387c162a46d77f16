// The index of incoming ties: for everyone, exactly the ties that lead to them.

#include "model/ties.hpp"

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace raaderum {
namespace {

TiePattern pattern_of(const std::vector<std::vector<std::uint32_t>>& rows) {
    TiePattern pattern;
    for (const auto& row : rows) {
        pattern.neighbour.insert(pattern.neighbour.end(), row.begin(), row.end());
        pattern.first.push_back(static_cast<std::uint32_t>(pattern.neighbour.size()));
    }
    index_incoming(pattern);
    return pattern;
}

/// Whose tie has the number `tie`.
std::uint32_t source_of(const TiePattern& pattern, std::uint32_t tie) {
    const auto row = std::upper_bound(pattern.first.begin(), pattern.first.end(), tie);
    return static_cast<std::uint32_t>(row - pattern.first.begin() - 1);
}

TEST(Ties, ThreeWhoLookUpToOne) {
    const TiePattern pattern = pattern_of({{1}, {}, {1}, {0, 1}});
    EXPECT_EQ(pattern.positions(), 4U);
    EXPECT_EQ(pattern.ties(), 4U);
    EXPECT_EQ(pattern.incoming_first, (Column<std::uint32_t>{0, 1, 4, 4, 4}));
    EXPECT_EQ(pattern.incoming, (Column<std::uint32_t>{2, 0, 1, 3}));
}

TEST(Ties, EveryTieIsFoundOnceAtItsTarget) {
    const Luck luck(3, ReplicateId{0});
    std::vector<std::vector<std::uint32_t>> rows(60);
    for (std::uint32_t i = 0; i != rows.size(); ++i) {
        for (std::uint32_t j = 0; j != rows.size(); ++j) {
            if (i != j && uniform(luck.words(Purpose::network, 0, i, j)[0]) < 0.1F) rows[i].push_back(j);
        }
    }
    const TiePattern pattern = pattern_of(rows);
    std::set<std::uint32_t> found;
    for (std::uint32_t target = 0; target != pattern.positions(); ++target) {
        std::uint32_t previous = 0;
        for (std::uint32_t at = pattern.incoming_first[target]; at != pattern.incoming_first[target + 1]; ++at) {
            const std::uint32_t tie = pattern.incoming[at];
            EXPECT_EQ(pattern.neighbour[tie], target);
            const auto& row = rows[source_of(pattern, tie)];
            EXPECT_TRUE(std::binary_search(row.begin(), row.end(), target));
            EXPECT_TRUE(found.insert(tie).second);
            EXPECT_GE(tie, previous);
            previous = tie;
        }
    }
    EXPECT_EQ(found.size(), pattern.ties());
}

TEST(Ties, NobodyKnowsAnybody) {
    const TiePattern pattern = pattern_of({{}, {}, {}});
    EXPECT_EQ(pattern.ties(), 0U);
    EXPECT_EQ(pattern.incoming_first, (Column<std::uint32_t>{0, 0, 0, 0}));
    EXPECT_TRUE(pattern.incoming.empty());
}

TEST(Ties, IndexingTwiceChangesNothing) {
    TiePattern pattern = pattern_of({{1, 2}, {0}, {0, 1}});
    const auto incoming = pattern.incoming;
    const auto rows = pattern.incoming_first;
    index_incoming(pattern);
    EXPECT_EQ(pattern.incoming, incoming);
    EXPECT_EQ(pattern.incoming_first, rows);
}

}  // namespace
}  // namespace raaderum
