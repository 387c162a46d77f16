#include "output/layout.hpp"

#include "core/check.hpp"
#include "core/units.hpp"
#include "observe/log.hpp"
#include "output/file_facts.hpp"
#include "output/group_layout.hpp"
#include "output/words_in_file.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace raaderum::output {
namespace {

constexpr std::int32_t no_tie = -1;
constexpr std::uint8_t no_kind = 255;
constexpr auto tie_kinds = std::to_array<std::string_view>({"bonding", "bridging", "up_to_leader", "down_from_leader"});
constexpr auto finished_kinds = std::to_array<std::string_view>({"failed", "finished"});
constexpr auto sampled_kinds = std::to_array<std::string_view>({"all_sources", "sample_of_sources"});

std::vector<std::int32_t> counted_up(std::size_t length) {
    std::vector<std::int32_t> values(length);
    std::iota(values.begin(), values.end(), 0);
    return values;
}

/// The replicates that have any of `counts`.
std::vector<std::int32_t> replicates_with(const Contents& contents, const std::vector<std::uint32_t>& counts) {
    std::vector<std::int32_t> found;
    for (std::size_t place = 0; place != counts.size(); ++place) {
        if (counts[place] != 0) found.push_back(static_cast<std::int32_t>(contents.replicates[place]));
    }
    return found;
}

void describe(HdfObject& dataset, const MetricInfo& metric) {
    set_text(dataset, "better", spelled(metric.better));
    set_text(dataset, "formula", metric.formula);
}

/// The means of the last year, one per replicate.
void lay_out_outcomes(VariantTables& tables, const Kept& kept, std::size_t weeks, const Storage& storage,
                      const Axis& replicate) {
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "outcomes"));
    const std::size_t year = in_last_year(weeks);
    set_text(group, "comment",
             "means over the last " + std::to_string(year) + " weeks, as far as the metric is defined in them");
    GroupLayout layout(group, Form::file, storage, tables.others);
    for (const Metric metric : kept.outcomes) {
        const MetricInfo& own = info(metric);
        describe(tables.outcomes.emplace_back(layout.column(own.name, {replicate}, {own.long_name, own.unit})), own);
    }
}

/// What a municipality is, and its metrics along the variant's replicates and weeks.
void lay_out_municipalities(VariantTables& tables, const Experiment& experiment, const Kept& kept,
                            const Storage& storage, const Axis& replicate, const Axis& week) {
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "municipality"));
    set_text(group, "comment",
             "means over the people of a municipality; the variant's own metrics are those of all people");
    GroupLayout layout(group, Form::file, storage, tables.others);
    std::vector<std::string> names;
    for (const MunicipalityLabel& label : experiment.municipalities) names.push_back(label.name);
    const Axis municipality = layout.named_places("municipality", names, {"municipality", ""});
    const auto facts = [&](std::string_view name, std::int32_t MunicipalityLabel::*fact, const Label& words) {
        std::vector<std::int32_t> values;
        for (const MunicipalityLabel& label : experiment.municipalities) values.push_back(label.*fact);
        const Rows all{0, values.size()};
        tables.others.push_back(layout.column<std::int32_t>(name, {municipality}, words));
        write_rows(tables.others.back(), {&all, 1}, values);
    };
    facts("inhabitants", &MunicipalityLabel::inhabitants, {"people who live there", "1"});
    facts("employees", &MunicipalityLabel::employees, {"positions in its institutions", "1"});
    facts("institutions", &MunicipalityLabel::institutions, {"institutions", "1"});
    for (const Metric metric : kept.metrics) {
        const MetricInfo& own = info(metric);
        describe(tables.by_municipality.emplace_back(
                     layout.column(own.name, {replicate, municipality, week}, {own.long_name, own.unit})),
                 own);
    }
}

