#include "output/reader.hpp"

#include "core/check.hpp"
#include "observe/log.hpp"
#include "output/failure.hpp"
#include "output/stored_network.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace raaderum::output {
namespace {

void expect(bool holds, const HdfObject& object, const char* reason) {
    if (!holds) throw SystemFailure(object.file(), "read " + object.name(), reason);
}

/// How often each of `replicates` occurs in the column of replicate numbers `name`.
std::vector<std::uint32_t> counts_in(const HdfObject& group, std::string_view name,
                                     const std::vector<std::uint32_t>& replicates) {
    std::vector<std::uint32_t> counts(replicates.size(), 0);
    std::size_t at = 0;
    for (const std::int32_t each : read_all<std::int32_t>(open_dataset(group, name))) {
        while (at != replicates.size() && replicates[at] < static_cast<std::uint32_t>(each)) ++at;
        expect(at != replicates.size() && replicates[at] == static_cast<std::uint32_t>(each), group,
               "its replicates are not those of the file");
        ++counts[at];
    }
    return counts;
}

VariantContents survey(const HdfObject& variant, const std::vector<std::uint32_t>& replicates) {
    VariantContents own;
    const std::vector<std::uint32_t> none(replicates.size(), 0);
    own.events = own.agents = own.ties = own.snapshots = none;
    if (has_child(variant, "events")) own.events = counts_in(open_group(variant, "events"), "replicate", replicates);
    if (has_child(variant, "agents")) {
        const HdfObject group = open_group(variant, "agents");
        own.agents = counts_in(group, "agent_replicate", replicates);
        own.agent_weeks = read_all<std::int32_t>(open_dataset(group, "agent_week"));
        own.agent_positions = length_of(open_dataset(group, "position"));
    }
    if (has_child(variant, "network")) {
        const HdfObject group = open_group(variant, "network");
        own.ties = counts_in(group, "network_replicate", replicates);
        own.snapshots = counts_in(group, "replicate", replicates);
        own.tie_room = row_length_of(open_dataset(group, "source"));
        own.employees = static_cast<std::size_t>(number_attribute<std::int32_t>(group, "employees"));
        own.leaders = static_cast<std::size_t>(number_attribute<std::int32_t>(group, "leaders"));
        if (has_child(group, "degree")) own.network_positions = row_length_of(open_dataset(group, "degree"));
    }
    return own;
}

}  // namespace

TrajectoryReader::TrajectoryReader(const std::filesystem::path& path, const Experiment& experiment)
    : experiment_(experiment), kept_(kept_by(experiment)), file_(open_file(path)) {
    const HdfObject variants = open_group(file_, "variants");
    for (std::size_t variant = 0; variant != experiment.variants.size(); ++variant) {
        const HdfObject group = open_group(variants, experiment.variants[variant].name);
        const std::vector<std::int32_t> numbers = read_all<std::int32_t>(open_dataset(group, "replicate"));
        const std::vector<std::uint32_t> replicates(numbers.begin(), numbers.end());
        expect(variant == 0 || replicates == contents_.replicates, group,
               "its replicates are not those of the other variants");
        expect(std::is_sorted(replicates.begin(), replicates.end()), group, "its replicates are out of order");
        contents_.replicates = replicates;
        contents_.variants.push_back(survey(group, replicates));
    }
    if (!has_child(file_, "failures")) return;
    const HdfObject failures = open_group(file_, "failures");
    const std::vector<std::int32_t> replicates = read_all<std::int32_t>(open_dataset(failures, "replicate"));
    const std::vector<std::int32_t> weeks = has_child(failures, "week")
                                                ? read_column<std::int32_t>(failures, "week", replicates.size())
                                                : std::vector<std::int32_t>(replicates.size(), -1);
    const std::vector<std::string> names = read_texts(open_dataset(failures, "variant"));
    const std::vector<std::string> reasons = read_texts(open_dataset(failures, "reason"));
    expect(names.size() == replicates.size() && reasons.size() == replicates.size(), failures,
           "its columns differ in length");
    for (std::size_t each = 0; each != replicates.size(); ++each) {
        const auto named = std::find_if(experiment.variants.begin(), experiment.variants.end(),
                                        [&](const VariantLabel& words) { return words.name == names[each]; });
        expect(named != experiment.variants.end(), failures, "it names an unknown variant");
        contents_.failures.push_back({static_cast<std::uint32_t>(replicates[each]),
                                      static_cast<std::size_t>(named - experiment.variants.begin()), reasons[each],
                                      weeks[each]});
    }
}

void TrajectoryReader::read(Rows rows, std::vector<Replicate>& batch) const {
    read_rest(rows, batch);
    for (std::size_t variant = 0; variant != experiment_.variants.size(); ++variant) {
        read_outcomes(variant, rows, batch);
        if (kept_.weeks.empty()) continue;
        read_metrics(variant, rows, batch);
        read_parts(variant, rows, batch);
    }
}

