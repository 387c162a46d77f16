// What a file of ties means: which way ties lead, and what trust their weights stand for. What is assumed is said.

#include "tie_files.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Five people in a ring, with a column of this name and these cells in turn.
std::string ring(const std::string& column, const std::vector<std::string>& cells) {
    const Labels people{"Mia", "Per", "Liv", "Jan", "Ida"};
    std::string text = "source;target;" + column + "\n";
    for (std::size_t each = 0; each != people.size(); ++each)
        text += people[each] + ";" + people[(each + 1) % people.size()] + ";" + cells[each % cells.size()] + "\n";
    return text;
}

TEST(Direction, ATablesTypeDecidesRowByRow) {
    for (const char* column : {"Type", "type", "directed", "Retning"}) {
        EXPECT_EQ(read_text(".csv", ring(column, {"Undirected"})).ties.size(), 10U) << column;
        EXPECT_EQ(read_text(".csv", ring(column, {"directed"})).ties.size(), 5U) << column;
        EXPECT_EQ(read_text(".csv", ring(column, {"Directed", "undirected", "Mutual"})).ties.size(), 8U) << column;
    }
    EXPECT_EQ(read_text(".csv", ring("directed", {"no", "nej", "false", "0", "ja"})).ties.size(), 9U);
    EXPECT_THAT(said_of(".csv", ring("Type", {"Undirected"})).read, HasSubstr("5 people, 10 ties, undirected;"));
    EXPECT_THAT(said_of(".csv", ring("Type", {"Undirected", "Directed"})).read, HasSubstr("partly directed"));
    EXPECT_THAT(said_of(".csv", "source,target\na,b\n").read, HasSubstr("2 people, 1 tie, directed"));
}

TEST(Direction, ATypeThatIsNoDirectionIsSaidToBeUnread) {
    const Said said = said_of(".csv", ring("Type", {"advice", "friendship"}));
    EXPECT_THAT(said.read, HasSubstr("directed"));
    EXPECT_THAT(said.doubts, HasSubstr("not read: 'Type'"));
    EXPECT_THAT(said_of(".csv", ring("Type", {"0", "1"})).doubts, HasSubstr("not read: 'Type'")) << "codes of anything";
    EXPECT_THAT(first_problem(".csv", ring("Type", {"Directed", "advice"})),
                HasSubstr("2 rows: the Type is no direction ('advice'), lines 3 and 5"));
}

TEST(Direction, TheScenarioOverrulesTheFile) {
    TieReading undirected;
    undirected.undirected = true;
    TieReading directed;
    directed.undirected = false;
    EXPECT_EQ(read_as(ring("Type", {"Directed"}), undirected).ties.size(), 10U);
    EXPECT_EQ(read_as(ring("Type", {"Undirected"}), directed).ties.size(), 5U);
    const TieFile file(".graphml",
                       "<graphml><graph><node id='a'/><node id='b'/><edge source='a' target='b' "
                       "directed='true'/></graph></graphml>");
    EXPECT_EQ(read_ties(file.path(), undirected).ties.size(), 2U) << "also where edgedefault is missing";
}

TEST(Weights, AreFoundUnderTheirUsualNames) {
    for (const char* name : {"weight", "Weights", "TRUST", "tillid", "Styrke", "strength", "vægt", "VÆGT", "værdi",
                             "Value", "weight (0-1)", "tie_strength", " Vægt [0-1] "}) {
        const TieList list = read_text(".csv", ring(name, {"0,25", "0.5"}));
        EXPECT_THAT(list.weight, ElementsAre(0.25F, 0.5F, 0.25F, 0.5F, 0.25F)) << name;
    }
    EXPECT_THAT(said_of(".csv", ring("Vægt", {"0,25", "0.5"})).read, HasSubstr("trust from column 'Vægt'"));
}

