#include "report/material.hpp"

#include "compare/cell_name.hpp"
#include "report/event_words.hpp"
#include "report/parameter_words.hpp"
#include "scenario/scenario.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>

namespace raaderum::report {
namespace {

constexpr std::string_view headline_name = "citizen_value";

std::string shown_name(const compare::Study& study, std::size_t variant, const Words& words) {
    const std::string cell = compare::cell_name_of(study.facts().variants[variant].name).cell;
    std::string title = title_of_policy(study, variant, words.language());
    return cell.empty() ? title : fmt::format("{} ({})", title, cell_in_words(cell, words));
}

std::shared_ptr<const Plan> plan_of(const compare::StudyFacts& facts) {
    scenario::Overrides overrides;
    overrides.files_given = true;
    constexpr std::uint64_t any_memory = std::numeric_limits<std::uint64_t>::max();
    try {
        return std::make_shared<const Plan>(
            scenario::load_plan(facts.provenance.scenario_resolved, "scenario_resolved", overrides, {}, any_memory));
    } catch (const scenario::BadInput&) {
        return nullptr;
    }
}

void scale(compare::Course& course, double factor) {
    const auto each = [factor](std::vector<double>& values) {
        for (double& value : values) value *= factor;
    };
    each(course.mean);
    each(course.low);
    each(course.high);
    for (std::vector<double>& quantile : course.quantiles) each(quantile);
}

std::string unit_of_axis(std::string_view behind_number) {
    for (const std::string_view space : {" ", "\u00a0"}) {
        if (behind_number.starts_with(space)) behind_number.remove_prefix(space.size());
    }
    return std::string(behind_number);
}

}  // namespace

Material::Material(const compare::Study& from, const compare::Comparison& compared, Language language)
    : study(from), comparison(compared), words(language), plan(plan_of(from.facts())) {
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        if (comparison.metrics[metric].name == headline_name) headline = metric;
    }
    std::size_t place = 0;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        const Pen pen = is_baseline(variant) ? pen_of_baseline() : pen_of_policy(place++);
        drawn_.push_back({shown_name(study, variant, words), pen});
    }
    choose_what_is_shown();
    settle_decimals();
}

/// The largest differences in the headline metric, each with what it is compared with, as long as there is room; in the order of the
/// study.
void Material::choose_what_is_shown() {
    const auto size = [&](std::size_t variant) {
        const compare::Row* row = comparison.row(variant, headline);
        return row == nullptr || !std::isfinite(row->difference) ? -1.0 : std::fabs(row->difference);
    };
    std::vector<std::size_t> order(comparison.variants.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    std::vector<bool> shown(comparison.variants.size(), false);
    std::size_t count = 0;
    for (const std::size_t variant : order) {
        const std::size_t baseline = comparison.baselines[variant];
        const std::size_t more = (shown[variant] ? 0U : 1U) + (baseline != variant && !shown[baseline] ? 1U : 0U);
        if (count + more > most_shown) continue;
        shown[variant] = shown[baseline] = true;
        count += more;
    }
    for (std::size_t variant = 0; variant != shown.size(); ++variant) {
        (shown[variant] ? policies : left_out).push_back(variant);
        if (shown[variant] && !is_baseline(variant)) challengers.push_back(variant);
    }
}

void Material::settle_decimals() {
    std::map<std::string_view, int> of_unit;
    const auto unit = [&](std::size_t metric) {
        return words.measure(comparison.metrics[metric].name).difference_unit;
    };
    for (const compare::Row& row : comparison.rows) {
        const Measure measure = words.measure(comparison.metrics[row.metric].name);
        const int own = decimals_for((row.high - row.low) / 2.0 * measure.factor, measure.decimals);
        const int most = measure.decimals + 1;  // one close interval makes no long numbers of all
        int& decimals = of_unit[unit(row.metric)];
        decimals = std::max(decimals, std::min(own, most));
    }
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        decimals_.push_back(of_unit[unit(metric)]);
    }
}

std::optional<std::size_t> Material::metric_to_explain(std::size_t variant) const {
    const auto stands_out = [](const compare::Row& row) {
        return row.verdict != compare::Verdict::no_difference_that_matters
               && row.verdict != compare::Verdict::cannot_tell;
    };
    const compare::Row* own = comparison.row(variant, headline);
    if (own != nullptr && stands_out(*own)) return headline;
    const compare::Row* most = nullptr;
    for (const compare::Row& row : comparison.rows) {
        if (row.variant != variant || !stands_out(row) || !std::isfinite(row.effect_size)) continue;
        if (most == nullptr || std::fabs(row.effect_size) > std::fabs(most->effect_size)) most = &row;
    }
    return most == nullptr ? std::nullopt : std::optional(most->metric);
}

const Variant* Material::planned(std::size_t variant) const {
    if (plan == nullptr) return nullptr;
    for (const Variant& each : plan->variants) {
        if (each.name == comparison.variants[variant]) return &each;
    }
    return nullptr;
}

