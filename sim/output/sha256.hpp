#pragma once
// SHA-256 sums, which say whether bytes are the same: of scenarios, plans, parts and data sets. Computed by libcrypto.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace raaderum::output {

/// A running SHA-256 sum.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    /// Takes in `size` bytes.
    Sha256& add(const void* bytes, std::size_t size);
    /// Takes in a text and its length, so that "ab","c" and "a","bc" differ.
    Sha256& add_text(std::string_view text);
    /// The sum of all that was taken in, as 64 hexadecimal digits. The sum then starts anew.
    std::string hex();

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// The SHA-256 of a text's bytes, as 64 hexadecimal digits.
std::string sha256_of(std::string_view text);

}  // namespace raaderum::output
