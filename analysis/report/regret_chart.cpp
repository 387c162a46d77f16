#include "report/regret_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/scale.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::report {
namespace {

constexpr double left = 230.0;
constexpr double right = 830.0;
constexpr double top = 14.0;
constexpr double row_height = 54.0;

Scale scale_of(const RegretChart& chart) {
    Extent extent;
    extent.include(0.0);
    for (const RegretRow& row : chart.rows) {
        for (const double regret : row.regrets) extent.include(regret);
    }
    return {0.0, extent.high(), left, right};
}

/// A dot a setting, each with its number; with very many settings one path, which tells the mean and the worst.
std::string dots(const RegretChart& chart, const RegretRow& row, const Scale& scale, double y, const Words& words) {
    constexpr std::size_t most_told = 400;
    const std::string look =
        fmt::format("stroke=\"{}\" stroke-width=\"13\" stroke-linecap=\"round\" stroke-opacity=\".5\" fill=\"none\"",
                    row.policy.pen.colour);
    const auto number = [&](double value) { return words.number(value, chart.decimals); };
    const bool each_told = row.regrets.size() * chart.rows.size() <= most_told;
    std::string shapes;
    std::string path;
    for (std::size_t setting = 0; setting != row.regrets.size(); ++setting) {
        const double regret = row.regrets[setting];
        if (!std::isfinite(regret)) continue;
        const std::string dot = fmt::format("M{:.1f} {:.1f}h0", scale(regret), y);
        path += dot;
        if (!each_told) continue;
        const std::string& name = chart.settings[setting];
        shapes += with_tip(
            fmt::format("<path d=\"{}\" {}/>\n", dot, look),
            fmt::format("{}{}{}: {} {}", row.policy.name, name.empty() ? "" : ", ", name, number(regret), chart.axis));
    }
    if (each_told || path.empty()) return shapes;
    return with_tip(
        fmt::format("<path d=\"{}\" {}/>\n", path, look),
        words.filled(Text::regret_tip, fmt::arg("policy", row.policy.name), fmt::arg("axis", chart.axis),
                     fmt::arg("mean", number(mean_regret(row))), fmt::arg("worst", number(worst_of(row).regret))));
}

}  // namespace

double mean_regret(const RegretRow& row) {
    double sum = 0.0;
    double count = 0.0;
    for (const double regret : row.regrets) {
        if (!std::isfinite(regret)) continue;
        sum += regret;
        count += 1.0;
    }
    return count > 0.0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

Worst worst_of(const RegretRow& row) {
    Worst worst;
    for (std::size_t setting = 0; setting != row.regrets.size(); ++setting) {
        const double regret = row.regrets[setting];
        if (std::isfinite(regret) && (!worst.found || regret > worst.regret)) worst = {setting, regret, true};
    }
    return worst;
}

std::string draw(const RegretChart& chart, const Words& words) {
    const Scale scale = scale_of(chart);
    const double bottom = top + row_height * static_cast<double>(chart.rows.size());
    std::string shapes;
    const Ticks ticks = ticks_between(scale.low, scale.high, 6);
    for (const double at : ticks.at) {
        shapes += line_between({scale(at), top}, {scale(at), bottom}, "class=\"grid\"");
        shapes += text_at(scale(at), bottom + 20.0, words.number(at, ticks.decimals), "class=\"small quiet middle\"");
    }
    shapes += line_between({left, top}, {left, bottom}, "class=\"zero\"");
    shapes += text_at((left + right) / 2.0, bottom + 42.0, chart.axis, "class=\"small quiet middle\"");
    for (std::size_t index = 0; index != chart.rows.size(); ++index) {
        const RegretRow& row = chart.rows[index];
        const double y = top + row_height * (static_cast<double>(index) + 0.5);
        const double mean = scale(mean_regret(row));
        const Worst worst = worst_of(row);
        shapes += panel_name(row.policy, 0.0, y + 5.5, left - 20.0) + dots(chart, row, scale, y, words);
        shapes += line_between({mean, y - 15.0}, {mean, y + 15.0}, "stroke=\"#16191d\" stroke-width=\"2.5\"");
        if (worst.found && worst.regret > 0.0) {
            shapes +=
                text_at(scale(worst.regret) + 16.0, y + 5.0,
                        fitted(chart.settings[worst.setting], small_size, chart_width - scale(worst.regret) - 16.0),
                        "class=\"small quiet\"");
        }
    }
    return drawing(chart.caption, chart_width, bottom + 52.0, shapes);
}

}  // namespace raaderum::report
