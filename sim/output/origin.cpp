#include "output/origin.hpp"

#include "model/parameters.hpp"
#include "output/failure.hpp"
#include "output/words_in_file.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace raaderum::output {

PlanMark read_plan_mark(const std::filesystem::path& path) {
    if (!is_hdf5(path)) throw OutputRefused(path, "this is no trajectory file of raaderum", "");
    const HdfObject file = open_file(path);
    if (!has_attribute(file, "format") || text_attribute(file, "format") != "raaderum") {
        throw OutputRefused(path, "this is no trajectory file of raaderum", "");
    }
    const auto version = number_attribute<std::int32_t>(file, "format_version");
    if (version > format_version) {
        throw OutputRefused(path, "its format is version " + std::to_string(version),
                            "this program reads versions up to " + std::to_string(format_version));
    }
    PlanMark mark;
    mark.made.program_version = text_attribute(file, "program_version");
    mark.made.git_revision = text_if_any(file, "git_revision");
    mark.made.compiler = text_if_any(file, "compiler");
    mark.made.compiler_flags = text_if_any(file, "compiler_flags");
    mark.made.model_sha256 = text_if_any(file, "model_sha256");
    mark.made.plan_digest = text_attribute(file, "plan_digest");
    mark.made.scenario_resolved = read_text(file, "scenario_resolved");
    mark.complete = number_attribute<std::uint8_t>(file, "complete") != 0;
    mark.sealed = !has_attribute(file, "sealed") || number_attribute<std::uint8_t>(file, "sealed") != 0;
    return mark;
}

SealMark read_seal_mark(const std::filesystem::path& path, bool carries_checksum) {
    const PlanMark mark = read_plan_mark(path);
    if (!carries_checksum) return SealMark::no_checksum;
    return mark.sealed ? SealMark::sealed : SealMark::from_unsealed;
}

Provenance read_provenance(const HdfObject& file) {
    Provenance made;
    made.program_version = text_attribute(file, "program_version");
    made.git_revision = text_attribute(file, "git_revision");
    made.model_sha256 = text_if_any(file, "model_sha256");
    made.compiler = text_attribute(file, "compiler");
    made.compiler_flags = text_attribute(file, "compiler_flags");
    made.created = text_if_any(file, "created");
    made.scenario_name = text_attribute(file, "scenario_name");
    made.seed = number_attribute<std::uint64_t>(file, "seed");
    made.scenario_sha256 = text_attribute(file, "scenario_sha256");
    made.plan_digest = text_attribute(file, "plan_digest");
    made.titles = read_titles(file);
    made.scenario = read_text(file, "scenario");
    made.scenario_resolved = read_text(file, "scenario_resolved");
    return made;
}

std::shared_ptr<const TieList> read_given_ties(const HdfObject& file) {
    if (!has_child(file, "network_file")) return nullptr;
    const HdfObject group = open_group(file, "network_file");
    const auto list = std::make_shared<TieList>();
    const auto positions = number_attribute<std::int32_t>(group, "positions");
    const auto source = read_all<std::int32_t>(open_dataset(group, "source"));
    const auto target = read_column<std::int32_t>(group, "target", source.size());
    const auto inside = [positions](std::int32_t who) { return who >= 0 && who < positions; };
    for (std::size_t tie = 0; tie != source.size(); ++tie) {
        if (!inside(source[tie]) || !inside(target[tie])) {
            throw SystemFailure(group.file(), "read " + group.name(), "its ties make no sense");
        }
        list->ties.emplace_back(static_cast<std::uint32_t>(source[tie]), static_cast<std::uint32_t>(target[tie]));
    }
    list->positions = static_cast<std::size_t>(std::max(positions, 0));
    if (has_child(group, "weight")) list->weight = read_column<float>(group, "weight", source.size());
    return list;
}

std::shared_ptr<const Teams> read_given_teams(const HdfObject& file) {
    if (!has_child(file, "teams")) return nullptr;
    const HdfObject group = open_group(file, "teams");
    const std::vector<std::string> names = read_texts(open_dataset(group, "team"));
    const auto positions = read_column<std::int32_t>(group, "positions", names.size());
    std::vector<Team> teams;
    std::size_t sum = 0;
    for (std::size_t team = 0; team != names.size(); ++team) {
        teams.push_back({names[team], static_cast<std::size_t>(std::max(positions[team], 0))});
        sum += teams.back().size;
    }
    const auto nonsense = [&group] {
        return SystemFailure(group.file(), "read " + group.name(), "its teams make no sense");
    };
    const auto add = [&](const char* name, std::string Team::*word) {
        if (!has_child(group, name)) return;
        std::vector<std::string> texts = read_texts(open_dataset(group, name));
        if (texts.size() != teams.size()) throw nonsense();
        for (std::size_t team = 0; team != teams.size(); ++team) teams[team].*word = std::move(texts[team]);
    };
    add("profession", &Team::profession);
    add("silo", &Team::silo);
    const bool sound = !teams.empty() && static_cast<double>(sum) <= find_parameter("institution.employees")->high
                       && std::all_of(teams.begin(), teams.end(), [&](const Team& team) {
                              return team.size != 0 && team.silo.empty() == teams.front().silo.empty();
                          });
    if (!sound) throw nonsense();
    return std::make_shared<const Teams>(std::move(teams));
}

void refuse_part(const HdfObject& variant) {
    if (!has_child(variant, "metrics")) return;
    throw OutputRefused(variant.file(), "this is a part of a run that was stopped", "--resume joins the parts");
}

}  // namespace raaderum::output
