// What a report says where a study keeps teams: each under its silo with what policies do there, a page for each leader, and nothing of
// teams in which numbers would tell of persons. With made-up numbers, so that every answer is known.
#include "report/page.hpp"

#include "made_study.hpp"
#include "report/section.hpp"
#include "xml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::report {
namespace {

using compare::testing::Folder;
using compare::testing::Made;
using compare::testing::shared_luck;
using ::testing::AllOf;
using testing::count_of;
using testing::fault_in_xml;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Three teams in two silos, one of three people. Wellbeing rises under trust, most in the first; courage is the weakest everywhere.
Made made_teams() {
    Made made;
    made.teams = {{"Nord <1>", 12, "A", "nurse", "a"}, {"Syd", 3, "B", "nurse", "a"}, {"Vest", 7, "C", "clerk", "b"}};
    made.replicates = 40;
    made.replicates_per_world = 1;
    made.there = [](std::size_t team, std::size_t variant, std::uint32_t replicate, Metric metric) {
        const float luck = 0.05F * static_cast<float>(shared_luck(replicate));
        if (metric == Metric::courage) return 0.3F + luck;
        if (metric == Metric::leeway) return 0.7F + luck;
        const float own = 0.001F * static_cast<float>(replicate % 3);
        const bool gains = variant == 1 && metric == Metric::wellbeing;
        return 0.5F + luck + (gains ? 0.06F - 0.01F * static_cast<float>(team) + own : 0.0F);
    };
    return made;
}

std::optional<Section> section_of(const Made& made, Language language,
                                  compare::ShowSmall small = compare::ShowSmall::no) {
    const Folder folder;
    const compare::Study study = folder.study("teams.h5", made);
    compare::Question question;
    question.metrics = {*study.metric_called("citizen_value")};
    question.small_parts = small;
    const compare::Comparison comparison = compare::compare(study, question);
    return team_section(Material(study, comparison, language));
}

TEST(Teams, StandUnderTheirSilosWithTheirPoliciesAndAPageEach) {
    const auto section = section_of(made_teams(), Language::english);
    ASSERT_TRUE(section);
    EXPECT_THAT(
        section->what_it_shows,
        HasSubstr("trust: wellbeing is better in 2 of 2 teams and worse in 0; most in Nord <1> (+6.10 points)"));
    ASSERT_EQ(section->figures.size(), 1U);
    EXPECT_THAT(fault_in_xml(section->figures.front().drawing), IsEmpty());
    EXPECT_THAT(section->figures.front().drawing,
                AllOf(HasSubstr("Nord &lt;1&gt;"), HasSubstr(">a</text>"), HasSubstr(">b</text>"),
                      HasSubstr("better in 100 and worse in 0 of 100 worlds")));
    EXPECT_THAT(fault_in_xml("<div>" + section->more + "</div>"), IsEmpty());
    EXPECT_EQ(count_of(section->more, "break-before:page"), 2U);
    EXPECT_THAT(section->more, AllOf(HasSubstr("the weakest of can, will and dare is dare, at 30 of 100"),
                                     HasSubstr("there is more room than the team can fill"),
                                     HasSubstr("12 positions · nurse · a · led by leader 1")));
}

TEST(Teams, WithFewPeopleHaveNoNumbersUnlessAsked) {
    const auto section = section_of(made_teams(), Language::english);
    ASSERT_TRUE(section);
    EXPECT_THAT(section->figures.front().drawing, AllOf(HasSubstr("Syd"), HasSubstr("fewer than 5 people")));
    EXPECT_THAT(section->more, Not(HasSubstr("Syd")));
    const auto all = section_of(made_teams(), Language::danish, compare::ShowSmall::yes);
    ASSERT_TRUE(all);
    EXPECT_THAT(all->figures.front().drawing, Not(HasSubstr("færre end")));
    EXPECT_EQ(count_of(all->more, "break-before:page"), 3U);
    EXPECT_THAT(all->more, AllOf(HasSubstr("3 stillinger"), HasSubstr("der er mere rum, end teamet kan udfylde")));
}

TEST(Teams, AreLeftOutWhereNoneAreKept) { EXPECT_FALSE(section_of(Made{}, Language::english)); }

}  // namespace
}  // namespace raaderum::report
