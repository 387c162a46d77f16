// The log has one name for each thing, the name that scenarios use, and reads the names of earlier files.

#include "observe/log.hpp"

#include "interventions/kinds.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace raaderum {
namespace {

TEST(Log, HasANameForEveryFactAndEveryInterventionAtItsNumber) {
    const auto names = happening_names();
    EXPECT_EQ(names.size(), fact_names.size() + intervention_kinds().size() + later_fact_names.size());
    EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size());
    EXPECT_EQ(name_of(HappeningKind::employee_left), "employee_left");
    EXPECT_EQ(name_of(HappeningKind::press_case_opened), "press_case_opened");
    EXPECT_EQ(name_of(HappeningKind::leader_left), "leader_left");
    EXPECT_EQ(name_of(HappeningKind::leader_fell_ill), "leader_fell_ill");
    EXPECT_EQ(name_of(HappeningKind::leader_appointed), "leader_appointed");
    for (const InterventionKind* kind : intervention_kinds()) EXPECT_EQ(name_of(kind->number), kind->name);
}

TEST(Log, KnowsTheNamesThatEarlierFilesUsed) {
    for (const auto& [stored, today] : {std::pair{"budget_was_cut", "budget_cut"},
                                        {"press_took_up_a_case", "media_shock"},
                                        {"reform_began", "trust_reform"},
                                        {"trust_was_broken", "trust_shock"},
                                        {"parameter_was_set", "set"},
                                        {"grievance_arose", "grievance"}}) {
        EXPECT_EQ(name_today(stored), today);
    }
    for (const std::string_view name : happening_names()) EXPECT_EQ(name_today(name), name);
    EXPECT_EQ(name_today("finished"), "finished");
    EXPECT_EQ(name_today(""), "");
}

}  // namespace
}  // namespace raaderum
