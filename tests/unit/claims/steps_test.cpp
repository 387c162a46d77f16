// In how many steps: the rule on numbers, and the whole of it on small made-up claims whose answer is known.

#include "claims/steps.hpp"

#include "claimed.hpp"
#include "claims/inquiry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace raaderum::claims {
namespace {

using testing::Contains;
using testing::ElementsAre;

TEST(Steps, AreOneWhereHalfOfTheEffectIsLeft) {
    EXPECT_EQ(steps_of({0.2, 0.1, 0.01}, false), Steps::one);
    EXPECT_EQ(steps_of({-0.2, -0.1, 0.2}, false), Steps::one);
    EXPECT_EQ(steps_of({0.2, 0.09, 0.01}, false), Steps::many);
    EXPECT_EQ(steps_of({0.2, -0.2, -0.2}, false), Steps::many) << "the other side is not what is left";
}

TEST(Steps, AreNoneWhereItIsThereInTheFirstWeekOrInTheFormula) {
    EXPECT_EQ(steps_of({0.2, 0.2, 0.1}, false), Steps::restated);
    EXPECT_EQ(steps_of({0.2, 0.0, 0.0}, true), Steps::restated);
}

TEST(Steps, AreManyWhereNothingIsKnown) {
    EXPECT_EQ(steps_of({0.0, 0.0, 0.0}, false), Steps::many);
    EXPECT_EQ(steps_of({std::nan(""), std::nan(""), std::nan("")}, false), Steps::many);
    EXPECT_EQ(steps_of({0.2, 0.1, std::nan("")}, false), Steps::one);
}

/// What the program says of two arms and a metric.
Steps steps_between(const std::string& low, const std::string& high, const std::string& metric) {
    const scenario::Scenario scenario = scenario::load_text(
        "weeks: 40\nreplicates: 8\nseed: 7\ninstitution: {employees: 20}\nvariants:\n  low: {" + low + "}\n  high: {"
            + high + "}\nclaim: {id: X1, says: s, source: s, basis: ours, experiment: e, measures: [{name: n, metric: "
            + metric + ", weeks: [20, 40], contrast: {high: 1, low: -1}, smallest: 0, why: w}]}\n",
        "made-up.yaml");
    const std::vector<Inquiry> inquiries{inquiry_into(scenario, {})};
    std::vector<Answer> answers = inquire(inquiries, {}).answers;
    const std::vector<Plan> plans{inquiries.front().trials.front().plan};
    find_steps(answers, plans, {});
    return *answers.front().steps;
}

TEST(Steps, OfAMeasureThatIsWhatWasDoneAreNone) {
    EXPECT_EQ(steps_between("employees.initial_trust: 0.4", "employees.initial_trust: 0.8", "trust_in_leader"),
              Steps::restated);
    EXPECT_EQ(steps_between("institution.involvement: 0.1", "institution.involvement: 0.9", "role_conflict"),
              Steps::restated)
        << "it follows in the same week";
}

TEST(Steps, OfWhatActsOnWhatIsMeasuredAreOne) {
    EXPECT_EQ(steps_between("leaders.decreed_control: 0.6", "leaders.decreed_control: 0.2", "leeway"), Steps::one)
        << "control comes to what is decreed in weeks, and leeway is what it leaves";
    EXPECT_EQ(steps_between("strain.support: 0.9", "strain.support: 0.2", "strain"), Steps::one);
    EXPECT_EQ(steps_between("strain.frustration_base: 0.02", "strain.frustration_base: 0.3", "frustration"),
              Steps::one);
}

TEST(Steps, OfACourseAreMany) {
    EXPECT_EQ(steps_between("leaders.decreed_control: 0.6", "leaders.decreed_control: 0.2", "trust_in_leader"),
              Steps::many);
    EXPECT_EQ(steps_between("", "events: [{week: 4, kind: budget_cut, size: 0.2}]", "frustration"), Steps::many);
}

TEST(Steps, AreReckonedAgainstTheFirstArmThatIsTakenAway) {
    const scenario::Scenario scenario = test::small_scenario();
    const engine::Freezing freezing = freezing_for(scenario.claim->measures.front(), scenario.plan);
    EXPECT_EQ(freezing.reference, 0U);
    EXPECT_THAT(freezing.arms, ElementsAre(1U));
    EXPECT_THAT(treated_keys(freezing), Contains("employees.initial_trust"));
}

}  // namespace
}  // namespace raaderum::claims
