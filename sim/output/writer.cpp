#include "output/writer.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace raaderum::output {
namespace {

constexpr float not_reached = std::numeric_limits<float>::quiet_NaN();

/// The `room` numbers of a row: those there are, then `missing`.
template <class Number>
std::vector<Number> filled_up(const std::vector<Number>& values, std::size_t room, Number missing) {
    std::vector<Number> row(values);
    row.resize(room, missing);
    return row;
}

template <class Number>
void put_row(const HdfObject& dataset, std::size_t row, const std::vector<Number>& values) {
    const Rows rows{row, 1};
    write_rows(dataset, {&rows, 1}, values);
}

template <class Number>
void put_one(const HdfObject& dataset, std::size_t row, Number value) {
    const Rows rows{row, 1};
    write_rows(dataset, {&rows, 1}, HdfType<Number>::native(), &value);
}

/// One metric's weeks of a trajectory, then NaN for the weeks it did not reach.
void copy_weeks(const Trajectory& trajectory, std::size_t metric, std::size_t weeks, float* to) {
    const std::size_t reached = trajectory.metrics.empty() ? 0 : std::min(weeks, trajectory.weeks);
    const float* from = trajectory.metrics.data() + metric * trajectory.weeks;
    std::fill(std::copy_n(from, reached, to), to + weeks, not_reached);
}

}  // namespace

TrajectoryWriter::TrajectoryWriter(HdfObject& file, const Experiment& experiment, std::vector<std::uint32_t> replicates,
                                   Form form, const Storage& storage)
    : file_(file), experiment_(experiment), kept_(kept_by(experiment)), form_(form), storage_(storage) {
    contents_.replicates = std::move(replicates);
    tables_ = lay_out_metrics(file, experiment, contents_.replicates, form, storage);
}

void TrajectoryWriter::make_room_for_rest(Contents contents) {
    check(contents.replicates == contents_.replicates, "the rest is that of the same replicates");
    contents_ = std::move(contents);
    lay_out_rest(file_, tables_, experiment_, contents_, form_, storage_);
    for (const VariantContents& own : contents_.variants) {
        starts_.push_back({places(own.events), places(own.agents), places(own.ties), places(own.snapshots)});
    }
}

void TrajectoryWriter::put_metrics(std::span<const Replicate> batch) {
    std::vector<Rows> rows;
    for (const Replicate& replicate : batch) append_rows(rows, {contents_.place_of(replicate_of(replicate)), 1});
    for (std::size_t variant = 0; variant != tables_.size(); ++variant) put_metrics_of(variant, batch, rows);
}

void TrajectoryWriter::put_rest(std::span<const Replicate> batch) {
    for (std::size_t variant = 0; variant != tables_.size(); ++variant) {
        put_events(variant, batch);
        for (const Replicate& replicate : batch) {
            const std::size_t place = contents_.place_of(replicate_of(replicate));
            put_agents(variant, replicate[variant], place);
            put_network(variant, replicate[variant], place);
        }
    }
}

void TrajectoryWriter::put_metrics_of(std::size_t variant, std::span<const Replicate> batch,
                                      std::span<const Rows> rows) {
    VariantTables& tables = tables_[variant];
    std::vector<std::uint8_t> finished;
    for (const Replicate& replicate : batch) {
        const Trajectory& trajectory = replicate[variant];
        check(trajectory.metrics.empty() || trajectory.metrics.size() == kept_.metrics.size() * trajectory.weeks,
              "a trajectory holds every metric for every week it reached");
        check(trajectory.outcomes.size() == kept_.outcomes.size(), "a trajectory holds every outcome");
        finished.push_back(trajectory.finished() ? 1 : 0);
    }
    write_rows(tables.finished, rows, finished);

    if (form_ == Form::part) {
        put_metrics_together(variant, batch);
        return;
    }
    put_parts(variant, batch, rows);
    put_outcomes(variant, batch, rows);
    const std::size_t weeks = kept_.weeks.size();
    if (weeks == 0) return;
    scratch_.resize(batch.size() * weeks);
    for (std::size_t metric = 0; metric != kept_.metrics.size(); ++metric) {
        float* to = scratch_.data();
        for (const Replicate& replicate : batch) {
            copy_weeks(replicate[variant], metric, weeks, to);
            to += weeks;
        }
        write_rows(tables.metrics[metric], rows, HdfType<float>::native(), scratch_.data());
    }
}

