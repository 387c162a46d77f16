#include "scenario/cells.hpp"

#include "scenario/cell_events.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace raaderum::scenario {
namespace {

/// One thing that a variant sets: a parameter or a number of an event, to one value or to those of a sweep.
struct Axis {
    std::string key;
    const ParameterInfo* parameter = nullptr;  ///< null: of an event
    const std::vector<double>* values = nullptr;
    bool sweep = false;
    Place place;
};

void add_sweeps_of(const std::vector<WrittenEvent>& events, std::vector<Axis>& axes) {
    for (const EventSweep& sweep : sweeps_in(events))
        axes.push_back({sweep.key, nullptr, &sweep.option->values, true, sweep.option->place});
}

/// What a variant sets: the sweeps of the base that it does not set itself, then its own assignments and sweeps.
std::vector<Axis> axes_of(const Document& document, const Policy& variant) {
    std::vector<Axis> axes;
    const auto add = [&axes](const Assignment& assignment) {
        if (assignment.values.empty()) return;
        axes.push_back({std::string(assignment.parameter->key), assignment.parameter, &assignment.values,
                        assignment.sweep, assignment.place});
    };
    for (const Assignment& assignment : document.base.assignments) {
        const bool own = std::any_of(variant.assignments.begin(), variant.assignments.end(),
                                     [&](const Assignment& other) { return other.parameter == assignment.parameter; });
        if (assignment.sweep && !own) add(assignment);
    }
    if (!variant.events && document.base.events) add_sweeps_of(*document.base.events, axes);
    for (const Assignment& assignment : variant.assignments) add(assignment);
    if (variant.events) add_sweeps_of(*variant.events, axes);
    add_sweeps_of(variant.more_events, axes);
    return axes;
}

/// Number of combinations, or one more than is allowed.
std::size_t combinations(const std::vector<Axis>& axes) {
    std::size_t product = 1;
    for (const Axis& axis : axes) product = std::min(product * axis.values->size(), most_variants + 1);
    return product;
}

/// The cell's number `index`, the last sweep running fastest.
Cell make_cell(const Policy& variant, const std::vector<Axis>& axes, std::size_t index) {
    Cell cell;
    cell.name = variant.name;
    std::size_t stride = combinations(axes);
    std::string_view separator = sweep_mark;
    for (const Axis& axis : axes) {
        stride /= axis.values->size();
        const double value = (*axis.values)[index / stride % axis.values->size()];
        if (axis.parameter != nullptr) {
            cell.values.emplace_back(axis.parameter, value);
        } else {
            cell.event_values.emplace_back(axis.key, value);
        }
        if (!axis.sweep) continue;
        cell.name += fmt::format("{}{}={}", separator, axis.key, spelled(as_meant(value)));
        separator = ",";
    }
    return cell;
}

/// Two swept events that go by one name cannot be told apart.
void refuse_twins(const std::vector<Axis>& axes, Problems& problems) {
    for (auto axis = axes.begin(); axis != axes.end(); ++axis) {
        const bool again = axis->parameter == nullptr && std::any_of(axes.begin(), axis, [&](const Axis& other) {
                               return other.key == axis->key;
                           });
        if (again)
            problems.add(axis->place, axis->key, "another event that is swept goes by the same name",
                         "give each a name: {name: cut, week: …}");
    }
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
        const auto parameters = std::count_if(other.values.begin(), other.values.end(), [&](const auto& set) {
            return static_cast<float>(set.second) == static_cast<float>(value_in(cell, document, set.first));
        });
        const auto events = std::count_if(other.event_values.begin(), other.event_values.end(), [&](const auto& set) {
            return std::find(cell.event_values.begin(), cell.event_values.end(), set) != cell.event_values.end();
        });
        return parameters + events;
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
        const std::vector<Axis> axes = axes_of(document, variant);
        refuse_twins(axes, problems);
        total += combinations(axes);
        if (total <= most_variants) continue;
        const auto sweep = std::find_if(axes.begin(), axes.end(), [](const Axis& one) { return one.sweep; });
        problems.add(sweep == axes.end() ? variant.place : sweep->place, sweep == axes.end() ? "variants" : sweep->key,
                     fmt::format("the sweeps and variants make more than {} combinations", most_variants),
                     "sweep fewer values");
        return {};
    }
    std::vector<Cell> cells;
    for (std::size_t policy = 0; policy != document.variants.size(); ++policy) {
        const std::vector<Axis> axes = axes_of(document, document.variants[policy]);
        const std::size_t count = combinations(axes);
        for (std::size_t index = 0; index != count; ++index) {
            cells.push_back(make_cell(document.variants[policy], axes, index));
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
