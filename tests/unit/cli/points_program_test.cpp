// Worlds from a table, and outcomes as a table: any design in, its answers out.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const char* const study = R"(weeks: 30
replicates: 2
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
record: {outcomes: [leeway, citizen_value]}
)";
const char* const design = "institution.workload,institution.task_complexity\n0.9,0.2\n1,0.5\n1.1,0.8\n";

struct WithPoints : Folder {
    WithPoints() : Folder(study) { write("points.csv", design); }
    void runs(const std::string& words) const {
        const Ended ended = run("raaderum run small.yaml --points points.csv --quiet " + words);
        EXPECT_EQ(ended.exit, 0) << ended.err;
    }
    /// What is told of a table that is wrong.
    std::string told(const std::string& table) const {
        write("points.csv", table);
        const Ended ended = run("raaderum run small.yaml --points points.csv --quiet -o no.h5");
        EXPECT_EQ(ended.exit, 2) << table << ended.out;
        return ended.err;
    }
    /// Why a run with these words is refused before anything is written.
    std::string refused(const std::string& words) const {
        const std::size_t before = entries();
        const Ended ended = run("raaderum run small.yaml --quiet " + words);
        EXPECT_EQ(ended.exit, 2) << words << ended.err;
        EXPECT_EQ(entries(), before) << words;
        return ended.err;
    }
};

/// The line of a variant and world.
std::string line_of(const std::string& table, const std::string& begins) {
    const std::size_t at = table.find("\n" + begins);
    return at == std::string::npos ? "" : table.substr(at + 1, table.find('\n', at + 1) - at - 1);
}

TEST(Points, EveryRowIsAWorldWithItsLuck) {
    const WithPoints folder;
    folder.runs("--outcomes out.csv");
    const std::string table = folder.read("out.csv");
    EXPECT_THAT(table, StartsWith("variant,world,replicates,institution.workload,institution.task_complexity,leeway,"
                                  "citizen_value\nas-is,0,2,0.9,0.2,"));
    EXPECT_THAT(line_of(table, "trust,2,"), StartsWith("trust,2,2,1.1,0.8,"));
    // World 1 alone, with the luck of replicates 2 and 3, by hand: all replicates of a scenario with that point's values.
    const Ended by_hand = folder.run(
        "raaderum run small.yaml --quiet --replicates 4 --set institution.workload=1 "
        "--set institution.task_complexity=0.5 -o hand.h5; raaderum export hand.h5 --csv hand; cat hand/outcomes.csv");
    double sum = 0;
    for (const char* replicate : {"as-is,2,", "as-is,3,"}) {
        const std::string line = line_of(by_hand.out, replicate);
        sum += std::stod(line.substr(std::string(replicate).size()));
    }
    const std::string world = line_of(table, "as-is,1,2,1,0.5,");
    EXPECT_NEAR(std::stod(world.substr(std::string("as-is,1,2,1,0.5,").size())), sum / 2, 1e-6);
}

TEST(Points, AreGoneOnWithShardedMergedAndVerifiedLikeWorlds) {
    const WithPoints folder;
    folder.runs("-o whole.h5");
    folder.runs("--shard 1/2 -o one.h5");
    folder.runs("--shard 2/2 -o two.h5");
    EXPECT_EQ(folder.run("raaderum merge -o both.h5 one.h5 two.h5").exit, 0);
    EXPECT_EQ(
        folder
            .run("raaderum export whole.h5 --outcomes a.csv; raaderum export both.h5 --outcomes b.csv; cmp a.csv b.csv")
            .exit,
        0);
    EXPECT_EQ(folder.run("raaderum verify both.h5 --sample all").exit, 0);
    EXPECT_EQ(folder.run("raaderum rerun whole.h5").exit, 0);
    folder.runs("-o whole.h5 --resume --outcomes a.csv");
    const auto compared = nlohmann::json::parse(folder.run("raaderum compare whole.h5 --json").out);
    EXPECT_EQ(compared.at("comparisons").at(0).at("pairs"), 3);
    folder.write("points.csv", std::string(design) + "1.2,0.9\n");
    const Ended other = folder.run("raaderum run small.yaml --points points.csv --quiet --resume -o whole.h5");
    EXPECT_EQ(other.exit, 2);
    EXPECT_THAT(other.err, HasSubstr("it belongs to another plan"));
    folder.write("points.csv", "institution.task_complexity,institution.workload\n0.2,0.9\n0.5,1\n0.8,1.1\n");
    EXPECT_THAT(folder.refused("--points points.csv --resume -o whole.h5"), HasSubstr("in another order"));
}

