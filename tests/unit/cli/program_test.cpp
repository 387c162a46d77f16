// The program as its users meet it: what it writes where, how it ends, and what it leaves behind.
#include "program.hpp"

#include "model/parameters.hpp"
#include "scenario/shipped.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const char* const small = R"(schema: 1
name: small
weeks: 20
replicates: 6
seed: 7
institution: {employees: 12}
baseline: as-is
variants:
  as-is: {}
  trust: {leaders.control_disposition: 0.1}
)";

bool has_control_characters(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 32 && c != '\n'; });
}

TEST(Program, ARunWritesItsFileAndEndsWithATable) {
    const Folder folder(small);
    const Ended run = folder.run("raaderum run small.yaml");
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_TRUE(folder.has("small.h5"));
    EXPECT_EQ(folder.entries(), 2U);
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("citizen_value"), HasSubstr("trust"), HasSubstr("small.h5: 6 of 6 replicates")));
    EXPECT_FALSE(has_control_characters(run.out + run.err));
}

TEST(Program, TakesNoLibrariesFromTheCurrentFolder) {
    const Folder folder;
    folder.write("libfmt.so.9", "not a library");
    EXPECT_EQ(folder.run("raaderum --version").exit, 0);
}

TEST(Program, OutputThatIsThereIsLeftAloneUnlessAskedOtherwise) {
    const Ran folder(small);
    const std::string before = folder.read("small.h5");

    const Ended again = folder.run("raaderum run small.yaml");
    EXPECT_EQ(again.exit, 2);
    EXPECT_THAT(again.err, AllOf(HasSubstr("--resume"), HasSubstr("--force")));
    EXPECT_EQ(folder.read("small.h5"), before);

    const Ended resumed = folder.run("raaderum run small.yaml --resume");
    EXPECT_EQ(resumed.exit, 0) << resumed.err;
    EXPECT_THAT(resumed.out, HasSubstr("6 of 6 replicates"));
    EXPECT_EQ(folder.read("small.h5"), before);

    EXPECT_EQ(folder.run("raaderum run small.yaml --resume --seed 8").exit, 2);
    EXPECT_EQ(folder.read("small.h5"), before);
    EXPECT_EQ(folder.run("raaderum run small.yaml --force --seed 8 --quiet").exit, 0);
    EXPECT_NE(folder.read("small.h5"), before);
}

TEST(Program, AStudyGrows) {
    const Ran folder(small);
    const Ended grown = folder.run("raaderum run small.yaml --resume --replicates 10");
    EXPECT_EQ(grown.exit, 0) << grown.err;
    EXPECT_THAT(grown.out, HasSubstr("10 of 10 replicates"));
}

TEST(Program, TheJsonSummaryHasThePromisedKeys) {
    const Folder folder(small);
    const Ended run = folder.run("raaderum run small.yaml -o a.h5 --json --jobs 1");
    ASSERT_EQ(run.exit, 0) << run.err;
    const nlohmann::json summary = nlohmann::json::parse(run.out);
    EXPECT_EQ(summary.at("file"), "a.h5");
    EXPECT_EQ(summary.at("variants"), 2);
    EXPECT_EQ(summary.at("replicates"), 6);
    EXPECT_EQ(summary.at("weeks"), 20);
    EXPECT_EQ(summary.at("agent_weeks"), 12 * 20 * 2 * 6);
    EXPECT_EQ(summary.at("threads"), 1);
    EXPECT_EQ(summary.at("complete"), true);
    EXPECT_GT(summary.at("compute_seconds"), 0.0);
    EXPECT_GE(summary.at("wall_seconds"), summary.at("compute_seconds"));
}

TEST(Program, AProfileTellsWhereTheTimeWent) {
    const Folder folder(small);
    const Ended told = folder.run("raaderum run small.yaml --profile");
    ASSERT_EQ(told.exit, 0) << told.err;
    EXPECT_THAT(told.out,
                AllOf(HasSubstr("small.h5: 6 of 6"), HasSubstr("revise trust"), HasSubstr("finish the file")));

    const Ended run = folder.run("raaderum run small.yaml -o a.h5 --profile --json --jobs 1");
    ASSERT_EQ(run.exit, 0) << run.err;
    const nlohmann::json summary = nlohmann::json::parse(run.out);
    double seconds = 0;
    double share = 0;
    for (const nlohmann::json& part : summary.at("profile")) {
        EXPECT_GE(part.at("seconds"), 0.0) << part;
        seconds += part.at("seconds").get<double>();
        share += part.at("share").get<double>();
    }
    EXPECT_NEAR(share, 1.0, 1e-9);
    EXPECT_LE(seconds, summary.at("wall_seconds").get<double>()) << "one thread cannot spend more than passes";
    EXPECT_FALSE(nlohmann::json::parse(folder.run("raaderum run small.yaml -o b.h5 --json").out).contains("profile"));
}

