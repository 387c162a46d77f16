#include "output/sha256.hpp"

#include "core/check.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstdint>

namespace raaderum::output {

struct Sha256::Context {
    EVP_MD_CTX* state = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(state); }
    void start() { check(EVP_DigestInit_ex(state, EVP_sha256(), nullptr) == 1, "libcrypto offers SHA-256"); }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) { context_->start(); }
Sha256::~Sha256() = default;

Sha256& Sha256::add(const void* bytes, std::size_t size) {
    check(EVP_DigestUpdate(context_->state, bytes, size) == 1, "libcrypto takes in bytes");
    return *this;
}

Sha256& Sha256::add_text(std::string_view text) {
    const auto length = static_cast<std::uint64_t>(text.size());
    return add(&length, sizeof length).add(text.data(), text.size());
}

std::string Sha256::hex() {
    std::array<unsigned char, 32> sum{};
    check(EVP_DigestFinal_ex(context_->state, sum.data(), nullptr) == 1, "libcrypto gives a sum");
    context_->start();
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : sum) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

std::string sha256_of(std::string_view text) { return Sha256().add(text.data(), text.size()).hex(); }

}  // namespace raaderum::output
