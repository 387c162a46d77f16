#include "scenario/read_calibration.hpp"

#include "core/units.hpp"
#include "scenario/document.hpp"
#include "scenario/former.hpp"
#include "scenario/metric_range.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"
#include "scenario/sums.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace raaderum::scenario {
namespace {

constexpr Range any_value{-1e6, 1e6, false, "1"};
constexpr double least_tolerance = 1e-6;

std::vector<std::string> names_of_variants(const Plan& plan) {
    std::vector<std::string> names;
    for (const Variant& variant : plan.variants) names.push_back(variant.name);
    return names;
}

class TargetReader {
  public:
    TargetReader(const Plan& plan, int weeks, Problems& problems)
        : variants_(names_of_variants(plan)), weeks_(weeks), problems_(problems) {
        if (!plan.variants.empty()) baseline_ = plan.variants[plan.variants.front().baseline].name;
    }

    Target read(const Node& node, const std::string& path) {
        Target target;
        const std::array<std::string, 8> keys{"metric",    "weeks",   "value",           "tolerance",
                                              "statistic", "variant", "difference_from", "source"};
        if (!node.is_mapping()) {
            problems_.add(node.place, path, "no target",
                          "write {metric: turnover, weeks: [208, 260], value: 0.2, tolerance: 0.03}");
            return target;
        }
        refuse_others(node, path, keys, problems_);
        const std::optional<Metric> metric = read_metric(node, path);
        target.metric = metric.value_or(target.metric);
        read_weeks(node, path, target);
        if (const Node* statistic = node.find("statistic")) {
            const std::array<std::string, 2> statistics{"mean", "sd"};
            target.statistic = static_cast<Statistic>(
                choice_in(*statistic, below(path, "statistic"), statistics, problems_).value_or(0));
        }
        target.variant = read_variant(node, path, "variant").value_or(baseline_);
        target.difference_from = read_variant(node, path, "difference_from").value_or("");
        read_value(node, path, metric, target);
        if (!target.difference_from.empty() && target.variant == target.difference_from) {
            problems_.add(node.find("difference_from")->place, below(path, "difference_from"),
                          "a variant never differs from itself", "name two variants");
        }
        if (const Node* source = node.find("source"))
            target.source = text_in(*source, below(path, "source"), problems_).value_or("");
        return target;
    }

  private:
    const Node* required(const Node& node, const std::string& path, std::string_view key) {
        const Node* child = node.find(key);
        if (child == nullptr)
            problems_.add(node.place, path, fmt::format("a target without '{}'", key), fmt::format("add {}: …", key));
        return child;
    }

    std::optional<Metric> read_metric(const Node& node, const std::string& path) {
        const Node* metric = required(node, path, "metric");
        return metric == nullptr ? std::nullopt : metric_in(*metric, below(path, "metric"), problems_);
    }

    /// The value and its tolerance, within what the metric can be; those of an unknown metric may be anything.
    void read_value(const Node& node, const std::string& path, const std::optional<Metric>& metric, Target& target) {
        Range value = any_value;
        if (metric) {
            value = range_of(*metric, target.to - target.from);
            const double width = value.high - value.low;
            if (!target.difference_from.empty()) value.low = -width;
            if (!target.difference_from.empty() || target.statistic == Statistic::sd) value.high = width;
            if (target.difference_from.empty() && target.statistic == Statistic::sd) value.low = 0.0;
        }
        const Range tolerance{least_tolerance, value.high - std::min(0.0, value.low), false, value.unit};
        const auto given = read_number(node, path, "value", value, metric);
        const auto about = read_number(node, path, "tolerance", tolerance, metric);
        target.value = given.value_or(1.0);
        target.tolerance = about.value_or(1.0);
        // Twice the value and 1 at least: meant in per cent, and met by whatever comes out.
        if (metric && target.difference_from.empty() && given && about && *about >= 1.0
            && *about > 2.0 * std::abs(*given)) {
            problems_.add(node.find("tolerance")->place, below(path, "tolerance"),
                          fmt::format("{} is met by whatever comes out, with a value of {}",
                                      spelled(as_meant(target.tolerance)), spelled(as_meant(target.value))),
                          "expected the standard error of what was measured, in the unit of the value; per cent are "
                          "divided by 100");
        }
    }

    /// A number out of the metric's range is told with what the metric is counted in.
    std::optional<double> read_number(const Node& node, const std::string& path, std::string_view key,
                                      const Range& range, const std::optional<Metric>& metric) {
        const Node* number = required(node, path, key);
        if (number == nullptr) return std::nullopt;
        const auto written =
            number->kind == Node::Kind::scalar ? scenario::read_number(number->text).value : std::nullopt;
        if (metric && written && !number->quoted && (*written < range.low || *written > range.high)) {
            problems_.add(number->place, below(path, key),
                          fmt::format("{} is out of range for {}", number->text, info(*metric).name),
                          in_the_metrics_unit(*written, range));
            return std::nullopt;
        }
        return number_in(*number, below(path, key), range, problems_);
    }

