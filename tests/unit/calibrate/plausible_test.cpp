// What the plausible worlds are made of: priors, trimming, mixing, the set and its page.
#include "calibrate/plausible/page.hpp"
#include "calibrate/plausible/priors.hpp"
#include "model/structural.hpp"
#include "model/structures.hpp"
#include "scenario/source.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace raaderum::calibrate {
namespace {

using testing::HasSubstr;

/// `members` whose answers hit every target but for an error of their own, and some that miss one by far.
StructureWorlds made(std::size_t structure, std::size_t members, std::size_t far) {
    const std::vector<Aim> aims = aims_of_plausible();
    StructureWorlds worlds;
    worlds.structure = structure;
    worlds.smoothed.chance.assign(aims.size(), 0.0);
    for (const Aim& aim : aims) worlds.smoothed.errors.push_back(aim.tolerance);
    for (std::size_t member = 0; member != members; ++member) {
        Answers answers;
        for (const Aim& aim : aims)
            answers.push_back(aim.value + aim.tolerance * static_cast<double>(member % 5) / 4.0);
        if (member < far) answers.back() += 4.0 * aims.back().tolerance;
        worlds.smoothed.posterior_answers.push_back(answers);
        worlds.smoothed.posterior.emplace_back(priors().size(), 0.1 * static_cast<double>(member % 7));
    }
    worlds.smoothed.prior = worlds.smoothed.posterior;
    worlds.smoothed.prior_answers = worlds.smoothed.posterior_answers;
    return worlds;
}

std::vector<StructureWorlds> all_made(std::size_t keep) {
    std::vector<StructureWorlds> all;
    for (std::size_t structure = 0; structure != structure_count; ++structure) {
        all.push_back(made(structure, 20, 4));
        keep_some(all.back(), aims_of_plausible(), keep, 1);
    }
    return all;
}

/// Every conclusion holds in every other world, and its opposite in the others.
std::vector<std::vector<double>> effects_by_hand(std::size_t worlds) {
    std::vector<std::vector<double>> effects(conclusions().size());
    for (std::vector<double>& each : effects) {
        for (std::size_t world = 0; world != worlds; ++world) each.push_back(world % 2 == 0 ? 1.0 : -1.0);
    }
    return effects;
}

TEST(Priors, FormsAreNumbersOfTheModelDrawnWidely) {
    const std::vector<Prior> all = priors();
    for (const Form& form : forms()) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Prior& prior) { return prior.parameter->key == form.key; });
        ASSERT_NE(found, all.end()) << form.key;
        for (const Prior& other : all) EXPECT_GE(found->spread, other.spread) << form.key;
    }
}

TEST(Priors, AreOfEveryNumberThatIsNotMeasuredAndHasRoomOnBothSides) {
    const std::vector<Prior> all = priors();
    EXPECT_GT(all.size(), 200U);
    for (const Prior& prior : all) {
        const ParameterInfo& parameter = *prior.parameter;
        EXPECT_NE(parameter.known, Known::measured) << parameter.key;
        EXPECT_TRUE(is_structural(parameter)) << parameter.key;
        const double range = parameter.high - parameter.low;
        EXPECT_NEAR(prior.value_at(0.0), parameter.default_value, 1e-6 * range) << parameter.key;
        EXPECT_GT(prior.value_at(-6.0), parameter.low) << parameter.key;
        EXPECT_LT(prior.value_at(6.0), parameter.high) << parameter.key;
        EXPECT_LT(prior.value_at(-1.0), prior.value_at(1.0)) << parameter.key;
    }
}

TEST(Priors, AreNarrowerForWhatIsInformed) {
    const auto relative = [](const char* key) {
        for (const Prior& prior : priors()) {
            if (prior.parameter->key == key)
                return 0.5 * (prior.value_at(1.0) - prior.value_at(-1.0)) / prior.value_at(0.0);
        }
        return 0.0;
    };
    EXPECT_NEAR(relative("strain.moral_load"), 0.25, 0.02);
    EXPECT_NEAR(relative("strain.from_surplus"), 0.4, 0.03);
}

