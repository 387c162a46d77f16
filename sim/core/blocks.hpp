#pragma once
// A large institution is worked through in blocks of positions. Blocks may run at the same time, because each reads last
// week's world and writes only its own places; sums are kept per block and added in block order, so the bits do not
// depend on how many blocks ran at once.

#include "core/column.hpp"
#include "core/eight.hpp"
#include "core/vector.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace raaderum {

/// The half-open range [begin, end) of positions.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t index = 0;
};

/// Positions in a block: a whole number of vector registers, small enough for a core's own cache.
inline constexpr std::size_t block_size = 256;

constexpr std::size_t block_count(std::size_t places) { return (places + block_size - 1) / block_size; }

/// `for` over the positions of a block. Each position is worked on by itself, which lets the compiler take 16 at once.
#if defined(__clang__)
#define RAADERUM_EACH(i, block) \
    _Pragma("clang loop vectorize(assume_safety)") for (std::size_t i = (block).begin; i != (block).end; ++i)
#else
#define RAADERUM_EACH(i, block) _Pragma("GCC ivdep") for (std::size_t i = (block).begin; i != (block).end; ++i)
#endif

/// Who runs the blocks: one thread, or a pool that the engine hands in.
class Workers {
  public:
    virtual ~Workers() = default;
    /// Calls `work` for every block number in [0, count), in any order, and returns when all are done.
    virtual void run(std::size_t count, const std::function<void(std::size_t)>& work) const = 0;
    /// Whether others are free to take work that may be many blocks at once, such as the whole life of a policy. Who is told so may
    /// hand it to run().
    virtual bool others_are_free() const { return false; }
};

/// Runs one block after the other on the calling thread.
class OneThread final : public Workers {
  public:
    void run(std::size_t count, const std::function<void(std::size_t)>& work) const override {
        for (std::size_t block = 0; block != count; ++block) work(block);
    }
};

/// Calls `work(Block)` for all blocks of `places` positions.
template <class Work>
void for_each_block(const Workers& workers, std::size_t places, Work&& work) {
    const auto block_at = [places](std::size_t index) {
        const std::size_t begin = index * block_size;
        return Block{begin, begin + block_size < places ? begin + block_size : places, index};
    };
    const std::size_t count = block_count(places);
    if (count == 1) {
        work(block_at(0));
    } else {
        workers.run(count, [&](std::size_t index) { work(block_at(index)); });
    }
}

/// The sum of `term(i)` over the places of a block, in 16 running sums that are added as a tree in the end.
template <class Term>
float sum_in_lanes(Block block, Term&& term) {
    float running[lanes] = {};
    for (std::size_t first = block.begin; first != block.end; first += lanes) {
        for (std::size_t lane = 0; lane != lanes; ++lane) running[lane] += term(first + lane);
    }
    const Eight halves = load_eight(running) + load_eight(running + eight);
    const Eight quarters = halves + __builtin_shufflevector(halves, halves, 4, 5, 6, 7, 4, 5, 6, 7);
    const Eight pairs = quarters + __builtin_shufflevector(quarters, quarters, 2, 3, 2, 3, 2, 3, 2, 3);
    return pairs[0] + pairs[1];
}

/// The sum of `sum_in(block)` over all blocks, in double between them: the same bits for any number of threads.
template <class SumIn>
double sum_of_blocks(const Workers& workers, std::size_t places, SumIn&& sum_in) {
    const std::size_t count = block_count(places);
    if (count == 1) return static_cast<double>(sum_in(Block{0, places, 0}));
    std::vector<float> partial(count);
    for_each_block(workers, places, [&](Block block) { partial[block.index] = sum_in(block); });
    double total = 0.0;
    for (const float part : partial) total += static_cast<double>(part);
    return total;
}

/// The sum of a[i] b[i] over all (padded) places.
double sum_of_products(const Workers& workers, std::size_t places, const float* a, const float* b);

}  // namespace raaderum
