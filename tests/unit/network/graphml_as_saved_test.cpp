// GraphML as networkx, igraph, Gephi and yEd save it.

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

/// Three nodes, these edges' attributes and contents in turn, and keys before or after them.
std::string triangle(const std::string& keys, const std::string& inside, const std::string& more = "",
                     const std::string& edgedefault = "directed", const std::string& keys_after = "") {
    const auto edge = [&](const char* source, const char* target) {
        return "<edge source='" + std::string(source) + "' target='" + target + "' " + more + ">" + inside + "</edge>";
    };
    return "<?xml version='1.0' encoding='UTF-8'?>\n<graphml xmlns='http://graphml.graphdrawing.org/xmlns' "
           "xmlns:y='http://www.yworks.com/xml/graphml'>"
           + keys + "<graph edgedefault='" + edgedefault + "'><node id='a'/><node id='b'/><node id='c'/>"
           + edge("a", "b") + edge("b", "c") + edge("c", "a") + keys_after + "</graph></graphml>";
}

TEST(GraphmlAsSaved, WeightsAreFoundUnderTheirUsualNames) {
    for (const char* name : {"weight", "Weight", "trust", "Tillid", "STYRKE", "value", "vægt"}) {
        const std::string key = std::string("<key id='k' for='edge' attr.name='") + name + "' attr.type='float'/>";
        EXPECT_THAT(read_text(".graphml", triangle(key, "<data key='k'>+0.5</data>")).weight, Each(0.5F)) << name;
    }
    EXPECT_THAT(
        read_text(".graphml", triangle("<key id='weight' for='edge'/>", "<data key='weight'>0.5</data>")).weight,
        Each(0.5F))
        << "by the key's id, where it has no name";
}

TEST(GraphmlAsSaved, AKeyMayStandAfterTheEdges) {
    EXPECT_THAT(read_text(".graphml", triangle("", "<data key='k'>0.25</data>", "", "directed",
                                               "<key id='k' for='edge' attr.name='weight'/>"))
                    .weight,
                ElementsAre(0.25F, 0.25F, 0.25F));
}

TEST(GraphmlAsSaved, DataOfAKeyThatIsNotDeclaredAreToldToBeUnread) {
    const Said said = said_of(".graphml", triangle("", "\n<data key='w'>0.25</data>"));
    EXPECT_THAT(said.read, HasSubstr("trust drawn"));
    EXPECT_THAT(said.doubts, AllOf(HasSubstr("whose key is not declared is not read: 'w' (lines 3, 4 and 5)"),
                                   HasSubstr("no key declares a weight")));
    EXPECT_THAT(said_of(".graphml", triangle("<key id='k' for='edge' attr.name='colour'/>", "")).doubts,
                HasSubstr("not read: 'colour'"));
}

TEST(GraphmlAsSaved, OneNameOfTwoTypesIsOneWeight) {
    const std::string text =
        "<graphml><key id='d0' for='edge' attr.name='weight' attr.type='long'/>"
        "<key id='d1' for='edge' attr.name='weight' attr.type='double'/>"
        "<graph edgedefault='directed'><node id='a'/><node id='b'/><node id='c'/>"
        "<edge source='a' target='b'><data key='d0'>0</data></edge>"
        "<edge source='b' target='c'><data key='d1'>0.75</data></edge></graph></graphml>";
    EXPECT_THAT(read_text(".graphml", text).weight, ElementsAre(0.0F, 0.75F));
}

TEST(GraphmlAsSaved, OnesByDefaultAreNoMeasurement) {
    const std::string key = "<key attr.name='weight' attr.type='double' for='edge' id='weight'/>";
    EXPECT_THAT(read_text(".graphml", triangle(key, "<data key='weight'>1.0</data>")).weight, IsEmpty());
    EXPECT_THAT(said_of(".graphml", triangle(key, "<data key='weight'>1.0</data>")).doubts,
                HasSubstr("all 3 weights are 1"));
}

TEST(GraphmlAsSaved, XmlsOtherWordsForTrueAndFalseCount) {
    EXPECT_EQ(read_text(".graphml", triangle("", "", "directed='1'", "undirected")).ties.size(), 3U);
    EXPECT_EQ(read_text(".graphml", triangle("", "", "directed='0'")).ties.size(), 6U);
    EXPECT_EQ(said_of(".graphml", triangle("", "", "", "undirected")).read,
              "3 people, 6 ties, undirected; trust drawn");
}

TEST(GraphmlAsSaved, NanIsNoWeight) {
    const TieList list =
        read_text(".graphml",
                  "<graphml><key id='w' for='edge' attr.name='weight'/><graph edgedefault='directed'>"
                  "<node id='a'/><node id='b'/><edge source='a' target='b'><data key='w'>nan</data></edge>"
                  "<edge source='b' target='a'><data key='w'>0.5</data></edge></graph></graphml>");
    EXPECT_TRUE(std::isnan(list.weight[0]));
    EXPECT_EQ(list.weight[1], 0.5F);
}

