#include "map/arrow_shape.hpp"

#include "map/picture_words.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

constexpr double thinnest = 2.0;
constexpr double thickest = 9.0;
constexpr double growth = 2.4;
constexpr double roundness = 16.0;  ///< radius of corners
constexpr double edge = 5.0;        ///< white, both sides together

double distance(Spot from, Spot to) { return std::hypot(to.x - from.x, to.y - from.y); }

Spot towards(Spot from, Spot to, double by) {
    const double whole = distance(from, to);
    if (whole == 0.0) return from;
    return {from.x + (to.x - from.x) * by / whole, from.y + (to.y - from.y) * by / whole};
}

std::string rounded(const std::vector<Spot>& corners) {
    std::string d = fmt::format("M{:.1f} {:.1f}", corners.front().x, corners.front().y);
    for (std::size_t at = 1; at + 1 < corners.size(); ++at) {
        const Spot here = corners[at];
        const double radius =
            std::min({roundness, distance(corners[at - 1], here) / 2, distance(here, corners[at + 1]) / 2});
        const Spot in = towards(here, corners[at - 1], radius);
        const Spot out = towards(here, corners[at + 1], radius);
        d += fmt::format("L{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}", in.x, in.y, here.x, here.y, out.x, out.y);
    }
    return d + fmt::format("L{:.1f} {:.1f}", corners.back().x, corners.back().y);
}

std::string dashes(Evidence evidence, double width) {
    if (evidence == Evidence::measured) return {};
    if (evidence == Evidence::informed)
        return fmt::format(" stroke-dasharray=\"{:.1f} {:.1f}\"", 13.0 + width, 4.0 + width / 3);
    return fmt::format(" stroke-linecap=\"round\" stroke-dasharray=\"0.1 {:.1f}\"", 2.5 + 1.35 * width);
}

}  // namespace

double width_of_strength(double strength) {
    return std::clamp(thinnest + growth * (std::sqrt(std::max(strength, 0.0)) - 0.4), thinnest, thickest);
}

std::string arrow_along(const std::vector<Spot>& corners, double width, Sign sign, Evidence evidence) {
    if (corners.size() < 2) return {};
    const double head = 9.0 + 0.8 * width;
    const double half = 4.5 + 0.75 * width;
    const Spot tip = corners.back();
    const Spot before = corners[corners.size() - 2];
    std::vector<Spot> line = corners;
    line.back() = towards(tip, before, head - 1.0);
    const Spot base = towards(tip, before, head);
    const double across_x = (tip.y - base.y) / head * half;
    const double across_y = (base.x - tip.x) / head * half;
    const std::string d = rounded(line);
    return fmt::format(
        "<path class=\"edge\" d=\"{0}\" stroke-width=\"{1:.1f}\"/>"
        "<path class=\"line\" d=\"{0}\" stroke=\"{2}\" stroke-width=\"{3:.1f}\"{4}/>"
        "<path class=\"head\" d=\"M{5:.1f} {6:.1f}L{7:.1f} {8:.1f}L{9:.1f} {10:.1f}Z\" fill=\"{2}\"/>",
        d, width + edge, colour_in_picture(sign), width, dashes(evidence, width), tip.x, tip.y, base.x + across_x,
        base.y + across_y, base.x - across_x, base.y - across_y);
}

std::string sign_at(Spot where, Sign sign) {
    return fmt::format(
        "<circle class=\"disc\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"{}\"/>"
        "<text class=\"mark\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>",
        where.x, where.y, sign_radius, colour_in_picture(sign), where.x, where.y + 5.0, mark_in_picture(sign));
}

double length_of(const std::vector<Spot>& corners) {
    double whole = 0.0;
    for (std::size_t at = 0; at + 1 < corners.size(); ++at) whole += distance(corners[at], corners[at + 1]);
    return whole;
}

Spot before_end(const std::vector<Spot>& corners, double left) {
    for (std::size_t at = corners.size(); at-- > 1;) {
        const double stretch = distance(corners[at], corners[at - 1]);
        if (left <= stretch) return towards(corners[at], corners[at - 1], left);
        left -= stretch;
    }
    return corners.front();
}

}  // namespace raaderum::map
