// `raaderum calibrate` as its users meet it.
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
weeks: 12
replicates: 4
seed: 7
institution: {employees: 12}
variants: {as-is: {}, spare: {leaders.develop: 0.1}}
)";
const std::string sections = R"(targets:
  - {metric: competence, weeks: [4, 12], value: 0.6, tolerance: 0.03}
  - {metric: buy_in, weeks: [4, 12], value: 0.6, tolerance: 0.03}
free: {employees.competence.mean: [0.4, 0.8], employees.buy_in.mean: [0.4, 0.8]}
)";
const std::string quickly = " --simulations 120 --particles 20";

TEST(CalibrateProgram, LeavesAScenarioThatIsFineAndHoldsTheFittedValues) {
    const Folder folder(small + sections);
    const Ended calibrated = folder.run("raaderum calibrate small.yaml" + quickly);
    ASSERT_EQ(calibrated.exit, 0) << calibrated.err;
    EXPECT_THAT(calibrated.out,
                AllOf(HasSubstr("employees.competence.mean"), HasSubstr("90 % interval"),
                      HasSubstr("competence, as-is, weeks 4 to 11"), HasSubstr("small-calibrated.yaml")));
    const std::string fitted = folder.read("small-calibrated.yaml");
    EXPECT_THAT(fitted, AllOf(HasSubstr("extends: \"small.yaml\"\n"), HasSubstr("name: small-calibrated\n"),
                              HasSubstr("\nemployees.buy_in.mean: 0."), HasSubstr("of 2 targets met")));
    const Ended validated = folder.run("raaderum validate small-calibrated.yaml");
    EXPECT_EQ(validated.exit, 0) << validated.err;
    EXPECT_THAT(validated.out, HasSubstr("fine: 2 variants"));
}

TEST(CalibrateProgram, GivesTheSameForAnyNumberOfThreads) {
    const Folder folder(small + sections);
    const Ended one = folder.run("raaderum calibrate small.yaml --json --jobs 1" + quickly);
    const Ended three = folder.run("raaderum calibrate small.yaml --json --force --jobs 3" + quickly);
    ASSERT_EQ(one.exit, 0) << one.err;
    EXPECT_EQ(one.out, three.out);
    const auto report = nlohmann::json::parse(one.out);
    EXPECT_EQ(report.at("parameters").size(), 2U);
    EXPECT_EQ(report.at("parameters")[0].at("key"), "employees.competence.mean");
    EXPECT_EQ(report.at("targets")[1].at("metric"), "buy_in");
    EXPECT_EQ(report.at("file"), "small-calibrated.yaml");
    EXPECT_LE(report.at("simulations"), 120);
}

TEST(CalibrateProgram, LeavesExistingOutputAlone) {
    const Folder folder(small + sections);
    folder.write("small-calibrated.yaml", "mine");
    const Ended refused = folder.run("raaderum calibrate small.yaml" + quickly);
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("this is no scenario that raaderum wrote"));
    EXPECT_EQ(folder.run("raaderum calibrate small.yaml --force" + quickly).exit, 2);
    EXPECT_EQ(folder.read("small-calibrated.yaml"), "mine");
    EXPECT_EQ(folder.run("raaderum calibrate small.yaml --force -o small.yaml" + quickly).exit, 2);
    folder.run("rm small-calibrated.yaml");
    const Ended quiet = folder.run("raaderum calibrate small.yaml --quiet" + quickly);
    EXPECT_THAT(quiet.out + quiet.err, IsEmpty());
    const std::string own = folder.read("small-calibrated.yaml");
    EXPECT_THAT(folder.run("raaderum calibrate small.yaml" + quickly).err, HasSubstr("--force replaces it"));
    folder.run("raaderum calibrate small.yaml --seed 8 --quiet --force" + quickly);
    EXPECT_NE(folder.read("small-calibrated.yaml"), own) << "its own is replaced";
}

