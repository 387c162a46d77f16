#include "words/language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::words {
namespace {

constexpr std::string_view minus = "−";
constexpr std::string_view no_number = "–";

}  // namespace

std::string number(double value, int decimals, Language language) {
    if (!std::isfinite(value)) return std::string(no_number);
    std::string digits = fmt::format("{:.{}f}", std::fabs(value), decimals);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    if (language == Language::danish) std::replace(digits.begin(), digits.end(), '.', ',');
    return value < 0.0 && !is_zero ? std::string(minus) + digits : digits;
}

std::string signed_number(double value, int decimals, Language language) {
    const std::string plain = number(value, decimals, language);
    const bool is_positive = value > 0.0 && plain.find_first_not_of("0.,") != std::string::npos;
    return is_positive && std::isfinite(value) ? "+" + plain : plain;
}

}  // namespace raaderum::words
