// What carries a claim: the choice among what was tried, and what is tried.

#include "claims/carriers.hpp"

#include "claimed.hpp"
#include "claims/inquiry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace raaderum::claims {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const std::vector<double> with{0.10, 0.11, 0.09, 0.10, 0.10, 0.11, 0.09, 0.10};

/// The same with this share of the effect lost, and a little luck.
Tried losing(std::string_view name, double share) {
    Tried tried{name, {}};
    for (std::size_t replicate = 0; replicate != with.size(); ++replicate)
        tried.effects.push_back(with[replicate] * (1.0 - share) + (replicate % 2 == 0 ? 0.0005 : -0.0005));
    return tried;
}

std::vector<std::string> names_of(const std::vector<Carrier>& carriers) {
    std::vector<std::string> names;
    for (const Carrier& each : carriers) names.push_back(each.name);
    return names;
}

TEST(Carriers, AreThoseThatLowerTheEffectByAFifthLargestFirst) {
    const std::vector<Tried> tried{losing("a tenth", 0.1), losing("a third", 0.33), losing("all", 1.0),
                                   losing("more", -2.0)};
    const auto carriers = carriers_among(with, tried);
    EXPECT_THAT(names_of(carriers), ElementsAre("all", "a third")) << "what makes the effect larger does not carry it";
    EXPECT_NEAR(carriers[1].share, 0.33, 0.01);
    EXPECT_NEAR(carriers[1].without, 0.067, 0.001);
}

TEST(Carriers, OfAnEffectOnTheOtherSideBringItNearerToZero) {
    std::vector<double> below = with;
    for (double& effect : below) effect = -effect;
    Tried half = losing("half", 0.5);
    for (double& effect : half.effects) effect = -effect;
    EXPECT_THAT(names_of(carriers_among(below, std::vector<Tried>{half})), ElementsAre("half"));
}

TEST(Carriers, AreAtMostFive) {
    std::vector<Tried> tried;
    for (int each = 0; each != 8; ++each) tried.push_back(losing("one", 0.3 + 0.05 * each));
    const auto carriers = carriers_among(with, tried);
    ASSERT_EQ(carriers.size(), most_carriers);
    EXPECT_NEAR(carriers.front().share, 0.65, 0.01);
}

TEST(Carriers, OfTwoNamesForOneThingAreNamedByTheFirst) {
    const std::vector<Tried> tried{losing("an arrow", 0.5), losing("its switch", 0.5), losing("another", 0.4)};
    EXPECT_THAT(names_of(carriers_among(with, tried)), ElementsAre("an arrow", "another"));
    const std::vector<double> nothing(with.size(), 0.0);
    const std::vector<Tried> two{{"a link", nothing}, {"the next", nothing}};
    EXPECT_THAT(names_of(carriers_among(with, two)), ElementsAre("a link", "the next"));
}

TEST(Carriers, AreNoneWhereTheLossIsLuck) {
    Tried lucky{"lucky", {-0.5, 0.5, -0.4, 0.6, -0.5, 0.3, -0.2, 0.4}};
    EXPECT_THAT(carriers_among(with, std::vector<Tried>{lucky}), IsEmpty());
}

std::vector<std::string> suspects_of(const std::string& top) {
    std::vector<std::string> names;
    for (const Suspect& each : suspects_in(test::small_scenario(top).plan)) names.emplace_back(each.name);
    return names;
}

TEST(Suspects, AreArrowsAndMechanismsThatAreThereAndThatNoArmSets) {
    const auto names = suspects_of("mechanisms: {crowding_out: false}\nstrain.from_failure: 0\n");
    EXPECT_THAT(names, Contains("motivation.from_autonomy"));
    EXPECT_THAT(names, Contains("misperception"));
    EXPECT_THAT(names, Not(Contains("learning"))) << "an arm switches it";
    EXPECT_THAT(names, Not(Contains("crowding_out")));
    EXPECT_THAT(names, Not(Contains("strain.from_failure")));
    EXPECT_THAT(names, Not(Contains("press_spread"))) << "it acts between institutions";
}

TEST(Suspects, AreTakenOutOfEveryArm) {
    Plan plan = test::small_scenario().plan;
    for (const Suspect& each : suspects_in(plan)) take_out(plan, each);
    for (const Variant& variant : plan.variants)
        EXPECT_EQ(find_parameter("motivation.from_autonomy")->get(variant.settings.parameters), 0.0);
    EXPECT_FALSE(plan.base.mechanisms.misperception);
    EXPECT_THAT(suspects_in(plan), IsEmpty());
}

TEST(Carriers, OfASmallClaimNameTheArrowThatIsItsOnlyWay) {
    const scenario::Scenario scenario = scenario::load_text(
        "weeks: 40\nreplicates: 8\nseed: 7\ninstitution: {employees: 12}\nvariants:\n  low: "
        "{institution.reflection_share: 0}\n"
        "  high: {institution.reflection_share: 0.08}\nclaim: {id: X1, says: s, source: s, basis: ours, experiment: e, "
        "measures:\n"
        "  [{name: n, metric: reflexivity, contrast: {high: 1, low: -1}, smallest: 0, why: w}]}\n",
        "made-up.yaml");
    const std::vector<Inquiry> inquiries{inquiry_into(scenario, {})};
    std::vector<Answer> answers = inquire(inquiries, {}).answers;
    const std::vector<Plan> plans{inquiries.front().trials.front().plan};
    find_carriers(answers, plans, {});
    ASSERT_TRUE(answers.front().carried_by);
    ASSERT_FALSE(answers.front().carried_by->empty());
    EXPECT_GE(answers.front().carried_by->front().share, 0.5);
}

}  // namespace
}  // namespace raaderum::claims
