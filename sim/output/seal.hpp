#pragma once
// A seal shows damage: a checksum behind the bytes of a part. It is Poly1305 with a known key, from libcrypto, since it
// costs a tenth of SHA-256 and nobody forges parts: it keeps pace with memory, and damage slips by once in 2^100.

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

/// Whether a file ends with the seal that its bytes deserve. Throws SystemFailure where it cannot be read.
bool seal_holds(const std::filesystem::path& file);
/// The seal that a file carries; not checked.
std::string seal_of(const std::filesystem::path& file);

}  // namespace raaderum::output
