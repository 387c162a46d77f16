#include "output/trajectory_file.hpp"

#include "core/check.hpp"
#include "output/dress.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/origin.hpp"
#include "output/seal.hpp"
#include "output/stored_metrics.hpp"
#include "output/stored_network.hpp"
#include "output/stored_sections.hpp"
#include "output/whole.hpp"

#include <algorithm>
#include <limits>
#include <new>
#include <set>
#include <stdexcept>
#include <utility>

namespace raaderum::output {
namespace {

/// Does `reading` in turn; what its damaged numbers break becomes a failure that names the file.
template <class Reading>
auto read_in_turn(const std::filesystem::path& path, Reading&& reading) {
    const HdfTurn turn;
    try {
        return reading();
    } catch (const std::bad_alloc&) {
        throw SystemFailure(path, "read", "its lengths make no sense");
    } catch (const std::logic_error& damage) {
        throw SystemFailure(path, "read", std::string("it is damaged: ") + damage.what());
    }
}

void expect_shape(const HdfObject& dataset, const std::vector<std::size_t>& shape) {
    if (shape_of(dataset) != shape) {
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "its shape makes no sense");
    }
}

StoredVariant look_at_variant(const HdfObject& group, std::string name) {
    StoredVariant variant;
    variant.name = std::move(name);
    variant.overrides = text_attribute(group, "overrides");
    variant.compared_with = text_attribute(group, "compared_with");
    const std::vector<std::int32_t> replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
    variant.replicates.assign(replicates.begin(), replicates.end());
    if (!std::is_sorted(replicates.begin(), replicates.end())) {
        throw SystemFailure(group.file(), "read " + group.name(), "its replicates are out of order");
    }
    for (const std::uint8_t one : read_column<std::uint8_t>(group, "finished", replicates.size())) {
        variant.finished.push_back(one != 0);
    }
    if (has_child(group, "world")) {
        const auto worlds = read_column<std::int32_t>(group, "world", replicates.size());
        variant.worlds.assign(worlds.begin(), worlds.end());
    }
    variant.has_agents = has_child(group, "agents");
    variant.has_network = has_child(group, "network");
    return variant;
}

StoredWorlds look_at_worlds(const HdfObject& group) {
    StoredWorlds worlds;
    const auto numbers = read_all<std::int32_t>(open_dataset(group, "world"));
    worlds.numbers.assign(numbers.begin(), numbers.end());
    if (!std::is_sorted(numbers.begin(), numbers.end())) {
        throw SystemFailure(group.file(), "read " + group.name(), "its worlds are out of order");
    }
    worlds.set = text_if_any(group, "set");
    worlds.checksum = text_if_any(group, "checksum");
    for (const std::string& name : children(group)) {
        if (name == "structure") worlds.structures = read_column<std::uint8_t>(group, name, numbers.size());
        if (name == "world" || name == "structure") continue;
        worlds.parameters.push_back(described(open_dataset(group, name), name));
        const auto values = read_column<float>(group, name, numbers.size());
        worlds.values.insert(worlds.values.end(), values.begin(), values.end());
    }
    return worlds;
}

StoredFacts look_at(const std::filesystem::path& path) {
    StoredFacts facts;
    facts.path = path;
    facts.complete = read_plan_mark(path).complete;
    const HdfObject file = open_file(path);
    facts.provenance = read_provenance(file);
    facts.ties = read_given_ties(file);
    facts.teams = read_given_teams(file);
    const HdfObject variants = open_group(file, "variants");
    for (const std::string& name : children(variants)) {
        const HdfObject group = open_group(variants, name);
        refuse_part(group);
        if (facts.variants.empty()) {
            facts.parts = look_at_parts(file, group);
            look_at_metrics(file, group, facts);
        }
        facts.variants.push_back(look_at_variant(group, name));
        if (facts.variants.back().replicates != facts.variants.front().replicates) {
            throw SystemFailure(path, "read " + group.name(), "its replicates are not those of the other variants");
        }
    }
    if (facts.variants.empty()) throw SystemFailure(path, "read", "it holds no variants");
    refuse_hidden(file, facts.variants);
    if (has_child(file, "worlds")) facts.worlds = look_at_worlds(open_group(file, "worlds"));
    return facts;
}

/// The variant's group, or one of its sections.
HdfObject open_section(const StoredFacts& facts, std::size_t variant, std::string_view section = {}) {
    const std::string& name = facts.variants.at(variant).name;
    const HdfObject file = open_file(facts.path);
    HdfObject group = open_group(open_group(file, "variants"), name);
    return section.empty() ? std::move(group) : open_group(group, section);
}

/// Some rows of a column of this length.
template <class Number>
std::vector<Number> read_part_of(const HdfObject& group, std::string_view name, Rows rows, std::size_t length) {
    const HdfObject column = open_dataset(group, name);
    expect_shape(column, {length});
    std::vector<Number> values(rows.count);
    read_rows(column, rows, HdfType<Number>::native(), values.data());
    return values;
}

}  // namespace