void lay_out_metrics_of(VariantTables& tables, const Experiment& experiment,
                        const std::vector<std::uint32_t>& replicates, Form form, const Storage& storage) {
    GroupLayout layout(tables.group, form, storage, tables.others);
    const std::vector<std::int32_t> numbers(replicates.begin(), replicates.end());
    const Axis replicate = layout.coordinate("replicate", numbers,
                                             {"replicate; the same number meets the same luck in every variant", "1"});
    if (form == Form::file && experiment.worlds.any()) {
        std::vector<std::int32_t> worlds;
        for (const std::uint32_t each : replicates) {
            worlds.push_back(static_cast<std::int32_t>(experiment.worlds.world_of(each)));
        }
        const Rows all{0, worlds.size()};
        tables.others.push_back(layout.column<std::int32_t>(
            "world", {replicate}, {"world of the replicate; its parameters are in the group worlds", "1"}));
        write_rows(tables.others.back(), {&all, 1}, worlds);
    }
    const Kept kept = kept_by(experiment);
    if (form == Form::part) {
        const Axis metrics{kept.metrics.size()};
        const Axis weeks{kept.weeks.size()};
        tables.metrics.push_back(layout.column("metrics", {replicate, metrics, weeks}, {}));
        if (const std::size_t municipalities = experiment.municipalities.size(); municipalities != 0) {
            tables.by_municipality.push_back(
                layout.column("by_municipality", {replicate, metrics, {municipalities}, weeks}, {}));
        }
        if (!kept.outcomes.empty())
            tables.outcomes.push_back(layout.column("outcomes", {replicate, {kept.outcomes.size()}}, {}));
    } else {
        Axis week;
        if (!kept.weeks.empty()) {
            week = layout.coordinate("week", {kept.weeks.begin(), kept.weeks.end()},
                                     {"week since the variants branched; its end", "1"});
            for (const Metric metric : kept.metrics) {
                const MetricInfo& own = info(metric);
                HdfObject& made =
                    tables.metrics.emplace_back(layout.column(own.name, {replicate, week}, {own.long_name, own.unit}));
                describe(made, own);
            }
        }
        if (!experiment.municipalities.empty())
            lay_out_municipalities(tables, experiment, kept, storage, replicate, week);
        if (!kept.outcomes.empty()) lay_out_outcomes(tables, kept, experiment.weeks, storage, replicate);
    }
    tables.finished = layout.flags("finished", {replicate}, "whether the replicate came to its end", finished_kinds);
}

void lay_out_agents(VariantTables& tables, const Experiment& experiment, const Contents& contents,
                    const VariantContents& own, Form form, const Storage& storage) {
    const std::vector<std::int32_t> numbers = replicates_with(contents, own.agents);
    if (numbers.empty()) return;
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "agents"));
    GroupLayout layout(group, form, storage, tables.others);
    const Axis replicate = layout.coordinate("agent_replicate", numbers, {"replicates whose people are recorded", "1"});
    const Axis week = layout.coordinate("agent_week", {own.agent_weeks.begin(), own.agent_weeks.end()},
                                        {"week since the variants branched; its end", "1"});
    const Axis position =
        layout.coordinate("position", counted_up(own.agent_positions), {"position that a person fills", "1"});
    for (const RecordedState& state : experiment.states) {
        tables.states.push_back(layout.column(state.name, {replicate, week, position}, {state.long_name, state.unit}));
    }
}

