#include "core/blocks.hpp"

namespace raaderum {
namespace {

RAADERUM_VECTOR float products_in_block(Block block, const float* a, const float* b) {
    return sum_in_lanes(block, [=](std::size_t i) { return a[i] * b[i]; });
}

}  // namespace

double sum_of_products(const Workers& workers, std::size_t places, const float* a, const float* b) {
    return sum_of_blocks(workers, places, [=](Block block) { return products_in_block(block, a, b); });
}

}  // namespace raaderum
