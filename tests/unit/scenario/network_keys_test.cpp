// What a scenario may say of a network that is read from files: the scale of its weights, whether ties go both ways, and the
// chart that names people's teams.

#include "reading.hpp"

#include <gmock/gmock.h>

#include <utility>

namespace raaderum::scenario {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string ties =
    "network: {kind: file, path: ties.csv, weights: [1, 5], undirected: true}\n"
    "institution: {chart: org.csv}\n";

/// Files come from elsewhere, so that none need be there.
Overrides without_files() {
    Overrides overrides;
    overrides.files_given = true;
    return overrides;
}

TEST(NetworkKeys, ScaleDirectionAndChartAreReadAndResolved) {
    const Scenario scenario = load_text(ties, "test.yaml", without_files());
    const NetworkPlan& network = scenario.plan.network;
    EXPECT_EQ(network.weights, std::pair(1.0, 5.0));
    EXPECT_EQ(network.undirected, true);
    EXPECT_THAT(network.chart, HasSubstr("/org.csv"));
    const Scenario again = load_text(scenario.resolved, "again.yaml", without_files());
    expect_same(again.plan, scenario.plan);
    EXPECT_EQ(again.resolved, scenario.resolved);
}

TEST(NetworkKeys, AChartBesideADrawnNetworkIsResolvedToo) {
    const Scenario scenario = load_text("institution: {chart: org.csv}\n", "test.yaml", without_files());
    EXPECT_THAT(scenario.plan.network.chart, HasSubstr("/org.csv"));
    expect_same(load_text(scenario.resolved, "again.yaml", without_files()).plan, scenario.plan);
}

TEST(NetworkKeys, ASurveyIsReadAndResolvedWithItsScale) {
    const Scenario scenario = load_text("survey: {file: survey.csv, scale: [1, 7]}\n", "test.yaml", without_files());
    EXPECT_THAT(scenario.plan.network.survey, HasSubstr("/survey.csv"));
    EXPECT_EQ(scenario.plan.network.survey_scale, std::pair(1.0, 7.0));
    const Scenario again = load_text(scenario.resolved, "again.yaml", without_files());
    EXPECT_EQ(again.plan.network.survey, scenario.plan.network.survey);
    EXPECT_EQ(again.resolved, scenario.resolved);
    EXPECT_THAT(messages_of("survey: {file: survey.csv}\n", without_files()), HasSubstr("a survey without its scale"));
    EXPECT_THAT(messages_of("survey: {scale: [1, 5]}\n", without_files()), HasSubstr("a survey without a file"));
    EXPECT_THAT(messages_of("survey: {file: s.csv, scale: [5, 5]}\n", without_files()),
                HasSubstr("the first end is not below the second"));
    EXPECT_THAT(messages_of("survey: {file: s.csv, scale: [1, 5], team: a}\n", without_files()),
                HasSubstr("survey.team"));
}

TEST(NetworkKeys, WhatFilesDecideIsFilledInUnlessItIsWritten) {
    NetworkPlan network;
    network.teams = std::make_shared<const Teams>(
        std::vector<Team>{{"a", 9, "", "", "x"}, {"b", 1, "", "", "y"}, {"c", 3, "", "", "y"}});
    Overrides overrides = without_files();
    overrides.derived = derived_from(network);
    const Scenario derived = load_text("institution: {chart: org.csv}\n", "test.yaml", overrides);
    EXPECT_EQ(derived.plan.base.parameters.institution.employees, 13);
    EXPECT_EQ(derived.plan.base.parameters.institution.span_of_control, 5);
    EXPECT_EQ(derived.plan.base.parameters.institution.silos, 2);
    EXPECT_THAT(derived.resolved, HasSubstr("employees: 13"));
    EXPECT_THAT(derived.warnings, IsEmpty());
    const Scenario written = load_text("institution: {chart: org.csv, employees: 45}\n", "test.yaml", overrides);
    EXPECT_EQ(written.plan.base.parameters.institution.employees, 45) << "whoever reads the files finds out";
    EXPECT_THAT(derived_from(NetworkPlan{}), IsEmpty());
}

TEST(NetworkKeys, WhereNothingIsSaidNothingIsResolved) {
    const Scenario scenario = load_text("schema: 1\n", "test.yaml");
    EXPECT_FALSE(scenario.plan.network.weights || scenario.plan.network.undirected);
    for (const char* key : {"weights:", "undirected:", "chart:"})
        EXPECT_EQ(scenario.resolved.find(key), std::string::npos) << key;
}

TEST(NetworkKeys, WhatIsNoScaleIsRefused) {
    const auto said = [](const std::string& keys) {
        return messages_of("network: {kind: file, path: ties.csv, " + keys + "}\n", without_files());
    };
    EXPECT_THAT(said("weights: [0, 1]"), IsEmpty());
    EXPECT_THAT(said("weights: [5, 1]"), HasSubstr("not below the second; write the ends of the scale"));
    EXPECT_THAT(said("weights: [1, 2, 3]"), HasSubstr("a scale has two ends"));
    EXPECT_THAT(said("weights: 5"), HasSubstr("network.weights"));
    EXPECT_THAT(said("undirected: maybe"), HasSubstr("network.undirected"));
    EXPECT_THAT(messages_of("network: {kind: hierarchy, weights: [1, 5]}\n"), HasSubstr("about a file of ties"));
}

TEST(NetworkKeys, OnlyOrdinaryFilesAreNamed) {
    EXPECT_THAT(messages_of("network: {kind: file, path: /dev/zero}\n"), HasSubstr("'/dev/zero' is no ordinary file"));
    EXPECT_THAT(messages_of("institution: {chart: /no/where.csv}\n"), HasSubstr("there is no file '/no/where.csv'"));
    EXPECT_THAT(messages_of("variants: {a: {institution: {chart: org.csv}}}\n"),
                HasSubstr("holds for the whole scenario"));
}

}  // namespace
}  // namespace raaderum::scenario
