#include "sensitivity/drawing.hpp"

#include "markup/escaped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::sensitivity {
namespace {

using markup::escaped;

constexpr double width = 1000.0;
constexpr double names_end = 300.0;   // parameters' names stand left of it
constexpr double scale_left = 400.0;  // room for the labels of ends on either side
constexpr double scale_right = 770.0;
constexpr double verdicts = 870.0;  // what happens to the sign stands right of it
constexpr double row_height = 30.0;
constexpr double head_height = 62.0;
constexpr double foot_height = 34.0;
constexpr double bar = 9.0;
constexpr double apart = 2.5;  // ends lie a little above and below each other, so that neither hides the other

constexpr const char* style = R"(<style>
text { font: 13px system-ui, sans-serif; fill: #222; dominant-baseline: middle;
  paint-order: stroke; stroke: #fff; stroke-width: 3px }
.title { font-size: 16px; font-weight: 600 } .small { font-size: 11px; fill: #555 } .strong { font-weight: 600 }
.right { text-anchor: end } .middle { text-anchor: middle }
.zero { stroke: #222; stroke-width: 1.5 } .written { stroke: #777; stroke-dasharray: 4 3 }
.bar { fill: #ddd } .low { fill: #0072B2; stroke: #0072B2 } .high { fill: #D55E00; stroke: #D55E00 }
.interval { stroke-width: 1.5; fill: none }
</style>
)";

/// Values to places on the paper.
class Scale {
  public:
    explicit Scale(const Tornado& tornado) {
        const auto take_in = [this](const Estimate& estimate) {
            least_ = std::min(least_, estimate.low);
            most_ = std::max(most_, estimate.high);
        };
        take_in(tornado.written);
        for (const Swing& swing : tornado.swings) {
            take_in(swing.low);
            take_in(swing.high);
        }
        if (most_ == least_) most_ = least_ + 1.0;
    }
    double at(double value) const {
        return scale_left + (value - least_) / (most_ - least_) * (scale_right - scale_left);
    }

  private:
    double least_ = 0.0;
    double most_ = 0.0;
};

std::string text_at(double x, double y, std::string_view kind, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, kind, escaped(text));
}

std::string line_down(double x, double from, double to, std::string_view kind) {
    return fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>\n", kind, x, from, to);
}

/// The interval of an end, and the end itself: a disc for the low one, a square for the high one.
std::string end_at(const Scale& scale, double y, const Estimate& end, bool low) {
    const char* kind = low ? "low" : "high";
    std::string svg = fmt::format("<path class=\"interval {}\" d=\"M{:.1f} {:.1f}H{:.1f}\"/>\n", kind,
                                  scale.at(end.low), y, scale.at(end.high));
    const double x = scale.at(end.value);
    if (low) return svg + fmt::format("<circle class=\"low\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\"/>\n", x, y);
    return svg
           + fmt::format("<rect class=\"high\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"8\" height=\"8\"/>\n", x - 4, y - 4);
}

std::string verdict_of(const Swing& swing) {
    std::string text;
    for (const auto& [turn, end] : {std::pair(swing.at_low, "low"), std::pair(swing.at_high, "high")}) {
        if (turn == Turn::holds) continue;
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", end, turn == Turn::turns ? "TURNS" : spelled(turn));
    }
    return text;
}

std::string row_at(const Scale& scale, double y, const Range& range, const Swing& swing, bool set_by_variant) {
    const double low = scale.at(swing.low.value);
    const double high = scale.at(swing.high.value);
    std::string svg = text_at(names_end, y, "right", std::string(range.parameter->key) + (set_by_variant ? " *" : ""));
    svg += fmt::format("<rect class=\"bar\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{}\"/>\n",
                       std::min(low, high), y - bar / 2.0, std::max(low, high) - std::min(low, high), bar);
    svg += end_at(scale, y - apart, swing.low, true) + end_at(scale, y + apart, swing.high, false);
    const double left = scale.at(std::min(swing.low.low, swing.high.low)) - 8.0;
    const double right = scale.at(std::max(swing.low.high, swing.high.high)) + 8.0;
    svg += text_at(low <= high ? left : right, y, low <= high ? "right" : "", fmt::format("low {:.3g}", range.at(0.0)));
    svg +=
        text_at(low <= high ? right : left, y, low <= high ? "" : "right", fmt::format("high {:.3g}", range.at(1.0)));
    return svg + text_at(verdicts, y, "strong", verdict_of(swing));
}

double panel_height(const Tornado& tornado) {
    return head_height + row_height * static_cast<double>(tornado.swings.size()) + foot_height;
}

std::string panel(double top, const std::string& title, const std::vector<Range>& survivors, const Tornado& tornado,
                  const std::vector<bool>& set_by_variant) {
    const Scale scale(tornado);
    const double rows_top = top + head_height - row_height / 2.0;
    const double rows_bottom = rows_top + row_height * static_cast<double>(tornado.swings.size());
    std::string svg = text_at(20.0, top + 18.0, "title", title);
    svg += text_at(scale.at(tornado.written.value), rows_top - 9.0, "small middle",
                   fmt::format("as written {:+.3g}", tornado.written.value));
    svg += line_down(scale.at(0.0), rows_top, rows_bottom, "zero");
    svg += line_down(scale.at(tornado.written.value), rows_top, rows_bottom, "written");
    svg += text_at(scale.at(0.0), rows_bottom + 9.0, "small middle", "no difference");
    double y = rows_top + row_height / 2.0;
    for (const std::size_t d : tornado.by_reach()) {
        svg += row_at(scale, y, survivors[d], tornado.swings[d], set_by_variant[d]);
        y += row_height;
    }
    return svg;
}

}  // namespace

std::string drawing_of(const Study& study, const Findings& findings) {
    const Subject& subject = study.subject;
    const std::vector<Range> survivors = turned(study, findings);
    std::string panels;
    double height = 10.0;
    for (std::size_t o = 0; o != findings.tornadoes.size(); ++o) {
        if (!subject.outcomes[o].baseline) continue;
        const std::string title = fmt::format("{}, weeks {} to {}", name_of(subject.outcomes[o], subject.plan),
                                              subject.weeks.from, subject.weeks.to - 1);
        panels += panel(height, title, survivors, findings.tornadoes[o],
                        set_by_variant(study, survivors, subject.outcomes[o]));
        height += panel_height(findings.tornadoes[o]);
    }
    panels +=
        text_at(20.0, height + 8.0, "small",
                fmt::format("Disc: low end of the parameter's range; square: high end; lines: 95 % intervals of {} "
                            "replicates. Model {}, seed {}.",
                            study.settings.end_replicates, subject.plan.name, subject.plan.seed));
    height += 26.0;
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" "
        "aria-label=\"What would turn the conclusion\">\n{}"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{}</svg>\n",
        width, height, style, panels);
}

}  // namespace raaderum::sensitivity
