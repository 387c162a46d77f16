#pragma once
// A seal shows damage before HDF5, which may crash on it, looks at a file: a checksum behind the file's bytes. HDF5 knows
// its own length and passes over what lies behind. The checksum is Poly1305 with a known key, from libcrypto, since it
// costs a tenth of SHA-256 and nobody forges results: it keeps pace with memory, and damage slips by once in 2^100.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace raaderum::output {

/// The seal of bytes taken in piece by piece.
class Seal {
  public:
    Seal();
    ~Seal();
    Seal(const Seal&) = delete;
    Seal& operator=(const Seal&) = delete;
    Seal& add(const void* bytes, std::size_t size);
    /// The text that goes behind the bytes; always of the same length.
    std::string text();

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

enum class SealState {
    holds,
    broken,  ///< the bytes are not those that were sealed
    absent,  ///< there is no seal: cut off, or the file was changed by another program, which drops it
};

/// Reads a whole file and compares. Throws SystemFailure where it cannot be read.
SealState seal_state(const std::filesystem::path& file);
/// The seal that a file carries, not checked; empty where there is none.
std::string seal_of(const std::filesystem::path& file);
/// Seals a file that has no seal yet. Throws SystemFailure.
void append_seal(const std::filesystem::path& file);

}  // namespace raaderum::output
