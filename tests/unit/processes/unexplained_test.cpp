// What differs for reasons that no mechanism gives: institutions by their site and by the labour market around them, people
// by what they bring; as much as the scenario says and in neither direction on the whole.

#include "engine/found.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace raaderum {
namespace {

struct Drawn {
    double mean = 0.0;
    double sd = 0.0;
};

Drawn drawn_of(const std::vector<double>& values) {
    Drawn found;
    for (const double value : values) found.mean += value / static_cast<double>(values.size());
    for (const double value : values) found.sd += (value - found.mean) * (value - found.mean);
    found.sd = std::sqrt(found.sd / static_cast<double>(values.size()));
    return found;
}

TEST(Unexplained, SitesAndLabourMarketsDifferAsTheScenarioSays) {
    constexpr std::uint32_t houses = 4000;
    Settings settings;
    settings.parameters.institution.employees = 10;
    fill_derived(settings.parameters);
    std::vector<double> sites;
    std::vector<double> markets;
    std::vector<double> logs;
    for (std::uint32_t replicate = 0; replicate != houses; ++replicate) {
        const auto house = engine::found(settings, {}, Luck(4, ReplicateId{replicate}));
        sites.push_back(static_cast<double>(house.environment.site));
        markets.push_back(static_cast<double>(house.environment.labour_market));
        logs.push_back(std::log(markets.back()));
    }
    EXPECT_NEAR(drawn_of(sites).mean, 0.0, 0.02);
    EXPECT_NEAR(drawn_of(sites).sd, static_cast<double>(settings.parameters.quality.site_sd), 0.012);
    EXPECT_NEAR(drawn_of(markets).mean, 1.0, 0.02);
    EXPECT_NEAR(drawn_of(logs).sd, static_cast<double>(settings.parameters.careers.market_sd), 0.015);
}

TEST(Unexplained, WithoutSpreadsAllInstitutionsAreOrdinaryOnes) {
    Settings settings;
    settings.parameters.quality.site_sd = settings.parameters.careers.market_sd = 0.0F;
    fill_derived(settings.parameters);
    const auto house = engine::found(settings, {}, Luck(4, ReplicateId{0}));
    EXPECT_EQ(house.environment.site, 0.0F);
    EXPECT_EQ(house.environment.labour_market, 1.0F);
}

// Whoever trusts leaders less by nature rests below the others by so much, and comes there no sooner.
TEST(Unexplained, WhatAPersonBringsIsAddedToTheTrustThatExperienceTeaches) {
    SmallInstitution house;
    const float brought = house.parameters.employees.trust_sd;
    const auto apart = [&] { return house.people.trust_in_leader[0] - house.people.trust_in_leader[3]; };
    set_all(house.people.trust_in_leader, 0.5F);
    house.people.trust_disposition[3] = -1.0F;
    house.people.trust_in_leader[3] = 0.5F - brought;
    for (int weeks = 0; weeks != 1000; weeks += 100) {
        EXPECT_NEAR(apart(), brought, 1e-3F) << weeks;
        house.live_for(100, revise_trust);
    }
    house.people.trust_in_leader[3] = 0.2F;
    house.live_for(2000, revise_trust);
    EXPECT_NEAR(apart(), brought, 1e-3F);
}

}  // namespace
}  // namespace raaderum
