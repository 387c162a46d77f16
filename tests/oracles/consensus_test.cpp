// When nothing but colleagues' influence moves buy-in, opinion dynamics has the answers. Where everyone listens to everyone
// they know, alike, buy-in diffuses along the ties: each wave around a ring of n fades by the factor
//
//   1 - influence d T / (d T + 1/2) (1 - mean cos(2 pi k s / n) over the steps s to the d colleagues)   a week,
//
// the mean is kept, and consensus comes. Where people listen only to those who are close in opinion, opinions gather in
// clusters further apart than that (Deffuant & Weisbuch 2000; Hegselmann & Krause 2002). Exact up to rounding.

#include "unit/processes/small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace raaderum {
namespace {

constexpr std::size_t ring_size = 32;

/// A ring where only influence moves buy-in, and all trust is `trust`.
void influence_alone(SmallInstitution& house, float confidence, float trust) {
    house.parameters.buy_in.rate = 0.0F;
    house.parameters.buy_in.confidence = confidence;
    set_all(house.institution.trust, trust);
}

void influence_each_other(SmallInstitution& house, int weeks) {
    for (Week week = 0; week != weeks; ++week) {
        house.live(meet_colleagues, week);
        house.live(form_buy_in, week);
    }
}

double mean_buy_in(const SmallInstitution& house) {
    return static_cast<double>(house.total(house.institution.people.buy_in)) / static_cast<double>(ring_size);
}

/// The opinions in order.
std::vector<float> sorted(const SmallInstitution& house) {
    const auto& buy_in = house.institution.people.buy_in;
    std::vector<float> opinions(buy_in.begin(), buy_in.begin() + static_cast<std::ptrdiff_t>(ring_size));
    std::sort(opinions.begin(), opinions.end());
    return opinions;
}

/// Evenly spread opinions, scattered around the ring.
void spread_opinions(SmallInstitution& house) {
    for (std::size_t i = 0; i != ring_size; ++i) {
        house.people.buy_in[i] = 0.05F + 0.9F * static_cast<float>(i * 13 % ring_size) / (ring_size - 1.0F);
    }
}

TEST(Consensus, EachWaveOfOpinionFadesAtItsOwnRate) {
    constexpr float trust = 0.6F;
    constexpr int weeks = 100;
    for (const int waves : {1, 3, 7}) {
        SmallInstitution house(ring_size);
        influence_alone(house, 1.0F, trust);
        const double angle = 2.0 * std::numbers::pi * waves / static_cast<double>(ring_size);
        for (std::size_t i = 0; i != ring_size; ++i) {
            house.people.buy_in[i] = 0.5F + 0.2F * static_cast<float>(std::cos(angle * static_cast<double>(i)));
        }
        influence_each_other(house, weeks);
        const double heard = 4.0 * static_cast<double>(trust);
        const double unlike = 1.0 - (std::cos(angle) + std::cos(2.0 * angle)) / 2.0;
        const double fades =
            1.0 - static_cast<double>(house.parameters.buy_in.influence) * heard / (heard + 0.5) * unlike;
        EXPECT_NEAR(static_cast<double>(house.people.buy_in[0]) - 0.5, 0.2 * std::pow(fades, weeks), 1e-5)
            << waves << " waves";
    }
}

TEST(Consensus, ComesWhereEveryoneListensAndKeepsTheMean) {
    SmallInstitution house(ring_size);
    influence_alone(house, 1.0F, 0.6F);
    spread_opinions(house);
    const double before = mean_buy_in(house);
    influence_each_other(house, 10'000);
    EXPECT_LT(sorted(house).back() - sorted(house).front(), 1e-3F);
    EXPECT_NEAR(mean_buy_in(house), before, 1e-3);
}

TEST(Consensus, DoesNotComeAmongThoseWhoListenOnlyToTheLikeMinded) {
    constexpr float confidence = 0.1F;
    SmallInstitution house(ring_size);
    house.institution.pattern = ring_of(ring_size, ring_size / 2 - 1);
    house.institution.trust.resize(house.institution.pattern->slots());
    influence_alone(house, confidence, 0.6F);
    spread_opinions(house);
    influence_each_other(house, 20'000);
    const std::vector<float> opinions = sorted(house);
    int clusters = 1;
    for (std::size_t at = 1; at != opinions.size(); ++at) {
        const float apart = opinions[at] - opinions[at - 1];
        EXPECT_TRUE(apart < 1e-3F || apart >= confidence) << "an opinion between clusters: " << opinions[at];
        clusters += apart >= confidence ? 1 : 0;
    }
    EXPECT_GE(clusters, 2);
    EXPECT_LE(clusters, 1 + static_cast<int>(0.9F / confidence));
}

TEST(Consensus, ComesInTheSameCrowdWhenConfidenceIsWide) {
    SmallInstitution house(ring_size);
    house.institution.pattern = ring_of(ring_size, ring_size / 2 - 1);
    house.institution.trust.resize(house.institution.pattern->slots());
    influence_alone(house, 0.5F, 0.6F);
    spread_opinions(house);
    influence_each_other(house, 5'000);
    EXPECT_LT(sorted(house).back() - sorted(house).front(), 1e-3F);
}

TEST(Consensus, NobodyMovesWhereNobodyIsTrusted) {
    SmallInstitution house(ring_size);
    influence_alone(house, 1.0F, 0.0F);
    spread_opinions(house);
    const auto before = house.people.buy_in;
    influence_each_other(house, 50);
    EXPECT_EQ(house.people.buy_in, before);
}

}  // namespace
}  // namespace raaderum
