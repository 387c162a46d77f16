#include "compare/tables.hpp"

#include "compare/by_part.hpp"
#include "compare/csv.hpp"
#include "compare/csv_file.hpp"
#include "compare/world_column.hpp"
#include "model/structures.hpp"
#include "output/output_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

namespace raaderum::compare {
namespace {

using output::TrajectoryFile;

constexpr std::size_t block_bytes = 64 * 1024 * 1024;
constexpr std::size_t events_at_once = 100'000;
constexpr auto tie_kinds = std::to_array<std::string_view>({"bonding", "bridging", "up_to_leader", "down_from_leader"});

/// The columns of the study's tables.
struct Columns {
    std::vector<Described> weekly;    ///< metrics
    std::vector<Described> outcomes;  ///< likewise
    std::vector<Described> states;    ///< of people
    std::vector<Described> of_parts;  ///< metrics that are kept of every part of the whole
    std::vector<Part> parts;          ///< teams or municipalities
    std::vector<std::string> part_fields =
        {};  ///< what tells them apart: a municipality's name, or a team, who leads it and what it is
};

/// One variant's part of one file.
struct Source {
    const TrajectoryFile& file;
    std::size_t variant;  ///< in the file
    std::string name;     ///< of the variant, as a field
    const WorldColumn& world;
    const Columns& columns;
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

void write_metrics(const Source& source, CsvFile& table) {
    const auto& [file, variant, name, world, columns_of_study] = source;
    const output::StoredFacts& facts = file.facts();
    const std::vector<std::uint32_t>& replicates = facts.variants[variant].replicates;
    const std::vector<Described>& metrics = columns_of_study.weekly;
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

void write_outcomes(const Source& source, CsvFile& table) {
    const auto& [file, variant, name, world, columns_of_study] = source;
    const output::StoredFacts& facts = file.facts();
    const std::vector<Described>& metrics = columns_of_study.outcomes;
    if (metrics.empty()) return;
    std::vector<std::vector<float>> columns;
    for (const Described& metric : metrics) columns.push_back(file.outcome(variant, metric.name));
    const std::vector<std::uint32_t>& replicates = facts.variants[variant].replicates;
    for (std::size_t row = 0; row != replicates.size(); ++row) {
        fmt::memory_buffer& rows = table.rows();
        fmt::format_to(std::back_inserter(rows), "{},{}{}", name, world.before(replicates[row]), replicates[row]);
        append_numbers(rows, columns, row);
    }
}

void write_parts(const Source& source, CsvFile& table) {
    const auto& [file, variant, name, world, columns_of_study] = source;
    const output::StoredFacts& facts = file.facts();
    const std::vector<Described>& metrics = columns_of_study.of_parts;
    if (metrics.empty()) return;
    const std::vector<std::uint32_t>& replicates = facts.variants[variant].replicates;
    for (std::size_t row = 0; row != replicates.size(); ++row) {
        std::vector<std::vector<float>> columns;
        for (const Described& metric : metrics)
            columns.push_back(file.metric_by_part(variant, metric.name, {0, facts.weeks}, row, 1));
        for (std::size_t each = 0; each != columns_of_study.parts.size(); ++each) {
            if (columns_of_study.parts[each].hidden) continue;
            for (const Week week : facts.kept_weeks) {
                fmt::memory_buffer& rows = table.rows();
                fmt::format_to(std::back_inserter(rows), "{},{}{},{},{}", name, world.before(replicates[row]),
                               replicates[row], columns_of_study.part_fields[each], week);
                append_numbers(rows, columns, each * facts.weeks + static_cast<std::size_t>(week));
            }
        }
    }
}

/// Parts of which no numbers are shown: one row under each policy, so that nobody takes them for missing.
void write_hidden_parts(const std::string& variant, const Columns& columns, bool any_worlds, CsvFile& table) {
    for (std::size_t each = 0; each != columns.parts.size(); ++each) {
        if (!columns.parts[each].hidden) continue;
        fmt::format_to(std::back_inserter(table.rows()), "{},{},{},{}\n", csv_field(variant), any_worlds ? "," : "",
                       columns.part_fields[each], std::string(columns.of_parts.size(), ','));
    }
}

void write_agents(const Source& source, CsvFile& table) {
    const auto& [file, variant, name, world, columns_of_study] = source;
    const output::StoredAgents agents = file.agents(variant);
    const std::size_t each = agents.weeks.size() * agents.positions;
    const std::size_t step = at_once(columns_of_study.states.size() * each * sizeof(float));
    for (std::size_t first = 0; first < agents.replicates.size(); first += step) {
        const std::size_t count = std::min(step, agents.replicates.size() - first);
        std::vector<std::vector<float>> columns;
        for (const Described& state : columns_of_study.states) {
            const bool recorded = std::find(agents.states.begin(), agents.states.end(), state) != agents.states.end();
            columns.push_back(recorded ? file.agent_state(variant, state.name, first, count)
                                       : std::vector<float>(count * each, std::numeric_limits<float>::quiet_NaN()));
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

void write_ties(const Source& source, CsvFile& table) {
    const auto& [file, variant, name, world, columns_of_study] = source;
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

void write_events(const Source& source, CsvFile& table) {
    const auto& [file, variant, name, world, columns_of_study] = source;
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

std::vector<std::string> fields_of_parts(const StudyFacts& facts, const std::vector<Part>& parts) {
    std::vector<std::string> fields;
    for (const Part& part : parts) {
        const output::PartLabel& label = facts.parts.all[part.members.front()];
        std::string field = csv_field(label.name);
        if (facts.parts.are(PartKind::team)) {
            field += fmt::format(",{},{},{},{},{}", csv_field(label.leader), csv_field(label.profession),
                                 csv_field(label.silo), part.hidden ? "" : fmt::format("{}", label.employees),
                                 part.hidden ? 1 : 0);
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

Columns columns_of(const Study& study, ShowSmall small) {
    const StudyFacts& facts = study.facts();
    const By by = facts.parts.are(PartKind::team) ? By::team : By::municipality;
    Columns columns{kept_as(facts.metrics, facts.stored, &output::StoredMetric::weekly),
                    kept_as(facts.metrics, facts.stored, &output::StoredMetric::outcome),
                    {},
                    kept_as(facts.metrics, facts.stored, &output::StoredMetric::of_parts),
                    parts_by(facts, by, small)};
    columns.part_fields = fields_of_parts(facts, columns.parts);
    if (columns.parts.empty()) columns.of_parts.clear();  // of several scenarios, whose parts differ
    for (std::size_t variant = 0; variant != facts.variants.size() && columns.states.empty(); ++variant)
        columns.states = study.agents(variant).states;
    return columns;
}

}  // namespace

std::vector<std::filesystem::path> write_tables(const Study& study, const std::filesystem::path& where,
                                                CsvLocale locale, ShowSmall small,
                                                const std::function<bool()>& stop_asked) {
    const StudyFacts& facts = study.facts();
    std::vector<std::size_t> firsts;  // the first variant of each scenario
    for (std::size_t variant = 0; variant != facts.variants.size(); ++variant) {
        if (firsts.size() == facts.variants[variant].scenario) firsts.push_back(variant);
    }
    const bool any_worlds = std::any_of(firsts.begin(), firsts.end(), [&study](std::size_t variant) {
        return study.of_scenario(variant).facts().worlds.any();
    });
    std::vector<WorldColumn> world_columns;
    for (const std::size_t variant : firsts) world_columns.emplace_back(study.of_scenario(variant).facts(), any_worlds);
    const std::string opening = any_worlds ? "variant,world,replicate" : "variant,replicate";
    const Columns columns = columns_of(study, small);
    output::OutputFolder folder(where, "the tables");
    CsvFile metrics(folder, locale, "metrics.csv", heading(opening + ",week", columns.weekly));
    CsvFile outcomes(folder, locale, "outcomes.csv", heading(opening, columns.outcomes));
    const bool teams = facts.parts.are(PartKind::team);
    CsvFile parts(
        folder, locale, teams ? "teams.csv" : "municipalities.csv",
        heading(opening + (teams ? ",team,leader,profession,silo,positions,hidden,week" : ",municipality,week"),
                columns.of_parts));
    CsvFile agents(folder, locale, "agents.csv", heading(opening + ",week,position", columns.states));
    CsvFile ties(folder, locale, "ties.csv", opening + ",week,source,target,kind,trust");
    CsvFile events(folder, locale, "events.csv", opening + ",week,kind,position,value");
    std::vector<CsvFile> worlds;  // one for all where all have the same, else one for each scenario
    const std::size_t kinds_of_worlds = facts.scenarios.empty() || facts.worlds.any() ? 1 : firsts.size();
    worlds.reserve(kinds_of_worlds);
    for (std::size_t each = 0; each != kinds_of_worlds; ++each) {
        const StudyWorlds& own = kinds_of_worlds == 1 ? facts.worlds : study.of_scenario(firsts[each]).facts().worlds;
        std::string name = "worlds.csv";
        if (kinds_of_worlds != 1) name = fmt::format("worlds-{}.csv", facts.scenarios[each].name);
        std::replace(name.begin(), name.end(), '/', '-');
        CsvFile& table = worlds.emplace_back(
            folder, locale, name, heading(own.structures.empty() ? "world" : "world,structure", own.parameters));
        table.stop_when(stop_asked);
        write_worlds(own, table);
    }
    const std::array<CsvFile*, 6> tables{&metrics, &outcomes, &parts, &agents, &ties, &events};
    for (CsvFile* table : tables) table->stop_when(stop_asked);
    for (std::size_t variant = 0; variant != facts.variants.size(); ++variant) {
        for (const TrajectoryFile& file : study.of_scenario(variant).files()) {
            const Source source{file, study.index_there(variant), csv_field(facts.variants[variant].name),
                                world_columns[facts.variants[variant].scenario], columns};
            write_metrics(source, metrics);
            write_outcomes(source, outcomes);
            write_parts(source, parts);
            write_agents(source, agents);
            write_ties(source, ties);
            write_events(source, events);
        }
        write_hidden_parts(facts.variants[variant].name, columns, any_worlds, parts);
    }
    for (CsvFile& table : worlds) table.close();
    for (CsvFile* table : tables) table->close();
    return folder.publish();
}

}  // namespace raaderum::compare
