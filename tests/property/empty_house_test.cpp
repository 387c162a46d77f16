// A house of five may lose everybody, and get people again. Neither breaks it: every replicate comes to its end, hours and
// people add up, and states stay numbers.

#include "engine/accountant.hpp"
#include "engine/channels.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"
#include "observe/defined.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace raaderum {
namespace {

using test::add_variant;
using test::event_in;
using test::run_all;
using test::small_plan;

constexpr std::uint32_t replicates = 60;

/// Five people under one leader: as they are, with half of the positions cut, and with leaving at its most.
Plan plan_of_five() {
    Plan plan = small_plan(5, 156, 0);
    plan.base.parameters.institution.span_of_control = 5;
    plan.variants[0].settings = plan.base;
    add_variant(plan, "cut", {{"leaders.control_disposition", 0.9}}, {event_in(20, "budget_cut", 0.5F)});
    add_variant(plan, "left", {{"careers.leaving", 0.4}, {"leaders.control_disposition", 0.9}});
    return plan;
}

bool empty_in(const Trajectory& trajectory, std::size_t week) { return trajectory.of(Metric::vacancy)[week] == 1.0F; }

TEST(EmptyHouses, AllComeToTheirEndAndSomeAreFilledAgain) {
    const std::vector<Trajectory> all = run_all(plan_of_five(), replicates, 2);
    std::size_t emptied = 0;
    std::size_t filled_again = 0;
    for (const Trajectory& trajectory : all) {
        ASSERT_TRUE(trajectory.finished()) << trajectory.failure;
        bool was_empty = false;
        bool is_back = false;
        for (std::size_t week = 0; week != trajectory.weeks; ++week) {
            const bool empty = empty_in(trajectory, week);
            is_back = is_back || (was_empty && !empty);
            was_empty = was_empty || empty;
            for (std::size_t metric = 0; metric != metric_count; ++metric) {
                const float value = trajectory.of(static_cast<Metric>(metric))[week];
                const bool undefined = empty && metric_table[metric].with_nobody == WithNobody::undefined;
                ASSERT_EQ(std::isfinite(value), !undefined)
                    << metric_table[metric].name << ", variant " << trajectory.variant << ", week " << week;
            }
        }
        emptied += was_empty ? 1 : 0;
        filled_again += is_back ? 1 : 0;
    }
    EXPECT_GT(emptied, 5U);
    EXPECT_GT(filled_again, 0U);
}

TEST(EmptyHouses, KeepPeopleAndHoursAddedUpAndTheirStatesNumbers) {
    const Plan plan = plan_of_five();
    std::size_t empty_weeks = 0;
    for (std::uint32_t replicate = 0; replicate != 20; ++replicate) {
        const Luck luck(plan.seed, ReplicateId{replicate});
        const OneThread one_thread;
        Institution institution = engine::found(plan.base, plan.network, luck);
        institution.parameters = plan.variants[1].settings.parameters;
        std::vector<Happening> happenings;
        for (Week week = 0; week != plan.weeks; ++week) {
            engine::run_week(institution, plan.variants[1].settings.events, {week, luck, one_thread, &happenings});
            const People& people = institution.people;
            const auto happened = [&](HappeningKind kind) {
                return std::count_if(happenings.begin(), happenings.end(),
                                     [kind](const Happening& each) { return each.kind == kind; });
            };
            const auto filled = std::count(people.filled.begin(), people.filled.end(), 1.0F);
            ASSERT_EQ(filled, 5 - happened(HappeningKind::employee_left) - happened(HappeningKind::employee_laid_off)
                                  + happened(HappeningKind::employee_hired));
            empty_weeks += filled == 0 ? 1 : 0;
            for (std::size_t i = 0; i != people.positions; ++i) {
                ASSERT_NEAR(people.documentation[i] + people.meetings[i] + people.contact[i] + people.other[i], 1.0F,
                            1e-6F);
                for (const float state :
                     {people.strain[i], people.motivation[i], people.competence[i], people.trust_in_leader[i],
                      people.trust_in_colleagues[i], people.substantive_quality[i], people.leaving_hazard[i]}) {
                    ASSERT_TRUE(std::isfinite(state)) << "replicate " << replicate << ", week " << week;
                }
            }
        }
    }
    EXPECT_GT(empty_weeks, 0U);
}

TEST(EmptyHouses, HaveBooksThatBalanceInTheWeeksInWhichTheMetricIsDefined) {
    const Plan plan = plan_of_five();
    const std::vector<Trajectory> all = run_all(plan, replicates, 2);
    const auto found = std::find_if(all.begin(), all.end(), [](const Trajectory& each) {
        return each.variant == 1
               && std::find(each.of(Metric::vacancy), each.of(Metric::vacancy) + each.weeks, 1.0F)
                      != each.of(Metric::vacancy) + each.weeks;
    });
    ASSERT_NE(found, all.end());
    for (const Metric metric : {Metric::leeway, Metric::citizen_value}) {
        const engine::Question question{&plan, 1, 0, metric};
        const auto account =
            engine::account_replicate(question, engine::own_channels(metric), found->replicate, OneThread{});
        ASSERT_TRUE(account);
        ASSERT_EQ(account->failure, "");
        EXPECT_EQ(std::memcmp(account->value.data(), found->of(metric), account->value.size() * sizeof(float)), 0);
        std::size_t left_out = 0;
        for (std::size_t week = 0; week != account->value.size(); ++week) {
            double sum = 0.0;
            for (std::size_t channel = 0; channel != engine::channels().size(); ++channel) {
                sum += account->part(channel, week);
            }
            const double difference =
                static_cast<double>(account->value[week]) - static_cast<double>(account->baseline_value[week]);
            left_out += account->booked(week) ? 0 : 1;
            EXPECT_EQ(std::isnan(sum), !account->booked(week));
            if (!account->booked(week)) continue;
            EXPECT_NEAR(sum, difference, 1e-6);
        }
        EXPECT_EQ(left_out > 0, metric == Metric::leeway) << info(metric).name;
    }
}

}  // namespace
}  // namespace raaderum
