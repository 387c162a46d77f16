#include "report/team_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/scale.hpp"
#include "report/style.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr double team_names = 262.0;
constexpr double between_panels = 26.0;
constexpr double legend_column = 260.0;
constexpr double legend_line = 28.0;
constexpr double mark_step = 14.0;  // between the marks of two policies in a row
constexpr double team_air = 12.0;   // above and below them
constexpr double silo_height = 32.0;
constexpr double team_bar_height = 18.0;
constexpr double team_bar_step = 36.0;
constexpr double face_numbers = 60.0;

/// Marks and names of policies from the left, in as many lines as it takes. Adds the height that they take to `y`.
std::string team_legend(std::span<const Policy> policies, double& y) {
    const auto columns = static_cast<std::size_t>(chart_width / legend_column);
    std::string shapes;
    for (std::size_t policy = 0; policy != policies.size(); ++policy) {
        const double x = legend_column * static_cast<double>(policy % columns);
        const double line = y + legend_line * static_cast<double>(policy / columns);
        shapes += panel_name(policies[policy], x, line + 18.0, legend_column - 10.0);
    }
    y += legend_line * static_cast<double>((policies.size() + columns - 1) / columns);
    return shapes;
}

Scale panel_scale(const TeamsChart& chart, std::size_t panel, double from, double to) {
    Extent extent;
    extent.include(0.0);
    for (const TeamGroup& group : chart.groups) {
        for (const TeamLine& line : group.lines) {
            if (!line.instead.empty()) continue;
            for (const TeamMark& mark : line.marks[panel]) {
                for (const double value : {mark.at, mark.low, mark.high}) extent.include(value);
            }
        }
    }
    return {extent.low(), extent.high(), from, to};
}

std::string team_mark(const TeamMark& mark, const Scale& scale, double y) {
    if (!std::isfinite(mark.at)) return {};
    const Pen solid{mark.pen.colour, {}, mark.pen.mark};
    return fmt::format("<g{}><title>{}</title>\n", mark.decided ? "" : " opacity=\".38\"", escaped(mark.tells))
           + line_between({scale(mark.low), y}, {scale(mark.high), y}, stroke(solid, 2.5))
           + mark_at({scale(mark.at), y}, mark.pen) + "</g>\n";
}

}  // namespace

std::string draw(const TeamsChart& chart, const Words& words) {
    const double steps = mark_step * static_cast<double>(std::max<std::size_t>(chart.policies.size(), 1) - 1);
    const double team_height = 2.0 * team_air + steps;
    const double panel_width =
        (chart_width - right_air - team_names) / static_cast<double>(chart.panels.size()) - between_panels;
    double y = 0.0;
    std::string shapes = team_legend(chart.policies, y);
    y += 26.0;
    std::vector<Scale> scales;
    for (std::size_t panel = 0; panel != chart.panels.size(); ++panel) {
        const double left = team_names + static_cast<double>(panel) * (panel_width + between_panels);
        scales.push_back(panel_scale(chart, panel, left, left + panel_width));
        shapes += text_at(left, y, fitted(chart.panels[panel], small_size, panel_width + between_panels - 6.0),
                          "class=\"small strong\"");
    }
    y += 12.0;
    const double top = y;
    std::string rows;
    for (const TeamGroup& group : chart.groups) {
        if (!group.name.empty()) {
            rows += text_at(0.0, y + 22.0, fitted(group.name, small_size, team_names - 10.0), "class=\"small strong\"");
            y += silo_height;
        }
        for (const TeamLine& line : group.lines) {
            rows += line_between({0.0, y}, {chart_width - right_air, y}, "class=\"grid\"");
            const double middle = y + team_height / 2.0;
            const double beside = width_of(line.beside, small_size) + 8.0;
            const std::string name = fitted(line.name, text_size, team_names - beside - 14.0);
            rows += text_at(0.0, middle + 5.5, name);
            rows += text_at(team_names - 14.0, middle + 5.5, line.beside, "class=\"small quiet end\"");
            if (!line.instead.empty()) {
                rows += text_at(team_names, middle + 5.5, line.instead, "class=\"small quiet halo\"");
                y += team_height;
                continue;
            }
            for (std::size_t panel = 0; panel != scales.size(); ++panel) {
                double at = y + team_air;
                for (const TeamMark& mark : line.marks[panel]) {
                    rows += team_mark(mark, scales[panel], at);
                    at += mark_step;
                }
            }
            y += team_height;
        }
    }
    std::string axes;
    for (const Scale& scale : scales) {
        const Ticks ticks = ticks_between(scale.low, scale.high, 4);
        for (const double at : ticks.at) {
            axes += line_between({scale(at), top}, {scale(at), y}, "class=\"grid\"");
            axes +=
                text_at(scale(at), y + 20.0, words.signed_number(at, ticks.decimals), "class=\"small quiet middle\"");
        }
        axes += line_between({scale(0.0), top}, {scale(0.0), y}, "class=\"zero\"");
    }
    return drawing(chart.caption, chart_width, y + 30.0, shapes + axes + rows);
}

std::string draw(const TeamFace& face, const Words& words) {
    double y = 0.0;
    std::vector<Policy> all{face.baseline};
    all.insert(all.end(), face.policies.begin(), face.policies.end());
    std::string shapes = team_legend(all, y);
    y += 16.0;
    const Scale scale{0.0, 100.0, team_names, chart_width - right_air - face_numbers};
    const double top = y;
    std::string bars;
    for (const TeamBar& bar : face.bars) {
        const double middle = y + team_bar_step / 2.0;
        bars += text_at(0.0, middle + 5.5, fitted(bar.name, text_size, team_names - 14.0));
        bars +=
            box(scale.from, middle - team_bar_height / 2.0, scale.to - scale.from, team_bar_height, "fill=\"#eef1f3\"");
        bars += box(scale.from, middle - team_bar_height / 2.0, scale(std::clamp(bar.level, 0.0, 100.0)) - scale.from,
                    team_bar_height, bar.look);
        bars += mark_at({scale(bar.level), middle}, face.baseline.pen);
        for (std::size_t policy = 0; policy != bar.under_policies.size(); ++policy)
            bars += mark_at({scale(bar.under_policies[policy]), middle}, face.policies[policy].pen);
        bars +=
            text_at(chart_width - right_air, middle + 5.5, words.number(bar.level, 0), "class=\"small strong end\"");
        y += team_bar_step;
    }
    std::string axis;
    for (const double at : {0.0, 25.0, 50.0, 75.0, 100.0}) {
        axis += line_between({scale(at), top}, {scale(at), y + 4.0}, "class=\"grid\"");
        axis += text_at(scale(at), y + 22.0, words.number(at, 0), "class=\"small quiet middle\"");
    }
    return drawing(face.caption, chart_width, y + 32.0, shapes + axis + bars);
}

}  // namespace raaderum::report
