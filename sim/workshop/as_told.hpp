#pragma once
// Numbers as a room is told them. What curves draw, what sentences say and what bets are held against comes from here, so that
// they cannot disagree.

#include "model/metrics.hpp"
#include "observe/trajectory.hpp"
#include "words/language.hpp"

#include <string>
#include <vector>

namespace raaderum::workshop {

using words::Language;

/// Over so many weeks a metric that is made of few comings, goings and encounters is averaged; 0: it is told week by week.
Week span_of(Metric metric);

/// What a curve shows of a metric, one value a week: its own, or the mean of the weeks of its span so far, which is told once a
/// quarter of them has passed. NaN where there is none.
std::vector<float> as_told(const Trajectory& world, Metric metric);

/// The value that the curve shows in a week; NaN beyond its ends.
double told_at(const Trajectory& world, Metric metric, Week week);

/// A level, as "62" or "14 %".
std::string level(Metric metric, double value, Language language);
/// A difference with its sign and unit, as "+2,1 point" or "−12 procentpoint".
std::string difference(Metric metric, double value, Language language);
/// The same without its sign.
std::string size_of_difference(Metric metric, double value, Language language);
/// Behind a difference of the metric.
std::string unit_of_difference(Metric metric, Language language);

/// How long ago the house was founded at the end of a week: "3 weeks", "6 months", "1 year and 6 months".
std::string time_until(Week week, Language language);
/// So many weeks as a span of time, likewise.
std::string weeks_long(Week weeks, Language language);

}  // namespace raaderum::workshop
