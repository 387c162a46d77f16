#pragma once
// Drawings as text: a scalable vector graphic with what a screen reader tells of it, and its few shapes. Positions are in
// pixels from the upper left corner; anything that is not a number is left out of a path.

#include "markup/escaped.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::report {

using markup::escaped;

/// What a drawing is called and what a screen reader tells of it. `id` is unique on a page: letters, digits and hyphens.
struct Caption {
    std::string id;
    std::string title;
    std::string description;
};

struct Point {
    double x = 0.0;
    double y = 0.0;
};

/// A drawing of the given size around `shapes`.
std::string drawing(const Caption& caption, double width, double height, std::string_view shapes);

/// A drawing as a file of its own, with its style inside.
std::string standalone(std::string_view drawing);

// Shapes. `attributes` are written as they are; texts are escaped.
std::string text_at(double x, double y, std::string_view text, std::string_view attributes = {});
std::string line_between(Point from, Point to, std::string_view attributes);
std::string box(double x, double y, double width, double height, std::string_view attributes);

/// A line through the points; it breaks off where one is not a number.
std::string path_through(std::span<const Point> points, std::string_view attributes);
/// The area between two lines of the same length; it breaks off likewise.
std::string area_between(std::span<const Point> upper, std::span<const Point> lower, std::string_view attributes);

/// About how wide a text of this size in pixels becomes.
double width_of(std::string_view text, double size);
/// `text`, cut short with an ellipsis where it would be wider than `width`; the value that a cell's name ends with stays.
std::string fitted(std::string_view text, double size, double width);
/// `text` broken between words into lines no wider than `width`, `most` at most; what does not fit in the last is cut short.
std::vector<std::string> lines_of(std::string_view text, double size, double width, std::size_t most);
/// Lines of text, one below the other; y is that of the first.
std::string text_lines(double x, double y, std::span<const std::string> lines, double apart,
                       std::string_view attributes);

}  // namespace raaderum::report
