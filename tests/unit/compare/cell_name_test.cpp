#include "compare/cell_name.hpp"

#include <gtest/gtest.h>

namespace raaderum::compare {
namespace {

TEST(CellName, IsTakenApart) {
    const CellName swept = cell_name_of("trust__leaders.develop=0.2,institution.silos=3");
    EXPECT_EQ(swept.policy, "trust");
    EXPECT_EQ(swept.cell, "leaders.develop=0.2,institution.silos=3");
}

TEST(CellName, OutsideSweepsThereIsNoCell) {
    const CellName alone = cell_name_of("as-is");
    EXPECT_EQ(alone.policy, "as-is");
    EXPECT_EQ(alone.cell, "");
}

}  // namespace
}  // namespace raaderum::compare