TEST(GraphmlAsSaved, WhatBelongsToADrawingIsNobody) {
    const std::string keys =
        "<key id='w' for='edge' attr.name='weight'/><key id='d9' for='edge' yfiles.type='edgegraphics'/>";
    const std::string drawn =
        "<data key='w'>0.25</data><data key='d9'><y:PolyLineEdge><y:data key='w'>9</y:data>"
        "<y:edge width='2'/><y:node id='handle'/><y:graph edgedefault='directed'/>"
        "<y:key id='w' for='edge' attr.name='trust'/></y:PolyLineEdge></data>";
    const TieList list = read_text(".graphml", triangle(keys, drawn, "xml:id='e'"));
    EXPECT_EQ(list.labels, (Labels{"a", "b", "c"}));
    EXPECT_THAT(list.weight, Each(0.25F));
    const TieList named =
        read_text(".graphml",
                  "<graphml xmlns='g' xmlns:o='o'><graph edgedefault='directed'><node xml:id='x' id='a'/>"
                  "<node o:id='y' id='b'/><edge o:source='q' source='a' target='b'/></graph></graphml>");
    EXPECT_EQ(named.labels, (Labels{"a", "b"}));
    EXPECT_EQ(named.ties, (Pairs{{0, 1}}));
}

TEST(GraphmlAsSaved, YedsGroupsAreRefusedInWords) {
    const auto problems =
        problems_of(".graphml",
                    "<graphml><graph edgedefault='directed'>\n<node id='n0'><graph id='n0:' edgedefault='directed'>"
                    "<node id='n0::n0'/></graph></node></graph></graphml>");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].line, 2);
    EXPECT_THAT(problems[0].wrong, HasSubstr("'n0' holds a graph of its own, as yEd writes groups"));
    EXPECT_THAT(problems[0].expected, HasSubstr("Ungroup"));
}

TEST(GraphmlAsSaved, Windows1252IsRead) {
    const TieList list =
        read_text(".graphml",
                  "<?xml version='1.0' encoding='windows-1252'?><graphml><graph edgedefault='directed'>"
                  "<node id='\xC5se'/><node id='b\x80'/></graph></graphml>");
    EXPECT_EQ(list.labels, (Labels{"\xC3\x85se", "b€"}));
    EXPECT_THAT(first_problem(".graphml", "<?xml version='1.0' encoding='ebcdic'?><graphml/>"),
                HasSubstr("unknown encoding"));
    EXPECT_THAT(problems_of(".graphml", "<graphml><graph edgedefault='directed'><node id='\xC5se'/></graph></graphml>")
                    .front()
                    .expected,
                HasSubstr("UTF-8 where it declares none"));
}

TEST(GraphmlAsSaved, TeamsAndNamesOfNodesAreRead) {
    const std::string text =
        "<graphml><key id='t' for='node' attr.name='Team'/><key id='n' for='node' attr.name='label'/>"
        "<graph edgedefault='directed'><node id='n0'><data key='t'>Syd</data><data key='n'>Mia</data></node>"
        "<node id='n1'><data key='t'>Nord</data><data key='n'>Per</data></node>"
        "<edge source='n0' target='n1'/></graph></graphml>";
    ReadingNotes notes;
    const TieList list = read_text(".graphml", text, &notes);
    EXPECT_EQ(list.labels, (Labels{"n1", "n0"}));
    EXPECT_EQ(list.ties, (Pairs{{1, 0}}));
    EXPECT_THAT(notes.read, HasSubstr("2 teams from the nodes' 'Team'"));
    const TieFile file(".graphml", text);
    const TieFile chart(".csv", "person,team\nmia,A\nper,B\n");
    TieReading how;
    how.chart = chart.path();
    EXPECT_EQ(read_ties(file.path(), how).labels, (Labels{"n0", "n1"})) << "a chart may use the names";
}

TEST(GraphmlAsSaved, TheSameNetworkAsATableHasTheSameTies) {
    const Labels people{"Mia", "Per", "Søs", "Jan", "Ida", "Bo"};
    std::string table = "source,target,weight,type\n";
    std::string graph = "<graphml><key id='w' for='edge' attr.name='weight'/><graph edgedefault='undirected'>";
    for (const std::string& person : people) {
        table += person + ",,,\n";
        graph += "<node id='" + person + "'/>";
    }
    for (std::size_t each = 0; each != 12; ++each) {
        const std::string& source = people[each % 5];
        const std::string& target = people[(each * 3 + 1) % 5];
        const std::string weight = each % 4 == 0 ? "" : "0." + std::to_string(each);
        const bool directed = each % 3 == 0;
        table += source + "," + target + "," + weight + "," + (directed ? "Directed" : "Undirected") + "\n";
        graph += "<edge source='" + source + "' target='" + target + "'" + (directed ? " directed='true'" : "") + ">"
                 + (weight.empty() ? "" : "<data key='w'>" + weight + "</data>") + "</edge>";
    }
    const TieList a = read_text(".csv", table);
    const TieList b = read_text(".graphml", graph + "</graph></graphml>");
    EXPECT_EQ(a.labels, b.labels);
    EXPECT_EQ(a.ties, b.ties);
    ASSERT_EQ(a.weight.size(), b.weight.size());
    for (std::size_t tie = 0; tie != a.weight.size(); ++tie)
        EXPECT_TRUE(a.weight[tie] == b.weight[tie] || (std::isnan(a.weight[tie]) && std::isnan(b.weight[tie])));
}

}  // namespace
}  // namespace raaderum::network
