#pragma once
// What stands in a scenario, as a tree that knows where each part was written. It holds texts only: what is a number and
// what is a name is decided by whoever knows which is meant, so that `no` stays a word and `0,7` can be explained.

#include "scenario/problems.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

struct Node {
    enum class Kind {
        nothing,  ///< no value: `key:` or `key: ~`
        scalar,
        list,
        mapping,
    };
    Kind kind = Kind::nothing;
    std::string key;             ///< in a mapping: the key it stands under
    std::string text;            ///< scalar
    bool quoted = false;         ///< scalar: in quotes or a block, so certainly a text
    Place place;                 ///< of the key, or, in a list, of the value
    std::vector<Node> children;  ///< of a list or mapping, in the order written; keys of a mapping differ

    bool is_mapping() const { return kind == Kind::mapping; }
    /// The child under `name`, or null.
    const Node* find(std::string_view name) const {
        for (const Node& child : children) {
            if (child.key == name) return &child;
        }
        return nullptr;
    }
    Node* find(std::string_view name) { return const_cast<Node*>(static_cast<const Node*>(this)->find(name)); }
};

}  // namespace raaderum::scenario
