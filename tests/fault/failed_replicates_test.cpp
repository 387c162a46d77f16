// A replicate that goes wrong fails alone: the others come to their end with the bits that they would have had.

#include "property/small_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace raaderum {
namespace {

using test::add_variant;
using test::run_all;
using test::small_plan;
using testing::HasSubstr;

TEST(FailedReplicates, ANumberThatIsNoneFailsItsVariantInItsWeekAndNoOther) {
    Plan plan = small_plan(12, 10, 2);
    const std::vector<Trajectory> whole = run_all(plan, 2);
    add_variant(plan, "broken", {{"institution.task_complexity", std::numeric_limits<double>::quiet_NaN()}});
    const std::vector<Trajectory> some = run_all(plan, 2);
    ASSERT_EQ(some.size(), 4U);
    for (const std::size_t replicate : {0U, 1U}) {
        EXPECT_TRUE(some[2 * replicate].finished());
        EXPECT_EQ(some[2 * replicate].metrics, whole[replicate].metrics);
        EXPECT_THAT(some[2 * replicate + 1].failure, HasSubstr("not a finite number"));
        EXPECT_EQ(some[2 * replicate + 1].failure_week, 0);
    }
}

TEST(FailedReplicates, WhatGoesWrongBeforeTheFirstWeekFailsAllVariants) {
    Plan plan = small_plan(12, 10, 2);
    add_variant(plan, "broken", {{"employees.competence.mean", 0.123}});  // which the burn-in has lived with
    const std::vector<Trajectory> none = run_all(plan, 2);
    ASSERT_EQ(none.size(), 4U);
    for (const Trajectory& each : none) {
        EXPECT_THAT(each.failure, HasSubstr("before the first week: a variant does not change"));
        EXPECT_EQ(each.failure_week, -1);
        EXPECT_EQ(each.weeks, 10U);
    }
}

}  // namespace
}  // namespace raaderum