TEST(CalibrateProgram, SaysWhatMakesNoCalibration) {
    const Folder folder;
    folder.write("without.yaml", small);
    EXPECT_THAT(folder.run("raaderum calibrate without.yaml").err, HasSubstr("without.yaml: targets: "));
    folder.write("fixed.yaml", small + "targets: [{metric: leeway, value: 0.5, tolerance: 0.1}]\n");
    EXPECT_THAT(folder.run("raaderum calibrate fixed.yaml").err, HasSubstr("fixed.yaml: free: "));
    folder.write("small.yaml", small + sections);
    const Ended poor = folder.run("raaderum calibrate small.yaml --simulations 50 --particles 20");
    EXPECT_EQ(poor.exit, 2);
    EXPECT_THAT(poor.err, HasSubstr("give at least 51"));
    EXPECT_EQ(folder.run("raaderum calibrate small.yaml --replicates 1").exit, 2);
    const Ended far = folder.run("raaderum calibrate small.yaml -o elsewhere/fitted.yaml" + quickly);
    EXPECT_EQ(far.exit, 2);
    EXPECT_THAT(far.err, HasSubstr("beside the scenario"));
    EXPECT_EQ(folder.entries(), 3U) << "nothing is written";
}

TEST(CalibrateProgram, LeavesWorldsThatOnesOwnHouseIsLivedIn) {
    const Folder folder(small + sections);
    const std::string posterior = "raaderum calibrate small.yaml --posterior house.csv --simulations 400 ";
    const Ended one = folder.run(posterior + "--json --jobs 1");
    ASSERT_EQ(one.exit, 0) << one.err;
    const std::string table = folder.read("house.csv");
    EXPECT_THAT(table,
                AllOf(HasSubstr("# raaderum posterior worlds, small, seed 7, worth "), HasSubstr("\n# checksum "),
                      HasSubstr("employees.competence.mean,employees.buy_in.mean,")));
    const auto told = nlohmann::json::parse(one.out);
    EXPECT_EQ(told.at("file"), "house.csv");
    EXPECT_EQ(told.at("posterior").at("worlds"), 300);
    EXPECT_EQ(told.at("parameters").size(), 2U) << "the world is no parameter";
    const Ended again = folder.run(posterior);
    EXPECT_EQ(again.exit, 2) << "a table is never replaced";
    EXPECT_EQ(folder.read("house.csv"), table);
    folder.run("rm house.csv");
    folder.run(posterior + "--jobs 3");
    EXPECT_EQ(folder.read("house.csv"), table);
    const Ended ran = folder.run("raaderum run small.yaml --worlds house.csv --replicates 300 --quiet -o house.h5");
    ASSERT_EQ(ran.exit, 0) << ran.err;
    const Ended compared = folder.run("raaderum compare house.h5 --metric competence");
    EXPECT_THAT(compared.out, AllOf(HasSubstr("mean of 300 worlds"), HasSubstr(" of 100")));
    EXPECT_EQ(folder.run("raaderum calibrate small.yaml --posterior few.csv --worlds plausible:10").exit, 2);
    EXPECT_EQ(folder.run("raaderum calibrate small.yaml --posterior few.csv -o few.yaml").exit, 2);
}

TEST(CalibrateProgram, WarnsOfMoreParametersThanTargets) {
    const Folder folder;
    folder.write("few.yaml", small + "targets: [{metric: buy_in, value: 0.6, tolerance: 0.05}]\n"
                                     "free: {employees.buy_in.mean: [0.4, 0.8], quality.turned_away: [0.2, 0.8]}\n");  // moves no one's buy-in
    // Of 20 particles a free parameter may lose half of its spread by chance.
    const Ended warned = folder.run("raaderum calibrate few.yaml --simulations 600 --particles 100");
    EXPECT_EQ(warned.exit, 0) << warned.err;
    EXPECT_THAT(warned.err, HasSubstr("2 parameters are free for 1 target"));
    EXPECT_THAT(warned.out, HasSubstr("quality.turned_away is not identified"));
}

}  // namespace
}  // namespace raaderum::cli
