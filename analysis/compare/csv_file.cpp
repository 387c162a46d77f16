#include "compare/csv_file.hpp"

#include "compare/tables.hpp"
#include "output/failure.hpp"

#include <cmath>
#include <iterator>
#include <utility>

namespace raaderum::compare {

CsvFile::CsvFile(output::OutputFolder& folder, CsvLocale locale, std::string name, std::string heading)
    : folder_(folder), locale_(locale), name_(std::move(name)), heading_(std::move(heading)) {}

fmt::memory_buffer& CsvFile::rows() {
    constexpr std::size_t piece = 1024 * 1024;
    if (!file_) open();
    if (text_.size() > piece) flush();
    return text_;
}

void CsvFile::close() {
    if (!file_) return;
    flush();
    if (std::fclose(file_.release()) != 0) output::fail_with_errno(name_, "write");
}

void CsvFile::open() {
    path_ = folder_.begin(name_);
    file_.reset(std::fopen(path_.c_str(), "wb"));
    if (!file_) output::fail_with_errno(name_, "write");
    write(beginning_of_table(locale_));
    fmt::format_to(std::back_inserter(text_), "{}\n", heading_);
}

void CsvFile::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) output::fail_with_errno(name_, "write");
}

void CsvFile::flush() {
    const std::string_view rows(text_.data(), text_.size());
    locale_ == CsvLocale::international ? write(rows) : write(in_locale(rows, locale_));
    text_.clear();
    if (stop_asked_ && stop_asked_()) throw TablesStopped();
}

void append_numbers(fmt::memory_buffer& row, const std::vector<std::vector<float>>& columns, std::size_t at) {
    for (const std::vector<float>& column : columns) {
        row.push_back(',');
        if (std::isfinite(column[at])) fmt::format_to(std::back_inserter(row), "{}", column[at]);
    }
    row.push_back('\n');
}

}  // namespace raaderum::compare
