#include "tie_files.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace raaderum::network {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* survey = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- who asks whom for advice -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
                             http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="name" for="node" attr.name="weight" attr.type="double"/>
  <key id="kind" for="edge" attr.name="kind" attr.type="string"/>
  <key id="w" for="edge" attr.name="weight" attr.type="double">
    <default>0.5</default>
  </key>
  <graph id="office" edgedefault="directed">
    <edge source="ib" target="ane"><data key="w"> 0.25 </data></edge>
    <node id="ane">
      <data key="name">9</data>
    </node>
    <node id="bo"/>
    <node id="ib"/>
    <node id="s&#248;ren"/>
    <edge id="e1" source="ane" target="bo">
      <data key="kind">advice</data>
      <data key="w">0.75</data>
    </edge>
    <edge source="bo" target="ib" directed="false">
      <data key="w">1</data>
    </edge>
    <edge source="ib" target="bo"/>
    <edge source="søren" target="søren"/>
    <edge source="ane" target="ib"/>
  </graph>
</graphml>
)";

TEST(ReadGraphml, NodesAreNumberedInTheirOrderAndEdgesFollowTheirDirection) {
    ReadingNotes notes;
    const TieList list = read_text(".graphml", survey, &notes);
    EXPECT_EQ(list.labels, (Labels{"ane", "bo", "ib", "søren"}));
    EXPECT_EQ(list.ties, (Pairs{{0, 1}, {0, 2}, {1, 2}, {2, 0}, {2, 1}}));
    EXPECT_THAT(list.weight, ElementsAre(0.75F, 0.5F, 1.0F, 0.25F, 1.0F));
    EXPECT_EQ(notes.self_ties_dropped, 1U);
    EXPECT_EQ(notes.duplicates_merged, 1U);
}

/// A graph with two nodes and these contents.
std::string graph(const std::string& content, const std::string& edgedefault = "undirected",
                  const std::string& keys = "") {
    return "<graphml>" + keys + "<graph edgedefault=\"" + edgedefault + "\"><node id=\"a\"/><node id=\"b\"/>" + content
           + "</graph></graphml>";
}

TEST(ReadGraphml, AnUndirectedEdgeIsTwoTies) {
    EXPECT_EQ(read_text(".graphml", graph("<edge source='a' target='b'/>")).ties, (Pairs{{0, 1}, {1, 0}}));
    EXPECT_EQ(read_text(".graphml", graph("<edge source='a' target='b'/>", "directed")).ties, (Pairs{{0, 1}}));
    EXPECT_EQ(read_text(".graphml", graph("<edge source='b' target='a' directed='true'/>")).ties, (Pairs{{1, 0}}));
    EXPECT_THAT(read_text(".graphml", graph("")).ties, IsEmpty());
}

TEST(ReadGraphml, WithoutADeclaredWeightThereAreNoWeights) {
    EXPECT_THAT(read_text(".graphml", graph("<edge source='a' target='b'><data key='w'>7</data></edge>")).weight,
                IsEmpty());
    const TieList list = read_text(".graphml", graph("<edge source='a' target='b'><data key='w'>0.5</data></edge>"
                                                     "<edge source='b' target='a'/>",
                                                     "directed", "<key id='w' for='edge' attr.name='weight'/>"));
    EXPECT_EQ(list.weight[0], 0.5F);
    EXPECT_TRUE(std::isnan(list.weight[1]));
}

TEST(ReadGraphml, PrefixedNamesAndOtherEncodingsAreUnderstood) {
    const TieList list = read_text(".graphml",
                                   "<?xml version='1.0' encoding='ISO-8859-1'?><g:graphml xmlns:g='x'>"
                                   "<g:graph edgedefault='directed'><g:node id='\xF8'/><g:node id='b'/>"
                                   "<g:edge source='b' target='\xF8'/></g:graph></g:graphml>");
    EXPECT_EQ(list.labels, (Labels{"ø", "b"}));
    EXPECT_EQ(list.ties, (Pairs{{1, 0}}));
}

TEST(ReadGraphml, FaultsAreToldWithTheirLines) {
    const std::string key = "<key id='w' for='edge' attr.name='weight'/>";
    EXPECT_THAT(first_problem(".graphml", graph("\n\n<edge source='a' target='c'/>")),
                HasSubstr("3: an edge names what is no node: 'c'"));
    EXPECT_THAT(first_problem(".graphml", graph("\n<edge source='a'/>")),
                HasSubstr("2: an edge lacks its source or target"));
    EXPECT_THAT(first_problem(".graphml", graph("\n<node id='a'/>")), HasSubstr("2: the node 'a' occurs twice"));
    EXPECT_THAT(first_problem(".graphml", graph("<node/>")), HasSubstr("a node has no id"));
    EXPECT_THAT(first_problem(".graphml", graph("", "both")), HasSubstr("edgedefault is 'both'"));
    EXPECT_THAT(first_problem(".graphml", graph("<hyperedge/>")), HasSubstr("hyperedge"));
    EXPECT_THAT(first_problem(".graphml", graph("<graph edgedefault='directed'/>")), HasSubstr("second graph"));
    EXPECT_THAT(first_problem(".graphml",
                              graph("<edge source='a' target='b'>\n<data key='w'>4</data></edge>", "directed", key)),
                HasSubstr("2: the weight '4' lies outside 0 to 1"));
    EXPECT_THAT(first_problem(".graphml", "<graphml/>"), HasSubstr("the file holds no graph"));
    EXPECT_THAT(first_problem(".graphml", "<html></html>"), HasSubstr("begins with the element 'html'"));
    EXPECT_THAT(first_problem(".graphml", "<graphml><graph edgedefault='directed'><node id='a'/></graph></graphml>"),
                HasSubstr("fewer than two people"));
}

}  // namespace
}  // namespace raaderum::network
