// The stored responses are those of the model: measured again, in other lives than they were measured in.

#include "house/responses.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

namespace raaderum::house {
namespace {

/// Twelve pairs of lives differ from two hundred by 0.02 at most; in eight pairs a difference of 0.06 is beyond six standard errors, so
/// that all 98 hold by chance in more than 999 of 1000 seeds. To renew the table, put in what is printed.
TEST(Responses, StoredOnesAreThoseOfTheModel) {
    const std::vector<Response> measured = measured_responses(8);
    bool all_near = true;
    std::ostringstream table;
    table.precision(2);
    table << std::fixed;
    for (std::size_t each = 0; each != measured.size(); ++each) {
        table << "RESPONSE(" << info(measured[each].metric).name;
        for (std::size_t disposition = 0; disposition != dispositions; ++disposition) {
            table << ", " << measured[each].per_unit[disposition];
            const double apart = measured[each].per_unit[disposition] - responses()[each].per_unit[disposition];
            all_near = all_near && std::abs(apart) < 0.06;
        }
        table << ")\n";
    }
    EXPECT_TRUE(all_near) << table.str();
    if (!all_near) return;
    const Response& competence = *response_of(Metric::competence);
    EXPECT_GT(competence.per_unit[static_cast<std::size_t>(PeopleLevel::competence)], 0.7);
    EXPECT_EQ(response_of(Metric::turnover), nullptr);
}

/// Twenty lives differ from a hundred by 0.01 at most but for teams of three; 0.04 is beyond five standard errors of any.
TEST(Responses, WhatSizeMakesIsThatOfTheModel) {
    const std::vector<OfSize> measured = measured_by_size(20);
    bool all_near = true;
    std::ostringstream table;
    table.precision(3);
    table << std::fixed;
    for (const OfSize& each : measured) {
        table << "OF_SIZE(" << info(each.metric).name;
        for (std::size_t size = 0; size != measured_sizes.size(); ++size) {
            table << ", " << each.above[size];
            const double apart = each.above[size] - made_by_size(each.metric, measured_sizes[size]);
            all_near = all_near && std::abs(apart) < 0.04;
        }
        table << ")\n";
    }
    EXPECT_TRUE(all_near) << table.str();
}

TEST(Responses, BetweenTheSizesThatWereMeasuredALineIsDrawn) {
    const double small = made_by_size(Metric::justice, 8.0), large = made_by_size(Metric::justice, 12.0);
    EXPECT_NEAR(made_by_size(Metric::justice, std::sqrt(8.0 * 12.0)), (small + large) / 2.0, 1e-6);
    EXPECT_EQ(made_by_size(Metric::justice, 1.0), made_by_size(Metric::justice, 3.0));
    EXPECT_EQ(made_by_size(Metric::justice, 400.0), made_by_size(Metric::justice, 40.0));
    EXPECT_EQ(made_by_size(Metric::turnover, 5.0), 0.0);
}

}  // namespace
}  // namespace raaderum::house
