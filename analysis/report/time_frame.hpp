#pragma once
// The frame of a chart over time: axes in years or weeks and in natural units, events that are marked and named, and the
// ribbon of a course.

#include "compare/course.hpp"
#include "report/pens.hpp"
#include "report/scale.hpp"
#include "report/words.hpp"

#include <span>
#include <string>
#include <vector>

namespace raaderum::report {

/// A policy's course in natural units.
struct Series {
    Policy policy;
    compare::Course course;
};

/// A dated event, as it is named in charts.
struct EventMark {
    double week = 0.0;
    std::string name;
};

struct Frame {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;
    double right() const { return left + width; }
    double bottom() const { return top + height; }
};

/// Weeks [0, weeks) across the frame; value i of a course stands at week i + 1, the week's end.
Scale weeks_across(const Frame& frame, std::size_t weeks);
Scale values_up(const Frame& frame, const Extent& extent);

/// Ticks below in years, or in weeks where the course is shorter than two years; with the axis named if asked for.
std::string time_axis(const Frame& frame, const Scale& across, const Words& words, bool named);
/// Light lines at round values; with numbers on the left if asked for.
std::string value_axis(const Frame& frame, const Scale& up, const Words& words, bool numbered);
/// Upright lines through the frame.
std::string event_lines(const Frame& frame, const Scale& across, std::span<const EventMark> events);

/// Names of events in rows above the frame, so that none covers another.
struct EventNames {
    std::string shapes;
    double height = 0.0;  ///< of all rows
};
/// `top`: where the uppermost row begins; `right`: how far names may reach.
EventNames event_names(const Scale& across, std::span<const EventMark> events, double top, double right);

/// The bands of 90 and 50 % and the median. Weeks are left out where they would lie closer than a pixel or two.
std::string ribbon(const compare::Course& course, const Pen& pen, const Scale& across, const Scale& up);
/// A line of values, one per week.
std::string course_line(std::span<const double> values, const Pen& pen, double width, const Scale& across,
                        const Scale& up);
/// The values of a course as points, thinned out likewise.
std::vector<Point> points_of(std::span<const double> values, const Scale& across, const Scale& up);

/// What is put in so that all ribbons fit.
Extent extent_of(std::span<const Series> series);

/// Panels side by side, row by row.
std::vector<Frame> grid(std::size_t count, std::size_t columns, const Frame& whole, double gap_across, double gap_down);

/// The last value that is a number; NaN where none is.
double last_of(std::span<const double> values);

}  // namespace raaderum::report
