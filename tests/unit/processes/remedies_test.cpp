// What once went wrong in the corners of an institution's life, and must not again.

#include "engine/week.hpp"
#include "event_in.hpp"
#include "interventions/apply_events.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

Event cut_of(float size, Week week) {
    const Event cut = test::event_in(week, "budget_cut", size);
    return cut;
}

TEST(Remedies, OneWhoseColleaguesAreAllAwayDoesNotMistrustThem) {
    SmallInstitution house;
    for (const std::size_t i : {8UL, 9UL, 11UL, 12UL}) empty_position(house.institution, i);
    house.live(meet_colleagues);
    EXPECT_GT(house.people.trust_in_colleagues[10], 0.3F);
    EXPECT_GT(house.people.safety[10], 0.5F);
}

TEST(Remedies, ALaterCutDoesNotPutOffTheLayoffsOfAnEarlierOne) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    const std::vector<Event> cuts{cut_of(0.1F, 0), cut_of(0.1F, 10), cut_of(0.1F, 20)};
    for (Week week = 0; week != 20; ++week) {
        apply_events(house.institution, cuts, house.in_week(week));
        house.live(come_and_go, week);
    }
    EXPECT_EQ(house.open(), 24U) << "the round in week 13 takes all that was due by then";
}

TEST(Remedies, TwoCutsOfHalfLeaveAQuarter) {
    SmallInstitution house(31);
    apply_events(house.institution, std::vector<Event>{cut_of(0.5F, 0), cut_of(0.5F, 0)}, house.in_week(0));
    EXPECT_LE(house.environment.to_close, 24);
}

TEST(Remedies, NobodyIsHiredInTheWeekOfACutToBeLaidOffLater) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    empty_position(house.institution, 4);
    house.people.vacancy_left[4] = 1.0F;
    const std::vector<Event> cuts{cut_of(0.0334F, 0)};
    for (Week week = 0; week != 20; ++week) {
        apply_events(house.institution, cuts, house.in_week(week));
        house.live(come_and_go, week);
    }
    EXPECT_EQ(house.happened(HappeningKind::employee_laid_off), 0);
}

TEST(Remedies, AnHonestReformDoesNotMakeOlderWordsCostMore) {
    SmallInstitution house;
    house.environment.hollow_words = 0.5F;
    house.environment.reforms.push_back({0, 26, 0.5F, 0.4F, 0.0F, 0.0F});
    house.live_for(26, meet_environment);
    EXPECT_LE(house.environment.hollow_words, 0.5F);
}

TEST(Remedies, LeadersCannotPruneInHoursThatTheyDoNotHave) {
    const auto rules_after = [](float admin_hours) {
        SmallInstitution house;
        house.parameters.leaders.admin_hours = admin_hours;
        house.parameters.leaders.rule_pruning = 6.0F;
        for (Week week = 0; week != 52; ++week) {
            house.live(meet_environment, week);
            house.live(plan_leaders_week, week);
        }
        return house.environment.rules;
    };
    EXPECT_GT(rules_after(36.0F), rules_after(8.0F) + 0.01F);
}

TEST(Remedies, CitizensDoNotComeToTrustAVacantPosition) {
    SmallInstitution house;
    house.people.citizen_trust[4] = 0.8F;
    empty_position(house.institution, 4);
    const float after_leaving = house.people.citizen_trust[4];
    for (Week week = 0; week != 26; ++week) house.live(do_casework, week);
    EXPECT_LE(house.people.citizen_trust[4], after_leaving);
}

TEST(Remedies, WithoutGuardedTalkTalkIsNeverGuarded) {
    SmallInstitution house;
    house.mechanisms.guarded_talk = false;
    house.live(judge_fairness);
    EXPECT_EQ(house.total(house.people.guardedness), 0.0F);
}

TEST(Remedies, LeadersHoursAreSharedAmongThePeopleWhoAreThere) {
    SmallInstitution house;
    house.live(plan_leaders_week);
    const float full = house.people.closeness[0];
    for (std::size_t i = 5; i != 15; ++i) {
        empty_position(house.institution, i);
        house.people.open[i] = 0.0F;
    }
    house.live(plan_leaders_week);
    EXPECT_GT(house.people.closeness[0], full);
}

TEST(Remedies, AnOrdinaryLevelThatIsDividedByIsNeverZero) {
    EXPECT_GT(ReferenceLevels{}.leeway, 0.0F);
    EXPECT_GT(ReferenceLevels{}.complexity, 0.0F);
}

}  // namespace
}  // namespace raaderum
