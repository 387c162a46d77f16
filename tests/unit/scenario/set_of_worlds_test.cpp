// Worlds of a set: the table, the key `worlds` that names it, and how it is written down again.
#include "reading.hpp"

#include "core/fnv1a.hpp"
#include "model/structural.hpp"
#include "model/structures.hpp"
#include "scenario/read_set.hpp"
#include "scenario/set_of_worlds.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace raaderum::scenario {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

/// Three worlds of two numbers, each with another structure.
SetOfWorlds three_worlds() {
    SetOfWorlds set;
    set.name = "three worlds, made by hand";
    set.parameters = {find_parameter("motivation.from_meaning"), find_parameter("strain.from_pressure")};
    set.columns = {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}};
    set.structures = {0, 3, 1};
    set.count = 3;
    return set;
}

SetOfWorlds read(const std::string& text) {
    Problems problems;
    const auto set = read_set_of_worlds(make_source("set.csv", {}, text, problems), problems);
    problems.throw_if_any();
    return set.value();
}

Overrides with_worlds(const std::string& worlds) {
    Overrides overrides;
    overrides.worlds = worlds;
    return overrides;
}

Overrides setting(const std::string& key, const std::string& value) {
    Overrides overrides;
    overrides.set.emplace_back(key, value);
    return overrides;
}

std::string problems_of(const std::string& text) {
    try {
        read(text);
        return {};
    } catch (const BadInput& bad) {
        return describe(bad.problems);
    }
}

/// A table with a checksum that fits, whatever stands in it.
std::string vouched(const std::string& rest) {
    return "# a set\n" + std::string(checksum_mark) + fmt::format("{:016x}", fnv1a_64(rest)) + "\n" + rest;
}

/// A set in a file of its own.
class InAFile : public testing::Test {
  protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path()
                  / fmt::format("raaderum-set-{}", testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "set.csv", std::ios::binary) << table_of(three_worlds());
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    Scenario scenario(const std::string& text, const Overrides& overrides = {}) const {
        try {
            return load_text("worlds: set.csv\n" + text, "test.yaml", overrides, folder_);
        } catch (const BadInput& bad) {
            ADD_FAILURE() << describe(bad.problems);
            return {};
        }
    }
    std::filesystem::path folder_;
};

TEST(SetOfWorlds, ComesBackFromItsTable) {
    const std::string table = table_of(three_worlds());
    const SetOfWorlds set = read(table);
    EXPECT_EQ(set.name, three_worlds().name);
    EXPECT_EQ(set.parameters, three_worlds().parameters);
    EXPECT_EQ(set.columns, three_worlds().columns);
    EXPECT_EQ(set.structures, three_worlds().structures);
    EXPECT_EQ(set.count, 3U);
    EXPECT_EQ(table_of(set), table);
    EXPECT_THAT(table, HasSubstr("\nworld,structure,motivation.from_meaning,strain.from_pressure\n0,all,0.1,0.4\n"
                                 "1,information,0.2,0.5\n"));
    EXPECT_EQ(read(vouched("motivation.from_meaning\n0.1\n0.2\n")).count, 2U) << "neither number nor structure";
}

TEST(SetOfWorlds, WhatWasChangedIsRefused) {
    std::string table = table_of(three_worlds());
    table.replace(table.rfind("0.3"), 3, "0.4");
    EXPECT_THAT(problems_of(table),
                AllOf(HasSubstr("set.csv:2"), HasSubstr("changed after the set was made"), HasSubstr("--points")));
    EXPECT_THAT(problems_of("motivation.from_meaning\n0.1\n"),
                AllOf(HasSubstr("set.csv:1"), HasSubstr("no set of worlds")));
    EXPECT_THAT(problems_of("# a set\nmotivation.from_meaning\n0.1\n"), HasSubstr("set.csv:2"));
}

TEST(SetOfWorlds, WhatIsWrongIsToldWithItsLine) {
    EXPECT_THAT(problems_of(vouched("motivation.from_meening\n0.1\n")),
                AllOf(HasSubstr("set.csv:3"), HasSubstr("motivation.from_meaning")));
    EXPECT_THAT(problems_of(vouched("institution.employees\n12\n")), HasSubstr("the same people"));
    EXPECT_THAT(problems_of(vouched("strain.from_pressure,strain.from_pressure\n0,0\n")), HasSubstr("two columns"));
    EXPECT_THAT(problems_of(vouched("strain.from_pressure\n0.1\n7\n")),
                AllOf(HasSubstr("set.csv:5"), HasSubstr("out of range")));
    EXPECT_THAT(problems_of(vouched("strain.from_pressure\nmuch\n")), HasSubstr("'much' is no number"));
    EXPECT_THAT(problems_of(vouched("strain.from_pressure,strain.from_burden\n0.1,\n")), HasSubstr("an empty cell"));
    EXPECT_THAT(problems_of(vouched("strain.from_pressure\n0.1,0.2\n")), HasSubstr("a row with 2 cells; expected 1"));
    EXPECT_THAT(problems_of(vouched("structure\nagency\n")), HasSubstr("'agency' is no structure"));
    EXPECT_THAT(problems_of(vouched("strain.from_pressure\n")), HasSubstr("no worlds"));
    EXPECT_THAT(problems_of(vouched("world\n0\n")), HasSubstr("no column"));
}

