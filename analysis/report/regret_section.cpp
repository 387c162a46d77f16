// Regret over settings, which are sampled worlds or the cells of a sweep: for each policy, how much worse it is in each
// setting than the best policy there. With both, the policies of each cell compete in the same worlds.
#include "compare/cell_name.hpp"
#include "compare/cells.hpp"
#include "report/parameter_words.hpp"
#include "report/regret_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::size_t most_charts = 6;

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

/// Every sampled world as a setting for some policies; worlds have no names.
Cells worlds_of(const Material& material, std::span<const std::size_t> policies) {
    Cells cells;
    const compare::Comparison& comparison = material.comparison;
    const std::size_t metric = material.metric_place(material.headline_metric().name).value();
    cells.cells.resize(comparison.worlds);
    for (const std::size_t variant : policies) {
        cells.policies.push_back(material.policy(variant).name);
        cells.first_variant.push_back(variant);
        cells.means.push_back(compare::window_means(material.study, variant, metric, comparison.weeks));
    }
    return cells;
}

/// What there is a chart of: the cells of the sweep, or the worlds for the policies of each of the first cells.
std::vector<Cells> charted(const Material& material) {
    if (material.comparison.worlds == 0) return {cells_of(material)};
    const std::vector<std::size_t> cells = compare::cells_of(material.study.facts());
    std::vector<Cells> all;
    for (std::size_t cell = 0; cell != cells.size() && all.size() < most_charts; ++cell) {
        if (cells[cell] == cell) all.push_back(worlds_of(material, compare::policies_of(cells, cell)));
    }
    return all;
}

std::vector<RegretRow> rows_of(const Material& material, const Cells& cells) {
    const compare::Described& metric = material.headline_metric();
    const double factor = material.words.measure(metric.name).factor;
    const double sign = metric.better == Better::lower ? -1.0 : 1.0;
    std::vector<RegretRow> rows;
    for (std::size_t policy = 0; policy != cells.policies.size(); ++policy) {
        RegretRow& row = rows.emplace_back();
        row.policy = {cells.policies[policy], material.policy(cells.first_variant[policy]).pen};
        for (std::size_t cell = 0; cell != cells.cells.size(); ++cell) {
            double best = compare::unknown;
            for (const std::vector<double>& means : cells.means) best = std::fmax(best, sign * means[cell]);
            row.regrets.push_back(factor * (best - sign * cells.means[policy][cell]));
        }
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
    if (material.headline_metric().better == Better::neither) return std::nullopt;
    std::vector<Cells> all = charted(material);
    const bool several = all.size() > 1;
    std::erase_if(all, [](const Cells& cells) { return cells.cells.size() < 2 || cells.policies.size() < 2; });
    if (all.empty()) return std::nullopt;
    const bool worlds = material.comparison.worlds > 0;
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    const std::string unit = material.difference_unit(metric.name);
    Section section;
    section.id = "regret";
    section.heading = words(Text::regret_heading);
    section.how_to_read = words(worlds ? Text::regret_how_worlds : Text::regret_how);
    if (several) section.how_to_read += fmt::format(" {}", words(Text::same_conditions));
    if (worlds && all.size() == most_charts) section.how_to_read += fmt::format(" {}", words(Text::regret_first_cells));
    for (const Cells& cells : all) {
        RegretChart chart;
        chart.rows = rows_of(material, cells);
        chart.decimals = words.measure(metric.name).decimals;
        for (const std::string& cell : cells.cells) chart.settings.push_back(cell_in_words(cell, words));
        chart.axis = unit.empty() ? std::string(words(Text::regret_axis_plain))
                                  : words.filled(Text::regret_axis, fmt::arg("unit", unit));
        const std::string shows = who_risks_least(material, chart.rows, cells.cells.size());
        if (!section.what_it_shows.empty()) section.what_it_shows += " ";
        section.what_it_shows += shows;
        const std::string id =
            section.figures.empty() ? section.id : fmt::format("{}-{}", section.id, section.figures.size() + 1);
        const Text title = worlds ? Text::regret_title_worlds : Text::regret_title;
        chart.caption = {id, words.filled(title, fmt::arg("metric", words.metric(metric))), shows};
        section.figures.push_back({id, draw(chart, words)});
    }
    section.long_section = section.figures.size() > 1;
    return section;
}

}  // namespace raaderum::report
