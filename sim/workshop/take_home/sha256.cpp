// SHA-256 as in FIPS 180-4, section 6.2, because libcrypto does not come along and a browser's own is neither synchronous
// nor offered everywhere to a page that lies in a file. The program's sums come from libcrypto; tests hold the two together.
#include "output/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace raaderum::output {
namespace {

constexpr std::size_t block_bytes = 64;
constexpr std::size_t length_bytes = 8;
using Block = std::array<unsigned char, block_bytes>;

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

}  // namespace

struct Sha256::Context {
    /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    std::array<std::uint32_t, 8> state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    Block block{};
    std::size_t filled = 0;
    std::uint64_t bytes = 0;

    void add(unsigned char byte) {
        block[filled++] = byte;
        if (filled == block_bytes) compress();
    }

    void compress() {
        std::array<std::uint32_t, 64> w{};
        for (std::size_t t = 0; t != 16; ++t) {
            w[t] = std::uint32_t{block[4 * t]} << 24U | std::uint32_t{block[4 * t + 1]} << 16U
                   | std::uint32_t{block[4 * t + 2]} << 8U | block[4 * t + 3];
        }
        for (std::size_t t = 16; t != 64; ++t) {
            const std::uint32_t early = w[t - 15];
            const std::uint32_t late = w[t - 2];
            w[t] = (std::rotr(late, 17) ^ std::rotr(late, 19) ^ late >> 10U) + w[t - 7]
                   + (std::rotr(early, 7) ^ std::rotr(early, 18) ^ early >> 3U) + w[t - 16];
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (std::size_t t = 0; t != 64; ++t) {
            const std::uint32_t one = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g))
                                      + round_constants[t] + w[t];
            const std::uint32_t two =
                (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + one;
            d = c;
            c = b;
            b = a;
            a = one + two;
        }
        const std::array<std::uint32_t, 8> worked{a, b, c, d, e, f, g, h};
        for (std::size_t word = 0; word != state.size(); ++word) state[word] += worked[word];
        filled = 0;
    }

    /// A one, zeros up to the last eight bytes of a block, and in them the number of bits.
    void pad() {
        const std::uint64_t bits = bytes * 8;
        add(0x80);
        while (filled != block_bytes - length_bytes) add(0);
        for (std::size_t byte = length_bytes; byte-- != 0;) add(static_cast<unsigned char>(bits >> (8 * byte)));
    }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

Sha256& Sha256::add(const void* bytes, std::size_t size) {
    const auto* const begin = static_cast<const unsigned char*>(bytes);
    for (const unsigned char* byte = begin; byte != begin + size; ++byte) context_->add(*byte);
    context_->bytes += size;
    return *this;
}

Sha256& Sha256::add_text(std::string_view text) {
    const auto length = static_cast<std::uint64_t>(text.size());
    return add(&length, sizeof length).add(text.data(), text.size());
}

std::string Sha256::hex() {
    context_->pad();
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint32_t word : context_->state) {
        for (unsigned shift = 32; shift != 0; shift -= 4) text.push_back(digits[word >> (shift - 4) & 15U]);
    }
    *context_ = {};
    return text;
}

std::string sha256_of(std::string_view text) { return Sha256().add(text.data(), text.size()).hex(); }

}  // namespace raaderum::output
