// In the ordinary institution nothing pulls at an ordinary person: where every influence is at its ordinary level, every
// state rests at its own, whatever the sizes of the influences are.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

/// Everyone carries the burden, support and voice that the ordinary levels stand for, and no more.
void make_ordinary(SmallInstitution& house) {
    set_all(house.people.coupling_on, 1.0F);
    set_all(house.people.leader_courage, house.parameters.ordinary.leader_courage);
    house.environment.involvement = house.parameters.ordinary.voice;
    house.parameters.institution.task_complexity = house.parameters.ordinary.complexity;
    house.parameters.strain.from_burden = 0.0F;    // its ordinary level depends on support as well
    house.parameters.courage.from_success = 0.0F;  // likewise
    set_all(house.people.leeway_surplus, 0.0F);
}

/// Makes every influence within `group` as strong as it may be.
void strengthen(SmallInstitution& house, std::string_view group) {
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.key.starts_with(group) && parameter.key.find(".from_") != std::string_view::npos
            && parameter.get(house.parameters) != 0.0) {
            parameter.set(house.parameters, parameter.high);
        }
    }
}

TEST(OrdinaryInstitution, MotivationRestsHoweverStrongItsInfluences) {
    SmallInstitution house;
    make_ordinary(house);
    strengthen(house, "motivation");
    house.live(bear_the_work);
    EXPECT_NEAR(house.people.motivation[0], house.parameters.ordinary.motivation, 1e-6F);
}

TEST(OrdinaryInstitution, StrainRestsHoweverStrongItsInfluences) {
    SmallInstitution house;
    make_ordinary(house);
    strengthen(house, "strain");
    house.live(bear_the_work);
    EXPECT_NEAR(house.people.strain[0], house.parameters.ordinary.strain, 1e-6F);
}

TEST(OrdinaryInstitution, BuyInRestsHoweverStrongItsInfluences) {
    SmallInstitution house;
    make_ordinary(house);
    strengthen(house, "buy_in");
    house.live(form_buy_in);
    EXPECT_NEAR(house.people.buy_in[0], house.parameters.ordinary.buy_in, 1e-6F);
}

TEST(OrdinaryInstitution, CourageRestsHoweverStrongItsInfluences) {
    SmallInstitution house;
    make_ordinary(house);
    strengthen(house, "courage");
    house.parameters.courage.from_success = 0.0F;
    const float before = house.people.courage[0];
    house.live(gather_courage);
    EXPECT_NEAR(house.people.courage[0], before, 1e-6F);
}

TEST(OrdinaryInstitution, JusticeRestsHoweverStrongItsInfluences) {
    SmallInstitution house;
    make_ordinary(house);
    strengthen(house, "justice");
    house.live(judge_fairness);
    EXPECT_NEAR(house.people.justice[0], house.parameters.ordinary.justice, 1e-6F);
}

TEST(OrdinaryInstitution, CompetenceRestsHoweverStrongItsInfluences) {
    SmallInstitution house;
    make_ordinary(house);
    strengthen(house, "learning");
    set_all(house.people.asks, 1.0F);
    set_all(house.people.better_colleague, house.parameters.ordinary.help);
    house.live(learn);
    EXPECT_NEAR(house.people.competence[0], house.parameters.ordinary.competence, 1e-6F);
}

TEST(OrdinaryInstitution, HazardsAreThoseThatTheScenarioNames) {
    SmallInstitution house;
    house.live(come_and_go);
    EXPECT_NEAR(house.people.leaving_hazard[0], house.parameters.careers.leaving / weeks_per_year, 1e-6F);
    EXPECT_NEAR(house.people.short_illness_hazard[0], house.parameters.absence.short_spell, 1e-6F);
    EXPECT_NEAR(house.people.long_illness_hazard[0], house.parameters.absence.long_spell, 1e-6F);
}

}  // namespace
}  // namespace raaderum
