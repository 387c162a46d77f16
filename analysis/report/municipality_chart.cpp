#include "report/municipality_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/scale.hpp"
#include "report/style.hpp"
#include "report/tips.hpp"

#include <cmath>

namespace raaderum::report {
namespace {

constexpr double left = 230.0;
constexpr double right = chart_width - right_air;
constexpr double top = 14.0;
constexpr double strip_height = 84.0;
constexpr double name_height = 24.0;  // of the names below the dots

Scale scale_of(const MunicipalityChart& chart) {
    Extent extent;
    extent.include(0.0);
    for (const MunicipalityStrip& strip : chart.strips) {
        extent.include(strip.mean);
        for (const MunicipalityDot& dot : strip.dots) extent.include(dot.difference);
    }
    return {extent.low(), extent.high(), left, right};
}

std::string dots(const MunicipalityChart& chart, const MunicipalityStrip& strip, const Scale& scale, double y,
                 const Words& words) {
    std::string shapes;
    for (const MunicipalityDot& dot : strip.dots) {
        if (!std::isfinite(dot.difference)) continue;
        shapes += with_tip(fmt::format("<path d=\"M{:.1f} {:.1f}h0\" stroke=\"{}\" stroke-width=\"11\" "
                                       "stroke-linecap=\"round\" stroke-opacity=\".4\" fill=\"none\"/>\n",
                                       scale(dot.difference), y, strip.policy.pen.colour),
                           fmt::format("{}, {}: {}", strip.policy.name, dot.name,
                                       words.signed_number(dot.difference, chart.decimals)));
    }
    return shapes;
}

/// The name of the municipality at an end of the strip, where it does not run out of the chart.
std::string name_of(const MunicipalityDot& dot, const Scale& scale, double y) {
    if (!std::isfinite(dot.difference)) return {};
    const double half = width_of(dot.name, small_size) / 2.0;
    const double x = std::fmin(std::fmax(scale(dot.difference), left + half), right - half);
    return text_at(x, y, dot.name, "class=\"small quiet middle\"");
}

}  // namespace

std::string draw(const MunicipalityChart& chart, const Words& words) {
    const Scale scale = scale_of(chart);
    const double bottom = top + strip_height * static_cast<double>(chart.strips.size());
    std::string shapes;
    const Ticks ticks = ticks_between(scale.low, scale.high, 6);
    for (const double at : ticks.at) {
        shapes += line_between({scale(at), top}, {scale(at), bottom}, "class=\"grid\"");
        shapes +=
            text_at(scale(at), bottom + 20.0, words.signed_number(at, ticks.decimals), "class=\"small quiet middle\"");
    }
    shapes += line_between({scale(0.0), top}, {scale(0.0), bottom}, "class=\"zero\"");
    shapes += text_at((left + right) / 2.0, bottom + 42.0, chart.axis, "class=\"small quiet middle\"");
    for (std::size_t index = 0; index != chart.strips.size(); ++index) {
        const MunicipalityStrip& strip = chart.strips[index];
        const double y = top + strip_height * (static_cast<double>(index) + 0.4);
        shapes += panel_name(strip.policy, 0.0, y + 5.5, left - 20.0) + dots(chart, strip, scale, y, words);
        if (std::isfinite(strip.mean)) {
            const double mean = scale(strip.mean);
            shapes += line_between({mean, y - 15.0}, {mean, y + 15.0}, "stroke=\"#16191d\" stroke-width=\"2.5\"");
        }
        if (strip.dots.empty()) continue;
        shapes += name_of(strip.dots.front(), scale, y + name_height + 6.0);
        if (strip.dots.size() > 1) shapes += name_of(strip.dots.back(), scale, y - name_height + 4.0);
    }
    return drawing(chart.caption, chart_width, bottom + 52.0, shapes);
}

}  // namespace raaderum::report
