// Staff functions, effect tracking and rewards: nothing at 0, and each in its direction.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

using Change = std::function<void(SmallInstitution&)>;

Change staffed(float positions, float serves) {
    return [=](SmallInstitution& house) {
        house.parameters.staff_functions.positions = positions;
        house.parameters.staff_functions.serves = serves;
    };
}

float leaders_hours(const Change& change) {
    SmallInstitution house;
    change(house);
    house.live(plan_leaders_week);
    return house.leaders.hours[0];
}

float rules_after(const Change& change) {
    SmallInstitution house;
    change(house);
    house.live_for(52, meet_environment);
    return house.environment.rules;
}

TEST(StaffFunctions, ThatServeTakeOverAdministrationHourByHour) {
    const float none = leaders_hours(staffed(0.0F, 1.0F));
    EXPECT_EQ(leaders_hours(staffed(0.0F, 0.0F)), none);
    const float hours_of_staff = 0.02F * 37.0F * 15.0F;  // two per hundred, for a team of 15
    const float takes_over = Parameters{}.staff_functions.takes_over;
    EXPECT_NEAR(leaders_hours(staffed(2.0F, 1.0F)) - none, takes_over * hours_of_staff, 1e-3F);
    EXPECT_NEAR(leaders_hours(staffed(2.0F, 0.5F)) - none, 0.5F * takes_over * hours_of_staff, 1e-3F);
    EXPECT_EQ(leaders_hours(staffed(2.0F, 0.0F)), none);
}

TEST(StaffFunctions, TakeOverNoMoreThanThereIs) {
    const auto none_left = [](SmallInstitution& house) { house.parameters.leaders.admin_hours = 0.0F; };
    const auto far_too_many = [](SmallInstitution& house) { staffed(10.0F, 1.0F)(house); };
    EXPECT_NEAR(leaders_hours(far_too_many), leaders_hours(none_left), 1e-4F);
}

TEST(StaffFunctions, ThatDoNotServeSetStandards) {
    const float none = rules_after(staffed(0.0F, 0.0F));
    EXPECT_EQ(rules_after(staffed(0.0F, 1.0F)), none);
    EXPECT_EQ(rules_after(staffed(3.0F, 1.0F)), none);
    EXPECT_GT(rules_after(staffed(3.0F, 0.0F)), none + 0.01F);
    EXPECT_GT(rules_after(staffed(3.0F, 0.0F)), rules_after(staffed(3.0F, 0.5F)));
}

TEST(EffectTracking, TakesHoursFromCitizensAndNoneAreLost) {
    const auto spent = [](float tracking) {
        SmallInstitution house;
        house.parameters.institution.effect_tracking = tracking;
        house.live(spend_hours);
        const auto& people = house.people;
        EXPECT_NEAR(people.documentation[0] + people.meetings[0] + people.contact[0] + people.other[0], 1.0F, 1e-6F);
        return std::pair(people.meetings[0], people.contact[0]);
    };
    const auto [meetings, contact] = spent(0.0F);
    const auto [more_meetings, less_contact] = spent(0.04F);
    EXPECT_NEAR(more_meetings - meetings, 0.04F, 1e-6F);
    EXPECT_NEAR(contact - less_contact, 0.04F * Parameters{}.time.contact_per_meeting, 1e-6F);
}

TEST(EffectTracking, ShowsEffectsToThoseAboveTheHouse) {
    const auto confidence = [](float tracking, float better) {
        SmallInstitution house;
        house.parameters.institution.effect_tracking = tracking;
        house.environment.effect_seen += better;
        house.live(meet_environment);
        return house.environment.confidence;
    };
    EXPECT_GT(confidence(0.03F, 0.1F), confidence(0.0F, 0.1F));
    EXPECT_GT(confidence(0.1F, 0.1F), confidence(0.03F, 0.1F));
    EXPECT_LT(confidence(0.03F, -0.1F), confidence(0.0F, -0.1F)) << "poor effects are shown, too";
    EXPECT_EQ(confidence(0.03F, 0.0F), confidence(0.0F, 0.0F)) << "hours alone win nothing";
}

TEST(EffectTracking, ShowsAllThatDocumentationTellsWhereThatIsAll) {
    const auto confidence = [](float tracking) {
        SmallInstitution house;
        house.parameters.institution.documentation_for_learning = 1.0F;
        house.parameters.institution.effect_tracking = tracking;
        house.environment.effect_seen += 0.1F;
        house.live(meet_environment);
        return house.environment.confidence;
    };
    EXPECT_EQ(confidence(0.05F), confidence(0.0F));
}

TEST(EffectTracking, FeedsReflexivityAsHoursOfReflectionDo) {
    const auto reflexivity = [](float reflection, float tracking) {
        SmallInstitution house;
        house.parameters.institution.reflection_share = reflection;
        house.parameters.institution.effect_tracking = tracking;
        house.live_for(104, learn);
        return house.people.reflexivity[0];
    };
    EXPECT_GT(reflexivity(0.05F, 0.03F), reflexivity(0.05F, 0.0F) + 0.01F);
    EXPECT_NEAR(reflexivity(0.05F, 0.03F), reflexivity(0.08F, 0.0F), 1e-5F);
}

float motivation_after(float rewards, float buy_in) {
    SmallInstitution house;
    house.parameters.leaders.rewards = rewards;
    set_all(house.people.buy_in, buy_in);
    house.live(bear_the_work);
    return house.people.motivation[0];
}

TEST(Rewards, MoveThoseWhoLackWillOfTheirOwn) {
    const auto gain = [](float buy_in) { return motivation_after(1.0F, buy_in) - motivation_after(0.0F, buy_in); };
    EXPECT_NEAR(gain(1.0F), 0.0F, 1e-6F);
    EXPECT_GT(gain(0.6F), 0.0F);
    EXPECT_GT(gain(0.2F), gain(0.6F));
}

TEST(Rewards, CrowdOutBuyInWhereTheyAreFeltAsControl) {
    const auto buy_in = [](float rewards, float felt, bool crowds_out) {
        SmallInstitution house;
        house.mechanisms.crowding_out = crowds_out;
        house.parameters.leaders.rewards = rewards;
        set_all(house.people.felt_control, felt);
        house.live_for(52, form_buy_in);
        return house.people.buy_in[0];
    };
    EXPECT_LT(buy_in(1.0F, 0.5F, true), buy_in(0.0F, 0.5F, true) - 0.01F);
    EXPECT_GT(buy_in(0.0F, 0.5F, true) - buy_in(1.0F, 0.5F, true), buy_in(0.0F, 0.1F, true) - buy_in(1.0F, 0.1F, true));
    EXPECT_EQ(buy_in(1.0F, 0.0F, true), buy_in(0.0F, 0.0F, true)) << "rewards that do not control crowd nothing out";
    EXPECT_EQ(buy_in(1.0F, 0.5F, false), buy_in(0.0F, 0.5F, false));
}

}  // namespace
}  // namespace raaderum
