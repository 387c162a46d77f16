// Runs that stop by themselves and runs in many worlds, as their users meet them: the same file for any number of threads,
// stopped or not, grown or not.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string institution = R"(schema: 1
name: small
weeks: 20
seed: 7
institution: {employees: 12}
variants:
  as-is: {}
  trust: {leaders.control_disposition: 0.1}
)";
const std::string until = institution + "replicates: {until: {metric: leeway, half_width: 0.01}, min: 10, max: 400}\n";
const std::string worlds =
    institution + "worlds: 6\nreplicates: 2\nuncertain: {institution.task_complexity: [0.2, 0.9]}\n";

/// Whether two files hold the same numbers (texts and attributes aside); true where h5diff is not installed.
bool same_numbers(const Folder& folder, const std::string& files) {
    for (const char* group : {"/variants", "/worlds"}) {
        if (folder.run("h5diff -q " + files + " " + group + " " + group + " 2>/dev/null").exit == 1) return false;
    }
    return true;
}

TEST(UntilProgram, StopsAtTheSameReplicateForAnyNumberOfThreadsAndAfterInterruptions) {
    const Folder folder(until);
    const Ended one = folder.run("raaderum run small.yaml -o one.h5 --jobs 1 --json");
    ASSERT_EQ(one.exit, 0) << one.err;
    const nlohmann::json summary = nlohmann::json::parse(one.out);
    const int taken = summary.at("replicates");
    EXPECT_GT(taken, 10);
    EXPECT_LT(taken, 400);
    EXPECT_EQ(summary.at("complete"), true);
    EXPECT_EQ(summary.at("until").at("reached"), true);
    EXPECT_LE(summary.at("until").at("widest"), 0.01);

    ASSERT_EQ(folder.run("raaderum run small.yaml -o seven.h5 --jobs 7 --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "one.h5 seven.h5"));

    ASSERT_EQ(folder.run("raaderum run small.yaml -o grown.h5 --replicates 3 --quiet").exit, 0);
    const Ended grown = folder.run("raaderum run small.yaml -o grown.h5 --resume");
    ASSERT_EQ(grown.exit, 0) << grown.err;
    EXPECT_THAT(grown.out, AllOf(HasSubstr("stopped: after " + std::to_string(taken) + " replicates"),
                                 HasSubstr(std::to_string(taken) + " of " + std::to_string(taken))));
    EXPECT_TRUE(same_numbers(folder, "one.h5 grown.h5"));
    EXPECT_THAT(folder.run("raaderum inspect grown.h5").out, HasSubstr("known to within 0.01"));

    const std::string before = folder.read("grown.h5");
    ASSERT_EQ(folder.run("raaderum run small.yaml -o grown.h5 --resume --quiet").exit, 0);
    EXPECT_EQ(folder.read("grown.h5"), before) << "a finished run is left untouched";
}

TEST(UntilProgram, GoesOnWhereItWasStoppedAndTakesNoMoreThanItNeeds) {
    const Folder folder(until);
    const Ended stopped = folder.run(
        "$PROGRAM run small.yaml --set replicates.until.half_width=0.000001 --set replicates.max=1000000 & run=$!; "
        "for i in $(seq 600); do ls small.h5.parts/*.part >/dev/null 2>&1 && break; "
        "kill -0 $run || break; sleep 0.1; done; kill -TERM $run; wait $run");
    ASSERT_EQ(stopped.exit, 75) << stopped.err;
    ASSERT_TRUE(folder.has("small.h5.parts"));
    const Ended resumed = folder.run("raaderum run small.yaml --resume");
    ASSERT_EQ(resumed.exit, 0) << resumed.err;
    EXPECT_THAT(resumed.out, HasSubstr("stopped: after "));
    EXPECT_FALSE(folder.has("small.h5.parts"));
    ASSERT_EQ(folder.run("raaderum run small.yaml -o whole.h5 --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "small.h5 whole.h5"));
}

TEST(UntilProgram, AFileThatHoldsMoreKeepsItAndComesToSayWhyItStopped) {
    const Folder folder;
    folder.write("small.yaml", until);
    ASSERT_EQ(folder.run("raaderum run small.yaml --replicates 60 --quiet").exit, 0);
    const Ended resumed =
        folder.run("raaderum run small.yaml --resume --set replicates.until.half_width=0.05 --set replicates.min=12");
    ASSERT_EQ(resumed.exit, 0) << resumed.err;
    EXPECT_THAT(resumed.out, AllOf(HasSubstr("60 of 60 replicates"), HasSubstr("stopped: after 12 replicates")));
    EXPECT_THAT(folder.run("raaderum inspect small.h5").out,
                AllOf(HasSubstr("stopped    after 12 replicates"), HasSubstr("small.h5: complete")));
}

TEST(UntilProgram, EndsAtTheMostAndSaysSo) {
    const Folder folder(until);
    const Ended run = folder.run(
        "raaderum run small.yaml --set replicates.until.half_width=0.00001 "
        "--set replicates.max=12");
    ASSERT_EQ(run.exit, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("12 replicates are the most allowed"));
    const Ended quiet = folder.run(
        "raaderum run small.yaml --force --quiet --set replicates.until.half_width=0.00001 --set replicates.max=12");
    EXPECT_THAT(quiet.err, HasSubstr("12 replicates are the most allowed")) << "not even quietly passed over";
}

TEST(UntilProgram, ADryRunTellsTheRangeAndAShardIsRefused) {
    const Folder folder(until);
    EXPECT_THAT(folder.run("raaderum run small.yaml --dry-run").out, HasSubstr("2 variants x 10 to 400 replicates"));
    const Ended shard = folder.run("raaderum run small.yaml --shard 1/2");
    EXPECT_EQ(shard.exit, 2);
    EXPECT_THAT(shard.err, HasSubstr("--replicates"));
    EXPECT_EQ(folder.run("raaderum run small.yaml --shard 1/2 --replicates 4 --quiet").exit, 0);
}

TEST(WorldsProgram, GrowWorldByWorld) {
    const Folder folder(worlds);
    const Ended run = folder.run("raaderum run small.yaml");
    ASSERT_EQ(run.exit, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("12 of 12 replicates"));
    EXPECT_THAT(folder.run("raaderum inspect small.h5").out,
                HasSubstr("6, 2 replicates each; uncertain: institution.task_complexity"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --worlds 9 --resume --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml --worlds 9 -o nine.h5 --jobs 7 --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "small.h5 nine.h5"));
}

TEST(WorldsProgram, OtherReplicatesInEachWorldAreAnotherPlan) {
    const Ran folder(worlds);
    const Ended other = folder.run("raaderum run small.yaml --resume --replicates 3");
    EXPECT_EQ(other.exit, 2);
    EXPECT_THAT(other.err, HasSubstr("here `replicates: 3`; there `replicates: 2`"));
}

TEST(WorldsProgram, AShardHoldsTheWorldsOfItsReplicates) {
    const Folder folder(worlds);
    ASSERT_EQ(folder.run("raaderum run small.yaml --shard 2/4 -o shard.h5 --quiet").exit, 0);
    EXPECT_THAT(folder.run("raaderum inspect shard.h5").out, HasSubstr("worlds     3, 2 replicates each"));
}

TEST(WorldsProgram, ComparesOverWorlds) {
    const Ran folder(worlds);
    const std::string compare =
        "raaderum compare small.h5 --metric leeway --metric wellbeing "
        "--satisfice 'wellbeing>=0.1' --satisfice 'leeway<=1' --weights leeway=2,strain=1 ";
    const Ended table = folder.run(compare);
    ASSERT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out,
                AllOf(HasSubstr("mean of 6 worlds; differences are paired by world"),
                      HasSubstr("Over 6 worlds, compared with as-is"),
                      HasSubstr("Share of worlds with wellbeing >= 0.1 and leeway <= 1"), HasSubstr("Pareto front:"),
                      HasSubstr("2 x leeway - 1 x strain"), HasSubstr("Least regret on leeway: trust")));
    const auto over = nlohmann::json::parse(folder.run(compare + "--json").out).at("worlds")[0];
    EXPECT_EQ(over.at("worlds"), 6);
    EXPECT_EQ(over.at("policies").size(), 4U);
    EXPECT_EQ(over.at("satisfice").at("share").at("trust"), 1.0);
    EXPECT_TRUE(over.at("weighted").at("sum").at("as-is").is_number());
    const Ended page = folder.run("raaderum compare small.h5 --html page.html --lang da");
    ASSERT_EQ(page.exit, 0) << page.err;
    EXPECT_THAT(folder.read("page.html"), AllOf(HasSubstr("I hvilke verdener det taber"), HasSubstr("id=\"regret\"")));
}

TEST(WorldsProgram, WhyTakesReplicatesOfAsManyWorldsAsItCan) {
    const Folder folder(worlds);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    const Ended why = folder.run("raaderum why small.h5 --metric leeway --replicates 5");
    EXPECT_EQ(why.exit, 0) << why.err;
    EXPECT_THAT(why.out, AllOf(HasSubstr("5 replicates were lived again; their leeway is that of small.h5 to the bit"),
                               HasSubstr("They lived in 5 worlds")));
    EXPECT_THAT(folder.run("raaderum why small.h5 --metric leeway --replicates 9").out,
                HasSubstr("They lived in 6 worlds"));
}

TEST(WorldsProgram, WhatIsAboutOneWorldRefusesManyByName) {
    const Folder folder;
    folder.write("asked.yaml", worlds + "free: {leaders.hardness: [0.1, 0.9]}\n"
                                        "targets: [{metric: leeway, weeks: [10, 20], value: 0.5, tolerance: 0.1}]\n");
    const Ended sensitivity = folder.run("raaderum sensitivity asked.yaml");
    EXPECT_EQ(sensitivity.exit, 2);
    EXPECT_THAT(sensitivity.err, HasSubstr("leave out"));
    const Ended calibrate = folder.run("raaderum calibrate asked.yaml");
    EXPECT_EQ(calibrate.exit, 2);
    EXPECT_THAT(calibrate.err, HasSubstr("--worlds defaults, or --posterior HOUSE.csv"));
    const Ended posterior = folder.run("raaderum calibrate asked.yaml --posterior house.csv");
    EXPECT_EQ(posterior.exit, 2) << "uncertain beside a set";
    folder.write("claim.yaml", worlds + R"(claim:
  id: X1
  says: Trust gives leeway.
  source: somebody
  basis: reported
  experiment: Leaders let go or hold on.
  measures:
    - {name: leeway, metric: leeway, weeks: [10, 20], contrast: {trust: 1, as-is: -1}, smallest: 0.01, why: as a test}
)");
    const Ended claim = folder.run("raaderum claims --scenario claim.yaml");
    EXPECT_EQ(claim.exit, 2);
    EXPECT_THAT(claim.err, HasSubstr("leave out 'until' and 'worlds'"));
}

TEST(WorldsProgram, QuestionsAboutWorldsNeedWorldsAndMetricsThatCanAnswer) {
    const Folder folder(institution + "replicates: 2\n");
    folder.write("worlds.yaml", worlds);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    const Ended none = folder.run("raaderum compare small.h5 --satisfice 'wellbeing>=0.1'");
    EXPECT_EQ(none.exit, 2);
    EXPECT_THAT(none.err, HasSubstr("--satisfice asks about worlds, and this file has none; run a scenario with "));
    ASSERT_EQ(folder.run("raaderum run worlds.yaml -o worlds.h5 --quiet").exit, 0);
    EXPECT_THAT(folder.run("raaderum compare worlds.h5 --satisfice wellbeing=1").err, HasSubstr("is no threshold"));
    EXPECT_THAT(folder.run("raaderum compare worlds.h5 --weights wellbeing=-1").err, HasSubstr("are no weights"));
    EXPECT_THAT(folder.run("raaderum compare worlds.h5 --weights control=1").err,
                HasSubstr("control is better neither higher nor lower"));
    EXPECT_THAT(folder.run("raaderum compare worlds.h5 --satisfice 'welbeing>=1'").err,
                HasSubstr("did you mean 'wellbeing'?"));
}

TEST(WhoLosesProgram, TellsThirdsWherePeopleAreRecordedAndSaysSoWhereNot) {
    const Ran folder(institution + "replicates: 4\n");
    const Ended none = folder.run("raaderum compare small.h5 --who-loses competence");
    EXPECT_EQ(none.exit, 2);
    EXPECT_THAT(none.err, HasSubstr("none are recorded"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --set record.agents.replicates=4 -o people.h5 --quiet").exit, 0);
    const Ended table = folder.run("raaderum compare people.h5 --who-loses competence");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, AllOf(HasSubstr("people in thirds by competence at the start"), HasSubstr("lowest third"),
                                 HasSubstr("newcomers"), HasSubstr("Who has left by then")));
    const auto json = nlohmann::json::parse(folder.run("raaderum compare people.h5 --who-loses competence --json").out);
    EXPECT_EQ(json.at("who_loses").size(), 9U);
    EXPECT_EQ(json.at("newcomers").size(), 3U);
    EXPECT_THAT(folder.run("raaderum compare people.h5 --who-loses competence --csv").out,
                AllOf(testing::StartsWith("variant,baseline,by,state,who,of,"), HasSubstr(",newcomers,persons,")));
    EXPECT_THAT(folder.run("raaderum compare people.h5 --who-loses competnce").err,
                HasSubstr("there is no state 'competnce'; did you mean 'competence'?"));
}

}  // namespace
}  // namespace raaderum::cli
