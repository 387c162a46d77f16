// Small multiples: how the replicates go under each policy, metric by metric.
#include "report/courses_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::size_t most_rows = 5;
constexpr std::size_t most_columns = 4;

/// The metrics of the comparison that are drawn: the headline and the first of the others.
std::vector<std::size_t> chosen_metrics(const Material& material) {
    std::vector<std::size_t> chosen{material.headline};
    const auto has_course = [&](std::size_t metric) {
        return material.place_with_course(material.comparison.metrics[metric].name).has_value();
    };
    if (!has_course(material.headline)) chosen.clear();
    for (std::size_t metric = 0; metric != material.comparison.metrics.size() && chosen.size() < most_rows; ++metric) {
        if (metric != material.headline && has_course(metric)) chosen.push_back(metric);
    }
    return chosen;
}

/// How far medians lie apart at the end, against how far replicates of one policy spread.
double parting(const CoursesRow& row) {
    Extent medians;
    double spread = 0.0;
    for (const Series& series : row.series) {
        medians.include(last_of(series.course.quantiles[2]));
        spread += last_of(series.course.quantiles[4]) - last_of(series.course.quantiles[0]);
    }
    const double apart = medians.empty() ? 0.0 : medians.high() - medians.low();
    return spread > 0.0 ? apart / spread : 0.0;
}

std::string furthest_apart(const Material& material, const std::vector<CoursesRow>& rows,
                           std::span<const std::size_t> metrics) {
    std::size_t furthest = 0;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (parting(rows[row]) > parting(rows[furthest])) furthest = row;
    }
    const Words& words = material.words;
    const compare::Described& metric = material.comparison.metrics[metrics[furthest]];
    const Measure measure = words.measure(metric.name);
    std::vector<std::string> items;
    for (const Series& series : rows[furthest].series) {
        const double end = last_of(series.course.quantiles[2]);
        items.push_back(
            words.filled(Text::policy_at, fmt::arg("policy", series.policy.name),
                         fmt::arg("value", words.number(end, measure.decimals) + std::string(measure.level_unit))));
    }
    return words.filled(Text::courses_shows, fmt::arg("metric", material.in_sentence(metric)),
                        fmt::arg("items", words.list(items)));
}

}  // namespace

std::optional<Section> courses_section(const Material& material) {
    if (material.policies.empty()) return std::nullopt;
    const Words& words = material.words;
    const std::vector<std::size_t> metrics = chosen_metrics(material);
    if (metrics.empty()) return std::nullopt;
    std::vector<CoursesRow> rows;
    std::vector<std::string> names;
    for (const std::size_t index : metrics) {
        const compare::Described& metric = material.comparison.metrics[index];
        CoursesRow row{Material::axis_name(words.metric(metric), material.level_unit(metric.name)),
                       {},
                       {},
                       words.measure(metric.name).decimals};
        for (const std::size_t variant : material.policies) {
            row.series.push_back({material.policy(variant), material.course(variant, metric.name)});
        }
        names.push_back(material.in_sentence(metric));
        row.extent = extent_of(row.series);
        rows.push_back(std::move(row));
    }
    Section section;
    section.id = "courses";
    section.heading = words(Text::courses_heading);
    section.how_to_read = material.counted(Text::courses_how);
    section.what_it_shows = furthest_apart(material, rows, metrics);
    const std::size_t policies = material.policies.size();
    const std::size_t charts = (policies + most_columns - 1) / most_columns;
    const std::size_t columns = (policies + charts - 1) / charts;  // alike in all
    for (std::size_t first = 0; first < policies; first += columns) {
        const std::size_t last = std::min(policies, first + columns);
        CoursesChart chart;
        const std::string id = first == 0 ? section.id : fmt::format("{}-{}", section.id, first / columns + 1);
        chart.caption = {id, words.filled(Text::courses_title, fmt::arg("metrics", words.list(names))),
                         section.what_it_shows};
        chart.events = material.events();
        for (std::size_t index = 0; index != rows.size(); ++index) {
            const auto begin = rows[index].series.begin();
            chart.rows.push_back(
                {rows[index].name,
                 {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last)},
                 rows[index].extent,
                 rows[index].decimals});
        }
        section.figures.push_back({id, draw(chart, words)});
    }
    section.long_section = section.figures.size() > 1;
    return section;
}

}  // namespace raaderum::report
