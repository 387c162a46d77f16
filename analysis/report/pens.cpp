#include "report/pens.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace raaderum::report {
namespace {

// After Okabe and Ito, "Color universal design" (2008): told apart by people of any colour vision.
constexpr auto colours =
    std::to_array<std::string_view>({"#D55E00", "#0072B2", "#009E73", "#AA4499", "#E69F00", "#56B4E9", "#000000"});
constexpr auto lines = std::to_array<std::string_view>({"10 5", "", "10 4 2 4", "3 4", "16 5"});
constexpr std::string_view baseline_colour = "#5f6670";
constexpr std::string_view baseline_dashes = "2 4";
constexpr int baseline_mark = 0;
constexpr int marks = 5;

}  // namespace

Pen pen_of_baseline() { return {baseline_colour, baseline_dashes, baseline_mark}; }

Pen pen_of_policy(std::size_t place) {
    return {colours[place % colours.size()], lines[place % lines.size()], 1 + static_cast<int>(place % marks)};
}

std::string mark_at(Point where, const Pen& pen) {
    if (!std::isfinite(where.x) || !std::isfinite(where.y)) return {};
    static constexpr std::array<std::string_view, marks + 1> shapes{
        "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",  // disc
        "m0 6l-6 -11h12z",                        // triangle, pointing down
        "m0 -6l-6 11h12z",                        // triangle, pointing up
        "m-5 -5h10v10h-10z",                      // square
        "m0 -7l7 7l-7 7l-7 -7z",                  // diamond
        "m-6 -2h4v-4h4v4h4v4h-4v4h-4v-4h-4z",     // cross
    };
    return fmt::format("<path class=\"mark\" d=\"M{:.1f} {:.1f}{}\" fill=\"{}\"/>\n", where.x, where.y,
                       shapes[static_cast<std::size_t>(pen.mark)], pen.colour);
}

std::string stroke(const Pen& pen, double width) {
    std::string attributes =
        fmt::format("fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"", pen.colour, width);
    if (!pen.dashes.empty()) attributes += fmt::format(" stroke-dasharray=\"{}\"", pen.dashes);
    return attributes;
}

}  // namespace raaderum::report
