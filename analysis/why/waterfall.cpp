// Each row is a step: a bar from where the level stood to where the cause takes it, with its number right beside it and
// the 95 % interval of its end as a thin line. Levels are marks, not bars, so that the axis need not begin at 0. What
// is too small for a row of its own is summed up in the last step, so the steps always lead from level to level.

#include "why/waterfall.hpp"

#include "markup/escaped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace raaderum::why {
namespace {

using markup::escaped;

constexpr double width = 960.0;
constexpr double labels_end = 330.0;  // labels stand to the left of this
constexpr double chart_begin = 350.0;
constexpr double chart_end = 860.0;  // room for a number to the right
constexpr double label_room = 75.0;  // for a number beside the outermost bars
constexpr double row_height = 32.0;
constexpr double bar_height = 18.0;
constexpr double head_height = 74.0;
constexpr double foot_height = 22.0;
constexpr std::size_t most_rows = 12;
constexpr std::size_t most_characters = 36;  // of a label
constexpr double too_small = 0.02;           // share of the largest step below which one has no row of its own

constexpr std::string_view up = "#0072B2";
constexpr std::string_view down = "#D55E00";

struct Step {
    std::string label;
    Estimate share;
};

/// The first characters of UTF-8 text, with an ellipsis where it is longer than fits beside the chart.
std::string fitting(std::string_view text) {
    std::string shown;
    std::size_t characters = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins && ++characters > most_characters) return shown + "…";
        shown += c;
    }
    return shown;
}

std::vector<Step> steps_of(const Account& account, Language language, bool detail) {
    std::vector<Step> steps;
    const std::vector<Part>& parts = detail ? account.channels : account.causes;
    double others = account.difference.mean;
    double largest = 0.0;
    for (const Part& part : parts) largest = std::max(largest, std::abs(part.share.mean));
    for (const Part& part : parts) {
        if (steps.size() == most_rows || std::abs(part.share.mean) < too_small * largest) continue;
        const std::string_view label =
            detail ? word_for_channel(part.name, language) : word_for_cause(part.name, language);
        steps.push_back({std::string(label), part.share});
        others -= part.share.mean;
    }
    if (!steps.empty() && steps.size() != parts.size()) {
        steps.push_back({language == Language::danish ? "alt andet" : "all else", {others, others, others}});
    }
    return steps;
}

/// Draws one account from `top` down.
class Panel {
  public:
    Panel(const Account& account, std::vector<Step> steps, Language language, double top)
        : account_(account), steps_(std::move(steps)), language_(language), top_(top) {
        low_ = std::min(account.baseline_value.mean, account.value.mean);
        high_ = std::max(account.baseline_value.mean, account.value.mean);
        double level = account.baseline_value.mean;
        double smallest = std::abs(account.difference.mean);
        for (const Step& step : steps_) {
            for (const double end : {level + step.share.low, level + step.share.high, level + step.share.mean}) {
                if (!std::isfinite(end)) continue;
                low_ = std::min(low_, end);
                high_ = std::max(high_, end);
            }
            level += step.share.mean;
            smallest = std::min(smallest, std::abs(step.share.mean));
        }
        if (high_ <= low_) {
            low_ -= 0.5;
            high_ += 0.5;
        }
        decimals_ = std::clamp(decimals_for(smallest), decimals_for(account.difference.mean),
                               decimals_for(account.difference.mean) + 1);
    }

    double height() const { return head_height + static_cast<double>(steps_.size() + 2) * row_height + foot_height; }

    std::string drawn() {
        heading();
        mark(account_.baseline_value.mean, account_.baseline);
        double level = account_.baseline_value.mean;
        for (const Step& step : steps_) {
            bar(step, level);
            level += step.share.mean;
        }
        mark(account_.value.mean, account_.variant);
        return svg_;
    }

  private:
    double x(double value) const {
        return chart_begin + label_room
               + (value - low_) / (high_ - low_) * (chart_end - chart_begin - 2.0 * label_room);
    }
    double middle() const { return top_ + head_height + (static_cast<double>(row_) + 0.5) * row_height; }

    void heading() {
        const bool danish = language_ == Language::danish;
        const std::string title =
            danish ? fmt::format("Hvorfor {} er anderledes: {} mod {}", word_for_metric(account_.metric, language_),
                                 account_.variant, account_.baseline)
                   : fmt::format("Why {} differs: {} against {}", word_for_metric(account_.metric, language_),
                                 account_.variant, account_.baseline);
        const std::string below = fmt::format(
            "{}, {} {} {}; {}", weeks_of(account_.window.from, account_.window.to, language_),
            danish ? "gennemsnit af" : "mean of", account_.replicates, danish ? "gentagelser" : "replicates",
            danish ? "streg: 95 %-interval" : "thin line: 95 % interval");
        svg_ += fmt::format(R"(<text class="title" x="20" y="{:.1f}">{}</text>)", top_ + 30.0, escaped(title));
        svg_ += fmt::format(R"(<text class="note" x="20" y="{:.1f}">{}</text>)", top_ + 52.0, escaped(below));
        svg_ += '\n';
    }

