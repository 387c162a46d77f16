#pragma once
// A short sum over text, by which a name or a line that was made up or damaged is told from one that the program wrote.

#include <cstdint>
#include <string_view>

namespace raaderum {

constexpr std::uint32_t fnv1a_start = 2166136261U;

/// FNV-1a of 32 bits; goes on from `sum` where a text comes in pieces.
constexpr std::uint32_t fnv1a(std::string_view text, std::uint32_t sum = fnv1a_start) {
    for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
    return sum;
}

constexpr std::uint64_t fnv1a_64_start = 14695981039346656037U;

/// FNV-1a of 64 bits, by which a file of some size is told from one that was changed by mistake.
constexpr std::uint64_t fnv1a_64(std::string_view text, std::uint64_t sum = fnv1a_64_start) {
    for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return sum;
}

}  // namespace raaderum
