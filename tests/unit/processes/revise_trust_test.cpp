// Trust on every tie: won slowly, lost fast, and only where somebody is.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

/// Every week is as good (or as bad) with the leader as a week can be, in units of experience.
void experience(SmallInstitution& house, float good, float bad) {
    auto& p = house.parameters.trust;
    p.base = good;
    p.wear = bad;
    p.from_coaching = p.from_leeway = p.from_involvement = 0.0F;
    p.from_control = p.from_tightening = p.from_injustice = p.from_frustration = p.from_pressure = 0.0F;
}

TEST(ReviseTrust, WonAloneTheMissingTrustHalvesInItsHalfLife) {
    SmallInstitution house;
    experience(house, 0.5F, 0.0F);
    set_all(house.people.trust_in_leader, 0.2F);
    const double share_won = 0.5 * static_cast<double>(house.parameters.trust.gain);
    const int half_life = static_cast<int>(std::lround(std::log(2.0) / -std::log1p(-share_won)));
    house.live_for(half_life, revise_trust);
    EXPECT_NEAR(static_cast<double>(1.0F - house.people.trust_in_leader[0]), 0.8 * std::pow(1.0 - share_won, half_life),
                1e-5);
    EXPECT_NEAR(static_cast<double>(house.people.trust_in_leader[0]), 0.6, 0.005);
}

TEST(ReviseTrust, LostAloneTrustHalvesInItsHalfLife) {
    SmallInstitution house;
    experience(house, 0.0F, 0.2F);
    set_all(house.people.trust_in_leader, 0.8F);
    const double share_lost = 0.2 * static_cast<double>(house.parameters.trust.loss);
    const int half_life = static_cast<int>(std::lround(std::log(2.0) / -std::log1p(-share_lost)));
    house.live_for(half_life, revise_trust);
    EXPECT_NEAR(static_cast<double>(house.people.trust_in_leader[0]), 0.8 * std::pow(1.0 - share_lost, half_life),
                1e-5);
    EXPECT_NEAR(static_cast<double>(house.people.trust_in_leader[0]), 0.4, 0.01);
}

TEST(ReviseTrust, TrustIsLostFasterThanItIsWon) {
    SmallInstitution won;
    SmallInstitution lost;
    experience(won, 1.0F, 0.0F);
    experience(lost, 0.0F, 1.0F);
    set_all(won.people.trust_in_leader, 0.5F);
    set_all(lost.people.trust_in_leader, 0.5F);
    won.live(revise_trust);
    lost.live(revise_trust);
    const float gained = won.people.trust_in_leader[0] - 0.5F;
    const float given_up = 0.5F - lost.people.trust_in_leader[0];
    EXPECT_NEAR(given_up / gained, won.parameters.trust.loss / won.parameters.trust.gain, 1e-3F);
    EXPECT_GT(given_up, gained);
}

TEST(ReviseTrust, WhereBothActTrustRestsWhereTheyBalance) {
    SmallInstitution house;
    experience(house, 0.6F, 0.1F);
    house.live_for(3000, revise_trust);
    const float gained = 0.6F * house.parameters.trust.gain;
    const float lost = 0.1F * house.parameters.trust.loss;
    EXPECT_NEAR(house.people.trust_in_leader[0], gained / (gained + lost), 1e-3F);
}

TEST(ReviseTrust, AVacantPositionMovesNobodysTrust) {
    SmallInstitution house;
    empty_position(house.institution, 10);
    house.people.frustration[10] = 1.0F;
    house.people.failure[10] = 1.0F;
    house.people.success[10] = 1.0F;
    const auto before = house.institution.trust;
    house.live_for(26, revise_trust);
    const TiePattern& pattern = *house.institution.pattern;
    for (std::uint32_t i = 0; i != 30; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const bool vacant_end = i == 10 || pattern.neighbour(i, tie) == 10;
            EXPECT_EQ(house.institution.trust[pattern.slot(i, tie)] == before[pattern.slot(i, tie)], vacant_end)
                << i << " and " << pattern.neighbour(i, tie);
        }
    }
}