void TrajectoryWriter::put_parts(std::size_t variant, std::span<const Replicate> batch, std::span<const Rows> rows) {
    const std::size_t parts = experiment_.parts.all.size();
    const std::size_t weeks = kept_.weeks.size();
    const std::size_t each = parts * weeks;
    if (each == 0) return;
    scratch_.resize(batch.size() * each);
    for (std::size_t metric = 0; metric != kept_.part_metrics.size(); ++metric) {
        float* to = scratch_.data();
        for (const Replicate& replicate : batch) {
            const std::vector<float>& from = replicate[variant].by_part;
            check(from.empty() || from.size() == kept_.part_metrics.size() * each,
                  "a trajectory holds every metric of every part that is kept");
            if (from.empty()) {
                std::fill_n(to, each, not_reached);
            } else if (experiment_.parts.kind == PartKind::team) {
                turn(from.data() + metric * each, parts, weeks, to);
            } else {
                std::copy_n(from.data() + metric * each, each, to);
            }
            to += each;
        }
        write_rows(tables_[variant].by_part[metric], rows, HdfType<float>::native(), scratch_.data());
    }
}

void TrajectoryWriter::put_outcomes(std::size_t variant, std::span<const Replicate> batch, std::span<const Rows> rows) {
    for (std::size_t outcome = 0; outcome != kept_.outcomes.size(); ++outcome) {
        scratch_.clear();
        for (const Replicate& replicate : batch) scratch_.push_back(replicate[variant].outcomes[outcome]);
        write_rows(tables_[variant].outcomes[outcome], rows, HdfType<float>::native(), scratch_.data());
    }
}

void TrajectoryWriter::put_metrics_together(std::size_t variant, std::span<const Replicate> batch) {
    const VariantTables& tables = tables_[variant];
    const std::size_t weeks = kept_.weeks.size();
    for (const Replicate& replicate : batch) {
        const Trajectory& trajectory = replicate[variant];
        const Rows row{contents_.place_of(replicate_of(replicate)), 1};
        if (!tables.outcomes.empty()) write_rows(tables.outcomes.front(), {&row, 1}, trajectory.outcomes);
        if (weeks == 0) continue;
        if (!tables.by_part.empty()) {
            const std::size_t room = kept_.weekly_of_a_part() * experiment_.parts.all.size();
            write_rows(tables.by_part.front(), {&row, 1}, filled_up(trajectory.by_part, room, not_reached));
        }
        if (trajectory.weeks == weeks && !trajectory.metrics.empty()) {
            write_rows(tables.metrics.front(), {&row, 1}, trajectory.metrics);
            continue;
        }
        scratch_.resize(kept_.weekly());
        for (std::size_t metric = 0; metric != kept_.metrics.size(); ++metric) {
            copy_weeks(trajectory, metric, weeks, scratch_.data() + metric * weeks);
        }
        write_rows(tables.metrics.front(), {&row, 1}, scratch_);
    }
}

void TrajectoryWriter::put_agents(std::size_t variant, const Trajectory& trajectory, std::size_t place) {
    const VariantContents& own = contents_.variants[variant];
    if (own.agents[place] == 0) return;
    const AgentRecord& record = trajectory.agents;
    check(record.positions == own.agent_positions, "the same positions are recorded in every replicate");
    check(std::equal(record.weeks.begin(), record.weeks.end(), own.agent_weeks.begin()),
          "people are recorded at the same weeks in every replicate");
    const std::size_t states = experiment_.states.size();
    check(record.values.size() == record.weeks.size() * states * record.positions,
          "every state of every person is recorded");
    std::vector<float> of_one_state(own.agent_weeks.size() * own.agent_positions, not_reached);  // [week][position]
    for (std::size_t state = 0; state != states; ++state) {
        for (std::size_t week = 0; week != record.weeks.size(); ++week) {
            std::copy_n(record.values.data() + (week * states + state) * record.positions, record.positions,
                        of_one_state.data() + week * record.positions);
        }
        put_row(tables_[variant].states[state], starts_[variant].agents[place], of_one_state);
    }
}

