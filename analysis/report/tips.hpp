#pragma once
// Numbers under the pointer: what a mark of a chart stands for, told where somebody points at it. It is the mark's title, so that a
// drawing alone tells it too; on a page a script shows it at once, and steps through the marks of a chart by the arrow keys.

#include "report/time_frame.hpp"

#include <span>
#include <string>
#include <string_view>

namespace raaderum::report {

/// `shapes` with their number.
std::string with_tip(std::string_view shapes, std::string_view text);

/// What a chart over time is told by: the name of its metric, with unit, and how its numbers are written.
struct TipsOverTime {
    std::string metric;
    int decimals = 1;
    bool with_sign = false;
    int weeks_apart = 26;
};

/// Strips across the frame, one each so many weeks, that tell of every series its median and the range of 90 %.
std::string week_tips(const Frame& frame, const Scale& across, std::span<const Series> series, const TipsOverTime& tips,
                      const Words& words);

/// A strip up to the end of this week (counted from 0) from so many weeks before, that tells `text`.
std::string strip_with_tip(const Frame& frame, const Scale& across, std::size_t week, int weeks_apart,
                           std::string_view text);

/// The weeks that are told of a course of so many: each `weeks_apart`, and the last.
std::vector<std::size_t> weeks_told(std::size_t weeks, int weeks_apart);

}  // namespace raaderum::report
