// What is declared as an arrow is what is computed: taken out, it moves its target and, within its process, nothing else that does not
// follow from the target.
#include "model/arrows.hpp"

#include "disturbed.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>

namespace raaderum {
namespace {

/// The phase that sums the arrows into a state.
const std::map<std::string_view, Phase> phase_of{
    {"political_demand", meet_environment},
    {"fatigue", meet_environment},
    {"confidence", meet_environment},
    {"leader_strain", bear_leadership},
    {"leader_motivation", bear_leadership},
    {"direction_clarity", delegate_leeway},
    {"procedural_quality", do_casework},
    {"coupling_on", lead},
    {"competence", learn},
    {"reflexivity", learn},
    {"buy_in", form_buy_in},
    {"role_clarity", form_buy_in},
    {"courage", gather_courage},
    {"motivation", bear_the_work},
    {"strain", bear_the_work},
    {"frustration", bear_the_work},
    {"steering_demand", bear_the_work},
    {"justice", judge_fairness},
    {"trust_from_leader", revise_trust},
    {"trust_in_leader", revise_trust},
    {"goodwill", revise_trust},
    {"friction", revise_trust},
    {"leaving_hazard", come_and_go},
    {"long_illness_hazard", come_and_go},
};

/// Targets from which further states follow in the same phase.
const std::set<std::string_view> with_followers{"direction_clarity", "coupling_on", "leaving_hazard", "leader_strain",
                                                "long_illness_hazard"};

/// The states of the environment and of the first person.
using States = std::map<std::string, float>;

States states_after(Phase phase, const ParameterInfo* without) {
    SmallInstitution house;
    disturb(house);
    if (without != nullptr) without->set(house.parameters, 0.0);
    house.live(phase);
    States states;
    for_each_column(house.people, [&](std::string_view name, const Column<float>& column, float, std::string_view) {
        states[std::string(name)] = column[0];
    });
    states["political_demand"] = house.environment.political_demand;
    states["fatigue"] = house.environment.fatigue;
    states["confidence"] = house.environment.confidence;
    states["leader_strain"] = house.leaders.strain[0];
    states["leader_motivation"] = house.leaders.motivation[0];
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
            } else if (!phase_of.contains(state) && !with_followers.contains(arrow.target)) {
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
        EXPECT_EQ(find_arrow(arrow.key), arrow.shared ? nullptr : &arrow);
        EXPECT_FALSE(arrow.amount.empty());
    }
    EXPECT_EQ(find_arrow("pace.feelings"), nullptr);
    const Arrow* const strain = find_arrow("motivation.from_strain");
    ASSERT_NE(strain, nullptr);
    EXPECT_FALSE(strain->adds);
    EXPECT_EQ(strain->target, "motivation");
}

TEST(Arrows, SharedOnesStandWhereTheyAreAdded) {
    std::set<std::string_view> targets;
    for (std::size_t at = 0; at != arrow_table().size(); ++at) {
        const Arrow& arrow = arrow_table()[at];
        if (!arrow.shared) continue;
        targets.insert(arrow.target);
        EXPECT_EQ(arrow.key, "leadership.effect");
        EXPECT_TRUE(at > 0 && arrow_table()[at - 1].target == arrow.target) << arrow.target;
    }
    EXPECT_EQ(targets, (std::set<std::string_view>{"buy_in", "competence", "courage"}));
}

/// Lines of the tables that declare a term.
std::size_t declared_terms() {
    namespace fs = std::filesystem;
    std::size_t count = 0;
    for (const auto& table : fs::directory_iterator(fs::path(RAADERUM_SOURCE_DIR) / "sim" / "model" / "arrows")) {
        std::ifstream lines(table.path());
        for (std::string line; std::getline(lines, line);) count += line.starts_with("TERM(") ? 1 : 0;
    }
    return count;
}

TEST(Arrows, TermsAreAllInTheTableAndUsedByTheirTarget) {
    EXPECT_EQ(term_table().size(), declared_terms());
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Term& term : term_table()) {
        EXPECT_TRUE(seen.insert({term.target, term.name}).second) << term.name << " is declared twice";
        EXPECT_TRUE(phase_of.contains(term.target)) << term.target;
        EXPECT_FALSE(term.meaning.empty()) << term.name;
        const std::regex name("(^|[^\\w.])" + std::string(term.name) + "($|\\W)");
        bool used = false;
        for (const Arrow& arrow : arrow_table()) {
            used = used || (arrow.target == term.target && std::regex_search(std::string(arrow.amount), name));
        }
        for (const Term& other : term_table()) {
            used = used || (other.target == term.target && std::regex_search(std::string(other.code), name));
        }
        EXPECT_TRUE(used) << term.name << " is in no amount of " << term.target;
    }
}

}  // namespace
}  // namespace raaderum