TEST(Program, ADryRunWritesNothing) {
    const Folder folder(small);
    const Ended dry = folder.run("raaderum run small.yaml --dry-run");
    EXPECT_EQ(dry.exit, 0) << dry.err;
    EXPECT_THAT(dry.out, AllOf(HasSubstr("2 variants x 6 replicates x 20 weeks"), HasSubstr("time"), HasSubstr("MB")));
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(Program, QuietIsQuiet) {
    const Folder folder(small);
    const Ended run = folder.run("raaderum run small.yaml --quiet");
    EXPECT_EQ(run.exit, 0);
    EXPECT_THAT(run.out + run.err, IsEmpty());
}

TEST(Program, AShardAloneIsAFileThatIsNotComplete) {
    const Folder folder(small);
    const Ended run = folder.run("raaderum run small.yaml --shard 2/3 -o shard.h5 --json");
    ASSERT_EQ(run.exit, 0) << run.err;
    const nlohmann::json summary = nlohmann::json::parse(run.out);
    EXPECT_EQ(summary.at("replicates"), 2);
    EXPECT_EQ(summary.at("complete"), false);
    EXPECT_THAT(folder.run("raaderum inspect shard.h5").out, HasSubstr("not complete"));
}

TEST(Program, TheUsersMistakesEndWithTwoAndLeaveNothing) {
    const Folder folder(small);
    folder.write("typo.yaml", std::string(small) + "institutoin: {employees: 5}\n");
    for (const char* words : {"",
                              "rn small.yaml",
                              "run",
                              "run nowhere.yaml",
                              "run typo.yaml",
                              "run small.yaml --replicates 0",
                              "run small.yaml --set institution.emploees=9",
                              "run small.yaml --set institution.employees=-1",
                              "run small.yaml --variant nobody",
                              "run small.yaml --shard 7/7",
                              "run small.yaml -o small.yaml --force",
                              "run small.yaml --jobs nine",
                              "run small.yaml --frobnicate",
                              "validate typo.yaml",
                              "validate small.yaml typo.yaml",
                              "inspect nowhere.h5",

                              "new small.yaml",
                              "new other.yaml --template nobody",
                              "new '.hidden.yaml'",
                              "completion tcsh"}) {
        const Ended ended = folder.run(std::string("raaderum ") + words);
        EXPECT_EQ(ended.exit, 2) << words << "\n" << ended.out << ended.err;
        EXPECT_THAT(ended.err, Not(IsEmpty())) << words;
        EXPECT_FALSE(has_control_characters(ended.err)) << words << "\n" << ended.err;
    }
    EXPECT_EQ(folder.entries(), 2U);
    EXPECT_EQ(folder.read("small.yaml"), small);
}

TEST(Program, AMistypedWordIsMetWithTheNearestOne) {
    const Folder folder(small);
    EXPECT_THAT(folder.run("raaderum vlidate small.yaml").err, HasSubstr("did you mean 'validate'"));
    EXPECT_THAT(folder.run("raaderum run small.yaml --replicate 3").err, HasSubstr("did you mean '--replicates'"));
    EXPECT_THAT(folder.run("raaderum new my.yaml --template trust-reforn").err,
                HasSubstr("did you mean 'trust-reform'"));
}

TEST(Program, TiesThatNameOtherThanTheEmployeesAreRefused) {
    const Folder folder;
    folder.write("ties.csv", "source,target\nann,bo\nbo,cy\ncy,di\ndi,eve\neve,ann\n");
    folder.write("ties.yaml",
                 "schema: 1\nname: ties\ninstitution: {employees: 45}\nnetwork: {kind: file, path: ties.csv}\n");
    const Ended refused = folder.run("raaderum validate ties.yaml");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("names 5 people"), HasSubstr("{employees: 5}")));
    const Ended run = folder.run("raaderum run ties.yaml --set institution.employees=5 --weeks 5 --replicates 2");
    EXPECT_EQ(run.exit, 0) << run.err;
}

