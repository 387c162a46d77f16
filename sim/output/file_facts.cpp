#include "output/file_facts.hpp"

#include "model/structures.hpp"
#include "output/given_levels.hpp"
#include "output/group_layout.hpp"
#include "output/words_in_file.hpp"

#include <array>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

namespace {

std::span<const std::string_view> structure_names() {
    static const auto names = [] {
        std::array<std::string_view, structure_count> all{};
        for (std::size_t number = 0; number != structure_count; ++number) all[number] = structure_name(number);
        return all;
    }();
    return names;
}

}  // namespace

void write_provenance(const HdfObject& file, const Experiment& experiment, std::size_t replicates) {
    const Provenance& made = experiment.provenance;
    set_text(file, "format", "raaderum");
    const bool everything = kept_by(experiment).everything;
    set_number(file, "format_version", everything ? version_with_everything : format_version);
    if (!everything) set_number(file, "weeks", static_cast<std::int32_t>(experiment.weeks));
    set_text(file, "program_version", made.program_version);
    set_text(file, "git_revision", made.git_revision);
    set_text(file, "model_sha256", made.model_sha256);
    set_text(file, "compiler", made.compiler);
    set_text(file, "compiler_flags", made.compiler_flags);
    if (!made.created.empty()) set_text(file, "created", made.created);
    set_text(file, "scenario_name", made.scenario_name);
    set_number(file, "seed", made.seed);
    set_text(file, "scenario_sha256", made.scenario_sha256);
    set_text(file, "plan_digest", made.plan_digest);
    write_wording(file, made.titles.scenario);
    const bool complete = replicates >= experiment.replicates;
    set_number(file, "complete", static_cast<std::uint8_t>(complete ? 1 : 0));
    if (const auto& ending = experiment.ending; ending && complete) {
        set_number(file, "until_reached", static_cast<std::uint8_t>(ending->precise ? 1 : 0));
        set_number(file, "until_half_width", static_cast<float>(ending->half_width));
        set_text(file, "stopped_because", ending->words);
    }
    write_text(file, "scenario", made.scenario);
    write_text(file, "scenario_resolved", made.scenario_resolved);
}

void write_seal_mark(const HdfObject& file, const Contents& contents) {
    set_number(file, "sealed", static_cast<std::uint8_t>(contents.sealed ? 1 : 0));
}

void write_worlds(const HdfObject& file, const Experiment& experiment, const Contents& contents) {
    const Worlds& worlds = experiment.worlds;
    if (!worlds.any()) return;
    const std::vector<std::uint32_t> lived_in = worlds_of(worlds, contents.replicates);
    const std::vector<std::int32_t> numbers(lived_in.begin(), lived_in.end());
    std::vector<std::vector<float>> values(worlds.uncertain.size());
    for (const std::uint32_t number : lived_in) {
        const std::vector<double> drawn = world_values(worlds.uncertain, experiment.provenance.seed, number);
        for (std::size_t key = 0; key != drawn.size(); ++key) values[key].push_back(static_cast<float>(drawn[key]));
    }
    HdfObject group = create_group(file, "worlds");
    if (worlds.set == nullptr) {
        set_number(group, "replicates_per_world", static_cast<std::int32_t>(worlds.replicates));
    } else {
        set_text(group, "set", worlds.set->name);
        set_text(group, "checksum", worlds.set->checksum);
        set_number(group, "worlds", static_cast<std::int32_t>(worlds.count));
        set_text(group, "comment", "replicate r lives in world r mod worlds");
    }
    std::deque<HdfObject> kept;
    const Storage storage;
    GroupLayout layout(group, Form::file, storage, kept);
    const Axis world =
        layout.coordinate("world", numbers, {worlds.set != nullptr ? "world of the set" : "sampled world", "1"});
    const Rows all{0, numbers.size()};
    if (worlds.set != nullptr && !worlds.set->structures.empty()) {
        std::vector<std::uint8_t> structures;
        for (const std::uint32_t number : lived_in) structures.push_back(worlds.set->structures.at(number));
        kept.push_back(layout.flags("structure", {world}, "what control does there: which rival structure acts",
                                    structure_names()));
        write_rows(kept.back(), {&all, 1}, structures);
    }
    for (std::size_t key = 0; key != worlds.uncertain.size(); ++key) {
        const ParameterInfo& parameter = *worlds.uncertain[key].parameter;
        kept.push_back(layout.column<float>(parameter.key, {world}, {parameter.meaning, parameter.unit}));
        write_rows(kept.back(), {&all, 1}, values[key]);
    }
    for (auto each = kept.rbegin(); each != kept.rend(); ++each) each->close();
    group.close();
}

