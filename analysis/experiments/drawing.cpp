#include "experiments/drawing.hpp"

#include "markup/escaped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace raaderum::experiments {
namespace {

constexpr double width = 260.0;
constexpr double height = 58.0;
constexpr double margin = 14.0;
constexpr double of_study = 14.0;  // where the study lies, from above
constexpr double of_model = 34.0;
constexpr double foot = 54.0;  // where the label stands

/// One interval with its middle: a line with two ends and a shape.
std::string row(std::string_view name, double low, double high, double y, const std::string& middle) {
    return fmt::format(R"(<path class="{0}" d="M{1:.1f} {3}H{2:.1f}M{1:.1f} {4}v10M{2:.1f} {4}v10"/>{5})", name, low,
                       high, y, y - 5.0, middle);
}

}  // namespace

std::string drawing_of(const scenario::ExperimentMeasure& measure, const MeasureAnswer& answer,
                       const std::string& label) {
    if (!std::isfinite(answer.median) || !std::isfinite(answer.low) || !std::isfinite(answer.high)) return {};
    const double nothing = scenario::nothing_in(measure.unit);
    double least = std::min(nothing, answer.low);
    double most = std::max(nothing, answer.high);
    if (!measure.sign_only) {
        least = std::min(least, measure.low);
        most = std::max(most, measure.high);
    }
    const double span = most > least ? most - least : 1.0;
    const auto at = [&](double value) { return margin + (value - least) / span * (width - 2.0 * margin); };
    std::string svg =
        fmt::format(R"(<svg viewBox="0 0 {} {}" role="img" aria-label="{}">)", width, height, markup::escaped(label));
    svg += fmt::format(R"(<path class="zero" d="M{0:.1f} 2V{1}"/><text x="{0:.1f}" y="{2}">{3}</text>)", at(nothing),
                       of_model + 8.0, foot, nothing);
    if (measure.sign_only) {
        const double tip = at(nothing) + (measure.up ? 1.0 : -1.0) * 24.0;
        const double back = tip + (measure.up ? -7.0 : 7.0);
        svg += fmt::format(R"(<path class="study" d="M{0:.1f} {3}H{1:.1f}M{2:.1f} {4}L{1:.1f} {3}L{2:.1f} {5}"/>)",
                           at(nothing), tip, back, of_study, of_study - 5.0, of_study + 5.0);
    } else {
        svg += row("study", at(measure.low), at(measure.high), of_study,
                   fmt::format(R"(<rect class="study-effect" x="{:.1f}" y="{}" width="9" height="9"/>)",
                               at(measure.effect) - 4.5, of_study - 4.5));
    }
    svg += row("interval", at(answer.low), at(answer.high), of_model,
               fmt::format(R"(<circle class="effect" cx="{:.1f}" cy="{}" r="5"/>)", at(answer.median), of_model));
    return svg + "</svg>";
}

std::string mark_of(Agreement agreement) {
    const char* shape = agreement == Agreement::in_size   ? R"(<circle class="full" cx="8" cy="8" r="7"/>)"
                        : agreement == Agreement::in_sign ? R"(<circle class="open" cx="8" cy="8" r="5.5"/>)"
                                                          : R"(<path class="full" d="M1 2h14L8 15z"/>)";
    return fmt::format(R"(<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">{}</svg>)", shape);
}

std::string_view class_of(Agreement agreement) {
    return agreement == Agreement::in_size ? "in-size" : agreement == Agreement::in_sign ? "in-sign" : "apart";
}

}  // namespace raaderum::experiments