TEST(Program, ANewScenarioIsFineAndCarriesItsOwnName) {
    const Folder folder;
    ASSERT_EQ(folder.run("raaderum new my-house.yaml").exit, 0);
    EXPECT_THAT(folder.read("my-house.yaml"), HasSubstr("\nname: my-house\n"));
    const Ended fine = folder.run("raaderum validate my-house.yaml");
    EXPECT_EQ(fine.exit, 0) << fine.err;
    EXPECT_THAT(fine.out, HasSubstr("my-house.yaml: fine"));
    EXPECT_EQ(folder.run("raaderum new my-house.yaml").exit, 2);
}

TEST(Program, EveryShippedScenarioIsFineInAnyFolder) {
    const Folder folder;
    for (const auto& shipped : scenario::shipped_scenarios()) {
        const Ended fine = folder.run("raaderum validate " + std::string(shipped.name));
        EXPECT_EQ(fine.exit, 0) << fine.err;
        EXPECT_THAT(fine.err, IsEmpty());
    }
}

TEST(Program, ParametersAndSchemaNameEveryParameter) {
    const Folder folder;
    const std::string text = folder.run("raaderum parameters").out;
    const std::string markdown = folder.run("raaderum parameters --markdown").out;
    for (const ParameterInfo& parameter : parameter_table()) {
        EXPECT_THAT(text, HasSubstr(std::string(parameter.key)));
        EXPECT_THAT(markdown, HasSubstr(std::string(parameter.key)));
    }
    const nlohmann::json schema = nlohmann::json::parse(folder.run("raaderum schema").out);
    EXPECT_THAT(schema.at("$schema").get<std::string>(), HasSubstr("draft-07"));
}

TEST(Program, HelpVersionCompletionAndManualPageArePrinted) {
    const Folder folder;
    for (const char* words :
         {"--help", "run --help", "--version", "completion bash", "completion zsh", "completion fish", "man"}) {
        const Ended printed = folder.run(std::string("raaderum ") + words);
        EXPECT_EQ(printed.exit, 0) << words;
        EXPECT_THAT(printed.out, HasSubstr("raaderum")) << words;
        EXPECT_THAT(printed.err, IsEmpty()) << words;
    }
    EXPECT_EQ(folder.run("raaderum completion bash | bash -n").exit, 0);
    EXPECT_EQ(folder.run("! command -v zsh >/dev/null || raaderum completion zsh | zsh -n").exit, 0);
    const Ended fish = folder.run("! command -v fish >/dev/null || raaderum completion fish | fish --no-config");
    EXPECT_EQ(fish.err, "") << "what fish says of options whose values it takes for commands";
}

TEST(Program, AFullDiskUnderStandardOutputIsNotPassedOver) {
    const Folder folder;
    EXPECT_EQ(folder.run("raaderum parameters >/dev/full").exit, 3);
}

/// Starts a run that would take long, sends it `signal` once something is kept, and tells how it ended.
Ended stopped_by(const Folder& folder, const std::string& signal) {
    return folder.run(
        "$PROGRAM run small.yaml --replicates 1000000 --jobs 1 & run=$!; "
        "for i in $(seq 600); do ls small.h5.parts/*.part >/dev/null 2>&1 && break; "
        "kill -0 $run || break; sleep 0.1; done; "
        "kill -"
        + signal + " $run; wait $run");
}

TEST(Program, CtrlCKeepsWhatIsFinishedAndSaysHowToGoOn) {
    const Folder folder(small);
    const Ended stopped = stopped_by(folder, "INT");
    EXPECT_EQ(stopped.exit, 130) << stopped.err;
    EXPECT_THAT(stopped.err, HasSubstr("raaderum run small.yaml --replicates 1000000 --resume"));
    EXPECT_TRUE(folder.has("small.h5.parts"));
    EXPECT_FALSE(folder.has("small.h5"));
    const Ended inspected = folder.run("raaderum inspect small.h5");
    EXPECT_EQ(inspected.exit, 2);
    EXPECT_THAT(inspected.err, HasSubstr("small.h5.parts"));
    const Ended resumed = folder.run("raaderum run small.yaml --resume --replicates 50");
    EXPECT_EQ(resumed.exit, 0) << resumed.err;
    EXPECT_THAT(resumed.out, HasSubstr("50 of 50 replicates"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --replicates 50 -o whole.h5").exit, 0);
    EXPECT_EQ(folder.run("h5diff small.h5 whole.h5 /variants /variants || [ $? -eq 127 ]").exit, 0);
}

TEST(Program, ASchedulersRequestEndsWithItsOwnExit) {
    for (const char* signal : {"TERM", "USR1"}) {
        const Folder folder(small);
        EXPECT_EQ(stopped_by(folder, signal).exit, 75) << signal;
    }
}

}  // namespace
}  // namespace raaderum::cli
