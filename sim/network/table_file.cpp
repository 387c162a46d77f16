#include "network/table_file.hpp"

#include "network/labels.hpp"
#include "network/weights.hpp"
#include "network/whole_file.hpp"

namespace raaderum::network {

TableFile::TableFile(const std::filesystem::path& file, const char* what, const std::string& wanted,
                     TieProblems& problems)
    : decoded_(decode(whole_file(file, problems, what), problems)),
      table_(std::make_unique<Table>(decoded_.text, problems)) {
    do {
        if (!table_->next(header_)) problems.stop(0, "the file is empty", wanted);
    } while (table_->is_comment());
    header_line_ = table_->line();
}

bool TableFile::next(std::vector<std::string>& cells) {
    while (table_->next(cells)) {
        if (!table_->is_comment()) return true;
    }
    return false;
}

std::optional<NumberCell> number_in_cell(std::string_view cell) {
    if (cell.size() > 40) return std::nullopt;
    std::string text = folded_label(cell);
    NumberCell number;
    if (!text.empty() && text.back() == '%') {
        number.per_cent = true;
        text = folded_label(std::string_view(text).substr(0, text.size() - 1));
    }
    const std::optional<double> value = number_written(text);
    if (!value) return std::nullopt;
    number.value = *value;
    return number;
}

}  // namespace raaderum::network
