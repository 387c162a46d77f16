// The bits of the model on the processor at hand: prints which of the three levels of core/vector.hpp its loader picks, and a
// digest of seven million values of the arithmetic and of the numbers of two scenarios. levels_test.sh compares levels.
#include "core/arithmetic.hpp"
#include "core/draws.hpp"
#include "core/vector.hpp"
#include "engine/ensemble.hpp"
#include "engine/in_world.hpp"
#include "output/sha256.hpp"
#include "property/small_plan.hpp"
#include "scenario/scenario.hpp"

#include <cstdio>
#include <vector>

namespace raaderum {
namespace {

constexpr std::size_t values_each = 1'000'000;

const char* level() {
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("x86-64-v4")) return "x86-64-v4";
    if (__builtin_cpu_supports("x86-64-v3")) return "x86-64-v3";
#endif
    return "default";
}

RAADERUM_VECTOR void exponentials(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k)
        out[k] = exponential(static_cast<float>(static_cast<int>(k)) * 1.74e-4F - 87.0F);
}
RAADERUM_VECTOR void logarithms(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k) {
        out[k] = logarithm(std::bit_cast<float>(0x00800000U + static_cast<std::uint32_t>(k) * 2129U));
    }
}
RAADERUM_VECTOR void powers(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k) {
        const float x = static_cast<float>(static_cast<int>(k)) * 1e-6F;
        out[k] = power(x + 1e-3F, 4.0F * x - 2.0F);
    }
}
RAADERUM_VECTOR void shares(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k) {
        const float x = static_cast<float>(static_cast<int>(k)) * 2e-5F - 10.0F;
        out[k] = towards(logistic(x), soft_sign(x), share(root(magnitude(x)) - 1.0F));
    }
}
RAADERUM_VECTOR void uniforms(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k) out[k] = uniform(static_cast<std::uint32_t>(k) * 2654435761U);
}
RAADERUM_VECTOR void normals(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k) out[k] = normal(static_cast<std::uint32_t>(k) * 2654435761U);
}
RAADERUM_VECTOR void waits(std::size_t count, float* out) {
    for (std::size_t k = 0; k != count; ++k) out[k] = exponential_wait(static_cast<std::uint32_t>(k) * 2654435761U);
}

void add_arithmetic(output::Sha256& sum) {
    std::vector<float> values(values_each);
    for (const auto fill : {exponentials, logarithms, powers, shares, uniforms, normals, waits}) {
        fill(values.size(), values.data());
        sum.add(values.data(), values.size() * sizeof(float));
    }
}

void add_scenario(output::Sha256& sum, const char* name, int weeks) {
    scenario::Overrides shorter;
    shorter.weeks = weeks;
    const Plan plan = engine::out_of_set(scenario::load(name, shorter).plan);
    for (const Trajectory& trajectory : test::run_all(plan, 2, 2)) {
        sum.add_text(trajectory.failure);
        sum.add(trajectory.metrics.data(), trajectory.metrics.size() * sizeof(float));
        sum.add(trajectory.agents.values.data(), trajectory.agents.values.size() * sizeof(float));
    }
}

}  // namespace
}  // namespace raaderum

int main() {
    raaderum::output::Sha256 sum;
    raaderum::add_arithmetic(sum);
    raaderum::add_scenario(sum, "trust-versus-control", 60);
    raaderum::add_scenario(sum, "media-shock", 60);
    std::printf("%s %s\n", raaderum::level(), sum.hex().c_str());
}
