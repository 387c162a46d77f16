#include "scenario/read_worlds.hpp"

#include "scenario/former.hpp"
#include "scenario/nearest.hpp"
#include "scenario/policy.hpp"
#include "scenario/read_calibration.hpp"
#include "scenario/read_set.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>

namespace raaderum::scenario {
namespace {

constexpr const char* expected =
    "expected [low, high], {normal: [mean, sd]}, {triangular: [low, mode, high]} or {values: [one per world]}";

/// The numbers of a list of `count`, each in the parameter's range but for the last of a normal distribution.
std::optional<std::vector<double>> numbers_in(const Node& list, const ParameterInfo& parameter, std::size_t count,
                                              bool last_is_sd, const std::string& path, Problems& problems) {
    if (list.kind != Node::Kind::list || list.children.size() != count) {
        problems.add(list.place, path, fmt::format("not {} numbers", count), expected);
        return std::nullopt;
    }
    std::vector<double> numbers;
    for (std::size_t index = 0; index != count; ++index) {
        Range range = range_of(parameter);
        if (last_is_sd && index + 1 == count) range = {0.0, range.high - range.low, false, range.unit};
        const auto number = number_in(list.children[index], path, range, problems);
        if (number) numbers.push_back(*number);
    }
    return numbers.size() == count ? std::optional(numbers) : std::nullopt;
}

/// Hands over the numbers of a list, or of one text in which they stand side by side, as a table of many points is written.
template <class Take>
void take_items(const Node& node, Take take) {
    for (const Node& child : node.children) take(child);
    Node item;
    item.kind = Node::Kind::scalar;
    item.place = node.place;
    for (std::size_t from = 0; (from = node.text.find_first_not_of(' ', from)) != std::string::npos;) {
        const std::size_t to = std::min(node.text.find(' ', from), node.text.size());
        item.text = node.text.substr(from, to - from);
        take(item);
        from = to;
    }
}

}  // namespace

std::optional<UncertainParameter> read_listed(const ParameterInfo& parameter, const Node& node, const std::string& path,
                                              Problems& problems) {
    auto values = std::make_shared<std::vector<double>>();
    std::size_t items = 0;
    const auto take = [&](const Node& item) {
        ++items;
        if (problems.many()) return;
        const auto number = number_in(item, path, range_of(parameter), problems);
        if (number) values->push_back(*number);
    };
    if (!node.is_mapping()) take_items(node, take);
    if (items == 0) problems.add(node.place, path, "no values", expected);
    if (items == 0 || values->size() != items) return std::nullopt;
    const auto [low, high] = std::minmax_element(values->begin(), values->end());
    UncertainParameter uncertain{&parameter, Spread::listed, *low, *high, *low, 0.0};
    uncertain.values = std::move(values);
    return uncertain;
}

namespace {

std::optional<UncertainParameter> read_spread(const ParameterInfo& parameter, const Node& node, const std::string& path,
                                              Problems& problems) {
    UncertainParameter uncertain{&parameter, Spread::uniform, parameter.low, parameter.high, 0.0, 0.0};
    const Node* distribution = &node;
    if (node.is_mapping()) {
        const std::array<std::string, 3> kinds{"normal", "triangular", "values"};
        refuse_others(node, path, kinds, problems);
        const Node* listed = node.find("values");
        if (listed != nullptr && node.children.size() == 1) return read_listed(parameter, *listed, path, problems);
        const Node* normal = node.find("normal");
        const Node* triangular = node.find("triangular");
        if (node.children.size() != 1 || (normal == nullptr && triangular == nullptr)) {
            if (normal != nullptr || triangular != nullptr || listed != nullptr || node.children.empty())
                problems.add(node.place, path, "not one distribution", expected);
            return std::nullopt;
        }
        uncertain.spread = normal != nullptr ? Spread::normal : Spread::triangular;
        distribution = normal != nullptr ? normal : triangular;
    } else if (node.kind != Node::Kind::list) {
        problems.add(node.place, path, "this says nothing about what is possible", expected);
        return std::nullopt;
    }
    const std::size_t count = uncertain.spread == Spread::triangular ? 3 : 2;
    const auto numbers =
        numbers_in(*distribution, parameter, count, uncertain.spread == Spread::normal, path, problems);
    if (!numbers) return std::nullopt;
    if (uncertain.spread == Spread::normal) {
        uncertain.centre = numbers->front();
        uncertain.sd = numbers->back();
        return uncertain;
    }
    uncertain.low = numbers->front();
    uncertain.high = numbers->back();
    uncertain.centre = numbers->at(1);
    if (!std::is_sorted(numbers->begin(), numbers->end())) {
        problems.add(distribution->place, path, "the numbers do not ascend", expected);
        return std::nullopt;
    }
    return uncertain;
}

class WorldsReader {
  public:
    WorldsReader(const Combined& combined, Problems& problems) : combined_(combined), problems_(problems) {}

    /// Reads what stands below `section`, whose own key is `prefix` ("employees.competence"; "" at the top).
    void read(const Node& section, const std::string& prefix) {
        for (const Node& child : section.children) {
            const std::string key = below(prefix, child.key);
            const std::string path = below("uncertain", key);
            if (const ParameterInfo* parameter = find_parameter(key)) {
                if (!may_be_uncertain(*parameter, child, path)) continue;
                if (auto uncertain = read_spread(*parameter, child, path, problems_)) found.push_back(*uncertain);
            } else if (prefix.empty() && (child.key == "events" || child.key == "events+")) {
                problems_.add(child.place, path, "the numbers of events are the same in all worlds",
                              "sweep them, as in size: {sweep: [0.02, 0.05]}");
            } else if (const auto names = known_children(key); names.empty()) {
                problems_.add(child.place, path, "unknown key",
                              problems_.many() ? ""
                                               : instead_of_former(key, suggestion(child.key, known_children(prefix),
                                                                                   where_keys_are_listed)));
            } else if (is_section(child, path, problems_)) {
                read(child, key);
            }
        }
    }

