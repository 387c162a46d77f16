#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace raaderum::scenario {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Takes digits off the front of `text` and says how many.
std::size_t take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

/// Takes an unsigned decimal number off the front of `text`: 45, 0.7, .5, 1e-3.
bool take_decimal(std::string_view& text) {
    std::size_t digits = take_digits(text);
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        digits += take_digits(text);
    }
    if (digits == 0) return false;
    if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
        std::string_view exponent = text.substr(1);
        if (!exponent.empty() && (exponent.front() == '+' || exponent.front() == '-')) exponent.remove_prefix(1);
        if (take_digits(exponent) != 0) text = exponent;
    }
    return true;
}

bool is_not_finite_word(std::string_view text) {
    std::string word;
    for (const char character : text) {
        if (character == '+' || character == '-' || character == '.') continue;
        word += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    }
    return word == "nan" || word == "inf" || word == "infinity";
}

std::string without(std::string_view text, std::string_view characters) {
    std::string result;
    for (const char character : text) {
        if (characters.find(character) == std::string_view::npos) result += character;
    }
    return result;
}

template <class Number>
std::string shortest(Number value) {
    constexpr Number exactly_whole = 16'000'000;  // below this, 45000 rather than 4.5e+04
    std::array<char, 32> text{};
    const auto end = text.data() + text.size();
    const bool whole = value > -exactly_whole && value < exactly_whole && value == std::trunc(value);
    const auto result =
        whole ? std::to_chars(text.data(), end, static_cast<int>(value)) : std::to_chars(text.data(), end, value);
    return {text.data(), result.ptr};
}

/// Whether a text is a day or month: 2026-03-01, 1.3.2026, 03/01/2026, 2026-03.
bool is_date(std::string_view text) {
    std::array<std::size_t, 3> digits{};
    std::size_t groups = 0;
    char between = '\0';
    while (groups != digits.size()) {
        digits[groups] = take_digits(text);
        if (digits[groups++] == 0) return false;
        if (text.empty()) break;
        const bool known = text.front() == '-' || text.front() == '.' || text.front() == '/';
        if (!known || (between != '\0' && text.front() != between)) return false;
        between = text.front();
        text.remove_prefix(1);
    }
    if (!text.empty() || between == '\0') return false;
    const bool year_first = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
    const bool year_last = digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4;
    return groups == 3 ? year_first || year_last : between == '-' && digits[0] == 4 && digits[1] == 2;
}

/// The number that a hexadecimal, octal or binary one is (0x10, 0o20, 0b10000).
std::optional<std::uint64_t> of_another_base(std::string_view text) {
    if (text.size() < 3 || text.front() != '0') return std::nullopt;
    const char mark = text[1];
    const int base = mark == 'x' || mark == 'X'   ? 16
                     : mark == 'o' || mark == 'O' ? 8
                     : mark == 'b' || mark == 'B' ? 2
                                                  : 0;
    if (base == 0) return std::nullopt;
    std::uint64_t value = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data() + 2, end, value, base);
    if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return value;
}

/// A share written as a fraction, 3/4.
std::optional<double> fraction(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto above = read_whole(text.substr(0, slash));
    const auto below = read_whole(text.substr(slash + 1));
    if (!above || !below || *below == 0) return std::nullopt;
    return static_cast<double>(*above) / static_cast<double>(*below);
}

/// Whether what stands behind a number reads like a unit: "16h", "3 weeks", "5 €".
bool is_unit(std::string_view rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (rest.empty()) return false;
    const char first = rest.front();
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')
                        || static_cast<unsigned char>(first) >= 0x80 || first == '%' || first == '$';
    return letter && std::none_of(rest.begin(), rest.end(), is_digit);
}

bool is_word_for_years(std::string_view rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    constexpr std::array<std::string_view, 6> words{"y", "yr", "year", "years", "\u00e5r", "aar"};
    return std::find(words.begin(), words.end(), rest) != words.end();
}

/// What a text that is no number may have been meant to say.
NumberReading misreading(std::string_view text) {
    const std::string wrong = fmt::format("'{}' is no number", text.substr(0, 40));
    if (text.size() > 60) return {{}, wrong, {}};
    if (is_not_finite_word(text)) return {{}, fmt::format("'{}' is not a finite number", text), {}};
    if (text.empty()) return {{}, "an empty text is no number", {}};
    if (is_date(text)) return {{}, fmt::format("'{}' is a date and no number", text), {}};
    if (const auto value = of_another_base(text)) {
        return {{}, fmt::format("'{}' is no decimal number", text), fmt::format("write {}", *value)};
    }
    if (const auto share = fraction(text)) return {{}, wrong, "write " + spelled(as_meant(*share))};
    if (text.back() == '%') {
        const auto share = read_number(text.substr(0, text.find_last_not_of(" %") + 1));
        if (share.value) return {{}, wrong, "write " + spelled(as_meant(*share.value / 100.0))};
    }
    if (std::count(text.begin(), text.end(), ',') == 1) {
        std::string pointed(text);
        pointed[pointed.find(',')] = '.';
        if (pointed.find('.') == pointed.rfind('.') && read_number(pointed).value) {
            return {{}, wrong, fmt::format("write {} with a point", pointed)};
        }
    }
    const std::string joined = without(text, "_, '");
    if (joined != text && read_number(joined).value) return {{}, wrong, fmt::format("write {}", joined)};
    std::string_view rest = text;
    const bool other_base =
        text.size() > 1 && text.front() == '0' && std::isalpha(static_cast<unsigned char>(text[1])) != 0;
    if (!other_base && take_decimal(rest) && rest.size() < text.size() && rest.size() <= 20 && is_unit(rest)) {
        if (is_word_for_years(rest)) return {{}, wrong, "a year is 52 weeks"};
        return {
            {}, wrong, fmt::format("write {} without anything behind it", text.substr(0, text.size() - rest.size()))};
    }
    return {{}, wrong, {}};
}

}  // namespace

NumberReading read_number(std::string_view text) {
    std::string_view rest = text;
    if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) rest.remove_prefix(1);
    if (text.size() > 60 || !take_decimal(rest) || !rest.empty()) return misreading(text);
    if (text.front() == '+') text.remove_prefix(1);
    double value = 0.0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec == std::errc::result_out_of_range) {
        const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
        return {{}, fmt::format("{} is too {}", text, tiny ? "close to 0" : "large"), tiny ? "write 0" : ""};
    }
    if (result.ec != std::errc() || result.ptr != end || !std::isfinite(value)) return misreading(text);
    return {value, {}, {}};
}

std::optional<std::uint64_t> read_whole(std::string_view text) {
    std::uint64_t value = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return value;
}

std::string spelled(float value) { return shortest(value); }
std::string spelled(double value) { return shortest(value); }

double as_meant(double value) {
    const std::string text = spelled(static_cast<float>(value));
    double meant = value;
    std::from_chars(text.data(), text.data() + text.size(), meant);
    return meant;
}

}  // namespace raaderum::scenario
