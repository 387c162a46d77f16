// A municipality describes its own house with the files that it has: what `raaderum new` tells and writes, what runs and what the
// trajectory file keeps, and the steps of scenarios/own-house with few replicates.

#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string chart =
    "Hold;Antal ansatte;Leder;Leders hårdhed\nNord;9;Annelise;0,7\nSyd;4;Bodil;\nVest;5;Cecilie;0,2\n";
const std::string survey =
    "Enhed;Besvarelser;Trivsel;Kompetence;Vejret;Sygefravær "
    "(%)\nnord;8;4,9;5,6;1;4,0\nSyd;3;3,1;-;2;7,5\nØst;4;4,1;4,2;3;5\n";

struct House : Folder {
    House() {
        write("org.csv", chart);
        write("survey.csv", survey);
    }
};

TEST(OwnHouse, NewTellsWhatWasReadAssumedAndWhatDoesNotMatch) {
    const House house;
    const Ended made = house.run("raaderum new mine.yaml --chart org.csv --survey survey.csv");
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_THAT(
        made.out,
        AllOf(
            HasSubstr("read org.csv: 18 people, 3 teams of 4 to 9; levels from 'Leders hårdhed'"),
            HasSubstr("read survey.csv: 3 rows, 2 teams, 11 answers; Trivsel, Kompetence, Sygefravær (%) in per cent"),
            HasSubstr("the scale is [1, 7] (numbers from 3.1 to 5.6)"), HasSubstr("'nord' is read as 'Nord'"),
            HasSubstr("'Vejret'"), HasSubstr("'Øst'"), HasSubstr("says nothing of 'Vest'"),
            HasSubstr("no number stands in one cell of survey.csv: Syd: Kompetence")));
    EXPECT_THAT(made.out, AllOf(HasSubstr("The survey cannot tell:"), HasSubstr("how Syd differs"),
                                HasSubstr("why teams differ in Sygefravær (%)")));
    EXPECT_THAT(house.read("mine.yaml"),
                AllOf(HasSubstr("chart: \"org.csv\""), HasSubstr("survey: {file: \"survey.csv\", scale: [1, 7]}"),
                      HasSubstr("employees.competence.mean: ["), HasSubstr("#   - the scale is [1, 7]"),
                      HasSubstr("worlds: plausible"), Not(HasSubstr("Annelise"))));
    EXPECT_TRUE(house.has("scenario.schema.json"));
    EXPECT_EQ(house.run("raaderum validate mine.yaml").exit, 0);
    const Ended again = house.run("raaderum new mine.yaml --survey survey.csv");
    EXPECT_EQ(again.exit, 2);
    EXPECT_THAT(again.err, HasSubstr("is there already"));
    EXPECT_EQ(house.run("raaderum new other.yaml --survey survey.csv --template budget-cut").exit, 2);
    EXPECT_EQ(house.run("raaderum new other.yaml --survey nowhere.csv").exit, 2);
}

TEST(OwnHouse, ASurveyAloneIsAHouseToo) {
    const House house;
    const Ended made = house.run("raaderum new alone.yaml --survey survey.csv");
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_THAT(made.out, HasSubstr("as large as the number of its answers"));
    const Ended run = house.run("raaderum run alone.yaml --quiet --worlds defaults --replicates 2 --weeks 4");
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_EQ(house.run("raaderum verify alone.h5").exit, 0);
}

TEST(OwnHouse, TheTrajectoryFileNeedsTheFilesNoMoreAndKeepsNoNames) {
    const House house;
    ASSERT_EQ(house.run("raaderum new mine.yaml --chart org.csv --survey survey.csv").exit, 0);
    ASSERT_EQ(house.run("raaderum run mine.yaml --quiet --worlds defaults --replicates 2 --weeks 6").exit, 0);
    EXPECT_EQ(house.run("grep -c -e Annelise -e Bodil mine.h5").out, "0\n");
    house.run("mkdir away; mv org.csv survey.csv away");
    EXPECT_EQ(house.run("raaderum verify mine.h5").exit, 0);
    EXPECT_EQ(house.run("raaderum rerun mine.h5").exit, 0);
    house.run("mv away/* .");
    EXPECT_EQ(house.run("raaderum run mine.yaml --quiet --worlds defaults --replicates 2 --weeks 6 --resume").exit, 0);
    house.write("survey.csv", "Enhed;Besvarelser;Trivsel\nNord;8;6,0\nSyd;3;3,0\nVest;5;4,0\n");
    EXPECT_EQ(house.run("raaderum run mine.yaml --quiet --worlds defaults --replicates 2 --weeks 6 --resume").exit, 2)
        << "what teams bring is part of the plan";
}

TEST(OwnHouse, NobodysNameComesFromTheTiesIntoTheScenarioThatResultsKeep) {
    const Folder folder;
    folder.write("org.csv", "medarbejder;hold\nAnnelise;Nord\nBodil;Nord\nCecilie;Syd\nDitte;Syd\nEsther;Syd\n");
    folder.write("ties.csv", "fra,til,tillid\nAnnelise,Bodil,4\nannelise,Ditte,3\nCecilie,Ditte,5\nEsther,Bodil,2\n");
    const Ended made = folder.run("raaderum new mine.yaml --chart org.csv --ties ties.csv");
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_THAT(made.out, AllOf(HasSubstr("'annelise' as 'Annelise'"), HasSubstr("on a scale from 1 to 5")));
    EXPECT_THAT(folder.read("mine.yaml"), AllOf(HasSubstr("of people and ties, told by `raaderum validate`"),
                                                Not(HasSubstr("nnelise")), HasSubstr("weights: [1, 5]")));
}

TEST(OwnHouse, KeysOfASurveyAreCheckedLikeOthers) {
    const House house;
    house.write("wrong.yaml", "schema: 1\nsurvey: {file: survey.csv}\n");
    EXPECT_THAT(house.run("raaderum validate wrong.yaml").err, HasSubstr("a survey without its scale"));
    house.write("wrong.yaml", "schema: 1\nsurvey: {file: survey.csv, scale: [7, 1]}\n");
    EXPECT_THAT(house.run("raaderum validate wrong.yaml").err, HasSubstr("the first end is not below the second"));
    house.write("wrong.yaml", "schema: 1\nsurvey: {file: survey.csv, scale: [1, 5]}\n");
    EXPECT_THAT(house.run("raaderum validate wrong.yaml").err,
                AllOf(HasSubstr("survey.csv:2:"), HasSubstr("outside the scale in 'Kompetence': '5,6'")));
    house.write("wrong.yaml", "schema: 1\nvariants: {a: {survey: {file: survey.csv, scale: [1, 7]}}}\n");
    EXPECT_THAT(house.run("raaderum validate wrong.yaml").err, HasSubstr("this holds for all variants"));
}

}  // namespace
}  // namespace raaderum::cli
