#pragma once
// What a file says about itself is believed within the bounds of its own size: a damaged or made-up file of a megabyte may
// call for terabytes, or hold a text that a terminal would obey.

#include "output/hdf.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace raaderum::output {

/// How many numbers a data set may say it holds. Compression can hide many zeros in few bytes, but a file holds other
/// things than zeros. A file that is being written grows by what it is given, and may say what it likes.
hsize_t believable_numbers(const HdfObject& dataset);

/// How many texts: each takes a few bytes at least.
std::size_t believable_texts(const HdfObject& dataset);

/// A text of a file. Throws SystemFailure where a terminal would obey it.
std::string plain_text(const char* text, const HdfObject& object);

/// Memory for the texts of one data set. Many of them can be one and the same in the file, so there is no more of it than
/// the file is large; reading fails beyond.
class TextMemory {
  public:
    explicit TextMemory(const HdfObject& dataset);
    TextMemory(const TextMemory&) = delete;
    TextMemory& operator=(const TextMemory&) = delete;
    /// The setting of a transfer that takes its memory here; the texts live as long as this object.
    hid_t transfer() const { return transfer_.id(); }

  private:
    static void* take(std::size_t bytes, void* memory);
    static void give_back(void* text, void* memory);

    HdfSetting transfer_;
    std::size_t left_;
    std::vector<std::unique_ptr<char[]>> texts_;
};

}  // namespace raaderum::output
