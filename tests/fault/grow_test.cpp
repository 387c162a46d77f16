// More replicates, or more worlds, add to a file and change nothing that is there.
#include "program.hpp"

#include "output/digest.hpp"
#include "output/trajectory_file.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace raaderum::cli {
namespace {

const std::string small = R"(schema: 1
name: small
weeks: 12
replicates: 4
seed: 7
institution: {employees: 12}
baseline: as-is
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";
const std::string worlds = small + "uncertain: {institution.task_complexity: [0.2, 0.8]}\nworlds: 2\n";

/// All metrics of all variants, one after the other, of the first `replicates`.
std::vector<float> beginning(const Folder& folder, std::size_t replicates) {
    const output::TrajectoryFile file(folder / "small.h5");
    std::vector<float> all;
    for (std::size_t variant = 0; variant != file.facts().variants.size(); ++variant) {
        for (const output::Described& metric : file.facts().metrics) {
            const auto values = file.metric(variant, metric.name, {0, file.facts().weeks}, 0, replicates);
            all.insert(all.end(), values.begin(), values.end());
        }
    }
    return all;
}

bool same_bits(const std::vector<float>& one, const std::vector<float>& other) {
    return one.size() == other.size() && std::memcmp(one.data(), other.data(), one.size() * sizeof(float)) == 0;
}

/// Grows a file twice; each time what was there stays, and at the end it is what it would have been at once.
void grow_twice(const std::string& scenario, const char* option, const std::vector<int>& sizes,
                std::size_t replicates_in_each) {
    const Folder folder(scenario);
    std::vector<float> before;
    for (std::size_t step = 0; step != sizes.size(); ++step) {
        const Ended grown = folder.run("raaderum run small.yaml --quiet --resume " + std::string(option) + " "
                                       + std::to_string(sizes[step]));
        ASSERT_EQ(grown.exit, 0) << grown.err;
        if (step != 0) {
            const std::size_t earlier = static_cast<std::size_t>(sizes[step - 1]) * replicates_in_each;
            EXPECT_TRUE(same_bits(beginning(folder, earlier), before)) << option << " " << sizes[step];
        }
        before = beginning(folder, static_cast<std::size_t>(sizes[step]) * replicates_in_each);
    }
    ASSERT_EQ(folder
                  .run("raaderum run small.yaml --quiet -o once.h5 " + std::string(option) + " "
                       + std::to_string(sizes.back()))
                  .exit,
              0);
    EXPECT_EQ(output::digest(folder / "small.h5"), output::digest(folder / "once.h5"));
}

TEST(Growing, ByReplicatesAddsAndChangesNothing) { grow_twice(small, "--replicates", {4, 9, 17}, 1); }

TEST(Growing, ByWorldsAddsAndChangesNothing) { grow_twice(worlds, "--worlds", {2, 5, 105}, 4); }

}  // namespace
}  // namespace raaderum::cli