void lay_out_network(VariantTables& tables, const Contents& contents, const VariantContents& own, Form form,
                     const Storage& storage) {
    const std::vector<std::int32_t> numbers = replicates_with(contents, own.ties);
    if (numbers.empty()) return;
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "network"));
    GroupLayout layout(group, form, storage, tables.others);
    set_number(group, "employees", static_cast<std::int32_t>(own.employees));
    set_number(group, "leaders", static_cast<std::int32_t>(own.leaders));
    if (form == Form::file) {
        set_text(group, "comment",
                 "a tie runs from source to target and holds how far the person at source trusts the one at "
                 "target; leaders are numbered after the employees' positions; measures are those of the "
                 "colleague ties between filled positions");
    }
    auto& to = tables.network;
    const Axis replicate = layout.coordinate("network_replicate", numbers, {"replicates whose ties are recorded", "1"});
    const Axis tie = layout.dimension("tie", own.tie_room);
    to.source = layout.column<std::int32_t>("source", {replicate, tie}, {"position that trusts", "1"}, no_tie);
    to.target = layout.column<std::int32_t>("target", {replicate, tie}, {"position that is trusted", "1"}, no_tie);
    to.kind = layout.flags("kind", {replicate, tie}, "kind of tie", tie_kinds, no_kind);

    const std::size_t snapshots = places(own.snapshots).back();
    const Axis snapshot = layout.dimension("snapshot", snapshots);
    to.replicate = layout.column<std::int32_t>("replicate", {snapshot}, {"replicate of the snapshot", "1"});
    to.week = layout.column<std::int32_t>("week", {snapshot}, {"week of the snapshot; 0 precedes week 0", "1"});
    to.trust = layout.column("trust", {snapshot, tie}, {"trust along the tie", "1"});
    to.mean_degree = layout.column("mean_degree", {snapshot}, {"colleagues per position", "1"});
    to.clustering = layout.column("clustering", {snapshot}, {"closed triplets / triplets", "1"});
    to.path_length = layout.column("path_length", {snapshot}, {"mean steps between two connected positions", "1"});
    to.largest_component =
        layout.column("largest_component", {snapshot}, {"share of positions in the largest connected part", "1"});
    to.components = layout.column<std::int32_t>("components", {snapshot}, {"connected parts", "1"});
    to.sampled = layout.flags("sampled", {snapshot}, "what the path measures are taken from", sampled_kinds);
    for (const HdfObject* each : {&to.trust, &to.mean_degree, &to.clustering, &to.path_length, &to.largest_component,
                                  &to.components, &to.sampled}) {
        layout.coordinates(*each, "replicate week");
    }
    if (own.network_positions == 0) return;
    const Axis position = form == Form::file ? layout.coordinate("position", counted_up(own.network_positions),
                                                                 {"position that a person fills", "1"})
                                             : Axis{own.network_positions};
    to.degree = layout.column("degree", {snapshot, position}, {"colleagues of the position", "1"});
    to.betweenness =
        layout.column("betweenness", {snapshot, position}, {"share of shortest paths that pass the position", "1"});
    layout.coordinates(to.degree, "replicate week");
    layout.coordinates(to.betweenness, "replicate week");
}

void lay_out_events(VariantTables& tables, const VariantContents& own, Form form, const Storage& storage) {
    const std::size_t count = places(own.events).back();
    if (count == 0) return;
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "events"));
    GroupLayout layout(group, form, storage, tables.others);
    const Axis event = layout.dimension("event", count);
    auto& to = tables.events;
    to.replicate = layout.column<std::int32_t>("replicate", {event}, {"replicate in which it happened", "1"});
    to.week = layout.column<std::int32_t>("week", {event}, {"week in which it happened", "1"});
    to.kind = layout.flags("kind", {event}, "what happened", happening_names());
    to.position = layout.column<std::int32_t>("position", {event},
                                              {"position where it happened; -1: the whole institution", "1"});
    to.value = layout.column("value", {event}, {"size, tenure in weeks, ... as the kind suggests", "1"});
}

}  // namespace

std::vector<HdfObject*> VariantTables::all() {
    std::vector<HdfObject*> objects{&finished};
    for (HdfObject& each : metrics) objects.push_back(&each);
    for (HdfObject& each : by_municipality) objects.push_back(&each);
    for (HdfObject& each : outcomes) objects.push_back(&each);
    for (HdfObject& each : states) objects.push_back(&each);
    objects.insert(objects.end(),
                   {&network.source, &network.target, &network.kind, &network.replicate, &network.week, &network.trust,
                    &network.mean_degree, &network.clustering, &network.path_length, &network.largest_component,
                    &network.components, &network.sampled, &network.degree, &network.betweenness, &events.replicate,
                    &events.week, &events.kind, &events.position, &events.value});
    for (auto each = others.rbegin(); each != others.rend(); ++each) objects.push_back(&*each);
    objects.push_back(&group);
    return objects;
}

