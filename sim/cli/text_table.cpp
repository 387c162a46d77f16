#include "cli/text_table.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::cli {
namespace {

std::string coloured(const std::string& cell, std::FILE* stream) {
    if (cell.starts_with("better")) return styled(cell, Style::green, stream);
    if (cell.starts_with("worse")) return styled(cell, Style::red, stream);
    return cell;
}

}  // namespace

std::string number_or_dash(fmt::format_string<double&> format, double value) {
    return std::isfinite(value) ? fmt::format(format, value) : "-";
}

std::string cut(const std::string& text, std::size_t width) {
    if (columns(text) <= width) return text;
    std::string short_text;
    std::size_t used = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins && ++used == width) break;
        short_text += c;
    }
    return short_text + "…";
}

std::string text_table(const std::vector<Cells>& rows, std::string_view sides, std::FILE* stream) {
    std::vector<std::size_t> widths(sides.size(), 0);
    for (const Cells& row : rows) {
        for (std::size_t column = 0; column != row.size(); ++column)
            widths[column] = std::max(widths[column], columns(row[column]));
    }
    std::string text;
    for (const Cells& row : rows) {
        const bool heading = &row == &rows.front();
        std::size_t last = row.size();
        while (last != 0 && row[last - 1].empty()) --last;
        std::string line;
        for (std::size_t column = 0; column != last; ++column) {
            std::string cell = sides[column] == 'r' ? padded_left(row[column], widths[column])
                               : column + 1 == last ? row[column]
                                                    : padded_right(row[column], widths[column]);
            line += (column == 0 ? "" : "  ") + (heading ? cell : coloured(cell, stream));
        }
        text += (heading ? styled(line, Style::bold, stream) : line) + "\n";
    }
    return text;
}

}  // namespace raaderum::cli
