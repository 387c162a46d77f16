#pragma once
// The stages of an analysis, each with chance of its own.

#include <cstddef>

namespace raaderum::sensitivity::stage {

inline constexpr std::size_t walks = 0;
inline constexpr std::size_t rows = 1;
inline constexpr std::size_t resamples = 2;

}  // namespace raaderum::sensitivity::stage
