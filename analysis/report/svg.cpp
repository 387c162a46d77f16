#include "report/svg.hpp"

#include "report/style.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace raaderum::report {
namespace {

/// Mean width of a letter over the size of the font, a little generous.
constexpr double letter_width = 0.56;

bool is_drawable(Point point) { return std::isfinite(point.x) && std::isfinite(point.y); }

/// Calls `draw(first, last)` for every longest stretch [first, last) where `whole(index)` holds.
template <class Whole, class Draw>
void each_stretch(std::size_t count, Whole whole, Draw draw) {
    for (std::size_t first = 0; first < count;) {
        if (!whole(first)) {
            ++first;
            continue;
        }
        std::size_t last = first;
        while (last < count && whole(last)) ++last;
        draw(first, last);
        first = last;
    }
}

bool continues_a_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t letters_in(std::string_view text) {
    std::size_t letters = 0;
    for (const char byte : text) letters += continues_a_letter(byte) ? 0 : 1;
    return letters;
}

/// What tells the cells of a sweep apart, "=0.2)" in "cut-10 (statutory share=0.2)"; else empty.
std::string_view value_of_cell(std::string_view text) {
    const std::size_t at = text.ends_with(')') ? text.rfind('=') : text.npos;
    return at == text.npos ? std::string_view() : text.substr(at);
}

}  // namespace

std::string drawing(const Caption& caption, double width, double height, std::string_view shapes) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" "
        "aria-labelledby=\"{2}-title {2}-desc\">\n<title id=\"{2}-title\">{3}</title>\n<desc "
        "id=\"{2}-desc\">{4}</desc>\n"
        "{5}</svg>\n",
        width, height, caption.id, escaped(caption.title), escaped(caption.description), shapes);
}

std::string standalone(std::string_view drawing) {
    const std::size_t head = drawing.find('>') + 1;
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n<style>{}</style>{}", drawing.substr(0, head),
                       chart_style, drawing.substr(head));
}

std::string text_at(double x, double y, std::string_view text, std::string_view attributes) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" {}>{}</text>\n", x, y, attributes, escaped(text));
}

std::string line_between(Point from, Point to, std::string_view attributes) {
    if (!is_drawable(from) || !is_drawable(to)) return {};
    return fmt::format("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\" {}/>\n", from.x, from.y, to.x, to.y, attributes);
}

std::string box(double x, double y, double width, double height, std::string_view attributes) {
    if (!std::isfinite(x + y + width + height) || width < 0.0 || height < 0.0) return {};
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", x, y, width, height,
                       attributes);
}

std::string path_through(std::span<const Point> points, std::string_view attributes) {
    std::string d;
    each_stretch(
        points.size(), [&](std::size_t index) { return is_drawable(points[index]); },
        [&](std::size_t first, std::size_t last) {
            for (std::size_t index = first; index != last; ++index) {
                d += fmt::format("{}{:.1f} {:.1f}", index == first ? 'M' : 'L', points[index].x, points[index].y);
            }
        });
    return d.empty() ? d : fmt::format("<path d=\"{}\" {}/>\n", d, attributes);
}

std::string area_between(std::span<const Point> upper, std::span<const Point> lower, std::string_view attributes) {
    std::string d;
    each_stretch(
        upper.size(), [&](std::size_t index) { return is_drawable(upper[index]) && is_drawable(lower[index]); },
        [&](std::size_t first, std::size_t last) {
            for (std::size_t index = first; index != last; ++index) {
                d += fmt::format("{}{:.1f} {:.1f}", index == first ? 'M' : 'L', upper[index].x, upper[index].y);
            }
            for (std::size_t index = last; index != first; --index) {
                d += fmt::format("L{:.1f} {:.1f}", lower[index - 1].x, lower[index - 1].y);
            }
            d += 'Z';
        });
    return d.empty() ? d : fmt::format("<path d=\"{}\" {}/>\n", d, attributes);
}

double width_of(std::string_view text, double size) {
    return static_cast<double>(letters_in(text)) * size * letter_width;
}

std::string fitted(std::string_view text, double size, double width) {
    if (width_of(text, size) <= width) return std::string(text);
    const std::string_view value = value_of_cell(text);
    const double letters = width / (size * letter_width) - 1.0 - static_cast<double>(letters_in(value));
    const auto room = static_cast<std::size_t>(std::max(1.0, letters));
    std::size_t end = 0;
    for (std::size_t taken = 0; end < text.size(); ++end) {
        if (continues_a_letter(text[end])) continue;
        if (taken == room) break;
        ++taken;
    }
    return std::string(text.substr(0, end)) + "…" + std::string(value);
}

std::vector<std::string> lines_of(std::string_view text, double size, double width, std::size_t most) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        if (lines.size() + 1 >= most || width_of(text, size) <= width) {
            lines.push_back(fitted(text, size, width));
            return lines;
        }
        std::size_t end = 0;  // of the words that fit
        for (std::size_t space = text.find(' '); space != text.npos; space = text.find(' ', space + 1)) {
            if (width_of(text.substr(0, space), size) > width) break;
            end = space;
        }
        if (end == 0) end = std::min(text.find(' '), text.size());
        lines.push_back(fitted(text.substr(0, end), size, width));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

std::string text_lines(double x, double y, std::span<const std::string> lines, double apart,
                       std::string_view attributes) {
    std::string shapes;
    for (const std::string& line : lines) {
        shapes += text_at(x, y, line, attributes);
        y += apart;
    }
    return shapes;
}

}  // namespace raaderum::report