TEST(ReviseTrust, TheLeaderTrustsThoseWhoAreSeenToSucceedAndLessThoseWhoFail) {
    SmallInstitution house;
    set_all(house.people.success, 0.0F);
    set_all(house.people.failure, 0.0F);
    house.people.success[0] = 1.0F;
    house.people.failure[1] = 1.0F;
    house.live(revise_trust);
    EXPECT_GT(house.people.trust_from_leader[0], house.people.trust_from_leader[2]);
    EXPECT_LT(house.people.trust_from_leader[1], house.people.trust_from_leader[2]);
}

TEST(ReviseTrust, ACloseLeaderSeesMore) {
    const auto won_by_success = [](float closeness) {
        SmallInstitution house;
        set_all(house.people.closeness, closeness);
        set_all(house.people.failure, 0.0F);
        house.people.success[0] = 1.0F;
        house.people.success[1] = 0.0F;
        house.live(revise_trust);
        return house.people.trust_from_leader[0] - house.people.trust_from_leader[1];
    };
    EXPECT_NEAR(won_by_success(1.0F) / won_by_success(0.0F), 2.0F, 1e-3F);
}

TEST(ReviseTrust, UnexplainedTighteningCostsTrustAndLooseningWinsNoneByItself) {
    const auto trust_after = [](float tightening, float involvement) {
        SmallInstitution house;
        set_all(house.people.tightening, tightening);
        house.environment.involvement = involvement;
        house.parameters.trust.from_involvement = 0.0F;
        house.live(revise_trust);
        return house.people.trust_in_leader[0];
    };
    EXPECT_LT(trust_after(0.1F, 0.4F), trust_after(0.0F, 0.4F));
    EXPECT_EQ(trust_after(-0.1F, 0.4F), trust_after(0.0F, 0.4F));
    EXPECT_GT(trust_after(0.1F, 1.0F), trust_after(0.1F, 0.0F)) << "what is explained hurts less";
}

TEST(ReviseTrust, EachExperienceWithTheLeaderCountsAsItsParameterSays) {
    const Parameters d;
    const float gain = d.trust.gain;
    const float loss = d.trust.loss;
    const float complexity = d.institution.task_complexity;
    const auto effect = [](Column<float> People::*cause, float low, float high) {
        const auto after = [=](float level) {
            SmallInstitution house;
            set_all(house.people.trust_in_leader, 0.5F);
            set_all(house.people.justice, 0.2F);
            set_all(house.people.coupling_on, 1.0F);
            set_all(house.people.*cause, level);
            house.live(revise_trust);
            return house.people.trust_in_leader[0];
        };
        return (after(high) - after(low)) / (0.5F * (high - low));
    };
    EXPECT_NEAR(effect(&People::coaching_felt, 0.2F, 0.6F), gain * d.trust.from_coaching, 1e-4F);
    EXPECT_NEAR(effect(&People::justice, 0.1F, 0.3F), loss * d.trust.from_injustice, 1e-4F);
    EXPECT_NEAR(effect(&People::pressure, 0.1F, 0.5F), -loss * d.trust.from_pressure, 1e-4F);
    EXPECT_NEAR(effect(&People::frustration, 0.2F, 0.4F), -loss * d.trust.from_frustration * 0.6F, 1e-4F);
    const float gift = d.trust.leeway_simple + (1.0F - d.trust.leeway_simple) * complexity;
    EXPECT_NEAR(effect(&People::leeway, 0.2F, 0.6F), gain * d.trust.from_leeway * gift, 1e-4F);
    const float offence = 1.0F + d.trust.control_from_complexity * complexity;
    EXPECT_NEAR(effect(&People::felt_control, 0.2F, 0.6F), -loss * d.trust.from_control * offence, 1e-4F);
    EXPECT_GT(effect(&People::closeness, 0.2F, 0.6F), -1e-6F);
}

