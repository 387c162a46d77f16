#include "compare/tables.hpp"

#include "compare/csv.hpp"
#include "compare/csv_file.hpp"
#include "model/structures.hpp"
#include "output/failure.hpp"
#include "output/output_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace raaderum::compare {
namespace {

using output::TrajectoryFile;

constexpr std::size_t block_bytes = 64 * 1024 * 1024;
constexpr std::size_t events_at_once = 100'000;
constexpr auto tie_kinds = std::to_array<std::string_view>({"bonding", "bridging", "up_to_leader", "down_from_leader"});

/// What tells the worlds of a study's replicates; "" where there are none.
class WorldColumn {
  public:
    explicit WorldColumn(const StudyFacts& facts) {
        for (std::size_t place = 0; place != facts.worlds.of_replicate.size(); ++place) {
            of_[facts.replicates[place]] = fmt::format("{},", facts.worlds.numbers[facts.worlds.of_replicate[place]]);
        }
    }
    std::string_view name() const { return of_.empty() ? "" : "world,"; }
    /// What stands before the replicate.
    std::string_view before(std::uint32_t replicate) const {
        const auto found = of_.find(replicate);
        return found == of_.end() ? std::string_view() : std::string_view(found->second);
    }

  private:
    std::map<std::uint32_t, std::string> of_;
};

std::string heading(std::string_view keys, const std::vector<Described>& columns) {
    std::string text(keys);
    for (const Described& column : columns) text += "," + csv_field(column.name);
    return text;
}

/// The metrics of which weeks, or means, are kept.
std::vector<Described> kept_as(const std::vector<Described>& metrics, const std::vector<output::StoredMetric>& stored,
                               bool output::StoredMetric::*how) {
    std::vector<Described> kept;
    for (std::size_t metric = 0; metric != metrics.size(); ++metric) {
        if (stored[metric].*how) kept.push_back(metrics[metric]);
    }
    return kept;
}

/// How many replicates of so many bytes are read at once.
std::size_t at_once(std::size_t bytes_each) {
    return std::max<std::size_t>(1, block_bytes / std::max<std::size_t>(1, bytes_each));
}

void write_metrics(const TrajectoryFile& file, std::size_t variant, const WorldColumn& world, CsvFile& table) {
    const output::StoredFacts& facts = file.facts();
    const std::vector<std::uint32_t>& replicates = facts.variants[variant].replicates;
    const std::string name = csv_field(facts.variants[variant].name);
    const std::vector<Described> metrics = kept_as(facts.metrics, facts.stored, &output::StoredMetric::weekly);
    if (metrics.empty()) return;
    const std::size_t step = at_once(metrics.size() * facts.weeks * sizeof(float));
    for (std::size_t first = 0; first < replicates.size(); first += step) {
        const std::size_t count = std::min(step, replicates.size() - first);
        std::vector<std::vector<float>> columns;
        for (const Described& metric : metrics) {
            columns.push_back(file.metric(variant, metric.name, {0, facts.weeks}, first, count));
        }
        for (std::size_t row = 0; row != count; ++row) {
            for (const Week week : facts.kept_weeks) {
                fmt::memory_buffer& rows = table.rows();
                fmt::format_to(std::back_inserter(rows), "{},{}{},{}", name, world.before(replicates[first + row]),
                               replicates[first + row], week);
                append_numbers(rows, columns, row * facts.weeks + static_cast<std::size_t>(week));
            }
        }
    }
}

void write_outcomes(const TrajectoryFile& file, std::size_t variant, const WorldColumn& world, CsvFile& table) {
    const output::StoredFacts& facts = file.facts();
    const std::vector<Described> metrics = kept_as(facts.metrics, facts.stored, &output::StoredMetric::outcome);
    if (metrics.empty()) return;
    const std::string name = csv_field(facts.variants[variant].name);
    std::vector<std::vector<float>> columns;
    for (const Described& metric : metrics) columns.push_back(file.outcome(variant, metric.name));
    const std::vector<std::uint32_t>& replicates = facts.variants[variant].replicates;
    for (std::size_t row = 0; row != replicates.size(); ++row) {
        fmt::memory_buffer& rows = table.rows();
        fmt::format_to(std::back_inserter(rows), "{},{}{}", name, world.before(replicates[row]), replicates[row]);
        append_numbers(rows, columns, row);
    }
}

/// What tells parts apart: a municipality's name, or a team, who leads it and what it is.
std::vector<std::string> part_fields(const StudyFacts& facts, ShowSmall small) {
    std::vector<std::string> fields;
    if (!facts.parts.are(PartKind::team)) {
        for (const output::PartLabel& label : facts.parts.all) fields.push_back(csv_field(label.name));
        return fields;
    }
    for (const Part& team : parts_by(facts, By::team, small)) {
        const output::PartLabel& label = facts.parts.all[team.members.front()];
        fields.push_back(fmt::format("{},{},{},{},{},{}", csv_field(label.name), csv_field(label.leader),
                                     csv_field(label.profession), csv_field(label.silo),
                                     team.hidden ? "" : fmt::format("{}", label.employees), team.hidden ? 1 : 0));
    }
    return fields;
}

/// The metrics that the parts have.
std::vector<Described> metrics_of_parts(const StudyFacts& facts) {
    return kept_as(facts.metrics, facts.stored, &output::StoredMetric::of_parts);
}

void write_parts(const StudyFacts& study, const TrajectoryFile& file, std::size_t variant, const WorldColumn& world,
                 ShowSmall small, CsvFile& table) {
    const output::StoredFacts& facts = file.facts();
    const std::vector<Described> metrics = metrics_of_parts(study);
    if (metrics.empty()) return;
    const std::vector<std::string> fields = part_fields(study, small);
    std::vector<bool> hidden(fields.size(), false);
    if (study.parts.are(PartKind::team)) {
        const std::vector<Part> teams = parts_by(study, By::team, small);
        for (std::size_t each = 0; each != teams.size(); ++each) hidden[each] = teams[each].hidden;
    }
    const std::vector<std::uint32_t>& replicates = facts.variants[variant].replicates;
    const std::string name = csv_field(facts.variants[variant].name);
    for (std::size_t row = 0; row != replicates.size(); ++row) {
        std::vector<std::vector<float>> columns;
        for (const Described& metric : metrics)
            columns.push_back(file.metric_by_part(variant, metric.name, {0, facts.weeks}, row, 1));
        for (std::size_t each = 0; each != fields.size(); ++each) {
            if (hidden[each]) continue;
            for (const Week week : facts.kept_weeks) {
                fmt::memory_buffer& rows = table.rows();
                fmt::format_to(std::back_inserter(rows), "{},{}{},{},{}", name, world.before(replicates[row]),
                               replicates[row], fields[each], week);
                append_numbers(rows, columns, each * facts.weeks + static_cast<std::size_t>(week));
            }
        }
    }
}

/// Parts of which no numbers are shown: one row under each policy, so that nobody takes them for missing.
void write_hidden_parts(const StudyFacts& facts, const std::string& variant, const WorldColumn& world, ShowSmall small,
                        CsvFile& table) {
    if (!facts.parts.are(PartKind::team)) return;
    const std::vector<std::string> fields = part_fields(facts, small);
    const std::vector<Part> teams = parts_by(facts, By::team, small);
    for (std::size_t each = 0; each != teams.size(); ++each) {
        if (!teams[each].hidden) continue;
        fmt::format_to(std::back_inserter(table.rows()), "{},{},{},{}\n", csv_field(variant),
                       world.name().empty() ? "" : ",", fields[each], std::string(metrics_of_parts(facts).size(), ','));
    }
}

void write_agents(const TrajectoryFile& file, std::size_t variant, const WorldColumn& world, CsvFile& table) {
    const output::StoredAgents agents = file.agents(variant);
    const std::string name = csv_field(file.facts().variants[variant].name);
    const std::size_t each = agents.weeks.size() * agents.positions;
    const std::size_t step = at_once(agents.states.size() * each * sizeof(float));
    for (std::size_t first = 0; first < agents.replicates.size(); first += step) {
        const std::size_t count = std::min(step, agents.replicates.size() - first);
        std::vector<std::vector<float>> columns;
        for (const Described& state : agents.states) {
            columns.push_back(file.agent_state(variant, state.name, first, count));
        }
        for (std::size_t at = 0; at != count * each; ++at) {
            fmt::memory_buffer& rows = table.rows();
            const std::uint32_t replicate = agents.replicates[first + at / each];
            fmt::format_to(std::back_inserter(rows), "{},{}{},{},{}", name, world.before(replicate), replicate,
                           agents.weeks[at % each / agents.positions], at % agents.positions);
            append_numbers(rows, columns, at);
        }
    }
}

void write_ties(const TrajectoryFile& file, std::size_t variant, const WorldColumn& world, CsvFile& table) {
    const std::string name = csv_field(file.facts().variants[variant].name);
    for (const output::StoredNetwork& network : file.networks(variant)) {
        for (const NetworkSnapshot& snapshot : network.snapshots) {
            for (std::size_t tie = 0; tie != network.ties.source.size(); ++tie) {
                fmt::format_to(std::back_inserter(table.rows()), "{},{}{},{},{},{},{},{}\n", name,
                               world.before(network.replicate), network.replicate, snapshot.week,
                               network.ties.source[tie], network.ties.target[tie], tie_kinds.at(network.ties.kind[tie]),
                               csv_field(snapshot.trust[tie]));
            }
        }
    }
}

void write_events(const TrajectoryFile& file, std::size_t variant, const WorldColumn& world, CsvFile& table) {
    const std::string name = csv_field(file.facts().variants[variant].name);
    const std::size_t all = file.event_count(variant);
    for (std::size_t first = 0; first < all; first += events_at_once) {
        for (const output::StoredEvent& event : file.events(variant, first, std::min(events_at_once, all - first))) {
            fmt::format_to(std::back_inserter(table.rows()), "{},{}{},{},{},{},{}\n", name,
                           world.before(event.replicate), event.replicate, event.week, event.kind, event.position,
                           csv_field(event.value));
        }
    }
}

/// What each world is like: the values drawn.
void write_worlds(const StudyWorlds& worlds, CsvFile& table) {
    for (std::size_t world = 0; world != worlds.numbers.size(); ++world) {
        fmt::memory_buffer& row = table.rows();
        fmt::format_to(std::back_inserter(row), "{}", worlds.numbers[world]);
        if (!worlds.structures.empty())
            fmt::format_to(std::back_inserter(row), ",{}", structure_name(worlds.structures[world]));
        for (const double value : worlds.values[world]) {
            fmt::format_to(std::back_inserter(row), ",{}",
                           csv_field(static_cast<float>(value)));  // as the model has it
        }
        row.push_back('\n');
    }
}

}  // namespace

