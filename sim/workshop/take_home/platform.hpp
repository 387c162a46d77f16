#pragma once
// What Emscripten's C++ library lacks of C++20, put in front of every file of the workshop to take home (`-include`): the
// one place where it differs from the program. Each piece drops out where a newer library brings its own.

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <system_error>

namespace std {

#if !defined(__cpp_lib_bit_cast)
template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
    return __builtin_bit_cast(To, from);
}
#endif

#if !defined(__cpp_lib_to_chars)
/// A decimal number at the start of a text; strtod rounds correctly here and knows no other locale than C.
inline from_chars_result from_chars(const char* first, const char* last, double& value) {
    const string text(first, last);
    char* end = nullptr;
    const double read = strtod(text.c_str(), &end);
    if (end == text.c_str()) return {first, errc::invalid_argument};
    const char* const stopped = first + (end - text.c_str());
    if (read == HUGE_VAL || read == -HUGE_VAL) return {stopped, errc::result_out_of_range};
    value = read;
    return {stopped, errc{}};
}

/// The fewest digits that read back as the same number, laid out in whichever way is shorter.
template <floating_point Number>
to_chars_result to_chars(char* first, char* last, Number value) {
    constexpr int most_digits = numeric_limits<Number>::max_digits10;
    array<char, 32> scientific{};
    array<char, 32> fixed{};
    const double exact = value;
    int decimals = -1;
    int size = 0;
    do {
        size = snprintf(scientific.data(), scientific.size(), "%.*e", ++decimals, exact);
    } while (decimals != most_digits && static_cast<Number>(strtod(scientific.data(), nullptr)) != value);
    const int exponent = atoi(strchr(scientific.data(), 'e') + 1);
    const int fixed_size = snprintf(fixed.data(), fixed.size(), "%.*f", max(0, decimals - exponent), exact);
    const bool is_fixed = fixed_size <= size;
    if (is_fixed) size = fixed_size;
    if (last - first < size) return {last, errc::value_too_large};
    return {copy_n(is_fixed ? fixed.data() : scientific.data(), size, first), errc{}};
}
#endif

}  // namespace std
