// The steps of scenarios/own-house/README.md, with few replicates.

#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(OwnHouseTutorial, ItsStepsLeadFromMessyFilesToAComparison) {
    const Folder folder;
    ASSERT_EQ(folder.run("cp " RAADERUM_OWN_HOUSE "/*.csv .").exit, 0);
    const Ended made = folder.run("raaderum new mine.yaml --chart org.csv --survey survey.csv --ties ties.csv");
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_THAT(made.out,
                AllOf(HasSubstr("160 people"), HasSubstr("12 teams"), HasSubstr("124 answers"),
                      HasSubstr("the scale is [1, 7]"), HasSubstr("'Projekt Havnen'"), HasSubstr("'Ros fra kolleger'"),
                      HasSubstr("the weights of ties were asked on a scale from 1 to 5")));
    EXPECT_EQ(folder.run("raaderum validate mine.yaml").exit, 0);
    folder.run("sed -i 's/^weeks: 156/weeks: 30/' mine.yaml");
    const Ended fitted =
        folder.run("raaderum calibrate mine.yaml --posterior mine-worlds.csv --simulations 450 --quiet");
    EXPECT_LT(fitted.exit, 2) << fitted.err;
    ASSERT_TRUE(folder.has("mine-worlds.csv"));
    const Ended run = folder.run("raaderum run mine.yaml --worlds mine-worlds.csv --replicates 6 --quiet");
    ASSERT_EQ(run.exit, 0) << run.err;
    EXPECT_EQ(folder.run("raaderum compare mine.h5 --html mine.html").exit, 0);
    EXPECT_EQ(folder.run("grep -c 'Møller' mine.h5").out, "0\n");
}

}  // namespace
}  // namespace raaderum::cli
