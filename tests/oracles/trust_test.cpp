// Trust between two people whose weeks are all alike approaches its resting point geometrically,
//
//   T(t) = T* + (T(0) - T*) (1 - g - l)^t,   g = gain x tempo x good,  l = loss x tempo x bad,   T* = g / (g + l),
//
// so that good alone halves the missing trust in ln 2 / g weeks, and bad alone the trust in ln 2 / l. Exact up to the rounding
// of single precision, on all three kinds of ties.

#include "unit/processes/small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

/// Nothing but a constant good and a constant bad experience, in each of the three relations.
void live_alike_weeks(SmallInstitution& house, float good, float bad) {
    auto& p = house.parameters.trust;
    p.base = p.leader_from_success = p.colleague_base = good;
    p.wear = p.leader_wear = p.colleague_wear = bad;
    p.from_coaching = p.from_leeway = p.from_involvement = 0.0F;
    p.from_control = p.from_tightening = p.from_injustice = p.from_frustration = p.from_pressure = 0.0F;
    p.leader_from_failure = p.leader_from_doubt = 0.0F;
    p.colleague_from_help = p.colleague_from_success = p.colleague_from_frustration = p.colleague_from_guarded = 0.0F;
    p.colleague_from_failure = p.colleague_from_pressure = 0.0F;
    house.parameters.institution.reflection_share = 0.0F;
    // A close leader sees every success, and half leeway beside half is the credit 1 for it.
    p.success_by_rule = 0.5F;
    set_all(house.people.closeness, 1.0F);
    set_all(house.people.success, 1.0F);
    set_all(house.people.leeway, 0.5F);
    set_all(house.people.guardedness, 0.0F);
}

void start_from(SmallInstitution& house, float trust) {
    set_all(house.people.trust_in_leader, trust);
    set_all(house.people.trust_from_leader, trust);
    set_all(house.institution.trust, trust);
}

struct Relation {
    const char* name;
    float (*trust)(const SmallInstitution&);
};

float in_leader(const SmallInstitution& house) { return house.institution.people.trust_in_leader[7]; }
float from_leader(const SmallInstitution& house) { return house.institution.people.trust_from_leader[7]; }
float in_colleague(const SmallInstitution& house) { return house.institution.trust[7]; }

/// Weeks until `gap` is at most half of what it was.
template <class Gap>
int weeks_to_half(SmallInstitution& house, Gap&& gap) {
    const float before = gap();
    int weeks = 0;
    while (gap() > 0.5F * before && weeks < 10'000) {
        house.live(revise_trust);
        ++weeks;
    }
    return weeks;
}

class Trust : public ::testing::TestWithParam<Relation> {
  protected:
    double tempo() const {
        const SmallInstitution house;
        return GetParam().trust == in_colleague
                   ? static_cast<double>(house.institution.parameters.trust.colleague_tempo)
                   : 1.0;
    }
};

TEST_P(Trust, ApproachesItsRestingPointGeometrically) {
    for (const float start : {0.1F, 0.9F}) {
        SmallInstitution house;
        live_alike_weeks(house, 0.6F, 0.1F);
        start_from(house, start);
        const auto& p = house.parameters.trust;
        const double won = tempo() * static_cast<double>(p.gain) * 0.6;
        const double lost = tempo() * static_cast<double>(p.loss) * 0.1;
        const double rest = won / (won + lost);
        for (int week = 1; week <= 300; ++week) {
            house.live(revise_trust);
            const double formula = rest + (static_cast<double>(start) - rest) * std::pow(1.0 - won - lost, week);
            ASSERT_NEAR(static_cast<double>(GetParam().trust(house)), formula, 2e-5) << "after " << week << " weeks";
        }
    }
}

TEST_P(Trust, HalvesWhatIsMissingInTheHalfLifeOfGoodExperience) {
    SmallInstitution house;
    live_alike_weeks(house, 0.5F, 0.0F);
    start_from(house, 0.2F);
    const double won = tempo() * static_cast<double>(house.parameters.trust.gain) * 0.5;
    EXPECT_NEAR(weeks_to_half(house, [&] { return 1.0F - GetParam().trust(house); }), std::log(2.0) / won, 1.0);
}

TEST_P(Trust, HalvesInTheHalfLifeOfBadExperience) {
    SmallInstitution house;
    live_alike_weeks(house, 0.0F, 0.2F);
    start_from(house, 0.8F);
    const double lost = tempo() * static_cast<double>(house.parameters.trust.loss) * 0.2;
    EXPECT_NEAR(weeks_to_half(house, [&] { return GetParam().trust(house); }), std::log(2.0) / lost, 1.0);
}

TEST_P(Trust, HealsAsFastAsItBreaksWhereTheMechanismOfAsymmetryIsOff) {
    SmallInstitution house;
    house.mechanisms.trust_asymmetry = false;
    live_alike_weeks(house, 0.3F, 0.3F);
    start_from(house, 0.9F);
    house.live_for(2000, revise_trust);
    EXPECT_NEAR(GetParam().trust(house), 0.5F, 1e-4F);
}

INSTANTIATE_TEST_SUITE_P(Relations, Trust,
                         ::testing::Values(Relation{"in_leader", in_leader}, Relation{"from_leader", from_leader},
                                           Relation{"in_colleague", in_colleague}),
                         [](const auto& relation) { return relation.param.name; });

}  // namespace
}  // namespace raaderum
