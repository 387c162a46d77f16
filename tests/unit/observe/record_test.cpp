// Writing down people and ties: whose state stands where, and what is missing where nobody is.

#include "observe/observe.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace raaderum {
namespace {

TEST(Record, EveryRecordedStateHasANameAMeaningAndAUnit) {
    std::set<std::string_view> names;
    for (const RecordedState& state : recorded_state_table()) {
        EXPECT_TRUE(names.insert(state.name).second) << state.name;
        EXPECT_FALSE(state.long_name.empty()) << state.name;
        EXPECT_FALSE(state.unit.empty()) << state.name;
    }
    for (const char* name : {"competence", "buy_in", "courage", "leeway", "strain", "trust_in_leader", "tenure"}) {
        EXPECT_TRUE(names.contains(name)) << name;
    }
}

TEST(Record, StatesStandByWeekStateAndPositionAndAreMissingWhereNobodyIs) {
    SmallInstitution house;
    house.people.competence[7] = 0.123F;
    empty_position(house.institution, 9);
    AgentRecord record;
    record_agents(house.institution, 4, record);
    house.people.competence[7] = 0.456F;
    record_agents(house.institution, 8, record);
    EXPECT_EQ(record.weeks, (std::vector<Week>{4, 8}));
    EXPECT_EQ(record.positions, 30U);
    const auto& states = recorded_state_table();
    ASSERT_EQ(record.values.size(), 2 * states.size() * 30);
    for (std::size_t state = 0; state != states.size(); ++state) {
        EXPECT_TRUE(std::isnan(record.values[state * 30 + 9])) << states[state].name;
        EXPECT_FALSE(std::isnan(record.values[state * 30 + 8])) << states[state].name;
        if (states[state].name == "competence") {
            EXPECT_EQ(record.values[state * 30 + 7], 0.123F);
            EXPECT_EQ(record.values[(states.size() + state) * 30 + 7], 0.456F);
        }
    }
}

TEST(Record, TiesBondWithinTeamsBridgeBetweenThemAndLinkToLeaders) {
    SmallInstitution house;
    const RecordedTies ties = record_ties(house.institution);
    EXPECT_EQ(ties.employees, 30U);
    EXPECT_EQ(ties.leaders, 2U);
    const std::size_t among_colleagues = house.institution.pattern->ties();
    ASSERT_EQ(ties.source.size(), among_colleagues + 60);
    ASSERT_EQ(ties.target.size(), ties.source.size());
    ASSERT_EQ(ties.kind.size(), ties.source.size());
    std::size_t bridging = 0;
    for (std::size_t tie = 0; tie != ties.source.size(); ++tie) {
        const bool up = ties.target[tie] >= 30;
        const bool down = ties.source[tie] >= 30;
        const auto kind = static_cast<TieKind>(ties.kind[tie]);
        EXPECT_EQ(kind == TieKind::up_to_leader, up);
        EXPECT_EQ(kind == TieKind::down_from_leader, down);
        if (!up && !down) {
            const bool within = (ties.source[tie] < 15) == (ties.target[tie] < 15);
            EXPECT_EQ(kind == TieKind::bonding, within);
            bridging += within ? 0U : 1U;
        }
    }
    EXPECT_EQ(bridging, 12U);  // six pairs of neighbours sit across the two borders of a ring
}

TEST(Record, TrustStandsInTheOrderOfTheTiesAndIsMissingWhereAnEndIsVacant) {
    SmallInstitution house;
    const RecordedTies ties = record_ties(house.institution);
    house.people.trust_in_leader[4] = 0.11F;
    house.people.trust_from_leader[4] = 0.22F;
    house.institution.trust[0] = 0.33F;
    empty_position(house.institution, 20);
    const std::vector<float> trust = record_trust(house.institution);
    ASSERT_EQ(trust.size(), ties.source.size());
    for (std::size_t tie = 0; tie != trust.size(); ++tie) {
        EXPECT_EQ(std::isnan(trust[tie]), ties.source[tie] == 20 || ties.target[tie] == 20) << tie;
        const auto kind = static_cast<TieKind>(ties.kind[tie]);
        if (ties.source[tie] == 4 && kind == TieKind::up_to_leader) {
            EXPECT_EQ(trust[tie], 0.11F);
        }
        if (ties.target[tie] == 4 && kind == TieKind::down_from_leader) {
            EXPECT_EQ(trust[tie], 0.22F);
        }
    }
    EXPECT_EQ(trust[0], 0.33F);
}

}  // namespace
}  // namespace raaderum
