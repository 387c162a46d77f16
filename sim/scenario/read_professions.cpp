#include "scenario/read_professions.hpp"

#include "core/check.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace raaderum::scenario {
namespace {

constexpr const char* professions_path = "institution.professions";
constexpr std::size_t most_professions = 3;

struct Profession {
    double share = 0.0;        ///< of positions
    double orientation = 0.0;  ///< how far it puts the citizen's life before the procedure
    double power = 0.0;        ///< the others yield to the first by what it has more of it
};

std::optional<Profession> read_profession(const Node& node, const std::string& path, Problems& problems) {
    static const std::array<std::string, 4> keys{"name", "share", "orientation", "power"};
    if (!node.is_mapping()) {
        problems.add(node.place, path, "no profession",
                     "write {name: nurse, share: 0.65, orientation: 0.75, power: 0.4}");
        return std::nullopt;
    }
    refuse_others(node, path, keys, problems);
    std::array<double, 3> values{};
    bool complete = true;
    for (std::size_t index = 0; index != values.size(); ++index) {
        const std::string& key = keys[index + 1];
        const Node* given = node.find(key);
        if (given == nullptr)
            problems.add(node.place, path, "a profession without '" + key + "'", "add " + key + ": …");
        const auto value = given == nullptr ? std::nullopt : number_in(*given, below(path, key), Range{}, problems);
        complete = complete && value.has_value();
        values[index] = value.value_or(0.0);
    }
    return complete ? std::optional(Profession{values[0], values[1], values[2]}) : std::nullopt;
}

void assign_derived(std::string_view key, double value, const Node& list, Policy& base, Problems& problems) {
    const ParameterInfo* parameter = find_parameter(key);
    check(parameter != nullptr, "a list of professions stands for parameters that there are");
    const bool is_set = std::any_of(base.assignments.begin(), base.assignments.end(),
                                    [&](const Assignment& other) { return other.parameter == parameter; });
    if (is_set) {
        problems.add(list.place, professions_path, fmt::format("{} follows from this list and is set as well", key),
                     "leave it out");
    } else if (value < parameter->low || value > parameter->high) {
        problems.add(list.place, professions_path,
                     fmt::format("makes {} {:g}, and that lies between {:g} and {:g}", key, value, parameter->low,
                                 parameter->high),
                     fmt::format("{}: {}", key, parameter->meaning));
    } else {
        base.assignments.push_back({parameter, {value}, false, list.place});
    }
}

}  // namespace

void read_professions(const Node& scenario, Policy& base, Problems& problems) {
    const Node* institution = scenario.find("institution");
    const Node* list = institution == nullptr ? nullptr : institution->find("professions");
    if (list == nullptr || !is_list(*list, professions_path, "professions", problems)) return;
    if (list->children.size() < 2 || list->children.size() > most_professions) {
        problems.add(list->place, professions_path, fmt::format("names {} professions", list->children.size()),
                     fmt::format("name 2 or {}", most_professions));
        return;
    }
    std::vector<Profession> all;
    double shares = 0.0;
    double orientation = 0.0;
    for (std::size_t index = 0; index != list->children.size(); ++index) {
        const auto read =
            read_profession(list->children[index], fmt::format("{}[{}]", professions_path, index), problems);
        if (!read) return;
        all.push_back(*read);
        shares += read->share;
        orientation += read->share * read->orientation;
    }
    if (std::abs(shares - 1.0) > 1e-6) {
        problems.add(list->place, professions_path, fmt::format("the shares add up to {:g}", shares),
                     "let them add up to 1");
        return;
    }
    const Profession& first = all.front();
    const auto gap = [&](std::size_t other) { return first.orientation - all[other].orientation; };
    const auto power = [&](std::size_t other) { return std::max(0.0, first.power - all[other].power); };
    assign_derived("employees.substantive_orientation", orientation, *list, base, problems);
    assign_derived("institution.second_profession_share", all[1].share, *list, base, problems);
    assign_derived("employees.profession_gap", gap(1), *list, base, problems);
    assign_derived("employees.profession_power", power(1), *list, base, problems);
    if (all.size() == 2) return;
    assign_derived("institution.third_profession_share", all[2].share, *list, base, problems);
    assign_derived("employees.third_gap", gap(2), *list, base, problems);
    assign_derived("employees.third_power", power(2), *list, base, problems);
}

}  // namespace raaderum::scenario
