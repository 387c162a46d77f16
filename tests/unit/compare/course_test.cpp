// Courses hold each week's spread over replicates, and paired differences.
#include "compare/course.hpp"

#include "made_study.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::compare {
namespace {

using testing::Folder;
using testing::Made;

/// Replicate r is r in every week; the second variant gains one tenth of it each week.
Study fan(const Folder& folder) {
    Made made;
    made.replicates = 5;
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric, int week) {
        return static_cast<float>(replicate) * (1.0F + (variant == 1 ? 0.1F * static_cast<float>(week) : 0.0F));
    };
    return folder.study("a.h5", made);
}

TEST(Course, HoldsQuantilesAndMeanOfEveryWeek) {
    const Folder folder;
    const Course course = course_of(fan(folder), 0, 0, {10, 14});
    ASSERT_EQ(course.mean.size(), 4U);
    EXPECT_DOUBLE_EQ(course.mean[0], 2.0);
    EXPECT_DOUBLE_EQ(course.quantiles[0][0], 0.2);
    EXPECT_DOUBLE_EQ(course.quantiles[2][0], 2.0);
    EXPECT_DOUBLE_EQ(course.quantiles[4][3], 3.8);
    EXPECT_NEAR(course.high[0] - course.mean[0], 2.7764451 * std::sqrt(2.5 / 5.0), 1e-6);
}

TEST(Course, OfDifferencesIsPairedByReplicate) {
    const Folder folder;
    const Course course = difference_course(fan(folder), 1, 0, 0, {0, 11});
    EXPECT_DOUBLE_EQ(course.mean[0], 0.0);
    EXPECT_NEAR(course.mean[10], 2.0, 1e-5);
    EXPECT_NEAR(course.quantiles[4][10], 3.8, 1e-5);
}

}  // namespace
}  // namespace raaderum::compare
