// Each step of a week writes the columns whose lines name it, all of them in the end, and no others.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "interventions/apply_events.hpp"
#include "model/members.hpp"
#include "processes/compete_for_staff.hpp"
#include "processes/spread_attention.hpp"
#include "property/small_plan.hpp"
#include "same_member.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace raaderum::engine {
namespace {

/// Who was seen to write what.
class Watch {
  public:
    void see(const Institution& before, const Institution& after, Writer writer) {
        std::size_t index = 0;
        for_each_member([&](const ColumnInfo&, auto member) {
            if (!test::same(member(before), member(after))) seen_[index].add(writer);
            ++index;
        });
    }

    /// Every column with those who wrote it though its line does not say so, or never did though it does.
    void judge() const {
        for (std::size_t index = 0; index != column_table.size(); ++index) {
            const ColumnInfo& column = column_table[index];
            for (std::size_t each = 0; each != writer_names.size(); ++each) {
                const auto writer = static_cast<Writer>(each);
                EXPECT_EQ(seen_[index].has(writer), column.written_by.has(writer))
                    << column.whose << "." << column.name << " by " << writer_names[each];
            }
        }
    }

  private:
    std::array<Writers, column_table.size()> seen_{};
};

std::vector<Event> troubles() {
    return {
        test::event_in(4, "media_shock", 0.8F),
        test::event_in(8, "trust_reform", 0.8F, {{"decoupling", 0.4F}, {"deregulation", 0.5F}, {"involvement", 0.9F}}),
        test::event_in(12, "budget_cut", 0.5F, {{"from_administration", 0.2F}}),
        test::event_in(20, "trust_shock", 0.5F),
        test::event_in(24, "grievance", 0.6F),
        test::event_in(26, "effect_demand", 0.6F),
        test::event_in(27, "cut_threat", 0.6F),
        event_of(interventions::leader_leaves, 28),
        test::setting_in(30, "institution.goal_churn", 0.4F),
        test::aimed_in(31, "leaders.develop", 0.8F, 3),
        test::aimed_in(31, "leaders.mends.can", 0.5F, 1),
        test::aimed_in(31, "leaders.mends.will", 0.2F, 2),
        test::aimed_in(31, "leaders.mends.dare", 0.3F, 0, 7)};
}

Settings busy_settings() {
    Settings settings = test::small_plan(120, 1, 0).base;
    settings.parameters.institution.workload = 1.3F;
    settings.parameters.environment.press_probability = 0.05F;
    settings.parameters.careers.leaving = 0.5F;
    settings.parameters.leader_life.leaving = 0.6F;
    settings.parameters.leader_life.vacancy_mean = 4.0F;
    settings.parameters.absence.long_spell = 0.02F;
    settings.parameters.careers.layoff_interval = 2.0F;
    settings.parameters.misfortune.misuse = 0.05F;
    settings.parameters.representatives.co_determination = 0.8F;
    settings.parameters.learning.alliance = 1.0F;
    settings.parameters.direction.drift = 0.05F;
    settings.parameters.careers.from_reputation = 1.0F;
    return settings;
}

void watch_weeks(Watch& watch, Institution institution, const Luck& luck) {
    const std::vector<Event> events = troubles();
    const OneThread one_thread;
    for (Week week = 0; week != 80; ++week) {
        const WeekContext context{week, luck, one_thread};
        Institution before = institution;
        apply_events(institution, events, context);
        watch.see(before, institution, Writer::events);
        const auto schedule = week_schedule();
        for (std::size_t phase = 0; phase != schedule.size(); ++phase) {
            before = institution;
            schedule[phase].phase(institution, context);
            watch.see(before, institution, static_cast<Writer>(phase + 1));
        }
    }
}

void watch_news(Watch& watch, const Institution& house) {
    std::array<Institution, 2> houses{house, house};
    houses[0].environment.news = 0.5F;
    const std::array<Institution, 2> before = houses;
    const std::array<std::span<Institution>, 2> municipalities{std::span(&houses[0], 1), std::span(&houses[1], 1)};
    spread_attention(municipalities);
    for (std::size_t each = 0; each != houses.size(); ++each) {
        watch.see(before[each], houses[each], Writer::spread_attention);
    }
}

void watch_applicants(Watch& watch, const Institution& house) {
    std::array<Institution, 2> houses{house, house};
    houses[0].environment.reputation = 0.2F;
    const std::array<Institution, 2> before = houses;
    const std::array<std::span<Institution>, 2> municipalities{std::span(&houses[0], 1), std::span(&houses[1], 1)};
    compete_for_staff(municipalities);
    for (std::size_t each = 0; each != houses.size(); ++each) {
        watch.see(before[each], houses[each], Writer::compete_for_staff);
    }
}

TEST(WhoWritesWhat, IsWhatEachColumnDeclares) {
    Watch watch;
    const Settings settings = busy_settings();
    for (std::uint32_t replicate = 0; replicate != 3; ++replicate) {
        const Luck luck(7, ReplicateId{replicate});
        const Institution house = found(settings, {}, luck);
        watch_weeks(watch, house, luck);
        watch_news(watch, house);
        watch_applicants(watch, house);
    }
    watch.judge();
}

TEST(WhoWritesWhat, NobodyWritesWhatNeverChanges) {
    for (const ColumnInfo& column : column_table) {
        for (std::size_t each = 0; each != writer_names.size(); ++each) {
            if (column.holds != Holds::place) continue;
            EXPECT_FALSE(column.written_by.has(static_cast<Writer>(each)))
                << column.name << " by " << writer_names[each];
        }
        EXPECT_TRUE(column.channel != ChannelName::places || column.holds == Holds::place) << column.name;
    }
}

}  // namespace
}  // namespace raaderum::engine
