// Writing down people and ties where a scenario asks for it: the states of every position, and trust on every tie.

#include "model/columns.hpp"
#include "observe/observe.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace raaderum {
namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

struct Recorded {
    const Column<float> People::*column;
    RecordedAs as;
    std::string_view name;
    std::string_view meaning;
};

/// The states that tell a person's story, in the order of the file: tenure in weeks, all else in [0, 1].
const std::vector<Recorded>& recorded_columns() {
    static const std::vector<Recorded> all = [] {
        const Recorded columns[] = {
#define COLUMN(holds, name, start, newcomer, channel, written_by, recorded, meaning) \
    {&People::name, recorded_as recorded, #name, meaning},
#include "model/people.def"
        };
        std::vector<Recorded> found;
        std::copy_if(std::begin(columns), std::end(columns), std::back_inserter(found),
                     [](const Recorded& each) { return each.as.place != 0; });
        std::sort(found.begin(), found.end(),
                  [](const Recorded& one, const Recorded& other) { return one.as.place < other.as.place; });
        return found;
    }();
    return all;
}

}  // namespace

const std::vector<RecordedState>& recorded_state_table() {
    static const std::vector<RecordedState> table = [] {
        std::vector<RecordedState> states;
        for (const Recorded& state : recorded_columns()) states.push_back({state.name, state.meaning, state.as.unit});
        return states;
    }();
    return table;
}

void record_agents(const Institution& institution, Week week, AgentRecord& record) {
    const People& people = institution.people;
    record.weeks.push_back(week);
    record.positions = people.positions;
    for (const Recorded& state : recorded_columns()) {
        const Column<float>& column = people.*state.column;
        for (std::size_t i = 0; i != people.positions; ++i) {
            record.values.push_back(people.filled[i] != 0.0F ? column[i] : missing);
        }
    }
}

RecordedTies record_ties(const Institution& institution) {
    const TiePattern& pattern = *institution.pattern;
    const People& people = institution.people;
    RecordedTies ties;
    ties.employees = people.positions;
    ties.leaders = institution.leaders.count;
    const auto add = [&](std::size_t source, std::size_t target, TieKind kind) {
        ties.source.push_back(static_cast<std::int32_t>(source));
        ties.target.push_back(static_cast<std::int32_t>(target));
        ties.kind.push_back(static_cast<std::uint8_t>(kind));
    };
    for (std::size_t i = 0; i != people.positions; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const std::uint32_t j = pattern.neighbour(i, tie);
            add(i, j, people.leader[i] == people.leader[j] ? TieKind::bonding : TieKind::bridging);
        }
    }
    for (std::size_t i = 0; i != people.positions; ++i) {
        add(i, people.positions + people.leader[i], TieKind::up_to_leader);
    }
    for (std::size_t i = 0; i != people.positions; ++i) {
        add(people.positions + people.leader[i], i, TieKind::down_from_leader);
    }
    return ties;
}

std::vector<float> record_trust(const Institution& institution) {
    const TiePattern& pattern = *institution.pattern;
    const People& people = institution.people;
    std::vector<float> trust;
    trust.reserve(pattern.ties() + 2 * people.positions);
    for (std::size_t i = 0; i != people.positions; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const bool both = people.filled[i] != 0.0F && people.filled[pattern.neighbour(i, tie)] != 0.0F;
            trust.push_back(both ? institution.trust[pattern.slot(i, tie)] : missing);
        }
    }
    for (std::size_t i = 0; i != people.positions; ++i) {
        trust.push_back(people.filled[i] != 0.0F ? people.trust_in_leader[i] : missing);
    }
    for (std::size_t i = 0; i != people.positions; ++i) {
        trust.push_back(people.filled[i] != 0.0F ? people.trust_from_leader[i] : missing);
    }
    return trust;
}

}  // namespace raaderum
