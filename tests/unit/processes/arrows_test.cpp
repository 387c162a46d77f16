// What is declared as an arrow is what is computed: taken out, it moves its target and, within its process, nothing else that does not
// follow from the target.
#include "model/arrows.hpp"

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace raaderum {
namespace {

/// The phase that sums the arrows into a state.
const std::map<std::string_view, Phase> phase_of{
    {"courage", gather_courage},        {"motivation", bear_the_work},
    {"strain", bear_the_work},          {"frustration", bear_the_work},
    {"steering_demand", bear_the_work}, {"justice", judge_fairness},
    {"role_clarity", form_buy_in},      {"reflexivity", learn},
};

/// A house in which nothing is ordinary, so that every cause pulls.
void disturb(SmallInstitution& house) {
    float shift = 0.05F;
    for_each_column(house.people, [&](std::string_view name, Column<float>& column, float, std::string_view) {
        if (name == "filled" || name == "open") return;
        for (float& value : column) value += shift;
        shift = shift > 0.1F ? 0.05F : shift + 0.007F;
    });
    set_all(house.people.role_clarity, 0.3F);
    set_all(house.people.justice, 0.3F);
    house.environment.churn += 0.1F;
    house.environment.fatigue += 0.1F;
    house.environment.role_conflict += 0.1F;
    house.environment.political_demand += 0.1F;
    house.environment.attention = 0.4F;
}

std::map<std::string, float> states_after(Phase phase, const ParameterInfo* without) {
    SmallInstitution house;
    disturb(house);
    if (without != nullptr) without->set(house.parameters, 0.0);
    house.live(phase);
    std::map<std::string, float> states;
    for_each_column(house.people, [&](std::string_view name, const Column<float>& column, float, std::string_view) {
        states[std::string(name)] = column[0];
    });
    return states;
}

TEST(Arrows, TakenOutMoveTheirTargetAndNothingElse) {
    ASSERT_FALSE(arrow_table().empty());
    for (const Arrow& arrow : arrow_table()) {
        const ParameterInfo* const size = find_parameter(arrow.key);
        ASSERT_NE(size, nullptr) << arrow.key;
        ASSERT_TRUE(phase_of.contains(arrow.target)) << arrow.target;
        const Phase phase = phase_of.at(arrow.target);
        const auto with = states_after(phase, nullptr);
        const auto without = states_after(phase, size);
        for (const auto& [state, value] : with) {
            if (state == arrow.target) {
                EXPECT_NE(value, without.at(state)) << arrow.key << " is in no sum";
            } else if (!phase_of.contains(state)) {
                EXPECT_EQ(value, without.at(state)) << arrow.key << " moves " << state;
            }
        }
    }
}

TEST(Arrows, AreSizesFromZeroOnAndFoundByTheirKey) {
    for (const Arrow& arrow : arrow_table()) {
        const ParameterInfo& size = *find_parameter(arrow.key);
        EXPECT_EQ(size.low, 0.0) << arrow.key << ": zero takes it out";
        EXPECT_EQ(size.changeable, Changeable::anytime) << arrow.key;
        EXPECT_EQ(find_arrow(arrow.key), &arrow);
        EXPECT_FALSE(arrow.amount.empty());
    }
    EXPECT_EQ(find_arrow("motivation.rate"), nullptr);
    const Arrow* const pressure = find_arrow("motivation.from_pressure");
    ASSERT_NE(pressure, nullptr);
    EXPECT_FALSE(pressure->adds);
    EXPECT_EQ(pressure->target, "motivation");
}

}  // namespace
}  // namespace raaderum