TrajectoryFile::TrajectoryFile(const std::filesystem::path& path, SealCheck seal)
    : TrajectoryFile(std::move(open({&path, 1}, seal).front())) {}

std::vector<TrajectoryFile> TrajectoryFile::open(std::span<const std::filesystem::path> paths, SealCheck seal) {
    std::vector<bool> carry;
    for (const std::filesystem::path& path : paths) {
        expect_ordinary_file(path);
        if (seal == SealCheck::skip) carry.push_back(!seal_of(path).empty());
    }
    if (seal == SealCheck::check) carry = carry_checksums(paths);
    std::vector<TrajectoryFile> files;
    for (std::size_t each = 0; each != paths.size(); ++each) files.push_back(TrajectoryFile(paths[each], carry[each]));
    return files;
}

TrajectoryFile::TrajectoryFile(const std::filesystem::path& path, bool carries_checksum)
    : facts_(read_in_turn(path, [&] {
          StoredFacts facts = look_at(path);
          facts.seal = read_seal_mark(path, carries_checksum);
          if (facts.seal != SealMark::sealed) facts.impossible = find_impossible(path);
          return facts;
      })) {}

std::vector<float> TrajectoryFile::metric(std::size_t variant, std::string_view name, Weeks weeks) const {
    return metric(variant, name, weeks, 0, facts_.variants.at(variant).replicates.size());
}

std::vector<float> TrajectoryFile::metric(std::size_t variant, std::string_view name, Weeks weeks, std::size_t first,
                                          std::size_t count) const {
    check(weeks.from < weeks.to && weeks.to <= facts_.weeks, "the weeks asked for are weeks of the file");
    return read_in_turn(facts_.path, [&] {
        const HdfObject dataset = open_dataset(open_section(facts_, variant), name);
        expect_shape(dataset, {facts_.variants[variant].replicates.size(), facts_.kept_weeks.size()});
        const std::vector<float> values = read_weeks(dataset, facts_.kept_weeks, weeks, {first, count});
        expect_no_infinity(dataset, values);
        return values;
    });
}

std::vector<float> TrajectoryFile::outcome(std::size_t variant, std::string_view name) const {
    return read_in_turn(facts_.path, [&] {
        const HdfObject group = open_section(facts_, variant, "outcomes");
        std::vector<float> values = read_column<float>(group, name, facts_.variants[variant].replicates.size());
        expect_no_infinity(open_dataset(group, name), values);
        return values;
    });
}

std::vector<float> TrajectoryFile::metric_by_part(std::size_t variant, std::string_view name, Weeks weeks,
                                                  std::size_t first, std::size_t count) const {
    check(weeks.from < weeks.to && weeks.to <= facts_.weeks, "the weeks asked for are weeks of the file");
    return read_in_turn(facts_.path, [&] {
        const bool teams = facts_.parts.kind == PartKind::team;
        const HdfObject dataset = open_dataset(open_section(facts_, variant, teams ? "teams" : "municipality"), name);
        const std::size_t parts = facts_.parts.all.size();
        const std::vector<Week>& kept = facts_.kept_weeks;
        const std::size_t replicates = facts_.variants[variant].replicates.size();
        expect_shape(dataset,
                     teams ? std::vector{replicates, kept.size(), parts} : std::vector{replicates, parts, kept.size()});
        const Weeks places = places_within(kept, weeks);
        std::vector<float> row(parts * kept.size());
        std::vector<float> by_week(teams ? row.size() : 0);
        std::vector<float> values(count * parts * weeks.count(), std::numeric_limits<float>::quiet_NaN());
        float* to = values.data();
        for (std::size_t replicate = first; replicate != first + count; ++replicate) {
            read_rows(dataset, {replicate, 1}, HdfType<float>::native(), teams ? by_week.data() : row.data());
            if (teams) turn(by_week.data(), kept.size(), parts, row.data());
            for (std::size_t line = 0; line != row.size(); line += kept.size()) {
                for (std::size_t at = places.from; at != places.to; ++at) {
                    to[static_cast<std::size_t>(kept[at]) - weeks.from] = row[line + at];
                }
                to += weeks.count();
            }
        }
        return values;
    });
}

