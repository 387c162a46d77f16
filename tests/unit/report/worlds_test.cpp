// What a report says where a study has sampled worlds: worlds count, not replicates; where each policy loses, in words;
// and only policies of one cell of a sweep compete. With made-up numbers, so that every answer is known.
#include "made_study.hpp"
#include "report/page.hpp"
#include "report/section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace raaderum::report {
namespace {

using compare::testing::Folder;
using compare::testing::Made;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// 40 worlds of two replicates; trust's value to citizens differs by `gain(world)` from 0.5.
Made made_worlds(const std::function<float(std::size_t world)>& gain) {
    Made made;
    made.replicates = 80;
    made.replicates_per_world = 2;
    made.value = [gain](std::size_t variant, std::uint32_t replicate, Metric, int) {
        return 0.5F + (variant == 1 ? gain(replicate / 2) : 0.0F);
    };
    return made;
}

/// What each world is like; it does not depend on what policies come to there.
double complexity_of(const compare::StudyWorlds& worlds, std::size_t world) { return worlds.values[world][0]; }

compare::Comparison comparison_of(const compare::Study& study, const char* metric = "citizen_value") {
    compare::Question question;
    question.metrics = {*study.metric_called(metric)};
    return compare::compare(study, question);
}

std::string losing_in(const Made& made, Language language) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made);
    const compare::Comparison comparison = comparison_of(study);
    return losing_section(Material(study, comparison, language)).value().more;
}

TEST(LosingSection, SaysInWhichWorldsEachPolicyLoses) {
    const Folder folder;
    const compare::StudyWorlds drawn =
        folder.study("drawn.h5", made_worlds([](std::size_t) { return 0.0F; })).facts().worlds;
    std::size_t simple = 0;
    for (std::size_t world = 0; world != drawn.numbers.size(); ++world) simple += complexity_of(drawn, world) < 0.25;
    const Made made =
        made_worlds([&](std::size_t world) { return complexity_of(drawn, world) < 0.25 ? -0.05F : 0.1F; });
    EXPECT_THAT(losing_in(made, Language::english),
                AllOf(HasSubstr(fmt::format("<li>trust loses in {} of 40 worlds; where institution.task_complexity is "
                                            "below 0.2",
                                            simple)),
                      HasSubstr(fmt::format("<li>as-is loses in {} of 40 worlds; where institution.task_complexity is "
                                            "above 0.2",
                                            40 - simple)),
                      HasSubstr("it loses in 100 % of")));
    EXPECT_THAT(losing_in(made, Language::danish),
                AllOf(HasSubstr(fmt::format("<li>trust taber i {} af 40 verdener; hvor institution.task_complexity er "
                                            "under 0,2",
                                            simple)),
                      HasSubstr("taber det i 100 % af")));
}

TEST(LosingSection, APolicyMayLoseNowhereAndAnotherEverywhere) {
    const std::string items = losing_in(made_worlds([](std::size_t) { return 0.1F; }), Language::english);
    EXPECT_THAT(items, HasSubstr("<li>trust is the best in all 40 worlds.</li>"));
    EXPECT_THAT(items, HasSubstr("<li>as-is loses in 40 of 40 worlds, and no region sets them apart.</li>"));
}

TEST(LosingSection, IsLeftOutWithoutWorldsOrWhereTheMetricHasNoDirection) {
    const Folder folder;
    const compare::Study one_world = folder.study("one.h5", Made{});
    EXPECT_FALSE(losing_section(Material(one_world, comparison_of(one_world), Language::english)));
    const compare::Study many = folder.study("many.h5", made_worlds([](std::size_t) { return 0.1F; }));
    EXPECT_FALSE(losing_section(Material(many, comparison_of(many, "control"), Language::english)));
}

TEST(WorldsInAReport, PoliciesOfOtherCellsOfASweepAreNoRivals) {
    Made made = made_worlds([](std::size_t) { return 0.0F; });
    made.variants = {"as-is__institution.span=1", "as-is__institution.span=2", "trust__institution.span=1",
                     "trust__institution.span=2"};
    made.baselines = {0, 1, 0, 1};
    made.value = [](std::size_t variant, std::uint32_t, Metric, int) {
        return std::array{0.4F, 0.8F, 0.5F, 0.6F}[variant];
    };
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made);
    const compare::Comparison comparison = comparison_of(study);
    const Material material(study, comparison, Language::english);
    const Section losing = losing_section(material).value();
    EXPECT_THAT(losing.more, AllOf(HasSubstr("trust (span = 1) is the best in all 40 worlds"),
                                   HasSubstr("as-is (span = 2) is the best in all 40 worlds"),
                                   HasSubstr("trust (span = 2) loses in 40 of 40 worlds")));
    EXPECT_THAT(losing.how_to_read, HasSubstr("under the same swept conditions"));
    const Section regret = regret_section(material).value();
    EXPECT_EQ(regret.figures.size(), 2U) << "one for each cell";
    EXPECT_THAT(regret.what_it_shows,
                AllOf(HasSubstr("trust (span = 1) risks least"), HasSubstr("as-is (span = 2) risks least")));
}

TEST(WorldsInAReport, WorldsAreWhatCountsInBothLanguages) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made_worlds([](std::size_t) { return 0.1F; }));
    const compare::Comparison comparison = comparison_of(study);
    const std::string english = make_report(study, comparison, Language::english).page;
    EXPECT_THAT(english, AllOf(HasSubstr("The same 40 worlds"), HasSubstr("the middle of all worlds"),
                               HasSubstr("standard deviations between worlds"), HasSubstr(">Worlds better<"),
                               HasSubstr("Over all 40 worlds: trust"), HasSubstr("<dt>Worlds</dt><dd>40</dd>")));
    EXPECT_THAT(english, AllOf(Not(HasSubstr("all replicates")), Not(HasSubstr("the replicates")),
                               Not(HasSubstr("between replicates")), Not(HasSubstr("{units}"))));
    const std::string danish = make_report(study, comparison, Language::danish).page;
    EXPECT_THAT(danish, AllOf(HasSubstr("midten af alle verdener"), HasSubstr(">Verdener bedre<"),
                              HasSubstr("halvdelen af verdenerne"), HasSubstr("<dt>Verdener</dt><dd>40</dd>")));
    EXPECT_THAT(danish, AllOf(Not(HasSubstr("gentagelserne")), Not(HasSubstr("mellem gentagelser"))));
}

}  // namespace
}  // namespace raaderum::report
