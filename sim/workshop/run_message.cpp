#include "workshop/run_message.hpp"

#include "core/check.hpp"
#include "observe/log.hpp"
#include "workshop/as_told.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

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

/// In each world, the week in which each of the story's people was gone; null where they stay.
Json weeks_of_leaving(const Performance& performance, const Cast& cast) {
    Json weeks = Json::array();
    for (const Trajectory& world : performance.worlds) {
        Json of_world = Json::array();
        for (const Member& member : cast) {
            const Week week = week_of_leaving(world, member.position);
            of_world.push_back(week < static_cast<Week>(world.weeks) ? Json(week) : Json());
        }
        weeks.push_back(of_world);
    }
    return weeks;
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
    std::vector<std::vector<float>> told;
    std::vector<std::span<const float>> agents;
    std::vector<std::span<const float>> trust;
    for (const Trajectory& world : performance.worlds) {
        for (const MetricInfo& metric : metric_table) told.push_back(as_told(world, *find_metric(metric.name)));
        agents.emplace_back(world.agents.values);
        for (const NetworkSnapshot& snapshot : world.snapshots) trust.emplace_back(snapshot.trust);
    }
    const std::vector<std::span<const float>> metrics(told.begin(), told.end());
    return {{"metrics", values.place({world_count, metric_count, first.weeks}, metrics)},
            {"agents", values.place({world_count, first.agents.weeks.size(), recorded_state_table().size(),
                                     first.agents.positions},
                                    agents)},
            {"trust", values.place({world_count, first.snapshots.size(), first.ties->source.size()}, trust)}};
}

}  // namespace

std::string run_message(int id, const Performance& performance, const Cast& cast, const Json& texts) {
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
    header["people"] = Json::array();
    for (const Member& member : cast) header["people"].push_back(member.position);
    header["left"] = weeks_of_leaving(performance, cast);
    header["texts"] = texts;
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
