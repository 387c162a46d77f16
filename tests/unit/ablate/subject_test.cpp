// The worlds in which things are taken out.
#include "ablate/subject.hpp"
#include "ablate/change.hpp"

#include "model/structural.hpp"
#include "scenario/scenario.hpp"

#include <gtest/gtest.h>

#include <array>

namespace raaderum::ablate {
namespace {

Plan policies() {
    return scenario::load_text(
               "weeks: 60\ninstitution: {employees: 12}\nvariants: {a: {}, b: {trust.gain: 0.05}, c: {}}\n", "here")
        .plan;
}

TEST(Subject, HasEachPolicyLessEachBeforeIt) {
    const std::array metrics{Metric::leeway, Metric::wellbeing};
    const Subject subject = subject_of(policies(), metrics, std::array{0.1, 0.2}, {40});
    EXPECT_EQ(subject.contrasts.size(), 6U);
    EXPECT_EQ(name_of(subject.contrasts[2], subject.points.front()), "c - b");
    EXPECT_EQ(subject.points.size(), 1U + worlds);
    EXPECT_EQ(subject.points.front().replicates, 40);
    EXPECT_EQ(subject.points.back().replicates, 4);
}

TEST(Subject, WorldsDifferInStructuralNumbersWithinTheirRange) {
    const Plan plan = policies();
    const Plan world = in_world(plan, 0);
    const Plan other = in_world(plan, 1);
    int different = 0;
    for (const ParameterInfo& parameter : parameter_table()) {
        const double before = parameter.get(plan.base.parameters);
        const double after = parameter.get(world.base.parameters);
        if (!is_structural(parameter)) {
            EXPECT_TRUE(before == after || (before != before && after != after)) << parameter.key;
            continue;
        }
        EXPECT_GE(after, parameter.low - 1e-6) << parameter.key;
        EXPECT_LE(after, parameter.high + 1e-6) << parameter.key;
        if (after == before) continue;
        EXPECT_GE(after / before, smallest_factor - 1e-5 - (parameter.whole ? 0.5 : 0.0)) << parameter.key;
        EXPECT_LE(after / before, largest_factor + 1e-5 + (parameter.whole ? 0.5 : 0.0)) << parameter.key;
        different += after != parameter.get(other.base.parameters) ? 1 : 0;
    }
    EXPECT_GT(different, 100);
    EXPECT_EQ(world.variants[1].settings.parameters.trust.gain, 0.05F) << "what a policy sets itself stays";
}

}  // namespace
}  // namespace raaderum::ablate
