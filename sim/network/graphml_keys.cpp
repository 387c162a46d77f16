#include "network/graphml_keys.hpp"

#include "network/columns.hpp"
#include "network/labels.hpp"

#include <algorithm>

namespace raaderum::network {
namespace {

void keep_once(std::vector<std::string>& names, const std::string& name) {
    constexpr std::size_t most = 100;  // of which three are shown
    if (names.size() < most && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

void GraphmlKeys::start(std::string_view element, Attributes attributes, std::size_t line) {
    if (element == "default" && in_edge_key_) in_default_ = true;
    if (element != "key") return;
    const std::string_view id = attribute(attributes, "id");
    const std::string_view written = attribute(attributes, "attr.name");
    const std::string_view name = written.empty() ? id : written;
    const std::string plain = plain_name(name);
    if (id.empty()) {
        if (weight_rank(plain))
            problems_.stop(line, "the key of the weight has no id", "<key id=\"…\" for=\"edge\" attr.name=\"weight\">");
        return;
    }
    declared_.emplace(id);
    const std::string_view scope = attribute(attributes, "for");
    const bool for_all = scope == "all" || scope.empty();
    if (scope == "node" || for_all) {
        const DataRole role = is_team_name(plain)     ? DataRole::team
                              : is_person_name(plain) ? DataRole::name
                                                      : DataRole::other;
        const bool first_team = role == DataRole::team && team_name_.empty();
        if (first_team) team_name_ = clean_label(name);
        if (first_team || role == DataRole::name) node_roles_.emplace(id, role);
    }
    if (scope == "edge" || for_all) {
        in_edge_key_ = true;
        edge_keys_.push_back({std::string(id), clean_label(name.substr(0, longest_label)), plain, {}});
    }
}

void GraphmlKeys::end(std::string_view element, std::size_t) {
    if (element == "default") in_default_ = false;
    if (element == "key") in_edge_key_ = false;
}

void GraphmlKeys::text(std::string_view part, std::size_t line) {
    if (!in_default_) return;
    EdgeKey& key = edge_keys_.back();
    if (!weight_rank(key.plain)) return;
    key.default_text += part.substr(0, longest_weight_text + 1);
    if (key.default_text.size() > longest_weight_text)
        problems_.stop(line, "a weight is longer than 64 letters", "a number from 0 to 1");
}

void GraphmlKeys::choose_weight() {
    std::optional<std::size_t> best;
    for (const EdgeKey& key : edge_keys_) {
        const auto rank = weight_rank(key.plain);
        if (!rank || (best && *best <= *rank)) continue;
        best = rank;
        weight_name_ = key.name;
    }
    for (const EdgeKey& key : edge_keys_) {
        const auto rank = weight_rank(key.plain);
        if (rank && rank == best) {
            weight_ids_.insert(key.id);
            const std::string text = clean_label(key.default_text);
            if (default_weight_.empty()) default_weight_ = text;
        } else {
            keep_once(rank ? weights_unread_ : unread_, key.name);
        }
    }
}

DataRole GraphmlKeys::of_edge(std::string_view key) const {
    return weight_ids_.contains(key) ? DataRole::weight : DataRole::other;
}

DataRole GraphmlKeys::of_node(std::string_view key) const {
    const auto known = node_roles_.find(key);
    return known == node_roles_.end() ? DataRole::other : known->second;
}

}  // namespace raaderum::network
