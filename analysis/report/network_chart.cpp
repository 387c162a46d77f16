#include "report/network_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/scale.hpp"
#include "report/style.hpp"
#include "report/time_frame.hpp"
#include "report/tips.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace raaderum::report {
namespace {

constexpr std::size_t columns = 2;
constexpr double head = 84.0;
constexpr double panel_height = 380.0;
constexpr double gap = 48.0;
constexpr double air = 14.0;

/// Lines from little to much trust.
struct Ink {
    double width;
    std::string_view colour;
};
constexpr auto inks =
    std::to_array<Ink>({{0.7, "#c9d3db"}, {1.2, "#a3bccd"}, {1.8, "#6f9fc0"}, {2.6, "#2f7fb5"}, {3.6, "#004a78"}});

Extent trust_shown(const NetworkChart& chart) {
    Extent extent;
    for (const NetworkPicture& picture : chart.pictures) {
        for (const double trust : picture.trust) extent.include(trust);
    }
    return extent;
}

std::size_t ink_for(double trust, const Scale& classes) {
    const double at = std::floor(classes(trust));
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(inks.size() - 1)));
}

/// Lines of one thickness are one path, so that a large network stays a small file.
std::string lines(const NetworkChart& chart, const NetworkPicture& picture, const Scale& classes, const Scale& x,
                  const Scale& y) {
    std::array<std::string, inks.size()> paths;
    for (std::size_t tie = 0; tie != chart.ties.size(); ++tie) {
        if (!std::isfinite(picture.trust[tie])) continue;
        const Point a = chart.places[chart.ties[tie].a];
        const Point b = chart.places[chart.ties[tie].b];
        paths[ink_for(picture.trust[tie], classes)] +=
            fmt::format("M{:.0f} {:.0f}L{:.0f} {:.0f}", x(a.x), y(a.y), x(b.x), y(b.y));
    }
    std::string shapes;
    for (std::size_t ink = 0; ink != inks.size(); ++ink) {
        if (paths[ink].empty()) continue;
        shapes += fmt::format("<path d=\"{}\" stroke=\"{}\" stroke-width=\"{}\" fill=\"none\"/>\n", paths[ink],
                              inks[ink].colour, inks[ink].width);
    }
    return shapes;
}

/// Whose ties are drawn; nobody stands at a place without any.
std::vector<bool> filled_places(const NetworkChart& chart, const NetworkPicture& picture) {
    std::vector<bool> filled(chart.places.size(), false);
    for (std::size_t tie = 0; tie != chart.ties.size(); ++tie) {
        if (!std::isfinite(picture.trust[tie])) continue;
        filled[chart.ties[tie].a] = true;
        filled[chart.ties[tie].b] = true;
    }
    return filled;
}

std::string shape(const std::string& path, std::string_view attributes) {
    return path.empty() ? path : fmt::format("<path d=\"{}\" {}/>\n", path, attributes);
}

std::string people(const NetworkChart& chart, const NetworkPicture& picture, const Scale& x, const Scale& y) {
    const std::vector<bool> filled = filled_places(chart, picture);
    std::string employees;
    std::string vacancies;
    std::string leaders;
    for (std::size_t node = 0; node != chart.places.size(); ++node) {
        const double left = x(chart.places[node].x);
        const double top = y(chart.places[node].y);
        if (node >= chart.employees) {
            leaders += fmt::format("M{:.0f} {:.0f}m-7 -7h14v14h-14z", left, top);
        } else {
            (filled[node] ? employees : vacancies) +=
                fmt::format("M{:.0f} {:.0f}m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z", left, top);
        }
    }
    return shape(employees, "fill=\"#16191d\" stroke=\"#fff\" stroke-width=\"1.5\"")
           + shape(vacancies, "fill=\"#fff\" stroke=\"#5f6670\" stroke-width=\"1.5\"")
           + shape(leaders, "fill=\"#D55E00\" stroke=\"#fff\" stroke-width=\"1.5\"");
}

std::string legend(const Extent& extent, const Words& words) {
    const double step = (extent.high() - extent.low()) / static_cast<double>(inks.size());
    std::string shapes;
    double x = 0.0;
    for (std::size_t ink = 0; ink != inks.size(); ++ink) {
        const double low = extent.low() + step * static_cast<double>(ink);
        shapes += line_between({x, 14.0}, {x + 34.0, 14.0},
                               fmt::format("stroke=\"{}\" stroke-width=\"{}\"", inks[ink].colour, inks[ink].width));
        const std::string range = words.filled(Text::network_legend, fmt::arg("low", words.number(low, 0)),
                                               fmt::arg("high", words.number(low + step, 0)));
        shapes += text_at(x + 42.0, 19.0, range, "class=\"small quiet\"");
        x += width_of(range, small_size) + 76.0;
    }
    return shapes;
}

}  // namespace

double mean_trust(const NetworkPicture& picture) {
    double sum = 0.0;
    double count = 0.0;
    for (const double trust : picture.trust) {
        if (!std::isfinite(trust)) continue;
        sum += trust;
        count += 1.0;
    }
    return count > 0.0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

std::string draw(const NetworkChart& chart, const Words& words) {
    const std::vector<Frame> frames =
        grid(chart.pictures.size(), columns, {0.0, head, chart_width, panel_height}, gap, head - 8.0);
    const Extent extent = trust_shown(chart);
    const Scale classes{extent.low(), extent.high(), 0.0, static_cast<double>(inks.size())};
    std::string shapes = legend(extent, words);
    for (std::size_t index = 0; index != frames.size(); ++index) {
        const Frame& frame = frames[index];
        const NetworkPicture& picture = chart.pictures[index];
        const Scale x{0.0, 1.0, frame.left + air, frame.right() - air};
        const Scale y{0.0, 1.0, frame.top + air, frame.bottom() - air};
        shapes += panel_name({picture.name, picture.pen}, frame.left, frame.top - 26.0, frame.width);
        shapes += text_at(frame.left, frame.top - 4.0,
                          words.filled(Text::network_mean, fmt::arg("value", words.number(mean_trust(picture), 1))),
                          "class=\"small quiet\"");
        shapes += with_tip(
            lines(chart, picture, classes, x, y) + people(chart, picture, x, y),
            fmt::format("{}: {}", picture.name,
                        words.filled(Text::network_mean, fmt::arg("value", words.number(mean_trust(picture), 1)))));
    }
    const double bottom = frames.empty() ? head : frames.back().bottom();
    return drawing(chart.caption, chart_width, bottom + 10.0, shapes);
}

}  // namespace raaderum::report
