#include "scenario/read_claim.hpp"

#include "scenario/nearest.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace raaderum::scenario {
namespace {

constexpr int last_year = 52;

const std::vector<std::string>& claim_keys() {
    static const std::vector<std::string> keys{"id",   "says",       "source",  "basis",
                                               "kind", "experiment", "because", "measures"};
    return keys;
}

const std::vector<std::string>& language_keys() {
    static const std::vector<std::string> keys{"da", "en"};
    return keys;
}

const std::vector<std::string>& term_keys() {
    static const std::vector<std::string> keys{"metric", "weeks", "contrast"};
    return keys;
}

const std::vector<std::string>& measure_keys() {
    static const std::vector<std::string> keys{"name",     "unit",  "metric",   "weeks",
                                               "contrast", "terms", "smallest", "why"};
    return keys;
}

class ClaimReader {
  public:
    ClaimReader(int weeks, std::span<const std::string> variants, Problems& problems)
        : weeks_(weeks), variants_(variants), problems_(problems) {}

    Claim read(const Node& section) {
        Claim claim;
        if (!is_mapping(section, "claim")) return claim;
        refuse_others(section, "claim", claim_keys(), problems_);
        claim.id = required_text(section, "id", "claim");
        if (!claim.id.empty() && !is_good_id(claim.id)) {
            problems_.add(section.find("id")->place, "claim.id",
                          fmt::format("'{}' cannot be an id", claim.id.substr(0, 40)),
                          "expected a letter and digits, such as A2");
        }
        claim.says = required_in_languages(section, "says", "claim");
        claim.source = required_in_languages(section, "source", "claim");
        claim.basis = static_cast<Basis>(required_choice(section, "basis", basis_names));
        claim.says_its_kind = section.find("kind") != nullptr;
        claim.experiment = required_in_languages(section, "experiment", "claim");
        if (const Node* because = section.find("because")) claim.because = read_because(section, *because);
        const Node* measures = required(section, "measures", "claim", "a list of measures, the headline first");
        if (measures != nullptr && is_filled_list(*measures, "claim.measures", "measures")) {
            for (const Node& node : measures->children) claim.measures.push_back(read_measure(node));
        }
        return claim;
    }

  private:
    static bool is_good_id(std::string_view id) {
        const auto plain = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        };
        return id.size() <= 16 && std::all_of(id.begin(), id.end(), plain);
    }

    bool is_mapping(const Node& node, const std::string& path) {
        if (node.is_mapping()) return true;
        problems_.add(node.place, path, "this is a section", "expected keys and values below it, indented");
        return false;
    }

    bool is_filled_list(const Node& node, const std::string& path, std::string_view of_what) {
        if (!is_list(node, path, of_what, problems_)) return false;
        if (!node.children.empty()) return true;
        problems_.add(node.place, path, fmt::format("no {}", of_what), "expected at least one");
        return false;
    }

    const Node* required(const Node& section, std::string_view key, const std::string& path, std::string_view what) {
        const Node* node = section.find(key);
        if (node == nullptr) {
            problems_.add(section.place, path, fmt::format("'{}' is missing", key), fmt::format("expected {}", what));
        }
        return node;
    }

    std::string required_text(const Node& section, std::string_view key, const std::string& path) {
        const Node* node = required(section, key, path, "a text");
        if (node == nullptr) return {};
        const std::string text = text_in(*node, below(path, key), problems_).value_or("-");
        if (text.empty()) problems_.add(node->place, below(path, key), "the text is empty", "expected a text");
        return text;
    }

    /// A plain text is English.
    ClaimText required_in_languages(const Node& section, std::string_view key, const std::string& path) {
        const Node* node = section.find(key);
        if (node == nullptr || !node->is_mapping()) return {required_text(section, key, path), {}};
        const std::string own_path = below(path, key);
        refuse_others(*node, own_path, language_keys(), problems_);
        ClaimText text{required_text(*node, "en", own_path), {}};
        if (node->find("da") != nullptr) text.danish = required_text(*node, "da", own_path);
        return text;
    }

    /// May be a plain text that is empty: then nothing is explained.
    ClaimText read_because(const Node& section, const Node& because) {
        if (because.is_mapping()) return required_in_languages(section, "because", "claim");
        return {text_in(because, "claim.because", problems_).value_or(""), {}};
    }

    template <std::size_t count>
    std::size_t required_choice(const Node& section, std::string_view key, const char* const (&names)[count]) {
        const std::vector<std::string> known(std::begin(names), std::end(names));
        const Node* node = required(section, key, "claim", "one of " + joined(known));
        return node == nullptr ? 0 : choice_in(*node, below("claim", key), known, problems_).value_or(0);
    }

