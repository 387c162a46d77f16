// What amounts name, and that the tables fit together.

#include "map/build.hpp"
#include "model/people.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace raaderum::map {
namespace {

using testing::ElementsAre;

std::vector<std::string> names_in(std::string_view code, std::string_view target) {
    std::vector<std::string> names;
    for (const std::size_t box : causes_in(code, target)) names.emplace_back(box_table()[box].name);
    return names;
}

TEST(Causes, AreColumnsAndNotOrdinaryLevelsOrParameters) {
    EXPECT_THAT(names_in("(people.strain[i] - o.strain) * p.rate", "motivation"), ElementsAre("strain"));
    EXPECT_THAT(names_in("smaller(1.0F, people.leeway[i] / o.leeway) * people.leeway[i]", "courage"),
                ElementsAre("leeway"));
}

TEST(Causes, AreValuesOfTheHouseByTheirNames) {
    EXPECT_THAT(names_in("(churn - o.churn)", "justice"), ElementsAre("churn"));
    EXPECT_THAT(names_in("people.felt_control[i] * complexity", "frustration"),
                ElementsAre("felt_control", "institution.task_complexity"));
}

TEST(Causes, OfATermAreThoseOfItsCode) {
    EXPECT_THAT(names_in("(voice - o.voice)", "justice"), ElementsAre("involvement", "coupling_on", "heard"));
    EXPECT_THAT(names_in("(burden - o.burden)", "strain"),
                ElementsAre("institution.task_complexity", "judgement", "pressure", "trust_colleagues", "guardedness",
                            "institution.reflection_share"));
    EXPECT_THAT(names_in("voice", "strain"), ElementsAre()) << "a term of another sum";
}

TEST(Boxes, HoldEveryColumnOfPeopleOnce) {
    const std::set<std::string_view> not_drawn{"other"};  // the rest of the week's hours, which nothing reads
    People people;
    for_each_column(people, [&](std::string_view name, Column<float>&, float, std::string_view) {
        const bool held = box_holding("&P::" + std::string(name)) != no_box;
        EXPECT_NE(held, not_drawn.contains(name)) << name;
    });
    std::set<std::string_view> names;
    for (const BoxDeclaration& box : box_table()) EXPECT_TRUE(names.insert(box.name).second) << box.name;
}

TEST(Boxes, AreThereForEveryMetric) {
    for (const MetricInfo& metric : metric_table) EXPECT_NE(box_called(metric.name), no_box) << metric.name;
}

TEST(Links, AreDeclaredOnce) {
    std::set<std::string> names;
    for (const Process& process : processes()) {
        std::set<std::pair<std::size_t, std::size_t>> sums;
        for (const Edge& edge : process.edges) {
            if (edge.arrow != nullptr) sums.insert({edge.from, edge.to});
        }
        for (const Edge& edge : process.edges) {
            if (edge.link == nullptr) continue;
            EXPECT_TRUE(names.insert(edge.name()).second) << edge.name();
            EXPECT_FALSE(sums.contains({edge.from, edge.to})) << edge.name() << " is a sum already";
        }
    }
}

TEST(Map, LeavesOutAnArrowOfSizeNought) {
    Parameters parameters;
    fill_derived(parameters);
    const Strengths strengths = stored_strengths();
    const TheoryMap whole = build_map(parameters, strengths);
    parameters.motivation.from_autonomy = 0.0F;
    parameters.motivation.from_justice *= 2.0F;
    const TheoryMap without = build_map(parameters, strengths);
    const auto strength = [](const TheoryMap& map, std::string_view name) {
        double sum = 0.0;
        for (const Link& link : map.links) sum += link.name == name ? link.standardised : 0.0;
        return sum;
    };
    EXPECT_GT(strength(whole, "motivation.from_autonomy"), 0.0);
    EXPECT_EQ(strength(without, "motivation.from_autonomy"), 0.0);
    EXPECT_NEAR(strength(without, "motivation.from_justice"), 2.0 * strength(whole, "motivation.from_justice"), 1e-9);
    EXPECT_LE(whole.rooms.size(), most_rooms);
}

TEST(Strengths, ComeWithTheProgramAndAreOfThisModel) {
    EXPECT_TRUE(stored_strengths_are_current()) << "run: raaderum map --measure analysis/map/strengths.csv";
    const Strengths stored = stored_strengths();
    EXPECT_EQ(as_csv(strengths_from_csv(as_csv(stored))), as_csv(stored));
}

}  // namespace
}  // namespace raaderum::map
