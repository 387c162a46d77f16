#pragma once
// A seal is a checksum behind a file's bytes: it shows damage, and change by whoever does not add a new one. HDF5 knows its own
// length and passes over what lies behind. The checksum is Poly1305 with a known key, from libcrypto, since it costs a tenth
// of SHA-256: it keeps pace with memory, and damage slips by once in 2^100. It is no signature: the key is public, so whoever
// wants to can change a file and seal it again. What a file says is checked by living it again (`raaderum verify`).

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
    absent,  ///< there is no whole seal: cut off, or the file was changed by another program, which drops it
};

/// Reads a whole file and compares. Throws SystemFailure where it cannot be read.
SealState seal_state(const std::filesystem::path& file);
/// The seal that a file carries, not checked; empty where there is none.
std::string seal_of(const std::filesystem::path& file);
/// Seals a file that has no seal yet. Throws SystemFailure.
void append_seal(const std::filesystem::path& file);

}  // namespace raaderum::output
