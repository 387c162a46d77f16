#include "report/tips.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {

std::string with_tip(std::string_view shapes, std::string_view text) {
    if (shapes.empty() || text.empty()) return std::string(shapes);
    return fmt::format("<g class=\"tip\"><title>{}</title>\n{}</g>\n", escaped(text), shapes);
}

std::vector<std::size_t> weeks_told(std::size_t weeks, int weeks_apart) {
    std::vector<std::size_t> told;
    const auto step = static_cast<std::size_t>(std::max(1, weeks_apart));
    for (std::size_t week = step; week < weeks; week += step) told.push_back(week - 1);
    if (weeks != 0) told.push_back(weeks - 1);
    return told;
}

std::string strip_with_tip(const Frame& frame, const Scale& across, std::size_t week, int weeks_apart,
                           std::string_view text) {
    const double right = across(static_cast<double>(week + 1));
    const double left = std::max(frame.left, right - across(static_cast<double>(weeks_apart)) + across(0.0));
    return with_tip(box(left, frame.top, right - left, frame.height, "class=\"strip\""), text);
}

std::string week_tips(const Frame& frame, const Scale& across, std::span<const Series> series, const TipsOverTime& tips,
                      const Words& words) {
    const std::size_t weeks = series.empty() ? 0 : series.front().course.mean.size();
    const auto number = [&](double value) {
        return tips.with_sign ? words.signed_number(value, tips.decimals) : words.number(value, tips.decimals);
    };
    std::string shapes;
    for (const std::size_t week : weeks_told(weeks, tips.weeks_apart)) {
        std::string text = words.filled(Text::tip_week, fmt::arg("metric", tips.metric), fmt::arg("week", week));
        bool any = false;
        for (const Series& each : series) {
            const auto& quantiles = each.course.quantiles;
            if (quantiles[2].size() <= week || !std::isfinite(quantiles[2][week])) continue;
            text += "\n"
                    + words.filled(Text::tip_policy_week, fmt::arg("policy", each.policy.name),
                                   fmt::arg("value", number(quantiles[2][week])),
                                   fmt::arg("low", number(quantiles[0][week])),
                                   fmt::arg("high", number(quantiles[4][week])));
            any = true;
        }
        if (any) shapes += strip_with_tip(frame, across, week, tips.weeks_apart, text);
    }
    return shapes;
}

}  // namespace raaderum::report