TEST(PlausibleWorlds, AreTrimmedAndChosenAtRandom) {
    StructureWorlds worlds = made(0, 30, 6);
    keep_some(worlds, aims_of_plausible(), 10, 1);
    EXPECT_EQ(worlds.trimmed, 6U);
    EXPECT_EQ(worlds.kept_trimmed, 0U);
    ASSERT_EQ(worlds.kept.size(), 10U);
    EXPECT_EQ(std::set<std::size_t>(worlds.kept.begin(), worlds.kept.end()).size(), 10U);
    EXPECT_GE(*std::min_element(worlds.kept.begin(), worlds.kept.end()), 6U);
    EXPECT_FALSE(std::is_sorted(worlds.kept.begin(), worlds.kept.end()));
    StructureWorlds few = made(0, 12, 6);
    keep_some(few, aims_of_plausible(), 10, 1);
    EXPECT_EQ(few.kept.size(), 10U);
    EXPECT_EQ(few.kept_trimmed, 4U) << "too few are left, which is told";
}

TEST(PlausibleWorlds, EveryPrefixHasItsShareOfEachStructure) {
    const std::vector<StructureWorlds> all = all_made(8);
    const std::vector<MixedWorld> worlds = mixed(all, 1);
    ASSERT_EQ(worlds.size(), 8 * structure_count);
    std::set<std::vector<std::size_t>> orders;
    for (std::size_t block = 0; block != 8; ++block) {
        std::vector<std::size_t> order;
        for (std::size_t at = 0; at != structure_count; ++at)
            order.push_back(worlds[block * structure_count + at].structure);
        orders.insert(order);
        EXPECT_EQ(std::set<std::size_t>(order.begin(), order.end()).size(), structure_count);
    }
    EXPECT_GT(orders.size(), 1U) << "no structure stands at a place of its own";
}

TEST(PlausibleWorlds, BecomeASetThatCanBeReadAndAPageThatTellsOfThem) {
    const std::vector<StructureWorlds> all = all_made(8);
    const std::vector<MixedWorld> worlds = mixed(all, 1);
    const scenario::SetOfWorlds set = set_of(all, worlds, "made by hand");
    scenario::Problems problems;
    const auto back = scenario::read_set_of_worlds(
        scenario::make_source("set", {}, scenario::table_of(set), problems, scenario::largest_resolved), problems);
    problems.throw_if_any();
    EXPECT_EQ(back->columns, set.columns);
    EXPECT_EQ(back->structures, set.structures);
    EXPECT_EQ(back->count, worlds.size());
    const std::vector<std::vector<double>> effects = effects_by_hand(worlds.size());
    EXPECT_EQ(worlds[middle_of(all, worlds, {})].member % 5, 2U) << "nearest to the mean";
    std::vector<double> apart(worlds.size(), 1e9);
    apart[3] = 0.0;
    for (std::size_t world = 4; world < worlds.size(); world += 2) apart[world] = -1e9;
    EXPECT_EQ(middle_of(all, worlds, std::vector(100, apart)), 3U) << "effects count, too";
    const std::string page = page_of(all, worlds, {}, {set.name, 3, effects});
    EXPECT_THAT(page, HasSubstr("World 3 lies"));
    for (const Form& form : forms()) EXPECT_THAT(page, HasSubstr(form.low));
    EXPECT_THAT(page, HasSubstr("| all worlds | 50 / 50 |")) << page;
    for (const PlausibleTarget& target : plausible_targets()) EXPECT_THAT(page, HasSubstr(target.what));
    for (const Prior& prior : priors()) EXPECT_THAT(page, HasSubstr("`" + std::string(prior.parameter->key) + "`"));
    for (std::size_t structure = 0; structure != structure_count; ++structure)
        EXPECT_THAT(page, HasSubstr("| `" + std::string(structure_name(structure)) + "` | 8 |"));
    EXPECT_THAT(page, HasSubstr("4 of 20"));
    EXPECT_EQ(page.find("nan"), std::string::npos);
}

}  // namespace
}  // namespace raaderum::calibrate