TEST(ReviseTrust, LeewayIsTheGreaterGiftAndControlTheGreaterOffenceTheMoreComplexTheTask) {
    const auto trust_after = [](float complexity, bool gift) {
        SmallInstitution house;
        experience(house, 0.0F, 0.0F);
        (gift ? house.parameters.trust.from_leeway : house.parameters.trust.from_control) = 0.5F;
        house.parameters.institution.task_complexity = complexity;
        set_all(house.people.leeway, 0.6F);
        set_all(house.people.felt_control, 0.6F);
        set_all(house.people.trust_in_leader, 0.5F);
        house.live(revise_trust);
        return house.people.trust_in_leader[0] - 0.5F;
    };
    EXPECT_GT(trust_after(0.2F, true), 0.0F);
    EXPECT_NEAR(trust_after(0.8F, true) / trust_after(0.2F, true), 0.9F / 0.6F, 1e-3F);  // half a gift in simple tasks
    EXPECT_LT(trust_after(0.8F, false), trust_after(0.2F, false));
    EXPECT_LT(trust_after(0.2F, false), 0.0F);
}

TEST(ReviseTrust, ACloseLeaderWhoInvolvesCanExplainATightening) {
    const auto trust_after = [](float closeness, float involvement) {
        SmallInstitution house;
        house.parameters.trust.from_involvement = 0.0F;
        set_all(house.people.tightening, 0.1F);
        set_all(house.people.closeness, closeness);
        house.environment.involvement = involvement;
        house.live(revise_trust);
        return house.people.trust_in_leader[0];
    };
    EXPECT_GT(trust_after(0.9F, 0.9F), trust_after(0.2F, 0.9F));
    EXPECT_GT(trust_after(0.9F, 0.9F), trust_after(0.9F, 0.2F));
    EXPECT_EQ(trust_after(0.9F, 0.0F), trust_after(0.2F, 0.0F));
}

TEST(ReviseTrust, WordsWithoutDeedsCostTrust) {
    const auto trust_after = [](float decoupling) {
        SmallInstitution house;
        house.environment.hollow_words = 0.8F * decoupling;
        house.live(revise_trust);
        return house.people.trust_in_leader[0];
    };
    EXPECT_LT(trust_after(1.0F), trust_after(0.3F));
    EXPECT_LT(trust_after(0.3F), trust_after(0.0F));
}

TEST(ReviseTrust, TrustAmongColleaguesMovesByGoodwillAndFriction) {
    SmallInstitution house;
    auto& p = house.parameters.trust;
    house.parameters.institution.reflection_share = 0.05F;
    set_all(house.people.guardedness, 0.0F);
    set_all(house.people.success, 0.5F);
    set_all(house.people.asks, 0.4F);
    set_all(house.people.frustration, p.frustration_above + 0.1F);
    set_all(house.people.failure, 0.2F);
    set_all(house.people.pressure, 0.3F);
    set_all(house.institution.trust, 0.5F);
    house.live(revise_trust);
    const float good = p.colleague_base + 0.4F * p.colleague_from_help + 0.5F * p.colleague_from_success + 0.05F;
    const float bad = p.colleague_wear + 0.1F * p.colleague_from_frustration + 0.2F * p.colleague_from_failure
                      + 0.3F * p.colleague_from_pressure;
    const float expected = 0.5F + p.colleague_tempo * (0.5F * p.gain * good - 0.5F * p.loss * bad);
    const TiePattern& pattern = *house.institution.pattern;
    for (std::size_t i = 0; i != pattern.positions(); ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            EXPECT_NEAR(house.institution.trust[pattern.slot(i, tie)], expected, 1e-6F);
        }
    }
}