StoredAgents TrajectoryFile::agents(std::size_t variant) const {
    StoredAgents agents;
    if (!facts_.variants.at(variant).has_agents) return agents;
    return read_in_turn(facts_.path, [&] {
        const HdfObject group = open_section(facts_, variant, "agents");
        const auto replicates = read_all<std::int32_t>(open_dataset(group, "agent_replicate"));
        agents.replicates.assign(replicates.begin(), replicates.end());
        const std::vector<std::uint32_t>& all = facts_.variants[variant].replicates;
        check(std::includes(all.begin(), all.end(), agents.replicates.begin(), agents.replicates.end()),
              "people are recorded in replicates of the file");
        agents.weeks = read_all<std::int32_t>(open_dataset(group, "agent_week"));
        agents.positions = length_of(open_dataset(group, "position"));
        for (const std::string& name : children(group)) {
            const HdfObject dataset = open_dataset(group, name);
            if (shape_of(dataset).size() == 3) agents.states.push_back(described(dataset, name));
        }
        return agents;
    });
}

std::vector<float> TrajectoryFile::agent_state(std::size_t variant, std::string_view state, std::size_t first,
                                               std::size_t count) const {
    const StoredAgents layout = agents(variant);
    return read_in_turn(facts_.path, [&] {
        const HdfObject dataset = open_dataset(open_section(facts_, variant, "agents"), state);
        expect_shape(dataset, {layout.replicates.size(), layout.weeks.size(), layout.positions});
        std::vector<float> values(count * layout.weeks.size() * layout.positions);
        read_rows(dataset, {first, count}, HdfType<float>::native(), values.data());
        return values;
    });
}

std::vector<StoredNetwork> TrajectoryFile::networks(std::size_t variant) const {
    if (!facts_.variants.at(variant).has_network) return {};
    return read_in_turn(facts_.path, [&] { return read_networks(open_section(facts_, variant, "network")); });
}

std::size_t TrajectoryFile::event_count(std::size_t variant) const {
    return read_in_turn(facts_.path, [&]() -> std::size_t {
        const HdfObject group = open_section(facts_, variant);
        if (!has_child(group, "events")) return 0;
        return length_of(open_dataset(open_group(group, "events"), "week"));
    });
}

std::vector<StoredEvent> TrajectoryFile::events(std::size_t variant, std::size_t first, std::size_t count) const {
    std::vector<StoredEvent> events(count);
    if (count == 0) return events;
    return read_in_turn(facts_.path, [&] {
        const HdfObject group = open_section(facts_, variant, "events");
        const Rows rows{first, count};
        const std::size_t length = length_of(open_dataset(group, "week"));
        const std::vector<std::string> names = flag_meanings(open_dataset(group, "kind"));
        const auto replicates = read_part_of<std::int32_t>(group, "replicate", rows, length);
        const auto weeks = read_part_of<std::int32_t>(group, "week", rows, length);
        const auto kinds = read_part_of<std::uint8_t>(group, "kind", rows, length);
        const auto positions = read_part_of<std::int32_t>(group, "position", rows, length);
        const auto values = read_part_of<float>(group, "value", rows, length);
        for (std::size_t row = 0; row != count; ++row) {
            events[row] = {static_cast<std::uint32_t>(replicates[row]), weeks[row], names.at(kinds[row]),
                           positions[row], values[row]};
        }
        return events;
    });
}

}  // namespace raaderum::output
