#include "cli/laid_out.hpp"

#include "cli/terminal.hpp"

#include <algorithm>

namespace raaderum::cli {

std::string laid_out(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t c = 0; c != row.size(); ++c) widths[c] = std::max(widths[c], columns(row[c]));
    }
    std::string text;
    for (const Row& row : rows) {
        std::string line = padded_right(row[0], widths[0]);
        for (std::size_t c = 1; c != row.size(); ++c) line += "  " + padded_left(row[c], widths[c]);
        line.erase(line.find_last_not_of(' ') + 1);
        text += (&row == &rows.front() ? styled(line, Style::bold, stdout) : line) + "\n";
    }
    return text;
}

}  // namespace raaderum::cli
