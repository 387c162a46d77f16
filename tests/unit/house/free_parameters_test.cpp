#include "house/free_parameters.hpp"

#include "model/metrics.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace raaderum::house {
namespace {

TEST(FreeParameters, AreThoseThatTheSurveyTellsOfEachOnceAndWithinTheirRange) {
    const std::array some{Metric::control, Metric::leeway, Metric::competence, Metric::cost};
    const std::vector<scenario::FreeParameter> free = free_parameters_for(some);
    ASSERT_EQ(free.size(), 2U);
    EXPECT_EQ(free[0].parameter->key, "employees.competence.mean");
    EXPECT_EQ(free[1].parameter->key, "leaders.control_disposition");
    std::vector<Metric> all;
    for (std::size_t metric = 0; metric != metric_count; ++metric) all.push_back(static_cast<Metric>(metric));
    for (const scenario::FreeParameter& each : free_parameters_for(all)) {
        EXPECT_LT(each.low, each.high);
        EXPECT_GE(each.low, each.parameter->low) << each.parameter->key;
        EXPECT_LE(each.high, each.parameter->high) << each.parameter->key;
        EXPECT_LT(each.low, each.parameter->default_value) << each.parameter->key;
        EXPECT_GT(each.high, each.parameter->default_value) << each.parameter->key;
    }
}

}  // namespace
}  // namespace raaderum::house
