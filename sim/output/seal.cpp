#include "output/seal.hpp"

#include "core/check.hpp"
#include "output/failure.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <vector>

namespace raaderum::output {
namespace {

constexpr std::string_view begins = "\nraaderum seal, poly1305 ";
constexpr std::size_t sum_bytes = 16;
constexpr std::size_t seal_bytes = begins.size() + 2 * sum_bytes;
constexpr std::array<unsigned char, 32> known_key{'r', 'a', 'a', 'd', 'e', 'r', 'u', 'm', ' ', 'p', 'a',
                                                  'r', 't', ' ', 's', 'e', 'a', 'l', ',', ' ', 'a', ' ',
                                                  'p', 'u', 'b', 'l', 'i', 'c', ' ', 'k', 'e', 'y'};

/// A file open for reading, and its size.
struct OpenFile {
    std::ifstream stream;
    std::uintmax_t size = 0;

    explicit OpenFile(const std::filesystem::path& path) : stream(path, std::ios::binary) {
        std::error_code error;
        size = std::filesystem::file_size(path, error);
        if (error || !stream) throw SystemFailure(path, "read", error ? error.message() : "it does not open");
    }
    /// Takes in the next `count` bytes.
    void add_to(Seal& seal, std::uintmax_t count, const std::filesystem::path& path) {
        std::vector<char> block(std::size_t{1} << 17U);
        while (count != 0) {
            const auto some = static_cast<std::size_t>(std::min<std::uintmax_t>(count, block.size()));
            if (!stream.read(block.data(), static_cast<std::streamsize>(some))) {
                throw SystemFailure(path, "read", "it ends early");
            }
            seal.add(block.data(), some);
            count -= some;
        }
    }
};

}  // namespace

struct Seal::Context {
    EVP_MAC* kind = EVP_MAC_fetch(nullptr, "POLY1305", nullptr);
    EVP_MAC_CTX* state = kind == nullptr ? nullptr : EVP_MAC_CTX_new(kind);
    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() {
        EVP_MAC_CTX_free(state);
        EVP_MAC_free(kind);
    }
};

Seal::Seal() : context_(std::make_unique<Context>()) {
    check(context_->state != nullptr && EVP_MAC_init(context_->state, known_key.data(), known_key.size(), nullptr) == 1,
          "libcrypto offers Poly1305");
}
Seal::~Seal() = default;

Seal& Seal::add(const void* bytes, std::size_t size) {
    check(EVP_MAC_update(context_->state, static_cast<const unsigned char*>(bytes), size) == 1,
          "libcrypto takes in bytes");
    return *this;
}

std::string Seal::text() {
    std::array<unsigned char, sum_bytes> sum{};
    std::size_t length = 0;
    check(EVP_MAC_final(context_->state, sum.data(), &length, sum.size()) == 1, "libcrypto gives a sum");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(begins);
    for (const unsigned char byte : sum) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

SealState seal_state(const std::filesystem::path& path) {
    const std::string carried = seal_of(path);
    if (carried.empty()) return SealState::absent;
    OpenFile file(path);
    Seal seal;
    file.add_to(seal, file.size - seal_bytes, path);
    return seal.text() == carried ? SealState::holds : SealState::broken;
}

std::string seal_of(const std::filesystem::path& path) {
    OpenFile file(path);
    if (file.size < seal_bytes) return {};
    std::string text(seal_bytes, ' ');
    file.stream.seekg(static_cast<std::streamoff>(file.size - seal_bytes));
    file.stream.read(text.data(), static_cast<std::streamsize>(seal_bytes));
    // One in which a few bytes were damaged is a seal all the same, and does not hold.
    constexpr std::size_t most_damaged = 4;
    constexpr std::string_view digits = "0123456789abcdef";
    std::size_t damaged = 0;
    for (std::size_t at = 0; at != text.size(); ++at) {
        const bool fits = at < begins.size() ? text[at] == begins[at] : digits.find(text[at]) != std::string_view::npos;
        damaged += fits ? 0U : 1U;
    }
    return damaged <= most_damaged ? text : std::string();
}

void append_seal(const std::filesystem::path& path) {
    Seal seal;
    {
        OpenFile file(path);
        file.add_to(seal, file.size, path);
    }
    std::ofstream end(path, std::ios::binary | std::ios::app);
    end << seal.text();
    end.close();
    if (!end) throw SystemFailure(path, "seal", "writing fails");
}

}  // namespace raaderum::output
