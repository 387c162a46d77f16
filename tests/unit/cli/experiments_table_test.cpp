#include "cli/experiments_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::HasSubstr;

std::vector<experiments::Answer> one_answer() {
    experiments::Answer answer;
    answer.experiment.id = "X2";
    answer.experiment.study = "Rasul, I. & Rogger, D. (2018). Management of bureaucrats. Economic Journal 128";
    answer.experiment.use = scenario::Use::hold;
    answer.experiment.measures.resize(1);
    scenario::ExperimentMeasure& measure = answer.experiment.measures[0];
    measure.id = "X2a";
    measure.name = {"completed projects", "fuldførte projekter"};
    measure.unit = scenario::Unit::per_cent;
    measure.effect = 18.0;
    measure.low = 9.0;
    measure.high = 27.0;
    answer.measures = {{4.0, 2.0, 6.0, 240, false, true, false}};
    answer.first_run = "2026-11-30";
    return {answer};
}

TEST(ExperimentsTable, HasALineForEachNumberAndTellsWhatIsNotAsked) {
    const std::string table = experiments_table(one_answer(), words::Language::english, stderr);
    EXPECT_THAT(
        table, HasSubstr("X2a  Rasul & Rogger (2018)  completed projects  +18.0 [+9.0, +27.0] %  +4.0 [+2.0, +6.0] %"));
    EXPECT_THAT(table, HasSubstr("yes   no    hold  2026-11-30"));
    EXPECT_THAT(table, HasSubstr("the model agrees with 0 in size, with 1 in sign"));
    EXPECT_THAT(table, HasSubstr("Not asked here:\n  X13  "));
}

TEST(ExperimentsTable, SpeaksDanish) {
    const std::string table = experiments_table(one_answer(), words::Language::danish, stderr);
    EXPECT_THAT(table, HasSubstr("fuldførte projekter"));
    EXPECT_THAT(table, HasSubstr("+18,0 [+9,0, +27,0] %"));
    EXPECT_THAT(table, HasSubstr("holdt ude"));
}

}  // namespace
}  // namespace raaderum::cli
