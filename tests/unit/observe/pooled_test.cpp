// Several institutions as one: every metric weighs by what it is a mean of.

#include "observe/pooled.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace raaderum {
namespace {

Observed house(double people, double positions, double payroll, float value) {
    Observed one;
    one.row.fill(value);
    one.people = people;
    one.positions = positions;
    one.payroll = payroll;
    return one;
}

float of(const Pooled& pooled, Metric metric) { return pooled.means()[static_cast<std::size_t>(metric)]; }

TEST(Pooled, WeighsByPeoplePositionsAndPayroll) {
    Pooled pooled;
    pooled.add(house(30, 40, 50, 0.25F));
    pooled.add(house(10, 40, 150, 0.75F));
    EXPECT_FLOAT_EQ(of(pooled, Metric::leeway), 0.375F);
    EXPECT_FLOAT_EQ(of(pooled, Metric::turnover), 0.375F);
    EXPECT_FLOAT_EQ(of(pooled, Metric::vacancy), 0.5F);
    EXPECT_FLOAT_EQ(of(pooled, Metric::cost), 0.625F);
    EXPECT_FLOAT_EQ(of(pooled, Metric::cost_per_value), 0.625F / 0.375F);
}

TEST(Pooled, OfPooledIsTheSameAsOfAll) {
    Pooled first, second, together;
    first.add(house(30, 40, 50, 0.25F));
    second.add(house(10, 40, 150, 0.75F));
    together.add(first);
    together.add(second);
    EXPECT_FLOAT_EQ(of(together, Metric::strain), 0.375F);
}

TEST(Pooled, LeavesOutWhereNobodyIs) {
    Pooled pooled;
    pooled.add(house(0, 12, 12, std::numeric_limits<float>::quiet_NaN()));
    EXPECT_TRUE(std::isnan(of(pooled, Metric::leeway)));
    pooled.add(house(10, 10, 10, 0.5F));
    EXPECT_FLOAT_EQ(of(pooled, Metric::leeway), 0.5F);
}

/// A house of twelve positions in which nobody is left.
Observed empty_house() {
    Observed one = house(0, 12, 12, 0.25F);
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const WithNobody with_nobody = metric_table[metric].with_nobody;
        if (with_nobody == WithNobody::undefined) one.row[metric] = std::numeric_limits<float>::quiet_NaN();
        if (with_nobody == WithNobody::zero) one.row[metric] = 0.0F;
        if (with_nobody == WithNobody::one) one.row[metric] = 1.0F;
    }
    return one;
}

TEST(Pooled, CountsTheCitizensOfAHouseWhereNobodyIsLeft) {
    Pooled pooled;
    pooled.add(empty_house());
    pooled.add(house(36, 36, 36, 0.5F));
    EXPECT_FLOAT_EQ(of(pooled, Metric::citizen_value), 0.375F);
    EXPECT_FLOAT_EQ(of(pooled, Metric::unmet_demand), 0.625F);
    EXPECT_FLOAT_EQ(of(pooled, Metric::vacancy), 0.625F);
    for (const Metric of_people : {Metric::motivation, Metric::turnover, Metric::contact, Metric::harm}) {
        EXPECT_FLOAT_EQ(of(pooled, of_people), 0.5F) << info(of_people).name;
    }
    EXPECT_FLOAT_EQ(of(pooled, Metric::cost_per_value), (0.25F * 12 + 0.5F * 36) / 48 / 0.375F);
}

TEST(Pooled, OfEmptyHousesOnlyIsAnEmptyHouse) {
    Pooled first, pooled;
    first.add(empty_house());
    pooled.add(empty_house());
    pooled.add(first);
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const float one = empty_house().row[metric];
        const float all = pooled.means()[metric];
        EXPECT_TRUE(one == all || (std::isnan(one) && std::isnan(all))) << metric_table[metric].name;
    }
}

TEST(Pooled, OfOneIsThatOne) {
    Pooled pooled;
    const float value = 0.1F;
    pooled.add(house(47, 48, 48, value));
    EXPECT_EQ(of(pooled, Metric::courage), value);
    EXPECT_EQ(of(pooled, Metric::cost), value);
}

}  // namespace
}  // namespace raaderum
