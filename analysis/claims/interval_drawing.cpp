#include "claims/interval_drawing.hpp"

#include "claims/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::claims {
namespace {

constexpr double width = 220.0;
constexpr double height = 44.0;
constexpr double margin = 12.0;
constexpr double middle = 17.0;  // where the interval lies, from above
constexpr double foot = 40.0;    // where the labels stand

constexpr words::InTwoLanguages label{"effect {}, 95 % interval {} to {}, smallest of interest {}",
                                      "effekt {}, 95 %-interval {} til {}, mindste af interesse {}"};

}  // namespace

std::string drawing_of(const Estimate& estimate, double smallest, words::Language language) {
    if (!std::isfinite(estimate.low) || !std::isfinite(estimate.high)) return {};
    const double least = std::min(0.0, estimate.low);
    const double most = std::max({0.0, smallest, estimate.high});
    const double span = most > least ? most - least : 1.0;
    const auto at = [&](double value) { return margin + (value - least) / span * (width - 2.0 * margin); };
    std::string svg = fmt::format(
        R"(<svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">)", spelled(estimate.verdict), width, height,
        fmt::format(fmt::runtime(label.in(language)), signed_number(estimate.effect, language),
                    signed_number(estimate.low, language), signed_number(estimate.high, language),
                    signed_number(smallest, language)));
    if (smallest > 0.0) {
        svg += fmt::format(R"(<rect class="small" x="{:.1f}" y="4" width="{:.1f}" height="{}"/>)", at(0.0),
                           at(smallest) - at(0.0), 2.0 * (middle - 4.0));
    }
    svg += fmt::format(R"(<path class="zero" d="M{0:.1f} 2V{1}"/>)", at(0.0), 2.0 * middle - 2.0);
    svg += fmt::format(R"(<text x="{:.1f}" y="{}">0</text>)", at(0.0), foot);
    svg += fmt::format(R"(<path class="interval" d="M{0:.1f} {2}H{1:.1f}M{0:.1f} {3}v10M{1:.1f} {3}v10"/>)",
                       at(estimate.low), at(estimate.high), middle, middle - 5.0);
    svg += fmt::format(R"(<circle class="effect" cx="{:.1f}" cy="{}" r="5"/></svg>)", at(estimate.effect), middle);
    return svg;
}

std::string mark_of(Verdict verdict) {
    const char* shape = verdict == Verdict::reproduced  ? R"(<circle class="full" cx="8" cy="8" r="7"/>)"
                        : verdict == Verdict::undecided ? R"(<circle class="open" cx="8" cy="8" r="5.5"/>)"
                                                        : R"(<path class="full" d="M1 2h14L8 15z"/>)";
    return fmt::format(R"(<svg class="mark {}" viewBox="0 0 16 16" aria-hidden="true">{}</svg>)", spelled(verdict),
                       shape);
}

}  // namespace raaderum::claims