std::vector<std::filesystem::path> write_tables(const Study& study, const std::filesystem::path& where, ShowSmall small,
                                                const std::function<bool()>& stop_asked) {
    const WorldColumn world(study.facts());
    const auto keys = [&world](std::string_view rest) {
        return fmt::format("variant,{}replicate,{}", world.name(), rest);
    };
    output::OutputFolder folder(where, "the tables");
    const StudyFacts& facts = study.facts();
    const std::vector<Described> weekly = kept_as(facts.metrics, facts.stored, &output::StoredMetric::weekly);
    const std::vector<Described> means = kept_as(facts.metrics, facts.stored, &output::StoredMetric::outcome);
    CsvFile metrics(folder, "metrics.csv", heading(keys("week"), weekly));
    CsvFile outcomes(folder, "outcomes.csv", heading(fmt::format("variant,{}replicate", world.name()), means));
    const bool teams = facts.parts.are(PartKind::team);
    CsvFile parts(folder, teams ? "teams.csv" : "municipalities.csv",
                  heading(keys(teams ? "team,leader,profession,silo,positions,hidden,week" : "municipality,week"),
                          metrics_of_parts(facts)));
    CsvFile ties(folder, "ties.csv", keys("week,source,target,kind,trust"));
    CsvFile events(folder, "events.csv", keys("week,kind,position,value"));
    CsvFile worlds(folder, "worlds.csv",
                   heading(study.facts().worlds.structures.empty() ? "world" : "world,structure",
                           study.facts().worlds.parameters));
    std::vector<Described> states;
    for (std::size_t variant = 0; variant != study.facts().variants.size() && states.empty(); ++variant) {
        states = study.agents(variant).states;
    }
    CsvFile agents(folder, "agents.csv", heading(keys("week,position"), states));
    const std::array<CsvFile*, 7> tables{&metrics, &outcomes, &worlds, &parts, &agents, &ties, &events};
    for (CsvFile* table : tables) table->stop_when(stop_asked);
    write_worlds(study.facts().worlds, worlds);
    for (std::size_t variant = 0; variant != study.facts().variants.size(); ++variant) {
        for (const TrajectoryFile& file : study.files()) {
            write_metrics(file, variant, world, metrics);
            write_outcomes(file, variant, world, outcomes);
            write_parts(facts, file, variant, world, small, parts);
            write_agents(file, variant, world, agents);
            write_ties(file, variant, world, ties);
            write_events(file, variant, world, events);
        }
        write_hidden_parts(facts, facts.variants[variant].name, world, small, parts);
    }
    for (CsvFile* table : tables) table->close();
    return folder.publish();
}

}  // namespace raaderum::compare
