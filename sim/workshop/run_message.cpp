#include "workshop/run_message.hpp"

#include "core/check.hpp"
#include "observe/log.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <set>
#include <span>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

std::size_t state_called(std::string_view name) {
    const auto& states = recorded_state_table();
    const auto found =
        std::find_if(states.begin(), states.end(), [&](const auto& state) { return state.name == name; });
    check(found != states.end(), "can, will and dare are recorded");
    return static_cast<std::size_t>(found - states.begin());
}

/// The position of whoever is most stuck in this corner in the first week, among those not yet chosen: of those whose
/// weakest corner it is, the one who has least of it; where it is nobody's weakest, the one in whom it comes nearest to that.
std::size_t most_stuck(const AgentRecord& agents, std::string_view corner, std::set<std::size_t>& chosen) {
    const auto state = [&](std::string_view name, std::size_t position) {
        return agents.values[state_called(name) * agents.positions + position];
    };
    constexpr std::array<std::array<std::string_view, 2>, 3> corners{
        {{"can", "competence"}, {"will", "buy_in"}, {"dare", "courage"}}};
    constexpr float beyond_any = 2.0F;
    std::size_t most = 0;
    float least = 2.0F * beyond_any;
    for (std::size_t position = 0; position != agents.positions; ++position) {
        float own = 1.0F;
        float least_other = 1.0F;
        for (const auto& [name, column] : corners) {
            float& value = name == corner ? own : least_other;
            value = std::min(value, state(column, position));
        }
        const float rank = own <= least_other ? own : beyond_any + own - least_other;
        if (std::isnan(state("competence", position)) || rank >= least || chosen.contains(position)) continue;
        least = rank;
        most = position;
    }
    chosen.insert(most);
    return most;
}

Json people_of(const AgentRecord& agents, const Json& people) {
    Json positions = Json::array();
    std::set<std::size_t> chosen;
    for (const Json& person : people) {
        positions.push_back(most_stuck(agents, person.at("corner").get_ref<const std::string&>(), chosen));
    }
    return positions;
}

/// The leader of each position, by the ties that lead up to one.
Json teams_of(const RecordedTies& ties) {
    std::vector<int> teams(ties.employees, 0);
    for (std::size_t tie = 0; tie != ties.source.size(); ++tie) {
        if (ties.kind[tie] != static_cast<std::uint8_t>(TieKind::up_to_leader)) continue;
        teams[static_cast<std::size_t>(ties.source[tie])] = ties.target[tie] - static_cast<int>(ties.employees);
    }
    return teams;
}

Json happenings_of(const Trajectory& world) {
    Json list = Json::array();
    for (const Happening& happening : world.happenings) {
        const bool whole_house = happening.position == no_position;
        list.push_back({{"week", happening.week},
                        {"kind", name_of(happening.kind)},
                        {"position", whole_house ? -1 : static_cast<int>(number(happening.position))},
                        {"value", happening.value}});
    }
    return list;
}

/// Puts arrays behind each other and remembers where.
class Values {
  public:
    Json place(std::initializer_list<std::size_t> shape, const std::vector<std::span<const float>>& parts) {
        Json place{{"at", all_.size()}, {"shape", shape}};
        for (const auto part : parts) all_.insert(all_.end(), part.begin(), part.end());
        return place;
    }
    const std::vector<float>& all() const { return all_; }

  private:
    std::vector<float> all_;
};

Json arrays_of(const Performance& performance, Values& values) {
    const Trajectory& first = performance.worlds[0];
    std::vector<std::span<const float>> metrics;
    std::vector<std::span<const float>> agents;
    std::vector<std::span<const float>> trust;
    for (const Trajectory& world : performance.worlds) {
        metrics.emplace_back(world.metrics);
        agents.emplace_back(world.agents.values);
        for (const NetworkSnapshot& snapshot : world.snapshots) trust.emplace_back(snapshot.trust);
    }
    return {{"metrics", values.place({world_count, metric_count, first.weeks}, metrics)},
            {"agents", values.place({world_count, first.agents.weeks.size(), recorded_state_table().size(),
                                     first.agents.positions},
                                    agents)},
            {"trust", values.place({world_count, first.snapshots.size(), first.ties->source.size()}, trust)}};
}

}  // namespace

std::string run_message(int id, const Performance& performance, const Json& people) {
    static_assert(std::endian::native == std::endian::little);
    const Trajectory& first = performance.worlds[0];
    check(first.ties != nullptr, "a performance records its ties");
    const RecordedTies& ties = *first.ties;
    Json header{{"tell", "run"}, {"id", id}, {"weeks", first.weeks}, {"digests", performance.digests}};
    header["metrics"] = Json::array();
    for (const MetricInfo& metric : metric_table) header["metrics"].push_back(metric.name);
    header["positions"] = ties.employees;
    header["teams"] = teams_of(ties);
    header["leaders"] = ties.leaders;
    header["people"] = people_of(first.agents, people);
    header["states"] = Json::array();
    for (const RecordedState& state : recorded_state_table()) header["states"].push_back(state.name);
    header["agent_weeks"] = first.agents.weeks;
    header["snapshot_weeks"] = Json::array();
    for (const NetworkSnapshot& snapshot : first.snapshots) header["snapshot_weeks"].push_back(snapshot.week);
    header["ties"] = {{"source", ties.source}, {"target", ties.target}, {"kind", ties.kind}};
    header["happenings"] = {happenings_of(performance.worlds[0]), happenings_of(performance.worlds[1])};
    Values values;
    header["arrays"] = arrays_of(performance, values);

    std::string text = header.dump();
    text.resize((text.size() + 3) / 4 * 4, ' ');
    const auto length = static_cast<std::uint32_t>(text.size());
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    bytes += text;
    const std::size_t at = bytes.size();
    bytes.resize(at + values.all().size() * sizeof(float));
    std::memcpy(bytes.data() + at, values.all().data(), values.all().size() * sizeof(float));
    return bytes;
}

}  // namespace raaderum::workshop
