// The main chart: how far each policy lies from its baseline, week by week.
#include "report/difference_chart.hpp"
#include "report/section.hpp"

namespace raaderum::report {
namespace {

std::string ends_in_words(const Material& material, const std::vector<Series>& series) {
    const Words& words = material.words;
    const Measure measure = words.measure(material.headline_metric().name);
    std::vector<std::string> items;
    for (const Series& each : series) {
        const auto end = [&](std::size_t share) {
            return words.signed_number(last_of(each.course.quantiles[share]), measure.decimals);
        };
        items.push_back(material.counted(Text::difference_item, fmt::arg("policy", each.policy.name),
                                         fmt::arg("median", end(2) + std::string(measure.difference_unit)),
                                         fmt::arg("low", end(0)), fmt::arg("high", end(4))));
    }
    return words.filled(Text::difference_shows, fmt::arg("items", words.list(items)));
}

}  // namespace

std::optional<Section> difference_section(const Material& material) {
    if (material.challengers.empty()) return std::nullopt;
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    if (!material.place_with_course(metric.name)) return std::nullopt;
    DifferenceChart chart;
    for (const std::size_t variant : material.challengers) {
        chart.series.push_back({material.policy(variant), material.difference_course(variant, metric.name)});
    }
    Section section;
    section.id = "difference";
    section.heading = words(Text::difference_heading);
    section.how_to_read = material.counted(Text::difference_how, fmt::arg("baseline", material.baseline_name()));
    section.what_it_shows = ends_in_words(material, chart.series);
    chart.unit = Material::axis_name(words.metric(metric), material.difference_unit(metric.name));
    chart.events = material.events();
    chart.decimals = words.measure(metric.name).decimals;
    chart.caption = {section.id,
                     words.filled(Text::difference_title, fmt::arg("metric", words.metric(metric)),
                                  fmt::arg("baseline", material.baseline_name())),
                     section.what_it_shows};
    section.figures.push_back({section.id, draw(chart, words)});
    return section;
}

}  // namespace raaderum::report
