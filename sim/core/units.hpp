#pragma once
// Numbers that mean something: who is meant, and when.

#include <cstdint>
#include <limits>

namespace raaderum {

/// A place in the institution that a person fills. Positions keep their ties; people come and go.
enum class PositionId : std::uint32_t {};
inline constexpr PositionId no_position{std::numeric_limits<std::uint32_t>::max()};

/// A professional leader's place.
enum class LeaderId : std::uint32_t {};

/// One of a country's institutions; the only one, or the first, is number 0.
enum class InstitutionId : std::uint32_t {};

/// One independent repetition of the experiment; the same number means the same luck in every variant.
enum class ReplicateId : std::uint32_t {};

constexpr std::uint32_t number(PositionId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t number(LeaderId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t number(ReplicateId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t number(InstitutionId id) { return static_cast<std::uint32_t>(id); }

/// A week counted from the branch of the variants: week 0 is their first, negative weeks are the burn-in they share.
using Week = std::int32_t;

inline constexpr float weeks_per_year = 52.0F;

/// How many of so many weeks are the last year: all where there are fewer.
template <typename Count>
constexpr Count in_last_year(Count weeks) {
    constexpr auto year = static_cast<Count>(weeks_per_year);
    return weeks < year ? weeks : year;
}

}  // namespace raaderum
