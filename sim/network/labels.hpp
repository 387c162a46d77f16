#pragma once
// People's labels as they are matched. Two labels are one person's if they differ only in what a reader cannot see or does
// not mean: spaces at the ends, no-break and invisible letters, small and capital letters, and whether an Å is one character
// or an A with a ring.

#include <string>
#include <string_view>

namespace raaderum::network {

/// The label as it is shown: composed (Unicode NFC), without invisible letters, and without spaces at its ends.
std::string clean_label(std::string_view label);

/// What all spellings of a label have in common: as above, in small letters (Unicode case folding), each run of spaces one
/// space, each kind of dash and apostrophe one kind.
std::string folded_label(std::string_view label);

/// The number that a folded label writes, without leading zeros and decimals of zero: "2" for "2", "02" and "2.0". Empty
/// where it is no whole number.
std::string whole_number_in(std::string_view folded);

}  // namespace raaderum::network