TEST(ReviseTrust, OneWhoIsGuardedNeitherGivesNorTakesInMuchGoodwill) {
    SmallInstitution house;
    house.parameters.trust.colleague_wear = house.parameters.trust.colleague_from_guarded = 0.0F;
    house.parameters.trust.colleague_from_failure = house.parameters.trust.colleague_from_pressure = 0.0F;
    set_all(house.people.guardedness, 0.0F);
    set_all(house.people.frustration, 0.0F);
    house.people.guardedness[10] = 1.0F;
    const float before = house.institution.trust[0];
    house.live(revise_trust);
    const TiePattern& pattern = *house.institution.pattern;
    const auto won = [&](std::size_t who, std::uint32_t in_whom) {
        for (std::uint32_t tie = pattern.first[who]; tie != pattern.first[who + 1]; ++tie) {
            if (pattern.neighbour(who, tie) == in_whom) return house.institution.trust[pattern.slot(who, tie)] - before;
        }
        return -1.0F;
    };
    EXPECT_GT(won(10, 11), 0.0F);
    EXPECT_LT(won(10, 11), 0.5F * won(20, 21));
    EXPECT_LT(won(11, 10), 0.5F * won(20, 21));
}

TEST(ReviseTrust, LeadersDoubtThoseWhoDoNotStandBehindTheTask) {
    SmallInstitution house;
    const float doubt_below = house.parameters.trust.doubt_below;
    house.people.buy_in[0] = doubt_below - 0.2F;
    house.people.buy_in[1] = doubt_below + 0.2F;
    house.people.buy_in[2] = doubt_below;
    house.live(revise_trust);
    const float before = house.parameters.ordinary.trust_from_leader;
    const auto& p = house.parameters.trust;
    EXPECT_NEAR(house.people.trust_from_leader[2] - house.people.trust_from_leader[0],
                p.loss * p.leader_from_doubt * 0.2F * before, 1e-6F);
    EXPECT_EQ(house.people.trust_from_leader[1], house.people.trust_from_leader[2]);
}

TEST(ReviseTrust, ColleaguesWinEachOtherByHelpAndLoseEachOtherByFrustrationAndGuardedTalk) {
    const auto trust_in = [](Column<float> People::*column, float level) {
        SmallInstitution house;
        (house.people.*column)[10] = level;
        house.live(revise_trust);
        const TiePattern& pattern = *house.institution.pattern;
        for (std::uint32_t tie = pattern.first[11]; tie != pattern.first[12]; ++tie) {
            if (pattern.neighbour(11, tie) == 10) return house.institution.trust[pattern.slot(11, tie)];
        }
        return -1.0F;
    };
    EXPECT_GT(trust_in(&People::asks, 1.0F), trust_in(&People::asks, 0.0F));
    EXPECT_GT(trust_in(&People::success, 1.0F), trust_in(&People::success, 0.0F));
    EXPECT_LT(trust_in(&People::frustration, 0.9F), trust_in(&People::frustration, 0.1F));
    EXPECT_LT(trust_in(&People::guardedness, 0.9F), trust_in(&People::guardedness, 0.1F));
    EXPECT_LT(trust_in(&People::failure, 0.9F), trust_in(&People::failure, 0.0F));
}

TEST(ReviseTrust, TrustIsAShareInTheWorstAndInTheBestOfTimes) {
    for (const float extreme : {0.0F, 1.0F}) {
        SmallInstitution house;
        house.parameters.trust.gain = 0.1F;
        house.parameters.trust.loss = 0.4F;
        house.parameters.trust.colleague_tempo = 5.0F;
        house.parameters.trust.wear = house.parameters.trust.colleague_wear = extreme;
        house.parameters.trust.base = house.parameters.trust.colleague_base = 1.0F - extreme;
        house.live_for(300, revise_trust);
        for (const float trust : house.institution.trust) {
            EXPECT_GE(trust, 0.0F);
            EXPECT_LE(trust, 1.0F);
        }
        EXPECT_GE(house.people.trust_in_leader[0], 0.0F);
        EXPECT_LE(house.people.trust_in_leader[0], 1.0F);
    }
}

}  // namespace
}  // namespace raaderum
