#pragma once
// From text to tree. The YAML library is used only as a tokenizer: its own tree takes duplicate keys silently, expands
// aliases without limit and can be walked into a crash, so the tree is built here, from its events, within limits.

#include "scenario/node.hpp"
#include "scenario/source.hpp"

#include <memory>
#include <optional>

namespace raaderum::scenario {

inline constexpr std::size_t deepest_nesting = 64;
inline constexpr std::size_t most_nodes = 50'000;
inline constexpr std::size_t longest_key = 300;  ///< bytes; the names that a sweep makes have 200 at most
inline constexpr std::size_t most_keys =
    5'000;  ///< in one section; variants are 1,000 at most, parameters a few hundred

/// The one document in `source`, or nothing (and at least one problem) where it is no YAML that we read.
/// Anchors, aliases and tags are refused; duplicate keys are noted and the first one kept.
std::optional<Node> parse(const std::shared_ptr<const Source>& source, Problems& problems);

}  // namespace raaderum::scenario
