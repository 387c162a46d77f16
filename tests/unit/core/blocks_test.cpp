// Work in blocks: every place once, no place twice, and the same bits whoever runs the blocks and in which order.

#include "core/blocks.hpp"

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <thread>

namespace raaderum {
namespace {

/// Runs the last block first.
class Backwards final : public Workers {
  public:
    void run(std::size_t count, const std::function<void(std::size_t)>& work) const override {
        for (std::size_t block = count; block-- != 0;) work(block);
    }
};

/// Runs every fourth block on a thread of its own.
class FourThreads final : public Workers {
  public:
    void run(std::size_t count, const std::function<void(std::size_t)>& work) const override {
        std::vector<std::thread> threads;
        for (std::size_t first = 0; first != 4; ++first) {
            threads.emplace_back([&work, first, count] {
                for (std::size_t block = first; block < count; block += 4) work(block);
            });
        }
        for (std::thread& thread : threads) thread.join();
    }
};

const OneThread one_thread;
const Backwards backwards;
const FourThreads four_threads;

template <class Term>
double sum_of_terms(const Workers& workers, std::size_t places, Term&& term) {
    return sum_of_blocks(workers, places, [&](Block block) { return sum_in_lanes(block, term); });
}

/// Values of many magnitudes and both signs, so that the order of a sum shows in its last bits.
std::vector<float> uneven_values(std::size_t places) {
    const Luck luck(11, ReplicateId{0});
    std::vector<float> values(places);
    for (std::size_t i = 0; i != places; ++i) {
        const Words words = luck.words(Purpose::person, 0, static_cast<std::uint32_t>(i));
        values[i] = normal(words[0]) * exponential(8.0F * normal(words[1]));
    }
    return values;
}

TEST(Blocks, CoverEveryPlaceOnce) {
    for (const Workers* workers : {static_cast<const Workers*>(&one_thread), static_cast<const Workers*>(&backwards),
                                   static_cast<const Workers*>(&four_threads)}) {
        for (const std::size_t places : {0UL, 1UL, 16UL, 255UL, 256UL, 257UL, 512UL, 5000UL}) {
            std::vector<int> visits(places, 0);
            for_each_block(*workers, places, [&](Block block) {
                EXPECT_EQ(block.begin, block.index * block_size);
                EXPECT_LE(block.end - block.begin, block_size);
                for (std::size_t i = block.begin; i != block.end; ++i) ++visits[i];
            });
            EXPECT_EQ(std::count(visits.begin(), visits.end(), 1), static_cast<std::ptrdiff_t>(places));
        }
    }
}

TEST(Blocks, AnInstitutionWithoutPlacesHasNoBlocks) {
    EXPECT_EQ(block_count(0), 0U);
    EXPECT_EQ(block_count(1), 1U);
    EXPECT_EQ(block_count(block_size), 1U);
    EXPECT_EQ(block_count(block_size + 1), 2U);
    EXPECT_EQ(sum_of_terms(one_thread, 0, [](std::size_t) { return 1.0F; }), 0.0);
}

TEST(Blocks, ASumHasTheSameBitsWhoeverAddsIt) {
    for (const std::size_t places : {16UL, 256UL, 272UL, 10'000UL, 40'000UL}) {
        const std::vector<float> values = uneven_values(padded(places));
        const auto term = [&](std::size_t i) { return values[i]; };
        const double alone = sum_of_terms(one_thread, values.size(), term);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(alone),
                  std::bit_cast<std::uint64_t>(sum_of_terms(backwards, values.size(), term)));
        for (int again = 0; again != 5; ++again) {
            EXPECT_EQ(std::bit_cast<std::uint64_t>(alone),
                      std::bit_cast<std::uint64_t>(sum_of_terms(four_threads, values.size(), term)));
        }
    }
}

TEST(Blocks, ASumIsTheSum) {
    EXPECT_EQ(sum_of_terms(one_thread, padded(300), [](std::size_t i) { return i < 300 ? 1.0F : 0.0F; }), 300.0);
    EXPECT_EQ(sum_of_terms(one_thread, 1024, [](std::size_t i) { return static_cast<float>(i); }), 1023.0 * 512.0);
    const std::vector<float> values = uneven_values(10'000);
    long double truth = 0;
    long double magnitudes = 0;
    for (const float value : values) {
        truth += static_cast<long double>(value);
        magnitudes += static_cast<long double>(magnitude(value));
    }
    const double sum = sum_of_terms(one_thread, values.size(), [&](std::size_t i) { return values[i]; });
    EXPECT_LE(std::fabs(static_cast<long double>(sum) - truth), 2e-6L * magnitudes);
}

TEST(Blocks, AnInstitutionOfOneBlockIsNotHandedToOthers) {
    struct Nobody final : Workers {
        void run(std::size_t, const std::function<void(std::size_t)>&) const override { FAIL() << "was called"; }
    } nobody;
    int calls = 0;
    for_each_block(nobody, 48, [&](Block) { ++calls; });
    EXPECT_EQ(calls, 1);
    EXPECT_EQ(sum_of_terms(nobody, 48, [](std::size_t) { return 2.0F; }), 96.0);
}

}  // namespace
}  // namespace raaderum
