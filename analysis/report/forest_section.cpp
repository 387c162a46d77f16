// Differences at the end with their intervals, metric by metric; measured in standard deviations between replicates, as
// metrics differ in units.
#include "report/interval_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr double axis_limit = 4.0;  // standard deviations
constexpr std::size_t most_rows_a_metric = 4;

/// Standard deviation between replicates, pooled over the two variants of a row. The same that Row::effect_size uses, which
/// says nothing where the difference is 0.
double pooled_sd(const Material& material, const compare::Row& row) {
    const double sd = material.comparison.level(row.variant, row.metric).sd;
    const double baseline_sd = material.comparison.level(row.baseline, row.metric).sd;
    return std::sqrt((sd * sd + baseline_sd * baseline_sd) / 2.0);
}

IntervalRow row_of(const Material& material, const compare::Row& row) {
    const Policy& policy = material.policy(row.variant);
    const double sd = pooled_sd(material, row);
    const double unit = sd > 0.0 ? sd : 1.0;
    return {policy.name,    policy.pen,      row.difference / unit,
            row.low / unit, row.high / unit, material.difference_with_interval(row)};
}

std::string what_it_shows(const Material& material) {
    const compare::Comparison& comparison = material.comparison;
    const compare::Row* largest = nullptr;
    std::size_t apart = 0;
    for (const compare::Row& row : comparison.rows) {
        apart += compare::stands_apart(row.low, row.high) ? 1 : 0;
        const auto size = [&](const compare::Row& each) {
            const double sd = pooled_sd(material, each);
            return sd > 0.0 ? std::fabs(each.difference) / sd : 0.0;
        };
        if (size(row) > (largest ? size(*largest) : 0.0)) largest = &row;
    }
    if (largest == nullptr) return std::string(material.words(Text::forest_shows_none));
    return material.counted(Text::forest_shows, fmt::arg("apart", apart), fmt::arg("total", comparison.rows.size()),
                            fmt::arg("metric", material.in_sentence(comparison.metrics[largest->metric])),
                            fmt::arg("policy", material.policy(largest->variant).name),
                            fmt::arg("difference", material.difference(*largest)));
}

}  // namespace

std::optional<Section> forest_section(const Material& material) {
    if (material.challengers.empty()) return std::nullopt;
    const Words& words = material.words;
    Section section;
    section.id = "end";
    section.heading = words(Text::forest_heading);
    section.how_to_read = material.counted(Text::forest_how, fmt::arg("baseline", material.baseline_name()));
    section.what_it_shows = what_it_shows(material);
    for (std::size_t first = 0; first < material.challengers.size(); first += most_rows_a_metric) {
        const std::size_t last = std::min(material.challengers.size(), first + most_rows_a_metric);
        IntervalChart chart;
        const std::string id =
            first == 0 ? section.id : fmt::format("{}-{}", section.id, first / most_rows_a_metric + 1);
        chart.caption = {id,
                         words.filled(Text::forest_title, fmt::arg("baseline", material.baseline_name()),
                                      fmt::arg("window", material.window())),
                         section.what_it_shows};
        chart.axis = material.counted(Text::forest_axis);
        chart.limit = axis_limit;
        for (std::size_t metric = 0; metric != material.comparison.metrics.size(); ++metric) {
            IntervalGroup group{words.metric(material.comparison.metrics[metric]), {}};
            for (std::size_t place = first; place != last; ++place) {
                const compare::Row* row = material.comparison.row(material.challengers[place], metric);
                if (row != nullptr) group.rows.push_back(row_of(material, *row));
            }
            chart.groups.push_back(std::move(group));
        }
        section.figures.push_back({id, draw(chart, words)});
    }
    section.long_section = section.figures.size() > 1;
    return section;
}

}  // namespace raaderum::report
