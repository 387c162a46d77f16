// The section `experiment`: what is read of it, and that nothing else depends on it. What is refused stands in broken/.
#include "reading.hpp"

#include "scenario/shipped.hpp"

#include <gtest/gtest.h>

#include <set>

namespace raaderum::scenario {
namespace {

const char* const without_experiment = R"(weeks: 120
variants:
  low: {employees.initial_trust: 0.5}
  high: {employees.initial_trust: 0.7}
)";

const char* const experiment_section = R"yaml(experiment:
  id: X1
  study: "A, B. & C, D. (2021). A title. A journal 1(2)"
  read: remembered
  use: hold
  finding: {en: Much was found., da: Meget blev fundet.}
  setting: Made again.
  measures:
    - id: X1a
      name: leeway
      metric: leeway
      contrast: {high: 1, low: -1}
      unit: per_cent
      effect: -9
      ci95: [-13, -5]
    - id: X1b
      name: {en: strain, da: belastning}
      metric: strain
      weeks: [10, 20]
      contrast: {high: 1, low: -1}
      unit: ratio
      sign_only: true
      direction: down
    - id: X1c
      name: value on leeway
      between: {metric: citizen_value, cause: leeway, beside: control, weeks: [0, 60], variant: low}
      unit: sd_between_institutions
      effect: 0.4
      tolerance: 0.1
)yaml";

TEST(ExperimentSection, IsReadWithItsMeasures) {
    const Scenario scenario = load_text(std::string(without_experiment) + experiment_section, "test.yaml");
    ASSERT_TRUE(scenario.experiment);
    const Experiment& experiment = *scenario.experiment;
    EXPECT_EQ(experiment.id, "X1");
    EXPECT_EQ(experiment.seen, Seen::remembered);
    EXPECT_EQ(experiment.use, Use::hold);
    EXPECT_EQ(experiment.finding.in_danish(), "Meget blev fundet.");
    EXPECT_EQ(experiment.setting.in_danish(), "Made again.");
    ASSERT_EQ(experiment.measures.size(), 3U);

    const ExperimentMeasure& first = experiment.measures[0];
    EXPECT_EQ(first.unit, Unit::per_cent);
    EXPECT_FALSE(first.sign_only || first.tolerance);
    EXPECT_EQ(first.effect, -9.0);
    EXPECT_EQ(first.low, -13.0);
    EXPECT_EQ(first.high, -5.0);
    ASSERT_EQ(first.terms.size(), 1U);
    EXPECT_EQ(first.terms[0].from, 68) << "the last year, unless it says otherwise";

    const ExperimentMeasure& second = experiment.measures[1];
    EXPECT_TRUE(second.sign_only);
    EXPECT_FALSE(second.up);
    EXPECT_EQ(second.name.in_danish(), "belastning");

    const ExperimentMeasure& third = experiment.measures[2];
    ASSERT_TRUE(third.between);
    EXPECT_EQ(third.between->metric, Metric::citizen_value);
    EXPECT_EQ(third.between->causes, (std::vector<Metric>{Metric::leeway, Metric::control}));
    EXPECT_EQ(third.between->to, 60);
    EXPECT_EQ(third.between->variant, "low");
    EXPECT_TRUE(third.tolerance);
    EXPECT_DOUBLE_EQ(third.low, 0.3);
    EXPECT_DOUBLE_EQ(third.high, 0.5);
}

TEST(ExperimentSection, ChangesNothingOfThePlan) {
    const Scenario with = load_text(std::string(without_experiment) + experiment_section, "test.yaml");
    const Scenario without = load_text(without_experiment, "test.yaml");
    EXPECT_FALSE(without.experiment);
    EXPECT_EQ(with.resolved, without.resolved);
    expect_same(with.plan, without.plan);
}

TEST(ShippedExperiments, LoadWithoutWarningsAndAreThoseOfTheirName) {
    ASSERT_FALSE(shipped_experiments().empty());
    std::set<std::string> ids;
    for (const ShippedScenario& shipped : shipped_experiments()) {
        SCOPED_TRACE(shipped.name);
        try {
            const Scenario scenario = load(std::string(shipped.name));
            EXPECT_EQ(scenario.warnings, std::vector<std::string>{});
            EXPECT_EQ(scenario.plan.name, shipped.name);
            ASSERT_TRUE(scenario.experiment);
            EXPECT_EQ(scenario.experiment->id, shipped.name);
            EXPECT_FALSE(scenario.experiment->finding.danish.empty());
            EXPECT_FALSE(scenario.experiment->setting.danish.empty());
            for (const ExperimentMeasure& measure : scenario.experiment->measures) {
                EXPECT_TRUE(measure.id.starts_with(shipped.name)) << measure.id;
                EXPECT_TRUE(ids.insert(measure.id).second) << measure.id << " is there twice";
                EXPECT_FALSE(measure.name.danish.empty()) << measure.id;
                EXPECT_FALSE(scenario.experiment->seen == Seen::remembered && !measure.sign_only && !measure.tolerance)
                    << measure.id << ": an interval that is remembered";
            }
        } catch (const BadInput& bad) {
            ADD_FAILURE() << describe(bad.problems);
        }
    }
}

}  // namespace
}  // namespace raaderum::scenario
