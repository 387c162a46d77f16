#include "workshop/allowance.hpp"

#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

using namespace std::chrono_literals;

TEST(Allowance, SoManyAtOnceThenSoManyASecond) {
    Allowance allowance(3.0, 0.5);
    const Moment start{};
    for (int count = 0; count != 3; ++count) EXPECT_TRUE(allowance.take("a", start));
    EXPECT_FALSE(allowance.take("a", start));
    EXPECT_DOUBLE_EQ(allowance.wait("a", start), 2.0);
    EXPECT_TRUE(allowance.take("b", start));
    EXPECT_TRUE(allowance.take("a", start + 2s));
    EXPECT_FALSE(allowance.take("a", start + 3s));
    EXPECT_DOUBLE_EQ(allowance.wait("c", start), 0.0);
}

TEST(Allowance, OfManyAddressesThoseThatDidLeastAreForgotten) {
    Allowance allowance(2.0, 0.001);
    const Moment start{};
    allowance.take("busy", start);
    allowance.take("busy", start);
    for (std::size_t address = 0; address != 2 * Allowance::most_addresses; ++address)
        allowance.take(std::to_string(address), start);
    EXPECT_EQ(allowance.addresses(), Allowance::most_addresses);
    EXPECT_FALSE(allowance.take("busy", start));
}

}  // namespace
}  // namespace raaderum::workshop
