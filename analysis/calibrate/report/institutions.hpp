#pragma once
// The institutions that the report looks at: the default one many times, one that differs in its span
// of control, and a set in which everything differs that differs between real institutions.

#include "calibrate/report/account.hpp"

#include <span>
#include <string_view>

namespace raaderum::calibrate {

/// A parameter that differs between institutions, evenly within its range.
struct Varied {
    std::string_view key;
    double low;
    double high;
};
std::span<const Varied> varied_parameters();

std::vector<Account> default_institutions();
std::vector<Account> different_institutions();
/// Settings of the different institution with this number, and the seed of their luck; the replicate is the number.
Settings settings_of_different(std::uint32_t number);
inline constexpr std::uint64_t seed_of_different = 1;

struct SpanOutcome {
    int span = 0;
    double perceived_leadership = 0.0;  ///< from 1 to 7, everybody asked once a year
    double wellbeing = 0.0;
};
/// Larger institutions, alike but for their span of control.
std::vector<SpanOutcome> spans_of_control();

inline constexpr std::uint32_t default_replicates = 60;
inline constexpr std::uint32_t different_count = 240;
inline constexpr std::uint32_t span_replicates = 20;
inline constexpr int span_employees = 120;

}  // namespace raaderum::calibrate
