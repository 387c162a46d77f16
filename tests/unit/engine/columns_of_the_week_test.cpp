// What is made anew each week is made before anyone reads it, so that institutions may take turns at the place where it lies:
// forgotten between weeks, whatever mechanism is off and whatever happens, everything that follows has the same bits.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "engine/workbench.hpp"
#include "model/members.hpp"
#include "observe/observe.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace raaderum {
namespace {

template <class T>
void forget(Column<T>& column) {
    std::memset(static_cast<void*>(column.data()), 0xFF, column.size() * sizeof(T));  // no numbers
}
void forget(float& value) { value = std::numeric_limits<float>::quiet_NaN(); }
void forget(int& value) { value = std::numeric_limits<int>::min() / 2; }
template <class Other>
void forget(Other&) {
    FAIL() << "what is made anew each week is of another kind";
}

/// Forgets all that is made anew each week, of people, leaders, surroundings and ties.
void forget_the_week(Institution& institution) {
    for_each_member([&](const ColumnInfo& declared, auto member) {
        if (declared.holds == Holds::week) forget(member(institution));
    });
}

void append(std::vector<float>& all, const Column<float>& column, std::size_t count) {
    all.insert(all.end(), column.begin(), column.begin() + static_cast<std::ptrdiff_t>(count));
}
void append(std::vector<float>& all, float value, std::size_t) { all.push_back(value); }
void append(std::vector<float>& all, int value, std::size_t) { all.push_back(static_cast<float>(value)); }
template <class Other>
void append(std::vector<float>&, const Other&, std::size_t) {}

/// The numbers that an institution keeps; the padding is nobody's.
void append_what_is_kept(std::vector<float>& all, Institution& institution) {
    for_each_member([&](const ColumnInfo& declared, auto member) {
        const std::size_t count = declared.whose == "people"    ? institution.people.positions
                                  : declared.whose == "leaders" ? institution.leaders.count
                                                                : institution.trust.size();
        if (declared.holds != Holds::week) append(all, member(institution), count);
    });
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
        if (forgetting) forget_the_week(institution);
        engine::run_week(institution, troubles(), {week, luck, one_thread});
    }
    const auto metrics = observe(institution, one_thread);
    std::vector<float> all(metrics.begin(), metrics.end());
    append_what_is_kept(all, institution);
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
        for_each_column_of_the_week(institution, [&](const auto& column) { EXPECT_EQ(column.size(), places); });
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
