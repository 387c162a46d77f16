#include "output/lay_out_speed.hpp"

#include "output/writer.hpp"

#include <algorithm>
#include <chrono>

namespace raaderum::output {

double seconds_to_lay_out_a_variant(const Experiment& experiment) {
    constexpr std::size_t few_variants = 4;
    Experiment few = experiment;
    few.variants.resize(std::min(few.variants.size(), few_variants));
    for (VariantLabel& variant : few.variants) variant.baseline = 0;
    few.weeks = 1;
    few.replicates = 1;
    const HdfTurn turn;
    const auto start = std::chrono::steady_clock::now();
    HdfObject file = create_image("dry run");
    TrajectoryWriter writer(file, few, {0}, Form::file, {});
    writer.close();
    file.close();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    return taken.count() / static_cast<double>(few.variants.size());
}

}  // namespace raaderum::output
