// A plan's digest follows what decides the results, and nothing else.

#include "output/provenance.hpp"

#include "output/sha256.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::output {
namespace {

using testing::small_scenario;

TEST(Sha256, OfTheEmptyTextAndOfAbcAreThePublishedOnes) {
    EXPECT_EQ(sha256_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(PlanDigest, DoesNotDependOnTheNumberOfReplicatesAndWorlds) {
    scenario::Scenario scenario = small_scenario(10);
    const std::string digest = plan_digest(scenario);
    scenario.resolved =
        "name: small\nweeks: 60\nreplicates:\n  until: {metric: harm}\n  max: 9\nworlds: 7\nseed: 2013\n";
    EXPECT_EQ(plan_digest(scenario), digest);
    EXPECT_EQ(plan_digest(small_scenario(77)), digest);
}

TEST(PlanDigest, DoesNotDependOnTitles) {
    const auto digest = [](const std::string& words, const std::string& of_variant) {
        return plan_digest(scenario::load_text(
            "weeks: 9\n" + words + "variants: {a: {" + of_variant + "}, b: {leaders.develop: 0.2}}\n", "test.yaml"));
    };
    const std::string bare = digest("", "");
    EXPECT_EQ(digest("title: {da: En, en: One}\ndescription: \"a\\nb\"\n", "title: A, description: B"), bare);
    EXPECT_NE(digest("seed: 4\n", "title: A"), bare);
}

TEST(PlanDigest, DependsOnTheReplicatesInEachOfManyWorlds) {
    scenario::Scenario scenario = small_scenario(10);
    scenario.resolved = "name: small\nreplicates: 2\nworlds: 7\nuncertain:\n  leaders.develop: [0.1, 0.2]\n";
    const std::string digest = plan_digest(scenario);
    scenario.resolved = "name: small\nreplicates: 2\nworlds: 9\nuncertain:\n  leaders.develop: [0.1, 0.2]\n";
    EXPECT_EQ(plan_digest(scenario), digest);
    scenario.resolved = "name: small\nreplicates: 3\nworlds: 7\nuncertain:\n  leaders.develop: [0.1, 0.2]\n";
    EXPECT_NE(plan_digest(scenario), digest);
}

TEST(PlanDigest, DependsOnSeedWeeksAndNestedKeysCalledReplicates) {
    const std::string digest = plan_digest(small_scenario(10));
    EXPECT_NE(plan_digest(small_scenario(10, 60, 7)), digest);
    EXPECT_NE(plan_digest(small_scenario(10, 61)), digest);
    scenario::Scenario one = small_scenario(10);
    scenario::Scenario two = small_scenario(10);
    one.resolved += "record:\n  agents:\n    replicates: 1\n";
    two.resolved += "record:\n  agents:\n    replicates: 2\n";
    EXPECT_NE(plan_digest(one), plan_digest(two));
}

TEST(PlanDigest, DependsOnTheTiesThatWereReadFromAFile) {
    scenario::Scenario scenario = small_scenario(10);
    TieList list;
    list.positions = 3;
    list.ties = {{0, 1}, {1, 2}};
    scenario.plan.network.from_file = std::make_shared<TieList>(list);
    const std::string digest = plan_digest(scenario);
    list.ties.back() = {2, 1};
    scenario.plan.network.from_file = std::make_shared<TieList>(list);
    EXPECT_NE(plan_digest(scenario), digest);
}

TEST(PlanDigest, DependsOnTheTeamsOfAChartAndNotOnTheNamesOfLeaders) {
    scenario::Scenario scenario = small_scenario(10);
    const auto digest_of = [&](std::vector<Team> teams) {
        scenario.plan.network.teams = std::make_shared<const Teams>(std::move(teams));
        return plan_digest(scenario);
    };
    const std::string none = plan_digest(scenario);
    const std::string digest = digest_of({{"a", 4, "Anna"}, {"b", 6}});
    EXPECT_NE(digest, none);
    EXPECT_EQ(digest_of({{"a", 4, "Bo"}, {"b", 6}}), digest);
    EXPECT_NE(digest_of({{"a", 5, "Anna"}, {"b", 5}}), digest);
    EXPECT_NE(digest_of({{"a", 4, "Anna"}, {"c", 6}}), digest);
    EXPECT_NE(digest_of({{"a", 4, "Anna", "", "x"}, {"b", 6, "", "", "x"}}), digest);
}

TEST(PlanDifference, NamesTheLinesThatDiffer) {
    EXPECT_EQ(plan_difference("a: 1\nreplicates: 3\nb: 2\n", "a: 1\nreplicates: 4\nb: 3\n"),
              "here `b: 2`; there `b: 3`");
    EXPECT_EQ(plan_difference("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\nb: 2\n"),
              "the same lines stand there in another order, from `b: 2` on");
    EXPECT_EQ(plan_difference("a: 1\nb: 2\n", "a: 1\n"), "here `b: 2`; there nothing more");
}

TEST(Provenance, TimesAreIso8601InUtc) {
    EXPECT_THAT(now(), ::testing::MatchesRegex("20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z"));
}

TEST(Builds, OfOneFileAreListedOnceWhateverCameFirst) {
    Provenance one;
    one.compiler = "GNU 12.2.0";
    one.compiler_flags = "-O3 -ffp-contract=off";
    one.git_revision = "abc";
    Provenance all = one;
    add_build(all, one);
    EXPECT_EQ(all.compiler, "GNU 12.2.0");
    EXPECT_EQ(several_builds(all), "");
    Provenance other = one;
    other.compiler = "Clang 14.0.6";
    add_build(all, other);
    EXPECT_EQ(all.compiler, "Clang 14.0.6; GNU 12.2.0");
    EXPECT_EQ(several_builds(all), "Clang 14.0.6; GNU 12.2.0 with -O3 -ffp-contract=off");
    add_build(other, one);
    EXPECT_EQ(other.compiler, all.compiler);
    add_build(other, all);
    EXPECT_EQ(other.compiler, all.compiler) << "a list is added entry by entry";
}

TEST(Builds, FlagsThatCannotChangeBitsMakeNoOtherBuild) {
    Provenance all;
    all.compiler = "GNU 12.2.0";
    all.compiler_flags = "-O3 -DNDEBUG -ffp-contract=off";
    Provenance other = all;
    other.compiler_flags = "-O3 -g -Wall -ffile-prefix-map=/a=/b -ffp-contract=off";
    add_build(all, other);
    EXPECT_EQ(several_builds(all), "");
    other.compiler_flags = "-O3 -march=native -ffp-contract=off";
    add_build(all, other);
    EXPECT_NE(several_builds(all), "");
}

TEST(Builds, WithFastMathMustNotStandBesideOthers) {
    Provenance here = testing::small_experiment(1).provenance;
    EXPECT_EQ(why_apart(here, here), "");
    for (const char* flag : {"-Ofast", "-ffast-math", "-funsafe-math-optimizations", "-ffp-contract=fast"}) {
        Provenance there = here;
        there.compiler_flags += std::string(" ") + flag;
        EXPECT_THAT(why_apart(here, there), ::testing::HasSubstr(std::string("built with ") + flag));
    }
    EXPECT_EQ(fast_math_in("-ffp-contract=fast -O2 -ffp-contract=off"), "") << "the last one counts";
    EXPECT_EQ(fast_math_in("-O2; -Ofast -ffp-contract=off"), "-Ofast");
}

TEST(Provenance, SaysWithWhatTheProgramWasBuilt) {
    const Provenance made = testing::small_experiment(1).provenance;
    EXPECT_FALSE(made.program_version.empty());
    EXPECT_FALSE(made.compiler.empty());
    EXPECT_THAT(made.compiler_flags, ::testing::HasSubstr("-ffp-contract=off"));
    EXPECT_THAT(made.git_revision, ::testing::MatchesRegex("unknown|[0-9a-f]+(-modified)?"));
}

}  // namespace
}  // namespace raaderum::output
