// The channels hold an institution completely, and each step of the week writes its own.

#include "engine/channels.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <set>

namespace raaderum::engine {
namespace {

Institution some_institution(const Luck& luck) {
    const Plan plan = test::small_plan(45, 1, 0);
    return found(plan.base, plan.network, luck);
}

TEST(Channels, HoldEveryColumnOfPeopleOnce) {
    const Luck luck(1, ReplicateId{0});
    Institution institution = some_institution(luck);
    std::map<const float*, int> held;
    for (const Channel& channel : channels()) {
        channel.visit(institution, [&](std::span<float> values) { ++held[values.data()]; });
    }
    for_each_column(institution.people, [&](std::string_view name, Column<float>& column, float, std::string_view) {
        EXPECT_EQ(held[column.data()], 1) << name;
    });
    EXPECT_EQ(held[institution.trust.data()], 1);
}

TEST(Channels, HandOverEverythingTogether) {
    const Luck luck(1, ReplicateId{0});
    const OneThread one_thread;
    Institution fresh = some_institution(luck);
    Institution lived = fresh;
    for (Week week = 0; week != 60; ++week) run_week(lived, {}, {week, luck, one_thread});
    for (const Channel& channel : channels()) channel.hand_over(fresh, lived);
    // Whoever was handed everything lives on as the other does.
    run_week(lived, {}, {60, luck, one_thread});
    run_week(fresh, {}, {60, luck, one_thread});
    for_each_column(lived.people, [&](std::string_view name, Column<float>& column, float, std::string_view) {
        for_each_column(fresh.people, [&](std::string_view other, Column<float>& same, float, std::string_view) {
            if (name == other) {
                EXPECT_EQ(std::memcmp(column.data(), same.data(), column.size() * sizeof(float)), 0) << name;
            }
        });
    });
    EXPECT_EQ(lived.trust, fresh.trust);
    EXPECT_EQ(lived.people.generation, fresh.people.generation);
    EXPECT_EQ(lived.environment.rules, fresh.environment.rules);
}

TEST(Channels, AreWrittenByTheirOwnStepAlone) {
    const Luck luck(1, ReplicateId{0});
    const OneThread one_thread;
    Institution now = some_institution(luck);
    for (Week week = 0; week != 80; ++week) {
        const WeekContext context{week, luck, one_thread};
        for (const NamedPhase& named : week_schedule()) {
            Institution before = now;
            named.phase(now, context);
            if (!keeps_to_its_channels(named.phase)) continue;
            Institution after = now;
            for (const Channel& channel : channels()) {
                if (channel.step == named.phase) channel.hand_over(after, before);
            }
            for (const Channel& channel : channels()) {
                std::vector<float> was;
                std::vector<float> is;
                channel.visit(before, [&](std::span<float> v) { was.insert(was.end(), v.begin(), v.end()); });
                channel.visit(after, [&](std::span<float> v) { is.insert(is.end(), v.begin(), v.end()); });
                ASSERT_EQ(was, is) << named.name << " writes to " << channel.name << " in week " << week;
            }
        }
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
