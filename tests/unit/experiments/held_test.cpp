// The table of rows that are held out only grows.
#include "experiments/held.hpp"

#include "made.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace raaderum::experiments {
namespace {

const std::string heading = std::string(held_heading) + "\n";

std::vector<Answer> answers(scenario::Use use) {
    Answer answer;
    answer.experiment = *test::small_scenario().experiment;
    answer.experiment.use = use;
    answer.experiment.measures.resize(2);
    answer.measures = {{0.5, 0.25, 0.75, 40, false, true, std::nullopt}, {-1.0, -2.0, 0.0, 40, false, false, true}};
    return {answer};
}

TEST(HeldTable, TakesALineForEachMeasureThatIsHeldOutOrWasSeen) {
    for (const auto use : {scenario::Use::hold, scenario::Use::seen}) {
        EXPECT_EQ(new_lines(heading, answers(use), "2026-11-30", "abc"),
                  "2026-11-30,abc,X1a,0.5,0.25,0.75,true,\n2026-11-30,abc,X1b,-1,-2,0,false,true\n");
    }
    for (const auto use : {scenario::Use::learn, scenario::Use::target})
        EXPECT_EQ(new_lines(heading, answers(use), "2026-11-30", "abc"), "");
}

TEST(HeldTable, TakesARowOfAModelOnce) {
    const std::string held = heading + "2026-11-01,abc,X1a,1,0,2,true,true\n";
    EXPECT_EQ(new_lines(held, answers(scenario::Use::hold), "2026-11-30", "abc"),
              "2026-11-30,abc,X1b,-1,-2,0,false,true\n");
    const std::string more = new_lines(held, answers(scenario::Use::hold), "2026-11-30", "def");
    EXPECT_NE(more.find("2026-11-30,def,X1a"), std::string::npos) << "another model answers anew";
    EXPECT_EQ(new_lines(held + more, answers(scenario::Use::hold), "2026-12-01", "def"), "");
}

TEST(HeldTable, TellsTheFirstDay) {
    const std::string held = heading + "2026-11-01,abc,X1a,1,0,2,true,true\r\n2026-11-30,def,X1a,1,0,2,true,true";
    EXPECT_EQ(first_day(held, "X1a"), "2026-11-01");
    EXPECT_EQ(first_day(held, "X1"), "");
    EXPECT_EQ(first_day("", "X1a"), "");
    std::vector<Answer> some = answers(scenario::Use::hold);
    fill_in_first_days(held, some);
    EXPECT_EQ(some[0].first_run, "2026-11-01");
    some = answers(scenario::Use::learn);
    fill_in_first_days(held, some);
    EXPECT_EQ(some[0].first_run, "") << "a row of learning is run as often as one likes";
}

TEST(HeldTable, ThatCameWithTheProgramHasItsHeading) { EXPECT_TRUE(held_when_built().starts_with(heading)); }

}  // namespace
}  // namespace raaderum::experiments
