#include "scenario/read_country.hpp"

#include "core/printable.hpp"
#include "model/country.hpp"
#include "scenario/document.hpp"
#include "scenario/nearest.hpp"
#include "scenario/read_events.hpp"
#include "scenario/read_set.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace raaderum::scenario {
namespace {

constexpr const char* an_example = "write kinds: {school: {per_1000_inhabitants: 20}} and list: {Aarhus: 373000}";

/// Sections that a country cannot have, and why.
constexpr auto of_one_institution = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"uncertain", "many worlds are sampled of one institution, and here there are many"},
     {"worlds", "worlds are those of one institution, and here there are many"},
     {"targets", "one institution is calibrated, and here there are many"},
     {"free", "one institution is calibrated, and here there are many"},
     {"claim", "a claim is put to the test in one institution, and here there are many"},
     {"experiment", "an experiment is made in one institution, and here there are many"}});

/// What a kind or a municipality sets itself.
Policy read_own(const Node& node, const std::string& path, std::vector<std::string> further_keys, Problems& problems) {
    const std::vector<std::string> groups = known_children("");
    further_keys.insert(further_keys.end(), groups.begin(), groups.end());
    refuse_others(node, path, further_keys, problems);
    refuse_keys_of_all(node, path, problems);
    Policy own = read_policy(node, path, problems);
    own.name = node.key;
    for (const Assignment& assignment : own.assignments) {
        if (assignment.sweep) {
            problems.add(assignment.place, below(path, assignment.parameter->key), "a sweep in a part of the country",
                         "sweep it in the base or in a variant, for the whole country");
        }
    }
    constexpr std::string_view part = "a part of the country";
    if (own.events) refuse_sweeps(*own.events, below(path, "events"), part, problems);
    refuse_sweeps(own.more_events, below(path, "events+"), part, problems);
    return own;
}

WrittenKind read_kind(const Node& node, Problems& problems) {
    const std::string path = "municipalities.kinds." + node.key;
    WrittenKind kind;
    if (!is_good_name(node.key)) {
        problems.add(node.place, path, "this cannot be the name of a kind of institution",
                     "expected 1 to 64 letters (a to z), digits and _ - = ,");
    }
    if (!is_section(node, path, problems)) return kind;
    kind.own = read_own(node, path, {"per_1000_inhabitants"}, problems);
    if (const Node* share = node.find("per_1000_inhabitants")) {
        const Range range{0.0, most_per_1000, false, "employees"};
        kind.per_1000_inhabitants = number_in(*share, below(path, share->key), range, problems).value_or(0.0);
    }
    return kind;
}

void read_staff(const Node& section, const std::string& path, const std::vector<std::string>& kinds,
                WrittenMunicipality& municipality, Problems& problems) {
    if (!is_section(section, path, problems)) return;
    refuse_others(section, path, kinds, problems);
    for (const Node& child : section.children) {
        const Range range{0.0, most_staff, true, "employees"};
        if (const auto staff = number_in(child, below(path, child.key), range, problems)) {
            municipality.staff.emplace_back(child.key, static_cast<int>(*staff));
        }
    }
}

WrittenMunicipality read_municipality(const Node& node, const std::vector<std::string>& kinds, Problems& problems) {
    const std::string path = "municipalities.list." + node.key;
    const Range inhabitants{0.0, most_inhabitants, true, "people"};
    WrittenMunicipality municipality;
    municipality.own.name = node.key;
    municipality.own.place = node.place;
    if (!is_good_municipality(node.key)) {
        problems.add(node.place, "municipalities.list", "this cannot be the name of a municipality",
                     "expected 1 to 64 bytes without dots and control characters");
    }
    if (!node.is_mapping()) {
        municipality.inhabitants = static_cast<int>(number_in(node, path, inhabitants, problems).value_or(0));
        return municipality;
    }
    municipality.own = read_own(node, path, {"inhabitants", "staff", "events", "events+"}, problems);
    municipality.own.place = node.place;
    if (const Node* count = node.find("inhabitants")) {
        municipality.inhabitants =
            static_cast<int>(number_in(*count, below(path, count->key), inhabitants, problems).value_or(0));
    }
    if (const Node* staff = node.find("staff")) {
        read_staff(*staff, below(path, staff->key), kinds, municipality, problems);
    }
    return municipality;
}

void refuse_what_one_institution_has(const Node& scenario, Problems& problems) {
    for (const auto& [key, why] : of_one_institution) {
        if (const Node* section = scenario.find(key); section != nullptr && section->text != no_worlds) {
            problems.add(section->place, std::string(key), std::string(why), "leave it or 'municipalities' out");
        }
    }
}

}  // namespace

bool is_good_municipality(std::string_view name) {
    if (name.empty() || name.size() > 64) return false;
    return name.find('.') == std::string_view::npos && printable(name, {}) == name;
}

WrittenCountry read_country(const Node& scenario, Problems& problems) {
    WrittenCountry country;
    const Node* section = scenario.find("municipalities");
    if (section == nullptr || !section->is_mapping()) return country;  // the rest is said where parameters are read
    const Node* kinds = section->find("kinds");
    const Node* list = section->find("list");
    if (kinds == nullptr && list == nullptr) return country;
    if (kinds == nullptr || list == nullptr || kinds->children.empty() || list->children.empty()) {
        problems.add(section->place, "municipalities", "a country without kinds of institutions or municipalities",
                     an_example);
        return country;
    }
    if (!is_section(*kinds, "municipalities.kinds", problems) || !is_section(*list, "municipalities.list", problems)) {
        return country;
    }
    if (kinds->children.size() > most_kinds || list->children.size() > most_municipalities) {
        problems.add(section->place, "municipalities",
                     fmt::format("more than {} kinds or {} municipalities", most_kinds, most_municipalities));
        return country;
    }
    refuse_what_one_institution_has(scenario, problems);
    std::vector<std::string> names;
    for (const Node& node : kinds->children) {
        names.push_back(node.key);
        country.kinds.push_back(read_kind(node, problems));
    }
    for (const Node& node : list->children) {
        country.municipalities.push_back(read_municipality(node, names, problems));
    }
    return country;
}

}  // namespace raaderum::scenario
