#pragma once
// One of the tables of a folder, written piece by piece.

#include "compare/csv_locale.hpp"
#include "compare/tables.hpp"
#include "output/failure.hpp"
#include "output/output_folder.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace raaderum::compare {

/// A table that is written in large pieces; it comes to be with its first row.
class CsvFile {
  public:
    CsvFile(output::OutputFolder& folder, CsvLocale locale, std::string name, std::string heading)
        : folder_(folder), locale_(locale), name_(std::move(name)), heading_(std::move(heading)) {}

    /// Where the next row goes. Ends the rows before it.
    fmt::memory_buffer& rows() {
        constexpr std::size_t piece = 1024 * 1024;
        if (!file_) open();
        if (text_.size() > piece) flush();
        return text_;
    }
    /// Asked after each piece; TablesStopped is thrown once the answer is yes.
    void stop_when(const std::function<bool()>& stop_asked) { stop_asked_ = stop_asked; }
    void close() {
        if (!file_) return;
        flush();
        if (std::fclose(file_.release()) != 0) output::fail_with_errno(name_, "write");
    }

  private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void open() {
        path_ = folder_.begin(name_);
        file_.reset(std::fopen(path_.c_str(), "wb"));
        if (!file_) output::fail_with_errno(name_, "write");
        write(beginning_of_table(locale_));
        fmt::format_to(std::back_inserter(text_), "{}\n", heading_);
    }
    void write(std::string_view text) {
        if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size())
            output::fail_with_errno(name_, "write");
    }
    void flush() {
        const std::string_view rows(text_.data(), text_.size());
        locale_ == CsvLocale::international ? write(rows) : write(in_locale(rows, locale_));
        text_.clear();
        if (stop_asked_ && stop_asked_()) throw TablesStopped();
    }

    output::OutputFolder& folder_;
    CsvLocale locale_;
    std::string name_;
    std::filesystem::path path_;
    std::string heading_;
    fmt::memory_buffer text_;
    std::function<bool()> stop_asked_;
    std::unique_ptr<std::FILE, Closer> file_;
};

}  // namespace raaderum::compare
