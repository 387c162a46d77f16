#include "report/profile_chart.hpp"

#include "report/direct_labels.hpp"
#include "report/scale.hpp"
#include "report/style.hpp"
#include "report/time_frame.hpp"
#include "report/tips.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::size_t columns = 3;
constexpr double panel_height = 172.0;
constexpr double gap = 44.0;
constexpr double head = 48.0;
constexpr double row_height = 38.0;
constexpr double bar_height = 20.0;
constexpr double label_width = 98.0;
constexpr double numbers_width = 76.0;
constexpr double whole = 100.0;

std::string bar(const Corner& corner, const Scale& across, double y, std::string_view look) {
    std::string shapes = box(across.from, y, across.to - across.from, bar_height, "fill=\"#eef1f3\"");
    shapes += box(across.from, y, across(std::clamp(corner.end, 0.0, whole)) - across.from, bar_height, look);
    const double start = across(std::clamp(corner.start, 0.0, whole));
    return shapes
           + line_between({start, y - 5.0}, {start, y + bar_height + 5.0},
                          "stroke=\"#fff\" stroke-width=\"5\" fill=\"none\"")
           + line_between({start, y - 5.0}, {start, y + bar_height + 5.0},
                          "stroke=\"#16191d\" stroke-width=\"2.5\" fill=\"none\"");
}

std::string row(const Policy& policy, std::string_view label, const Corner& corner, const Frame& frame, double y,
                bool stressed, std::string_view look, const Words& words) {
    const Scale across{0.0, whole, frame.left + label_width, frame.right() - numbers_width};
    const std::string numbers = words.filled(Text::start_to_end, fmt::arg("start", words.number(corner.start, 0)),
                                             fmt::arg("end", words.number(corner.end, 0)));
    return text_at(frame.left, y + 15.5, label, stressed ? "class=\"strong\"" : "")
           + with_tip(bar(corner, across, y, look), fmt::format("{}: {} {}", policy.name, label, numbers))
           + text_at(frame.right(), y + 15.5, numbers,
                     stressed ? "class=\"small strong end\"" : "class=\"small quiet end\"");
}

}  // namespace

std::size_t shortest(const Profile& profile) {
    std::size_t least = 0;
    for (std::size_t corner = 1; corner != profile.corners.size(); ++corner) {
        const double end = profile.corners[corner].end;
        if (end < profile.corners[least].end || !std::isfinite(profile.corners[least].end)) least = corner;
    }
    return least;
}

std::string draw(const ProfileChart& chart, const Words& words) {
    const std::vector<Frame> frames =
        grid(chart.profiles.size(), columns, {0.0, head, chart_width, panel_height}, gap, head + 16.0);
    std::string shapes;
    for (std::size_t index = 0; index != frames.size(); ++index) {
        const Profile& profile = chart.profiles[index];
        const Frame& frame = frames[index];
        shapes += panel_name(profile.policy, frame.left, frame.top - 16.0, frame.width);
        double y = frame.top;
        const std::size_t least = shortest(profile);
        for (std::size_t corner = 0; corner != profile.corners.size(); ++corner) {
            shapes += row(profile.policy, words(corner_names[corner]), profile.corners[corner], frame, y,
                          corner == least, corner == least ? "fill=\"#D55E00\"" : "fill=\"#0072B2\"", words);
            y += row_height;
        }
        shapes += row(profile.policy, words(Text::together), profile.together, frame, y + 8.0, false,
                      "fill=\"#4a5058\"", words);
    }
    const double bottom = frames.empty() ? head : frames.back().bottom();
    return drawing(chart.caption, chart_width, bottom + 8.0, shapes);
}

}  // namespace raaderum::report
