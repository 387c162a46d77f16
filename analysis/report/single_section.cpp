// Single replicates of the headline metric, one at a time. The first ones are taken, not chosen ones.
#include "report/section.hpp"
#include "report/single_course_chart.hpp"

#include <algorithm>

namespace raaderum::report {
namespace {

constexpr std::size_t most_courses = 20;

/// The first baseline and those compared with it.
std::vector<std::size_t> one_cell(const Material& material) {
    std::vector<std::size_t> variants;
    const std::size_t baseline = material.comparison.baselines[material.policies.front()];
    for (const std::size_t variant : material.policies) {
        if (material.comparison.baselines[variant] == baseline) variants.push_back(variant);
    }
    return variants;
}

bool finished_in_all(const Material& material, std::span<const std::size_t> variants, std::size_t replicate) {
    const auto& known = material.study.facts().variants;
    return std::all_of(variants.begin(), variants.end(),
                       [&](std::size_t variant) { return known[variant].finished[replicate]; });
}

std::vector<SingleCourse> courses_of(const Material& material, std::span<const std::size_t> variants) {
    const std::string& metric = material.headline_metric().name;
    const double factor = material.words.measure(metric).factor;
    std::vector<compare::Table> tables;
    for (const std::size_t variant : variants) {
        tables.push_back(material.study.metric(variant, *material.metric_place(metric)));
    }
    std::vector<SingleCourse> courses;
    const auto& replicates = material.study.facts().replicates;
    for (std::size_t replicate = 0; replicate != replicates.size() && courses.size() < most_courses; ++replicate) {
        if (!finished_in_all(material, variants, replicate)) continue;
        SingleCourse course{replicates[replicate], {}};
        for (const compare::Table& table : tables) {
            std::vector<double>& values = course.values.emplace_back();
            for (const float value : table.row(replicate)) values.push_back(factor * static_cast<double>(value));
        }
        courses.push_back(std::move(course));
    }
    return courses;
}

std::string how_often(const Material& material, std::span<const std::size_t> variants) {
    const Words& words = material.words;
    const bool judged = material.headline_metric().better != Better::neither;
    std::vector<std::string> items;
    std::size_t pairs = 0;
    for (const std::size_t variant : variants) {
        const compare::Row* row = material.comparison.row(variant, material.headline);
        if (row == nullptr) continue;
        pairs = std::max(pairs, row->pairs);
        items.push_back(words.filled(judged ? Text::single_item_better : Text::single_item_higher,
                                     fmt::arg("policy", material.policy(variant).name),
                                     fmt::arg("baseline", material.policy(row->baseline).name),
                                     fmt::arg("share", words.number(100.0 * row->share_better, 0))));
    }
    if (pairs == 1) {
        return words.filled(Text::single_shows_one, fmt::arg("one_unit", material.how_many(pairs)),
                            fmt::arg("items", words.list(items)));
    }
    return material.counted(Text::single_shows, fmt::arg("count", pairs), fmt::arg("items", words.list(items)));
}

std::string stepper(const SingleCoursesChart& chart, const std::string& picture, const Words& words) {
    return fmt::format(
        "<div class=\"stepper\" id=\"stepper\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n"
        "<div class=\"controls\"><button type=\"button\" data-step=\"-1\">{}</button>"
        "<button type=\"button\" data-step=\"1\">{}</button>"
        "<button type=\"button\" class=\"moving\" data-play data-pause=\"{}\">{}</button>"
        "<span class=\"quiet\" role=\"status\" aria-live=\"polite\">{}</span></div>\n{}</div>\n",
        escaped(words(Text::single_region)), escaped(words(Text::single_previous)), escaped(words(Text::single_next)),
        escaped(words(Text::single_pause)), escaped(words(Text::single_play)), escaped(told(chart, 0, words)), picture);
}

}  // namespace

std::optional<Section> single_section(const Material& material) {
    if (material.challengers.empty()) return std::nullopt;
    const Words& words = material.words;
    const std::vector<std::size_t> variants = one_cell(material);
    const compare::Described& metric = material.headline_metric();
    const std::optional<std::size_t> place = material.place_with_course(metric.name);
    if (!place || !material.study.shows_each(*place, material.study.all_weeks())) return std::nullopt;
    SingleCoursesChart chart;
    chart.courses = courses_of(material, variants);
    if (chart.courses.empty()) return std::nullopt;
    for (const std::size_t variant : variants) chart.policies.push_back(material.policy(variant));
    chart.unit = Material::axis_name(words.metric(metric), material.level_unit(metric.name));
    chart.events = material.events();
    Section section;
    section.id = "single";
    section.heading = words(Text::single_heading);
    section.how_to_read = words(material.comparison.worlds > 0 ? Text::single_how_worlds : Text::single_how);
    section.what_it_shows = how_often(material, variants);
    if (variants.size() != material.policies.size()) {
        std::vector<std::string> drawn;
        for (const std::size_t variant : variants) drawn.push_back(material.policy(variant).name);
        section.what_it_shows += " " + words.filled(Text::single_one_cell, fmt::arg("policies", words.list(drawn)));
    }
    const auto caption = [&](const std::string& id) {
        return Caption{id, words.filled(Text::single_title, fmt::arg("metric", words.metric(metric))),
                       section.what_it_shows};
    };
    chart.caption = caption("single-step");
    section.more = stepper(chart, draw_one_at_a_time(chart, words), words);
    chart.caption = caption(section.id);
    section.figures.push_back({section.id, draw_side_by_side(chart, words)});
    return section;
}

}  // namespace raaderum::report
