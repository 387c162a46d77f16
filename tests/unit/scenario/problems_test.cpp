#include "reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

TEST(Problems, NameFileLineColumnAndKeyAndShowTheLine) {
    EXPECT_EQ(messages_of("institution:\n  emploees: 45\n"),
              "test.yaml:2:3: institution.emploees: unknown key; did you mean 'employees'?\n"
              "      emploees: 45\n"
              "      ^\n");
}

TEST(Problems, PutTheCaretUnderTheKeyWhateverStandsBeforeIt) {
    EXPECT_EQ(messages_of("{description: \"æøå\", weeks: 0}\n"),
              "test.yaml:1:22: weeks: 0 is out of range; expected a whole number from 1 to 5200\n"
              "    {description: \"æøå\", weeks: 0}\n"
              "                         ^\n");
}

TEST(Problems, AreToldInTheOrderOfTheFile) {
    const std::string text = messages_of("weeks: x\nreplicates: x\nseed: x\nburn_in: x\ninstitution: {goals: x}\n");
    std::size_t last = 0;
    for (const char* key : {"weeks", "replicates", "seed", "burn_in", "institution.goals"}) {
        const std::size_t at = text.find(std::string(": ") + key + ": ");
        ASSERT_NE(at, std::string::npos) << key;
        EXPECT_GE(at, last);
        last = at;
    }
}

TEST(Problems, AreAtMostFiftyAndThenCounted) {
    std::string many = "institution:\n";
    for (int i = 0; i != 4000; ++i) many += "  key_" + std::to_string(i) + ": 1\n";
    try {
        load_text(many, "test.yaml");
        FAIL();
    } catch (const BadInput& bad) {
        EXPECT_EQ(bad.problems.size(), 51U);
        EXPECT_EQ(bad.problems.back().wrong, "and 3950 more");
    }
}

TEST(Problems, ShowALongLineOnlyAroundTheMistake) {
    std::string line = "institution: {";
    for (int i = 0; i != 3000; ++i) line += "key_" + std::to_string(i) + ": 1, ";
    const std::string text = messages_of(line + "}\n");
    EXPECT_LT(text.size(), 51U * 500U);
}

TEST(Problems, NeverCarryControlCharacters) {
    const std::string text = messages_of("\"\\e[31m\\a\\0\": 1\nname: \"\\x1b[2J\"\n");
    EXPECT_FALSE(text.empty());
    EXPECT_TRUE(std::all_of(text.begin(), text.end(),
                            [](char c) { return c == '\n' || static_cast<unsigned char>(c) >= 0x20; }));
}

TEST(Problems, ThatDifferByLineAndValueOnlyAreGrouped) {
    std::vector<Problem> problems;
    for (int line = 2; line != 22; ++line) {
        Problem problem;
        problem.file = "ties.csv";
        problem.line = line;
        problem.wrong = "the weight '" + std::to_string(line % 5 + 2) + "' is no share";
        problem.expected = "a number from 0 to 1";
        problems.push_back(problem);
    }
    const std::string text = describe(problems);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3) << text;
    EXPECT_NE(text.find("ties.csv: the same in lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 and 6 more\n"),
              std::string::npos)
        << text;
    for (Problem& problem : problems) problem.line = 1;
    EXPECT_EQ(describe(problems).find("the same"), std::string::npos) << "columns of one line are told one by one";
    problems.resize(3);
    for (Problem& problem : problems) problem.line += static_cast<int>(&problem - problems.data());
    EXPECT_EQ(describe(problems).find("the same"), std::string::npos) << "three are told one by one";
}

}  // namespace
}  // namespace raaderum::scenario