    void label(std::string_view text, bool strong) {
        svg_ += fmt::format(R"(<text class="{}" x="{}" y="{:.1f}">{}</text>)", strong ? "level" : "label", labels_end,
                            middle() + 5.0, escaped(fitting(text)));
    }

    void mark(double value, const std::string& name) {
        label(name, true);
        const double y = middle();
        svg_ += fmt::format(R"(<path class="mark" d="M{0:.1f} {1:.1f}V{2:.1f}"/>)", x(value), y - 13.0, y + 13.0);
        svg_ += fmt::format(R"(<text class="number strong" x="{:.1f}" y="{:.1f}">{}</text>)", x(value) + 8.0, y + 5.0,
                            words::number(value, decimals_, language_));
        svg_ += '\n';
        connect(value);
    }

    void bar(const Step& step, double from) {
        label(step.label, false);
        const double to = from + step.share.mean;
        const double y = middle();
        const double left = std::min(x(from), x(to));
        const double right = std::max(x(from), x(to));
        const bool rises = step.share.mean > 0.0;
        svg_ += fmt::format(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="{}"/>)", left,
                            y - bar_height / 2.0, std::max(1.0, right - left), bar_height, rises ? up : down);
        double outer_right = right;
        double outer_left = left;
        if (std::isfinite(step.share.low) && step.share.low != step.share.high) {
            const double begin = x(from + step.share.low);
            const double end = x(from + step.share.high);
            svg_ += fmt::format(
                R"(<path class="interval" d="M{0:.1f} {2:.1f}H{1:.1f}M{0:.1f} {3:.1f}v6M{1:.1f} {3:.1f}v6"/>)", begin,
                end, y, y - 3.0);
            outer_right = std::max(right, end);
            outer_left = std::min(left, begin);
        }
        const std::string number = words::signed_number(step.share.mean, decimals_, language_);
        if (rises) {
            svg_ += fmt::format(R"(<text class="number" x="{:.1f}" y="{:.1f}">{}</text>)", outer_right + 7.0, y + 5.0,
                                number);
        } else {
            svg_ += fmt::format(R"(<text class="number end" x="{:.1f}" y="{:.1f}">{}</text>)", outer_left - 7.0,
                                y + 5.0, number);
        }
        svg_ += '\n';
        connect(to);
    }

    /// A thin line from this row's end to the next row, and on to that row.
    void connect(double value) {
        const double y = middle();
        ++row_;
        if (row_ == steps_.size() + 2) return;
        svg_ += fmt::format(R"(<path class="thread" d="M{0:.1f} {1:.1f}V{2:.1f}"/>)", x(value), y + bar_height / 2.0,
                            y + row_height - bar_height / 2.0);
    }

    const Account& account_;
    std::vector<Step> steps_;
    Language language_;
    double top_;
    double low_ = 0.0;
    double high_ = 1.0;
    int decimals_ = 2;
    std::size_t row_ = 0;
    std::string svg_;
};

constexpr std::string_view style =
    "text{font:15px system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif;fill:#1a1a1a}"
    ".title{font-size:20px;font-weight:600}.note{font-size:13.5px;fill:#595959}"
    ".label,.level,.end{text-anchor:end}.level,.strong{font-weight:600}.number{font-variant-numeric:tabular-nums}"
    ".mark{stroke:#1a1a1a;stroke-width:4}.thread{stroke:#8c8c8c;stroke-width:1}"
    ".interval{stroke:#1a1a1a;stroke-width:1.2;fill:none}";

}  // namespace

std::string waterfall(std::span<const Account> accounts, Language language, bool detail) {
    std::string panels;
    std::string told;
    double top = 0.0;
    for (const Account& account : accounts) {
        const std::vector<Step> steps = steps_of(account, language, detail);
        Panel panel(account, steps, language, top);
        panels += panel.drawn();
        top += panel.height();
        told += fmt::format("{} {}, {} {}", account.baseline, words::number(account.baseline_value.mean, 3, language),
                            account.variant, words::number(account.value.mean, 3, language));
        for (const Step& step : steps) {
            told += fmt::format("; {} {}", step.label, words::signed_number(step.share.mean, 4, language));
        }
        told += ". ";
    }
    const std::string title = fmt::format(
        "{} {}", language == Language::danish ? "Hvorfor der er forskel på" : "Why there is a difference in",
        word_for_metric(accounts.front().metric, language));
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1:.0f}\" width=\"{0}\" height=\"{1:.0f}\" "
        "role=\"img\" "
        "aria-labelledby=\"t d\" lang=\"{2}\">\n<title id=\"t\">{3}</title>\n<desc "
        "id=\"d\">{4}</desc>\n<style>{5}</style>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{6}</svg>\n",
        width, top, language == Language::danish ? "da" : "en", escaped(title), escaped(told), style, panels);
}

}  // namespace raaderum::why
