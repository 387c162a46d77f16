// What colleagues see of each other.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(MeetColleagues, TrustInColleaguesIsTheMeanOverThoseWhoAreThere) {
    SmallInstitution house;
    const TiePattern& pattern = *house.institution.pattern;
    for (std::uint32_t tie = pattern.first[10]; tie != pattern.first[11]; ++tie) {
        house.institution.trust[pattern.slot(10, tie)] = pattern.neighbour(10, tie) == 9 ? 0.9F : 0.3F;
    }
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.trust_in_colleagues[10], 0.45F, 1e-6F);
    empty_position(house.institution, 9);
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.trust_in_colleagues[10], 0.3F, 1e-6F);
}

TEST(MeetColleagues, SafetyIsTrustInLeaderAndColleaguesAlike) {
    SmallInstitution house;
    set_all(house.people.trust_in_leader, 0.2F);
    set_all(house.institution.trust, 0.6F);
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.safety[5], 0.4F, 1e-6F);
}

TEST(MeetColleagues, TheBetterColleagueIsTheOneWhoseLeadIsTrustedMost) {
    SmallInstitution house;
    set_all(house.people.competence, 0.5F);
    house.people.competence[11] = 0.9F;
    house.people.competence[12] = 0.7F;
    set_all(house.institution.trust, 0.5F);
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.better_colleague[10], 0.5F * 0.4F, 1e-6F);
    EXPECT_EQ(house.people.better_colleague[11], 0.0F) << "nobody knows more than the best";
    EXPECT_EQ(house.people.better_colleague[20], 0.0F);
}

TEST(MeetColleagues, ThoseWhoAreAlikeEnvyNobody) {
    SmallInstitution house;
    house.live(meet_colleagues);
    EXPECT_EQ(house.total(house.people.inequity), 0.0F);
}

TEST(MeetColleagues, BeingAllowedLessThanAColleagueWeighsMoreThanBeingAllowedMore) {
    SmallInstitution house;
    set_all(house.people.leeway, 0.3F);
    house.people.leeway[10] = 0.7F;
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.inequity[10], 0.4F, 1e-6F);                  // sees four who are allowed less
    EXPECT_NEAR(house.people.inequity[11], (0.4F + 0.2F) / 4.0F, 1e-6F);  // sees one who is allowed more
    EXPECT_EQ(house.people.inequity[20], 0.0F);
}

TEST(MeetColleagues, MoodsAreWeighedByTrustAndSkill) {
    SmallInstitution house;
    set_all(house.people.frustration, 0.2F);
    house.people.frustration[11] = 0.8F;
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.colleagues_frustration[10], 0.35F, 1e-6F);
    EXPECT_NEAR(house.people.colleagues_frustration[20], 0.2F, 1e-6F);
    house.people.competence[11] = 0.0F;
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.colleagues_frustration[10], 0.2F, 1e-6F) << "who knows nothing sets no mood";
    set_all(house.institution.trust, 0.0F);
    house.live(meet_colleagues);
    EXPECT_EQ(house.people.colleagues_frustration[10], 0.2F) << "whom nobody trusts nobody catches anything from";
}

TEST(MeetColleagues, OnlyATieIntoAnotherSiloIsABridge) {
    SmallInstitution house;
    house.parameters.institution.silos = 3;  // ten positions each
    set_all(house.institution.trust, 0.6F);
    house.live(meet_colleagues);
    EXPECT_EQ(house.people.bridge[9], 0.6F);
    EXPECT_EQ(house.people.bridge[8], 0.6F);
    for (const std::size_t i : {10UL, 19UL, 20UL}) EXPECT_EQ(house.people.bridge[i], 0.6F) << i;
    for (const std::size_t i : {5UL, 15UL, 25UL}) EXPECT_EQ(house.people.bridge[i], 0.0F) << i;
    empty_position(house.institution, 10);
    empty_position(house.institution, 11);
    house.live(meet_colleagues);
    EXPECT_EQ(house.people.bridge[9], 0.0F);
}

TEST(MeetColleagues, HelpIsAskedForInTrustWithCourageAndInOpenTalk) {
    const auto asks = [](float trust, float courage, float guardedness) {
        SmallInstitution house;
        set_all(house.institution.trust, trust);
        set_all(house.people.courage, courage);
        set_all(house.people.guardedness, guardedness);
        house.live(meet_colleagues);
        return house.people.asks[0];
    };
    EXPECT_EQ(asks(0.0F, 1.0F, 0.0F), 0.0F);
    EXPECT_EQ(asks(1.0F, 1.0F, 1.0F), 0.0F);
    EXPECT_EQ(asks(1.0F, 1.0F, 0.0F), 1.0F);
    EXPECT_GT(asks(0.6F, 0.8F, 0.1F), asks(0.6F, 0.2F, 0.1F));
}

TEST(MeetColleagues, TheNumberingOfPositionsDoesNotMatter) {
    SmallInstitution house;
    SmallInstitution mirrored;
    house.parameters.institution.silos = mirrored.parameters.institution.silos = 1;
    for (std::size_t i = 0; i != 30; ++i) {
        const Words words = house.luck.words(Purpose::person, 0, static_cast<std::uint32_t>(i));
        const std::size_t opposite = 29 - i;
        house.people.pressure[i] = mirrored.people.pressure[opposite] = uniform(words[0]);
        house.people.leeway[i] = mirrored.people.leeway[opposite] = uniform(words[1]);
        house.people.frustration[i] = mirrored.people.frustration[opposite] = uniform(words[2]);
        house.people.competence[i] = mirrored.people.competence[opposite] = uniform(words[3]);
    }
    house.live(meet_colleagues);
    mirrored.live(meet_colleagues);
    for (std::size_t i = 0; i != 30; ++i) {
        const std::size_t opposite = 29 - i;
        EXPECT_NEAR(house.people.inequity[i], mirrored.people.inequity[opposite], 1e-6F);
        EXPECT_NEAR(house.people.better_colleague[i], mirrored.people.better_colleague[opposite], 1e-6F);
        EXPECT_NEAR(house.people.colleagues_frustration[i], mirrored.people.colleagues_frustration[opposite], 1e-6F);
    }
}

TEST(MeetColleagues, AFrustratedExpertKeepsPartOfTheSkillToThemselves) {
    const auto help_from = [](float frustration) {
        SmallInstitution house;
        set_all(house.people.competence, 0.5F);
        house.people.competence[11] = 0.9F;
        house.people.frustration[11] = frustration;
        set_all(house.institution.trust, 0.5F);
        house.live(meet_colleagues);
        return house.people.better_colleague[10];
    };
    const Parameters p;
    EXPECT_NEAR(help_from(0.0F), 0.2F, 1e-6F);
    EXPECT_NEAR(help_from(p.ordinary.frustration), 0.2F, 1e-6F);
    EXPECT_NEAR(help_from(p.ordinary.frustration + 0.5F), 0.2F * (1.0F - 0.5F * p.casework.withheld), 1e-6F);
}

}  // namespace
}  // namespace raaderum
