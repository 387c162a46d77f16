#include "tie_files.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ReadCsv, PeopleAreNumberedInTheOrderInWhichTheyAppear) {
    const TieList list = read_text(".csv", "source,target\nSøren,Åse\nÅse,Bo\nBo,Søren\nSøren,Bo\n");
    EXPECT_EQ(list.positions, 3U);
    EXPECT_EQ(list.labels, (Labels{"Søren", "Åse", "Bo"}));
    EXPECT_EQ(list.ties, (Pairs{{0, 1}, {0, 2}, {1, 2}, {2, 0}}));
    EXPECT_THAT(list.weight, IsEmpty());
}

TEST(ReadCsv, ColumnsMayStandInAnyOrderAmongOthers) {
    const TieList list = read_text(".csv", "year,Target,WEIGHT,source\n1990,b,0.25,a\n1991,a,,b\n1992,c,NA,a\n");
    EXPECT_EQ(list.labels, (Labels{"a", "b", "c"}));
    EXPECT_EQ(list.ties, (Pairs{{0, 1}, {0, 2}, {1, 0}}));
    ASSERT_EQ(list.weight.size(), 3U);
    EXPECT_EQ(list.weight[0], 0.25F);
    EXPECT_TRUE(std::isnan(list.weight[1]));
    EXPECT_TRUE(std::isnan(list.weight[2]));
}

TEST(ReadCsv, ADanishSpreadsheetIsUnderstood) {
    const TieList list =
        read_text(".csv", "\xEF\xBB\xBFsource;target;weight\r\n\"Ib; vikar\";Ane;0,75\r\nAne;\"Ib; vikar\";1\r\n\r\n");
    EXPECT_EQ(list.labels, (Labels{"Ib; vikar", "Ane"}));
    EXPECT_THAT(list.weight, ElementsAre(0.75F, 1.0F));
    EXPECT_THAT(read_text(".csv", "source\ttarget\tweight\na\tb\t0.5").weight, ElementsAre(0.5F));
    EXPECT_THAT(read_text(".csv", "source\ttarget\tweight\na\tb\t0,5\n").weight, ElementsAre(0.5F));
}

TEST(ReadCsv, QuotesMayHoldSeparatorsAndDoubledQuotes) {
    const TieList list =
        read_text(".csv", "\"source\", \"target\"\n\"Bo \"\"B\"\" Hansen\",\"Li, Eva\"\n \"Li, Eva\" , x y \n");
    EXPECT_EQ(list.labels, (Labels{"Bo \"B\" Hansen", "Li, Eva", "x y"}));
    EXPECT_EQ(list.ties, (Pairs{{0, 1}, {1, 2}}));
}

TEST(ReadCsv, SelfTiesAndDuplicatesArePassedOverAndCounted) {
    ReadingNotes notes;
    const TieList list = read_text(".csv", "source,target,weight\na,b,\na,a,0.5\na,b,0.3\na,b,0.4\nb,a,0.9\n", &notes);
    EXPECT_EQ(list.ties, (Pairs{{0, 1}, {1, 0}}));
    EXPECT_THAT(list.weight, ElementsAre(0.3F, 0.9F));
    EXPECT_EQ(notes.self_ties_dropped, 1U);
    EXPECT_EQ(notes.duplicates_merged, 2U);
    EXPECT_THAT(said_of(notes).doubts, AllOf(HasSubstr("1 ties from a person to themselves"),
                                             HasSubstr("2 ties named more than once"), HasSubstr("line 5")))
        << "the last of them with another weight";
    read_text(".csv", "source,target\na,b\n", &notes);
    EXPECT_EQ(notes.self_ties_dropped + notes.duplicates_merged, 0U);
}

TEST(ReadCsv, AllProblemsAreToldWithTheirLines) {
    const auto problems =
        problems_of(".csv", "source,target,weight\na,b,1.5\nc\n,d,0.5\na,,0.2\nb,a,0.5\na,c,-0.1\nx,y,high\n");
    std::vector<int> lines;
    for (const TieProblem& problem : problems) lines.push_back(problem.line);
    EXPECT_THAT(lines, ElementsAre(2, 3, 4, 5, 8));
    EXPECT_THAT(problems[0].wrong, AllOf(HasSubstr("2 rows"), HasSubstr("'1.5', '-0.1'"), HasSubstr("lines 2 and 7")));
    EXPECT_THAT(problems[0].expected, AllOf(HasSubstr("from 0 to 1"), HasSubstr("-0.1 to 1.5")));
    EXPECT_THAT(problems[1].wrong, HasSubstr("1 column,"));
    EXPECT_THAT(problems[3].wrong, HasSubstr("the target is empty, and there is a weight"));
    EXPECT_THAT(problems[4].wrong, HasSubstr("'high' is no number"));
}

TEST(ReadCsv, ProblemsOfOneKindAreToldTogether) {
    std::string text = "source,target,weight\n";
    for (int line = 0; line != 1000; ++line) text += "a,b,often\n";
    const auto problems = problems_of(".csv", text);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].wrong, "1000 rows: the weight is no number ('often'), lines 2, 3, 4 and 997 more");
}

TEST(ReadCsv, AMissingHeaderOrColumnIsToldOnTheFirstLine) {
    EXPECT_THAT(first_problem(".csv", "1,2\n2,3\n"),
                HasSubstr("1: the first line has no column 'source' and 'target'"));
    EXPECT_THAT(first_problem(".csv", "source\na\nb\n"), HasSubstr("1: the first line has no column 'target'"));
    EXPECT_THAT(first_problem(".csv", "\n\nperson,target\na,b\n"),
                HasSubstr("3: the first line has no column 'source' (it reads 'person' and 'target')"));
    EXPECT_THAT(first_problem(".csv", "source,target,source\na,b,c\n"), HasSubstr("occurs twice"));
    EXPECT_THAT(first_problem(".csv", ""), HasSubstr("the file is empty"));
    EXPECT_THAT(first_problem(".csv", "\n\r\n\n"), HasSubstr("the file is empty"));
}

TEST(ReadCsv, FewerThanTwoPeopleAreNoNetwork) {
    EXPECT_THAT(first_problem(".csv", "source,target\n"), HasSubstr("fewer than two people"));
    EXPECT_THAT(first_problem(".csv", "source,target\na,a\n"), HasSubstr("fewer than two people"));
}

TEST(ReadCsv, AnUnknownEndingIsReadByItsContent) {
    EXPECT_EQ(read_text(".txt", "source,target\na,b\n").positions, 2U);
    EXPECT_EQ(read_text("", "  <graphml><graph edgedefault='directed'><node id='a'/><node id='b'/></graph></graphml>")
                  .positions,
              2U);
    EXPECT_EQ(read_text(".CSV", "source,target\na,b\n").positions, 2U);
}

TEST(ReadCsv, TheMessageNamesFileLineFaultAndRemedy) {
    const TieFile file(".csv", "source,target,weight\na,b,3\n");
    try {
        read_ties(file.path());
        FAIL() << "a weight of 3 was accepted";
    } catch (const BadTies& bad) {
        EXPECT_EQ(bad.what(), file.path().string()
                                  + ":2: the weight '3' lies outside 0 to 1; a number from 0 to 1, or the ends of the scale that "
                                    "was asked on, such as network: {weights: [1, 5]} (the file has 3 to 3)");
    }
}

}  // namespace
}  // namespace raaderum::network
