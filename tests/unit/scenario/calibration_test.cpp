// The sections that `calibrate` reads: what they say, and that a run does not notice them.

#include "scenario/calibration.hpp"

#include "reading.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

const std::string base =
    "weeks: 80\nvariants: {as-is: {}, tight: {leaders.control_disposition: 0.7}}\nbaseline: tight\n";
const std::string sections = R"(
targets:
  - {metric: turnover, weeks: [20, 80], value: 0.2, tolerance: 0.03, source: a survey}
  - {metric: leeway, variant: tight, difference_from: as-is, value: -0.2, tolerance: 0.05, statistic: sd}
free:
  employees: {competence: {mean: [0.4, 0.8]}, buy_in.mean: [0.3, 0.9]}
  leaders.hardness: [0, 1]
)";

Calibration calibration_of(const std::string& text) {
    try {
        return load_text(text, "test.yaml").calibration;
    } catch (const BadInput& bad) {
        ADD_FAILURE() << describe(bad.problems);
        return {};
    }
}

TEST(Calibration, TargetsSayWhatWasMeasured) {
    const auto targets = calibration_of(base + sections).targets;
    ASSERT_EQ(targets.size(), 2U);
    EXPECT_EQ(targets[0].metric, Metric::turnover);
    EXPECT_EQ(targets[0].from, 20);
    EXPECT_EQ(targets[0].to, 80);
    EXPECT_EQ(targets[0].value, 0.2);
    EXPECT_EQ(targets[0].tolerance, 0.03);
    EXPECT_EQ(targets[0].statistic, Statistic::mean);
    EXPECT_EQ(targets[0].variant, "tight") << "the baseline";
    EXPECT_EQ(targets[0].difference_from, "");
    EXPECT_EQ(targets[0].source, "a survey");
    EXPECT_EQ(targets[1].statistic, Statistic::sd);
    EXPECT_EQ(targets[1].difference_from, "as-is");
    EXPECT_EQ(targets[1].from, 28) << "the last year";
    EXPECT_EQ(targets[1].to, 80);
}

TEST(Calibration, FreeParametersAreWrittenNestedOrDotted) {
    const auto free = calibration_of(base + sections).free;
    ASSERT_EQ(free.size(), 3U);
    EXPECT_EQ(free[0].parameter->key, "employees.competence.mean");
    EXPECT_EQ(free[0].low, 0.4);
    EXPECT_EQ(free[0].high, 0.8);
    EXPECT_EQ(free[1].parameter->key, "employees.buy_in.mean");
    EXPECT_EQ(free[2].parameter->key, "leaders.hardness");
}

TEST(Calibration, ARunDoesNotNoticeIt) {
    EXPECT_EQ(load_text(base + sections, "test.yaml").resolved, load_text(base, "test.yaml").resolved);
    Overrides shorter;
    shorter.weeks = 10;
    EXPECT_EQ(messages_of(base + sections, shorter), "");
}

TEST(Calibration, WithoutTheSectionsThereIsNone) {
    EXPECT_TRUE(calibration_of(base).targets.empty());
    EXPECT_TRUE(calibration_of(base + "targets:\nfree:\n").free.empty());
}

TEST(Calibration, AParameterThatOneVariantLeavesToTheBaseMayBeFree) {
    EXPECT_EQ(messages_of(base + "free: {leaders.control_disposition: [0.1, 0.5]}\n"), "");
}

}  // namespace
}  // namespace raaderum::scenario