void TrajectoryReader::read_rest(Rows rows, std::vector<Replicate>& batch) const {
    make_ready(rows, batch);
    for (std::size_t variant = 0; variant != experiment_.variants.size(); ++variant) {
        read_agents(variant, rows, batch);
        read_network(variant, rows, batch);
        read_events(variant, rows, batch);
    }
    for (const Failure& failure : contents_.failures) {
        const std::size_t place = contents_.place_of(failure.replicate);
        if (place >= rows.first && place < rows.first + rows.count) {
            batch[place - rows.first][failure.variant].failure = failure.reason;
            batch[place - rows.first][failure.variant].failure_week = failure.week;
        }
    }
}

void TrajectoryReader::make_ready(Rows rows, std::vector<Replicate>& batch) const {
    batch.resize(rows.count);
    for (std::size_t index = 0; index != rows.count; ++index) {
        batch[index].resize(experiment_.variants.size());
        for (std::size_t variant = 0; variant != batch[index].size(); ++variant) {
            Trajectory emptied;
            emptied.metrics.swap(batch[index][variant].metrics);
            emptied.variant = variant;
            emptied.replicate = ReplicateId{contents_.replicates.at(rows.first + index)};
            emptied.weeks = kept_.weeks.size();
            emptied.by_part.swap(batch[index][variant].by_part);
            emptied.parts = experiment_.parts.all.size();
            batch[index][variant] = std::move(emptied);
        }
    }
}

void TrajectoryReader::read_outcomes(std::size_t variant, Rows rows, std::vector<Replicate>& to) const {
    const std::size_t count = kept_.outcomes.size();
    if (count == 0) return;
    const HdfObject group = open_group(open_group(file_, "variants"), experiment_.variants[variant].name);
    for (Replicate& replicate : to) replicate[variant].outcomes.resize(count);
    if (!is_group(group, "outcomes")) {
        const HdfObject table = open_dataset(group, "outcomes");
        expect(shape_of(table) == std::vector{contents_.replicates.size(), count}, table, "it does not fit the plan");
        for (std::size_t index = 0; index != rows.count; ++index) {
            read_rows(table, {rows.first + index, 1}, HdfType<float>::native(), to[index][variant].outcomes.data());
        }
        return;
    }
    const HdfObject own = open_group(group, "outcomes");
    for (std::size_t outcome = 0; outcome != count; ++outcome) {
        const std::vector<float> values = read_rows<float>(own, info(kept_.outcomes[outcome]).name, rows);
        expect(values.size() == rows.count, own, "its outcomes are not one for each replicate");
        for (std::size_t index = 0; index != rows.count; ++index) to[index][variant].outcomes[outcome] = values[index];
    }
}

void TrajectoryReader::read_metrics(std::size_t variant, Rows rows, std::vector<Replicate>& to) const {
    const HdfObject group = open_group(open_group(file_, "variants"), experiment_.variants[variant].name);
    const std::size_t weeks = kept_.weeks.size();
    for (Replicate& replicate : to) replicate[variant].metrics.resize(kept_.weekly());
    if (has_child(group, "metrics")) {
        const HdfObject table = open_dataset(group, "metrics");
        expect(shape_of(table) == std::vector{contents_.replicates.size(), kept_.metrics.size(), weeks}, table,
               "it does not fit the plan");
        for (std::size_t index = 0; index != rows.count; ++index) {
            read_rows(table, {rows.first + index, 1}, HdfType<float>::native(), to[index][variant].metrics.data());
        }
        return;
    }
    for (std::size_t metric = 0; metric != kept_.metrics.size(); ++metric) {
        const std::vector<float> values = read_rows<float>(group, info(kept_.metrics[metric]).name, rows);
        expect(values.size() == rows.count * weeks, group, "its metrics do not fit the plan's weeks");
        for (std::size_t index = 0; index != rows.count; ++index) {
            std::copy_n(values.data() + index * weeks, weeks, to[index][variant].metrics.data() + metric * weeks);
        }
    }
}

