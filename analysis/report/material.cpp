#include "report/material.hpp"

#include "report/event_words.hpp"

#include <algorithm>

namespace raaderum::report {
namespace {

constexpr std::string_view headline_name = "citizen_value";

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
    : study(from), comparison(compared), words(language) {
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        if (comparison.metrics[metric].name == headline_name) headline = metric;
    }
    std::size_t place = 0;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        const Pen pen = is_baseline(variant) ? pen_of_baseline() : pen_of_policy(place++);
        drawn_.push_back({said(title_of(titles(), comparison.variants[variant])), pen});
        if (variant >= most_shown) continue;
        policies.push_back(variant);
        if (!is_baseline(variant)) challengers.push_back(variant);
    }
}

std::string Material::scenario_title() const {
    const scenario::InBothLanguages& title = titles().scenario.title;
    return title.any() ? said(title) : study.facts().provenance.scenario_name;
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
    return words.difference(comparison.metrics[row.metric].name, row.difference, (row.high - row.low) / 2.0);
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
                const std::string name = policy_title(variant);
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