bool Material::of_one_institution() const {
    const auto& baselines = comparison.baselines;
    const bool one = std::all_of(baselines.begin(), baselines.end(),
                                 [&](std::size_t baseline) { return baseline == baselines.front(); });
    return one && (baselines.empty() || compare::cell_name_of(comparison.variants[baselines.front()]).cell.empty());
}

std::vector<std::size_t> Material::all_challengers() const {
    std::vector<std::size_t> all;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        if (!is_baseline(variant)) all.push_back(variant);
    }
    return all;
}

std::string Material::baseline_name() const {
    const auto& baselines = comparison.baselines;
    const bool one = std::all_of(baselines.begin(), baselines.end(),
                                 [&](std::size_t baseline) { return baseline == baselines.front(); });
    return one && !baselines.empty() ? drawn_[baselines.front()].name : std::string(words(Text::its_own_baseline));
}

std::string Material::how_many(std::size_t count) const {
    const bool worlds = comparison.worlds > 0;
    if (count == 1) return std::string(words(worlds ? Text::one_world : Text::one_replicate));
    return fmt::format("{} {}", count, words(worlds ? Text::worlds : Text::replicates));
}

std::string Material::window() const {
    const compare::Weeks weeks = comparison.weeks;
    if (weeks.to == study.facts().weeks) return words.filled(Text::last_weeks, fmt::arg("count", weeks.count()));
    return words.filled(Text::weeks_from_to, fmt::arg("from", weeks.from), fmt::arg("to", weeks.to - 1));
}

std::string Material::in_sentence(const compare::Described& metric) const { return lower_first(words.metric(metric)); }

std::string Material::difference(const compare::Row& row) const {
    const Measure measure = words.measure(comparison.metrics[row.metric].name);
    return words.signed_number(row.difference * measure.factor, decimals_[row.metric])
           + std::string(measure.difference_unit);
}

std::string Material::interval(const compare::Row& row) const {
    const double factor = words.measure(comparison.metrics[row.metric].name).factor;
    return words.signed_number(row.low * factor, decimals_[row.metric]) + "; "
           + words.signed_number(row.high * factor, decimals_[row.metric]);
}

std::string Material::difference_with_interval(const compare::Row& row) const {
    const Measure measure = words.measure(comparison.metrics[row.metric].name);
    return fmt::format("{} [{}]{}", words.signed_number(row.difference * measure.factor, decimals_[row.metric]),
                       interval(row), measure.difference_unit);
}

std::string Material::level_unit(std::string_view metric) const {
    return unit_of_axis(words.measure(metric).level_unit);
}

std::string Material::axis_name(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : fmt::format("{} ({})", name, unit);
}

std::string Material::difference_unit(std::string_view metric) const {
    return unit_of_axis(words.measure(metric).difference_unit);
}

std::optional<std::size_t> Material::place_with_course(std::string_view name) const {
    const std::optional<std::size_t> place = metric_place(name);
    if (!place || !study.facts().stored[*place].weekly || study.facts().kept_weeks.size() < 2) return std::nullopt;
    return study.facts().kept_weeks.front() == 0 ? place : std::nullopt;
}

compare::Course Material::course(std::size_t variant, std::string_view metric) const {
    compare::Course course = compare::course_of(study, variant, *metric_place(metric), study.all_weeks());
    scale(course, words.measure(metric).factor);
    return course;
}

compare::Course Material::difference_course(std::size_t variant, std::string_view metric) const {
    compare::Course course = compare::difference_course(study, variant, comparison.baselines[variant],
                                                        *metric_place(metric), study.all_weeks());
    scale(course, words.measure(metric).factor);
    return course;
}

std::vector<EventMark> Material::events() const {
    struct Dated {
        EventMark mark;
        std::vector<std::size_t> variants;
    };
    std::vector<Dated> dated;
    for (const std::size_t variant : policies) {
        for (const Event& event : study.facts().variants[variant].events) {
            const EventMark mark{static_cast<double>(event.week), in_words(event, words)};
            const auto known = std::find_if(dated.begin(), dated.end(), [&](const Dated& each) {
                return each.mark.week == mark.week && each.mark.name == mark.name;
            });
            if (known == dated.end()) {
                dated.push_back({mark, {variant}});
            } else if (known->variants.back() != variant) {
                known->variants.push_back(variant);
            }
        }
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [](const Dated& a, const Dated& b) { return a.mark.week < b.mark.week; });
    std::vector<EventMark> marks;
    for (Dated& each : dated) {
        if (each.variants.size() != policies.size()) {
            std::vector<std::string> names;
            for (const std::size_t variant : each.variants) {
                const std::string name = title(variant);
                if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
            }
            each.mark.name = words.filled(Text::event_only_some, fmt::arg("event", each.mark.name),
                                          fmt::arg("policies", words.list(names)));
        }
        marks.push_back(each.mark);
    }
    return marks;
}

}  // namespace raaderum::report
