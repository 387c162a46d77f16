// The channels hold an institution completely, and each metric knows its own.

#include "engine/channels.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "model/members.hpp"
#include "property/small_plan.hpp"
#include "same_member.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace raaderum::engine {
namespace {

Institution some_institution(const Luck& luck) {
    const Plan plan = test::small_plan(45, 1, 0);
    return found(plan.base, plan.network, luck);
}

TEST(Channels, HaveMembersOfWhichTheirStepWritesSome) {
    for (const Channel& channel : channels()) {
        const bool written = std::any_of(column_table.begin(), column_table.end(), [&](const ColumnInfo& column) {
            if (column.channel != channel.members) return false;
            if (channel.step == nullptr) return true;
            for (std::size_t phase = 0; phase != week_schedule().size(); ++phase) {
                if (week_schedule()[phase].phase == channel.step) {
                    return column.written_by.has(static_cast<Writer>(phase + 1));
                }
            }
            return false;
        });
        EXPECT_TRUE(written) << channel.name;
    }
}

TEST(Channels, HandOverEverythingTogether) {
    const Luck luck(1, ReplicateId{0});
    const OneThread one_thread;
    Institution fresh = some_institution(luck);
    Institution lived = fresh;
    lived.parameters.institution.goal_churn = 0.4F;
    for (Week week = 0; week != 60; ++week) run_week(lived, {}, {week, luck, one_thread});
    for (const Channel& channel : channels()) channel.hand_over(fresh, lived);
    for_each_member([&](const ColumnInfo& declared, auto member) {
        EXPECT_TRUE(test::same(member(fresh), member(lived))) << declared.whose << "." << declared.name;
    });
}

TEST(Channels, ShowTheNumbersOfTheirMembersOnce) {
    const Luck luck(1, ReplicateId{0});
    Institution institution = some_institution(luck);
    std::multiset<const float*> shown;
    for (const Channel& channel : channels()) {
        channel.visit(institution, [&](std::span<float> values) { shown.insert(values.data()); });
    }
    for_each_column(institution.people, [&](std::string_view name, Column<float>& column, float, std::string_view) {
        EXPECT_EQ(shown.count(column.data()), 1U) << name;
    });
    EXPECT_EQ(shown.count(institution.trust.data()), 1U);
    EXPECT_EQ(shown.count(&institution.environment.rules), 1U);
    EXPECT_EQ(shown.count(institution.leaders.deafness.data()), 1U);
}

TEST(Channels, AreWrittenByOtherStepsWhereMisfortuneBreaksTrustAndPeopleAndLeadersMove) {
    for (const NamedPhase& named : week_schedule()) {
        const bool reaches_further =
            named.phase == suffer_misfortune || named.phase == come_and_go || named.phase == change_leaders;
        EXPECT_EQ(keeps_to_its_channels(named.phase), !reaches_further) << named.name;
    }
}

TEST(Channels, AreAMetricsOwnWhereItReadsThem) {
    const auto names_of = [](Metric metric) {
        std::set<std::string_view> names;
        const auto own = own_channels(metric);
        for (std::size_t channel = 0; channel != own.size(); ++channel) {
            if (own[channel] != 0) names.insert(channels()[channel].name);
        }
        return names;
    };
    using Names = std::set<std::string_view>;
    EXPECT_EQ(names_of(Metric::leeway), Names{"leeway"});
    EXPECT_EQ(names_of(Metric::wellbeing), (Names{"motivation", "strain", "safety"}));
    EXPECT_EQ(names_of(Metric::trust_colleagues), (Names{"trust_seen", "trust_colleagues"}));
    EXPECT_EQ(names_of(Metric::citizen_value), (Names{"quality", "unmet_demand"}));
    EXPECT_EQ(names_of(Metric::leaving_risk), Names{"hazards"});
    const std::set<Metric> count_people{Metric::absence, Metric::turnover, Metric::layoffs, Metric::vacancy,
                                        Metric::cost};
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const auto one = static_cast<Metric>(metric);
        EXPECT_EQ(names_of(one).empty(), count_people.contains(one)) << metric_table[metric].name;
    }
}

}  // namespace
}  // namespace raaderum::engine
