// Nobody vanishes and no hour is worked twice. Exact, or to rounding of single precision.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

using test::run_all;
using test::small_plan;

Plan plan_with_cuts() {
    Plan plan = small_plan(60, 208, 0);
    plan.variants[0].settings.events.push_back(test::event_in(20, "budget_cut", 0.10F));
    plan.variants[0].settings.events.push_back(test::event_in(40, "budget_cut", 0.2F));
    return plan;
}

TEST(Conservation, EveryoneWhoIsThereWasHiredAndHasNotLeft) {
    const Plan plan = plan_with_cuts();
    for (std::uint32_t replicate = 0; replicate != 5; ++replicate) {
        const Luck luck(plan.seed, ReplicateId{replicate});
        const OneThread one_thread;
        Institution institution = engine::found(plan.base, plan.network, luck);
        std::vector<Happening> happenings;
        int there = 60;
        int open = 60;
        std::size_t told = 0;
        for (Week week = 0; week != plan.weeks; ++week) {
            engine::run_week(institution, plan.variants[0].settings.events, {week, luck, one_thread, &happenings});
            for (; told != happenings.size(); ++told) {
                switch (happenings[told].kind) {
                    case HappeningKind::employee_left:
                    case HappeningKind::employee_laid_off:
                        --there;
                        break;
                    case HappeningKind::employee_hired:
                        ++there;
                        break;
                    case HappeningKind::position_closed:
                        --open;
                        break;
                    default:
                        break;
                }
            }
            int filled = 0;
            int still_open = 0;
            for (std::size_t i = 0; i != institution.people.places; ++i) {
                filled += institution.people.filled[i] != 0.0F ? 1 : 0;
                still_open += institution.people.open[i] != 0.0F ? 1 : 0;
                EXPECT_LE(institution.people.filled[i], institution.people.open[i])
                    << "somebody sits in a closed position";
            }
            ASSERT_EQ(filled, there) << "week " << week;
            ASSERT_EQ(still_open, open) << "week " << week;
        }
        EXPECT_EQ(open, 60 - 6 - 11) << "cuts of 10 % of 60 and of 20 % of what is then open";
    }
}

TEST(Conservation, HoursAddUpToTheWholeWeek) {
    const Plan plan = plan_with_cuts();
    const Luck luck(plan.seed, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = engine::found(plan.base, plan.network, luck);
    for (Week week = 0; week != 60; ++week) {
        engine::run_week(institution, plan.variants[0].settings.events, {week, luck, one_thread});
        const People& people = institution.people;
        for (std::size_t i = 0; i != people.positions; ++i) {
            EXPECT_NEAR(people.documentation[i] + people.meetings[i] + people.contact[i] + people.other[i], 1.0F,
                        1e-6F);
            EXPECT_GE(people.other[i], 0.0F);
        }
    }
}

TEST(Conservation, APositionKeepsItsTiesWhenPeopleComeAndGo) {
    const Plan plan = plan_with_cuts();
    const Luck luck(plan.seed, ReplicateId{1});
    const OneThread one_thread;
    Institution institution = engine::found(plan.base, plan.network, luck);
    const TiePattern before = *institution.pattern;
    for (Week week = 0; week != 104; ++week) {
        engine::run_week(institution, plan.variants[0].settings.events, {week, luck, one_thread});
    }
    EXPECT_EQ(before.first, institution.pattern->first);
    EXPECT_EQ(before.slot_neighbour, institution.pattern->slot_neighbour);
}

TEST(Conservation, EveryMetricStaysInItsRangeInRandomInstitutions) {
    // 40 institutions drawn over the middle four fifths of all ranges at once, 60 weeks each. Exact bounds.
    Plan plan = small_plan(30, 60, 0);
    for (std::uint32_t world = 0; world != 40; ++world) {
        const Luck luck(99, ReplicateId{world});
        Settings settings;
        std::uint32_t index = 0;
        for (const ParameterInfo& parameter : parameter_table()) {
            const float u = uniform(luck.words(Purpose::person, 0, index++)[0]);
            const double value =
                parameter.low + (0.1 + 0.8 * static_cast<double>(u)) * (parameter.high - parameter.low);
            if (parameter.key == "institution.employees" || parameter.key == "institution.span_of_control"
                || parameter.key == "network.mean_degree") {
                continue;
            }
            parameter.set(settings.parameters, parameter.whole ? std::floor(value) : value);
        }
        settings.parameters.institution.employees = 30;
        fill_derived(settings.parameters);
        plan.base = settings;
        plan.variants[0].settings = settings;
        const auto all = run_all(plan, 1);
        ASSERT_TRUE(all[0].finished()) << all[0].failure;
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            const std::string_view name = metric_table[metric].name;
            const bool is_share = metric_table[metric].unit == "1" || metric_table[metric].unit == "share of hours";
            const bool unbounded = name == "media_attention" || name == "service_variation" || name == "cost_per_value"
                                   || name == "pressure" || name == "moral_stress" || name == "drift";
            for (std::size_t week = 0; week != all[0].weeks; ++week) {
                const float value = all[0].of(static_cast<Metric>(metric))[week];
                if (name == "leeway_skew" || name == "value_after_harm") continue;  // of either sign
                ASSERT_GE(value, 0.0F) << name << " in world " << world;
                if (is_share && !unbounded) {
                    ASSERT_LE(value, 1.00001F) << name << " in world " << world;
                }
            }
        }
    }
}

}  // namespace
}  // namespace raaderum
