#include "compare/differing_keys.hpp"

#include "scenario/parse.hpp"
#include "scenario/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace raaderum::compare {
namespace {

using Leaves = std::vector<std::pair<std::string, std::string>>;

void gather(const scenario::Node& node, const std::string& path, Leaves& leaves) {
    if (node.kind == scenario::Node::Kind::scalar || node.children.empty()) {
        leaves.emplace_back(path, node.text);
        return;
    }
    for (std::size_t index = 0; index != node.children.size(); ++index) {
        const scenario::Node& child = node.children[index];
        const std::string own = node.is_mapping() ? child.key : fmt::format("{}", index);
        gather(child, path.empty() ? own : path + "." + own, leaves);
    }
}

Leaves leaves_of(const std::string& text) {
    scenario::Problems problems;
    const auto source = scenario::make_source("scenario_resolved", {}, scenario::without_titles(text), problems,
                                              scenario::largest_resolved);
    const auto tree = source == nullptr ? std::nullopt : scenario::parse(source, problems);
    problems.throw_if_any();
    Leaves leaves;
    if (tree) gather(*tree, "", leaves);
    std::erase_if(leaves, [](const auto& leaf) {
        return leaf.first.starts_with("replicates") || leaf.first.starts_with("worlds");
    });
    return leaves;
}

}  // namespace

std::vector<std::string> differing_keys(const std::string& resolved, const std::string& other) {
    const Leaves here = leaves_of(resolved);
    const Leaves there = leaves_of(other);
    const std::map<std::string, std::string> known_here(here.begin(), here.end());
    const std::map<std::string, std::string> known_there(there.begin(), there.end());
    std::vector<std::string> keys;
    for (const auto& [key, value] : here) {
        const auto found = known_there.find(key);
        if (found == known_there.end() || found->second != value) keys.push_back(key);
    }
    for (const auto& [key, value] : there) {
        if (!known_here.contains(key)) keys.push_back(key);
    }
    return keys;
}

}  // namespace raaderum::compare
