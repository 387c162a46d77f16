// Regret over settings, which are sampled worlds or the cells of a sweep: for each policy, how much worse it is in each
// setting than the best policy there.
#include "compare/cell_name.hpp"
#include "report/regret_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

/// Means of the headline metric over the window, [policy][setting] in the order of their first appearance; NaN: not there.
struct Cells {
    std::vector<std::string> policies;
    std::vector<std::size_t> first_variant;  ///< per policy: lends it its pen
    std::vector<std::string> cells;
    std::vector<std::vector<double>> means;
};

std::size_t place_in(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    names.push_back(name);
    return names.size() - 1;
}

Cells cells_of(const Material& material) {
    Cells cells;
    const compare::Comparison& comparison = material.comparison;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        const compare::CellName name = compare::cell_name_of(comparison.variants[variant]);
        const std::size_t policy = place_in(cells.policies, name.policy);
        const std::size_t cell = place_in(cells.cells, name.cell);
        if (policy == cells.first_variant.size()) cells.first_variant.push_back(variant);
        cells.means.resize(cells.policies.size());
        for (std::vector<double>& means : cells.means) means.resize(cells.cells.size(), compare::unknown);
        cells.means[policy][cell] = comparison.level(variant, material.headline).mean;
    }
    return cells;
}

/// Every sampled world as a setting; worlds have no names.
Cells worlds_of(const Material& material) {
    Cells cells;
    const compare::Comparison& comparison = material.comparison;
    const std::size_t metric = material.metric_place(material.headline_metric().name).value();
    cells.cells.resize(comparison.worlds);
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        cells.policies.push_back(comparison.variants[variant]);
        cells.first_variant.push_back(variant);
        cells.means.push_back(compare::window_means(material.study, variant, metric, comparison.weeks));
    }
    return cells;
}

std::vector<RegretRow> rows_of(const Material& material, const Cells& cells) {
    const compare::Described& metric = material.headline_metric();
    const double factor = material.words.measure(metric.name).factor;
    const double sign = metric.better == Better::lower ? -1.0 : 1.0;
    std::vector<RegretRow> rows;
    for (std::size_t policy = 0; policy != cells.policies.size(); ++policy) {
        RegretRow row{{cells.policies[policy], material.policy(cells.first_variant[policy]).pen}, {}};
        for (std::size_t cell = 0; cell != cells.cells.size(); ++cell) {
            double best = compare::unknown;
            for (const std::vector<double>& means : cells.means) best = std::fmax(best, sign * means[cell]);
            row.regrets.push_back(factor * (best - sign * cells.means[policy][cell]));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string who_risks_least(const Material& material, std::span<const RegretRow> rows, std::size_t cells) {
    const Words& words = material.words;
    const Measure measure = words.measure(material.headline_metric().name);
    const auto least = std::min_element(rows.begin(), rows.end(), [](const RegretRow& a, const RegretRow& b) {
        return worst_of(a).regret < worst_of(b).regret;
    });
    const auto best = std::count(least->regrets.begin(), least->regrets.end(), 0.0);
    return words.filled(
        material.comparison.worlds > 0 ? Text::regret_shows_worlds : Text::regret_shows,
        fmt::arg("policy", least->policy.name),
        fmt::arg("worst", words.number(worst_of(*least).regret, decimals_for(worst_of(*least).regret, measure.decimals))
                              + std::string(measure.difference_unit)),
        fmt::arg("best", best), fmt::arg("cells", cells));
}

}  // namespace

std::optional<Section> regret_section(const Material& material) {
    const bool worlds = material.comparison.worlds > 0;
    const Cells cells = worlds ? worlds_of(material) : cells_of(material);
    const bool judged = material.headline_metric().better != Better::neither;
    if (cells.cells.size() < 2 || cells.policies.size() < 2 || !judged) return std::nullopt;
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    RegretChart chart;
    chart.rows = rows_of(material, cells);
    for (const std::string& cell : cells.cells) chart.settings.push_back(short_cell(cell));
    const std::string unit = material.difference_unit(metric.name);
    chart.axis = unit.empty() ? std::string(words(Text::regret_axis_plain))
                              : words.filled(Text::regret_axis, fmt::arg("unit", unit));
    Section section;
    section.id = "regret";
    section.heading = words(Text::regret_heading);
    section.how_to_read = words(worlds ? Text::regret_how_worlds : Text::regret_how);
    section.what_it_shows = who_risks_least(material, chart.rows, cells.cells.size());
    chart.caption = {
        section.id,
        words.filled(worlds ? Text::regret_title_worlds : Text::regret_title, fmt::arg("metric", words.metric(metric))),
        section.what_it_shows};
    section.figures.push_back({section.id, draw(chart, words)});
    return section;
}

}  // namespace raaderum::report
