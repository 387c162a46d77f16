#include "core/known_answers.hpp"

#include "core/arithmetic.hpp"
#include "core/draws.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace raaderum {
namespace {

/// The number itself, which the compiler may not know beforehand.
template <class Number>
Number asked(Number value) {
    volatile Number hidden = value;
    return hidden;
}

/// Bits of many numbers in one: FNV-1a over 32-bit words.
class Sum {
  public:
    void add(std::uint32_t word) { sum_ = (sum_ ^ word) * 0x100000001B3ULL; }
    void add(float value) { add(std::bit_cast<std::uint32_t>(value)); }
    std::uint64_t value() const { return sum_; }

  private:
    std::uint64_t sum_ = 0xCBF29CE484222325ULL;
};

bool rounds_to_nearest() {
    return asked(1.0F) / asked(3.0F) == 0x1.555556p-2F && asked(-1.0F) / asked(3.0F) == -0x1.555556p-2F
           && asked(1.0) / asked(10.0) == 0x1.999999999999ap-4 && asked(-2.0) / asked(3.0) == -0x1.5555555555555p-1;
}

bool keeps_tiny_numbers() { return asked(0x1p-70F) * asked(0x1p-70F) == 0x1p-140F && asked(0x1p-140F) > 0.0F; }

/// A product that is rounded before it is added to, as it is where the two are not contracted into one operation.
bool rounds_every_step() {
    const float one = asked(1.0F);
    const float more = asked(0x1.000002p0F);
    return more * more - asked(0x1.000004p0F) * one == 0.0F;
}

std::uint64_t of_functions() {
    Sum sum;
    for (const float x : {-20.0F, -3.3F, -0.7F, 0.01F, 1.0F, 2.5F, 42.0F}) {
        sum.add(exponential(asked(x)));
        sum.add(logistic(asked(x)));
        sum.add(logarithm(exponential(asked(x)) + 0.25F));
    }
    return sum.value();
}

std::uint64_t of_draws() {
    const Luck luck(asked(std::uint64_t{2013}), ReplicateId{7});
    Sum sum;
    for (std::uint32_t who = 0; who != 8; ++who) {
        const Words words = luck.words(Purpose::person, 3, who);
        for (const std::uint32_t word : words) {
            sum.add(word);
            sum.add(normal(word));
        }
    }
    return sum.value();
}

std::uint64_t of_blocks() {
    constexpr Block block{0, 32};
    BlockWords words;
    BlockNormals normals;
    words.draw(Luck(asked(std::uint64_t{2013}), ReplicateId{7}), Purpose::encounter, 5, block);
    normals.take(words, 0, 4, block);
    Sum sum;
    for (const auto& row : normals.of) {
        for (std::size_t who = block.begin; who != block.end; ++who) sum.add(row[who]);
    }
    return sum.value();
}

}  // namespace

const char* wrong_answer() {
    if (!rounds_to_nearest()) return "numbers are not rounded to the nearest";
    if (!keeps_tiny_numbers()) return "tiny numbers are taken for zero";
    if (!rounds_every_step()) return "products are added to before they are rounded";
    if (of_functions() != 0x1A065E51E8B974E1ULL) return "exponentials and logarithms have other bits";
    if (of_draws() != 0xCEACEA9CDA8CAFBBULL) return "chance has other bits";
    if (of_blocks() != 0x6062EB88811A658BULL) return "chance for many at once has other bits";
    return nullptr;
}

}  // namespace raaderum
