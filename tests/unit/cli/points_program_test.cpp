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
}

TEST(Points, WhatIsWrongWithATableIsToldWithItsLines) {
    const WithPoints folder;
    const auto told = [&folder](const std::string& table) {
        folder.write("points.csv", table);
        const Ended ended = folder.run("raaderum run small.yaml --points points.csv --quiet -o no.h5");
        EXPECT_EQ(ended.exit, 2) << table << ended.out;
        return ended.err;
    };
    EXPECT_THAT(told("institution.worklod\n1\n"), AllOf(HasSubstr("points.csv:1"), HasSubstr("institution.workload")));
    EXPECT_THAT(told("institution.workload\n1\nmuch\n"), AllOf(HasSubstr("points.csv:3"), HasSubstr("is no number")));
    EXPECT_THAT(told("institution.workload\n1\n1\n99\n"), AllOf(HasSubstr("points.csv:4"), HasSubstr("out of range")));
    EXPECT_THAT(told("institution.workload,institution.task_complexity\n1\n"), HasSubstr("expected 2"));
    EXPECT_THAT(told("institution.workload\n"), HasSubstr("no points"));
    EXPECT_THAT(told(""), HasSubstr("expected a column per parameter"));
    EXPECT_EQ(folder.run("raaderum run small.yaml --points nowhere.csv -o no.h5").exit, 2);
    EXPECT_EQ(folder.run("raaderum run small.yaml --points points.csv --worlds 3 -o no.h5").exit, 2);
}

TEST(Points, ASpreadsheetsTableAndAColumnOfNumbersAreRead) {
    const WithPoints folder;
    folder.write("points.csv",
                 "\xEF\xBB\xBFworld;institution.workload;institution.employees\r\n0;0,9;10\r\n1;1,1;14\r\n");
    folder.runs("--outcomes out.csv");
    EXPECT_THAT(folder.read("out.csv"), HasSubstr("as-is,1,2,1.1,14,"));
}

TEST(Points, TheTableOfOutcomesTakesAFreeNameOnly) {
    const WithPoints folder;
    folder.write("out.csv", "mine\n");
    const Ended refused = folder.run("raaderum run small.yaml --points points.csv --quiet --outcomes out.csv --force");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("left alone"));
    EXPECT_FALSE(folder.has("small.h5"));
    EXPECT_EQ(folder.read("out.csv"), "mine\n");
    EXPECT_EQ(folder.run("raaderum run small.yaml --points points.csv --quiet --outcomes points.csv").exit, 2);
    EXPECT_EQ(folder.read("points.csv"), design);
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
