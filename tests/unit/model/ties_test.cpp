// The slots of ties and the index of incoming ones: for everyone, exactly the ties that lead to them.

#include "model/ties.hpp"

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace raaderum {
namespace {

TiePattern pattern_of(const std::vector<std::vector<std::uint32_t>>& rows) {
    Column<std::uint32_t> first{0};
    std::vector<std::uint32_t> neighbours;
    for (const auto& row : rows) {
        neighbours.insert(neighbours.end(), row.begin(), row.end());
        first.push_back(static_cast<std::uint32_t>(neighbours.size()));
    }
    return lay_out(std::move(first), neighbours);
}

/// Whose tie lies in `slot`.
std::uint32_t source_of(const TiePattern& pattern, std::uint32_t slot) {
    const auto group = std::upper_bound(pattern.slots_first.begin(), pattern.slots_first.end(), slot);
    const auto first = static_cast<std::uint32_t>(group - pattern.slots_first.begin() - 1) * std::uint32_t{eight};
    return first + (slot - *(group - 1)) % std::uint32_t{eight};
}

TEST(Ties, ThreeWhoLookUpToOne) {
    const TiePattern pattern = pattern_of({{1}, {}, {1}, {0, 1}});
    EXPECT_EQ(pattern.positions(), 4U);
    EXPECT_EQ(pattern.ties(), 4U);
    EXPECT_EQ(pattern.incoming_first, (Column<std::uint32_t>{0, 1, 4, 4, 4}));
    EXPECT_EQ(pattern.incoming_slot, (Column<std::uint32_t>{3, 0, 2, 11}));
    EXPECT_EQ(pattern.slots(), 16U);
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
            const std::uint32_t slot = pattern.incoming_slot[at];
            EXPECT_EQ(pattern.slot_neighbour[slot], target);
            const auto& row = rows[source_of(pattern, slot)];
            EXPECT_TRUE(std::binary_search(row.begin(), row.end(), target));
            EXPECT_TRUE(found.insert(slot).second);
            EXPECT_GE(source_of(pattern, slot), previous);
            previous = source_of(pattern, slot);
        }
    }
    EXPECT_EQ(found.size(), pattern.ties());
}

TEST(Ties, EveryTieHasASlotAndWhoeverHasFewerIsTiedToNobodyThere) {
    const std::vector<std::vector<std::uint32_t>> rows{{1, 2}, {0}, {}, {0, 1, 2}, {0}, {0}, {0}, {0}, {0, 3}, {}};
    const TiePattern pattern = pattern_of(rows);
    EXPECT_EQ(pattern.slots(), 3 * eight + 2 * eight);
    std::size_t ties = 0;
    for (std::size_t i = 0; i != pattern.positions(); ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            EXPECT_EQ(pattern.slot_neighbour[pattern.slot(i, tie)], rows[i][tie - pattern.first[i]]) << i;
        }
        const std::size_t group = i / eight;
        for (std::size_t slot = pattern.slots_first[group] + i % eight; slot < pattern.slots_first[group + 1];
             slot += eight) {
            ties += pattern.slot_neighbour[slot] != i ? 1 : 0;
        }
    }
    EXPECT_EQ(ties, pattern.ties());
}

TEST(Ties, NobodyKnowsAnybody) {
    const TiePattern pattern = pattern_of({{}, {}, {}});
    EXPECT_EQ(pattern.ties(), 0U);
    EXPECT_EQ(pattern.incoming_first, (Column<std::uint32_t>{0, 0, 0, 0}));
    EXPECT_TRUE(pattern.incoming_slot.empty());
}

TEST(Ties, EveryTieLeadsWhereItWasToldTo) {
    const TiePattern pattern = pattern_of({{1, 2}, {0}, {0, 1}});
    EXPECT_EQ(pattern.ties(), 5U);
    EXPECT_EQ(pattern.neighbour(0, 1), 2U);
    EXPECT_EQ(pattern.neighbour(1, 2), 0U);
    EXPECT_EQ(pattern.neighbour(2, 4), 1U);
    EXPECT_THROW(lay_out({0, 2}, std::vector<std::uint32_t>{1}), BrokenInvariant);
}

}  // namespace
}  // namespace raaderum
