#include "cli/tornado_bars.hpp"

#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::cli {
namespace {

using sensitivity::Estimate;
using sensitivity::Range;
using sensitivity::Swing;
using sensitivity::Tornado;
using sensitivity::Turn;

constexpr std::size_t width = 40;

/// Values to columns.
class Scale {
  public:
    explicit Scale(const Tornado& tornado) {
        take_in(tornado.written.value);
        for (const Swing& swing : tornado.swings) {
            take_in(swing.low.value);
            take_in(swing.high.value);
        }
    }
    std::size_t at(double value) const {
        if (most_ == least_) return 0;
        const double share = (value - least_) / (most_ - least_);
        return static_cast<std::size_t>(std::lround(share * static_cast<double>(width - 1)));
    }

  private:
    void take_in(double value) {
        least_ = std::min(least_, value);
        most_ = std::max(most_, value);
    }

    double least_ = 0.0;
    double most_ = 0.0;
};

std::string bar(const Scale& scale, const Tornado& tornado, const Swing& swing) {
    std::string cells(width, ' ');
    const auto [from, to] = std::minmax({scale.at(swing.low.value), scale.at(swing.high.value)});
    for (std::size_t c = from; c <= to; ++c) cells[c] = '=';
    cells[scale.at(0.0)] = '|';
    cells[scale.at(tornado.written.value)] = '+';
    cells[scale.at(swing.low.value)] = 'L';
    cells[scale.at(swing.high.value)] = 'H';
    return cells;
}

std::string with_interval(const Estimate& estimate) {
    return fmt::format("{:+.3g} [{:+.3g}, {:+.3g}]", estimate.value, estimate.low, estimate.high);
}

/// Whether an end gives the very numbers that are there as written, as where a span makes the same teams.
bool changes_nothing(const Estimate& end, const Estimate& written) {
    return end.value == written.value && end.low == written.low && end.high == written.high;
}

std::string what_happens(const Swing& swing, const Estimate& written) {
    const bool low = changes_nothing(swing.low, written);
    const bool high = changes_nothing(swing.high, written);
    if (low && high) return "changes nothing";
    std::string text = low || high ? fmt::format("{} end: as written, to the last digit", low ? "low" : "high") : "";
    for (const auto& [turn, end] : {std::pair(swing.at_low, "low"), std::pair(swing.at_high, "high")}) {
        if (turn == Turn::holds) continue;
        text += fmt::format("{}{} end: {}", text.empty() ? "" : ", ", end,
                            turn == Turn::turns     ? "SIGN TURNS"
                            : turn == Turn::unclear ? "no longer clear"
                                                    : "becomes clear");
    }
    return text;
}

}  // namespace

std::string tornado_bars(const std::vector<Range>& parameters, const Tornado& tornado,
                         const std::vector<bool>& set_by_variant) {
    const Scale scale(tornado);
    std::vector<Cells> rows{{fmt::format("as written {}", with_interval(tornado.written)),
                             "L low  H high  + as written  | 0", "low end", "high end", ""}};
    for (const std::size_t d : tornado.by_reach()) {
        const Swing& swing = tornado.swings[d];
        const Range& range = parameters[d];
        rows.push_back({std::string(range.parameter->key) + (set_by_variant[d] ? " *" : ""), bar(scale, tornado, swing),
                        fmt::format("{:.3g}: {}", range.at(0.0), with_interval(swing.low)),
                        fmt::format("{:.3g}: {}", range.at(1.0), with_interval(swing.high)),
                        what_happens(swing, tornado.written)});
    }
    const bool any = std::find(set_by_variant.begin(), set_by_variant.end(), true) != set_by_variant.end();
    return text_table(rows, "lrrrr", stdout)
           + (any ? "* the policy sets this itself, so only the baseline moves\n" : "");
}

}  // namespace raaderum::cli
