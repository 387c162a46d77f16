#include "scenario/contrast_reader.hpp"

#include "scenario/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

constexpr int last_year = 52;

const std::vector<std::string>& language_keys() {
    static const std::vector<std::string> keys{"da", "en"};
    return keys;
}

}  // namespace

const std::vector<std::string>& term_keys() {
    static const std::vector<std::string> keys{"metric", "weeks", "contrast"};
    return keys;
}

bool is_good_id(std::string_view id) {
    const auto plain = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    return id.size() <= 16 && std::all_of(id.begin(), id.end(), plain);
}

bool ContrastReader::is_mapping(const Node& node, const std::string& path) {
    if (node.is_mapping()) return true;
    problems_.add(node.place, path, "this is a section", "expected keys and values below it, indented");
    return false;
}

bool ContrastReader::is_filled_list(const Node& node, const std::string& path, std::string_view of_what) {
    if (!is_list(node, path, of_what, problems_)) return false;
    if (!node.children.empty()) return true;
    problems_.add(node.place, path, fmt::format("no {}", of_what), "expected at least one");
    return false;
}

const Node* ContrastReader::required(const Node& section, std::string_view key, const std::string& path,
                                     std::string_view what) {
    const Node* node = section.find(key);
    if (node == nullptr) {
        problems_.add(section.place, path, fmt::format("'{}' is missing", key), fmt::format("expected {}", what));
    }
    return node;
}

std::string ContrastReader::required_text(const Node& section, std::string_view key, const std::string& path) {
    const Node* node = required(section, key, path, "a text");
    if (node == nullptr) return {};
    const std::string text = text_in(*node, below(path, key), problems_).value_or("-");
    if (text.empty()) problems_.add(node->place, below(path, key), "the text is empty", "expected a text");
    return text;
}

ClaimText ContrastReader::required_in_languages(const Node& section, std::string_view key, const std::string& path) {
    const Node* node = section.find(key);
    if (node == nullptr || !node->is_mapping()) return {required_text(section, key, path), {}};
    const std::string below_path = below(path, key);
    refuse_others(*node, below_path, language_keys(), problems_);
    ClaimText text{required_text(*node, "en", below_path), {}};
    if (node->find("da") != nullptr) text.danish = required_text(*node, "da", below_path);
    return text;
}

ClaimText ContrastReader::optional_in_languages(const Node& section, std::string_view key, const std::string& path) {
    const Node* node = section.find(key);
    if (node == nullptr) return {};
    if (node->is_mapping()) return required_in_languages(section, key, path);
    return {text_in(*node, below(path, key), problems_).value_or(""), {}};
}

std::string ContrastReader::required_id(const Node& section, const std::string& path, std::string_view example) {
    std::string id = required_text(section, "id", path);
    if (!id.empty() && !is_good_id(id)) {
        problems_.add(section.find("id")->place, below(path, "id"),
                      fmt::format("'{}' cannot be an id", id.substr(0, 40)),
                      fmt::format("expected a letter and digits, such as {}", example));
    }
    return id;
}

std::size_t ContrastReader::required_choice_of(const Node& section, std::string_view key, const std::string& path,
                                               const std::vector<std::string>& known) {
    const Node* node = required(section, key, path, "one of " + joined(known));
    return node == nullptr ? 0 : choice_in(*node, below(path, key), known, problems_).value_or(0);
}

std::vector<ClaimTerm> ContrastReader::read_terms(const Node& measure, const std::string& path) {
    std::vector<ClaimTerm> read;
    const Node* terms = measure.find("terms");
    if (terms == nullptr) {
        read.push_back(read_term(measure, path));
        return read;
    }
    for (const std::string& key : term_keys()) {
        if (const Node* beside = measure.find(key)) {
            problems_.add(beside->place, below(path, key), "this stands beside 'terms'",
                          "write it in each of the terms");
        }
    }
    if (!is_filled_list(*terms, path + ".terms", "terms")) return read;
    for (const Node& term : terms->children) {
        if (term.is_mapping()) refuse_others(term, path + ".terms", term_keys(), problems_);
        read.push_back(read_term(term, path + ".terms"));
    }
    return read;
}

ClaimTerm ContrastReader::read_term(const Node& node, const std::string& path) {
    ClaimTerm term{Metric::leeway, std::max(0, weeks_ - last_year), weeks_, {}};
    if (!is_mapping(node, path)) return term;
    term.metric = required_metric(node, "metric", path);
    read_window(node, path, term.from, term.to);
    const Node* contrast = required(node, "contrast", path, "variants and their weights: {high: 1, low: -1}");
    if (contrast != nullptr) read_contrast(*contrast, path + ".contrast", term);
    return term;
}

Metric ContrastReader::required_metric(const Node& node, std::string_view key, const std::string& path) {
    const Node* named = required(node, key, path, "the name of a metric");
    if (named == nullptr) return Metric::leeway;
    const auto name = text_in(*named, below(path, key), problems_);
    if (!name) return Metric::leeway;
    const auto metric = find_metric(*name);
    if (!metric) {
        std::vector<std::string> names;
        for (const MetricInfo& known : metric_table) names.emplace_back(known.name);
        problems_.add(named->place, below(path, key), fmt::format("there is no metric '{}'", name->substr(0, 60)),
                      suggestion(*name, names, where_metrics_are_listed));
    }
    return metric.value_or(Metric::leeway);
}

void ContrastReader::read_window(const Node& node, const std::string& path, Week& from, Week& to) {
    from = std::max(0, weeks_ - last_year);
    to = weeks_;
    const Node* window = node.find("weeks");
    const std::string below_path = path + ".weeks";
    if (window == nullptr || !is_list(*window, below_path, "two weeks", problems_)) return;
    if (window->children.size() != 2) {
        problems_.add(window->place, below_path, "a window has two ends", "expected [from, to), such as [48, 60]");
        return;
    }
    const Range range{0, static_cast<double>(weeks_), true, "weeks"};
    const auto first = number_in(window->children[0], below_path, range, problems_);
    const auto last = number_in(window->children[1], below_path, range, problems_);
    if (!first || !last) return;
    if (*first >= *last) {
        problems_.add(window->place, below_path, "the window is empty", "expected [from, to) with from before to");
        return;
    }
    from = static_cast<Week>(*first);
    to = static_cast<Week>(*last);
}

bool ContrastReader::is_variant(const Node& node, const std::string& name, const std::string& path) {
    if (std::find(variants_.begin(), variants_.end(), name) != variants_.end()) return true;
    problems_.add(node.place, path, "there is no such variant", problems_.many() ? "" : suggestion(name, variants_));
    return false;
}

std::string ContrastReader::required_variant(const Node& node, const std::string& path) {
    std::string name = required_text(node, "variant", path);
    if (!name.empty()) is_variant(*node.find("variant"), name, below(path, "variant"));
    return name;
}

void ContrastReader::read_contrast(const Node& node, const std::string& path, ClaimTerm& term) {
    if (!is_mapping(node, path)) return;
    if (node.children.empty()) {
        problems_.add(node.place, path, "no variants", "expected variants and their weights: {high: 1, low: -1}");
    }
    for (const Node& child : node.children) {
        const std::string child_path = below(path, child.key);
        if (!is_variant(child, child.key, child_path)) continue;
        const auto weight = number_in(child, child_path, {-largest_weight, largest_weight, false, "1"}, problems_);
        if (weight && *weight == 0.0) {
            problems_.add(child.place, child_path, "a weight of 0 measures nothing", "leave the variant out");
        } else if (weight) {
            term.contrast.emplace_back(child.key, *weight);
        }
    }
}

}  // namespace raaderum::scenario