    void read_weeks(const Node& node, const std::string& path, Target& target) {
        target.from = weeks_ - in_last_year(weeks_);
        target.to = weeks_;
        const Node* span = node.find("weeks");
        if (span == nullptr) return;
        if (const auto read = weeks_in(*span, below(path, "weeks"), weeks_, problems_))
            std::tie(target.from, target.to) = *read;
    }

    std::optional<std::string> read_variant(const Node& node, const std::string& path, std::string_view key) {
        const Node* named = node.find(key);
        if (named == nullptr) return std::nullopt;
        const auto index = choice_in(*named, below(path, key), variants_, problems_);
        return index ? std::optional(variants_[*index]) : std::nullopt;
    }

    std::vector<std::string> variants_;
    std::string baseline_;
    int weeks_;
    Problems& problems_;
};

/// Notes why this parameter cannot be fitted, if it cannot.
bool can_be_free(const ParameterInfo& parameter, const Node& node, const std::string& path, const Combined& combined,
                 Problems& problems) {
    const auto refuse = [&](std::string_view wrong, const char* expected) {
        problems.add(node.place, path, std::string(wrong), expected);
        return false;
    };
    if (const std::string_view reason = why_not_free(parameter); !reason.empty()) return refuse(reason, "leave it out");
    const bool set_by_all =
        !combined.changes.empty()
        && std::all_of(combined.changes.begin(), combined.changes.end(), [&](const std::vector<Change>& changes) {
               return std::any_of(changes.begin(), changes.end(),
                                  [&](const Change& change) { return change.key == parameter.key; });
           });
    if (set_by_all)
        return refuse("every variant sets this itself, so fitting it changes nothing", "set it in the base only");
    return true;
}

void read_range(const ParameterInfo& parameter, const Node& node, const std::string& path, Calibration& calibration,
                Problems& problems) {
    if (node.kind != Node::Kind::list || node.children.size() != 2) {
        problems.add(node.place, path, "no range", "expected [low, high] with low < high");
        return;
    }
    const auto low = number_in(node.children[0], path, range_of(parameter), problems);
    const auto high = number_in(node.children[1], path, range_of(parameter), problems);
    if (!low || !high) return;
    if (*low >= *high) {
        problems.add(node.place, path, "the range is empty", "expected [low, high] with low < high");
    } else {
        calibration.free.push_back({&parameter, *low, *high});
    }
}

/// Reads the ranges below `section`, whose own key is `prefix` ("leaders.courage"; "" at the top).
void read_free(const Node& section, const std::string& prefix, const Combined& combined, Calibration& calibration,
               Problems& problems) {
    for (const Node& child : section.children) {
        const std::string key = below(prefix, child.key);
        const std::string path = below("free", key);
        if (const ParameterInfo* parameter = find_parameter(key)) {
            if (can_be_free(*parameter, child, path, combined, problems))
                read_range(*parameter, child, path, calibration, problems);
        } else if (const auto names = known_children(key); names.empty()) {
            problems.add(child.place, path, "unknown key",
                         problems.many() ? ""
                                         : instead_of_former(key, suggestion(child.key, known_children(prefix),
                                                                             where_keys_are_listed)));
        } else if (is_section(child, path, problems)) {
            read_free(child, key, combined, calibration, problems);
        }
    }
}

}  // namespace

std::string_view why_not_free(const ParameterInfo& parameter) {
    if (parameter.whole) return "a whole number cannot be fitted";
    if (whole_of(parameter) != nullptr) return "this shares a whole with others, so it cannot be fitted alone";
    return "";
}

Calibration read_calibration(const Node& scenario, const Combined& combined, int weeks_written, Problems& problems) {
    Calibration calibration;
    const Node* targets = scenario.find("targets");
    if (targets != nullptr && is_list(*targets, "targets", "targets", problems)) {
        TargetReader reader(combined.plan, weeks_written, problems);
        if (targets->children.size() > most_targets) {
            problems.add(targets->place, "targets", fmt::format("more than {} targets", most_targets));
        } else {
            for (std::size_t index = 0; index != targets->children.size(); ++index) {
                calibration.targets.push_back(reader.read(targets->children[index], fmt::format("targets[{}]", index)));
            }
        }
    }
    const Node* free = scenario.find("free");
    if (free != nullptr && is_section(*free, "free", problems)) {
        read_free(*free, "", combined, calibration, problems);
        if (calibration.free.size() > most_free)
            problems.add(free->place, "free", fmt::format("more than {} free parameters", most_free));
    }
    return calibration;
}

}  // namespace raaderum::scenario
