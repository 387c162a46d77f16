// Words for a whole block of positions at once. The generator treats every position alike, so this is vector code.

#include "core/draws.hpp"

#include "core/marks.hpp"

namespace raaderum {

RAADERUM_VECTOR void BlockWords::draw(const Luck& luck, Purpose purpose, Week week, Block block, std::uint32_t index) {
    const std::size_t count = block.end - block.begin;
    const auto first = static_cast<std::uint32_t>(block.begin);
    for (std::size_t k = 0; k != count; ++k) {
        const Words words = luck.words(purpose, week, first + static_cast<std::uint32_t>(k), index);
        of[0][k] = words[0];
        of[1][k] = words[1];
        of[2][k] = words[2];
        of[3][k] = words[3];
    }
}

namespace {

/// The normal numbers of all who do not lie in the tails, and a mark for those who do.
RAADERUM_VECTOR void take_central(const BlockWords& words, std::size_t begin, std::size_t end, std::size_t count,
                                  BlockNormals& normals, Marks (&tails)[4]) {
    for (std::size_t word = begin; word != end; ++word) {
        for (std::size_t k = 0; k != count; ++k) {
            const float x = 2.0F * uniform(words.of[word][k]) - 1.0F;
            const float weight = tail_weight(x);
            normals.of[word][k] = central_quantile(x, weight);
            tails[word].at[k] = weight < in_the_tails ? 0 : 1;
        }
    }
}

}  // namespace

void BlockNormals::take(const BlockWords& words, std::size_t begin, std::size_t end, Block block) {
    const std::size_t count = block.end - block.begin;
    Marks tails[4];
    take_central(words, begin, end, count, *this, tails);
    for (std::size_t word = begin; word != end; ++word) {
        tails[word].for_each(count, [&](std::size_t k) { of[word][k] = normal(words.of[word][k]); });
    }
}

}  // namespace raaderum
