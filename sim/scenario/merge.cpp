#include "scenario/merge.hpp"

#include "scenario/set_in_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace raaderum::scenario {
namespace {

/// Puts `leaf` under the dotted rest of its key into `section`.
void put(Node& section, std::string_view dotted, Node leaf, const std::string& whole_key, Problems& problems) {
    const std::size_t dot = dotted.find('.');
    Node* there = section.find(dotted.substr(0, dot));
    if (dot == std::string_view::npos) {
        if (there != nullptr && there->is_mapping() && leaf.is_mapping()) {
            for (Node& child : leaf.children) {
                const std::string key = child.key;
                put(*there, key, std::move(child), whole_key + "." + key, problems);
            }
        } else if (there != nullptr) {
            problems.add(leaf.place, whole_key,
                         fmt::format("the key stands here twice, first in line {}", there->place.line),
                         "write it once");
        } else {
            leaf.key = dotted;
            section.children.push_back(std::move(leaf));
        }
        return;
    }
    if (there == nullptr) {
        Node made;
        made.kind = Node::Kind::mapping;
        made.key = dotted.substr(0, dot);
        made.place = leaf.place;
        section.children.push_back(std::move(made));
        there = &section.children.back();
    } else if (there->kind == Node::Kind::nothing) {
        there->kind = Node::Kind::mapping;
    } else if (!there->is_mapping()) {
        problems.add(leaf.place, whole_key,
                     fmt::format("'{}' has a value already, in line {}", there->key, there->place.line),
                     "a key is either a value or a section");
        return;
    }
    put(*there, dotted.substr(dot + 1), std::move(leaf), whole_key, problems);
}

/// Nests the dotted keys of one mapping and of the sections below it.
void nest(Node& mapping, const std::string& path, std::size_t depth, Problems& problems) {
    if (!mapping.is_mapping()) return;
    constexpr std::size_t deepest = 8;  // no key of ours has as many parts; a longer one is unknown anyway
    std::vector<Node> children = std::exchange(mapping.children, {});
    for (Node& child : children) {
        const std::string key = child.key;
        const std::string whole_key = path.empty() ? key : path + "." + key;
        const bool variants = depth == 0 && key == "variants";
        if (!variants) nest(child, whole_key, depth + 1, problems);
        const auto dots = std::count(key.begin(), key.end(), '.');
        const bool dotted = dots != 0 && static_cast<std::size_t>(dots) < deepest && key.front() != '.'
                            && key.back() != '.' && key.find("..") == std::string::npos;
        if (dotted || mapping.find(key) != nullptr) {
            put(mapping, key, std::move(child), whole_key, problems);
        } else {
            mapping.children.push_back(std::move(child));
        }
    }
}

}  // namespace

void nest_dotted_keys(Node& scenario, Problems& problems) {
    nest(scenario, "", 0, problems);
    if (Node* variants = scenario.find("variants"); variants != nullptr && variants->is_mapping()) {
        for (Node& variant : variants->children) nest(variant, "variants." + variant.key, 1, problems);
    }
}

void lay_over(Node& base, Node above, Problems& problems) {
    for (Node& child : above.children) {
        const bool adds = child.key.ends_with('+');
        const std::string key = adds ? child.key.substr(0, child.key.size() - 1) : child.key;
        Node* there = base.find(key);
        const bool of_events = key == "events" && child.is_mapping() && child.find("sweep") == nullptr;
        if (adds && (there == nullptr || of_events)) there = base.find(child.key);
        if (of_events && there != nullptr && there->kind == Node::Kind::list) {
            lay_over_entries(*there, std::move(child), problems);
        } else if (there == nullptr) {
            base.children.push_back(std::move(child));
        } else if (adds && there->kind == Node::Kind::list && child.kind == Node::Kind::list) {
            std::move(child.children.begin(), child.children.end(), std::back_inserter(there->children));
        } else if (adds && child.kind != Node::Kind::nothing) {
            problems.add(child.place, child.key, "'+' adds one list to another",
                         child.kind == Node::Kind::list ? "what it adds to is no list" : "expected a list");
        } else if (there->is_mapping() && child.is_mapping() && there->find("sweep") == nullptr
                   && child.find("sweep") == nullptr) {
            lay_over(*there, std::move(child), problems);
        } else if (there->kind == Node::Kind::list && child.is_mapping() && child.find("sweep") == nullptr) {
            problems.add(child.place, child.key, "this is a list, whose entries have no names", "write the whole list");
        } else if (child.kind != Node::Kind::nothing) {
            *there = std::move(child);
        }
    }
}

}  // namespace raaderum::scenario