TEST(Points, WhatIsWrongWithATableIsToldWithItsLines) {
    const WithPoints folder;
    const auto told = [&folder](const std::string& table) { return folder.told(table); };
    EXPECT_THAT(told("institution.worklod\n1\n"), AllOf(HasSubstr("points.csv:1"), HasSubstr("institution.workload")));
    EXPECT_THAT(told("foo\n1\n"), HasSubstr("there is no parameter 'foo';"));
    EXPECT_THAT(told("world,x1,x2,x3,x4,x5\n"), AllOf(HasSubstr("'x5'"), Not(HasSubstr("the same in"))));
    EXPECT_THAT(told("institution.workload\n1\nmuch\n"),
                AllOf(HasSubstr("points.csv:3"), HasSubstr(": 'much' is no number;")));
    EXPECT_THAT(told("institution.workload,institution.task_complexity\n1,\n"),
                HasSubstr("task_complexity: an empty cell;"));
    EXPECT_THAT(told("institution.workload\n\"1\n"), HasSubstr("a quote is not closed; expected a closing quote"));
    EXPECT_THAT(told("institution.workload\n1\n1\n99\n"), AllOf(HasSubstr("points.csv:4"), HasSubstr("out of range")));
    EXPECT_THAT(told("institution.workload,institution.task_complexity\n1\n"),
                HasSubstr("a row with 1 cell; expected 2"));
    EXPECT_THAT(told("institution.workload\n1,05\n0,95\n"),
                HasSubstr("2 rows: a row with 2 cells, lines 2 and 3; expected 1, as "
                          "in the first row; separate columns by semicolons"));
    EXPECT_THAT(told("institution.workload\n"), HasSubstr("no points"));
    EXPECT_THAT(told(""), HasSubstr("expected a column per parameter"));
    EXPECT_THAT(folder.refused("--points nowhere.csv"), HasSubstr("there is no such file; expected a table of points"));
    folder.refused("--points points.csv --worlds 3");
    EXPECT_THAT(folder.refused("--points ''"), HasSubstr("--points: this names no file"));
    EXPECT_THAT(folder.refused("--outcomes ''"), HasSubstr("--outcomes: this names no file"));
}

TEST(Points, ASpreadsheetsTableAndAColumnOfNumbersAreRead) {
    const WithPoints folder;
    folder.write("points.csv",
                 "\xEF\xBB\xBFworld;institution.workload;institution.employees\r\n0;0,9;10\r\n1;1,1;14\r\n");
    folder.runs("--outcomes out.csv");
    EXPECT_THAT(folder.read("out.csv"), HasSubstr("as-is,1,2,1.1,14,"));
}

TEST(Points, ASignBetweenThousandsIsNotTakenForADecimalOne) {
    const WithPoints folder;
    EXPECT_THAT(folder.told("institution.workload,institution.employees\n1,\"10,000\"\n"),
                HasSubstr("institution.employees: '10,000' has a comma, and commas separate the cells here"));
    for (const char* employees : {"10.000", "10,000"}) {
        EXPECT_THAT(
            folder.told(std::string("institution.workload;institution.employees\n1,125;") + employees + "\n"),
            HasSubstr(std::string("institution.employees: '") + employees + "' may mean thousands or decimals"));
    }
}

TEST(Points, TheTableOfOutcomesTakesAFreeNameOnlyAndSaysSoBeforeAnythingIsRun) {
    const WithPoints folder;
    const std::string run = "--points points.csv --outcomes ";
    folder.runs("--outcomes out.csv");
    folder.runs("--outcomes out.csv --resume");
    EXPECT_THAT(folder.refused(run + "out.csv --force"), HasSubstr("left alone"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet -o plain.h5 --outcomes plain.csv").exit, 0);
    EXPECT_THAT(folder.refused("-o plain.h5 --outcomes plain.csv --resume --replicates 3"), HasSubstr("left alone"));
    folder.write("mine.csv", "mine\n");
    ASSERT_EQ(folder.run("ln -s out.csv link.csv && mkdir folder").exit, 0);
    for (const char* taken : {"mine.csv", "points.csv", "link.csv", "folder"}) {
        for (const char* how : {"", " --force"})
            EXPECT_THAT(folder.refused(run + taken + how + " -o other.h5"), HasSubstr("left alone"));
        EXPECT_THAT(folder.refused(run + taken + " --resume"), HasSubstr("left alone"));
    }
    EXPECT_EQ(folder.read("mine.csv"), "mine\n");
    EXPECT_EQ(folder.read("points.csv"), design);
    EXPECT_THAT(folder.refused(run + "a.h5 -o ./a.h5"), HasSubstr("where the trajectories go"));
}

TEST(Points, AScenarioMayListTheValuesItself) {
    const WithPoints folder;
    folder.runs("--outcomes table.csv");
    folder.write("own.yaml", std::string(study) + "worlds: 3\nuncertain:\n  institution.workload: {values: [0.9, 1, 1.1]}\n"
                                                  "  institution.task_complexity: {values: [0.2, 0.5, 0.8]}\n");
    EXPECT_EQ(folder.run("raaderum run own.yaml --quiet --outcomes own.csv; cmp own.csv table.csv").exit, 0);
    EXPECT_THAT(folder.run("raaderum run own.yaml --quiet --worlds 5 -o five.h5").err,
                HasSubstr("3 values for 5 worlds"));
}

}  // namespace
}  // namespace raaderum::cli
