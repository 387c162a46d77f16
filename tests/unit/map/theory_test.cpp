// What amounts name, and that the tables fit together.

#include "map/build.hpp"
#include "model/columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
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
                ElementsAre("institution.task_complexity", "judgement", "trust_colleagues", "guardedness"));
    EXPECT_THAT(names_in("voice", "strain"), ElementsAre()) << "a term of another sum";
}

/// Who leads whom, whose draws are whose, and the rest of the week's hours act on nothing that changes.
const std::set<std::string_view> not_drawn{"leader", "generation", "team_begin", "team_end", "other"};

std::size_t box_of(const ColumnInfo& column) {
    const std::string_view whose = column.whose == "people"        ? "&P::"
                                   : column.whose == "leaders"     ? "&L::"
                                   : column.whose == "environment" ? "&E::"
                                                                   : "&I::";
    return box_holding(std::string(whose) + std::string(column.name));
}

TEST(Boxes, HoldEveryColumnAndValue) {
    for (const ColumnInfo& column : column_table) {
        if (column.whose == "institution") continue;
        EXPECT_NE(box_of(column) != no_box, not_drawn.contains(column.name)) << column.whose << ' ' << column.name;
    }
    std::set<std::string_view> names;
    for (const BoxDeclaration& box : box_table()) EXPECT_TRUE(names.insert(box.name).second) << box.name;
}

TEST(Processes, AreThePhasesOfTheWeekAndWhatObservesIt) {
    std::vector<std::string_view> phases;
    for (std::size_t writer = 0; writer != writer_names.size(); ++writer) {
        const bool is_phase = writer_names[writer] != "events" && writer_names[writer] != "spread_attention"
                              && writer_names[writer] != "compete_for_staff";
        if (is_phase) phases.push_back(writer_names[writer]);
    }
    phases.push_back("observe");
    std::vector<std::string_view> declared;
    for (const DeclaredProcess& process : process_table()) declared.push_back(process.name);
    EXPECT_EQ(declared, phases);
}

TEST(Processes, MakeTheBoxesOfTheColumnsThatTheyWrite) {
    for (std::size_t writer = 0; writer != writer_names.size(); ++writer) {
        const auto process = std::find_if(processes().begin(), processes().end(),
                                          [&](const Process& each) { return each.name == writer_names[writer]; });
        if (process == processes().end()) continue;
        std::set<std::string_view> written;
        for (const ColumnInfo& column : column_table) {
            if (column.written_by.has(static_cast<Writer>(writer)) && box_of(column) != no_box)
                written.insert(box_table()[box_of(column)].name);
        }
        std::set<std::string_view> declared;
        for (const std::size_t target : process->targets) {
            if (box_table()[target].kind != BoxKind::term) declared.insert(box_table()[target].name);
        }
        EXPECT_EQ(declared, written) << process->name;
    }
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
    parameters.motivation.from_meaning *= 2.0F;
    const TheoryMap without = build_map(parameters, strengths);
    const auto strength = [](const TheoryMap& map, std::string_view name) {
        double sum = 0.0;
        for (const Link& link : map.links) sum += link.name == name ? link.standardised : 0.0;
        return sum;
    };
    EXPECT_GT(strength(whole, "motivation.from_autonomy"), 0.0);
    EXPECT_EQ(strength(without, "motivation.from_autonomy"), 0.0);
    EXPECT_NEAR(strength(without, "motivation.from_meaning"), 2.0 * strength(whole, "motivation.from_meaning"), 1e-9);
    EXPECT_LE(whole.rooms.size(), most_rooms);
}

TEST(Strengths, ComeWithTheProgramAndAreOfThisModel) {
    EXPECT_TRUE(stored_strengths_are_current()) << "build the target raaderum_map_strengths";
    const Strengths stored = stored_strengths();
    EXPECT_EQ(as_csv(strengths_from_csv(as_csv(stored))), as_csv(stored));
}

}  // namespace
}  // namespace raaderum::map