void TrajectoryWriter::put_network(std::size_t variant, const Trajectory& trajectory, std::size_t place) {
    const VariantContents& own = contents_.variants[variant];
    if (own.ties[place] == 0) return;
    const RecordedTies& ties = *trajectory.ties;
    check(ties.target.size() == ties.source.size() && ties.kind.size() == ties.source.size(),
          "every tie has two ends and a kind");
    auto& to = tables_[variant].network;
    const std::size_t tie_row = starts_[variant].ties[place];
    put_row(to.source, tie_row, filled_up(ties.source, own.tie_room, std::int32_t{-1}));
    put_row(to.target, tie_row, filled_up(ties.target, own.tie_room, std::int32_t{-1}));
    put_row(to.kind, tie_row, filled_up(ties.kind, own.tie_room, std::uint8_t{255}));
    std::size_t row = starts_[variant].snapshots[place];
    for (const NetworkSnapshot& snapshot : trajectory.snapshots) {
        check(snapshot.trust.size() == ties.source.size(), "a snapshot holds the trust along every tie");
        const NetworkMeasures& measures = snapshot.measures;
        put_one(to.replicate, row, static_cast<std::int32_t>(number(trajectory.replicate)));
        put_one(to.week, row, static_cast<std::int32_t>(snapshot.week));
        put_row(to.trust, row, filled_up(snapshot.trust, own.tie_room, not_reached));
        put_one(to.mean_degree, row, measures.mean_degree);
        put_one(to.clustering, row, measures.clustering);
        put_one(to.path_length, row, measures.path_length);
        put_one(to.largest_component, row, measures.largest_component);
        put_one(to.components, row, static_cast<std::int32_t>(measures.components));
        put_one(to.sampled, row, static_cast<std::uint8_t>(measures.sampled ? 1 : 0));
        if (to.degree.open()) {
            put_row(to.degree, row, filled_up(measures.degree, own.network_positions, not_reached));
            put_row(to.betweenness, row, filled_up(measures.betweenness, own.network_positions, not_reached));
        }
        ++row;
    }
}

void TrajectoryWriter::put_events(std::size_t variant, std::span<const Replicate> batch) {
    std::vector<Rows> rows;
    std::vector<std::int32_t> replicates;
    std::vector<std::int32_t> weeks;
    std::vector<std::uint8_t> kinds;
    std::vector<std::int32_t> positions;
    std::vector<float> values;
    for (const Replicate& replicate : batch) {
        const Trajectory& trajectory = replicate[variant];
        append_rows(
            rows, {starts_[variant].events[contents_.place_of(replicate_of(replicate))], trajectory.happenings.size()});
        for (const Happening& happening : trajectory.happenings) {
            replicates.push_back(static_cast<std::int32_t>(number(trajectory.replicate)));
            weeks.push_back(happening.week);
            kinds.push_back(static_cast<std::uint8_t>(happening.kind));
            positions.push_back(
                happening.position == no_position ? -1 : static_cast<std::int32_t>(number(happening.position)));
            values.push_back(happening.value);
        }
    }
    if (rows.empty()) return;
    const auto& to = tables_[variant].events;
    write_rows(to.replicate, rows, replicates);
    write_rows(to.week, rows, weeks);
    write_rows(to.kind, rows, kinds);
    write_rows(to.position, rows, positions);
    write_rows(to.value, rows, values);
}

void TrajectoryWriter::close() {
    for (VariantTables& tables : tables_) {
        for (HdfObject* object : tables.all()) object->close();
    }
}

void make_part(std::span<const Replicate> batch, const Experiment& experiment, const std::filesystem::path& name,
               const std::function<void(std::span<const std::byte>)>& take) {
    const HdfTurn turn;
    HdfObject file = create_image(name);
    Contents contents = contents_of(batch);
    TrajectoryWriter writer(file, experiment, contents.replicates, Form::part, {});
    writer.make_room_for_rest(std::move(contents));
    writer.put_metrics(batch);
    writer.put_rest(batch);
    writer.close();
    take(image_of(file));
    file.close();
}

}  // namespace raaderum::output
