#pragma once
// What the elements of a GraphML file say about people and ties: nodes, edges, and their data.

#include "network/graphml_keys.hpp"
#include "network/tie_collector.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// Follows the elements of one file in their order.
class GraphmlElements : public GraphmlVisitor {
  public:
    GraphmlElements(const GraphmlKeys& keys, const Instructions& instructions, TieProblems& problems);

    void start(std::string_view element, Attributes attributes, std::size_t line) override;
    void end(std::string_view element, std::size_t line) override;
    void text(std::string_view part, std::size_t line) override;
    /// The ties, once the file has ended. Throws BadTies if there were problems.
    TieList finish(ReadingNotes& notes);

  private:
    [[noreturn]] void stop(std::string wrong, std::string expected);
    void start_graph(Attributes attributes);
    void start_node(Attributes attributes);
    void start_edge(Attributes attributes);
    void start_data(Attributes attributes);
    void end_data();
    void end_edge();
    std::uint32_t number(std::string_view id);
    void note_doubts(ReadingNotes& notes) const;

    static constexpr std::uint32_t undeclared = std::numeric_limits<std::uint32_t>::max();

    const GraphmlKeys& keys_;
    const bool direction_is_given_;
    TieProblems& problems_;
    TieCollector collector_;
    std::size_t line_ = 0;
    bool graph_seen_ = false;
    bool undirected_by_default_ = false;
    DataRole data_ = DataRole::other;  ///< of the data whose text is being read
    std::string text_;
    std::optional<std::uint32_t> node_;  ///< the node that is being read
    std::optional<std::string> edge_weight_;
    bool in_edge_ = false;
    Direction edge_direction_ = Direction::unsaid;
    std::uint32_t edge_source_ = 0;
    std::uint32_t edge_target_ = 0;
    std::uint32_t nodes_ = 0;
    std::vector<std::uint32_t> position_;   ///< per person in order of mention: the number of its node
    std::vector<std::string> declared_as_;  ///< per person: the id of its node as written
    Lines undeclared_data_;
};

}  // namespace raaderum::network