    std::vector<UncertainParameter> found;

  private:
    bool may_be_uncertain(const ParameterInfo& parameter, const Node& node, const std::string& path) {
        const auto refuse = [&](std::string_view wrong, const char* advice) {
            problems_.add(node.place, path, std::string(wrong), advice);
            return false;
        };
        if (const std::string_view why = why_not_uncertain(parameter); !why.empty()) return refuse(why, "leave it out");
        const Plan& plan = combined_.plan;
        const bool set_by_all =
            !plan.variants.empty()
            && std::all_of(plan.variants.begin(), plan.variants.end(), [&](const Variant& variant) {
                   return std::find(variant.own.begin(), variant.own.end(), &parameter) != variant.own.end();
               });
        if (set_by_all)
            return refuse("every variant sets this itself, so it is the same in all worlds", "set it in the base only");
        if (parameter.key != "institution.employees") return true;
        if (plan.network.kind == NetworkKind::file)
            return refuse("the ties are read from a file, which says how many there are", "leave it out");
        if (std::max(plan.record.agent_replicates, plan.record.network_replicates) > 1)
            return refuse("institutions of different size cannot be recorded side by side",
                          "record people and ties in one replicate at most");
        return true;
    }

    const Combined& combined_;
    Problems& problems_;
};

}  // namespace

std::string_view why_not_uncertain(const ParameterInfo& parameter) {
    const std::string_view why = parameter.whole ? "" : why_not_free(parameter);
    return why.empty() ? "" : "this shares a whole with others, so it cannot vary alone";
}

std::string spelled(const UncertainParameter& uncertain) {
    switch (uncertain.spread) {
        case Spread::uniform:
            break;
        case Spread::normal:
            return fmt::format("{{normal: [{}, {}]}}", uncertain.centre, uncertain.sd);
        case Spread::triangular:
            return fmt::format("{{triangular: [{}, {}, {}]}}", uncertain.low, uncertain.centre, uncertain.high);
        case Spread::listed:
            return fmt::format("{{values: {}}}", fmt::join(*uncertain.values, " "));
    }
    return fmt::format("[{}, {}]", uncertain.low, uncertain.high);
}

void read_worlds(const Node& scenario, const Document& document, bool files_given, Combined& combined,
                 Problems& problems) {
    const Node* uncertain = scenario.find("uncertain");
    const Node* count = scenario.find("worlds");
    if (uncertain == nullptr && count == nullptr) return;
    Plan& plan = combined.plan;
    if (count != nullptr && names_a_set(*count)) {
        if (uncertain != nullptr && !uncertain->children.empty() && count->text != no_worlds) {
            problems.add(uncertain->place, "uncertain",
                         "the worlds of a set say already what nobody knows for sure, and all of it together",
                         "leave 'uncertain' out, or sample your own worlds of it: worlds: 100");
        }
        read_set(*count, document, files_given, combined, problems);
        return;
    }
    Worlds worlds;
    if (uncertain == nullptr || uncertain->children.empty()) {
        problems.add(
            (uncertain == nullptr ? count : uncertain)->place, uncertain == nullptr ? "worlds" : "uncertain",
            "nothing differs between the worlds",
            "write uncertain: {employees.competence.mean: [0.4, 0.7]}, or worlds: plausible:100, or leave it out");
    } else if (is_section(*uncertain, "uncertain", problems)) {
        WorldsReader reader(combined, problems);
        reader.read(*uncertain, "");
        worlds.uncertain = std::move(reader.found);
        if (worlds.uncertain.size() > most_uncertain)
            problems.add(uncertain->place, "uncertain",
                         fmt::format("more than {} uncertain parameters", most_uncertain));
    }
    if (count == nullptr) {
        combined.warnings.emplace_back(
            "'uncertain' is not sampled, as nothing says in how many worlds; write worlds: 100, or give --worlds 100");
        return;
    }
    worlds.count = static_cast<int>(number_in(*count, "worlds", {1, most_worlds, true, "1"}, problems).value_or(1));
    for (const UncertainParameter& each : worlds.uncertain) {
        if (each.spread != Spread::listed || each.values->size() >= static_cast<std::size_t>(worlds.count)) continue;
        problems.add(uncertain->place, below("uncertain", std::string(each.parameter->key)),
                     fmt::format("{} values for {} worlds", each.values->size(), worlds.count),
                     "expected a value for each world");
        return;
    }
    const Node* replicates = scenario.find("replicates");
    if (replicates != nullptr && replicates->is_mapping()) {
        problems.add(replicates->place, "replicates", "a run in many worlds does not wait for a precision",
                     "expected a whole number: the replicates in each world");
        return;
    }
    worlds.replicates = replicates == nullptr ? 1 : document.replicates;
    if (worlds.count > most_replicates / worlds.replicates) {
        problems.add(count->place, "worlds",
                     fmt::format("{} worlds of {} replicates each are more than {}", worlds.count, worlds.replicates,
                                 most_replicates),
                     "fewer worlds, or fewer replicates in each");
        return;
    }
    plan.replicates = worlds.count * worlds.replicates;
    plan.worlds = std::move(worlds);
}

}  // namespace raaderum::scenario
