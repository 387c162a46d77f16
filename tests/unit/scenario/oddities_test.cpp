// What a scenario says and hardly means is told in one line each; what is meant is left alone.
#include "scenario/oddities.hpp"

#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace raaderum::scenario {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> warnings_of(const std::string& text, const Overrides& overrides = {}) {
    try {
        return load_text(text, "test.yaml", overrides).warnings;
    } catch (const BadInput& bad) {
        ADD_FAILURE() << describe(bad.problems);
        return {};
    }
}

const std::string two_events =
    "weeks: 40\nevents: [{week: 6, kind: budget_cut, size: 0.25}, {week: 9, kind: media_shock, size: 0.9}]\n";

TEST(LostEvents, AreNamedWithTheWayToKeepThem) {
    const std::string own = "[{week: 12, kind: set, key: leaders.control_disposition, value: 0.15}]";
    EXPECT_THAT(
        warnings_of(two_events + "variants: {as-is: {}, lets-go: {events: " + own + "}}\n"),
        ElementsAre(AllOf(HasSubstr("'lets-go'"), HasSubstr("misses budget_cut in week 6 and media_shock in week 9"),
                          HasSubstr("'events+'"))));
    EXPECT_THAT(warnings_of(two_events + "variants: {as-is: {}, lets-go: {events+: " + own + "}}\n"), IsEmpty());
}

TEST(EventsForNobody, AreNamed) {
    const auto of = [](const std::string& event) {
        return warnings_of("institution: {employees: 45, span_of_control: 15}\nevents: [{week: 4, " + event + "}]\n");
    };
    EXPECT_THAT(of("kind: leader_leaves, team: 3"), IsEmpty());
    EXPECT_THAT(of("kind: leader_leaves, team: 4"),
                ElementsAre("the leader_leaves of week 4 is for team 4, and there are 3 teams: it reaches nobody"));
    EXPECT_THAT(of("kind: set, key: leaders.develop, value: 0.8, who: 45"), IsEmpty());
    EXPECT_THAT(of("kind: set, key: leaders.develop, value: 0.8, who: 46"),
                ElementsAre(HasSubstr("is for person 46, and there are fewer: it reaches nobody")));
    EXPECT_THAT(of("kind: set, key: leaders.develop, value: 0.8, team: 2, who: 16"),
                ElementsAre(HasSubstr("is for person 16, and there are fewer in a team")));
}

TEST(LostEvents, AreMeantWhereTheListIsEmptyOrRepeatsThem) {
    EXPECT_THAT(warnings_of(two_events + "variants: {as-is: {}, spared: {events: []}}\n"), IsEmpty());
    EXPECT_THAT(
        warnings_of(two_events + "variants: {as-is: {}, less: {events: [{week: 6, kind: budget_cut, size: 0.25}]}}\n"),
        ElementsAre(HasSubstr("misses media_shock in week 9;")));
}

TEST(Twins, AreVariantsThatNothingSetsApart) {
    EXPECT_THAT(warnings_of("variants: {a: {}, b: {leaders.develop: 0.9}, c: {leaders.develop: 0.9}}\n"),
                ElementsAre(HasSubstr("the variants 'b' and 'c' are the same")));
    EXPECT_THAT(warnings_of("leaders.develop: 0.7\nvariants: {a: {}, b: {leaders.develop: 0.7}}\n"),
                ElementsAre(HasSubstr("'a' and 'b'")));
    EXPECT_THAT(warnings_of("variants: {a: {}, b: {mechanisms.learning: false}, c: {leaders.develop: 0.6}}\n"),
                IsEmpty());
    Overrides only;
    only.variants = {"b"};
    EXPECT_THAT(warnings_of("variants: {a: {}, b: {}}\n", only),
                testing::Not(testing::Contains(HasSubstr("the same"))));
}

TEST(Spans, ThatMakeTheTeamsOfASmallerOneSaySo) {
    EXPECT_THAT(warnings_of("institution: {employees: 45, span_of_control: 19}\n"),
                ElementsAre(HasSubstr("45 employees in teams of like size make 3 teams of 15, as with a span of 15")));
    EXPECT_THAT(warnings_of("institution: {employees: 45, span_of_control: 15}\n"), IsEmpty());
    EXPECT_THAT(warnings_of("institution: {employees: 44, span_of_control: 15}\n"), IsEmpty());
    EXPECT_THAT(warnings_of("institution: {employees: 12}\n"), IsEmpty()) << "the span is nobody's own";
    const std::string swept = "institution: {employees: 45, span_of_control: {sweep: [15, 19]}}\n";
    EXPECT_THAT(warnings_of(swept), ElementsAre(HasSubstr("span of 15"), HasSubstr("are the same")));
}

TEST(Sweeps, OfOneValueVaryNothing) {
    EXPECT_THAT(warnings_of("leaders.develop: {sweep: [0.2]}\n"),
                ElementsAre(HasSubstr("the sweep of leaders.develop has one value only")));
}

TEST(Records, OfMoreReplicatesThanThereAreAreTold) {
    const std::string recorded = "replicates: 2\nrecord: {agents: {replicates: 20}}\n";
    EXPECT_THAT(warnings_of(recorded), ElementsAre("record.agents.replicates is 20, and there are only 2 replicates"));
    Overrides fewer;
    fewer.replicates = 3;
    EXPECT_THAT(warnings_of(recorded, fewer), IsEmpty()) << "a first look at less is meant";
}

TEST(Silos, AreNotMoreThanThePeople) {
    EXPECT_THAT(warnings_of("institution: {employees: 30, silos: 40}\n"),
                ElementsAre("institution.silos is 40, and there are only 30 employees"));
}

TEST(Arguments, ThatTakeBackWhatAnotherSaysAreTold) {
    Overrides both;
    both.set = {{"replicates", "{until: {metric: leeway, half_width: 0.01}}"}};
    both.replicates = 30;
    EXPECT_THAT(warnings_of("variants: {a: {}, b: {leaders.develop: 0.9}}\n", both),
                ElementsAre(HasSubstr("--replicates overrules --set replicates={until")));
    Overrides twice;
    twice.set = {{"leaders.develop", "0.1"}, {"leaders.develop", "0.2"}};
    EXPECT_THAT(warnings_of("weeks: 20\n", twice), ElementsAre(HasSubstr("is overruled by a later --set")));
}

}  // namespace
}  // namespace raaderum::scenario
