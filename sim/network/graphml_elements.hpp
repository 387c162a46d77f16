#pragma once
// What the elements of a GraphML file say about people and ties: nodes, edges, and which data of an edge is its weight.

#include "network/tie_collector.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// An element's attributes as expat hands them over: names and values in turn, then a null pointer.
using Attributes = const char* const*;

/// A name without the prefix of its namespace.
inline std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Follows the elements of one file in their order. Names come without the prefix of their namespace.
class GraphmlElements {
  public:
    explicit GraphmlElements(TieProblems& problems) : problems_(problems), collector_(problems) {}

    /// The line that the following calls are about.
    void at_line(std::size_t line) { line_ = line; }
    void start(std::string_view element, Attributes attributes);
    void end(std::string_view element);
    void text(std::string_view part);
    /// The ties, once the file has ended. Throws BadTies if there were problems.
    TieList finish(ReadingNotes& notes);
    /// Throws BadTies: a problem after which reading makes no sense.
    [[noreturn]] void stop(std::string wrong, std::string expected);

  private:
    void start_key(Attributes attributes);
    void start_graph(Attributes attributes);
    void start_node(Attributes attributes);
    void start_edge(Attributes attributes);
    void end_edge();
    float take_weight();
    std::uint32_t number(std::string_view id);

    static constexpr float not_given = std::numeric_limits<float>::quiet_NaN();
    static constexpr std::uint32_t undeclared = std::numeric_limits<std::uint32_t>::max();

    TieProblems& problems_;
    TieCollector collector_;
    std::size_t line_ = 0;
    int depth_ = 0;
    bool graph_seen_ = false;
    bool directed_by_default_ = true;
    bool in_weight_key_ = false;
    std::string weight_key_;  ///< empty: edges have no weights
    float default_weight_ = not_given;
    bool text_wanted_ = false;  ///< inside the text of a weight
    std::string text_;
    bool in_edge_ = false;
    bool edge_directed_ = true;
    std::uint32_t edge_source_ = 0;
    std::uint32_t edge_target_ = 0;
    std::optional<float> edge_weight_;
    std::uint32_t nodes_ = 0;
    std::vector<std::uint32_t> position_;   ///< per person in order of mention: the number of its node
    std::vector<std::size_t> first_named_;  ///< per person: the line of the first mention
};

}  // namespace raaderum::network
