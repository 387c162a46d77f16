// The expression is cut into words; what is no word of the grammar of metrics.def is a name.

#include "model/formula_names.hpp"

#include <algorithm>
#include <array>

namespace raaderum {
namespace {

constexpr auto grammar =
    std::to_array<std::string_view>({"x", "or", "and", "min", "max", "sqrt", "mean", "share", "sum", "standard",
                                     "deviation", "skewness", "over", "of", "with", "employees", "positions"});

bool is_of_a_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; }

bool is_a_name(std::string_view word) {
    const bool number = word.front() >= '0' && word.front() <= '9';
    return !number && std::find(grammar.begin(), grammar.end(), word) == grammar.end();
}

void add_once(std::vector<std::string_view>& names, std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

/// A metric and what its formula calls by the same name are told apart: what is taken over people is theirs.
void add_all(std::vector<std::string_view>& all, Metric metric) {
    const MetricInfo& own = info(metric);
    for (const std::string_view name : names_in(own.formula)) {
        const bool of_people = own.formula.find("over employees of") != std::string_view::npos
                               || own.formula.find("over positions of") != std::string_view::npos
                               || own.formula.find("share of employees") != std::string_view::npos;
        const auto other = find_metric(name);
        if (other && *other != metric && !of_people) {
            add_all(all, *other);
        } else {
            add_once(all, name);
        }
    }
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view formula) {
    const std::string_view text = formula.substr(0, formula.find(';'));
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at != text.size();) {
        if (!is_of_a_name(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at != text.size() && is_of_a_name(text[at])) ++at;
        if (const std::string_view word = text.substr(begin, at - begin); is_a_name(word)) add_once(names, word);
    }
    return names;
}

std::vector<std::string_view> states_and_parameters_in(Metric metric) {
    std::vector<std::string_view> all;
    add_all(all, metric);
    return all;
}

}  // namespace raaderum
