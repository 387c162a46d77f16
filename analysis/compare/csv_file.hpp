#pragma once
// A CSV file of a folder of tables, while it is written.

#include "compare/csv_locale.hpp"
#include "output/output_folder.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

/// A table that is written in large pieces; it comes to be with its first row.
class CsvFile {
  public:
    CsvFile(output::OutputFolder& folder, CsvLocale locale, std::string name, std::string heading);

    /// Where the next row goes. Ends the rows before it.
    fmt::memory_buffer& rows();
    /// Asked after each piece; TablesStopped is thrown once the answer is yes.
    void stop_when(const std::function<bool()>& stop_asked) { stop_asked_ = stop_asked; }
    void close();

  private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void open();
    void write(std::string_view text);
    void flush();

    output::OutputFolder& folder_;
    CsvLocale locale_;
    std::string name_;
    std::filesystem::path path_;
    std::string heading_;
    std::unique_ptr<std::FILE, Closer> file_;
    fmt::memory_buffer text_;
    std::function<bool()> stop_asked_;
};

/// Ends a row with what stands at a place of each column; nothing where it is no number.
void append_numbers(fmt::memory_buffer& row, const std::vector<std::vector<float>>& columns, std::size_t at);

}  // namespace raaderum::compare
