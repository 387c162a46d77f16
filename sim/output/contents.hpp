#pragma once
// How much of everything a set of replicates brings, known before a byte is written: a file's data sets are laid out once,
// at their full size, and every replicate has its place in them, whatever order the replicates come in.

#include "observe/trajectory.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace raaderum::output {

/// All variants of one replicate, in the order of the plan's variants.
using Replicate = std::vector<Trajectory>;

/// A replicate that came to no end, and why.
struct Failure {
    std::uint32_t replicate = 0;
    std::size_t variant = 0;
    std::string reason;
    Week week = -1;  ///< −1: before the first, or not known
    bool operator==(const Failure&) const = default;
};

/// One variant's share of a file. Per replicate, in the order of Contents::replicates: how many of each it has.
struct VariantContents {
    std::vector<std::uint32_t> events;
    std::vector<std::uint32_t> agents;  ///< 1 where its people are recorded
    std::vector<std::uint32_t> ties;    ///< 1 where its ties are recorded
    std::vector<std::uint32_t> snapshots;
    std::vector<Week> agent_weeks;  ///< weeks at which people are recorded
    std::size_t agent_positions = 0;
    std::size_t tie_room = 0;  ///< ties of the replicate that has most
    std::size_t network_positions = 0;
    std::size_t employees = 0;  ///< of the network
    std::size_t leaders = 0;
};

struct Contents {
    std::vector<std::uint32_t> replicates;  ///< ascending
    std::vector<VariantContents> variants;
    std::vector<Failure> failures;  ///< by replicate, then variant
    bool sealed = true;             ///< no file that they were read from is unsealed (seal_mark.hpp)

    /// The place of a replicate among all; throws BrokenInvariant where it is none of them.
    std::size_t place_of(std::uint32_t replicate) const;
    /// How many of the replicates below `limit` there are.
    std::size_t below(std::size_t limit) const;
};

std::uint32_t replicate_of(const Replicate& replicate);

/// What a batch holds. The replicates stand in ascending order.
Contents contents_of(std::span<const Replicate> batch);

/// What several sets hold together, without the replicates from `limit` on. A replicate found twice throws BrokenInvariant.
Contents together(std::span<const Contents> sets, std::uint32_t limit);

/// Those of the `kept` replicates, which are among `all` and ascending.
Contents only(const Contents& all, const std::vector<std::uint32_t>& kept);

/// Where each replicate's share begins: entry p is the sum of `counts` before place p; the last is the total.
std::vector<std::size_t> places(std::span<const std::uint32_t> counts);

/// Bytes that a replicate takes in memory, about.
std::size_t bytes_of(const Replicate& replicate);

}  // namespace raaderum::output
