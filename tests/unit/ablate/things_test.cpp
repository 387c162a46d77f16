// What can be taken out follows from the model's tables, and taking it out leaves nothing of it anywhere.
#include "ablate/things.hpp"

#include "interventions/kinds.hpp"
#include "model/arrows.hpp"
#include "scenario/scenario.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace raaderum::ablate {
namespace {

const Thing& called(const std::vector<Thing>& all, std::string_view name) {
    return *std::find_if(all.begin(), all.end(), [name](const Thing& thing) { return thing.name == name; });
}

TEST(Things, EachStandsOnce) {
    std::set<std::string_view> names;
    for (const Thing& thing : things()) EXPECT_TRUE(names.insert(thing.name).second) << thing.name;
}

TEST(Things, EveryArrowIsOneAndNoNumberBeside) {
    const std::vector<Thing> all = things();
    for (const Arrow& arrow : arrow_table()) {
        EXPECT_EQ(called(all, arrow.key).kind, arrow.shared ? Thing::Kind::number : Thing::Kind::arrow) << arrow.key;
    }
}

TEST(Things, HoldEveryMechanismThatAnInstitutionAloneNotices) {
    const std::vector<Thing> all = things();
    const auto mechanisms = std::count_if(all.begin(), all.end(), [](const Thing& thing) {
        return thing.kind == Thing::Kind::mechanism && !acts_between_institutions(*thing.mechanism);
    });
    EXPECT_EQ(static_cast<std::size_t>(mechanisms) + 1, mechanism_table.size());
}

constexpr std::string_view with_a_neutral_value[] = {
#define NEUTRAL(key, value) key,
#include "ablate/neutral.def"
#undef NEUTRAL
};

TEST(Things, NumbersHaveAValueAtWhichTheyAreNotNeededAndDescribeNoInstitution) {
    for (const Thing& thing : things()) {
        if (thing.kind != Thing::Kind::number) continue;
        EXPECT_NE(thing.neutral, thing.parameter->default_value) << thing.name;
        EXPECT_FALSE(thing.name.starts_with("leaders.") || thing.name.starts_with("institution.")) << thing.name;
    }
}

TEST(Things, NeutralValuesAreThoseOfNumbers) {
    const std::vector<Thing> all = things();
    for (const std::string_view key : with_a_neutral_value) {
        const auto thing = std::find_if(all.begin(), all.end(), [key](const Thing& each) { return each.name == key; });
        ASSERT_NE(thing, all.end()) << key;
        EXPECT_EQ(thing->kind, Thing::Kind::number) << key;
    }
}

TEST(Things, AreTakenOutOfBaseVariantsAndEvents) {
    Plan plan = scenario::load_text(
                    "weeks: 8\nmotivation: {crowding: 0.5}\nevents: [{week: 2, kind: set, key: motivation.crowding, "
                    "value: 0.4}, "
                    "{week: 3, kind: media_shock, size: 0.5}]\nvariants: {a: {}, b: {motivation.crowding: 0.9}}\n",
                    "here")
                    .plan;
    const std::vector<Thing> all = things();
    take_out(plan, called(all, "motivation.crowding"));
    take_out(plan, called(all, "misperception"));
    for (const Variant& variant : plan.variants) {
        EXPECT_EQ(variant.settings.parameters.motivation.crowding, 0.0F) << variant.name;
        EXPECT_FALSE(variant.settings.mechanisms.misperception) << variant.name;
        ASSERT_EQ(variant.settings.events.size(), 1U) << variant.name;
        EXPECT_EQ(kind_of(variant.settings.events.front()).name, "media_shock");
    }
    EXPECT_EQ(plan.base.parameters.motivation.crowding, 0.0F);
    EXPECT_TRUE(plan.base.mechanisms.leaving);
}

}  // namespace
}  // namespace raaderum::ablate
