#pragma once
// Chance in the institution. Every draw has a name: which seed, which replicate, which week, who, and what for. Nothing is
// drawn "next", so adding a person moves nobody else's luck, two policies meet the same luck, and the number of threads
// cannot matter. The generator is Threefry 4x32 with 20 rounds (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as
// easy as 1, 2, 3", SC11), as shipped in Random123. It only adds, rotates and xors, so compilers turn a loop over
// positions into vector code by themselves.

#include "core/arithmetic.hpp"
#include "core/blocks.hpp"
#include "core/units.hpp"

#define R123_USE_SSE 0  // nothing here needs the processor's own functions, and their headers take long to read
#include <Random123/threefry.h>

#include <array>
#include <cstdint>

namespace raaderum {

/// What a draw is for. The numbers are part of the results: append, never renumber.
enum class Purpose : std::uint32_t {
    person = 1,          ///< who the newcomer at a position is
    leader = 2,          ///< who the leader is
    network = 3,         ///< which ties there are
    encounter = 4,       ///< a citizen's case, and how it is handled
    career = 5,          ///< leaving, vacancy, absence
    misfortune = 6,      ///< harm, misuse, whether the press hears of it
    life = 7,            ///< strain that people bring from home
    breach = 8,          ///< whom a shock hits
    initial_tie = 9,     ///< the trust a tie starts with
    world = 10,          ///< which parameters another world has
    calibration = 11,    ///< which points a calibration tries
    sensitivity = 12,    ///< which points a sensitivity analysis tries
    uncertainty = 13,    ///< which values the uncertain parameters have in a sampled world
    leader_career = 14,  ///< leaders leaving, vacancy, illness
    survey = 15,         ///< who answers a survey, and how
};

/// Four independent 32-bit words.
using Words = std::array<std::uint32_t, 4>;

/// A uniform number in (0, 1): 23 bits, centred, so that neither end occurs and every value is an exact float.
inline float uniform(std::uint32_t word) {
    return (static_cast<float>(static_cast<std::int32_t>(word >> 9U)) + 0.5F) * 0x1p-23F;
}
/// A standard normal number.
inline float normal(std::uint32_t word) { return normal_quantile(uniform(word)); }
/// A standard exponential number.
inline float exponential_wait(std::uint32_t word) { return -logarithm(uniform(word)); }

/// The luck of one institution in one replicate.
class Luck {
  public:
    Luck(std::uint64_t seed, ReplicateId replicate, InstitutionId institution = {})
        : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U), number(replicate),
               0x72616164U + number(institution)} {}  // "raad"

    /// Four words for `who` in `week`, for `purpose`; `index` numbers further draws of the same name.
    Words words(Purpose purpose, Week week, std::uint32_t who, std::uint32_t index = 0) const {
        r123::Threefry4x32 generator;
        const r123::Threefry4x32::ctr_type counter{
            {who, static_cast<std::uint32_t>(week), static_cast<std::uint32_t>(purpose), index}};
        const r123::Threefry4x32::key_type key{{key_[0], key_[1], key_[2], key_[3]}};
        const auto result = generator(counter, key);
        return {result[0], result[1], result[2], result[3]};
    }

  private:
    std::array<std::uint32_t, 4> key_;
};

/// Four words for each position of a block: `of[word][position - block.begin]`.
struct BlockWords {
    alignas(64) std::uint32_t of[4][block_size];

    /// Draws for all positions of `block`; the same words that Luck::words gives for each.
    void draw(const Luck& luck, Purpose purpose, Week week, Block block, std::uint32_t index = 0);
};

/// Standard normal numbers for each position of a block: `of[word][position - block.begin]`.
struct BlockNormals {
    alignas(64) float of[4][block_size];

    /// Makes them of the words [begin, end) of each position; the same numbers that normal() gives for each.
    void take(const BlockWords& words, std::size_t begin, std::size_t end, Block block);
};

}  // namespace raaderum
