// The declared links are all there are, and all of them are there: every box is disturbed before every process, in
// houses of many kinds, and what comes out different is compared with what the tables say.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "map/influence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace raaderum::map {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

std::string said(const Process& process, const Pair& pair) {
    const auto boxes = box_table();
    return std::string(process.name) + ": " + std::string(boxes[pair.first].name) + " > "
           + std::string(boxes[pair.second].name);
}

Institution lived_in_house(const Luck& luck) {
    Settings settings;
    settings.parameters.institution.employees = 30;
    settings.parameters.careers.leaving = 1.0F;      // so that some places are vacant
    settings.parameters.leader_life.leaving = 5.0F;  // and some leaders leave
    fill_derived(settings.parameters);
    Institution house = engine::found(settings, {}, luck);
    for (Week week = 0; week != 30; ++week) engine::run_week(house, {}, WeekContext{week, luck, OneThread()});
    return house;
}

/// Two of three boxes get other values, so that nothing stays where it usually is. Some houses have hardly any
/// leadership time, some lose places, in some control is decreed.
void stir(Institution& house, std::uint32_t kind) {
    if (kind == 0) return;
    const auto boxes = box_table();
    for (std::size_t box = 0; box != boxes.size(); ++box) {
        if ((box * 7 + kind) % 3 != 0) disturb(boxes[box], house, kind * 1000 + static_cast<std::uint32_t>(box));
    }
    auto& leaders = house.parameters.leaders;
    leaders.decreed_control = kind % 3 == 0 ? 0.5F : -1.0F;
    if (kind % 2 == 0) {
        leaders.admin_hours = 35.0F;
        leaders.rule_pruning = 2.0F;
        house.environment.deregulation_asked = 0.9F;
        house.environment.administration_cut = 0.0F;
    }
    house.environment.to_close = kind % 2 == 0 ? 9 : 0;  // more than there are vacant places
    house.environment.layoff_wait = 1;
    house.environment.letting_go = 0.3F;
}

/// A house of people who are all alike, so that means hang on nobody.
void make_alike(Institution& house) {
    for_each_column(house.people, [](std::string_view, Column<float>& column, float, std::string_view) {
        for (float& value : column) value = column.front();
    });
    std::fill_n(house.people.filled.begin(), house.people.positions, 1.0F);
    std::fill_n(house.people.open.begin(), house.people.positions, 1.0F);
}

/// What comes out different and should not, what should and never does, and what does.
struct Findings {
    std::set<Pair> undeclared, expected, seen;
};

Findings findings_on(const Process& process) {
    const auto boxes = box_table();
    Findings found;
    for (std::uint32_t kind = 0; kind != 48; ++kind) {
        const Luck luck(7 + kind, ReplicateId{0});
        const WeekContext context{30, luck, OneThread()};
        Institution house = lived_in_house(luck);
        for (const Process& earlier : processes()) {
            if (&earlier == &process) break;
            live(earlier.name, house, context);
        }
        stir(house, kind);
        for (std::size_t box = 0; box != boxes.size(); ++box) {
            if (boxes[box].kind == BoxKind::metric || boxes[box].kind == BoxKind::term) continue;
            Institution before = house;
            if (process.name == "observe" && boxes[box].name == "people_present") make_alike(before);
            for (std::uint32_t salt = 1; salt != 4; ++salt) {
                const auto came_out = influenced(process, before, context, box, salt + 10 * kind);
                const auto should = reached(process, box, came_out[box] != 0);
                for (std::size_t other = 0; other != boxes.size(); ++other) {
                    const BoxKind sort = boxes[other].kind;
                    if (other == box || sort == BoxKind::term || sort == BoxKind::lever) continue;
                    if (came_out[other] != 0) found.seen.insert({box, other});
                    if (came_out[other] != 0 && should[other] == 0) found.undeclared.insert({box, other});
                    if (should[other] != 0) found.expected.insert({box, other});
                }
            }
        }
    }
    return found;
}

class EveryProcess : public testing::TestWithParam<std::size_t> {};

TEST_P(EveryProcess, DeclaresWhatActsOnWhat) {
    const Process& process = processes()[GetParam()];
    const Findings found = findings_on(process);
    for (const Pair& pair : found.undeclared) ADD_FAILURE() << said(process, pair) << " is not declared";
    for (const Pair& pair : found.expected) {
        EXPECT_TRUE(found.seen.contains(pair)) << said(process, pair) << " is declared and never shows";
    }
}

INSTANTIATE_TEST_SUITE_P(Week, EveryProcess, testing::Range<std::size_t>(0, process_table().size()),
                         [](const auto& each) { return std::string(process_table()[each.param].name); });

}  // namespace
}  // namespace raaderum::map