void write_given_ties(const HdfObject& file, const Experiment& experiment) {
    if (experiment.ties == nullptr || experiment.ties->ties.empty()) return;
    const TieList& list = *experiment.ties;
    std::vector<std::int32_t> source;
    std::vector<std::int32_t> target;
    for (const auto& [from, to] : list.ties) {
        source.push_back(static_cast<std::int32_t>(from));
        target.push_back(static_cast<std::int32_t>(to));
    }
    HdfObject group = create_group(file, "network_file");
    set_number(group, "positions", static_cast<std::int32_t>(list.positions));
    set_text(group, "comment", "the ties as they were read; people are numbered, their names are not kept");
    std::deque<HdfObject> kept;
    const Storage storage;
    GroupLayout layout(group, Form::file, storage, kept);
    const Axis tie = layout.dimension("tie", source.size());
    const Rows all{0, source.size()};
    kept.push_back(layout.column<std::int32_t>("source", {tie}, {"position that trusts", "1"}));
    write_rows(kept.back(), {&all, 1}, source);
    kept.push_back(layout.column<std::int32_t>("target", {tie}, {"position that is trusted", "1"}));
    write_rows(kept.back(), {&all, 1}, target);
    if (!list.weight.empty()) {
        kept.push_back(layout.column("weight", {tie}, {"trust that the tie starts with", "1"}));
        write_rows(kept.back(), {&all, 1}, list.weight);
    }
    for (auto each = kept.rbegin(); each != kept.rend(); ++each) each->close();
    group.close();
}

void write_teams(const HdfObject& file, const Experiment& experiment) {
    const bool given = experiment.teams != nullptr;
    if (!given && !experiment.parts.are(PartKind::team)) return;
    const std::vector<PartLabel> labels = given ? labels_of(*experiment.teams) : experiment.parts.all;
    std::vector<std::string> names, leaders, professions, silos;
    std::vector<std::int32_t> positions;
    bool professions_given = false;
    for (const PartLabel& label : labels) {
        names.push_back(label.name);
        leaders.push_back(label.leader);
        professions.push_back(label.profession);
        silos.push_back(label.silo);
        positions.push_back(label.employees);
        professions_given = professions_given || !label.profession.empty();
    }
    HdfObject group = create_group(file, "teams");
    if (!given) set_number(group, "numbered", std::uint8_t{1});
    set_text(group, "comment",
             given
                 ? "teams in the order of positions, as they were read; leaders are numbered, their names are not kept"
                 : "equal teams in the order of positions, numbered like their leaders");
    std::deque<HdfObject> kept;
    const Storage storage;
    GroupLayout layout(group, Form::file, storage, kept);
    const Axis team = layout.named_places("team", names, {"team", ""});
    const auto add = [&](std::string_view name, const std::vector<std::string>& texts, std::string_view words) {
        kept.push_back(create_texts_along(group, name, texts, team));
        label(kept.back(), {words, ""});
    };
    add("leader", leaders, "professional leader of the team");
    if (professions_given) add("profession", professions, "profession of the team; empty: several, or not given");
    if (!silos.front().empty()) add("silo", silos, "professional silo of the team");
    kept.push_back(layout.column<std::int32_t>("positions", {team}, {"positions for employees in the team", "1"}));
    const Rows all{0, positions.size()};
    write_rows(kept.back(), {&all, 1}, positions);
    if (given) write_given_levels(layout, experiment.teams->given(), team, kept);
    for (auto each = kept.rbegin(); each != kept.rend(); ++each) each->close();
    group.close();
}

void write_failures(const HdfObject& file, const Experiment& experiment, const Contents& contents, Form form) {
    if (contents.failures.empty()) return;
    std::vector<std::int32_t> replicates;
    std::vector<std::int32_t> weeks;
    std::vector<std::string> variants;
    std::vector<std::string> reasons;
    for (const Failure& failure : contents.failures) {
        replicates.push_back(static_cast<std::int32_t>(failure.replicate));
        variants.push_back(experiment.variants[failure.variant].name);
        reasons.push_back(failure.reason);
        weeks.push_back(static_cast<std::int32_t>(failure.week));
    }
    HdfObject group = create_group(file, "failures");
    if (form == Form::file) {
        set_number(group, "seed", experiment.provenance.seed);
        set_text(group, "comment", "to live one again: raaderum rerun THIS_FILE --replicate NUMBER");
    }
    std::deque<HdfObject> kept;
    const Storage storage;
    GroupLayout layout(group, form, storage, kept);
    const Axis failure = layout.dimension("failure", replicates.size());
    kept.push_back(layout.column<std::int32_t>("replicate", {failure}, {"replicate that came to no end", "1"}));
    const Rows all{0, replicates.size()};
    write_rows(kept.back(), {&all, 1}, replicates);
    kept.push_back(
        layout.column<std::int32_t>("week", {failure}, {"week in which it failed; -1: before the first", "1"}));
    write_rows(kept.back(), {&all, 1}, weeks);
    kept.push_back(create_texts_along(group, "variant", variants, failure));
    if (form == Form::file) label(kept.back(), {"its variant", ""});
    kept.push_back(create_texts_along(group, "reason", reasons, failure));
    if (form == Form::file) label(kept.back(), {"reason", ""});
    for (auto each = kept.rbegin(); each != kept.rend(); ++each) each->close();
    group.close();
}

}  // namespace raaderum::output
