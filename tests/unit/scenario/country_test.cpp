// The section `municipalities`: what is read of it, that it reads back from what is kept, and what it cannot go with. Mistakes
// inside it stand in broken/.

#include "reading.hpp"

#include <gmock/gmock.h>

namespace raaderum::scenario {
namespace {

using ::testing::HasSubstr;

const std::string small = R"(
weeks: 60
burn_in: 4
municipalities:
  attention_between: 0.4
  kinds:
    school: {per_1000_inhabitants: 20, institution: {employees: 50, statutory_share: 0.4}, leaders.admin_hours: 14}
    office: {per_1000_inhabitants: 5}
  list:
    Århus: 10000
    Læsø: {inhabitants: 2000, staff: {office: 12}, institution.labour_supply: 0.4,
           events: [{week: 30, kind: budget_cut, size: 0.1}, {week: 10, kind: media_shock, size: 0.7}]}
variants:
  as-is: {}
  control: {leaders.admin_hours: 20}
  quiet: {municipalities.attention_between: 0}
)";

void expect_same_country(const Country& a, const Country& b) {
    ASSERT_EQ(a.kinds.size(), b.kinds.size());
    ASSERT_EQ(a.municipalities.size(), b.municipalities.size());
    const auto same_values = [](const std::vector<OwnValue>& one, const std::vector<OwnValue>& other) {
        ASSERT_EQ(one.size(), other.size());
        for (std::size_t at = 0; at != one.size(); ++at) {
            EXPECT_EQ(one[at].parameter, other[at].parameter);
            EXPECT_EQ(static_cast<float>(one[at].value), static_cast<float>(other[at].value));
        }
    };
    for (std::size_t at = 0; at != a.kinds.size(); ++at) {
        EXPECT_EQ(a.kinds[at].name, b.kinds[at].name);
        EXPECT_EQ(a.kinds[at].per_1000_inhabitants, b.kinds[at].per_1000_inhabitants);
        same_values(a.kinds[at].own, b.kinds[at].own);
    }
    for (std::size_t at = 0; at != a.municipalities.size(); ++at) {
        EXPECT_EQ(a.municipalities[at].name, b.municipalities[at].name);
        EXPECT_EQ(a.municipalities[at].inhabitants, b.municipalities[at].inhabitants);
        EXPECT_EQ(a.municipalities[at].employees, b.municipalities[at].employees);
        EXPECT_TRUE(a.municipalities[at].events == b.municipalities[at].events);
        same_values(a.municipalities[at].own, b.municipalities[at].own);
    }
}

TEST(Country, IsReadWithItsKindsAndMunicipalities) {
    const Plan plan = plan_of(small);
    ASSERT_EQ(plan.country.municipalities.size(), 2U);
    EXPECT_EQ(employees_of(plan.country, 0, 0), 200);
    EXPECT_EQ(employees_of(plan.country, 0, 1), 50);
    EXPECT_EQ(employees_of(plan.country, 1, 1), 12);
    EXPECT_EQ(plan.country.municipalities[0].name, "Århus");
    ASSERT_EQ(plan.country.municipalities[1].events.size(), 2U);
    EXPECT_EQ(plan.country.municipalities[1].events[0].week, 10) << "events stand in order";
    EXPECT_FLOAT_EQ(plan.base.parameters.municipalities.attention_between, 0.4F);
    EXPECT_FLOAT_EQ(plan.variants[2].settings.parameters.municipalities.attention_between, 0.0F);
    const Variant& control = plan.variants[1];
    EXPECT_FLOAT_EQ(parameters_at(control.settings.parameters, control.own, plan.country, 0, 0).leaders.admin_hours,
                    20);
}

TEST(Country, ReadsBackFromItsResolvedText) {
    const Scenario once = load_text(small, "test.yaml");
    const Scenario twice = load_text(once.resolved, "resolved.yaml");
    expect_same_country(once.plan.country, twice.plan.country);
    EXPECT_EQ(once.resolved, twice.resolved);
}

TEST(Country, CanBeChangedFromTheCommandLine) {
    Overrides overrides;
    overrides.set = {{"municipalities.list.Århus", "20000"}, {"municipalities.attention_within", "0"}};
    overrides.weeks = 20;
    const Plan plan = plan_of(small, overrides);
    EXPECT_EQ(employees_of(plan.country, 0, 0), 400);
    EXPECT_EQ(plan.base.parameters.municipalities.attention_within, 0.0F);
    EXPECT_EQ(plan.country.municipalities[1].events.size(), 1U) << "the cut of week 30 is left out";
}

TEST(Country, AttentionAloneMakesNoCountry) {
    EXPECT_FALSE(plan_of("municipalities: {attention_within: 0.1}\n").country.any());
}

TEST(Country, GoesWithoutWhatOnlyOneInstitutionHas) {
    EXPECT_THAT(messages_of(small + "uncertain: {employees.competence.mean: [0.4, 0.7]}\nworlds: 10\n"),
                HasSubstr("many worlds are sampled of one institution"));
    EXPECT_THAT(messages_of(small + "record: {agents: {replicates: 1}}\n"), HasSubstr("people and ties are recorded"));
    EXPECT_THAT(messages_of(small + "network: {kind: file, path: ties.csv}\n"), HasSubstr("ties of one institution"));
    EXPECT_THAT(messages_of(small + "free: {trust.gain: [0.1, 0.2]}\n"), HasSubstr("one institution is calibrated"));
}

}  // namespace
}  // namespace raaderum::scenario
