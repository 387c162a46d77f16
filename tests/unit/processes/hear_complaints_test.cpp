// Leaders who hear little but complaints grow deaf, and deaf leaders give new cause for complaint.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

/// How deaf the first team's leader is after `change`.
float deafness_after(const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    change(house);
    house.live(hear_complaints);
    return house.leaders.deafness[0];
}

std::function<void(SmallInstitution&)> mood(float frustration, float trust) {
    return [=](SmallInstitution& house) {
        set_all(house.people.frustration, frustration);
        set_all(house.people.trust_in_leader, trust);
    };
}

TEST(HearComplaints, OnlyFrustrationWithoutTrustIsVoicedAsComplaint) {
    const float trusting = Parameters{}.delegation.complaint_below;
    EXPECT_EQ(deafness_after([](SmallInstitution&) {}), 0.0F);
    EXPECT_EQ(deafness_after(mood(0.9F, trusting)), 0.0F);
    EXPECT_EQ(deafness_after(mood(0.0F, 0.1F)), 0.0F);
    EXPECT_GT(deafness_after(mood(0.3F, 0.4F)), 0.0F);
}

TEST(HearComplaints, DeafnessIsWhatIsComplainedAndNeverMoreThanWhole) {
    const auto p = Parameters{}.delegation;
    const float complaint = p.deafness_from_complaint * 0.3F * (p.complaint_below - 0.4F);
    EXPECT_NEAR(deafness_after(mood(0.3F, 0.4F)), complaint, 1e-5F);
    EXPECT_EQ(deafness_after(mood(1.0F, 0.0F)), 1.0F);
}

TEST(HearComplaints, ALeaderHearsTheOwnTeamAndNoOther) {
    SmallInstitution house;
    for (std::size_t i = 15; i != 30; ++i) {
        house.people.frustration[i] = 0.6F;
        house.people.trust_in_leader[i] = 0.2F;
    }
    house.live(hear_complaints);
    EXPECT_EQ(house.leaders.deafness[0], 0.0F);
    EXPECT_GT(house.leaders.deafness[1], 0.0F);
}

TEST(HearComplaints, WhoHasLeftIsNotHeard) {
    const auto one_complains = [](bool stays) {
        return deafness_after([=](SmallInstitution& house) {
            house.people.frustration[4] = 1.0F;
            house.people.trust_in_leader[4] = 0.0F;
            if (!stays) empty_position(house.institution, 4);
        });
    };
    EXPECT_GT(one_complains(true), 0.0F);
    EXPECT_EQ(one_complains(false), 0.0F);
    EXPECT_EQ(deafness_after([](SmallInstitution& house) {
                  for (std::size_t i = 0; i != 15; ++i) empty_position(house.institution, i);
              }),
              0.0F);
}

TEST(HearComplaints, ALeaderListensAgainAsSoonAsTrustReturns) {
    SmallInstitution house;
    mood(0.5F, 0.3F)(house);
    house.live(hear_complaints);
    EXPECT_GT(house.leaders.deafness[0], 0.0F);
    mood(0.5F, 0.8F)(house);
    house.live(hear_complaints);
    EXPECT_EQ(house.leaders.deafness[0], 0.0F);
}

TEST(HearComplaints, ADeafLeaderListensAndDevelopsLessAndReachesForTheReins) {
    SmallInstitution listening;
    SmallInstitution deaf;
    set_all(deaf.leaders.deafness, 0.4F);
    listening.live(plan_leaders_week);
    deaf.live(plan_leaders_week);
    EXPECT_EQ(listening.people.heard[0], 1.0F);
    EXPECT_NEAR(deaf.people.heard[0], 0.6F, 1e-6F);
    EXPECT_NEAR(deaf.people.coaching[0], 0.6F * listening.people.coaching[0], 1e-6F);
    EXPECT_NEAR(
        1.0F - deaf.people.urge_to_control[0],
        (1.0F - listening.people.urge_to_control[0]) * (1.0F - 0.4F * deaf.parameters.delegation.deafness_to_control),
        1e-6F);
    EXPECT_EQ(deaf.people.closeness[0], listening.people.closeness[0]) << "the hours are there, but not the ear";
}

TEST(HearComplaints, InvolvementWithoutALeaderWhoListensGivesNoVoice) {
    const auto after = [](float involvement, float heard) {
        SmallInstitution house;
        house.environment.involvement = involvement;
        set_all(house.people.heard, heard);
        house.live(form_buy_in);
        house.live(judge_fairness);
        return std::pair{house.people.buy_in[0], house.people.justice[0]};
    };
    EXPECT_EQ(after(0.9F, 0.0F), after(0.1F, 0.0F));
    EXPECT_GT(after(0.9F, 1.0F).first, after(0.9F, 0.5F).first);
    EXPECT_GT(after(0.9F, 1.0F).second, after(0.9F, 0.5F).second);
}

}  // namespace
}  // namespace raaderum
