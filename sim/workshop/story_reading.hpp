#pragma once
// What readers of stories have in common: the parts of a section, texts in both languages, and lists. What is wrong is noted, and the
// reading goes on.

#include "scenario/document.hpp"
#include "scenario/resolve.hpp"
#include "scenario/values.hpp"
#include "workshop/read_claim.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::workshop {

class StoryReading {
  protected:
    using Json = nlohmann::ordered_json;
    using Node = scenario::Node;
    using Problems = scenario::Problems;
    using Names = std::vector<std::string>;

    explicit StoryReading(Problems& problems) : problems_(problems) {}

    void keys(const Node& node, const std::string& path, std::initializer_list<const char*> known) {
        if (!scenario::is_section(node, path, problems_)) return;
        const Names names(known.begin(), known.end());
        scenario::refuse_others(node, path, names, problems_);
    }

    const Node* required(const Node& node, const char* key, const std::string& path) {
        const Node* child = node.find(key);
        if (child == nullptr) problems_.add(node.place, path, fmt::format("'{}' is missing", key));
        return child;
    }

    std::string text_at(const Node& node, const char* key, const std::string& path) {
        const Node* child = required(node, key, path);
        return child == nullptr ? std::string()
                                : scenario::text_in(*child, scenario::below(path, key), problems_).value_or("");
    }

    /// A text, which the page has at the JSON pointer `at`. One that hangs on the run is left empty there.
    Json texts(const Node& node, const char* key, const std::string& path, const std::string& at) {
        Json both{{"da", ""}, {"en", ""}};
        const Node* child = required(node, key, path);
        if (child == nullptr) return both;
        Passage passage{at, scenario::below(path, key),
                        read_sayings(*child, scenario::below(path, key), named_, problems_)};
        if (const Text* fixed = fixed_text_of(passage)) both = {{"da", fixed->danish}, {"en", fixed->english}};
        passages_.push_back(std::move(passage));
        return both;
    }

    double number(const Node& node, const std::string& path, const scenario::Range& range, double otherwise = 0.0) {
        return scenario::number_in(node, path, range, problems_).value_or(otherwise);
    }
    Json number_at(const Node& node, const char* key, const std::string& path, const scenario::Range& range,
                   double otherwise) {
        const Node* child = node.find(key);
        const double value =
            child == nullptr ? otherwise : number(*child, scenario::below(path, key), range, otherwise);
        return range.whole ? Json(static_cast<int>(value)) : Json(value);
    }

    std::size_t choice_at(const Node& node, const char* key, const std::string& path, const Names& names) {
        const Node* child = required(node, key, path);
        return child == nullptr ? 0
                                : scenario::choice_in(*child, scenario::below(path, key), names, problems_).value_or(0);
    }

    /// What `read` makes of every entry of a list; an empty list where there is none.
    template <class Read>
    Json each(const Node& node, const char* key, const std::string& path, Read&& read) {
        Json entries = Json::array();
        const Node* list = node.find(key);
        if (list == nullptr || !scenario::is_list(*list, scenario::below(path, key), key, problems_)) return entries;
        for (const Node& child : list->children) entries.push_back(read(child, scenario::below(path, key)));
        return entries;
    }

    Problems& problems_;
    Named named_;
    std::vector<Passage> passages_;
};

}  // namespace raaderum::workshop
