#pragma once
// Who belongs together. Employees stand in a row of positions; the row is cut into groups of nearly equal size, once into
// the teams of the professional leaders and once into professional silos. Everything that asks for somebody's leader,
// team or silo asks here.

#include <cstddef>
#include <cstdint>

namespace raaderum {

/// The half-open range [begin, end) of the places in one group.
struct GroupRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    constexpr std::size_t size() const { return end - begin; }
    bool operator==(const GroupRange&) const = default;
};

/// The places of `group` when `places` are cut into `groups` contiguous parts whose sizes differ by at most one.
constexpr GroupRange group_range(std::size_t group, std::size_t places, std::size_t groups) {
    const auto boundary = [&](std::uint64_t index) {
        return static_cast<std::size_t>(index * std::uint64_t{places} / std::uint64_t{groups});
    };
    return {boundary(group), boundary(std::uint64_t{group} + 1)};
}

/// The group whose range holds `place`.
constexpr std::size_t group_of(std::size_t place, std::size_t places, std::size_t groups) {
    return static_cast<std::size_t>(((std::uint64_t{place} + 1) * std::uint64_t{groups} - 1) / std::uint64_t{places});
}

/// Professional leaders needed for `employees`, each leading at most `span` of them.
constexpr std::size_t leader_count(std::size_t employees, std::size_t span) { return (employees + span - 1) / span; }

/// The positions that leader `leader` of `leaders` leads.
constexpr GroupRange team_range(std::size_t leader, std::size_t employees, std::size_t leaders) {
    return group_range(leader, employees, leaders);
}
/// The leader of the person at `position`.
constexpr std::size_t leader_of(std::size_t position, std::size_t employees, std::size_t leaders) {
    return group_of(position, employees, leaders);
}
/// The professional silo that `position` belongs to. With more silos than employees some silos are empty.
constexpr std::size_t silo_of(std::size_t position, std::size_t employees, std::size_t silos) {
    return group_of(position, employees, silos);
}

}  // namespace raaderum
