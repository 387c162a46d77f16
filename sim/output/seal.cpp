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

constexpr std::string_view begins = "\nraaderum part, poly1305 ";
constexpr std::size_t sum_bytes = 16;
constexpr std::size_t seal_bytes = begins.size() + 2 * sum_bytes;
constexpr std::array<unsigned char, 32> known_key{'r', 'a', 'a', 'd', 'e', 'r', 'u', 'm', ' ', 'p', 'a',
                                                  'r', 't', ' ', 's', 'e', 'a', 'l', ',', ' ', 'a', ' ',
                                                  'p', 'u', 'b', 'l', 'i', 'c', ' ', 'k', 'e', 'y'};

/// A file open for reading, at `offset`, and its size.
std::ifstream open_at(const std::filesystem::path& file, std::uintmax_t& size) {
    std::error_code error;
    size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) throw SystemFailure(file, "read", error ? error.message() : "it does not open");
    return stream;
}

std::string last_text(std::ifstream& stream) {
    std::string text(seal_bytes, ' ');
    stream.read(text.data(), static_cast<std::streamsize>(seal_bytes));
    return text;
}

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

bool seal_holds(const std::filesystem::path& file) {
    std::uintmax_t size = 0;
    std::ifstream stream = open_at(file, size);
    if (size < seal_bytes) return false;
    Seal seal;
    std::vector<char> block(std::size_t{1} << 17U);
    for (std::uintmax_t left = size - seal_bytes; left != 0;) {
        const auto count = static_cast<std::size_t>(std::min<std::uintmax_t>(left, block.size()));
        if (!stream.read(block.data(), static_cast<std::streamsize>(count))) {
            throw SystemFailure(file, "read", "it ends early");
        }
        seal.add(block.data(), count);
        left -= count;
    }
    return last_text(stream) == seal.text();
}

std::string seal_of(const std::filesystem::path& file) {
    std::uintmax_t size = 0;
    std::ifstream stream = open_at(file, size);
    if (size < seal_bytes) return {};
    stream.seekg(static_cast<std::streamoff>(size - seal_bytes));
    return last_text(stream);
}

}  // namespace raaderum::output