TEST(SetOfWorlds, TheShippedOneCanBeRead) {
    const SetOfWorlds set = read(shipped_worlds());
    EXPECT_GE(set.count, 8U);
    for (const ParameterInfo* parameter : set.parameters)
        EXPECT_TRUE(is_structural(*parameter) && parameter->known != Known::measured) << parameter->key;
    ASSERT_EQ(set.structures.size(), set.count);
    for (std::size_t first = 0; first + structure_count <= set.count; first += structure_count) {
        std::vector<bool> seen(structure_count, false);
        for (std::size_t world = first; world != first + structure_count; ++world) seen[set.structures[world]] = true;
        EXPECT_THAT(seen, testing::Each(true)) << "every prefix has all structures, from world " << first;
    }
}

TEST(PlausibleWorlds, AreGoneRoundByReplicates) {
    const Plan plan = plan_of("worlds: plausible:5\nreplicates: 12\n");
    EXPECT_EQ(plan.worlds.count, 5);
    EXPECT_EQ(plan.replicates, 12);
    EXPECT_EQ(plan.worlds.world_of(0), 0U);
    EXPECT_EQ(plan.worlds.world_of(11), 1U);
    EXPECT_THAT(worlds_of(plan.worlds, {0, 7, 11, 12}), ElementsAre(0, 1, 2));
    EXPECT_EQ(plan_of("worlds: plausible\n").worlds.count, static_cast<int>(read(shipped_worlds()).count));
    EXPECT_EQ(plan_of("weeks: 30\n", with_worlds("plausible:2")).worlds.count, 2);
    const Plan plain = plan_of("worlds: defaults\n");
    EXPECT_FALSE(plain.worlds.any());
    EXPECT_EQ(plain.replicates, 100);
    EXPECT_TRUE(plan_of("worlds: plausible:5\nvariants: {a: {}, b: {leaders.develop: 0.9}}\n"
                        "replicates: {until: {metric: wellbeing, half_width: 0.1}}\n")
                    .until.has_value());
}

TEST(PlausibleWorlds, WhatIsWrongWithTheKeyIsTold) {
    EXPECT_THAT(messages_of("worlds: plausible\nuncertain: {institution.workload: [0.9, 1.1]}\n"),
                AllOf(HasSubstr("uncertain"), HasSubstr("say already what nobody knows"), HasSubstr("worlds: 100")));
    EXPECT_THAT(messages_of("worlds: plausible:0\n"), HasSubstr("expected a whole number from 1 to"));
    EXPECT_THAT(messages_of("worlds: plausible:100000\n"), HasSubstr("no number of plausible worlds"));
    EXPECT_THAT(messages_of("worlds: plausibel\n"),
                AllOf(HasSubstr("'plausibel' is neither a set of worlds nor a file"), HasSubstr("plausible:100")));
    EXPECT_THAT(messages_of("worlds: nowhere.csv\n"), HasSubstr("there is no file"));
    EXPECT_THAT(messages_of("worlds: 12\n"), HasSubstr("worlds: plausible:100"));
    EXPECT_THAT(messages_of("worlds: plausible\nmunicipalities: {kinds: {school: {per_1000_inhabitants: 20}}, "
                            "list: {Aarhus: 3000}}\n"),
                HasSubstr("worlds"));
    EXPECT_EQ(messages_of("worlds: defaults\nmunicipalities: {kinds: {school: {per_1000_inhabitants: 20}}, "
                          "list: {Aarhus: 3000}}\n"),
              "");
}

