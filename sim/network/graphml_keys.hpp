#pragma once
// What the keys of a GraphML file say about its data: which of an edge's is the weight, which of a node's are name and team.
// Keys may stand after what they are about, so the file is gone through for them first.

#include "network/graphml_walk.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

inline constexpr std::size_t longest_weight_text = 64;  ///< bytes of a weight that are looked at

/// What a piece of data is about.
enum class DataRole { other, weight, team, name };

class GraphmlKeys : public GraphmlVisitor {
  public:
    explicit GraphmlKeys(TieProblems& problems) : problems_(problems) {}

    void start(std::string_view element, Attributes attributes, std::size_t line) override;
    void end(std::string_view element, std::size_t line) override;
    void text(std::string_view part, std::size_t line) override;
    /// Chooses, among names that could be the weight's, the best. Called once the file has ended.
    void choose_weight();

    /// The role of an edge's or a node's data with this key.
    DataRole of_edge(std::string_view key) const;
    DataRole of_node(std::string_view key) const;
    /// The weight that edges have where they say none, as written; empty where there is none.
    const std::string& default_weight() const { return default_weight_; }
    const std::string& weight_name() const { return weight_name_; }
    const std::string& team_name() const { return team_name_; }
    /// Names of edges' data that are not read, and those of them that could be weights.
    const std::vector<std::string>& unread() const { return unread_; }
    const std::vector<std::string>& weights_unread() const { return weights_unread_; }
    bool declares(std::string_view key) const { return declared_.contains(key); }

  private:
    struct EdgeKey {
        std::string id, name, plain, default_text;
    };
    TieProblems& problems_;
    std::vector<EdgeKey> edge_keys_;
    std::set<std::string, std::less<>> declared_, weight_ids_;
    std::map<std::string, DataRole, std::less<>> node_roles_;
    std::string default_weight_, weight_name_, team_name_;
    std::vector<std::string> unread_, weights_unread_;
    bool in_edge_key_ = false;
    bool in_default_ = false;
};

}  // namespace raaderum::network