void TrajectoryReader::read_parts(std::size_t variant, Rows rows, std::vector<Replicate>& to) const {
    const std::size_t parts = experiment_.parts.all.size();
    const std::size_t weeks = kept_.weeks.size();
    const std::size_t each = parts * weeks;
    const std::size_t metrics = kept_.part_metrics.size();
    for (Replicate& replicate : to) replicate[variant].by_part.resize(metrics * each);
    if (parts == 0) return;
    const HdfObject group = open_group(open_group(file_, "variants"), experiment_.variants[variant].name);
    if (has_child(group, "by_part")) {
        const HdfObject table = open_dataset(group, "by_part");
        expect(shape_of(table) == std::vector{contents_.replicates.size(), metrics, parts, weeks}, table,
               "it does not fit the plan");
        for (std::size_t index = 0; index != rows.count; ++index) {
            read_rows(table, {rows.first + index, 1}, HdfType<float>::native(), to[index][variant].by_part.data());
        }
        return;
    }
    const bool teams = experiment_.parts.kind == PartKind::team;
    const HdfObject own = open_group(group, teams ? "teams" : "municipality");
    for (std::size_t metric = 0; metric != metrics; ++metric) {
        const std::vector<float> values = read_rows<float>(own, info(kept_.part_metrics[metric]).name, rows);
        expect(values.size() == rows.count * each, own, "its metrics do not fit the plan's parts and weeks");
        for (std::size_t index = 0; index != rows.count; ++index) {
            const float* const from = values.data() + index * each;
            float* const at = to[index][variant].by_part.data() + metric * each;
            teams ? turn(from, weeks, parts, at) : static_cast<void>(std::copy_n(from, each, at));
        }
    }
}

void TrajectoryReader::read_agents(std::size_t variant, Rows rows, std::vector<Replicate>& to) const {
    const VariantContents& own = contents_.variants[variant];
    const std::vector<std::size_t> starts = places(own.agents);
    for (std::size_t index = 0; index != rows.count; ++index) {
        const std::size_t place = rows.first + index;
        if (own.agents[place] == 0) continue;
        const HdfObject group =
            open_group(open_group(open_group(file_, "variants"), experiment_.variants[variant].name), "agents");
        AgentRecord& record = to[index][variant].agents;
        record.weeks = own.agent_weeks;
        record.positions = own.agent_positions;
        const std::size_t states = experiment_.states.size();
        record.values.resize(record.weeks.size() * states * record.positions);
        for (std::size_t state = 0; state != states; ++state) {
            const std::vector<float> values =
                read_rows<float>(group, experiment_.states[state].name, {starts[place], 1});
            expect(values.size() == record.weeks.size() * record.positions, group,
                   "its states do not fit its positions");
            for (std::size_t week = 0; week != record.weeks.size(); ++week) {
                std::copy_n(values.data() + week * record.positions, record.positions,
                            record.values.data() + (week * states + state) * record.positions);
            }
        }
    }
}

void TrajectoryReader::read_network(std::size_t variant, Rows rows, std::vector<Replicate>& to) const {
    const VariantContents& own = contents_.variants[variant];
    const std::vector<std::size_t> tie_starts = places(own.ties);
    const std::vector<std::size_t> snapshot_starts = places(own.snapshots);
    for (std::size_t index = 0; index != rows.count; ++index) {
        const std::size_t place = rows.first + index;
        if (own.ties[place] == 0) continue;
        const HdfObject group =
            open_group(open_group(open_group(file_, "variants"), experiment_.variants[variant].name), "network");
        Trajectory& trajectory = to[index][variant];
        const auto ties = std::make_shared<RecordedTies>(read_ties(group, tie_starts[place]));
        trajectory.ties = ties;
        const Rows all{snapshot_starts[place], own.snapshots[place]};
        trajectory.snapshots = read_snapshots(group, all);
        for (std::size_t each = 0; each != all.count; ++each) {
            NetworkSnapshot& snapshot = trajectory.snapshots[each];
            snapshot.trust.resize(ties->source.size());
            if (own.network_positions == 0) continue;
            const Rows one{all.first + each, 1};
            snapshot.measures.degree = read_rows<float>(group, "degree", one);
            snapshot.measures.betweenness = read_rows<float>(group, "betweenness", one);
        }
    }
}

void TrajectoryReader::read_events(std::size_t variant, Rows rows, std::vector<Replicate>& to) const {
    const VariantContents& own = contents_.variants[variant];
    const std::vector<std::size_t> starts = places(own.events);
    const Rows all{starts[rows.first], starts[rows.first + rows.count] - starts[rows.first]};
    if (all.count == 0) return;
    const HdfObject group =
        open_group(open_group(open_group(file_, "variants"), experiment_.variants[variant].name), "events");
    const auto weeks = read_rows<std::int32_t>(group, "week", all);
    const auto kinds = read_rows<std::uint8_t>(group, "kind", all);
    const auto positions = read_rows<std::int32_t>(group, "position", all);
    const auto values = read_rows<float>(group, "value", all);
    std::size_t at = 0;
    for (std::size_t index = 0; index != rows.count; ++index) {
        for (std::uint32_t each = 0; each != own.events[rows.first + index]; ++each, ++at) {
            expect(kinds[at] < happening_names().size(), group, "it holds an unknown kind of event");
            const PositionId position =
                positions[at] < 0 ? no_position : PositionId{static_cast<std::uint32_t>(positions[at])};
            to[index][variant].happenings.push_back(
                {weeks[at], static_cast<HappeningKind>(kinds[at]), position, values[at]});
        }
    }
}

}  // namespace raaderum::output