std::vector<VariantTables> lay_out_metrics(const HdfObject& file, const Experiment& experiment,
                                           const std::vector<std::uint32_t>& replicates, Form form,
                                           const Storage& storage) {
    check(!replicates.empty(), "a file holds at least one replicate");
    write_provenance(file, experiment, replicates.size());
    HdfObject parent = create_group(file, "variants");
    std::vector<VariantTables> tables(experiment.variants.size());
    for (std::size_t variant = 0; variant != tables.size(); ++variant) {
        const VariantLabel& words = experiment.variants[variant];
        VariantTables& made = tables[variant];
        made.group = create_group(parent, words.name);
        set_text(made.group, "overrides", words.overrides);
        set_number(made.group, "baseline", static_cast<std::uint8_t>(words.baseline == variant ? 1 : 0));
        set_text(made.group, "compared_with", experiment.variants.at(words.baseline).name);
        const auto& titles = experiment.provenance.titles.variants;
        if (const auto own = titles.find(words.name); own != titles.end()) write_wording(made.group, own->second);
        lay_out_metrics_of(made, experiment, replicates, form, storage);
    }
    parent.close();
    return tables;
}

void lay_out_rest(const HdfObject& file, std::vector<VariantTables>& tables, const Experiment& experiment,
                  const Contents& contents, Form form, const Storage& storage) {
    check(contents.variants.size() == tables.size(), "trajectories come for every variant of the plan");
    for (std::size_t variant = 0; variant != tables.size(); ++variant) {
        const VariantContents& own = contents.variants[variant];
        lay_out_agents(tables[variant], experiment, contents, own, form, storage);
        lay_out_network(tables[variant], contents, own, form, storage);
        lay_out_events(tables[variant], own, form, storage);
    }
    if (form == Form::file) {
        write_seal_mark(file, contents);
        write_worlds(file, experiment, contents);
        write_given_ties(file, experiment);
        write_given_teams(file, experiment);
    }
    write_failures(file, experiment, contents, form);
}

std::size_t room_for(const Experiment& experiment, const Contents& contents) {
    const std::size_t replicates = contents.replicates.size();
    const Kept kept = kept_by(experiment);
    std::size_t bytes = 2 * (experiment.provenance.scenario.size() + experiment.provenance.scenario_resolved.size());
    constexpr std::size_t bytes_of_words = 4 * 2 * (scenario::longest_title + scenario::longest_description) + 512;
    bytes += bytes_of_words * (experiment.provenance.titles.any() ? 1 + experiment.variants.size() : 0);
    if (experiment.ties != nullptr) bytes += experiment.ties->ties.size() * 12 + 64 * 1024;
    if (experiment.teams != nullptr) {
        bytes += room_for_names;
        for (const Team& team : experiment.teams->given())
            bytes += 256 + team.name.size() + team.profession.size() + team.silo.size();
    }
    for (const VariantContents& own : contents.variants) {
        std::size_t agents = 0;
        std::size_t ties = 0;
        for (const std::uint32_t one : own.agents) agents += one;
        for (const std::uint32_t one : own.ties) ties += one;
        const std::size_t snapshots = places(own.snapshots).back();
        const std::size_t rows = 1 + experiment.municipalities.size();
        bytes += replicates * ((kept.weekly() * rows + kept.outcomes.size()) * sizeof(float) + 9);
        if (rows != 1) bytes += room_for_names + experiment.municipalities.size() * 128;
        bytes += agents * own.agent_weeks.size() * own.agent_positions * experiment.states.size() * sizeof(float);
        bytes += ties * own.tie_room * 9 + snapshots * (own.tie_room * 4 + own.network_positions * 8 + 29);
        bytes += places(own.events).back() * 17;
        bytes += room_for_names;
    }
    bytes += experiment.worlds.uncertain.size() * (replicates * sizeof(float) + 4096);
    for (const Failure& failure : contents.failures) bytes += 2 * (failure.reason.size() + 128);
    return bytes + room_for_names;
}

}  // namespace raaderum::output