    ClaimMeasure read_measure(const Node& node) {
        const std::string path = "claim.measures";
        ClaimMeasure measure;
        if (!is_mapping(node, path)) return measure;
        refuse_others(node, path, measure_keys(), problems_);
        measure.name = required_in_languages(node, "name", path);
        if (const Node* terms = node.find("terms")) {
            for (const std::string& key : term_keys()) {
                if (const Node* beside = node.find(key)) {
                    problems_.add(beside->place, below(path, key), "this stands beside 'terms'",
                                  "write it in each of the terms");
                }
            }
            if (is_filled_list(*terms, path + ".terms", "terms")) {
                for (const Node& term : terms->children)
                    measure.terms.push_back(read_term(term, path + ".terms", term_keys()));
            }
        } else {
            measure.terms.push_back(read_term(node, path, measure_keys()));
        }
        const Node* smallest = required(node, "smallest", path, "the smallest effect of interest, 0 where any counts");
        if (smallest != nullptr) {
            measure.smallest =
                number_in(*smallest, path + ".smallest", {0.0, largest_weight, false, "1"}, problems_).value_or(0.0);
        }
        measure.why = required_in_languages(node, "why", path);
        if (const Node* unit = node.find("unit")) {
            measure.unit = text_in(*unit, path + ".unit", problems_).value_or("");
        } else if (!measure.terms.empty()) {
            measure.unit = info(measure.terms.front().metric).unit;
        }
        return measure;
    }

    ClaimTerm read_term(const Node& node, const std::string& path, std::span<const std::string> known) {
        ClaimTerm term{Metric::leeway, std::max(0, weeks_ - last_year), weeks_, {}};
        if (!is_mapping(node, path)) return term;
        if (known.size() == term_keys().size()) refuse_others(node, path, known, problems_);
        if (const Node* metric = required(node, "metric", path, "the name of a metric")) {
            term.metric = read_metric(*metric, path + ".metric");
        }
        if (const Node* window = node.find("weeks")) read_window(*window, path + ".weeks", term);
        const Node* contrast = required(node, "contrast", path, "variants and their weights: {high: 1, low: -1}");
        if (contrast != nullptr) read_contrast(*contrast, path + ".contrast", term);
        return term;
    }

    Metric read_metric(const Node& node, const std::string& path) {
        const auto name = text_in(node, path, problems_);
        if (!name) return Metric::leeway;
        const auto metric = find_metric(*name);
        if (!metric) {
            std::vector<std::string> names;
            for (const MetricInfo& known : metric_table) names.emplace_back(known.name);
            problems_.add(node.place, path, fmt::format("there is no metric '{}'", name->substr(0, 60)),
                          suggestion(*name, names, where_metrics_are_listed));
        }
        return metric.value_or(Metric::leeway);
    }

    void read_window(const Node& node, const std::string& path, ClaimTerm& term) {
        if (!is_list(node, path, "two weeks", problems_)) return;
        if (node.children.size() != 2) {
            problems_.add(node.place, path, "a window has two ends", "expected [from, to), such as [48, 60]");
            return;
        }
        const Range range{0, static_cast<double>(weeks_), true, "weeks"};
        const auto from = number_in(node.children[0], path, range, problems_);
        const auto to = number_in(node.children[1], path, range, problems_);
        if (!from || !to) return;
        if (*from >= *to) {
            problems_.add(node.place, path, "the window is empty", "expected [from, to) with from before to");
            return;
        }
        term.from = static_cast<Week>(*from);
        term.to = static_cast<Week>(*to);
    }

    void read_contrast(const Node& node, const std::string& path, ClaimTerm& term) {
        if (!is_mapping(node, path)) return;
        if (node.children.empty()) {
            problems_.add(node.place, path, "no variants", "expected variants and their weights: {high: 1, low: -1}");
        }
        for (const Node& child : node.children) {
            const std::string child_path = below(path, child.key);
            if (std::find(variants_.begin(), variants_.end(), child.key) == variants_.end()) {
                problems_.add(child.place, child_path, "there is no such variant",
                              problems_.many() ? "" : suggestion(child.key, variants_));
                continue;
            }
            const auto weight = number_in(child, child_path, {-largest_weight, largest_weight, false, "1"}, problems_);
            if (weight && *weight == 0.0) {
                problems_.add(child.place, child_path, "a weight of 0 measures nothing", "leave the variant out");
            } else if (weight) {
                term.contrast.emplace_back(child.key, *weight);
            }
        }
    }

    int weeks_;
    std::span<const std::string> variants_;
    Problems& problems_;
};

}  // namespace

Claim read_claim(const Node& section, int weeks, std::span<const std::string> variants, Problems& problems) {
    return ClaimReader(weeks, variants, problems).read(section);
}

}  // namespace raaderum::scenario
