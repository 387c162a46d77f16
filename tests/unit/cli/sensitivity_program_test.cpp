// `raaderum sensitivity` as its users meet it.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string small = R"(schema: 1
name: small
weeks: 20
seed: 7
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}, tight: {leaders.control_disposition: 0.7}}
)";
const std::string quickly =
    " --parameter leaders --trajectories 4 --samples 12 --keep 3 --end-replicates 4 --progress never";

TEST(SensitivityProgram, ReportsScreeningVarianceAndWhatWouldTurn) {
    const Folder folder(small);
    const Ended ended = folder.run("raaderum sensitivity small.yaml --figure out.svg" + quickly);
    ASSERT_EQ(ended.exit, 0) << ended.err;
    EXPECT_THAT(ended.err, IsEmpty());
    EXPECT_THAT(ended.out, AllOf(HasSubstr("leeway, tight - as-is"), HasSubstr("it shares a whole with others"),
                                 HasSubstr("above noise"), HasSubstr("of the variance is noise"),
                                 HasSubstr("What would turn citizen_value, trust - as-is:")));
    EXPECT_THAT(folder.read("out.svg"), HasSubstr("leeway, trust - as-is, weeks 0 to 19"));
}

TEST(SensitivityProgram, GivesTheSameForAnyNumberOfThreads) {
    const Folder folder(small);
    const std::string words = "raaderum sensitivity small.yaml --json --metric leeway --weeks 10:20" + quickly;
    const Ended one = folder.run(words + " --jobs 1");
    const Ended three = folder.run(words + " --jobs 3");
    ASSERT_EQ(one.exit, 0) << one.err;
    EXPECT_EQ(one.out, three.out);
    const auto report = nlohmann::json::parse(one.out);
    EXPECT_EQ(report.at("weeks"), nlohmann::json::array({10, 20}));
    EXPECT_EQ(report.at("outcomes").size(), 3U);
    EXPECT_EQ(report.at("outcomes")[0].at("difference_from"), nullptr);
    EXPECT_EQ(report.at("outcomes")[2].at("difference_from"), "as-is");
    EXPECT_EQ(report.at("outcomes")[1].at("screening").size(), report.at("parameters").size());
    EXPECT_EQ(report.at("outcomes")[1].at("tornado").at("ends").size(), report.at("survivors").size());
    EXPECT_EQ(report.at("replicates_failed"), 0);
}

TEST(SensitivityProgram, TakesTheWorldAsOneFactorWhereWorldsAreOfASet) {
    const Folder folder;
    folder.write("in_worlds.yaml", small + "worlds: plausible:12\n");
    const std::string words = "raaderum sensitivity in_worlds.yaml --metric leeway --variant tight" + quickly;
    const Ended ended = folder.run(words);
    ASSERT_EQ(ended.exit, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("between worlds"));
    const auto report = nlohmann::json::parse(folder.run(words + " --json").out);
    EXPECT_EQ(report.at("parameters").back().at("key"), "world");
    EXPECT_TRUE(report.at("outcomes")[0].at("associations").is_array());
    EXPECT_EQ(folder.run("raaderum sensitivity in_worlds.yaml --set worlds=defaults --dry-run" + quickly).exit, 0);
}

TEST(SensitivityProgram, WarnsOfEventsThatSetWhatIsVaried) {
    const Folder folder;
    folder.write("event.yaml", small + "events: [{week: 12, kind: set, key: leaders.hardness, value: 0.4}]\n");
    const std::string dry_run = "raaderum sensitivity event.yaml --dry-run --variant trust --parameter ";
    const Ended warned = folder.run(dry_run + "leaders");
    EXPECT_EQ(warned.exit, 0);
    EXPECT_THAT(warned.err, HasSubstr("warning: leaders.hardness: an event sets it in as-is from week 12 on, in trust "
                                      "from week 12 on; varying it changes the weeks before that only"));
    EXPECT_THAT(folder.run(dry_run + "leaders --weeks 0:12").err, IsEmpty()) << "the event comes later";
    EXPECT_THAT(folder.run(dry_run + "trust").err, IsEmpty());
}

TEST(SensitivityProgram, SaysWhatItWouldCost) {
    const Folder folder(small);
    const Ended told = folder.run("raaderum sensitivity small.yaml --dry-run --variant trust" + quickly);
    EXPECT_EQ(told.exit, 0);
    EXPECT_THAT(told.out, AllOf(HasSubstr("screening 4 trajectories"), HasSubstr("indices 12 rows x 5 points"),
                                HasSubstr("ends 7 points x 4 replicates"), HasSubstr("time   about")));
}

TEST(SensitivityProgram, TakesTheRangesOfTheScenario) {
    const Folder folder;
    folder.write("free.yaml", small + "free: {leaders.hardness: [0.1, 0.9], trust.gain: [0.01, 0.1]}\n");
    const Ended ended = folder.run("raaderum sensitivity free.yaml --json" + quickly);
    ASSERT_EQ(ended.exit, 0) << ended.err;
    const auto report = nlohmann::json::parse(ended.out);
    ASSERT_EQ(report.at("parameters").size(), 1U);
    EXPECT_EQ(report.at("parameters")[0].at("range"), nlohmann::json::array({0.1, 0.9}));
}

TEST(SensitivityProgram, CtrlCEndsItAndKeepsNothing) {
    const Folder folder(small);
    Ended stopped;
    for (const char* seconds :
         {"1", "4", "16"}) {  // on a busy machine one second may be over before the program is there
        stopped = folder.run("timeout --preserve-status --signal=INT " + std::string(seconds)
                             + " \"$PROGRAM\" sensitivity small.yaml --samples 100000 --jobs 1 --figure out.svg");
        if (!stopped.err.empty()) break;
    }
    EXPECT_EQ(stopped.exit, 130);
    EXPECT_THAT(stopped.out, IsEmpty());
    EXPECT_THAT(stopped.err, HasSubstr("nothing is kept"));
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(SensitivityProgram, SaysWhatIsWrong) {
    const Folder folder(small);
    folder.write("alone.yaml", "name: alone\nweeks: 10\n");
    const auto refused = [&](const std::string& words) {
        const Ended ended = folder.run("raaderum sensitivity " + words);
        EXPECT_EQ(ended.exit, 2) << words;
        return ended.err;
    };
    EXPECT_THAT(refused("small.yaml --metric leewy"), HasSubstr("did you mean 'leeway'?"));
    EXPECT_THAT(refused("small.yaml --variant thrust"), HasSubstr("did you mean 'trust'?"));
    EXPECT_THAT(refused("small.yaml --parameter caswork"), HasSubstr("did you mean 'casework'?"));
    EXPECT_THAT(refused("small.yaml --parameter leaders.style"), HasSubstr("it shares a whole with others"));
    EXPECT_THAT(refused("small.yaml --weeks 10:30"), HasSubstr("beyond the scenario's 20 weeks"));
    EXPECT_THAT(refused("small.yaml --weeks 10"), HasSubstr("are no weeks"));
    EXPECT_THAT(refused("small.yaml --replicates 1"), HasSubstr("--replicates"));
    EXPECT_THAT(refused("alone.yaml --figure out.svg"), HasSubstr("no policy to compare"));
    EXPECT_EQ(folder.entries(), 2U) << "nothing is written";
}

}  // namespace
}  // namespace raaderum::cli
