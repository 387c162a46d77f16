// The headline metric over what a sweep tried: its level under each policy, and how far each lies from its baseline there.
#include "report/section.hpp"
#include "report/sweep_chart.hpp"
#include "stats/paired.hpp"

#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::size_t most_panels = 8;

std::string told(const Material& material, const SweepLine& line, const std::string& value,
                 const std::string& numbers) {
    return material.words.filled(Text::sweep_tip, fmt::arg("policy", line.policy.name), fmt::arg("value", value),
                                 fmt::arg("numbers", numbers));
}

SweepPoint level_at(const Material& material, std::size_t variant) {
    const compare::Level& level = material.comparison.level(variant, material.headline);
    const Measure measure = material.words.measure(material.headline_metric().name);
    const double half = stats::standard_errors_to_either_end(level.replicates) * level.sd
                        / std::sqrt(static_cast<double>(level.replicates));
    SweepPoint point{
        measure.factor * level.mean, measure.factor * (level.mean - half), measure.factor * (level.mean + half), {}};
    point.tip = fmt::format("{}{} [{}; {}]", material.words.number(point.at, measure.decimals), measure.level_unit,
                            material.words.number(point.low, measure.decimals),
                            material.words.number(point.high, measure.decimals));
    return point;
}

SweepPoint difference_at(const Material& material, std::size_t variant) {
    const compare::Row* row = material.comparison.row(variant, material.headline);
    if (row == nullptr) return {compare::unknown, compare::unknown, compare::unknown, {}};
    const double factor = material.words.measure(material.headline_metric().name).factor;
    return {factor * row->difference, factor * row->low, factor * row->high,
            material.difference_with_interval(*row) + ", " + material.words.verdict(row->verdict)};
}

template <class At>
SweepChart chart_of(const Material& material, const Sweep& sweep, At at) {
    SweepChart chart;
    chart.sweep = &sweep;
    for (const SweepPanel& panel : sweep.panels) {
        auto& lines = chart.points.emplace_back();
        for (const SweepLine& line : panel.lines) {
            std::vector<SweepPoint>& points = lines.emplace_back();
            for (std::size_t place = 0; place != line.variants.size(); ++place) {
                SweepPoint point{compare::unknown, compare::unknown, compare::unknown, {}};
                if (line.variants[place] != nobody) point = at(material, line.variants[place]);
                if (!point.tip.empty()) {
                    point.tip = told(material, line, sweep.axis + " " + sweep.values[place], point.tip);
                }
                points.push_back(std::move(point));
            }
        }
    }
    return chart;
}

/// "cut-10: −1,2 point ved 20 % og −3,4 point ved 80 %", from one end to the other, in each panel.
std::string ends_in_words(const Material& material, const Sweep& sweep) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const SweepPanel& panel : sweep.panels) {
        for (const SweepLine& line : panel.lines) {
            std::vector<std::string> ends;
            for (const std::size_t place : {std::size_t{0}, sweep.at.size() - 1}) {
                if (line.variants[place] == nobody) continue;
                const compare::Row* row = material.comparison.row(line.variants[place], material.headline);
                const compare::Level& level = material.comparison.level(line.variants[place], material.headline);
                if (row == nullptr && !line.baseline) continue;
                ends.push_back(words.filled(
                    Text::sweep_end,
                    fmt::arg("number", row == nullptr ? words.level(material.headline_metric().name, level.mean)
                                                      : material.difference(*row)),
                    fmt::arg("value", sweep.values[place])));
            }
            if (ends.empty()) continue;
            const std::string name = panel.conditions.empty()
                                         ? line.policy.name
                                         : fmt::format("{} ({})", line.policy.name, panel.conditions);
            items.push_back(words.filled(line.baseline ? Text::sweep_level : Text::sweep_difference,
                                         fmt::arg("policy", name), fmt::arg("ends", words.list(ends))));
        }
    }
    return items.empty() ? std::string()
                         : words.filled(Text::sweep_shows, fmt::arg("axis", lower_first(sweep.axis)),
                                        fmt::arg("items", words.list(items)));
}

}  // namespace

std::optional<Section> sweep_section(const Material& material) {
    std::optional<Sweep> sweep = sweep_of(material);
    if (!sweep) return std::nullopt;
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    Section section;
    section.id = "sweep";
    section.heading = words.filled(Text::sweep_heading, fmt::arg("axis", lower_first(sweep->axis)));
    section.how_to_read = material.counted(Text::sweep_how, fmt::arg("metric", material.in_sentence(metric)));
    section.what_it_shows = ends_in_words(material, *sweep);
    if (sweep->panels.size() > most_panels) {
        std::vector<std::string> rest;
        for (std::size_t panel = most_panels; panel != sweep->panels.size(); ++panel) {
            rest.push_back(sweep->panels[panel].conditions);
        }
        section.how_to_read +=
            " " + words.filled(Text::sweep_rest, fmt::arg("shown", most_panels), fmt::arg("rest", words.list(rest)));
        sweep->panels.resize(most_panels);
    }
    SweepChart levels = chart_of(material, *sweep, level_at);
    levels.outcome = Material::axis_name(words.metric(metric), material.level_unit(metric.name));
    levels.caption = {section.id,
                      words.filled(Text::sweep_title, fmt::arg("metric", words.metric(metric)),
                                   fmt::arg("axis", lower_first(sweep->axis))),
                      section.what_it_shows};
    section.figures.push_back({section.id, draw(levels, words)});
    if (!material.all_challengers().empty()) {
        const std::string id = section.id + "-difference";
        SweepChart differences = chart_of(material, *sweep, difference_at);
        differences.with_zero = true;
        differences.outcome =
            Material::axis_name(words.filled(Text::sweep_difference_axis, fmt::arg("metric", words.metric(metric)),
                                             fmt::arg("baseline", material.baseline_name())),
                                material.difference_unit(metric.name));
        differences.caption = {
            id,
            words.filled(Text::sweep_difference_title, fmt::arg("metric", words.metric(metric)),
                         fmt::arg("baseline", material.baseline_name()), fmt::arg("axis", lower_first(sweep->axis))),
            section.what_it_shows};
        section.figures.push_back({id, draw(differences, words)});
    }
    section.long_section = true;
    return section;
}

}  // namespace raaderum::report