TEST(Weights, OfSeveralColumnsTrustIsTheBestAndTheOthersAreNamed) {
    const std::string text = "source,target,weight,trust\na,b,1,0.25\nb,c,1,0.5\n";
    EXPECT_THAT(read_text(".csv", text).weight, ElementsAre(0.25F, 0.5F));
    EXPECT_THAT(said_of(".csv", text).doubts, HasSubstr("from the column 'trust'; not read: 'weight'"));
}

TEST(Weights, WhereThereAreNoneItIsSaidThatTrustIsDrawn) {
    const Said said = said_of(".csv", ring("intensity", {"0,25", "0.5"}));
    EXPECT_THAT(said.read, HasSubstr("; trust drawn"));
    EXPECT_THAT(said.doubts, AllOf(HasSubstr("no column of weights"), HasSubstr("drawn"), HasSubstr("'intensity'")));
    EXPECT_THAT(said_of(".csv", ring("weight", {"", "NA"})).doubts, HasSubstr("'weight' holds no weights"));
    EXPECT_THAT(said_of(".csv", ring("weight", {"0.25", "", "0.5", "NA", "0.5"})).doubts,
                HasSubstr("2 of 5 ties have no weight (lines 3 and 5)"));
}

TEST(Weights, WordsForMissingAreNoWeights) {
    const TieList list = read_text(".csv", ring("weight", {"NaN", "null", "N/A", "-", "0,5"}));
    for (const float weight : {list.weight[0], list.weight[1], list.weight[2], list.weight[3]})
        EXPECT_TRUE(std::isnan(weight));
    EXPECT_EQ(list.weight[4], 0.5F);
}

TEST(Weights, OnesThatProgramsWriteByDefaultAreNoMeasurement) {
    ReadingNotes notes;
    EXPECT_THAT(read_text(".csv", ring("Weight", {"1.0", "1"}), &notes).weight, IsEmpty());
    EXPECT_THAT(said_of(notes).doubts,
                AllOf(HasSubstr("all 5 weights are 1"), HasSubstr("trust is drawn"), HasSubstr("weights: [0, 1]")));
    EXPECT_THAT(notes.read, HasSubstr("trust drawn"));
    TieReading measured;
    measured.weights = {0.0, 1.0};
    EXPECT_THAT(read_as(ring("Weight", {"1"}), measured).weight, Each(1.0F)) << "but for who says that they are";
}

TEST(Weights, ThatAreAllTheSameOrOnlyZeroAndOneAreDoubted) {
    EXPECT_THAT(said_of(".csv", ring("weight", {"0,5"})).doubts, HasSubstr("trust starts at 0.5 on each"));
    EXPECT_THAT(said_of(".csv", ring("weight", {"0", "1"})).doubts, HasSubstr("all weights are 0 or 1"));
    EXPECT_THAT(said_of(".csv", ring("weight", {"0.4", "0.5"})).doubts, Not(HasSubstr("weight")));
}

TEST(Weights, OnAScaleAreMappedToTrustAndBeyondItRefused) {
    TieReading scale;
    scale.weights = {1.0, 5.0};
    ReadingNotes notes;
    EXPECT_THAT(read_as(ring("styrke", {"1", "2", "3", "4", "5"}), scale, &notes).weight,
                ElementsAre(0.0F, 0.25F, 0.5F, 0.75F, 1.0F));
    EXPECT_THAT(notes.read, HasSubstr("(1 to 5 read as 0 to 1)"));
    EXPECT_THROW(read_as(ring("styrke", {"0"}), scale), BadTies);
    EXPECT_THAT(problems_of(".csv", ring("styrke", {"1", "3", "5", "7", "2"})).front().expected,
                AllOf(HasSubstr("weights: [1, 5]"), HasSubstr("the file has 1 to 7")));
}

TEST(Weights, MinusZeroIsZero) {
    for (const float weight : read_text(".csv", ring("weight", {"-0.0", "0.5"})).weight)
        EXPECT_FALSE(std::signbit(weight));
}

}  // namespace
}  // namespace raaderum::network
