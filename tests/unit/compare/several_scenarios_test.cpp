// Files of several scenarios in one study: what they are called, what is compared with what, and what is paired.
#include "compare/comparison.hpp"
#include "compare/outcomes_table.hpp"
#include "compare/tables.hpp"
#include "compare/who_loses.hpp"
#include "made_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <iterator>

namespace raaderum::compare {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Made;
using testing::shared_luck;

/// A house of its own: its level, and what its second policy adds, in luck that goes by the replicate's number.
Made house(double level, double policy, int replicates, const std::string& extra = "") {
    Made made;
    made.replicates = replicates;
    made.scenario = extra;
    made.value = [level, policy](std::size_t variant, std::uint32_t replicate, Metric, int) {
        const double own = 0.001 * shared_luck(replicate + 100 * static_cast<std::uint32_t>(variant));
        return static_cast<float>(level + (variant == 1 ? policy : 0.0) + 0.1 * shared_luck(replicate) + own);
    };
    return made;
}

Study both(const Folder& folder, const Made& one, const Made& other) {
    const std::array files{folder.make("own.h5", one), folder.make("neighbour.h5", other)};
    return Study(files);
}

Comparison leeway_of(const Study& study) {
    Question question;
    question.metrics = {study.metric_called("leeway").value()};
    return compare(study, question);
}

TEST(SeveralScenarios, AreNamedByTheirFilesAndComparedWithinAndAcross) {
    const Folder folder;
    const Study study = both(folder, house(0.4, 0.05, 6), house(0.5, 0.1, 9, "institution: {employees: 60}\n"));
    const StudyFacts& facts = study.facts();
    std::vector<std::string> names;
    std::vector<std::size_t> baselines;
    for (const StudyVariant& variant : facts.variants) {
        names.push_back(variant.name);
        baselines.push_back(variant.baseline);
    }
    EXPECT_THAT(names, ElementsAre("own/as-is", "own/trust", "neighbour/as-is", "neighbour/trust"));
    EXPECT_THAT(baselines, ElementsAre(0, 0, 0, 2)) << "a policy meets its own house, a house the first one";
    ASSERT_EQ(facts.scenarios.size(), 2U);
    EXPECT_EQ(facts.scenarios[0].differs, "");
    EXPECT_THAT(facts.scenarios[1].differs, HasSubstr("institution.employees"));
    EXPECT_TRUE(facts.paired_across) << "they have the same seed";
    EXPECT_THAT(facts.how_paired, HasSubstr("paired by replicate"));
    const Comparison comparison = leeway_of(study);
    ASSERT_EQ(comparison.rows.size(), 3U);
    EXPECT_NEAR(comparison.row(1, 0)->difference, 0.05, 0.002);
    EXPECT_NEAR(comparison.row(2, 0)->difference, 0.1, 1e-5);
    EXPECT_EQ(comparison.row(2, 0)->pairs, 6U) << "the replicates that both have";
    EXPECT_NEAR(comparison.row(3, 0)->difference, 0.1, 0.002);
    EXPECT_EQ(comparison.row(3, 0)->pairs, 9U);
}

TEST(SeveralScenarios, ThatShareNeitherSeedNorWorldsAreNotPaired) {
    const Folder folder;
    Made worlds = house(0.5, 0.1, 9, "institution: {employees: 60}\n");
    worlds.replicates_per_world = 3;
    const Study study = both(folder, house(0.4, 0.05, 6), worlds);
    EXPECT_FALSE(study.facts().paired_across);
    EXPECT_THAT(study.facts().how_paired, HasSubstr("Welch"));
    EXPECT_FALSE(study.facts().worlds.any());
    EXPECT_THAT(study.facts().scenarios[1].differs, HasSubstr("worlds, "));
    const Comparison comparison = leeway_of(study);
    const Row& across = *comparison.row(2, 0);
    EXPECT_FALSE(across.paired);
    EXPECT_EQ(across.pairs, 3U) << "three worlds against six replicates";
    EXPECT_GT(across.high - across.low, 0.1) << "luck is not taken out";
    EXPECT_TRUE(std::isnan(across.paired_effect));
    const Row& within = *comparison.row(3, 0);
    EXPECT_TRUE(within.paired);
    EXPECT_EQ(within.pairs, 3U);
    EXPECT_EQ(within.worlds.of(), 3U);
    EXPECT_NEAR(within.difference, 0.1, 0.002);
}

TEST(SeveralScenarios, ThatLiveInTheSameWorldsArePairedByWorld) {
    const Folder folder;
    Made one = house(0.4, 0.05, 6);
    Made other = house(0.5, 0.1, 6, "institution: {employees: 60}\n");
    one.replicates_per_world = other.replicates_per_world = 2;
    const Study study = both(folder, one, other);
    EXPECT_TRUE(study.facts().paired_across);
    EXPECT_THAT(study.facts().how_paired, HasSubstr("paired by world"));
    EXPECT_EQ(study.facts().worlds.numbers.size(), 3U);
    EXPECT_EQ(leeway_of(study).row(2, 0)->pairs, 3U);
}

TEST(SeveralScenarios, StandInOneSetOfTables) {
    const Folder folder;
    Made worlds = house(0.5, 0.1, 4, "institution: {employees: 60}\n");
    worlds.replicates_per_world = 2;
    const Study study = both(folder, house(0.4, 0.05, 3), worlds);
    write_tables(study, folder / "tables");
    std::ifstream file(folder / "tables/metrics.csv");
    const std::string metrics(std::istreambuf_iterator<char>(file), {});
    EXPECT_THAT(metrics, HasSubstr("variant,world,replicate,week,"));
    EXPECT_THAT(metrics, HasSubstr("\nown/as-is,,0,0,"));
    EXPECT_THAT(metrics, HasSubstr("\nneighbour/trust,1,3,59,"));
    EXPECT_TRUE(std::filesystem::exists(folder / "tables/worlds-neighbour.csv"));
    const std::string outcomes = outcomes_table(study);
    EXPECT_THAT(outcomes, HasSubstr("\nown/as-is,0,3,"));
    EXPECT_THAT(outcomes, HasSubstr("\nneighbour/trust,1,2,"));
}

TEST(SeveralScenarios, FilesOfOneNameAreToldApartByTheirFolders) {
    const Folder folder;
    std::filesystem::create_directory(folder / "north");
    std::filesystem::create_directory(folder / "south");
    const std::array files{folder.make("north/out.h5", house(0.4, 0.0, 3)),
                           folder.make("south/out.h5", house(0.4, 0.0, 3, "institution: {employees: 60}\n"))};
    const Study study(files);
    EXPECT_EQ(study.facts().variants.front().name, "north/out/as-is");
    EXPECT_EQ(study.facts().variants.back().name, "south/out/trust");
}

}  // namespace
}  // namespace raaderum::compare
