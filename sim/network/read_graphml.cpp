// Ties from GraphML, the XML format of graph editors (yEd, Gephi, igraph, networkx): once through the file for its keys, and
// once for people and ties.

#include "network/graphml_elements.hpp"

namespace raaderum::network {

TieList read_graphml(std::string_view text, const Instructions& instructions, TieProblems& problems,
                     ReadingNotes& notes) {
    GraphmlKeys keys(problems);
    walk_graphml(text, problems, keys);
    keys.choose_weight();
    GraphmlElements elements(keys, instructions, problems);
    walk_graphml(text, problems, elements);
    return elements.finish(notes);
}

}  // namespace raaderum::network
