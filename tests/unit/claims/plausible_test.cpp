// In how many plausible worlds a claim holds: worlds by their replicates, luck taken out, the worst of several measures.
#include "claims/plausible.hpp"

#include "core/chance.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::claims {
namespace {

scenario::Claim claim_of(std::size_t measures, double smallest) {
    scenario::Claim claim;
    claim.measures.resize(measures);
    for (scenario::ClaimMeasure& measure : claim.measures) measure.smallest = smallest;
    return claim;
}

/// Effects around `centre`, with this spread between worlds and that much luck in each replicate.
std::vector<double> effects(std::size_t worlds, std::size_t in_each, double centre, double spread, double luck) {
    const Chance chance(5, Purpose::calibration, 1);
    std::vector<double> all;
    for (std::size_t replicate = 0; replicate != worlds * in_each; ++replicate) {
        const std::size_t world = replicate % worlds;
        all.push_back(centre + spread * chance.normal(world, 1) + luck * chance.normal(replicate, 2));
    }
    return all;
}

TEST(PlausibleShare, CountsWorldsByTheMeanOfTheirReplicates) {
    std::vector<double> own(40, 0.05);
    for (std::size_t replicate = 0; replicate != own.size(); ++replicate) {
        if (replicate % 10 == 3) own[replicate] = -0.05;
        if (replicate % 10 == 4) own[replicate] = 0.005;
        if (replicate % 10 == 5) own[replicate] = std::nan("");
    }
    const PlausibleShare share = shares_of(claim_of(1, 0.01), {own}, 10);
    EXPECT_EQ(share.of, 10);
    EXPECT_DOUBLE_EQ(share.share, 0.7);
    EXPECT_DOUBLE_EQ(share.share_other, 0.1);
    EXPECT_EQ(verdict_by(share), Verdict::undecided);
    EXPECT_EQ(verdict_by({0.9, 0.1, 10, false}), Verdict::reproduced);
    EXPECT_EQ(verdict_by({0.05, 0.9, 10, false}), Verdict::contradicted);
}

TEST(PlausibleShare, NeedsAllMeasuresAndIsContradictedByAny) {
    const std::vector<double> good(20, 0.05);
    const std::vector<double> bad(20, -0.05);
    const std::vector<double> none(20, 0.0);
    EXPECT_EQ(shares_of(claim_of(2, 0.01), {good, none}, 5).share, 0.0);
    EXPECT_EQ(shares_of(claim_of(2, 0.01), {good, none}, 5).share_other, 0.0);
    EXPECT_EQ(shares_of(claim_of(2, 0.01), {good, bad}, 5).share_other, 1.0);
    EXPECT_EQ(shares_of(claim_of(2, 0.01), {good, good}, 5).share, 1.0);
}

// Of worlds around 0.1 that are 0.05 apart, 97.7 % lie above 0. With luck of 0.3 in each of ten replicates, means of worlds spread by
// 0.107, and 82 % of them would. The share's own error over 1000 worlds is some 0.01.
TEST(PlausibleShare, TakesLuckOut) {
    const PlausibleShare share = shares_of(claim_of(1, 0.0), {effects(1000, 10, 0.1, 0.05, 0.3)}, 1000);
    EXPECT_NEAR(share.share, 0.977, 0.03);
    EXPECT_EQ(shares_of(claim_of(1, 0.0), {effects(100, 10, 0.1, 0.0, 0.3)}, 100).share, 1.0)
        << "worlds that are alike say what their mean says, to within luck";
}

TEST(PlausibleShare, DecidesWhatIsTold) {
    Answer answer;
    answer.verdict = Verdict::reproduced;
    EXPECT_EQ(answer.told(), Verdict::reproduced);
    answer.plausible = PlausibleShare{0.6, 0.2, 100, false};
    EXPECT_EQ(answer.told(), Verdict::undecided);
}

}  // namespace
}  // namespace raaderum::claims
