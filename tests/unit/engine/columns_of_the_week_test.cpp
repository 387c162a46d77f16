// What is made anew each week is made before anyone reads it, so that institutions may take turns at the place where it lies:
// forgotten between weeks, whatever mechanism is off and whatever happens, everything that follows has the same bits.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "engine/workbench.hpp"
#include "observe/observe.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace raaderum {
namespace {

constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

void forget(Institution& institution) {
    for_each_column_of_the_week(institution.people,
                                [](Column<float>& column) { std::fill(column.begin(), column.end(), no_number); });
    for (Face& face : institution.faces) {
        face = {no_number, no_number, no_number, no_number, no_number, no_number, no_number, no_number};
    }
    for (Conduct& conduct : institution.conduct) conduct = {no_number, no_number};
}

std::vector<Event> troubles() {
    const Event words =
        test::event_in(8, "trust_reform", 0.8F, {{"decoupling", 0.4F}, {"deregulation", 0.5F}, {"over_weeks", 13}});
    return {test::event_in(4, "media_shock", 0.8F), words, test::event_in(12, "budget_cut", 0.1F),
            test::event_in(20, "trust_shock", 0.5F)};
}

/// The bits of all that people, ties and surroundings keep after a year, and of what is observed then.
std::vector<float> a_year(Plan plan, bool forgetting) {
    plan.base.parameters.environment.press_probability = 0.05F;
    plan.base.parameters.institution.workload = 1.3F;
    const Luck luck(plan.seed, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = engine::found(plan.base, plan.network, luck);
    for (Week week = 0; week != 52; ++week) {
        if (forgetting) forget(institution);
        engine::run_week(institution, troubles(), {week, luck, one_thread});
    }
    const auto metrics = observe(institution, one_thread);
    forget(institution);
    std::vector<float> all(institution.trust.begin(), institution.trust.end());
    all.insert(all.end(), metrics.begin(), metrics.end());
    for_each_column(institution.people, [&](std::string_view, Column<float>& column, float, std::string_view) {
        all.insert(all.end(), column.data(), column.data() + institution.people.positions);  // padding is nobody's
    });
    all.push_back(institution.environment.rules);
    all.push_back(institution.environment.attention);
    return all;
}

bool same_bits(const std::vector<float>& one, const std::vector<float>& other) {
    return one.size() == other.size() && std::memcmp(one.data(), other.data(), one.size() * sizeof(float)) == 0;
}

TEST(ColumnsOfTheWeek, AreMadeBeforeAnyoneReadsThem) {
    const Plan plan = test::small_plan(45, 52, 0);
    EXPECT_TRUE(same_bits(a_year(plan, false), a_year(plan, true)));
    for (const MechanismInfo& mechanism : mechanism_table) {
        Plan without = plan;
        without.base.mechanisms.*mechanism.member = false;
        EXPECT_TRUE(same_bits(a_year(without, false), a_year(without, true))) << mechanism.name;
    }
}

TEST(ColumnsOfTheWeek, AnInstitutionKeepsNoneOfThemWhileItIsNotItsTurn) {
    const Plan plan = test::small_plan(45, 52, 0);
    const Luck luck(plan.seed, ReplicateId{0});
    Institution institution = engine::found(plan.base, plan.network, luck);
    engine::Workbenches::clear(institution);
    engine::Workbenches benches(institution.people.places + 16);
    const auto expect_columns_of = [&](std::size_t places) {
        for_each_column_of_the_week(institution.people,
                                    [&](const Column<float>& column) { EXPECT_EQ(column.size(), places); });
        EXPECT_EQ(institution.faces.size(), places);
    };
    expect_columns_of(0);
    {
        const engine::Workbenches::Turn turn(benches, institution);
        expect_columns_of(institution.people.places + 16);
    }
    expect_columns_of(0);
}

}  // namespace
}  // namespace raaderum
