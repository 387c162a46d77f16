// `raaderum experiments` as its users meet it. No row that is held out is asked here.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(ExperimentsProgram, RunsARowOfLearningForATableForProgramsAndForAPage) {
    const Folder folder;
    const Ended table = folder.run("raaderum experiments X7 --replicates 8 --html found.html");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, AllOf(HasSubstr("X7a"), HasSubstr("Of 2 numbers"), HasSubstr("Not asked here")));
    EXPECT_THAT(folder.read("found.html"), HasSubstr("id=\"X7a\""));

    const Ended json = folder.run("raaderum experiments X7 --replicates 8 --json --jobs 1");
    EXPECT_EQ(json.exit, 0) << json.err;
    const auto rows = nlohmann::json::parse(json.out).at("experiments");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].at("id"), "X7a");
    EXPECT_EQ(rows[0].at("sign"), true) << "less monitoring, more misuse";
    EXPECT_EQ(folder.run("raaderum experiments X7 --replicates 8 --json --jobs 2").out, json.out);
}

TEST(ExperimentsProgram, LeavesOutWhatIsHeldOut) {
    const Folder folder;
    const Ended some = folder.run("raaderum experiments --replicates 2 --json");
    ASSERT_EQ(some.exit, 0) << some.err;
    for (const auto& row : nlohmann::json::parse(some.out).at("experiments")) {
        EXPECT_THAT(row.at("use").get<std::string>(), testing::AnyOf("learn", "target")) << row;
        EXPECT_TRUE(row.at("first_run").is_null());
    }
    const Ended held = folder.run("raaderum experiments X2");
    EXPECT_EQ(held.exit, 2);
    EXPECT_THAT(held.err, HasSubstr("--hold"));
    const Ended elsewhere = folder.run("raaderum experiments X13");
    EXPECT_EQ(elsewhere.exit, 2);
    EXPECT_THAT(elsewhere.err, HasSubstr("calibration report"));
}

TEST(ExperimentsProgram, AnswersInACloneOnlyWhereAllIsCommitted) {
    const Folder folder;
    if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "no git here";
    folder.run("mkdir -p scenarios/experiments sim/model");
    folder.write("sim/model/parameters.def", "//\n");
    folder.write("scenarios/experiments/held.csv", "date,model,id,median,low,high,sign,size\n");
    folder.run("git init -q .");
    const Ended refused = folder.run("raaderum experiments X16 --hold");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("is not committed"));
    folder.run("git add -A; git -c user.name=a -c user.email=a@b commit -qm all");
    const Ended answered = folder.run("raaderum experiments X16 --hold --json");
    EXPECT_EQ(answered.exit, 0) << answered.err;
    EXPECT_EQ(folder.read("scenarios/experiments/held.csv"), "date,model,id,median,low,high,sign,size\n")
        << "a row of learning is not noted";
}

}  // namespace
}  // namespace raaderum::cli
