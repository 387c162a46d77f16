// Institutions differ for reasons that no mechanism gives: by their site and by the labour market around them, as much as
// the scenario says and in neither direction on the whole.

#include "engine/found.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace raaderum {
namespace {

struct Spread {
    double mean = 0.0;
    double sd = 0.0;
};

Spread spread_of(const std::vector<double>& values) {
    Spread found;
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
    EXPECT_NEAR(spread_of(sites).mean, 0.0, 0.02);
    EXPECT_NEAR(spread_of(sites).sd, static_cast<double>(settings.parameters.quality.site_sd), 0.012);
    EXPECT_NEAR(spread_of(markets).mean, 1.0, 0.02);
    EXPECT_NEAR(spread_of(logs).sd, static_cast<double>(settings.parameters.careers.market_sd), 0.015);
}

TEST(Unexplained, WithoutSpreadsAllInstitutionsAreOrdinaryOnes) {
    Settings settings;
    settings.parameters.quality.site_sd = settings.parameters.careers.market_sd = 0.0F;
    fill_derived(settings.parameters);
    const auto house = engine::found(settings, {}, Luck(4, ReplicateId{0}));
    EXPECT_EQ(house.environment.site, 0.0F);
    EXPECT_EQ(house.environment.labour_market, 1.0F);
}

}  // namespace
}  // namespace raaderum