TEST_F(InAFile, WhatTheScenarioWritesGoesBeforeTheSet) {
    const Scenario plain = scenario("");
    ASSERT_EQ(plain.plan.worlds.uncertain.size(), 2U);
    EXPECT_THAT(*plain.plan.worlds.uncertain[1].values, ElementsAre(0.4, 0.5, 0.6));
    EXPECT_EQ(plain.files.back(), folder_ / "set.csv") << "so that no output takes its place";
    const Plan with = scenario("strain.from_pressure: 0.9\n").plan;
    ASSERT_EQ(with.worlds.uncertain.size(), 1U);
    EXPECT_EQ(with.worlds.uncertain.front().parameter->key, "motivation.from_meaning");
    EXPECT_EQ(scenario("", setting("strain.from_pressure", "0.9")).plan.worlds.uncertain.size(), 1U);
    EXPECT_EQ(scenario("without: [strain.from_pressure]\n").plan.worlds.uncertain.size(), 1U);
    const Scenario all = scenario("structure: all\nstrain.from_pressure: 0.2\nmotivation.from_meaning: 0.2\n");
    ASSERT_EQ(all.warnings.size(), 1U);
    EXPECT_THAT(all.warnings.front(), HasSubstr("they are all alike"));
    EXPECT_TRUE(scenario("structure: information\n").plan.worlds.set->structures.empty());
    EXPECT_THAT(scenario("mechanisms: {autonomy: false}\n").plan.worlds.set->switched,
                ElementsAre(&Mechanisms::autonomy));
    const Scenario of_variant =
        scenario("variants: {a: {}, b: {strain.from_pressure: 0.1, mechanisms: {autonomy: true}}}\n");
    EXPECT_TRUE(of_variant.warnings.empty());
    EXPECT_THAT(of_variant.plan.variants[1].own_mechanisms, ElementsAre(&Mechanisms::autonomy));
}

TEST_F(InAFile, ReadsBackFromTheResolvedTextWithNothingElse) {
    const Scenario written = scenario("mechanisms: {autonomy: false}\nreplicates: 7\n");
    EXPECT_THAT(written.resolved, HasSubstr("\nreplicates: 7\n"));
    EXPECT_THAT(written.resolved,
                AllOf(HasSubstr("\nworlds:\n  name: \"three worlds, made by hand\"\n  checksum: \""),
                      HasSubstr("  count: 3\n  structures: all information principal_agent\n  switched: autonomy\n"
                                "  values:\n    motivation.from_meaning: 0.1 0.2 0.3\n")));
    std::filesystem::remove(folder_ / "set.csv");
    const Scenario again = load_text(written.resolved, "resolved");
    EXPECT_EQ(again.resolved, written.resolved);
    EXPECT_EQ(again.plan.worlds.count, 3);
    EXPECT_EQ(again.plan.worlds.set->structures, written.plan.worlds.set->structures);
    EXPECT_EQ(again.plan.worlds.set->switched, written.plan.worlds.set->switched);
    expect_same(again.plan, written.plan);
}

TEST_F(InAFile, WhatAnArgumentSetsHoldsInAllWorldsOfAResolvedText) {
    const std::string resolved = scenario("").resolved;
    const auto with = [&](const char* key, const char* value) {
        return load_text(resolved, "resolved", setting(key, value)).plan.worlds;
    };
    EXPECT_EQ(with("strain.from_pressure", "0.9").uncertain.size(), 1U);
    EXPECT_TRUE(with("structure", "all").set->structures.empty());
    EXPECT_THAT(with("mechanisms.autonomy", "true").set->switched, ElementsAre(&Mechanisms::autonomy));
}

TEST_F(InAFile, WorldsOfAnotherResolvedTextCanTakeTheirPlace) {
    const std::string written = written_worlds(scenario("").resolved);
    EXPECT_THAT(written, HasSubstr("count: 3"));
    Overrides begun;
    begun.written_worlds = written;
    const Scenario other = load_text("worlds: plausible\nweeks: 20\n", "test.yaml", begun);
    EXPECT_EQ(other.plan.worlds.set->name, three_worlds().name);
    EXPECT_EQ(written_worlds(other.resolved), written);
    EXPECT_FALSE(is_shipped(*other.plan.worlds.set));
    EXPECT_TRUE(is_shipped(*plan_of("worlds: plausible:2\n").worlds.set));
    EXPECT_EQ(written_worlds(load_text("weeks: 20\n", "test.yaml").resolved), "");
}

TEST(SetOfWorlds, AWorldHasItsOwnStructureUnlessTheScenarioSaysOtherwise) {
    WorldsSet set{"", "", {0, 2}, {&Mechanisms::crowding_out}};
    Mechanisms off;
    off.crowding_out = false;
    const Mechanisms there = set.in_world(1, off, {&Mechanisms::deterrence});
    for (const CarriedMechanism& carried : carried_table) {
        const bool kept = carried.member == &Mechanisms::deterrence;
        const bool switched = carried.member == &Mechanisms::crowding_out;
        EXPECT_EQ(there.*carried.member, kept || (!switched && carried.structure == structure_name(2)))
            << carried.structure;
    }
    EXPECT_EQ(set.in_world(0, Mechanisms{}, {}), Mechanisms{});
}

}  // namespace
}  // namespace raaderum::scenario
