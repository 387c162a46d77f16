#pragma once
// Numbers as people write them, read strictly and independently of the machine's language: a decimal point, no separators,
// no percent signs, nothing that is not finite. Where it can be guessed what was meant, the answer says how to write it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raaderum::scenario {

/// A number, or what is wrong with the text and (where known) how to write it.
struct NumberReading {
    std::optional<double> value;
    std::string wrong;
    std::string advice;
};

NumberReading read_number(std::string_view text);

/// A whole number from 0 to 2^64 − 1, exactly.
std::optional<std::uint64_t> read_whole(std::string_view text);

/// The shortest text that reads back as the same number.
std::string spelled(float value);
std::string spelled(double value);
/// A table's value that may have been a float, with the digits that were meant: 0.65F is 0.65, not 0.64999997.
double as_meant(double value);

}  // namespace raaderum::scenario
