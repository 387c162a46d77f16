#pragma once
// Walks through a GraphML file, element by element. What belongs to other namespaces (drawings of yEd, say) is passed over
// with all that is in it, and reading stops at the first thing that a plain list of people and ties has no need of: own
// entities, deep nesting, endless tags.

#include "network/tie_problems.hpp"

#include <cstddef>
#include <string_view>

namespace raaderum::network {

/// An element's attributes as expat hands them over: names and values in turn, then a null pointer. The name of one that
/// belongs to a namespace has that before it, so it is never mistaken for one of GraphML's own.
using Attributes = const char* const*;

/// The value of an attribute; empty where it is not there.
std::string_view attribute(Attributes attributes, std::string_view name);

/// Who is told of what a file holds.
class GraphmlVisitor {
  public:
    virtual ~GraphmlVisitor() = default;
    /// `line` is where it stands.
    virtual void start(std::string_view element, Attributes attributes, std::size_t line) = 0;
    virtual void end(std::string_view element, std::size_t line) = 0;
    /// Text directly within the element that started last, in parts.
    virtual void text(std::string_view part, std::size_t line) = 0;
};

/// `text` is the whole file, in the encoding that it declares. Throws BadTies.
void walk_graphml(std::string_view text, TieProblems& problems, GraphmlVisitor& visitor);

}  // namespace raaderum::network
