#include "scenario/cells.hpp"

#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace raaderum::scenario {
namespace {

/// What a variant sets: the sweeps of the base that it does not set itself, then its own assignments.
std::vector<const Assignment*> assignments_of(const Document& document, const Policy& variant) {
    std::vector<const Assignment*> all;
    for (const Assignment& assignment : document.base.assignments) {
        const bool own = std::any_of(variant.assignments.begin(), variant.assignments.end(),
                                     [&](const Assignment& other) { return other.parameter == assignment.parameter; });
        if (assignment.sweep && !own) all.push_back(&assignment);
    }
    for (const Assignment& assignment : variant.assignments) all.push_back(&assignment);
    std::erase_if(all, [](const Assignment* assignment) { return assignment->values.empty(); });
    return all;
}

/// Number of combinations, or one more than is allowed.
std::size_t combinations(const std::vector<const Assignment*>& assignments) {
    std::size_t product = 1;
    for (const Assignment* assignment : assignments)
        product = std::min(product * assignment->values.size(), most_variants + 1);
    return product;
}

/// The cell's number `index`, the last sweep running fastest.
Cell make_cell(const Policy& variant, const std::vector<const Assignment*>& assignments, std::size_t index) {
    Cell cell;
    cell.name = variant.name;
    std::size_t stride = combinations(assignments);
    std::string_view separator = sweep_mark;
    for (const Assignment* assignment : assignments) {
        stride /= assignment->values.size();
        const double value = assignment->values[index / stride % assignment->values.size()];
        cell.values.emplace_back(assignment->parameter, value);
        if (!assignment->sweep) continue;
        cell.name += fmt::format("{}{}={}", separator, assignment->parameter->key, spelled(as_meant(value)));
        separator = ",";
    }
    return cell;
}

double value_in(const Cell& cell, const Document& document, const ParameterInfo* parameter) {
    for (const auto& [set, value] : cell.values) {
        if (set == parameter) return value;
    }
    for (const Assignment& assignment : document.base.assignments) {
        if (assignment.parameter == parameter && !assignment.values.empty()) return assignment.values.front();
    }
    return parameter->default_value;
}

/// Index of the cell of variant `policy` that has most of its swept values in common with `cell`; the first of equals.
std::size_t best_cell(const std::vector<Cell>& cells, std::size_t policy, const Cell& cell, const Document& document) {
    const auto agreement = [&](const Cell& other) {
        return std::count_if(other.values.begin(), other.values.end(), [&](const auto& set) {
            return static_cast<float>(set.second) == static_cast<float>(value_in(cell, document, set.first));
        });
    };
    std::size_t best = cells.size();
    for (std::size_t index = 0; index != cells.size(); ++index) {
        if (cells[index].policy != policy) continue;
        if (best == cells.size() || agreement(cells[index]) > agreement(cells[best])) best = index;
    }
    return best;
}

/// The variant that a baseline names: its name, or that of one of its cells.
std::size_t find_policy(const Document& document, const std::string& name, const Place& place, const std::string& path,
                        Problems& problems) {
    std::vector<std::string> names;
    for (const Policy& variant : document.variants) names.push_back(variant.name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    problems.add(place, path, fmt::format("there is no variant '{}'", name.substr(0, 70)), suggestion(name, names));
    return 0;
}

}  // namespace

std::vector<Cell> make_cells(const Document& document, Problems& problems) {
    std::size_t total = 0;
    for (const Policy& variant : document.variants) {
        total += combinations(assignments_of(document, variant));
        if (total <= most_variants) continue;
        const auto all = assignments_of(document, variant);
        const auto sweep = std::find_if(all.begin(), all.end(), [](const Assignment* one) { return one->sweep; });
        problems.add(sweep == all.end() ? variant.place : (*sweep)->place,
                     sweep == all.end() ? "variants" : std::string((*sweep)->parameter->key),
                     fmt::format("the sweeps and variants make more than {} combinations", most_variants),
                     "sweep fewer values");
        return {};
    }
    std::vector<Cell> cells;
    for (std::size_t policy = 0; policy != document.variants.size(); ++policy) {
        const auto assignments = assignments_of(document, document.variants[policy]);
        const std::size_t count = combinations(assignments);
        for (std::size_t index = 0; index != count; ++index) {
            cells.push_back(make_cell(document.variants[policy], assignments, index));
            cells.back().policy = policy;
            if (cells.back().name.size() > 200) {
                problems.add(document.variants[policy].place, "variants",
                             "the sweep makes names of more than 200 characters", "sweep fewer parameters at once");
            }
        }
    }
    std::set<std::string_view> names;
    for (const Cell& cell : cells) {
        if (names.insert(cell.name).second) continue;
        problems.add(document.variants[cell.policy].place, "variants",
                     fmt::format("two variants are called '{}'", cell.name),
                     "a sweep makes names of this form; rename the other");
    }
    const std::size_t general =
        document.baseline ? find_policy(document, *document.baseline, document.baseline_place, "baseline", problems)
                          : 0;
    std::vector<std::size_t> baseline_of;
    for (const Policy& variant : document.variants) {
        baseline_of.push_back(variant.baseline ? find_policy(document, *variant.baseline, variant.baseline_place,
                                                             "variants." + variant.name + ".baseline", problems)
                                               : general);
    }
    for (std::size_t index = 0; index != cells.size(); ++index) {
        const std::size_t baseline = baseline_of[cells[index].policy];
        cells[index].baseline =
            baseline == cells[index].policy ? index : best_cell(cells, baseline, cells[index], document);
    }
    return cells;
}

}  // namespace raaderum::scenario
