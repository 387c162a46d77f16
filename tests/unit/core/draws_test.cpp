// Chance is named. The generator is the published one (checked by a second, plain implementation of it and by its
// authors' known answers), equal names give equal words, and different names give different ones.

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <memory>
#include <set>

namespace raaderum {
namespace {

/// Threefry 4x32 with 20 rounds, written down once more from Salmon et al. (2011).
Words plain_threefry(Words counter, const Words& key) {
    constexpr int rotations[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};
    const std::array<std::uint32_t, 5> keys{key[0], key[1], key[2], key[3],
                                            0x1BD11BDAU ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
    for (std::size_t word = 0; word != 4; ++word) counter[word] += keys[word];
    for (std::uint32_t round = 0; round != 20; ++round) {
        const std::size_t with_first = round % 2 == 0 ? 1 : 3;
        const std::size_t with_third = 4 - with_first;
        counter[0] += counter[with_first];
        counter[with_first] = std::rotl(counter[with_first], rotations[round % 8][0]) ^ counter[0];
        counter[2] += counter[with_third];
        counter[with_third] = std::rotl(counter[with_third], rotations[round % 8][1]) ^ counter[2];
        if (round % 4 == 3) {
            const std::uint32_t injection = round / 4 + 1;
            for (std::uint32_t word = 0; word != 4; ++word) counter[word] += keys[(injection + word) % 5];
            counter[3] += injection;
        }
    }
    return counter;
}

struct KnownAnswer {
    Words counter, key, answer;
};

// The three vectors for threefry4x32, 20 rounds, in the known-answer test of Random123.
constexpr KnownAnswer known_answers[] = {
    {{0, 0, 0, 0}, {0, 0, 0, 0}, {0x9c6ca96aU, 0xe17eae66U, 0xfc10ecd4U, 0x5256a7d8U}},
    {{0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU},
     {0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU},
     {0x2a881696U, 0x57012287U, 0xf6c7446eU, 0xa16a6732U}},
    {{0x243f6a88U, 0x85a308d3U, 0x13198a2eU, 0x03707344U},
     {0xa4093822U, 0x299f31d0U, 0x082efa98U, 0xec4e6c89U},
     {0x59cd1dbbU, 0xb8879579U, 0x86b5d00cU, 0xac8b6d84U}}};

TEST(Draws, TheGeneratorGivesThePublishedKnownAnswers) {
    for (const KnownAnswer& known : known_answers) {
        const auto& c = known.counter;
        const auto& k = known.key;
        const auto result = r123::Threefry4x32()({{c[0], c[1], c[2], c[3]}}, {{k[0], k[1], k[2], k[3]}});
        EXPECT_EQ((Words{result[0], result[1], result[2], result[3]}), known.answer);
        EXPECT_EQ(plain_threefry(known.counter, known.key), known.answer);
    }
}

TEST(Draws, WordsAreThePublishedGeneratorsForThatName) {
    const std::uint64_t seed = 0x0123456789ABCDEFU;
    const Luck luck(seed, ReplicateId{77});
    const Words key{0x89ABCDEFU, 0x01234567U, 77, 0x72616164U};
    for (const Week week : {-52, -1, 0, 1, 519}) {
        for (const std::uint32_t who : {0U, 44U, number(no_position)}) {
            for (const std::uint32_t index : {0U, 9U}) {
                const auto purpose = static_cast<std::uint32_t>(Purpose::career);
                EXPECT_EQ(luck.words(Purpose::career, week, who, index),
                          plain_threefry({who, static_cast<std::uint32_t>(week), purpose, index}, key));
            }
        }
    }
}

TEST(Draws, ABlockDrawsTheWordsThatEachPositionWouldDrawAlone) {
    const Luck luck(5, ReplicateId{3});
    const auto words = std::make_unique<BlockWords>();
    for (const Block block : {Block{0, 256, 0}, Block{256, 512, 1}, Block{512, 560, 2}}) {
        words->draw(luck, Purpose::encounter, -7, block, 2);
        for (std::size_t i = block.begin; i != block.end; ++i) {
            const Words alone = luck.words(Purpose::encounter, -7, static_cast<std::uint32_t>(i), 2);
            for (std::size_t word = 0; word != 4; ++word) EXPECT_EQ(words->of[word][i - block.begin], alone[word]);
        }
    }
}

TEST(Draws, ABlockTakesTheNormalNumbersThatItsWordsGiveAlone) {
    const Luck luck(7, ReplicateId{1});
    const Block block{64, 64 + block_size, 0};
    BlockWords words;
    BlockNormals normals;
    int far_out = 0;  // some 276 of 102,400
    for (Week week = 0; week != 100; ++week) {
        words.draw(luck, Purpose::encounter, week, block);
        normals.take(words, 0, 4, block);
        for (std::size_t word = 0; word != 4; ++word) {
            for (std::size_t k = 0; k != block_size; ++k) {
                ASSERT_EQ(normals.of[word][k], normal(words.of[word][k]));
                if (std::abs(normals.of[word][k]) > 3.0F) ++far_out;
            }
        }
    }
    EXPECT_GT(far_out, 0);
}

TEST(Draws, DifferentNamesGiveDifferentWords) {
    std::set<Words> seen;
    std::size_t names = 0;
    for (const std::uint64_t seed : {1ULL, 2ULL, 1ULL << 32U}) {
        for (const std::uint32_t replicate : {0U, 1U, 1000U}) {
            const Luck luck(seed, ReplicateId{replicate});
            for (std::uint32_t purpose = 1; purpose <= 9; ++purpose) {
                for (const Week week : {-1, 0, 1, 2}) {
                    for (const std::uint32_t who : {0U, 1U, 2U, 44U}) {
                        for (const std::uint32_t index : {0U, 1U, 2U}) {
                            seen.insert(luck.words(static_cast<Purpose>(purpose), week, who, index));
                            ++names;
                        }
                    }
                }
            }
        }
    }
    EXPECT_EQ(seen.size(), names);
}

TEST(Draws, TheSameNameGivesTheSameWordsInAnyOrder) {
    const Luck first(9, ReplicateId{4});
    const Luck second(9, ReplicateId{4});
    const Words later = first.words(Purpose::life, 30, 12);
    (void)second.words(Purpose::career, 1, 2);
    EXPECT_EQ(second.words(Purpose::life, 30, 12), later);
    EXPECT_EQ(first.words(Purpose::life, 30, 12), later);
}

TEST(Draws, AUniformNumberIsNeitherZeroNorOne) {
    for (const std::uint32_t word : {0U, 1U, 511U, 512U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFE00U, 0xFFFFFFFFU}) {
        EXPECT_GT(uniform(word), 0.0F);
        EXPECT_LT(uniform(word), 1.0F);
        EXPECT_TRUE(std::isfinite(normal(word)));
        EXPECT_TRUE(std::isfinite(exponential_wait(word)));
        EXPECT_GT(exponential_wait(word), 0.0F);
    }
    EXPECT_EQ(uniform(0), 0x1p-24F);
    EXPECT_EQ(uniform(0xFFFFFFFFU), 1.0F - 0x1p-24F);
}

TEST(Draws, UniformNumbersLieEvenlyAndMirrorEachOther) {
    for (const std::uint32_t word : {0U, 12345U, 0x1234567U, 0xDEADBEEFU}) {
        EXPECT_EQ(uniform(word) + uniform(~word), 1.0F);
        EXPECT_EQ(normal(word), -normal(~word));
    }
    EXPECT_EQ(uniform(0x80000000U) - uniform(0x7FFFFFFFU), 0x1p-23F);
}

}  // namespace
}  // namespace raaderum
